package io.clientele.lifetime.validation;

import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * Whether purchases are of the kind that buy-till-you-die models describe, seen before any fit. Each check has a number, a verdict and a
 * sentence that says what follows from it.
 *
 * <pre>{@code
 * Suitability suits = Suitability.of(purchases);
 * suits.verdict();     // the worst of the checks
 * }</pre>
 *
 * <p>The checks:
 *
 * <ul>
 *   <li><b>customers</b> and <b>repeats</b>: enough of both to estimate four parameters;
 *   <li><b>time</b>: customers are old enough, compared with the usual gap between two purchases, for silence to mean something;
 *   <li><b>regularity</b>: within a customer, gaps scatter as those of a random process, k = 1; deadlines and subscriptions are more
 *       regular, k above 1, bursts less. By Wheat and Morrison (1990, Journal of Marketing Research 27): of each customer with two gaps the
 *       last one's part M of the last two, and k = (1 - 4 Var M)/(8 Var M);
 *   <li><b>beginning</b>: whether too many customers begin in the first tenth of the time while others go on beginning, which means that
 *       their first purchases lie before the data;
 *   <li><b>balance</b>: whether a single customer makes a large part of the repeats;
 *   <li><b>one-timers</b>: how many never repeat, which decides between BG/NBD and the others.
 * </ul>
 *
 * @param customers how many customers there are
 * @param checks one for each question
 */
public record Suitability(long customers, List<Check> checks) implements Serializable {

    /** Checks the parts. */
    public Suitability {
        Require.atLeast("customers", customers, 1L);
        checks = List.copyOf(Require.nonEmpty("checks", checks));
    }

    /** What a check comes to, from good to bad. */
    public enum Verdict {
        /** Nothing against the models. */
        SUITS,
        /** Use them with care, as the sentence says. */
        DOUBTFUL,
        /** Do not use them, or not like this. */
        UNSUITED
    }

    /**
     * One question and its answer.
     *
     * @param name what is asked: {@code regularity}
     * @param verdict what it comes to
     * @param finding the number and what follows from it
     */
    public record Check(String name, Verdict verdict, String finding) implements Serializable {

        /** Checks the parts. */
        public Check {
            Require.text("name", name);
            Require.nonNull("verdict", verdict);
            Require.text("finding", finding);
        }
    }

    /**
     * The checks on a base, up to its as-of date.
     *
     * @throws IllegalArgumentException if nobody bought
     */
    public static Suitability of(Purchases purchases) {
        Require.that(
                Require.nonNull("purchases", purchases).customers().size() > 0,
                "purchases has 0 customers up to " + purchases.asOf() + "; there is nothing to judge.");
        SuitabilityCounts counts = SuitabilityCounts.of(purchases);
        return new Suitability(counts.customers(), counts.checks());
    }

    /** The worst verdict of all checks. */
    public Verdict verdict() {
        return checks.stream().map(Check::verdict).reduce(Verdict.SUITS, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The check of a name; refuses names that there are not. */
    public Check check(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no check \"" + name + "\"; there are "
                        + String.join(", ", checks.stream().map(Check::name).toList()) + "."));
    }

    /** A table of the checks. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Do the purchases of " + Cells.count(customers, "customer")
                        + " suit a buy-till-you-die model? " + word(verdict()))
                .left("check")
                .left("verdict")
                .left("finding");
        checks.forEach(check -> table.row(check.name(), word(check.verdict()), check.finding()));
        return table.toString();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case SUITS -> "suits";
            case DOUBTFUL -> "doubtful";
            case UNSUITED -> "unsuited";
        };
    }
}
