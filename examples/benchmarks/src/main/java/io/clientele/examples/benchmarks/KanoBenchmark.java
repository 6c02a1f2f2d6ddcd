package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The classic report of a Kano survey of 100,000 respondents and 100 features, with stated importances. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KanoBenchmark {

    private static final int RESPONDENTS = 100_000;
    private static final int FEATURES = 100;
    private static final long SEED = 1;

    private KanoSurvey survey =
            KanoSimulation.random(1, 1, 1, SEED).draw(1, SEED).survey();
    private KanoSurvey weighted = survey;

    /** Draws the answers. */
    @Setup
    public void draw() {
        survey = KanoSimulation.random(FEATURES, 1, 1.5, SEED)
                .slips(0.15)
                .draw(RESPONDENTS, SEED)
                .survey();
        weighted = survey.weighted(
                new SplittableRandom(SEED).doubles(RESPONDENTS, 0.5, 2).toArray());
    }

    /** Counts, categories, Better and Worse, continuous analysis. */
    @Benchmark
    public KanoReport classic() {
        return survey.analyse();
    }

    /** The same with weights, which are summed up in the order of their size. */
    @Benchmark
    public KanoReport weighted() {
        return weighted.analyse();
    }
}
