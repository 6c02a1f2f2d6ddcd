package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default forecaster: looks at the series, fits several models that suit it, and takes their mean.
 *
 * <pre>{@code
 * Forecast forecast = Forecasting.of(sales).with(Automatic.standard()).horizon(6).forecast();
 * }</pre>
 *
 * <h2>Who takes part</h2>
 *
 * <table>
 * <caption>Members by the kind of series</caption>
 * <tr><th>series</th><th>members</th></tr>
 * <tr><td>never negative, with demand in at most every 1.32th period, and no strong season</td><td>{@code intermittent}</td></tr>
 * <tr><td>six or more observations</td><td>{@code dynamic-optimised-theta}, {@code ets}, {@code ces}, {@code arima}</td></tr>
 * <tr><td>several seasons, each seen more than twice</td><td>{@code mstl-dynamic-optimised-theta}, {@code mstl-ets},
 *     {@code mstl-arima}</td></tr>
 * <tr><td>the usual, more than one season but not yet two</td><td>{@code seasonal-naive} besides</td></tr>
 * <tr><td>two to five observations</td><td>{@code naive}, {@code drift}: the last value and half the average change</td></tr>
 * <tr><td>one observation</td><td>the last value</td></tr>
 * </table>
 *
 * A combination and no pick: on the M3 competition each of the four is at least 2 percent worse than their mean. A member that
 * refuses the series, fails, or whose forecasts leave the limits below is left out; if none remains, the last value steps in. Where members follow
 * the series to rounding, as a straight line or a calendar repeated, with observations left over beyond their parameters, only these take
 * part. The printed forecast says who took part, who did not, and why.
 *
 * <p>Several seasons are those that the calendar names; and the week of a series whose only season is a day of 24 hours, or of 48, 96, 144
 * or 288 parts, if three weeks are there and the seasonality test finds it.
 *
 * <h2>Limits</h2>
 *
 * <ul>
 *   <li><b>Floor.</b> A series that was never negative is taken for a quantity: neither its forecasts nor their intervals, totals and
 *       paths go below 0, and the forecast says so. {@link #floor} states another floor, {@link #unbounded} none.
 *   <li><b>Reach.</b> Step h stays within (1 + 2·h/n) times the range of the n observations beyond the least and the greatest of them:
 *       growth may go on at more than twice its average pace, and nothing explodes. A member beyond (1/2 + 3/2·h/n) times the range
 *       is left out if others stay within.
 * </ul>
 *
 * <h2>Intervals</h2>
 *
 * <pre>
 * variance(h) = ( s(h)² + d(h)² ) · n / (n − 4)        Student-t with at most 10 degrees of freedom
 * </pre>
 *
 * with s the standard deviation that exponential smoothing believes, its parameters and its form allowed to be wrong, and d how far the
 * members are apart. The last factor pays for the choice among members on short series. With several seasons, which the members take for
 * known, intervals are stretched by as much as past errors exceeded them, at most five times. On M3 intervals of 95 % hold 95 % of what
 * came; {@code src/docs/automatic.md} has the figures, and how each constant was found. Intermittent demand keeps the distribution of its
 * own model.
 *
 * <h2>Other choices</h2>
 *
 * {@link #combining} fixes the members, {@link #choosingByRollingOriginError} takes the one that would have missed least in the past,
 * {@link #choosingByAicc} the form of exponential smoothing with the best AICc.
 *
 * <p>Takes any series with one known value and a largest one, sign aside, from 1E-140 to 1E140 or of 0. Members that can't bridge gaps are
 * left out where there are some.
 */
@JsonTypeName("automatic")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Automatic implements Forecaster {

    private static final long serialVersionUID = 1L;

    private static final double LARGEST = 1e140;
    private static final double SMALLEST = 1e-140;

    private final AutomaticChoice choice;

    /** Null unless the members are given. */
    private final @Nullable Combination given;

    /** Minus infinity if there is none; NaN if the series decides. */
    private final double floor;

    private Automatic(AutomaticChoice choice, @Nullable Combination given, double floor) {
        this.choice = choice;
        this.given = given;
        this.floor = floor;
    }

    /** The mean of the members that suit the series, never below 0 if the series never was. */
    public static Automatic standard() {
        return new Automatic(AutomaticChoice.MEAN, null, Double.NaN);
    }

    @JsonCreator
    static Automatic fromJson(
            @JsonProperty("choice") @Nullable AutomaticChoice choice,
            @JsonProperty("combining") @Nullable Combination combination,
            @JsonProperty("floor") @Nullable Double floor,
            @JsonProperty("unbounded") @Nullable Boolean unbounded) {
        Automatic read = new Automatic(choice == null ? AutomaticChoice.MEAN : choice, combination, Double.NaN);
        read = floor == null ? read : read.floor(floor);
        return Boolean.TRUE.equals(unbounded) ? read.unbounded() : read;
    }

    /** The same with these members, put together as the combination says, instead of those that the series suggests. */
    public Automatic combining(Combination combination) {
        return new Automatic(AutomaticChoice.MEAN, Require.nonNull("combination", combination), floor);
    }

    /** The same with the one member alone that would have missed least in the last part of the series. */
    public Automatic choosingByRollingOriginError() {
        return new Automatic(AutomaticChoice.ROLLING_ORIGIN, given, floor);
    }

    /** The same with one form of exponential smoothing alone, that with the best AICc. */
    public Automatic choosingByAicc() {
        return new Automatic(AutomaticChoice.AICC, null, floor);
    }

    /** The same never below this, whatever the series was. */
    public Automatic floor(double least) {
        return new Automatic(choice, given, Require.finite("floor", least));
    }

    /** The same without a floor: for quantities that may become negative though they never were. */
    public Automatic unbounded() {
        return new Automatic(choice, given, Double.NEGATIVE_INFINITY);
    }

    /** What forecasts of a series can't go below; minus infinity if nothing. */
    double floorOf(double leastValue) {
        if (Double.isNaN(floor)) {
            return leastValue >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return floor;
    }

    boolean isFloorStated() {
        return !Double.isNaN(floor);
    }

    /** {@code "automatic"}; options follow in brackets: {@code "automatic(by AICc floor=5)"}. */
    @Override
    public String name() {
        List<String> options = new ArrayList<>();
        if (choice != AutomaticChoice.MEAN) {
            options.add(choice.words());
        }
        if (given != null) {
            options.add(given.name().replace('(', '[').replace(')', ']'));
        }
        if (floor == Double.NEGATIVE_INFINITY) {
            options.add("unbounded");
        } else if (isFloorStated()) {
            options.add("floor=" + Require.show(floor));
        }
        return options.isEmpty() ? "automatic" : "automatic(" + String.join(" ", options) + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Portrait portrait = Portrait.of(Require.nonNull("series", series));
        if (portrait.observations() == 0) {
            return Optional.of("series has no known value; " + name() + " needs one. Fill the gaps with fillGaps.");
        }
        if (portrait.largest() > LARGEST) {
            return Optional.of("series has values up to " + Require.show(portrait.largest()) + "; " + name()
                    + " takes values up to 1E140. Use a larger unit.");
        }
        if (portrait.largest() > 0 && portrait.largest() < SMALLEST) {
            return Optional.of("series has no value larger than " + Require.show(portrait.largest()) + "; " + name()
                    + " needs one of 1E-140 or more, or only zeros. Use a smaller unit.");
        }
        return Optional.empty();
    }

    /**
     * Chooses the members, fits them, and leaves out those that can't be fitted or stray.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     */
    @Override
    public FittedAutomatic fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        Portrait portrait = Portrait.of(series);
        Combination combination = given != null ? given : Combination.of(choice.members(series, portrait));
        MemberFits fits = MemberFits.of(combination.members(), series);
        if (given == null) {
            fits.keepThoseThatFollow(series, portrait.largest());
        }
        Reach.of(portrait).leaveOutTheStraying(fits);
        if (choice == AutomaticChoice.ROLLING_ORIGIN) {
            fits.keepTheBest(series);
        }
        if (fits.models().isEmpty()) {
            combination = Combination.of(new LastValue());
            fits = MemberFits.of(combination.members(), series).after(fits.leftOut());
        }
        FittedCombination fitted = combination.fitted(series, fits);
        Reach reach = Reach.of(portrait);
        return new FittedAutomatic(this, fitted, reach, widening(series, fits, fitted, reach));
    }

    /** Members that take several seasons for known don't know how wrong they are: their past errors tell. */
    private static double widening(TimeSeries series, MemberFits fits, FittedCombination fitted, Reach reach) {
        List<Forecaster> forecasters =
                fits.models().stream().map(Fitted::specification).toList();
        return forecasters.stream().anyMatch(member -> member instanceof Reseasoned)
                ? Calibration.widening(RollingOrigins.of(forecasters, series), fitted, reach)
                : 1;
    }

    @JsonProperty("choice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable AutomaticChoice jsonChoice() {
        return choice == AutomaticChoice.MEAN ? null : choice;
    }

    @JsonProperty("combining")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Combination jsonCombining() {
        return given;
    }

    @JsonProperty("floor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonFloor() {
        return Double.isFinite(floor) ? (Double) floor : null;
    }

    @JsonProperty("unbounded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonUnbounded() {
        return floor == Double.NEGATIVE_INFINITY ? Boolean.TRUE : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Automatic that
                && choice == that.choice
                && Objects.equals(given, that.given)
                && Double.compare(floor, that.floor) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(choice.ordinal(), given, floor);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
