package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two ways by which orders come, or two groups of them, set beside each other stage by stage: how much longer the second takes on
 * average, whether that can be chance, and which is the steadier.
 *
 * <pre>
 * difference = mean(second) − mean(first)
 * interval   = difference ± t · √(s₁²/n₁ + s₂²/n₂)        t of Welch's degrees of freedom
 * </pre>
 *
 * <p>Means of times with a long tail need some dozens of orders for the interval to hold. Times of orders that were open are in neither
 * mean. Source: Welch (1947), Biometrika 34, 28–35.
 *
 * @param attribute the attribute that tells them apart, such as {@code channel}
 * @param counted which time the lengths count, as {@link TimeBasis} says it: {@code elapsed time}, or {@code open time of office}
 * @param first the first segment, such as {@code manual}
 * @param second the second segment, such as {@code electronic}
 */
public record SegmentComparison(String attribute, String counted, SegmentCycle first, SegmentCycle second)
        implements Serializable {

    /** Refuses segments of other attributes, and segments with other stages. */
    public SegmentComparison {
        Require.text("attribute", attribute);
        Require.text("counted", counted);
        Require.nonNull("first", first);
        Require.nonNull("second", second);
        Require.that(
                first.attribute().equals(attribute) && second.attribute().equals(attribute),
                "the segments are of " + first.attribute() + " and " + second.attribute() + "; both must be of "
                        + attribute + ".");
        Require.that(
                stages(first).equals(stages(second)),
                "the segments have the stages " + stages(first) + " and " + stages(second)
                        + "; they must be the same.");
    }

    private static List<Stage> stages(SegmentCycle segment) {
        List<Stage> stages = new ArrayList<>();
        segment.stages().forEach(stage -> stages.add(stage.stage()));
        stages.add(segment.total().stage());
        return stages;
    }

    /**
     * One stage of both.
     *
     * @param stage the stage
     * @param first the times of the first segment
     * @param second the times of the second segment
     */
    public record Difference(Stage stage, TimeSummary first, TimeSummary second) implements Serializable {

        /** Refuses nulls and different units. */
        public Difference {
            Require.nonNull("stage", stage);
            Require.nonNull("first", first);
            Require.nonNull("second", second);
            Require.that(
                    first.unit() == second.unit(),
                    "the times are in " + first.unit() + " and " + second.unit() + "; they must be in one unit.");
        }

        /** How much longer the second takes on average; empty if one of them has no times. */
        public OptionalDouble mean() {
            return first.mean().isEmpty() || second.mean().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            second.mean().getAsDouble() - first.mean().getAsDouble());
        }

        /**
         * Welch's interval of the difference of means.
         *
         * @param level confidence level, above 0 and below 1
         * @return the interval; empty if one of them has fewer than two times, or neither varies
         */
        public Optional<Interval> interval(double level) {
            Require.level("level", level);
            if (first.count() < 2 || second.count() < 2) {
                return Optional.empty();
            }
            double a = square(first.standardDeviation()) / first.count();
            double b = square(second.standardDeviation()) / second.count();
            if (a + b == 0) {
                return Optional.empty();
            }
            double freedom = (a + b) * (a + b) / (a * a / (first.count() - 1) + b * b / (second.count() - 1));
            double t = -Distribution.studentT(0, 1, freedom).quantile((1 - level) / 2);
            double half = t * Math.sqrt(a + b);
            double centre = mean().getAsDouble();
            return Optional.of(new Interval(centre - half, centre + half, level));
        }

        private static double square(OptionalDouble value) {
            return value.getAsDouble() * value.getAsDouble();
        }
    }

    /** Each stage, then the whole cycle. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < first.stages().size(); i++) {
            differences.add(new Difference(
                    first.stages().get(i).stage(),
                    first.stages().get(i).times(),
                    second.stages().get(i).times()));
        }
        differences.add(total());
        return List.copyOf(differences);
    }

    /** The whole cycle. */
    public Difference total() {
        return new Difference(
                first.total().stage(), first.total().times(), second.total().times());
    }

    /** A table with a stage a row. */
    @Override
    public String toString() {
        DurationUnit unit = first.total().times().unit();
        TextTable table = TextTable.titled("Order cycle by " + attribute + ": " + first.segment() + " ("
                        + Cells.count(first.orders(), "order") + ") and " + second.segment() + " ("
                        + Cells.count(second.orders(), "order") + "), in " + unit.symbol())
                .left("stage")
                .right("n 1")
                .right("mean 1")
                .right("CV 1")
                .right("n 2")
                .right("mean 2")
                .right("CV 2")
                .right("difference")
                .right("95 % from")
                .right("to");
        TimeBasis.subtitle(table, counted);
        for (Difference row : differences()) {
            Optional<Interval> interval = row.interval(0.95);
            table.row(
                    row.stage().toString(),
                    Cells.count(row.first().count()),
                    Cells.fixed(row.first().mean(), 2),
                    Cells.fixed(row.first().coefficientOfVariation(), 2),
                    Cells.count(row.second().count()),
                    Cells.fixed(row.second().mean(), 2),
                    Cells.fixed(row.second().coefficientOfVariation(), 2),
                    Cells.fixed(row.mean(), 2),
                    interval.map(ends -> Cells.fixed(ends.lower(), 2)).orElse(Cells.ABSENT),
                    interval.map(ends -> Cells.fixed(ends.upper(), 2)).orElse(Cells.ABSENT));
        }
        return table.toString();
    }
}
