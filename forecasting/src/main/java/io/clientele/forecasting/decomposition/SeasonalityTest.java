package io.clientele.forecasting.decomposition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Optional;

/**
 * The test of the M competitions whether a series has a season: is the autocorrelation at the season's lag larger than chance allows?
 *
 * <pre>
 * seasonal if |r(m)| {@literal >} 1.645·√( (1 + 2·(r(1)² + … + r(m−1)²)) / n )
 * r(k) = Σ_{t=k+1..n} (y(t) − ȳ)·(y(t−k) − ȳ) / Σ_{t=1..n} (y(t) − ȳ)²
 * </pre>
 *
 * <p>The limit is Bartlett's standard error (1946) at 90 percent, two-sided. With fewer than three full seasons, without a season
 * (m = 1) and for a constant series there is no test.
 *
 * <p>Assimakopoulos and Nikolopoulos 2000, The theta model, International Journal of Forecasting 16; Makridakis, Spiliotis and
 * Assimakopoulos 2020, The M4 Competition, International Journal of Forecasting 36.
 *
 * @param seasonLength m, at least 2
 * @param observations n
 * @param autocorrelation r(m), from −1 to 1
 * @param limit what its size must exceed, above 0
 */
public record SeasonalityTest(int seasonLength, int observations, double autocorrelation, double limit)
        implements Serializable {

    /** The two-sided 90 % quantile of the normal distribution, rounded as the competitions have it. */
    private static final double CRITICAL = 1.645;

    private static final int SEASONS_NEEDED = 3;

    /** Checks ranges. */
    public SeasonalityTest {
        Require.atLeast("seasonLength", seasonLength, 2);
        Require.atLeast("observations", (long) observations, (long) SEASONS_NEEDED * seasonLength);
        Require.finite("autocorrelation", autocorrelation);
        Require.positive("limit", limit);
    }

    /**
     * Tests the primary season of a series. Empty if there is no season, fewer than three full ones, or no variation.
     *
     * @throws IllegalArgumentException if the series has gaps
     */
    public static Optional<SeasonalityTest> of(TimeSeries series) {
        return of(Require.nonNull("series", series).values(), series.seasonLength());
    }

    /**
     * Tests a season of the given length. Empty if it is 1, there are fewer than three full ones, or no variation.
     *
     * @param values finite numbers
     * @param season m, at least 1
     */
    public static Optional<SeasonalityTest> of(double[] values, int season) {
        Require.finite("values", values, "");
        Require.atLeast("season", season, 1);
        int n = values.length;
        if (season == 1 || season > n / SEASONS_NEEDED) {
            return Optional.empty();
        }
        double[] deviations = deviations(values);
        double total = product(deviations, 0);
        if (!(total > 0)) {
            return Optional.empty();
        }
        double squares = 0;
        for (int k = 1; k < season; k++) {
            double r = product(deviations, k) / total;
            squares += r * r;
        }
        double limit = CRITICAL * Math.sqrt((1 + 2 * squares) / n);
        return Optional.of(new SeasonalityTest(season, n, product(deviations, season) / total, limit));
    }

    /** Deviations from the mean, scaled so that their squares stay in range. */
    private static double[] deviations(double[] values) {
        int n = values.length;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double[] deviations = new double[n];
        double largest = 0;
        for (int t = 0; t < n; t++) {
            deviations[t] = values[t] - mean;
            largest = Math.max(largest, Math.abs(deviations[t]));
        }
        for (int t = 0; largest > 0 && t < n; t++) {
            deviations[t] /= largest;
        }
        return deviations;
    }

    private static double product(double[] deviations, int lag) {
        double sum = 0;
        for (int t = lag; t < deviations.length; t++) {
            sum += deviations[t] * deviations[t - lag];
        }
        return sum;
    }

    /** Whether the autocorrelation exceeds the limit. */
    @JsonIgnore
    public boolean isSeasonal() {
        return Math.abs(autocorrelation) > limit;
    }

    /** One line: {@code season of 12: r = 0.760, limit 0.432, n = 144: seasonal}. */
    @Override
    public String toString() {
        return "season of " + seasonLength + ": r = " + Cells.fixed(autocorrelation, 3) + ", limit "
                + Cells.fixed(limit, 3) + ", n = " + Cells.count(observations) + ": "
                + (isSeasonal() ? "seasonal" : "not seasonal");
    }
}
