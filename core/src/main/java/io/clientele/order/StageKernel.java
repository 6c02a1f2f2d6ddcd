package io.clientele.order;

import io.clientele.stat.QuantileRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures stages over the orders of a population, for groups of orders at once. */
final class StageKernel {

    private final OrderTimes times;
    private final Milestones process;
    private final Resolution resolution;
    private final DurationUnit unit;
    private final QuantileRule rule;
    private final double[] probabilities;

    StageKernel(
            OrderTimes times,
            Milestones process,
            Resolution resolution,
            DurationUnit unit,
            QuantileRule rule,
            double[] probabilities) {
        this.times = times;
        this.process = process;
        this.resolution = resolution;
        this.unit = unit;
        this.rule = rule;
        this.probabilities = probabilities;
    }

    /** The stage in each of {@code groups} groups of orders; {@code group[row]} says which. */
    List<StageTimes> measure(Stage stage, int[] group, int groups) {
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        long[][] after = after(stage);
        int rows = times.size();
        int[] offsets = new int[groups + 1];
        long[] open = new long[groups];
        long[] missing = new long[groups];
        long[] negative = new long[groups];
        for (int row = 0; row < rows; row++) {
            int g = group[row];
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT) {
                offsets[g + 1]++;
                negative[g] += to[row] < from[row] ? 1 : 0;
            } else if (from[row] != OrderTimes.ABSENT && nonePassed(after, row)) {
                open[g]++;
            } else {
                missing[g]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            offsets[g + 1] += offsets[g];
        }
        long[] lengths = new long[offsets[groups]];
        int[] next = Arrays.copyOf(offsets, groups);
        for (int row = 0; row < rows; row++) {
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT) {
                lengths[next[group[row]]++] = Math.subtractExact(to[row], from[row]);
            }
        }
        List<StageTimes> measured = new ArrayList<>(groups);
        for (int g = 0; g < groups; g++) {
            TimeSummary summary =
                    TimeSummary.of(lengths, offsets[g], offsets[g + 1], resolution, unit, rule, probabilities);
            measured.add(new StageTimes(stage, summary, open[g], missing[g], negative[g]));
        }
        return measured;
    }

    /** The times of the milestones that come after a stage. */
    private long[][] after(Stage stage) {
        int end = process.sequence().indexOf(stage.to());
        return end < 0
                ? new long[0][]
                : process.sequence().stream().skip(end + 1L).map(times::of).toArray(long[][]::new);
    }

    private static boolean nonePassed(long[][] after, int row) {
        for (long[] milestone : after) {
            if (milestone[row] != OrderTimes.ABSENT) {
                return false;
            }
        }
        return true;
    }
}
