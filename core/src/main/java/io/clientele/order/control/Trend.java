package io.clientele.order.control;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whether the mean of a period rises or falls from period to period, by ranks, so that no single week decides.
 *
 * <pre>
 * slope = median over pairs i before j of (mean(j) − mean(i)) / (j − i)            Theil and Sen
 * S     = Σ over pairs i before j of sign(mean(j) − mean(i))                      Mann and Kendall
 * z     = (S − sign S) / √Var S        Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18, t the sizes of ties
 * </pre>
 *
 * <p>Sources: Mann (1945), Econometrica 13; Kendall (1975); Sen (1968), Journal of the American Statistical Association 63. Neighbouring
 * periods are taken for independent.
 *
 * @param periods n, how many periods
 * @param slope the change a period, in the unit of the means
 * @param score S
 * @param scoreVariance Var S; 0 if all means are equal
 */
public record Trend(int periods, double slope, long score, double scoreVariance) implements Serializable {

    /** How many periods a trend needs to have a probability: the normal approximation is poor for fewer. */
    public static final int FEWEST = 8;

    /** Checks ranges. */
    public Trend {
        Require.atLeast("periods", periods, 2);
        Require.finite("slope", slope);
        Require.nonNegative("scoreVariance", scoreVariance);
    }

    /** The trend of values at rising positions. */
    static Trend of(long[] positions, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        long score = 0;
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (values[j] - values[i]) / (positions[j] - positions[i]);
                score += (long) Math.signum(values[j] - values[i]);
            }
        }
        Arrays.sort(slopes);
        double median = slopes.length % 2 == 1
                ? slopes[slopes.length / 2]
                : slopes[slopes.length / 2 - 1] / 2 + slopes[slopes.length / 2] / 2;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = (double) n * (n - 1) * (2 * n + 5);
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            double t = end - i;
            sum -= t * (t - 1) * (2 * t + 5);
            i = end;
        }
        return new Trend(n, median + 0.0, score, sum / 18);
    }

    /**
     * How likely so clear a trend, up or down, is by chance; empty for fewer than {@link #FEWEST} periods.
     *
     * @return from 0 to 1; 1 if there is no trend at all
     */
    public OptionalDouble probabilityByChance() {
        if (periods < FEWEST) {
            return OptionalDouble.empty();
        }
        double z = scoreVariance == 0 ? 0 : (score - Math.signum(score)) / Math.sqrt(scoreVariance);
        return OptionalDouble.of(Math.min(1, 2 * Distribution.normal(0, 1).survival(Math.abs(z))));
    }

    /** For example {@code 0.40 a period, by chance with a probability of 3.2 %}. */
    @Override
    public String toString() {
        OptionalDouble chance = probabilityByChance();
        return Cells.fixed(slope, 2) + " a period"
                + (chance.isEmpty()
                        ? ", over too few periods to tell it from chance"
                        : ", by chance with a probability of " + Cells.percent(chance));
    }
}
