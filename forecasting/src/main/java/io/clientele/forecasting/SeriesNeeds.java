package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a model needs of a series, and the sentence that refuses a series which hasn't got it. Every model words its refusals with this,
 * so they read alike.
 *
 * @param model the name of the model
 * @param observations how many observations it needs, at least 1
 * @param why what for, such as {@code "one full season and one value to compare it with"}; blank if plain
 * @param remedy what to do about a short series, whole sentences
 */
public record SeriesNeeds(String model, long observations, String why, String remedy) implements Serializable {

    /** Checks its parts. */
    public SeriesNeeds {
        Require.text("model", model);
        Require.atLeast("observations", observations, 1L);
        Require.nonNull("why", why);
        Require.text("remedy", remedy);
    }

    /** Why the series is unfit: it has gaps, or too few observations. Empty if it is fit. */
    public Optional<String> refusal(TimeSeries series) {
        if (series.size() < observations) {
            return Optional.of(
                    "series has " + Cells.count(series.size(), "observation") + "; " + model + " needs at least "
                            + Cells.count(observations) + (why.isBlank() ? "" : ": " + why) + ". " + remedy);
        }
        return series.hasGaps() ? Optional.of(gaps(model, series)) : Optional.empty();
    }

    private static String gaps(String model, TimeSeries series) {
        return "series has " + series.describeGaps() + "; " + model
                + " needs a value in every period. Fill the gaps with fillGaps, or use the part after the last one.";
    }

    /**
     * The series, if it has a value in every period.
     *
     * @throws IllegalArgumentException in the words of a refusal if it has gaps
     */
    public static TimeSeries requireWithoutGaps(String model, TimeSeries series) {
        Require.that(!series.hasGaps(), gaps(model, series));
        return series;
    }

    /** The series, if it is fit. */
    public static TimeSeries require(Forecaster forecaster, TimeSeries series) {
        Require.nonNull("series", series);
        Optional<String> refusal = forecaster.refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        return series;
    }

    /** One line: {@code drift needs at least 3 observations: two changes, one of them for the drift}. */
    @Override
    public String toString() {
        return model + " needs at least " + Cells.count(observations, "observation")
                + (why.isBlank() ? "" : ": " + why);
    }
}
