package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * By how much the losses of two models differ, and how well that is known: the outcome of a {@link DieboldMariano} test.
 *
 * @param first the name of the first model
 * @param second the name of the second
 * @param loss what an error costs
 * @param periods n, how many losses of each were compared
 * @param stepsAhead how far ahead the forecasts were
 * @param meanDifference mean loss of the first minus mean loss of the second: above 0 the second is better
 * @param standardError of the mean difference, the correction for few periods included; 0 if all differences are equal
 * @param weighted whether the autocovariances had to be weighted because their plain sum was negative
 */
public record LossDifference(
        String first,
        String second,
        Loss loss,
        int periods,
        int stepsAhead,
        double meanDifference,
        double standardError,
        boolean weighted)
        implements Serializable {

    private static final int DIGITS = 4;

    /** Checks its parts. */
    public LossDifference {
        Require.text("first", first);
        Require.text("second", second);
        Require.nonNull("loss", loss);
        Require.atLeast("periods", periods, 2);
        Require.atLeast("stepsAhead", stepsAhead, 1);
        Require.finite("meanDifference", meanDifference);
        Require.nonNegative("standardError", standardError);
    }

    /** The test statistic S; empty if all differences are equal, so that there is no spread to measure by. */
    public OptionalDouble statistic() {
        return standardError == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanDifference / standardError);
    }

    /**
     * The probability of a difference at least as large, in either direction, between models that are equally good; empty if all
     * differences are equal.
     */
    public OptionalDouble pValue() {
        OptionalDouble statistic = statistic();
        return statistic.isEmpty() ? statistic : OptionalDouble.of(twoSided(Math.abs(statistic.getAsDouble())));
    }

    private double twoSided(double size) {
        // With one degree of freedom Student's t is the Cauchy distribution, which has no mean and is no Distribution.
        return periods == 2
                ? 2 * Math.atan2(1, size) / Math.PI
                : Math.min(1, 2 * Distribution.studentT(0, 1, periods - 1).survival(size));
    }

    /** Whether the p-value is at most so much, such as 0.05. A difference that is the same each time, and not 0, counts as significant. */
    public boolean isSignificant(double atMost) {
        Require.level("atMost", atMost);
        OptionalDouble p = pValue();
        return p.isPresent() ? p.getAsDouble() <= atMost : meanDifference != 0;
    }

    /** One line: what was compared, the difference, the statistic and its p-value, and who is better. */
    @Override
    public String toString() {
        OptionalDouble p = pValue();
        String better = meanDifference > 0 ? second : first;
        return first + " − " + second + ", " + loss.meaning() + ", " + Cells.count(stepsAhead, "step") + " ahead, n = "
                + Cells.count(periods) + ": mean difference " + Cells.significant(meanDifference, DIGITS)
                + (p.isPresent()
                        ? ", S = " + Cells.fixed(statistic(), 2) + ", p = " + Cells.fixed(p, 3)
                        : ", the same each time")
                + (meanDifference == 0 ? "" : isSignificant(0.05) ? "; " + better + " is better" : "; it may be chance")
                + (weighted ? " (autocovariances weighted)" : "");
    }
}
