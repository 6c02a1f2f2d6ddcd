package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * MSTL: {@link Stl} for several seasons at once, such as the day and the week of hourly values. The seasons are taken out one after the
 * other, the shortest first, each from what the others leave; then once more, now that the others are known.
 *
 * <pre>
 * twice:  for each season i, the shortest first:  S(i) = season of STL( y − Σ of the other S ),  its window in years w(i)
 * T = trend of the last STL
 * w(i) = 11, 15, 19, … for the first, second, third season
 * </pre>
 *
 * The seasons are those of the series' calendar (name others with {@code withSeasons}) of which more than two fit into the series;
 * longer ones are left out, and {@link Decomposition#seasonLengths()} says which remain. With one season this is {@code Stl.standard()}.
 * Gaps as there.
 *
 * <p>Bandara, Hyndman and Bergmeir 2021, MSTL: A seasonal-trend decomposition algorithm for time series with multiple seasonal patterns,
 * International Journal of Operational Research; numbers are those of R's {@code forecast::mstl}.
 *
 * @param robust whether outliers are kept out of trend and seasons
 */
public record Mstl(boolean robust) implements SeasonalAdjustment {

    private static final int FIRST_WINDOW = 11;
    private static final int WIDER_BY = 4;
    private static final int ROUNDS = 2;

    /** Without robustness weights. */
    public static Mstl standard() {
        return new Mstl(false);
    }

    /** The same with outliers kept out of trend and seasons. */
    public Mstl robustly() {
        return new Mstl(true);
    }

    /** {@code "mstl"}, or {@code "mstl(robust)"}. */
    @Override
    public String name() {
        return robust ? "mstl(robust)" : "mstl";
    }

    /** The seasons of which more than two fit, ascending. */
    private static int[] seasons(TimeSeries series) {
        int n = series.size();
        return Arrays.stream(series.calendar().seasonLengths())
                .filter(m -> m > 1 && n > 2L * m)
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        int[] seasons = seasons(series);
        if (seasons.length == 0) {
            int least = Arrays.stream(series.calendar().seasonLengths())
                    .filter(m -> m > 1)
                    .min()
                    .orElse(1);
            return Stl.refusal(series, least, name());
        }
        for (int m : seasons) {
            Optional<String> refusal = Stl.refusal(series, m, name());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    @Override
    public Decomposition of(TimeSeries series) {
        Optional<String> refusal = refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        int[] lengths = seasons(series);
        double[] y = Stl.filled(series, lengths[0]);
        double scale = Stl.scale(y);
        int n = y.length;
        double[] observed = Stl.observed(series);
        double[][] seasons = new double[lengths.length][n];
        double[] rest = y.clone();
        double[] trend = rest;
        int rounds = lengths.length == 1 ? 1 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < lengths.length; i++) {
                for (int t = 0; t < n; t++) {
                    rest[t] += seasons[i][t];
                }
                StlLoop loop = Stl.loop(rest, observed, lengths[i], FIRST_WINDOW + WIDER_BY * i, 0);
                loop.run(robust);
                seasons[i] = loop.season;
                trend = loop.trend;
                for (int t = 0; t < n; t++) {
                    rest[t] -= seasons[i][t];
                }
            }
        }
        List<Integer> named = new ArrayList<>();
        List<double[]> parts = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            named.add(lengths[i]);
            parts.add(divided(seasons[i], scale));
        }
        return Stl.decomposition(series, divided(trend, scale), named, parts);
    }

    private static double[] divided(double[] values, double scale) {
        return scale == 1 ? values : Arrays.stream(values).map(v -> v / scale).toArray();
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
