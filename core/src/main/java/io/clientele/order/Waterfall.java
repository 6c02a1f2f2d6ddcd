package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Of what the mean order cycle is made: one step a stage, each beginning where the one before ends, from 0 to the mean of the whole.
 *
 * <pre>
 * begin(i) = Σ mean of the stages before i        length(i) = mean of stage i        Σ length = mean of the whole
 * </pre>
 *
 * <p>The means of stages add up to that of the whole where every order has every milestone. Where some are missing, the stages are means
 * over different orders, and what they do not explain is a last step {@link #UNEXPLAINED}, which can be below 0.
 *
 * @param unit the unit of all lengths
 * @param counted which time the lengths count, as {@link TimeBasis} says it: {@code elapsed time}, or {@code open time of office}
 * @param steps the stages in their order, then what they do not explain, if anything
 */
public record Waterfall(DurationUnit unit, String counted, List<Step> steps) implements Serializable {

    /** The step of what the stages do not explain. */
    public static final String UNEXPLAINED = "not in a stage";

    /** A gap so small beside the whole is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * One step.
     *
     * @param stage the name of the stage
     * @param begin where it begins
     * @param length how long it is; below 0 for a stage that goes backwards on average
     * @param orders over how many orders it is the mean
     */
    public record Step(String stage, double begin, double length, long orders) implements Serializable {

        /** Checks ranges. */
        public Step {
            Require.text("stage", stage);
            Require.finite("begin", begin);
            Require.finite("length", length);
            Require.atLeast("orders", orders, 0L);
        }

        /** Where it ends. */
        public double end() {
            return begin + length;
        }
    }

    /** Copies its steps; there is at least one. */
    public Waterfall {
        Require.nonNull("unit", unit);
        Require.text("counted", counted);
        steps = List.copyOf(Require.nonEmpty("steps", steps));
    }

    static Waterfall of(List<StageTimes> stages, StageTimes total, TimeBasis basis) {
        List<Step> steps = new ArrayList<>();
        double at = 0;
        for (StageTimes stage : stages) {
            double length = stage.times().mean().orElse(0);
            steps.add(new Step(stage.stage().name(), at, length, stage.measured()));
            at += length;
        }
        double whole = total.times().mean().orElseThrow();
        if (Math.abs(whole - at) > ROUNDING * Math.max(Math.abs(whole), Math.abs(at))) {
            steps.add(new Step(UNEXPLAINED, at, whole - at, total.measured()));
        }
        return new Waterfall(total.times().unit(), basis.toString(), steps);
    }

    /** The mean of the whole cycle. */
    public double total() {
        return steps.get(steps.size() - 1).end();
    }

    /** The share of a step in the whole; empty if the whole is 0. */
    public OptionalDouble share(Step step) {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(step.length() / total());
    }

    /** A table with a bar a step. */
    @Override
    public String toString() {
        int width = 40;
        double least = Math.min(
                0,
                steps.stream()
                        .mapToDouble(s -> Math.min(s.begin(), s.end()))
                        .min()
                        .orElse(0));
        double most = Math.max(
                0,
                steps.stream()
                        .mapToDouble(s -> Math.max(s.begin(), s.end()))
                        .max()
                        .orElse(0));
        TextTable table = TextTable.titled(
                        "The mean cycle of " + Cells.fixed(total(), 2) + " " + unit.symbol() + ", stage by stage")
                .left("stage")
                .right("orders")
                .right("mean")
                .right("share")
                .left("from 0 to the whole");
        TimeBasis.subtitle(table, counted);
        for (Step step : steps) {
            int from = place(Math.min(step.begin(), step.end()), least, most, width);
            int to = place(Math.max(step.begin(), step.end()), least, most, width);
            table.row(
                    step.stage(),
                    Cells.count(step.orders()),
                    Cells.fixed(step.length(), 2),
                    Cells.percent(share(step)),
                    " ".repeat(from) + (step.length() < 0 ? "░" : "█").repeat(Math.max(1, to - from)));
        }
        return table.toString();
    }

    private static int place(double x, double least, double most, int width) {
        return most == least ? 0 : (int) Math.rint(width * (x - least) / (most - least));
    }
}
