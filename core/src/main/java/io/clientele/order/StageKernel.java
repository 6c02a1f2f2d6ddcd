package io.clientele.order;

import io.clientele.stat.QuantileRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Measures stages over the orders of a population, for groups of orders at once. */
final class StageKernel {

    private final OrderTimes times;
    private final StageClock clock;
    private final @Nullable DwellKernel dwells;
    private final Milestones process;
    private final Resolution resolution;
    private final DurationUnit unit;
    private final QuantileRule rule;
    private final double[] probabilities;

    /** Measures by a clock, without the time for which orders dwelt where those are given. */
    StageKernel(
            OrderTimes times,
            StageClock clock,
            @Nullable DwellKernel dwells,
            Milestones process,
            Resolution resolution,
            DurationUnit unit,
            QuantileRule rule,
            double[] probabilities) {
        this.times = times;
        this.clock = clock;
        this.dwells = dwells;
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
                lengths[next[group[row]]++] = length(row, from[row], to[row]);
            }
        }
        List<StageTimes> measured = new ArrayList<>(groups);
        for (int g = 0; g < groups; g++) {
            measured.add(new StageTimes(
                    stage, summary(lengths, offsets[g], offsets[g + 1]), open[g], missing[g], negative[g]));
        }
        return measured;
    }

    /** Summarises {@code lengths[from..to)}, which it sorts. */
    TimeSummary summary(long[] lengths, int from, int to) {
        return TimeSummary.of(lengths, from, to, resolution, unit, rule, probabilities);
    }

    /** The time between two ticks of an order, less what it dwelt between them. */
    private long length(int row, long from, long to) {
        long gross = clock.between(from, to);
        return dwells == null ? gross : gross - dwells.between(row, from, to);
    }

    /** How long those of some orders that were measured took, in the unit. */
    double[] lengths(Stage stage, IntPredicate rows) {
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        double[] lengths = new double[times.size()];
        int n = 0;
        for (int row = 0; row < lengths.length; row++) {
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT && rows.test(row)) {
                lengths[n++] = (double) length(row, from[row], to[row]) / unit.ticks(resolution);
            }
        }
        return Arrays.copyOf(lengths, n);
    }

    /** How long those of some orders that are still in a stage have been in it by now, in the unit. */
    double[] lengthsOpen(Stage stage, long now, IntPredicate rows) {
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        long[][] after = after(stage);
        double[] lengths = new double[times.size()];
        int n = 0;
        for (int row = 0; row < lengths.length; row++) {
            if (from[row] != OrderTimes.ABSENT
                    && to[row] == OrderTimes.ABSENT
                    && nonePassed(after, row)
                    && rows.test(row)) {
                lengths[n++] = (double) length(row, from[row], now) / unit.ticks(resolution);
            }
        }
        return Arrays.copyOf(lengths, n);
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
