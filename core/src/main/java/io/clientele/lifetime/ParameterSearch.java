package io.clientele.lifetime;

import io.clientele.internal.numerics.SymmetricEigen;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The maximum of a log-likelihood by parameters that are positive, held as logarithms, and by coefficients of any sign behind them; and
 * what its curvature says about them.
 *
 * @param model the model's name
 * @param names the parameters in the model's order, then the coefficients
 * @param scales how much of each coefficient one unit of the search is; as many as there are coefficients
 * @param function the log-likelihood by the logarithms of the parameters and the scaled coefficients
 * @param remedy what to do if there is no optimum, a sentence
 */
record ParameterSearch(String model, List<String> names, double[] scales, LogLikelihood function, String remedy) {

    /** Below this curvature by a logarithm, a standard error above thirty, a direction is not identified. */
    private static final double FLAT = NewtonSearch.LEVEL;

    /** A search that creeps towards infinity with no more slope than this is at the limit for all that matters. */
    private static final double CREEPING = 1e-2;

    /** What counts as flat there. */
    private static final double NEARLY_FLAT = 0.1;

    /** How much of a flat direction a parameter must take part in to be called not identified. */
    private static final double PART = 0.03;

    /** A parameter whose derivative is at least this part of the largest one is named as running off. */
    private static final double RUNNING = 0.1;

    /** So many searches drawn into the same limit need no other one beside them. */
    private static final int ENOUGH = 3;

    /** Where all parameters are positive. */
    ParameterSearch(String model, List<String> names, LogLikelihood function) {
        this(model, names, new double[0], function, "Use more customers or a longer period.");
    }

    /**
     * What was found.
     *
     * @param theta the parameters, then the coefficients
     * @param identified whether the data say how uncertain each is
     * @param variance variance of each logarithm, of those identified, and of each scaled coefficient
     */
    record Found(
            double[] theta, boolean[] identified, double[] variance, NewtonSearch.Optimum optimum, int evaluations) {

        boolean sharp() {
            for (boolean one : identified) {
                if (!one) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The best of the searches from several starts, later ones being tried only if no earlier one ended at a sharp optimum, and
     * not all ended in the limit.
     *
     * @param starts parameters, not logarithms, and scaled coefficients
     */
    Found from(double[]... starts) {
        NewtonSearch.Optimum best = null;
        int evaluations = 0;
        int drawn = 0;
        for (double[] start : starts) {
            double[] point = start.clone();
            for (int i = 0; i < positive(); i++) {
                point[i] = StrictMath.log(start[i]);
            }
            NewtonSearch.Optimum optimum = NewtonSearch.maximise(function, point);
            evaluations += optimum.evaluations();
            if (best == null || better(optimum, best)) {
                best = optimum;
            }
            if (best.end() == NewtonSearch.End.SHARP && best.value() >= function.atLimit()) {
                break;
            }
            drawn += optimum.end() == NewtonSearch.End.LIMIT ? 1 : 0;
            if (drawn == ENOUGH) {
                break;
            }
        }
        if (best == null || lost(best)) {
            throw lost(best, evaluations);
        }
        return found(best, evaluations);
    }

    /** How many parameters there are before the coefficients. */
    private int positive() {
        return names.size() - scales.length;
    }

    private static boolean better(NewtonSearch.Optimum one, NewtonSearch.Optimum other) {
        return lost(one) != lost(other) ? lost(other) : one.value() > other.value();
    }

    /** Whether nothing can be said of where the search came to; where it creeps, one is at the limit for all that matters. */
    private static boolean lost(NewtonSearch.Optimum optimum) {
        return optimum.end() == NewtonSearch.End.LOST && !(optimum.gradientNorm() < CREEPING);
    }

    private EstimationException lost(NewtonSearch.@Nullable Optimum optimum, int evaluations) {
        Map<String, Double> last = new LinkedHashMap<>();
        List<String> running = new ArrayList<>();
        double left = 0;
        if (optimum != null) {
            double[] theta = theta(optimum.point());
            left = optimum.gradientNorm();
            for (int i = 0; i < theta.length; i++) {
                last.put(names.get(i), theta[i]);
                double slope = optimum.gradient()[i];
                if (Math.abs(slope) >= RUNNING * left && slope != 0) {
                    running.add(names.get(i) + " (" + Cells.significant(theta[i], 3) + ") was still "
                            + (slope > 0 ? "growing" : "falling"));
                }
            }
        }
        return new EstimationException(
                model,
                "the search found neither an optimum nor a limit in " + Cells.count(evaluations, "step")
                        + (running.isEmpty()
                                ? ""
                                : ": " + String.join(", ", running) + ", which so few data do not stop")
                        + "; the largest derivative left is " + Cells.significant(left, 3) + ". " + remedy,
                last);
    }

    private double[] theta(double[] point) {
        double[] theta = new double[point.length];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = i < positive()
                    ? StrictMath.exp(Math.max(-690, Math.min(690, point[i])))
                    : point[i] / scales[i - positive()];
        }
        return theta;
    }

    private Found found(NewtonSearch.Optimum optimum, int evaluations) {
        SymmetricEigen curvature = optimum.curvature();
        int k = optimum.point().length;
        double flat = optimum.end() == NewtonSearch.End.LOST ? NEARLY_FLAT : FLAT;
        boolean[] identified = new boolean[k];
        double[] variance = new double[k];
        for (int i = 0; i < k; i++) {
            identified[i] = true;
            for (int v = 0; v < k; v++) {
                double part = curvature.vector(v, i);
                if (curvature.value(v) >= flat) {
                    variance[i] += part * part / curvature.value(v);
                } else if (Math.abs(part) > PART) {
                    identified[i] = false;
                }
            }
        }
        return new Found(theta(optimum.point()), identified, variance, optimum, evaluations);
    }

    /**
     * The report of a search.
     *
     * @param theta the parameters in the unit of the report
     * @param logLikelihood likewise, without the prior
     */
    FitReport report(
            Found found, double[] theta, long customers, double logLikelihood, double logPrior, List<String> findings) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < theta.length; i++) {
            boolean positive = i < positive();
            double error = found.identified()[i] ? Math.sqrt(found.variance()[i]) : 0;
            estimates.add(new ParameterEstimate(
                    names.get(i),
                    theta[i],
                    positive,
                    found.identified()[i],
                    positive ? theta[i] * error : error / scales[i - positive()]));
        }
        SymmetricEigen curvature = found.optimum().curvature();
        double least = curvature.value(theta.length - 1);
        return new FitReport(
                estimates,
                customers,
                logLikelihood,
                logPrior,
                found.optimum().gradientNorm(),
                least > 0 ? curvature.value(0) / least : 0,
                found.evaluations(),
                findings);
    }

    /** The same where there is no prior. */
    FitReport report(Found found, double[] theta, long customers, double logLikelihood, List<String> findings) {
        return report(found, theta, customers, logLikelihood, 0, findings);
    }
}
