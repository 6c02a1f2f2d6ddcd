package io.clientele.forecasting.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.Forecast;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Optional;

/**
 * What became of one series of a batch: a forecast, or the reason why there is none. One series never stops the others.
 *
 * <p>Immutable; serialises, and travels as JSON with a property {@code outcome}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BatchOutcome.Forecasted.class, name = "forecast"),
    @JsonSubTypes.Type(value = BatchOutcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = BatchOutcome.Failed.class, name = "failed")
})
public sealed interface BatchOutcome extends Serializable {

    /** The place of the series in the input, from 0. */
    long position();

    /** The name of the series; blank if it has none. */
    String series();

    /** The forecast, if there is one. */
    @JsonIgnore
    Optional<Forecast> result();

    /**
     * The forecast.
     *
     * @throws IllegalStateException if there is none, with the reason
     */
    default Forecast orElseThrow() {
        return result().orElseThrow(() -> new IllegalStateException(toString()));
    }

    /**
     * A forecast, the same as of this series alone.
     *
     * @param position the place of the series in the input, from 0
     * @param forecast what the model says
     */
    record Forecasted(long position, Forecast forecast) implements BatchOutcome {

        /** Checks its parts. */
        public Forecasted {
            Require.atLeast("position", position, 0L);
            Require.nonNull("forecast", forecast);
        }

        @Override
        @JsonIgnore
        public String series() {
            return forecast.series();
        }

        @Override
        public Optional<Forecast> result() {
            return Optional.of(forecast);
        }

        /** Which series, and below it the table of the forecast. */
        @Override
        public String toString() {
            return title(this) + ":\n" + forecast;
        }
    }

    /**
     * The series was unfit for the model, which said so before it began: too short, gaps, zeros.
     *
     * @param position the place of the series in the input, from 0
     * @param series its name, blank if it has none
     * @param reason what the series has, what the model needs, and what to do instead
     */
    record Refused(long position, String series, String reason) implements BatchOutcome {

        /** Checks its parts. */
        public Refused {
            Require.atLeast("position", position, 0L);
            Require.nonNull("series", series);
            Require.text("reason", reason);
        }

        @Override
        public Optional<Forecast> result() {
            return Optional.empty();
        }

        /** One line: which series, and why. */
        @Override
        public String toString() {
            return title(this) + " was refused: " + reason;
        }
    }

    /**
     * The series was fit, and yet an exception ended the work on it: numbers that leave the range of a double, a horizon too long for an
     * exploding trend, or a fault of the model.
     *
     * @param position the place of the series in the input, from 0
     * @param series its name, blank if it has none
     * @param error the class of the exception, such as {@code EstimationException}
     * @param where the method and line that threw it, blank if unknown
     * @param reason the message of the exception, or its class if it has none
     */
    record Failed(long position, String series, String error, String where, String reason) implements BatchOutcome {

        /** Checks its parts. */
        public Failed {
            Require.atLeast("position", position, 0L);
            Require.nonNull("series", series);
            Require.text("error", error);
            Require.nonNull("where", where);
            Require.text("reason", reason);
        }

        static Failed of(long position, String series, RuntimeException exception) {
            String error = exception.getClass().getSimpleName();
            String message = exception.getMessage();
            StackTraceElement[] trace = exception.getStackTrace();
            return new Failed(
                    position,
                    series,
                    error.isBlank() ? exception.getClass().getName() : error,
                    trace.length == 0 ? "" : trace[0].toString(),
                    message == null || message.isBlank() ? exception.getClass().getName() : message);
        }

        @Override
        public Optional<Forecast> result() {
            return Optional.empty();
        }

        /** One line: which series, and why. */
        @Override
        public String toString() {
            return title(this) + " failed: " + reason;
        }
    }

    private static String title(BatchOutcome outcome) {
        return "series " + (outcome.position() + 1) + (outcome.series().isBlank() ? "" : " (" + outcome.series() + ")");
    }
}
