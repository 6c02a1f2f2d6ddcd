package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood for one model: starts, search, and the report in words.
 *
 * @param model the model's name
 * @param parameters its parameters; the first ones of the point, all of them positive and held as logarithms
 * @param coefficients names of what follows in the point: effects of covariates, of any sign
 * @param source makes the likelihood's kernel
 * @param priors opinions about parameters
 * @param groups the customers
 * @param scales what one unit of each coefficient stands for, so that the search sees coefficients of order 1
 */
record Estimation(
        String model,
        ModelParameters parameters,
        List<String> coefficients,
        HistoryKernel.Source source,
        List<LogPrior> priors,
        List<PopulationLikelihood.Group> groups,
        double[] scales) {

    private static final String REMEDY = "Put priors on the parameters that are far from what you expect.";

    /** What a search found: the point on the scale of the search and the report. */
    record Result(double[] theta, double[] gamma, FitReport report) {}

    /** Without covariates. */
    static Estimation of(
            String model,
            ModelParameters parameters,
            HistoryKernel.Source source,
            List<LogPrior> priors,
            RepeatCounts counts,
            LifetimeUnit unit) {
        return new Estimation(
                model,
                parameters,
                List.of(),
                source,
                priors,
                List.of(new PopulationLikelihood.Group(
                        inUnit(counts, unit), PopulationLikelihood.identity(parameters.size()))),
                new double[0]);
    }

    /** The counts with their times in the unit instead of days. */
    static RepeatCounts inUnit(RepeatCounts counts, LifetimeUnit unit) {
        int n = counts.size();
        int[] x = new int[n];
        double[] last = new double[n];
        double[] end = new double[n];
        long[] customers = new long[n];
        for (int i = 0; i < n; i++) {
            x[i] = counts.repeatsAt(i);
            last[i] = unit.ofDays(counts.recencyAt(i));
            end[i] = unit.ofDays(counts.ageAt(i));
            customers[i] = counts.customersAt(i);
        }
        return RepeatCounts.collapsed(x, last, end, customers);
    }

    Result run() {
        long customers = 0;
        long repeats = 0;
        long silent = 0;
        double exposure = 0;
        double oldest = 0;
        for (PopulationLikelihood.Group group : groups) {
            RepeatCounts counts = group.counts();
            customers += counts.customers();
            repeats += counts.totalRepeats();
            silent += counts.withoutRepeat();
            for (int i = 0; i < counts.size(); i++) {
                exposure += counts.ageAt(i) * counts.customersAt(i);
                oldest = Math.max(oldest, counts.ageAt(i));
            }
        }
        Require.that(
                customers > 0,
                "counts is empty; " + model + " needs customers. Check the as-of date and the filters before it.");
        if (repeats == 0) {
            throw new EstimationException(
                    model,
                    "none of the " + Cells.count(customers, "customer") + " bought again up to the as-of date, so the"
                            + " data are most likely with a rate of repeat purchases of 0. Use a longer period.",
                    Map.of());
        }
        PriorLikelihood function =
                new PriorLikelihood(new PopulationLikelihood(source, parameters.size(), groups), parameters, priors);
        double mean = exposure / customers;
        double rate = repeats / exposure;
        List<String> names = new ArrayList<>(parameters.names());
        names.addAll(coefficients);
        double[] first = start(0.5, 0.7 * 0.5 / rate, 0.8, mean);
        double[] second = start(2, 2 / rate, 0.3, mean);
        ParetoLimit limit = parameters.size() == 5 && priors.isEmpty() ? paretoLimit(function, oldest) : null;
        ParameterSearch search = new ParameterSearch(model, names, scales, limit == null ? function : limit, REMEDY);
        ParameterSearch.Found found;
        if (limit != null) {
            found = search.from(first, limit.near(), limit.at(), second);
        } else if (parameters.size() == 5) {
            double[] nearParetoNbd = {0.5, 0.7 * 0.5 / rate, 1e-3 / mean, 0.8, 0.8 * 1e-3};
            found = search.from(first, second, nearParetoNbd);
        } else {
            found = search.from(first, second);
        }
        double logPrior = function.logPrior(found.optimum().point());
        double[] all = found.theta();
        double[] theta = Arrays.copyOf(all, parameters.size());
        FitReport report = search.report(
                found,
                all,
                customers,
                found.optimum().value() - logPrior,
                logPrior,
                findings(theta, found, customers, silent, oldest));
        return new Result(theta, Arrays.copyOfRange(all, parameters.size(), all.length), report);
    }

    /** What GGompertz/NBD comes to at its limit; null if Pareto/NBD cannot be fitted either. */
    private @Nullable ParetoLimit paretoLimit(LogLikelihood function, double oldest) {
        try {
            Result pareto = new Estimation(
                            ParetoNbdProcess.NAME,
                            ModelParameters.PARETO,
                            List.of(),
                            ParetoKernel::at,
                            List.of(),
                            List.of(new PopulationLikelihood.Group(
                                    groups.get(0).counts(), PopulationLikelihood.identity(4))),
                            new double[0])
                    .run();
            return new ParetoLimit(function, pareto.theta(), pareto.report().logLikelihood(), oldest);
        } catch (EstimationException lost) {
            return null;
        }
    }

    private double[] start(double r, double alpha, double shape, double meanAge) {
        double[] point = new double[parameters.size() + coefficients.size()];
        point[0] = r;
        point[1] = alpha;
        if (parameters.size() == 4) {
            point[2] = shape;
            point[3] = parameters.names().get(3).equals("b") ? 3 * shape : shape * meanAge;
        } else if (parameters.size() == 5) {
            // The hazard grows by a half, or by a sixth, over the mean age.
            double growth = shape / 2;
            point[2] = growth / meanAge;
            point[3] = shape;
            point[4] = shape * growth;
        }
        return point;
    }

    private List<String> findings(
            double[] theta, ParameterSearch.Found found, long customers, long silent, double oldest) {
        List<String> findings =
                new Findings(model, parameters, coefficients, theta, found.identified(), oldest).inWords();
        if (model.equals(BgNbdProcess.NAME) && silent > 0) {
            findings.add(Cells.count(silent) + " of " + Cells.count(customers, "customer")
                    + " never bought again; BG/NBD takes them to be alive for certain, however long ago they bought."
                    + " Where that is not believable, use MBG/NBD or Pareto/NBD.");
        }
        return findings;
    }
}
