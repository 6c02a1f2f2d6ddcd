package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.List;

/**
 * How several models rank over many series, and which of them cannot be told from the best: multiple comparisons with the best.
 *
 * <pre>
 * Friedman   χ² = 12·Σ (R(j) − N·(k + 1)/2)² / ( N·k·(k + 1) − Σ (t³ − t)/(k − 1) ),    k − 1 degrees of freedom
 * distance   r  = q(k)·√( k·(k + 1)/(12·N) )
 * interval      mean rank ± r/2
 * </pre>
 *
 * <p>with N series, k models, the rank sums R(j), groups of t equal losses, and q(k) the quantile of the range of k standard normal
 * numbers. Models whose mean ranks are further apart than r differ; the error of claiming so anywhere is held at one minus the
 * confidence. In terms of intervals: a model is worse than the best if the two do not touch. Ranks do not care by how much a model is
 * worse, so a few series with huge errors decide nothing. The series should be independent; errors of one series from overlapping
 * origins are not, and then the distances are too short.
 *
 * <p>Friedman 1937; Nemenyi 1963; Koning, Franses, Hibon and Stekler 2005, The M3 competition: statistical tests of the results,
 * International Journal of Forecasting 21, section 3; Demšar 2006, Journal of Machine Learning Research 7.
 *
 * @param ranks the models with their mean ranks, the best first
 * @param series N, how many series were ranked, or origins where the models were ranked at each of those
 * @param friedman Friedman's χ², corrected for ties
 * @param confidence of the comparison, above 0 and below 1
 */
public record RankComparison(List<MeanRank> ranks, long series, double friedman, double confidence)
        implements Serializable {

    /**
     * The mean rank of a model.
     *
     * @param model its name
     * @param rank from 1, the best on every series, to the number of models
     */
    public record MeanRank(String model, double rank) implements Serializable {

        /** Checks its parts. */
        public MeanRank {
            Require.text("model", model);
            Require.finite("rank", rank);
        }

        /** One line: {@code ets 1.17}. */
        @Override
        public String toString() {
            return model + " " + Cells.fixed(rank, 2);
        }
    }

    /** Copies and checks. */
    public RankComparison {
        ranks = List.copyOf(ranks);
        Require.that(ranks.size() >= 2, "there are fewer than 2 models; a comparison needs at least 2.");
        Require.atLeast("series", series, 1L);
        Require.nonNegative("friedman", friedman);
        Require.level("confidence", confidence);
    }

    /** The same with another confidence, such as 0.99. */
    public RankComparison withConfidence(double level) {
        return new RankComparison(ranks, series, friedman, level);
    }

    /** The model with the least mean rank. */
    public MeanRank best() {
        return ranks.get(0);
    }

    /** r: mean ranks that are further apart differ significantly. */
    public double criticalDistance() {
        double k = ranks.size();
        return StudentizedRange.quantile(ranks.size(), confidence) * Math.sqrt(k * (k + 1) / (12.0 * series));
    }

    /** The probability of ranks that differ at least as much if all models are equally good. */
    public double pValue() {
        return GammaFunctions.upper((ranks.size() - 1) / 2.0, friedman / 2);
    }

    /**
     * The mean rank of a model, give or take half the critical distance.
     *
     * @throws IllegalArgumentException if there is no model of this name
     */
    public Interval interval(String model) {
        double half = criticalDistance() / 2;
        double rank = rank(model);
        return Interval.of(rank - half, rank + half, confidence);
    }

    /** Whether a model cannot be told from the best one: their intervals touch. */
    public boolean isAmongTheBest(String model) {
        return rank(model) - best().rank() <= criticalDistance();
    }

    /** The models that cannot be told from the best one, itself first. */
    public List<String> amongTheBest() {
        double distance = criticalDistance();
        return ranks.stream()
                .filter(rank -> rank.rank() - best().rank() <= distance)
                .map(MeanRank::model)
                .toList();
    }

    private double rank(String model) {
        return ranks.stream()
                .filter(rank -> rank.model().equals(model))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "model",
                        model,
                        "one of " + ranks.stream().map(MeanRank::model).toList(),
                        ""))
                .rank();
    }

    /** A table: model, mean rank, its interval, and whether it is worse than the best; above it the critical distance. */
    @Override
    public String toString() {
        double distance = criticalDistance();
        TextTable table = TextTable.titled(
                        "Mean ranks of " + Cells.count(ranks.size(), "model") + ", n = " + Cells.count(series)
                                + ", critical distance " + Cells.fixed(distance, 2) + " at "
                                + Require.show(Math.rint(confidence * 1e8) / 1e6) + " % confidence")
                .left("model")
                .right("mean rank")
                .right("from")
                .right("to")
                .left("against the best")
                .atMost(ranks.size());
        for (int i = 0; i < ranks.size(); i++) {
            double rank = ranks.get(i).rank();
            table.row(
                    ranks.get(i).model(),
                    Cells.fixed(rank, 2),
                    Cells.fixed(rank - distance / 2, 2),
                    Cells.fixed(rank + distance / 2, 2),
                    i == 0 ? "the best" : rank - best().rank() <= distance ? "no clear difference" : "worse");
        }
        table.note("Friedman χ² " + Cells.fixed(friedman, 2) + " with " + (ranks.size() - 1) + " df, p = "
                + Cells.fixed(pValue(), 3));
        return table.toString();
    }
}
