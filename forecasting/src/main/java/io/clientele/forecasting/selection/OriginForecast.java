package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Loss;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a model said at one origin, and how far off it was on average over the steps.
 *
 * @param origin the label of the last period that it saw
 * @param trainingSize how many periods it saw
 * @param mean its point forecasts of the periods after that
 * @param measured how many of these have an actual value
 * @param meanAbsoluteError over those; 0 if there is none
 * @param meanSquaredError over those; 0 if there is none
 */
public record OriginForecast(
        String origin,
        int trainingSize,
        List<Double> mean,
        int measured,
        double meanAbsoluteError,
        double meanSquaredError)
        implements Serializable {

    private static final int DIGITS = 4;

    /** Copies and checks. */
    public OriginForecast {
        Require.text("origin", origin);
        Require.atLeast("trainingSize", trainingSize, 1);
        mean = List.copyOf(mean);
        Require.within("measured", measured, 0, mean.size());
        Require.nonNegative("meanAbsoluteError", meanAbsoluteError);
        Require.nonNegative("meanSquaredError", meanSquaredError);
    }

    /** The mean loss over the steps; empty if none has an actual value. */
    public OptionalDouble loss(Loss loss) {
        return measured == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(loss == Loss.ABSOLUTE ? meanAbsoluteError : meanSquaredError);
    }

    /** One line: {@code after 2025-09, 33 periods seen: 551.0, 530.0, 510.0}. */
    @Override
    public String toString() {
        int decimals = Cells.decimals(
                DIGITS, mean.stream().mapToDouble(Double::doubleValue).toArray());
        return "after " + origin + ", " + Cells.count(trainingSize, "period") + " seen: "
                + mean.stream().map(value -> Cells.fixed(value, decimals)).collect(Collectors.joining(", "));
    }
}
