package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model said at one origin.
 *
 * @param origin the label of the last period that it saw
 * @param trainingSize how many periods it saw
 * @param mean its point forecasts of the periods after that
 */
public record OriginForecast(String origin, int trainingSize, List<Double> mean) implements Serializable {

    private static final int DIGITS = 4;

    /** Copies and checks. */
    public OriginForecast {
        Require.text("origin", origin);
        Require.atLeast("trainingSize", trainingSize, 1);
        mean = List.copyOf(mean);
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
