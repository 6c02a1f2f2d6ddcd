package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.DrivenForecaster;
import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seasonal ARIMA model that suits a series best: how often to take differences follows from tests, the other orders and the mean or
 * drift from Akaike's corrected criterion (Hyndman and Khandakar 2008), with the exact likelihood of every candidate.
 *
 * <ul>
 *   <li>A seasonal series of positive values is modelled by its logarithms if the airline model (0,1,1)(0,1,1) is likelier for them, and
 *       misses by less than 50 percent. Forecasts are then lognormal, and their point is the median. Drivers rule logarithms out.
 *   <li>D = 1 if the season explains more than 64 percent of what the trend leaves of the variance.
 *   <li>d is the number of differences until the test of Kwiatkowski, Phillips, Schmidt and Shin no longer rejects a constant level at 5
 *       percent; 1 at most, or 2 for at least 50 values without a season.
 *   <li>p and q go up to 3, P and Q up to 1, less for short series. The walk begins with four small models and goes to neighbours as
 *       long as the criterion falls.
 *   <li>A model without differences may have a mean, one with one difference a drift, but not of logarithms, where it would be
 *       exponential growth; none with more.
 *   <li>Candidates with a root within 1 percent of the unit circle are passed over.
 * </ul>
 *
 * <p>A series may have gaps, which the likelihood passes over; the tests see them filled (see {@link Arima} for more than 100). It needs
 * one value. A season of more than 60 periods comes in by differences alone.
 *
 * <p>Immutable.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class AutomaticArima implements DrivenForecaster {

    private static final long serialVersionUID = 1L;

    private static final AutomaticArima STANDARD = new AutomaticArima(true, true, Options.NONE);

    private final boolean seasonal;
    private final boolean logarithms;
    private final Options options;

    private AutomaticArima(boolean seasonal, boolean logarithms, Options options) {
        this.seasonal = seasonal;
        this.logarithms = logarithms;
        this.options = options;
    }

    static AutomaticArima standard() {
        return STANDARD;
    }

    @JsonCreator
    static AutomaticArima fromJson(
            @JsonProperty("withoutSeason") @Nullable Boolean withoutSeason,
            @JsonProperty("withoutLogarithms") @Nullable Boolean withoutLogarithms,
            @JsonProperty("seasonLength") @Nullable Integer seasonLength,
            @JsonProperty("drivers") @Nullable Drivers drivers,
            @JsonProperty("parameterUncertainty") @Nullable Boolean parameterUncertainty) {
        AutomaticArima arima = STANDARD;
        arima = Boolean.TRUE.equals(withoutSeason) ? arima.withoutSeason() : arima;
        arima = Boolean.TRUE.equals(withoutLogarithms) ? arima.withoutLogarithms() : arima;
        arima = seasonLength == null ? arima : arima.season(seasonLength);
        arima = drivers == null ? arima : arima.given(drivers);
        return Boolean.TRUE.equals(parameterUncertainty) ? arima.withParameterUncertainty() : arima;
    }

    /** The same without a seasonal part, for series that are adjusted for their season. */
    public AutomaticArima withoutSeason() {
        return new AutomaticArima(false, logarithms, new Options(0, options.drivers(), options.parameterUncertainty()));
    }

    /** The same without ever taking logarithms, so that errors are of one size at any level. */
    public AutomaticArima withoutLogarithms() {
        return new AutomaticArima(seasonal, false, options);
    }

    /** The same with a season of so many periods, whatever the series says; at least 2. */
    public AutomaticArima season(int periods) {
        return new AutomaticArima(true, logarithms, options.withSeason(periods));
    }

    @Override
    public AutomaticArima given(Drivers drivers) {
        return new AutomaticArima(seasonal, logarithms, options.withDrivers(drivers));
    }

    /**
     * The same with intervals that allow for the estimated coefficients: see {@link Arima#withParameterUncertainty}. Logarithms stay normal,
     * for the exponential of a Student-t number has no mean, but have the variance of that t distribution: its 95 percent intervals to a
     * fiftieth from five degrees of freedom on.
     */
    public AutomaticArima withParameterUncertainty() {
        return new AutomaticArima(seasonal, logarithms, options.withParameterUncertainty());
    }

    Options options() {
        return options;
    }

    /** {@code "arima"}; options follow in brackets: {@code "arima(drivers=price)"}. */
    @Override
    public String name() {
        List<String> parts = new ArrayList<>();
        if (!seasonal) {
            parts.add("without-season");
        }
        if (!logarithms) {
            parts.add("without-logarithms");
        }
        parts.addAll(options.described());
        return parts.isEmpty() ? "arima" : "arima(" + String.join(", ", parts) + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        int values = series.size() - series.gapCount();
        int needed = options.driverCount() == 0 ? 1 : options.driverCount() + 3;
        if (values < needed) {
            return Optional.of("series has " + Cells.count(values, "observation") + "; " + name() + " needs at least "
                    + needed
                    + (needed == 1
                            ? ". Use a longer history."
                            : ": three more than drivers. Use fewer drivers, or a longer history."));
        }
        return options.refusal(name(), series);
    }

    /**
     * Finds and fits the model.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it, or drivers are constant or follow
     *     from each other
     * @throws EstimationException if the numbers fail
     */
    @Override
    public FittedArima fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        int m = seasonal ? options.season(series) : 1;
        String note = m <= OrderSearch.LONGEST_SEASON
                ? ""
                : "A season of more than " + OrderSearch.LONGEST_SEASON
                        + " periods comes in by differences alone, if at all; this one has " + m + ".";
        double[] values = series.valuesOr(Double.NaN);
        ArimaData data = new ArimaData(values, m, options.rows(series));
        boolean takeLogarithms = false;
        if (logarithms && m > 1 && options.drivers() == null && LogarithmChoice.isPositive(values)) {
            ArimaData ofLogarithms = new ArimaData(LogarithmChoice.logarithms(values), m, new double[0][]);
            takeLogarithms = LogarithmChoice.favours(data, ofLogarithms);
            data = takeLogarithms ? ofLogarithms : data;
        }
        OrderSearch search = OrderSearch.over(data, !takeLogarithms, options.drivers());
        ArimaEstimate estimate = search.choose();
        if (estimate == null) {
            throw new EstimationException(
                    name(),
                    "no candidate's likelihood can be evaluated. Fill the gaps with fillGaps, or use fewer drivers.",
                    Map.of());
        }
        if (takeLogarithms && !estimate.hasNoLikelihood()) {
            estimate = estimate.plus(
                    -LogarithmChoice.jacobian(data, estimate.order().lost(m)));
        }
        return FittedArima.of(this, series, m, estimate, takeLogarithms, options, note, data.filled);
    }

    @JsonProperty("withoutSeason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonWithoutSeason() {
        return seasonal ? null : Boolean.TRUE;
    }

    @JsonProperty("withoutLogarithms")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonWithoutLogarithms() {
        return logarithms ? null : Boolean.TRUE;
    }

    @JsonProperty("seasonLength")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Integer jsonSeasonLength() {
        return options.seasonLength() == 0 ? null : (Integer) options.seasonLength();
    }

    @JsonProperty("drivers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Drivers jsonDrivers() {
        return options.drivers();
    }

    @JsonProperty("parameterUncertainty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonParameterUncertainty() {
        return options.parameterUncertainty() ? Boolean.TRUE : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AutomaticArima that
                && seasonal == that.seasonal
                && logarithms == that.logarithms
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seasonal, logarithms, options);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
