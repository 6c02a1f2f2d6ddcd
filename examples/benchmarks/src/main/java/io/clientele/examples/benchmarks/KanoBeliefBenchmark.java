package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.belief.BeliefReport;
import io.clientele.satisfaction.kano.belief.BootstrapReport;
import io.clientele.satisfaction.kano.belief.KanoBelief;
import io.clientele.satisfaction.kano.belief.KanoBootstrap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How sure a survey of 363 respondents and 11 features makes one: 2,000 bootstrap draws, and the posterior of the categories. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KanoBeliefBenchmark {

    private static final int RESPONDENTS = 363;
    private static final int FEATURES = 11;
    private static final long SEED = 1;

    private KanoSurvey survey =
            KanoSimulation.random(1, 1, 1, SEED).draw(1, SEED).survey();
    private KanoReport report = survey.analyse();

    /** Draws the answers. */
    @Setup
    public void draw() {
        survey = KanoSimulation.random(FEATURES, 1, 1.5, SEED)
                .slips(0.15)
                .draw(RESPONDENTS, SEED)
                .survey();
        report = survey.analyse();
    }

    /** 2,000 surveys drawn again, with leading categories, intervals and places. */
    @Benchmark
    public BootstrapReport bootstrap() {
        return KanoBootstrap.seeded(SEED).on(survey);
    }

    /** The prior learned from all features, and the probability of each category. */
    @Benchmark
    public BeliefReport belief() {
        return KanoBelief.standard().on(report);
    }
}
