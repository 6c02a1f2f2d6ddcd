package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.SymmetricEigen;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** How much of a flat direction a parameter must take part in to be called not identified. */
    private static final double PART = 0.03;

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
        for (PopulationLikelihood.Group group : groups) {
            RepeatCounts counts = group.counts();
            customers += counts.customers();
            repeats += counts.totalRepeats();
            silent += counts.withoutRepeat();
            for (int i = 0; i < counts.size(); i++) {
                exposure += counts.ageAt(i) * counts.customersAt(i);
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
        NewtonSearch.Optimum best = NewtonSearch.maximise(function, start(0.5, 0.7 * 0.5 / rate, 0.8, mean));
        int evaluations = best.evaluations();
        if (best.end() != NewtonSearch.End.SHARP) {
            NewtonSearch.Optimum other = NewtonSearch.maximise(function, start(2, 2 / rate, 0.3, mean));
            evaluations += other.evaluations();
            if (better(other, best)) {
                best = other;
            }
        }
        if (best.end() == NewtonSearch.End.LOST) {
            throw lost(best);
        }
        return result(best, evaluations, function, customers, silent);
    }

    private static boolean better(NewtonSearch.Optimum one, NewtonSearch.Optimum other) {
        boolean found = one.end() != NewtonSearch.End.LOST;
        boolean foundOther = other.end() != NewtonSearch.End.LOST;
        return found != foundOther ? found : one.value() > other.value();
    }

    private double[] start(double r, double alpha, double shape, double meanAge) {
        double[] point = new double[parameters.size() + coefficients.size()];
        point[0] = StrictMath.log(r);
        point[1] = StrictMath.log(alpha);
        if (parameters.size() > 2) {
            point[2] = StrictMath.log(shape);
            point[3] = StrictMath.log(parameters.names().get(3).equals("b") ? 3 * shape : shape * meanAge);
        }
        return point;
    }

    private EstimationException lost(NewtonSearch.Optimum optimum) {
        double[] theta = theta(optimum.point());
        return new EstimationException(
                model,
                "the search found neither an optimum nor a limit in " + optimum.evaluations() + " steps; the largest"
                        + " derivative left is " + Cells.significant(optimum.gradientNorm(), 3)
                        + ". Put priors on the parameters that are far from what you expect.",
                parameters.map(theta));
    }

    private double[] theta(double[] point) {
        double[] theta = new double[parameters.size()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = StrictMath.exp(Math.max(-690, Math.min(690, point[i])));
        }
        return theta;
    }

    private Result result(
            NewtonSearch.Optimum optimum, int evaluations, PriorLikelihood function, long customers, long silent) {
        SymmetricEigen curvature = optimum.curvature();
        int k = optimum.point().length;
        boolean[] identified = new boolean[k];
        double[] variance = new double[k];
        for (int i = 0; i < k; i++) {
            identified[i] = true;
            for (int v = 0; v < k; v++) {
                double part = curvature.vector(v, i);
                if (curvature.value(v) >= NewtonSearch.LEVEL) {
                    variance[i] += part * part / curvature.value(v);
                } else if (Math.abs(part) > PART) {
                    identified[i] = false;
                }
            }
        }
        double[] theta = theta(optimum.point());
        double[] gamma = new double[coefficients.size()];
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double error = identified[i] ? Math.sqrt(variance[i]) : 0;
            if (i < theta.length) {
                estimates.add(new ParameterEstimate(
                        parameters.names().get(i), theta[i], true, identified[i], theta[i] * error));
            } else {
                double scale = scales[i - theta.length];
                gamma[i - theta.length] = optimum.point()[i] / scale;
                estimates.add(new ParameterEstimate(
                        coefficients.get(i - theta.length),
                        gamma[i - theta.length],
                        false,
                        identified[i],
                        error / scale));
            }
        }
        double logPrior = function.logPrior(optimum.point());
        double least = curvature.value(k - 1);
        List<String> findings = new Findings(model, parameters, theta, identified).inWords();
        if (model.equals(BgNbdProcess.NAME) && silent > 0) {
            findings.add(Cells.count(silent) + " of " + Cells.count(customers, "customer")
                    + " never bought again; BG/NBD takes them to be alive for certain, however long ago they bought."
                    + " Where that is not believable, use MBG/NBD or Pareto/NBD.");
        }
        FitReport report = new FitReport(
                estimates,
                customers,
                optimum.value() - logPrior,
                logPrior,
                optimum.gradientNorm(),
                least > 0 ? curvature.value(0) / least : 0,
                evaluations,
                findings);
        return new Result(theta, gamma, report);
    }
}
