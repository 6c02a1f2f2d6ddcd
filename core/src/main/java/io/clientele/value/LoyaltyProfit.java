package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why loyal customers are more profitable: profit by year of tenure from its five sources, less the cost of winning the customer
 * (Reichheld 1996, The Loyalty Effect, chapter 2).
 *
 * <pre>
 * profit(t) = base + growth + savings + referrals + price premium       in year t = 0, 1, … of those still there
 * value(r)  = −acquisition cost + Σ profit(t) · r^t / (1 + discount)^t
 * </pre>
 *
 * <p>A year's profit comes at its beginning: the first one is certain, that of year t only if the customer was kept t times.
 *
 * <pre>{@code
 * LoyaltyProfit profit = LoyaltyProfit.acquisitionCost(80)
 *         .from(LoyaltyProfit.Source.BASE, 30, 30, 30, 30)
 *         .from(LoyaltyProfit.Source.GROWTH, 0, 5, 10, 15)
 *         .discount(0.10);
 * RetentionEffect effect = profit.effectOf(0.05).at(0.80);      // five points more
 * }</pre>
 *
 * @param acquisitionCost what it cost to win the customer, 0 or more
 * @param components the sources named, each with a profit for every year; sources not named bring nothing
 * @param discount discount rate a year, 0 or more and below 2; 0 unless given
 */
public record LoyaltyProfit(double acquisitionCost, List<Component> components, double discount)
        implements Serializable {

    /** Checks that no source is named twice and all cover the same years. */
    public LoyaltyProfit {
        Require.nonNegative("acquisitionCost", acquisitionCost);
        components = List.copyOf(Require.nonNull("components", components));
        Require.rate("discount", discount);
        Set<Source> sources = EnumSet.noneOf(Source.class);
        for (Component component : components) {
            Require.that(
                    sources.add(component.source()),
                    component.source().label() + " is named twice; each source must be named once.");
            Require.sameLength(
                    component.source().label(),
                    component.years().size(),
                    components.get(0).source().label(),
                    components.get(0).years().size());
        }
    }

    /** Where profit comes from. */
    public enum Source {
        /** What any customer brings who buys at all. */
        BASE,
        /** What customers buy more as the years pass. */
        GROWTH,
        /** What it costs less to serve those who know the house. */
        SAVINGS,
        /** What those bring whom customers recommend it to. */
        REFERRALS,
        /** What loyal customers pay more, without promotions. */
        PRICE_PREMIUM;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One source by year.
     *
     * @param source which
     * @param years the profit in each year of tenure, the first year first
     */
    public record Component(Source source, List<Double> years) implements Serializable {

        /** Checks the numbers and copies. */
        public Component {
            Require.nonNull("source", source);
            years = List.copyOf(Require.nonEmpty(source.label(), years));
            for (double profit : years) {
                Require.finite(source.label(), profit);
            }
        }

        /** One line: {@code growth: [0.0, 5.0]}. */
        @Override
        public String toString() {
            return source.label() + ": " + years;
        }
    }

    /** What it cost to win a customer, whose profit has still to be named. */
    public static LoyaltyProfit acquisitionCost(double amount) {
        return new LoyaltyProfit(amount, List.of(), 0);
    }

    /** The same with the profit from one more source, one number for each year of tenure. */
    public LoyaltyProfit from(Source source, double... years) {
        List<Component> more = new ArrayList<>(components);
        more.add(new Component(
                source, Arrays.stream(Require.nonNull("years", years)).boxed().toList()));
        return new LoyaltyProfit(acquisitionCost, more, discount);
    }

    /** The same with this discount rate a year: 0.10 for ten percent. */
    public LoyaltyProfit discount(double rate) {
        return new LoyaltyProfit(acquisitionCost, components, rate);
    }

    /** For how many years profit is known. */
    public int years() {
        return components.isEmpty() ? 0 : components.get(0).years().size();
    }

    /** The profit of a customer in a year of tenure, 0 being the first. */
    public double profit(int year) {
        Require.that(
                year >= 0 && year < years(),
                "year is " + year + "; there is profit for " + Cells.count(years(), "year") + ", counted from 0.");
        ExactSum sum = new ExactSum();
        components.forEach(component -> sum.add(component.years().get(year)));
        return sum.value();
    }

    /**
     * The value of a customer at a chance to keep them each year.
     *
     * @param retention from 0 to 1
     */
    public double value(double retention) {
        Require.probability("retention", retention);
        ExactSum sum = new ExactSum();
        sum.add(-acquisitionCost);
        for (int year = 0; year < years(); year++) {
            sum.add(profit(year) * Math.pow(retention / (1 + discount), year));
        }
        return sum.value();
    }

    /** What a rise of retention by so much would do: 0.05 for five points. */
    public Rise effectOf(double points) {
        return new Rise(this, points);
    }

    /**
     * A rise of retention that waits for the level it starts from.
     *
     * @param profit the profit by year
     * @param points by how much retention rises, above 0 and at most 1
     */
    public record Rise(LoyaltyProfit profit, double points) implements Serializable {

        /** Checks the range. */
        public Rise {
            Require.nonNull("profit", profit);
            Require.positive("points", points);
            Require.probability("points", points);
        }

        /**
         * The effect from this level on.
         *
         * @throws IllegalArgumentException if retention would rise above 1
         */
        public RetentionEffect at(double retention) {
            Require.probability("retention", retention);
            double raised = retention + points;
            Require.that(
                    raised <= 1 + Math.ulp(1.0),
                    "retention is " + Require.show(retention) + " and would rise by " + Require.show(points)
                            + " above 1. Use a smaller rise.");
            double after = Math.min(1, raised);
            return new RetentionEffect(retention, after, profit.value(retention), profit.value(after));
        }

        /** One line: {@code a rise of retention by 0.05, still without the level it starts from}. */
        @Override
        public String toString() {
            return "a rise of retention by " + Require.show(points) + ", still without the level it starts from";
        }
    }

    /** A table of profit by year and source. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Profit by year of tenure, acquisition cost "
                        + Cells.fixed(acquisitionCost, 2) + ", discount " + Cells.percent(discount))
                .right("year");
        components.forEach(component -> table.right(component.source().label()));
        table.right("profit");
        for (int year = 0; year < years(); year++) {
            List<String> row = new ArrayList<>(List.of(Cells.count(year)));
            for (Component component : components) {
                row.add(Cells.fixed(component.years().get(year), 2));
            }
            row.add(Cells.fixed(profit(year), 2));
            table.row(row);
        }
        return table.toString();
    }
}
