package io.clientele.customer;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The three score columns that a spec makes of recency, frequency and amount. */
record RfmScoring(int[] r, int[] f, int[] m, RfmLevels levels) {

    static RfmScoring of(Rfm spec, int[] recency, int[] frequency, double[] monetary) {
        double[] days = Arrays.stream(recency).asDoubleStream().toArray();
        double[] purchases = Arrays.stream(frequency).asDoubleStream().toArray();
        RfmScoring best = best(spec.binning(), days, purchases, monetary);
        return spec.direction() == RfmDirection.ONE_IS_BEST ? best.reversed() : best;
    }

    private static RfmScoring best(RfmBinning binning, double[] days, double[] purchases, double[] monetary) {
        int n = days.length;
        int[] r = new int[n];
        int[] f = new int[n];
        int[] m = new int[n];
        if (binning instanceof RfmBinning.Cuts cuts) {
            RfmRanking.cut(days, cuts.recencyDays(), true, r);
            RfmRanking.cut(purchases, cuts.frequency(), false, f);
            RfmRanking.cut(monetary, cuts.monetary(), false, m);
            RfmLevels levels = new RfmLevels(
                    cuts.recencyDays().size() + 1,
                    cuts.frequency().size() + 1,
                    cuts.monetary().size() + 1);
            return new RfmScoring(r, f, m, levels);
        }
        double[] worth = Arrays.stream(days).map(d -> -d).toArray();
        int[] all = IntStream.range(0, n).toArray();
        if (binning instanceof RfmBinning.Nested nested) {
            int levels = Math.min(nested.levels(), n);
            int classes = RfmRanking.rank(worth, all, levels, nested.ties(), true, r);
            int[] inR = r.clone();
            nest(inR, levels, purchases, levels, nested.ties(), f);
            int[] inRf =
                    IntStream.range(0, n).map(i -> (r[i] - 1) * levels + f[i]).toArray();
            nest(inRf, levels * levels, monetary, levels, nested.ties(), m);
            return new RfmScoring(r, f, m, new RfmLevels(classes, levels, levels));
        }
        RfmBinning.Independent independent = (RfmBinning.Independent) binning;
        int levels = Math.min(independent.levels(), n);
        RfmTies ties = independent.ties();
        return new RfmScoring(
                r,
                f,
                m,
                new RfmLevels(
                        RfmRanking.rank(worth, all, levels, ties, true, r),
                        RfmRanking.rank(purchases, all, levels, ties, false, f),
                        RfmRanking.rank(monetary, all, levels, ties, false, m)));
    }

    /** Scores within each group, the groups numbered from 1. */
    private static void nest(int[] group, int groups, double[] worth, int levels, RfmTies ties, int[] scores) {
        for (int g = 1; g <= groups; g++) {
            int wanted = g;
            int[] members = IntStream.range(0, group.length)
                    .filter(i -> group[i] == wanted)
                    .toArray();
            if (members.length > 0) {
                RfmRanking.rank(worth, members, levels, ties, false, scores);
            }
        }
    }

    private RfmScoring reversed() {
        return new RfmScoring(
                Arrays.stream(r).map(s -> levels.r() + 1 - s).toArray(),
                Arrays.stream(f).map(s -> levels.f() + 1 - s).toArray(),
                Arrays.stream(m).map(s -> levels.m() + 1 - s).toArray(),
                levels);
    }
}
