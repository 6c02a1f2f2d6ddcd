package io.clientele.examples.benchmarks;

import io.clientele.inventory.spares.MarginalAnalysis;
import io.clientele.inventory.spares.SparePart;
import io.clientele.inventory.spares.SparesPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Marginal analysis to an availability of 95 %. The target: 100,000 parts below 1 s. The baseline looks through all parts for each unit,
 * which takes hours for 100,000; it is set beside ours for 2,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SparesBenchmark {

    private static final double TARGET = 0.95;

    private final MarginalAnalysis many = MarginalAnalysis.of(parts(100_000)).systems(100);
    private final MarginalAnalysis few = MarginalAnalysis.of(parts(2_000)).systems(100);

    private static List<SparePart> parts(int n) {
        SplittableRandom random = new SplittableRandom(1);
        List<SparePart> parts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            parts.add(SparePart.named("part " + i)
                    .demandPerPeriod(Math.exp(4 * random.nextDouble() - 3))
                    .leadTimeInPeriods(0.2 + random.nextDouble())
                    .pricePerUnit(Math.exp(6 * random.nextDouble())));
        }
        return parts;
    }

    /** 100,000 parts. */
    @Benchmark
    public SparesPlan hundredThousandParts() {
        return many.forAvailability(TARGET);
    }

    /** 2,000 parts. */
    @Benchmark
    public SparesPlan twoThousandParts() {
        return few.forAvailability(TARGET);
    }

    /** The baseline: 2,000 parts, the best next unit found by looking at all. */
    @Benchmark
    public double twoThousandPartsByScanning() {
        int n = few.parts().size();
        double[] pipeline = new double[n];
        double[] probability = new double[n];
        double[] exceeding = new double[n];
        double[] backorders = new double[n];
        int[] stock = new int[n];
        double available = 0;
        for (int i = 0; i < n; i++) {
            pipeline[i] = few.parts().get(i).pipeline();
            probability[i] = Math.exp(-pipeline[i]);
            exceeding[i] = 1 - probability[i];
            backorders[i] = pipeline[i];
            available += Math.log(1 - backorders[i] / few.systems());
        }
        double money = 0;
        while (available < Math.log(TARGET)) {
            int best = 0;
            double most = -1;
            for (int i = 0; i < n; i++) {
                double gain = exceeding[i]
                        / (few.systems() - backorders[i])
                        / few.parts().get(i).pricePerUnit();
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
            available -= Math.log(1 - backorders[best] / few.systems());
            backorders[best] -= exceeding[best];
            available += Math.log(1 - backorders[best] / few.systems());
            stock[best]++;
            probability[best] *= pipeline[best] / stock[best];
            exceeding[best] -= probability[best];
            money += few.parts().get(best).pricePerUnit();
        }
        return money;
    }
}
