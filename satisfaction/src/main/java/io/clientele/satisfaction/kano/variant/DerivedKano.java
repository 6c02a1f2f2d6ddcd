package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.LeastSquares;
import io.clientele.io.Table;
import io.clientele.stat.StudentT;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Kano's categories where nobody was asked the pair of questions: from ratings of attributes and of the whole, by penalty–reward contrast
 * analysis (Brandt 1987).
 *
 * <pre>
 * overall = constant + Σ penalty(j) · [rating of j is low] + reward(j) · [rating of j is high]
 * </pre>
 *
 * <p>Least squares over all respondents; ratings between low and high are the reference. An attribute of which neither penalty nor reward
 * is significant is indifferent. Otherwise the two are compared (t test of penalty + reward = 0): if they differ significantly the larger
 * one decides, must-be for the penalty and attractive for the reward; if not, an attribute with both significant is one-dimensional,
 * with only a penalty must-be, with only a reward attractive.
 *
 * <p>Respondents with a blank in any of the columns are left out and counted. Two-sided tests, residual degrees of freedom.
 *
 * <pre>{@code
 * DerivedReport report = DerivedKano.cutAt(6, 9).on(table, "CUSA1", "PERQ1", "PERQ2");
 * }</pre>
 *
 * @param lowUpTo the highest rating that is low
 * @param highFrom the lowest rating that is high, above {@code lowUpTo}
 * @param significance the greatest p of a significant coefficient, above 0 and below 1; 0.05 unless told
 */
public record DerivedKano(double lowUpTo, double highFrom, double significance) implements Serializable {

    /** Checks the cuts. */
    public DerivedKano {
        Require.finite("lowUpTo", lowUpTo);
        Require.finite("highFrom", highFrom);
        Require.that(
                highFrom > lowUpTo,
                "highFrom is " + Require.show(highFrom) + " and lowUpTo " + Require.show(lowUpTo)
                        + "; high ratings must be above low ones.");
        Require.between("significance", significance, 0, 1);
    }

    /** Ratings up to the first number are low, from the second on high. */
    public static DerivedKano cutAt(double lowUpTo, double highFrom) {
        return new DerivedKano(lowUpTo, highFrom, 0.05);
    }

    /** The same with another greatest p. */
    public DerivedKano significance(double greatest) {
        return new DerivedKano(lowUpTo, highFrom, greatest);
    }

    /**
     * The attributes of a table, one column each.
     *
     * @param overall the column with the rating of the whole
     * @param attributes the columns with the ratings of the attributes, at least one
     */
    public DerivedReport on(Table table, String overall, String... attributes) {
        Require.nonNull("table", table);
        Map<String, double[]> ratings = new LinkedHashMap<>();
        for (String attribute : Require.nonNull("attributes", attributes)) {
            ratings.put(attribute, table.numbersOr(attribute, Double.NaN));
        }
        return on(table.source(), table.numbersOr(overall, Double.NaN), ratings);
    }

    /**
     * The attributes as arrays.
     *
     * @param source where the ratings come from
     * @param overall the rating of the whole, one a respondent; NaN for blank
     * @param attributes the ratings of each attribute, as long; NaN for blank
     * @throws IllegalArgumentException if there is no attribute, if arrays differ in length, if an attribute has no low, middle or high
     *     rating, if attributes explain each other, or if there are too few respondents
     */
    public DerivedReport on(String source, double[] overall, Map<String, double[]> attributes) {
        Require.text("source", source);
        Require.nonNull("overall", overall);
        Require.nonNull("attributes", attributes);
        Require.that(
                !attributes.isEmpty(), "attributes is empty; there must be at least one to explain satisfaction by.");
        attributes.forEach(
                (name, ratings) -> Require.sameLength("attribute " + name, ratings.length, "overall", overall.length));
        int[] complete = complete(overall, attributes);
        List<String> names = List.copyOf(attributes.keySet());
        int k = names.size();
        int columns = 1 + 2 * k;
        if (complete.length <= columns) {
            throw new IllegalArgumentException(
                    source + " has " + complete.length + " complete respondents and the analysis " + columns
                            + " coefficients; there must be more respondents. Take fewer attributes at a time.");
        }
        double[] y = new double[complete.length];
        double[][] design = new double[columns][complete.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = overall[complete[i]];
            design[0][i] = 1;
        }
        for (int j = 0; j < k; j++) {
            double[] ratings = Require.nonNull("ratings", attributes.get(names.get(j)));
            for (int i = 0; i < y.length; i++) {
                design[1 + 2 * j][i] = ratings[complete[i]] <= lowUpTo ? 1 : 0;
                design[2 + 2 * j][i] = ratings[complete[i]] >= highFrom ? 1 : 0;
            }
            requireContrast(names.get(j), design[1 + 2 * j], design[2 + 2 * j]);
        }
        LeastSquares fit = LeastSquares.fit(design, y);
        fit.dependentColumn().ifPresent(column -> {
            throw new IllegalArgumentException("the low and high ratings of " + names.get((column - 1) / 2)
                    + " are explained by those of the attributes before it; leave one of them out.");
        });
        return report(source, names, design, y, fit, overall.length - complete.length);
    }

    private DerivedReport report(
            String source, List<String> names, double[][] design, double[] y, LeastSquares fit, int blanks) {
        double[] b = fit.coefficients();
        double[][] inverse = fit.inverseGram();
        int df = fit.degreesOfFreedom();
        double variance = fit.residualSumOfSquares() / df;
        List<DerivedAttribute> attributes = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            int low = 1 + 2 * j;
            int high = low + 1;
            Effect penalty = effect(b[low], variance * inverse[low][low], df);
            Effect reward = effect(b[high], variance * inverse[high][high], df);
            Effect balance = effect(
                    b[low] + b[high],
                    variance * (inverse[low][low] + 2 * inverse[low][high] + inverse[high][high]),
                    df);
            attributes.add(new DerivedAttribute(
                    names.get(j), count(design[low]), count(design[high]), penalty, reward, balance, significance));
        }
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double total = 0;
        for (double value : y) {
            total += (value - mean) * (value - mean);
        }
        return new DerivedReport(
                source,
                this,
                y.length,
                blanks,
                effect(b[0], variance * inverse[0][0], df),
                fit.residualSumOfSquares(),
                total,
                df,
                attributes);
    }

    private static Effect effect(double value, double variance, int df) {
        double error = Math.sqrt(Math.max(0, variance));
        if (error == 0) {
            return new Effect(value, 0, value == 0 ? 1 : 0);
        }
        double p = 2 * new StudentT(0, 1, df).cdf(-Math.abs(value / error));
        return new Effect(value, error, Math.min(1, p));
    }

    private static int[] complete(double[] overall, Map<String, double[]> attributes) {
        return IntStream.range(0, overall.length)
                .filter(i -> Double.isFinite(overall[i])
                        && attributes.values().stream().allMatch(ratings -> Double.isFinite(ratings[i])))
                .toArray();
    }

    private void requireContrast(String name, double[] low, double[] high) {
        long lows = count(low);
        long highs = count(high);
        long middle = low.length - lows - highs;
        if (lows == 0 || highs == 0 || middle == 0) {
            throw new IllegalArgumentException("attribute " + name + " has " + lows + " low, " + middle + " middle and "
                    + highs
                    + " high ratings; it needs some of each. Move the cuts, now at " + Require.show(lowUpTo) + " and "
                    + Require.show(highFrom) + ".");
        }
    }

    private static long count(double[] flags) {
        long count = 0;
        for (double flag : flags) {
            count += (long) flag;
        }
        return count;
    }

    /**
     * A coefficient.
     *
     * @param value its estimate, in points of the overall rating
     * @param standardError of the estimate
     * @param p two-sided probability of an estimate as large by chance
     */
    public record Effect(double value, double standardError, double p) implements Serializable {

        /** Checks the parts. */
        public Effect {
            Require.finite("value", value);
            Require.nonNegative("standardError", standardError);
            Require.probability("p", p);
        }

        /** value / standard error; empty where the error is 0. */
        public OptionalDouble t() {
            return standardError == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / standardError);
        }
    }

    /** One line: {@code low up to 6, high from 9, significant up to p = 0.05}. */
    @Override
    public String toString() {
        return "low up to " + Require.show(lowUpTo) + ", high from " + Require.show(highFrom)
                + ", significant up to p = " + Require.show(significance);
    }
}
