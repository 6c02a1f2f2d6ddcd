package io.clientele.examples.benchmarks;

import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BgNbdProcess;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.GGompertzNbd;
import io.clientele.lifetime.GGompertzNbdProcess;
import io.clientele.lifetime.HistorySimulation;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.MbgNbdProcess;
import io.clientele.lifetime.Nbd;
import io.clientele.lifetime.NbdProcess;
import io.clientele.lifetime.ParameterEstimate;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.lifetime.ParetoNbdProcess;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Simulates customers by models with known parameters, fits the models to them, and counts how often the 95 % intervals hold the
 * truth. Parameters are about those of the CDNOW sample, but of GGompertz/NBD; customers are seen for one to two years. A fit that fails or leaves a parameter
 * unidentified counts as one that missed.
 */
final class LifetimeCoverageRunner {

    private static final int SEEDS = 500;
    private static final int CUSTOMERS = 4_000;
    private static final double LEVEL = 0.95;

    /** A model and the parameters that its customers have. */
    private record Subject(BuyingModel model, BuyingProcess truth) {}

    private static final Map<String, Subject> SUBJECTS = new LinkedHashMap<>();

    static {
        LifetimeUnit weeks = LifetimeUnit.WEEKS;
        SUBJECTS.put("nbd", new Subject(Nbd.standard(), new NbdProcess(0.385, 12.072, weeks)));
        SUBJECTS.put("bg-nbd", new Subject(BgNbd.standard(), new BgNbdProcess(0.243, 4.414, 0.793, 2.426, weeks)));
        SUBJECTS.put("mbg-nbd", new Subject(MbgNbd.standard(), new MbgNbdProcess(0.525, 6.183, 0.891, 1.614, weeks)));
        SUBJECTS.put(
                "pareto-nbd",
                new Subject(ParetoNbd.standard(), new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, weeks)));
        // Where customers leave the likelier the older they are; of the CDNOW sample the model is Pareto/NBD.
        SUBJECTS.put(
                "ggompertz-nbd",
                new Subject(GGompertzNbd.standard(), new GGompertzNbdProcess(1.5, 6, 0.06, 0.8, 3, weeks)));
    }

    /**
     * How often the interval of a parameter held the truth.
     *
     * @param model name of the model
     * @param parameter name of the parameter
     * @param truth its value
     * @param fits how many fits there were
     * @param covered in how many of them the interval held it
     * @param without in how many of them there was no interval
     */
    record Coverage(String model, String parameter, double truth, int fits, int covered, int without) {

        double share() {
            return covered / (double) fits;
        }
    }

    private LifetimeCoverageRunner() {}

    static String names() {
        return String.join(",", SUBJECTS.keySet());
    }

    static void run(RunnerArguments arguments, PrintStream out) {
        String[] models = arguments.text("models", names()).split(",");
        for (String model : models) {
            if (!SUBJECTS.containsKey(model)) {
                throw new IllegalArgumentException("--models holds " + model + "; there are " + names() + ".");
            }
        }
        int seeds = arguments.whole("seeds", SEEDS);
        int customers = arguments.whole("customers", CUSTOMERS);
        int first = arguments.whole("seed", 1);
        out.println("model,parameter,truth,fits,covered,share,without_interval");
        for (String model : models) {
            for (Coverage row : coverage(model, customers, first, seeds).values()) {
                out.printf(
                        Locale.ROOT,
                        "%s,%s,%s,%d,%d,%.4f,%d%n",
                        row.model(),
                        row.parameter(),
                        row.truth(),
                        row.fits(),
                        row.covered(),
                        row.share(),
                        row.without());
            }
            out.flush();
        }
    }

    /** By parameter, for so many fits to different customers. */
    static Map<String, Coverage> coverage(String name, int customers, int firstSeed, int seeds) {
        Subject subject = Objects.requireNonNull(SUBJECTS.get(name), name);
        Map<String, Coverage> rows = new LinkedHashMap<>();
        subject.truth()
                .parameters()
                .forEach((parameter, truth) -> rows.put(parameter, new Coverage(name, parameter, truth, seeds, 0, 0)));
        HistorySimulation simulation = HistorySimulation.of(subject.truth()).customers(customers);
        for (int seed = firstSeed; seed < firstSeed + seeds; seed++) {
            Optional<FittedBuyingModel> fitted = fit(subject.model(), simulation.seed(seed));
            rows.replaceAll((parameter, row) -> {
                Optional<Interval> interval = fitted.flatMap(fit -> fit.report().parameters().stream()
                                .filter(estimate -> estimate.name().equals(parameter))
                                .findFirst())
                        .flatMap((ParameterEstimate estimate) -> estimate.interval(LEVEL));
                boolean covers = interval.isPresent() && interval.get().contains(row.truth());
                return new Coverage(
                        name,
                        parameter,
                        row.truth(),
                        seeds,
                        row.covered() + (covers ? 1 : 0),
                        row.without() + (interval.isPresent() ? 0 : 1));
            });
        }
        return rows;
    }

    private static Optional<FittedBuyingModel> fit(BuyingModel model, HistorySimulation simulation) {
        try {
            return Optional.of(model.fit(simulation.histories()));
        } catch (EstimationException none) {
            return Optional.empty();
        }
    }
}
