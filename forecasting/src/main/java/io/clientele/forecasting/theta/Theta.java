package io.clientele.forecasting.theta;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.forecasting.decomposition.SeasonalForm;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The theta method: a smoothed level, and a part of the straight line through the series.
 *
 * <pre>
 * ŷ(t+1) = ℓ(t) + (1 − 1/theta)·( A·(1−alpha)^t + B·(1 − (1−alpha)^(t+1))/alpha )
 * ℓ(t)   = ℓ(t−1) + alpha·( y(t) − ℓ(t−1) )
 * </pre>
 *
 * on the seasonally adjusted series, with the line A + B·t. Far ahead the forecast grows by (1 − 1/theta)·B a period: with theta = 2 by
 * half the slope of the line, with theta = 1 not at all. So growth is believed, but not wholly, and that is why this little method won
 * the M3 competition.
 *
 * <table>
 * <caption>The four methods</caption>
 * <tr><th>factory</th><th>line</th><th>theta</th><th>name</th></tr>
 * <tr><td>{@link #standard()}</td><td>fitted once, to all of the series</td><td>2</td><td>{@code theta}</td></tr>
 * <tr><td>{@link #optimised()}</td><td>fitted once</td><td>estimated</td><td>{@code optimised-theta}</td></tr>
 * <tr><td>{@link #dynamic()}</td><td>fitted anew with each observation</td><td>2</td><td>{@code dynamic-theta}</td></tr>
 * <tr><td>{@link #dynamicOptimised()}</td><td>fitted anew</td><td>estimated</td><td>{@code dynamic-optimised-theta}</td></tr>
 * </table>
 *
 * <h2>Season</h2>
 *
 * If the {@link io.clientele.forecasting.decomposition.SeasonalityTest} finds the series' primary season, the series is divided by the
 * indices of the classical decomposition, and forecasts are multiplied by them. Where a value is not positive, or an index below 0.01,
 * the season is subtracted and added instead. {@link #withSeason} and {@link #withoutSeason} decide that beforehand.
 *
 * <h2>What is estimated, and how</h2>
 *
 * Alpha from 0.1 to 0.99, the level, and theta from 1 up where it isn't given, by the least squares of the one-step errors. The first
 * three periods are not forecast, for a line needs some points (Fiorucci and others do the same; fewer than three in series of fewer than
 * seven observations). Best level and theta follow from alpha in closed form, so this is a search over one number.
 *
 * <p>An estimated theta is drawn towards 2: on a few dozen observations it is known badly, and the share 1 − 1/theta of the line that is
 * believed counts as normal about 1/2 with a standard deviation of 1/2 beforehand. {@link #byLeastSquares()} leaves that out. On all
 * 3003 series of M3 the dynamic optimised method has a sMAPE of 12.53 with it and of 12.58 without.
 *
 * <h2>What a series must have</h2>
 *
 * Five observations, no gaps, and a largest value, sign aside, from 1E-140 to 1E140 or of 0. A constant series gives a certain forecast.
 *
 * <p>Assimakopoulos and Nikolopoulos 2000, The theta model, International Journal of Forecasting 16; Hyndman and Billah 2003, Unmasking
 * the theta method, 19; Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, Models for optimising the theta method and their
 * relationship to state space models, 32. {@code src/docs/theta.md} has the derivations.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Theta implements Forecaster {

    private static final long serialVersionUID = 1L;

    /** How the season is found. */
    enum SeasonRule {
        TESTED,
        ADDITIVE,
        MULTIPLICATIVE,
        NONE
    }

    /** The least that leaves an error over: three numbers to estimate, and a period to begin with. */
    private static final int FEWEST = 5;

    private static final double LARGEST = 1e140;
    private static final double SMALLEST = 1e-140;

    private final boolean dynamic;

    /** NaN if it is estimated. */
    private final double theta;

    /** NaN if it is estimated. */
    private final double alpha;

    private final SeasonRule season;
    private final boolean shrunk;

    private Theta(boolean dynamic, double theta, double alpha, SeasonRule season, boolean shrunk) {
        this.dynamic = dynamic;
        this.theta = theta;
        this.alpha = alpha;
        this.season = season;
        this.shrunk = shrunk;
    }

    /** The method of 2000: half the slope of the line through the series. */
    public static Theta standard() {
        return new Theta(false, 2, Double.NaN, SeasonRule.TESTED, true);
    }

    /** The same with the share of the slope estimated. */
    public static Theta optimised() {
        return new Theta(false, Double.NaN, Double.NaN, SeasonRule.TESTED, true);
    }

    /** With a line that is fitted anew with each observation, and half its slope. */
    public static Theta dynamic() {
        return new Theta(true, 2, Double.NaN, SeasonRule.TESTED, true);
    }

    /** With a line that is fitted anew with each observation, and the share of its slope estimated. */
    public static Theta dynamicOptimised() {
        return new Theta(true, Double.NaN, Double.NaN, SeasonRule.TESTED, true);
    }

    @JsonCreator
    static Theta fromJson(
            @JsonProperty("dynamic") boolean dynamic,
            @JsonProperty("theta") @Nullable Double theta,
            @JsonProperty("alpha") @Nullable Double alpha,
            @JsonProperty("season") @Nullable String season,
            @JsonProperty("leastSquares") @Nullable Boolean leastSquares) {
        Theta read = new Theta(
                dynamic,
                Double.NaN,
                Double.NaN,
                season == null ? SeasonRule.TESTED : SeasonRule.valueOf(season.toUpperCase(Locale.ROOT)),
                !Boolean.TRUE.equals(leastSquares));
        read = theta == null ? read : read.theta(theta);
        return alpha == null ? read : read.alpha(alpha);
    }

    /** The same with this theta: 1 for no growth, 2 for half the slope of the line, more for more; at least 1. */
    public Theta theta(double value) {
        if (!(value >= 1 && value < Double.POSITIVE_INFINITY)) {
            throw Require.broken("theta", Require.show(value), "at least 1 and finite", "Use 2 for the usual method.");
        }
        return new Theta(dynamic, value, alpha, season, shrunk);
    }

    /** The same with this share of each error that the level follows, above 0 and below 1. */
    public Theta alpha(double value) {
        return new Theta(dynamic, theta, Require.between("alpha", value, 0, 1), season, shrunk);
    }

    /** The same with the season always removed, test or no test: divided by or subtracted, as the form says. */
    public Theta withSeason(SeasonalForm form) {
        Require.nonNull("form", form);
        SeasonRule rule = form == SeasonalForm.ADDITIVE ? SeasonRule.ADDITIVE : SeasonRule.MULTIPLICATIVE;
        return new Theta(dynamic, theta, alpha, rule, shrunk);
    }

    /** The same on the series as it is, season or no season. */
    public Theta withoutSeason() {
        return new Theta(dynamic, theta, alpha, SeasonRule.NONE, shrunk);
    }

    /** The same with an estimated theta not drawn towards 2; nothing changes where theta is given. */
    public Theta byLeastSquares() {
        return new Theta(dynamic, theta, alpha, season, false);
    }

    boolean isDynamic() {
        return dynamic;
    }

    /** The weight 1 − 1/theta of the line; NaN if it is estimated. */
    double weight() {
        return 1 - 1 / theta;
    }

    double givenAlpha() {
        return alpha;
    }

    SeasonRule seasonRule() {
        return season;
    }

    /** Whether an estimated theta is drawn towards 2. */
    boolean isShrunk() {
        return shrunk;
    }

    /** How many numbers are estimated: the level, alpha and theta. */
    int estimated() {
        return 1 + (Double.isNaN(alpha) ? 1 : 0) + (Double.isNaN(theta) ? 1 : 0);
    }

    /**
     * {@code "theta"}, {@code "optimised-theta"}, {@code "dynamic-theta"} or {@code "dynamic-optimised-theta"}; what is given otherwise
     * follows in brackets: {@code "theta(alpha=0.3 season=additive)"}.
     */
    @Override
    public String name() {
        boolean open = Double.isNaN(theta);
        String base = (dynamic ? "dynamic-" : "") + (open ? "optimised-" : "") + "theta";
        List<String> options = new ArrayList<>();
        if (!open && theta != 2) {
            options.add("theta=" + Require.show(theta));
        }
        if (!Double.isNaN(alpha)) {
            options.add("alpha=" + Require.show(alpha));
        }
        if (season != SeasonRule.TESTED) {
            options.add("season=" + season.name().toLowerCase(Locale.ROOT));
        }
        if (open && !shrunk) {
            options.add("least squares");
        }
        return options.isEmpty() ? base : base + "(" + String.join(" ", options) + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        if (series.size() < FEWEST || series.hasGaps()) {
            return new SeriesNeeds(name(), FEWEST, "three numbers are estimated", "Use drift, or a longer history.")
                    .refusal(series);
        }
        boolean positive = true;
        double largest = 0;
        for (int t = 0; t < series.size(); t++) {
            double value = series.value(t);
            positive &= value > 0;
            largest = Math.max(largest, Math.abs(value));
            if (largest > LARGEST) {
                return Optional.of("series has " + Require.show(value) + " at " + series.label(t) + "; " + name()
                        + " takes values up to 1E140. Use a larger unit.");
            }
        }
        if (largest > 0 && largest < SMALLEST) {
            return Optional.of("series has no value larger than " + Require.show(largest) + "; " + name()
                    + " needs one of 1E-140 or more, or only zeros. Use a smaller unit.");
        }
        return season == SeasonRule.ADDITIVE || season == SeasonRule.MULTIPLICATIVE
                ? seasonRefusal(series, positive)
                : Optional.empty();
    }

    private Optional<String> seasonRefusal(TimeSeries series, boolean positive) {
        int m = series.seasonLength();
        if (m == 1) {
            return Optional.of("series has no season; " + name()
                    + " needs one. Name its length with withSeasons, or use withoutSeason.");
        }
        if (series.size() / 2 < m) {
            return new SeriesNeeds(
                            name() + " with a season of " + m,
                            2L * m,
                            "two full seasons",
                            "Use withoutSeason, or a longer history.")
                    .refusal(series);
        }
        return positive || season == SeasonRule.ADDITIVE
                ? Optional.empty()
                : Optional.of("series has values that are not positive; " + name()
                        + " divides by the season. Use withSeason(SeasonalForm.ADDITIVE).");
    }

    /**
     * Fits the method.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it
     */
    @Override
    public FittedTheta fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        return ThetaFit.of(this, series);
    }

    @JsonProperty("dynamic")
    private boolean jsonDynamic() {
        return dynamic;
    }

    @JsonProperty("theta")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonTheta() {
        return Double.isNaN(theta) ? null : (Double) theta;
    }

    @JsonProperty("alpha")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonAlpha() {
        return Double.isNaN(alpha) ? null : (Double) alpha;
    }

    @JsonProperty("season")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable String jsonSeason() {
        return season == SeasonRule.TESTED ? null : season.name().toLowerCase(Locale.ROOT);
    }

    @JsonProperty("leastSquares")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonLeastSquares() {
        return shrunk ? null : Boolean.TRUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Theta that
                && dynamic == that.dynamic
                && Double.compare(theta, that.theta) == 0
                && Double.compare(alpha, that.alpha) == 0
                && season == that.season
                && shrunk == that.shrunk;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dynamic, theta, alpha, season.ordinal(), shrunk);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
