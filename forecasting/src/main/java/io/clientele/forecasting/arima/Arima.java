package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.DrivenForecaster;
import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seasonal ARIMA model of named orders, (p, d, q)(P, D, Q) with a season of m periods, and a regression beside it:
 *
 * <pre>
 * y(t) = c + b·t + β'x(t) + u(t)
 * φ(B)·Φ(B^m)·(1 − B)^d·(1 − B^m)^D·u(t) = θ(B)·Θ(B^m)·e(t),   B·u(t) = u(t−1)
 *
 * φ(B) = 1 − ar1·B − … − ar(p)·B^p        θ(B) = 1 + ma1·B + … + ma(q)·B^q
 * Φ(B) = 1 − sar1·B^m − …                 Θ(B) = 1 + sma1·B^m + …
 * </pre>
 *
 * with independent normal errors e (Box and Jenkins 1970). {@link #automatic()} finds the orders by itself.
 *
 * <pre>{@code
 * Arima airline = Arima.order(0, 1, 1).seasonal(0, 1, 1);
 * Arima wages = Arima.order(1, 0, 0).withDrift().given(drivers);
 * }</pre>
 *
 * <p>Nothing is added unasked: a mean comes with {@link #withMean}, a drift with {@link #withDrift}. All coefficients are estimated at
 * once by exact maximum likelihood, unless {@link #coefficients} fixes those of the four polynomials; estimated polynomials are
 * stationary and invertible. With differences the likelihood is that of the differenced series.
 *
 * <p>A series may have gaps: the filter leaves out its correction there, so the likelihood is that of the values there are. With more than
 * 100 gaps between the first and the last value that would take too long; the coefficients are then those of the series with its gaps
 * filled from the neighbouring seasons, or along the line between neighbours, and only the filter passes over them: the fitted model says
 * so, has no likelihood, and takes the size of its errors from the filter. A series needs more
 * values than numbers to be estimated and periods that the differences use up, together. The largest value, sign aside, must be 0 or lie
 * from 1E-140 to 1E140.
 *
 * <p>Immutable.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Arima implements DrivenForecaster {

    private static final long serialVersionUID = 1L;

    /** How closely a likelihood is maximised. */
    private static final double GAIN = 1e-9;

    /** The longest memory, in periods, that the exact likelihood is computed for. */
    private static final int LONGEST_REACH = 400;

    private final ArimaOrder order;
    private final boolean mean;
    private final boolean drift;
    private final double @Nullable [] coefficients;
    private final Options options;

    private Arima(ArimaOrder order, boolean mean, boolean drift, double @Nullable [] coefficients, Options options) {
        this.order = order;
        this.mean = mean;
        this.drift = drift;
        this.coefficients = coefficients;
        this.options = options;
    }

    /** The orders, and the mean or drift, that suit the series best. */
    public static AutomaticArima automatic() {
        return AutomaticArima.standard();
    }

    /**
     * A model without a season.
     *
     * @param p how many of the last values count, 0 to 12
     * @param d how often changes are taken, 0 to 2
     * @param q how many of the last errors count, 0 to 12
     */
    public static Arima order(int p, int d, int q) {
        return of(ArimaOrder.of(p, d, q));
    }

    /** A model of any orders. */
    public static Arima of(ArimaOrder order) {
        return new Arima(Require.nonNull("order", order), false, false, null, Options.NONE);
    }

    @JsonCreator
    static Arima fromJson(
            @JsonProperty("order") ArimaOrder order,
            @JsonProperty("mean") @Nullable Boolean mean,
            @JsonProperty("drift") @Nullable Boolean drift,
            @JsonProperty("coefficients") @Nullable List<Double> coefficients,
            @JsonProperty("seasonLength") @Nullable Integer seasonLength,
            @JsonProperty("drivers") @Nullable Drivers drivers,
            @JsonProperty("parameterUncertainty") @Nullable Boolean parameterUncertainty) {
        Arima arima = of(order);
        arima = Boolean.TRUE.equals(mean) ? arima.withMean() : arima;
        arima = Boolean.TRUE.equals(drift) ? arima.withDrift() : arima;
        arima = coefficients == null
                ? arima
                : arima.coefficients(
                        coefficients.stream().mapToDouble(Double::doubleValue).toArray());
        arima = seasonLength == null ? arima : arima.season(seasonLength);
        arima = drivers == null ? arima : arima.given(drivers);
        return Boolean.TRUE.equals(parameterUncertainty) ? arima.withParameterUncertainty() : arima;
    }

    /**
     * The same with a seasonal part.
     *
     * @param p how many of the same periods of past seasons count, 0 to 3
     * @param d how often changes from season to season are taken, 0 to 2
     * @param q how many of their errors count, 0 to 3
     */
    public Arima seasonal(int p, int d, int q) {
        return new Arima(order.seasonal(p, d, q), mean, drift, null, options);
    }

    /** The same with a season of so many periods, whatever the series says; at least 2. */
    public Arima season(int periods) {
        return new Arima(order, mean, drift, coefficients, options.withSeason(periods));
    }

    /**
     * The same about a mean that is estimated.
     *
     * @throws IllegalArgumentException if the model takes differences, in which no mean is left
     */
    public Arima withMean() {
        Require.that(
                order.differences() == 0,
                "mean is asked for and " + order + " takes differences, in which none is left; ask for a drift.");
        return new Arima(order, true, drift, coefficients, options);
    }

    /**
     * The same about a line whose slope is estimated: a drift, in units a period. Without differences it has a mean, too.
     *
     * @throws IllegalArgumentException if the model takes two differences or more, in which no slope is left
     */
    public Arima withDrift() {
        Require.that(
                order.differences() <= 1,
                "drift is asked for and " + order + " takes " + order.differences()
                        + " differences, in which none is left; take one at most.");
        return new Arima(order, order.differences() == 0, true, coefficients, options);
    }

    /**
     * The same with given coefficients instead of estimated ones: all autoregressive ones, then moving-average, seasonal autoregressive and
     * seasonal moving-average ones. Mean, drift and the effects of drivers are still estimated.
     *
     * @param values as many as the orders say
     * @throws IllegalArgumentException if there are more or fewer, or a polynomial is not stationary or not invertible
     */
    public Arima coefficients(double... values) {
        Require.finite("coefficients", values, "");
        Require.that(
                values.length == order.coefficients(),
                "coefficients are " + values.length + " and " + order + " has " + order.coefficients()
                        + "; give all of them, ar, ma, seasonal ar, seasonal ma.");
        int[] counts = {order.p(), order.q(), order.seasonalP(), order.seasonalQ()};
        String[] names = {"ar", "ma", "sar", "sma"};
        int from = 0;
        for (int block = 0; block < 4; block++) {
            double[] part = Arrays.copyOfRange(values, from, from + counts[block]);
            for (int i = 0; block % 2 == 1 && i < part.length; i++) {
                part[i] = -part[i];
            }
            Require.that(
                    Polynomials.rootsBeyond(1, part, 0, part.length),
                    names[block] + " coefficients are "
                            + Arrays.toString(Arrays.copyOfRange(values, from, from + counts[block]))
                            + "; they must be "
                            + (block % 2 == 0 ? "stationary" : "invertible") + ", with every root beyond 1.");
            from += counts[block];
        }
        return new Arima(order, mean, drift, values.clone(), options);
    }

    @Override
    public Arima given(Drivers drivers) {
        return new Arima(order, mean, drift, coefficients, options.withDrivers(drivers));
    }

    /**
     * The same with intervals that allow for the estimated coefficients: Student-t with the degrees of freedom of the error variance, which
     * is enlarged by the factor 1 + k/n of the final prediction error (Akaike 1969). Without it the coefficients are taken for certain.
     */
    public Arima withParameterUncertainty() {
        return new Arima(order, mean, drift, coefficients, options.withParameterUncertainty());
    }

    Options options() {
        return options;
    }

    /** The orders. */
    public ArimaOrder order() {
        return order;
    }

    /** {@code "arima(0,1,1,0,1,1)"}; what is added follows: {@code "arima(1,0,0, drift, drivers=price)"}. */
    @Override
    public String name() {
        List<String> parts = new ArrayList<>();
        parts.add(order.listed());
        if (mean && !drift) {
            parts.add("mean");
        }
        if (drift) {
            parts.add("drift");
        }
        if (coefficients != null) {
            parts.add("coefficients="
                    + String.join(
                            "/",
                            Arrays.stream(coefficients).mapToObj(Cells::number).toList()));
        }
        parts.addAll(options.described());
        return "arima(" + String.join(", ", parts) + ")";
    }

    private int constants() {
        return (mean ? 1 : 0) + (drift ? 1 : 0);
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        int m = options.season(series);
        if (order.hasSeason() && m == 1) {
            return Optional.of("series has no season; " + name()
                    + " needs one. Name its length with season, or leave the seasonal part out.");
        }
        if (Math.max(order.arReach(m), order.maReach(m)) > LONGEST_REACH) {
            return Optional.of("series has a season of " + m + " periods; " + name() + " looks back up to "
                    + LONGEST_REACH + ". Leave the seasonal part out, or forecast the seasonally adjusted series.");
        }
        long lost = order.lost(m);
        int open = (coefficients == null ? order.coefficients() : 0) + constants() + options.driverCount();
        int values = series.size() - series.gapCount();
        long needed = lost + open + 1;
        if (values < needed) {
            List<String> why = new ArrayList<>();
            if (open > 0) {
                why.add("one more than the numbers to estimate");
            }
            if (lost > 0) {
                why.add("the " + Cells.count(lost, "period") + " that the differences use up");
            }
            return Optional.of("series has " + Cells.count(values, "observation") + "; " + name() + " needs at least "
                    + Cells.count(needed) + (why.isEmpty() ? "" : ": " + String.join(", and ", why))
                    + ". Use lower orders, or a longer history.");
        }
        return options.refusal(name(), series);
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it, or drivers are constant or follow
     *     from each other
     * @throws EstimationException if its likelihood can't be evaluated, as when whole seasons are missing
     */
    @Override
    public FittedArima fit(TimeSeries series) {
        return fit(series, null);
    }

    /** Estimates from the coefficients of an earlier fit, if there are any. */
    FittedArima fit(TimeSeries series, double @Nullable [] near) {
        SeriesNeeds.require(this, series);
        int m = order.hasSeason() ? options.season(series) : 1;
        ArimaData data = new ArimaData(series.valuesOr(Double.NaN), m, options.rows(series));
        DriverCheck.requireIndependent(options.drivers(), data, order, mean, drift);
        int capacity = Math.max(order.arReach(m), order.maReach(m));
        ArimaSearch search = new ArimaSearch(
                data, order.d(), order.seasonalD(), mean, drift, capacity, Math.max(1, order.coefficients()));
        boolean constant = mean || drift;
        boolean fits;
        if (coefficients != null) {
            fits = search.at(order, constant, coefficients);
        } else if (near != null) {
            fits = search.at(order, constant, near) && search.polish(GAIN);
        } else {
            fits = search.fitThoroughly(order, constant, GAIN);
        }
        if (!fits) {
            throw new EstimationException(
                    name(),
                    series.hasGaps()
                            ? "its likelihood cannot be evaluated; the gaps may leave a season without any value. Fill"
                                    + " them with fillGaps, or use lower orders."
                            : "its likelihood cannot be evaluated. Use lower orders.",
                    Map.of());
        }
        double[] values = coefficients != null ? coefficients.clone() : search.coefficients();
        ArimaEstimate estimate = search.estimate(values, coefficients != null);
        return FittedArima.of(this, series, m, estimate, false, options, "", data.filled);
    }

    Fitted refit(TimeSeries series, double[] near) {
        return coefficients != null ? fit(series) : fit(series, near);
    }

    @JsonProperty("order")
    private ArimaOrder jsonOrder() {
        return order;
    }

    @JsonProperty("mean")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonMean() {
        return mean && !drift ? Boolean.TRUE : null;
    }

    @JsonProperty("drift")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonDrift() {
        return drift ? Boolean.TRUE : null;
    }

    @JsonProperty("coefficients")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable List<Double> jsonCoefficients() {
        return coefficients == null ? null : Arrays.stream(coefficients).boxed().toList();
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
        return other instanceof Arima that
                && order.equals(that.order)
                && mean == that.mean
                && drift == that.drift
                && Arrays.equals(coefficients, that.coefficients)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, mean, drift, Arrays.hashCode(coefficients), options);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
