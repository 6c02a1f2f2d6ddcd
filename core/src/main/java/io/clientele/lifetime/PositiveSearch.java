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
 * The maximum of a likelihood whose parameters are all positive, held as logarithms, and what its curvature says about them.
 *
 * @param model the model's name
 * @param names the parameters in the model's order
 * @param function the log-likelihood by the logarithms of the parameters
 */
record PositiveSearch(String model, List<String> names, LogLikelihood function) {

    /** Below this curvature by a logarithm, a standard error above thirty, a direction is not identified. */
    private static final double FLAT = 1e-3;

    /** A search that creeps towards infinity with no more slope than this is at the limit for all that matters. */
    private static final double CREEPING = 1e-2;

    /** What counts as flat there. */
    private static final double NEARLY_FLAT = 0.1;

    /** How much of a flat direction a parameter must take part in to be called not identified. */
    private static final double PART = 0.03;

    /**
     * What was found.
     *
     * @param theta the parameters
     * @param identified whether the data say how uncertain each is
     * @param variance variance of each logarithm, of those identified
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
     * The best of the searches from several starts, later ones being tried only if no earlier one ended at a sharp optimum.
     *
     * @param starts parameters, not logarithms
     */
    Found from(double[]... starts) {
        NewtonSearch.Optimum best = null;
        int evaluations = 0;
        for (double[] start : starts) {
            double[] point = new double[start.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = StrictMath.log(start[i]);
            }
            NewtonSearch.Optimum optimum = NewtonSearch.maximise(function, point);
            evaluations += optimum.evaluations();
            if (best == null || better(optimum, best)) {
                best = optimum;
            }
            if (best.end() == NewtonSearch.End.SHARP) {
                break;
            }
        }
        if (best == null || best.end() == NewtonSearch.End.LOST && !(best.gradientNorm() < CREEPING)) {
            throw lost(best, evaluations);
        }
        return found(best, evaluations);
    }

    private static boolean better(NewtonSearch.Optimum one, NewtonSearch.Optimum other) {
        boolean found = one.end() != NewtonSearch.End.LOST;
        boolean foundOther = other.end() != NewtonSearch.End.LOST;
        return found != foundOther ? found : one.value() > other.value();
    }

    private EstimationException lost(NewtonSearch.@Nullable Optimum optimum, int evaluations) {
        Map<String, Double> last = new LinkedHashMap<>();
        double left = 0;
        if (optimum != null) {
            double[] theta = theta(optimum.point());
            for (int i = 0; i < theta.length; i++) {
                last.put(names.get(i), theta[i]);
            }
            left = optimum.gradientNorm();
        }
        return new EstimationException(
                model,
                "the search found neither an optimum nor a limit in " + Cells.count(evaluations, "step")
                        + "; the largest derivative left is " + Cells.significant(left, 3)
                        + ". Use more customers or a longer period.",
                last);
    }

    private static double[] theta(double[] point) {
        double[] theta = new double[point.length];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = StrictMath.exp(Math.max(-690, Math.min(690, point[i])));
        }
        return theta;
    }

    private static Found found(NewtonSearch.Optimum optimum, int evaluations) {
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
     * @param logLikelihood likewise
     */
    FitReport report(Found found, double[] theta, long customers, double logLikelihood, List<String> findings) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < theta.length; i++) {
            boolean identified = found.identified()[i];
            estimates.add(new ParameterEstimate(
                    names.get(i),
                    theta[i],
                    true,
                    identified,
                    identified ? theta[i] * Math.sqrt(found.variance()[i]) : 0));
        }
        SymmetricEigen curvature = found.optimum().curvature();
        double least = curvature.value(theta.length - 1);
        return new FitReport(
                estimates,
                customers,
                logLikelihood,
                0,
                found.optimum().gradientNorm(),
                least > 0 ? curvature.value(0) / least : 0,
                found.evaluations(),
                findings);
    }
}
