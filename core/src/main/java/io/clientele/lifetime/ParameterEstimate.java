package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A parameter as it was estimated.
 *
 * @param name the parameter in the model's notation
 * @param value the estimate
 * @param positive whether the parameter can only be above 0; then uncertainty is one of its logarithm
 * @param identified whether the data say how uncertain it is; not so where the likelihood is flat or its optimum at infinity
 * @param error standard error by the inverse Hessian; 0 if not identified, see {@link #standardError()}
 */
public record ParameterEstimate(String name, double value, boolean positive, boolean identified, double error)
        implements Serializable {

    /** Checks the parts. */
    public ParameterEstimate {
        Require.text("name", name);
        Require.finite(name, value);
        Require.nonNegative("error", error);
    }

    /** The standard error; empty if the data do not identify the parameter. */
    public OptionalDouble standardError() {
        return identified ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /** A confidence interval, symmetric in the logarithm of a positive parameter; empty if it is not identified. */
    public Optional<Interval> interval(double level) {
        Require.level("level", level);
        if (!identified) {
            return Optional.empty();
        }
        double z = StandardNormal.quantile(0.5 + level / 2);
        double half = positive ? z * error / value : z * error;
        double lower = positive ? value * StrictMath.exp(-half) : value - half;
        double upper = positive ? value * StrictMath.exp(half) : value + half;
        return Double.isFinite(upper) ? Optional.of(Interval.of(lower, upper, level)) : Optional.empty();
    }

    /** One line: {@code r 0.2426 ± 0.01256}. */
    @Override
    public String toString() {
        return name + " " + Cells.significant(value, 4) + (identified ? " ± " + Cells.significant(error, 4) : "");
    }
}
