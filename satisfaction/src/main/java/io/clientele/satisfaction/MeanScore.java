package io.clientele.satisfaction;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collector;

/**
 * The mean of a set of answers and how far it can be trusted: their number, mean, standard deviation and Student's interval.
 *
 * <pre>
 * sd = √(Σ(x − mean)² / (n − 1))        se = sd / √n        interval = mean ± t(n − 1) · se
 * </pre>
 *
 * <p>Where answers weigh differently, the mean and the deviation are those of the weighted answers, and n gives way to the number of
 * equal answers that they are worth (Kish 1965), which is n where all weigh the same:
 *
 * <pre>
 * mean = Σwx / Σw        e = (Σw)² / Σw²        sd = √(Σw(x − mean)² / Σw · e/(e − 1))        se = sd / √e
 * </pre>
 *
 * <p>{@link #plus} of two parts is the mean score of all their answers (Chan, Golub and LeVeque 1983), to rounding; a {@link
 * MeanScoreAccumulator} gives the same bits for any order and parts. Without an
 * answer there is no mean, and with fewer than two no standard deviation and no interval: these are then empty. Where all answers
 * are equal the deviation is 0 and the interval has no width.
 *
 * @param n how many answers, 0 or more
 * @param centre their mean; 0 if there are none
 * @param squares the weighted sum of their squared deviations from the mean, 0 or more
 * @param weight Σw; n where the answers are not weighted
 * @param squaredWeight Σw²; n where the answers are not weighted
 */
public record MeanScore(long n, double centre, double squares, double weight, double squaredWeight)
        implements Serializable {

    /** Checks the parts. */
    public MeanScore {
        Require.atLeast("n", n, 0L);
        Require.nonNegative("weight", weight);
        Require.nonNegative("squaredWeight", squaredWeight);
        Require.that(
                n == 0 ? weight == 0 && squaredWeight == 0 : weight > 0 && squaredWeight > 0,
                "n is " + n + ", weight " + Require.show(weight) + " and squaredWeight " + Require.show(squaredWeight)
                        + "; answers must weigh more than 0, and none weigh 0.");
        Require.finite("centre", centre);
        Require.nonNegative("squares", squares);
        Require.that(
                n > 1 || squares == 0,
                "squares is " + Require.show(squares) + " and n is " + n + "; fewer than two answers do not deviate.");
        Require.that(
                n > 0 || centre == 0,
                "centre is " + Require.show(centre) + " and n is 0; without an answer it must be 0.");
    }

    /** The mean score of answers that all weigh the same. */
    public MeanScore(long n, double centre, double squares) {
        this(n, centre, squares, n, n);
    }

    /** The mean score of no answers. */
    public static MeanScore empty() {
        return new MeanScore(0, 0, 0);
    }

    /** The mean score of some answers, all finite; their order changes no bit of it. */
    public static MeanScore of(double... answers) {
        Require.finite("answers", answers, "Leave missing answers out.");
        MeanScoreAccumulator all = MeanScoreAccumulator.empty();
        for (double answer : answers) {
            all.add(answer);
        }
        return all.finish();
    }

    /** Collects answers into their mean score; see {@link MeanScoreAccumulator}. */
    public static Collector<Double, ?, MeanScore> collector() {
        return Collector.of(
                MeanScoreAccumulator::empty,
                MeanScoreAccumulator::add,
                MeanScoreAccumulator::merge,
                MeanScoreAccumulator::finish);
    }

    /**
     * The mean score of answers that were counted: {@code counts[i]} answers of {@code values[i]}.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a value is not finite or a count is negative
     */
    public static MeanScore ofCounts(double[] values, long[] counts) {
        Require.finite("values", values, "Leave missing answers out.");
        Require.sameLength("values", values.length, "counts", counts.length);
        long n = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            Require.atLeast("counts[" + i + "]", counts[i], 0L);
            n += counts[i];
            sum += counts[i] * values[i];
        }
        if (n == 0) {
            return empty();
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return new MeanScore(n, mean, n == 1 ? 0 : squares);
    }

    /**
     * The mean score of weighted answers that were counted: of {@code values[i]} there are {@code counts[i]}, whose weights sum to
     * {@code weights[i]} and the squares of whose weights to {@code squaredWeights[i]}.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a value is not finite, or a count or weight is negative
     */
    public static MeanScore ofWeights(double[] values, long[] counts, double[] weights, double[] squaredWeights) {
        Require.finite("values", values, "Leave missing answers out.");
        Require.sameLength("values", values.length, "counts", counts.length);
        Require.sameLength("values", values.length, "weights", weights.length);
        Require.sameLength("values", values.length, "squaredWeights", squaredWeights.length);
        long n = 0;
        double weight = 0;
        double squaredWeight = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            n += Require.atLeast("counts[" + i + "]", counts[i], 0L);
            weight += Require.nonNegative("weights[" + i + "]", weights[i]);
            squaredWeight += Require.nonNegative("squaredWeights[" + i + "]", squaredWeights[i]);
            sum += weights[i] * values[i];
        }
        if (n == 0) {
            return empty();
        }
        double mean = sum / weight;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return new MeanScore(n, mean, n == 1 ? 0 : squares, weight, squaredWeight);
    }

    /** The mean score of these answers and one more. */
    public MeanScore plus(double answer) {
        Require.finite("answer", answer, "Leave missing answers out.");
        return plus(new MeanScore(1, answer, 0));
    }

    /** The mean score of both sets of answers together. */
    public MeanScore plus(MeanScore other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long all = Math.addExact(n, other.n);
        double distance = other.centre - centre;
        double together = weight + other.weight;
        double share = other.weight / together;
        return new MeanScore(
                all,
                centre + distance * share,
                squares + other.squares + distance * distance * share * weight,
                together,
                squaredWeight + other.squaredWeight);
    }

    /** How many equally weighted answers these are worth (Kish 1965); their number where none are weighted. */
    public double effective() {
        return n == 0 ? 0 : Math.min(n, weight * weight / squaredWeight);
    }

    /** The mean; empty without an answer. */
    public OptionalDouble mean() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(centre);
    }

    /** The standard deviation of the answers, divisor n − 1; empty with fewer than two, or where one has all the weight. */
    public OptionalDouble standardDeviation() {
        return effective() <= 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance()));
    }

    /** The standard error of the mean; empty where there is no standard deviation. */
    public OptionalDouble standardError() {
        return effective() <= 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance() / effective()));
    }

    private double variance() {
        return squares / (weight - squaredWeight / weight);
    }

    /**
     * Student's t interval of the mean, n − 1 degrees of freedom.
     *
     * @param level confidence level, above 0 and below 1
     * @return the interval; empty with fewer than two answers, or weighted ones that are worth fewer than two
     */
    public Optional<Interval> interval(double level) {
        Require.level("level", level);
        double effective = effective();
        if (effective < 2) {
            return Optional.empty();
        }
        // Student's t with one degree of freedom is Cauchy's distribution: it has no mean, but it has quantiles.
        double t = effective == 2
                ? Math.tan(Math.PI * level / 2)
                : Distribution.studentT(0, 1, effective - 1).quantile(0.5 + level / 2);
        double half = t * Math.sqrt(variance() / effective);
        return Optional.of(new Interval(centre - half, centre + half, level));
    }

    /** For example {@code 5.5 (sd 1.58, n 10)}. */
    @Override
    public String toString() {
        return n == 0
                ? "no answers"
                : Cells.fixed(centre, 2) + " (sd " + Cells.fixed(standardDeviation(), 2) + ", n " + Cells.count(n)
                        + ")";
    }
}
