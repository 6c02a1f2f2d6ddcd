package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is at risk, by rules one can read: silent, falling, complaining often, making losses.
 *
 * <pre>{@code
 * RiskList risks = RiskWatch.over(buyers)
 *         .silentFrom(90)
 *         .overdueFrom(3)
 *         .fallingBelow(0.5, 180)
 *         .complainingFrom(3, complaints)
 *         .lossMakingBelow(0, profit)
 *         .list();
 * }</pre>
 *
 * <p>Nothing is watched until a rule is named. Each rule is asked of every customer about whom its number is known, and only of those: the
 * list counts them, so that "nobody complains" differs from "nobody counted". One customer may fire several rules.
 *
 * @param purchases who is watched, up to which day
 * @param questions the rules and the numbers they ask
 */
public record RiskWatch(Purchases purchases, List<Question> questions) implements Serializable {

    /** Checks and copies. */
    public RiskWatch {
        Require.nonNull("purchases", purchases);
        questions = List.copyOf(Require.nonNull("questions", questions));
    }

    /**
     * A rule and the number it asks of each customer.
     *
     * @param rule what fires
     * @param measures the number of each customer who has one
     */
    public record Question(RiskRule rule, CustomerValues measures) implements Serializable {

        /** Checks that nothing is missing. */
        public Question {
            Require.nonNull("rule", rule);
            Require.nonNull("measures", measures);
        }

        /** One line: {@code silent from 90 days on, asked of 12 customers}. */
        @Override
        public String toString() {
            return rule + ", asked of " + Cells.count(measures.size(), "customer");
        }
    }

    /** Customers with purchases, still without a rule. */
    public static RiskWatch over(Purchases purchases) {
        return new RiskWatch(purchases, List.of());
    }

    /** Also those whose last purchase lies at least so many days before the as-of date. */
    public RiskWatch silentFrom(int days) {
        return with(new RiskRule.Silent(days), purchases.recency());
    }

    /**
     * Also those silent for at least so many of their own mean gaps: (as-of date − last) / ((last − first) / (purchases − 1)). Customers
     * with one purchase have no gap and are not asked.
     */
    public RiskWatch overdueFrom(double gaps) {
        RiskRule rule = new RiskRule.Overdue(gaps);
        CustomerValues recency = purchases.recency();
        CustomerValues tenure = purchases.tenure();
        List<CustomerValue> measures = new ArrayList<>();
        for (int i = 0; i < recency.size(); i++) {
            double span = tenure.at(i) - recency.at(i);
            if (span > 0) {
                double gap = span / (purchases.count(i) - 1);
                measures.add(new CustomerValue(recency.customers().id(i), recency.at(i) / gap));
            }
        }
        return with(rule, CustomerValues.of("silence", "usual gaps", measures));
    }

    /**
     * Also those whose spend of the latest days is below a part of that of as many days before. Customers who first bought within the two
     * windows, or spent nothing above zero in the earlier one, are not asked: growth from nothing is no fall, and a first purchase in the
     * middle of a window no full window.
     *
     * @param part above 0 and at most 1, such as 0.5
     * @param days of each window, 1 or more
     */
    public RiskWatch fallingBelow(double part, int days) {
        RiskRule rule = new RiskRule.Falling(days, part);
        LocalDate asOf = purchases.asOf();
        LocalDate middle = asOf.minusDays(days);
        LocalDate start = middle.minusDays(days);
        CustomerValues latest = purchases.total(middle.plusDays(1), asOf);
        CustomerValues before = purchases.total(start.plusDays(1), middle);
        List<CustomerValue> measures = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            CustomerId customer = before.customers().id(i);
            boolean known = !purchases.first(customer).orElseThrow().isAfter(start.plusDays(1));
            double measure = latest.get(customer).orElse(0) / before.at(i);
            if (known && before.at(i) > 0 && Double.isFinite(measure)) {
                measures.add(new CustomerValue(customer, measure));
            }
        }
        return with(rule, CustomerValues.of("spend against before", "parts", measures));
    }

    /** Also those with at least so many complaints; who has no number was not counted and is not asked. */
    public RiskWatch complainingFrom(int complaints, CustomerValues counts) {
        RiskRule rule = new RiskRule.Complaining(complaints);
        Require.nonNull("counts", counts);
        for (int i = 0; i < counts.size(); i++) {
            Require.nonNegative(
                    counts.name() + " of customer " + counts.customers().id(i), counts.at(i));
        }
        return with(rule, counts);
    }

    /** Also those with a profit below an amount, usually 0; who has no number is not asked. */
    public RiskWatch lossMakingBelow(double amount, CustomerValues profit) {
        return with(new RiskRule.LossMaking(amount), profit);
    }

    /**
     * Who is at risk.
     *
     * @throws IllegalArgumentException if no rule was named
     */
    public RiskList list() {
        Require.that(
                !questions.isEmpty(),
                "The watch has 0 rules; a list needs at least 1. Add one, such as silentFrom(90).");
        return RiskList.of(this);
    }

    private RiskWatch with(RiskRule rule, CustomerValues measures) {
        List<Question> more = new ArrayList<>(questions);
        more.add(new Question(rule, Require.nonNull("measures", measures)));
        return new RiskWatch(purchases, more);
    }

    /** One line: {@code risk watch over 12 customers up to 2026-06-30, 2 rules}. */
    @Override
    public String toString() {
        return "risk watch over " + Cells.count(purchases.customers().size(), "customer") + " up to " + purchases.asOf()
                + ", " + Cells.count(questions.size(), "rule");
    }
}
