package io.clientele.lifetime;

import io.clientele.customer.CustomerId;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What customers may bring, not only on average: futures drawn from the exact posterior distribution of each customer.
 *
 * <pre>
 * traits of buying   λ and how they leave, given x, t_x and T      {@link BuyingProcess#draw}
 * traits of spending ν ~ gamma(q + p x, γ + x z)
 * future             purchases at t_1, t_2, … until they leave, each of an amount ~ gamma(p, ν)
 * value              margin · Σ exp(-δ t_j) amount_j
 * </pre>
 *
 * <p>An interval therefore holds what the customer will really bring with its level, chance of the single purchases included, if the
 * models are right; it does not add how uncertain the parameters are. Intervals of one customer are wide and usually begin at 0; those of
 * many together are narrow, as customers are independent.
 *
 * <pre>{@code
 * ResidualValueSimulation futures = ResidualValueSimulation.of(value).over(Duration.ofDays(365)).draws(2_000).seed(42);
 * Interval usual = futures.of(BuyerHistory.ofDays(2, 213, 272), 22.35).interval(0.90);
 * ResidualValueIntervals base = futures.of(purchases.repeats(), 0.90);
 * }</pre>
 *
 * <p>The draws of a customer depend on the seed, the history and the mean amount only, whoever else is in the base: customers of whom the
 * same is known get the same interval, and are still independent in the sum of all. With a discount and without a
 * span, purchases are left out from where a discount of 10^-9 has made them negligible.
 *
 * @param rule the models, the margin and the discount
 * @param spanDays how far to look, in days; infinite unless told, which needs a discount
 * @param draws futures of each customer; 1,000 unless told
 * @param seed of the random numbers; 1 unless told
 */
public record ResidualValueSimulation(ResidualValue rule, double spanDays, int draws, long seed)
        implements Serializable {

    private static final double NEGLIGIBLE = 1e-9;
    private static final double NANOS_A_DAY = 86_400e9;

    /** What can still be squared and summed. */
    private static final double LARGEST = 1e140;

    private static final int LEAST_DRAWS = 100;

    /** Checks the ranges. */
    public ResidualValueSimulation {
        Require.nonNull("rule", rule);
        Require.within("spanDays", spanDays, 0, Double.POSITIVE_INFINITY);
        Require.atLeast("draws", draws, LEAST_DRAWS, "Fewer say little about the ends of an interval.");
    }

    /** A thousand futures of each customer, for all time. */
    public static ResidualValueSimulation of(ResidualValue rule) {
        return new ResidualValueSimulation(rule, Double.POSITIVE_INFINITY, 1_000, 1);
    }

    /** The same over a span from now. */
    public ResidualValueSimulation over(Duration span) {
        return new ResidualValueSimulation(rule, LifetimeUnit.DAYS.of("span", span), draws, seed);
    }

    /** The same with another number of futures, 100 or more. */
    public ResidualValueSimulation draws(int count) {
        return new ResidualValueSimulation(rule, spanDays, count, seed);
    }

    /** The same with other random numbers. */
    public ResidualValueSimulation seed(long other) {
        return new ResidualValueSimulation(rule, spanDays, draws, other);
    }

    /**
     * What a customer may bring.
     *
     * @param history how often and when
     * @param meanValue z: mean amount of the repeats; 0 without one
     * @return the distribution of the futures drawn, a part of which may be exactly 0
     * @throws IllegalArgumentException if there is neither a span nor a discount, so that purchases may go on without end
     */
    public Distribution of(BuyerHistory history, double meanValue) {
        Require.nonNull("history", history);
        rule.spend().expectedSpend(history.repeats(), meanValue);
        return Distribution.empirical(values(new Known(history, meanValue), 0));
    }

    /** What a customer who buys for the first time today may bring beyond that purchase. */
    public Distribution ofNewCustomer() {
        return of(BuyerHistory.newCustomer(), 0);
    }

    /**
     * What each customer of a base may bring, and all of them together.
     *
     * @param level of the intervals: 0.9 for 90 percent
     */
    public ResidualValueIntervals of(RepeatSummary summary, double level) {
        Require.nonNull("summary", summary);
        Require.level("level", level);
        Require.that(summary.size() > 0, "summary has 0 customers; intervals need at least 1.");
        double[] total = new double[draws];
        List<ResidualValueIntervals.Row> rows = new ArrayList<>(summary.size());
        Map<Known, ResidualValueIntervals.Row> first = new HashMap<>();
        Map<Known, Integer> equals = new HashMap<>();
        for (int c = 0; c < summary.size(); c++) {
            CustomerId id = summary.customers().id(c);
            Known known = new Known(
                    BuyerHistory.ofDays(summary.repeats(c), summary.recencyDays(c), summary.ageDays(c)),
                    Math.max(0, summary.meanValue(c).orElse(0)));
            double[] values = values(known, equals.merge(known, 1, Integer::sum) - 1);
            for (int d = 0; d < draws; d++) {
                total[d] += values[d];
            }
            ResidualValueIntervals.Row row = first.computeIfAbsent(known, none -> row(id, known, values, level));
            rows.add(new ResidualValueIntervals.Row(id, row.expected(), row.interval(), row.chanceOfNothing()));
        }
        return new ResidualValueIntervals(
                this, summary.currency(), rows, Distribution.empirical(total).interval(level));
    }

    private LifetimeValue expected(BuyerHistory history, double meanValue) {
        return rule.value(
                spanDays < Double.POSITIVE_INFINITY
                        ? new ResidualTransactions.Finite(
                                rule.purchases().discountedPurchases(history, rule.discount(), span()))
                        : rule.purchases().residualTransactions(history, rule.discount()),
                rule.amount(history.repeats(), meanValue));
    }

    private Duration span() {
        return Duration.ofNanos(Math.round(spanDays * NANOS_A_DAY));
    }

    /** All that is known of a customer. */
    private record Known(BuyerHistory history, double meanValue) {

        /** A number for each history, mean amount and customer of them: the 64-bit FNV-1a hash of their bits. */
        long stream(int which) {
            long hash = 0xCBF2_9CE4_8422_2325L;
            for (long word : new long[] {
                history.repeats(),
                Double.doubleToLongBits(history.recencyDays()),
                Double.doubleToLongBits(history.ageDays()),
                Double.doubleToLongBits(meanValue),
                which
            }) {
                for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                    hash = (hash ^ (word >>> shift & 0xFF)) * 0x100_0000_01B3L;
                }
            }
            return hash;
        }
    }

    private ResidualValueIntervals.Row row(CustomerId id, Known known, double[] values, double level) {
        long nothing = Arrays.stream(values).filter(value -> value == 0).count();
        return new ResidualValueIntervals.Row(
                id,
                expected(known.history(), known.meanValue()),
                Distribution.empirical(values).interval(level),
                nothing / (double) draws);
    }

    /** The futures of one of several customers of whom the same is known, numbered from 0. */
    private double[] values(Known known, int which) {
        return values(known.history(), known.meanValue(), SeededRandom.stream(seed, known.stream(which)));
    }

    private double[] values(BuyerHistory history, double meanValue, RandomGenerator random) {
        double delta = rule.discount().continuousPerDay();
        Require.that(
                delta > 0 || spanDays < Double.POSITIVE_INFINITY,
                "the value has neither a discount nor a span, so that purchases may go on without end. Use"
                        + " ResidualValue.discount or over.");
        double horizon = delta > 0 ? Math.min(spanDays, -StrictMath.log(NEGLIGIBLE) / delta) : spanDays;
        double p = rule.spend().p();
        int known = meanValue > 0 ? history.repeats() : 0;
        double shape = rule.spend().q() + p * known;
        double rate = rule.spend().gamma() + known * meanValue;
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            PurchaseTimes times = new PurchaseTimes(rule.purchases().draw(history, random), horizon, random);
            double spending = 0;
            double sum = 0;
            while (times.next()) {
                if (spending == 0) {
                    spending = PosteriorDraws.gamma(shape, rate, random);
                }
                sum += StrictMath.exp(-delta * times.day()) * PosteriorDraws.gamma(p, spending, random);
            }
            if (!(sum < LARGEST)) {
                throw new IllegalArgumentException(
                        "q is " + Cells.significant(rule.spend().q(), 4)
                                + "; amounts have so long a tail that futures run beyond all numbers. Look for"
                                + " outliers.");
            }
            values[d] = sum == 0 ? 0 : sum * rule.margin();
        }
        return values;
    }

    /** One line with the rule, the span and the draws. */
    @Override
    public String toString() {
        return rule + (spanDays < Double.POSITIVE_INFINITY ? ", over " + Require.show(spanDays) + " days" : "") + ", "
                + Cells.count(draws, "future") + " each, seed " + seed;
    }
}
