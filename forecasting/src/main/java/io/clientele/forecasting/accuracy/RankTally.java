package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Counts how several models rank on many series, towards a {@link RankComparison}: on each series the model with the least loss has rank
 * 1, equal losses share the mean of their ranks.
 *
 * <pre>{@code
 * RankTally tally = RankTally.of("naive", "ses", "ets");
 * tally.add(1.20, 1.05, 0.98).add(0.90, 0.93, 0.85).add(2.10, 1.70, 1.70);      // the MASE of each, a series a call
 * RankComparison comparison = tally.finish();
 * String best = comparison.best().model();                                       // ets
 * }</pre>
 *
 * <p>Mergeable: ranks are multiples of one half, so tallies merged in any order give the same comparison to the bit. Not thread-safe: one
 * tally a thread, then {@link #merge}.
 */
public final class RankTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String[] models;
    private final double[] rankSums;
    private long series;

    /** Σ (t³ − t) over all groups of t equal losses. */
    private double ties;

    private RankTally(String[] models) {
        this.models = models;
        this.rankSums = new double[models.length];
    }

    /**
     * A tally that has seen no series.
     *
     * @param models the names of the models, two or more, each once
     */
    public static RankTally of(String... models) {
        return of(Arrays.asList(models));
    }

    /** The same with the names as a list. */
    public static RankTally of(List<String> models) {
        Require.that(
                models.size() >= 2,
                "there " + (models.size() == 1 ? "is 1 model" : "are " + models.size() + " models")
                        + "; a comparison needs at least 2.");
        for (String model : models) {
            Require.text("model", model);
        }
        Require.that(
                new HashSet<>(models).size() == models.size(), "models are " + models + "; name each one differently.");
        return new RankTally(models.toArray(new String[0]));
    }

    /**
     * Counts a series.
     *
     * @param losses one number a model in the order of their names, finite, the less the better
     */
    public RankTally add(double... losses) {
        Require.finite("losses", losses, "Leave the series out, or compare fewer models.");
        Require.sameLength("losses", losses.length, "models", models.length);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> losses[i]));
        int from = 0;
        while (from < losses.length) {
            int to = from + 1;
            while (to < losses.length && losses[order.get(to)] == losses[order.get(from)]) {
                to++;
            }
            double size = to - from;
            for (int i = from; i < to; i++) {
                rankSums[order.get(i)] += (from + 1 + to) / 2.0;
            }
            ties += size * size * size - size;
            from = to;
        }
        series++;
        return this;
    }

    /** Adds all that another tally of the same models has counted; the other stays as it is. */
    public RankTally merge(RankTally other) {
        Require.that(
                Arrays.equals(models, other.models),
                "models are " + Arrays.toString(other.models) + " and " + Arrays.toString(models)
                        + "; both tallies must have the same in the same order.");
        for (int i = 0; i < rankSums.length; i++) {
            rankSums[i] += other.rankSums[i];
        }
        ties += other.ties;
        series += other.series;
        return this;
    }

    /**
     * The comparison with 95 percent confidence; the tally can go on.
     *
     * @throws IllegalArgumentException if no series was counted
     */
    public RankComparison finish() {
        Require.that(series > 0, "no series was counted; add the losses of one or more.");
        List<RankComparison.MeanRank> ranks = new ArrayList<>();
        for (int i = 0; i < models.length; i++) {
            ranks.add(new RankComparison.MeanRank(models[i], rankSums[i] / series));
        }
        ranks.sort(Comparator.comparingDouble(RankComparison.MeanRank::rank));
        return new RankComparison(ranks, series, friedman(), 0.95);
    }

    /** Friedman's statistic with the correction for ties; 0 if all losses were equal on every series. */
    private double friedman() {
        double n = series;
        double k = models.length;
        double between = 0;
        for (double sum : rankSums) {
            double off = sum - n * (k + 1) / 2;
            between += off * off;
        }
        double scale = n * k * (k + 1) - ties / (k - 1);
        return scale <= 0 ? 0 : 12 * between / scale;
    }

    /** One line: how many models on how many series so far. */
    @Override
    public String toString() {
        return "ranks of " + Cells.count(models.length, "model") + " on " + Cells.count(series) + " series";
    }
}
