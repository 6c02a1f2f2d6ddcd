package io.clientele.forecasting.smoothing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing: the level, the growth and the seasons of a series follow each new observation by a share of what it missed.
 *
 * <p>All thirty forms of the family of Hyndman, Koehler, Ord and Snyder (2008), each with a statistical model behind it and so with a
 * likelihood and intervals. With additive parts and ε the one-step error:
 *
 * <pre>
 * y(t) = ℓ(t−1) + phi·b(t−1) + s(t−m) + ε(t)
 * ℓ(t) = ℓ(t−1) + phi·b(t−1) + alpha·ε(t)
 * b(t) = phi·b(t−1)          + beta·ε(t)
 * s(t) = s(t−m)              + gamma·ε(t)
 * </pre>
 *
 * A multiplicative part multiplies where this adds; {@code src/docs/exponential-smoothing.md} has all forms.
 *
 * <table>
 * <caption>The usual methods</caption>
 * <tr><th>factory</th><th>form</th><th>name</th></tr>
 * <tr><td>{@link #simple()}</td><td>ANN</td><td>{@code ses}</td></tr>
 * <tr><td>{@link #holt()}</td><td>AAN</td><td>{@code holt}</td></tr>
 * <tr><td>{@link #damped()}</td><td>AAdN</td><td>{@code damped}</td></tr>
 * <tr><td>{@link #exponentialTrend()}</td><td>MMN</td><td>{@code holt-exponential}</td></tr>
 * <tr><td>{@link #holtWintersAdditive()}</td><td>AAA</td><td>{@code holt-winters-additive}</td></tr>
 * <tr><td>{@link #holtWintersAdditiveDamped()}</td><td>AAdA</td><td>{@code holt-winters-additive-damped}</td></tr>
 * <tr><td>{@link #holtWintersMultiplicative()}</td><td>MAM</td><td>{@code holt-winters-multiplicative}</td></tr>
 * <tr><td>{@link #holtWintersMultiplicativeDamped()}</td><td>MAdM</td><td>{@code holt-winters-multiplicative-damped}</td></tr>
 * </table>
 *
 * <h2>What is given, what is estimated</h2>
 *
 * Every smoothing parameter and the initial states are estimated by maximum likelihood unless given; {@link #byPenalisedLikelihood} keeps
 * growths from following the last few periods, and {@link #automatic} does so and chooses the form too. Estimated parameters keep to the
 * usual limits: alpha from 0.0001 to 0.9999, beta from 0.0001 to alpha, gamma from 0.0001 to 1 − alpha, phi from 0.80 to 0.98, and, with
 * trend and season, only where old observations lose their weight. Given ones may be anything with 0 ≤ beta ≤ alpha ≤ 1,
 * 0 ≤ gamma ≤ 1 − alpha, 0 ≤ phi ≤ 1. Beta is in the error-correction notation above: what the growth moves by a unit of error. Holt's
 * own beta, the share of the change in level, is beta / alpha here.
 *
 * <h2>What a series must have</h2>
 *
 * More observations than numbers to estimate; two full seasons for a seasonal form whose initial states are estimated; only
 * positive values for a form with a multiplicative part; and a largest value, sign aside, from 1E-140 to 1E140 or of 0. A constant series
 * gives a certain forecast.
 *
 * <p>In a gap the states move on as they are expected to, without a correction, and the likelihood is that of the periods observed. A
 * seasonal form whose initial states are estimated needs an observation in each of its seasons. With gaps even the initial states of
 * additive forms are searched for, which takes longer.
 *
 * <p>Immutable; the season's length is that of the series unless {@link #season} says otherwise.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Ets implements Forecaster {

    private static final long serialVersionUID = 1L;

    private final EtsForm form;
    private final Given given;
    private final boolean penalised;
    private final boolean uncertain;

    private Ets(EtsForm form, Given given, boolean penalised, boolean uncertain) {
        this.form = form;
        this.given = given;
        this.penalised = penalised;
        this.uncertain = uncertain;
    }

    private Ets with(Given other) {
        return new Ets(form, other, penalised, uncertain);
    }

    /** The automatic choice: see {@link AutomaticEts}. */
    public static AutomaticEts automatic() {
        return AutomaticEts.standard();
    }

    /** Simple exponential smoothing, ANN: a level that wanders, no trend, no season. */
    public static Ets simple() {
        return of("ANN");
    }

    /** Holt's linear trend, AAN. */
    public static Ets holt() {
        return of("AAN");
    }

    /** The damped trend, AAdN: Holt's with a growth that fades. */
    public static Ets damped() {
        return of("AAdN");
    }

    /** Holt's exponential trend, MMN: a level that grows by a factor. Positive series only. */
    public static Ets exponentialTrend() {
        return of("MMN");
    }

    /** The additive method of Holt and Winters, AAA: trend, and seasons that add. */
    public static Ets holtWintersAdditive() {
        return of("AAA");
    }

    /** The additive method of Holt and Winters with a damped trend, AAdA. */
    public static Ets holtWintersAdditiveDamped() {
        return of("AAdA");
    }

    /** The multiplicative method of Holt and Winters, MAM: trend, seasons that multiply, errors in proportion. Positive series only. */
    public static Ets holtWintersMultiplicative() {
        return of("MAM");
    }

    /** The multiplicative method of Holt and Winters with a damped trend, MAdM. Positive series only. */
    public static Ets holtWintersMultiplicativeDamped() {
        return of("MAdM");
    }

    /**
     * Any form by its parts. Additive errors with a multiplicative trend or season are there for completeness: such errors are divided by
     * states that may come near zero, and then neither the fit nor the intervals deserve trust. Prefer multiplicative errors there.
     */
    public static Ets of(ErrorType error, TrendType trend, SeasonType season) {
        return of(new EtsForm(error, trend, season));
    }

    /** Any form by its code, such as {@code "MAdN"}: see {@link EtsForm#of(String)}. */
    public static Ets of(String code) {
        return of(EtsForm.of(code));
    }

    /** Any form. */
    public static Ets of(EtsForm form) {
        return new Ets(Require.nonNull("form", form), Given.NOTHING, false, false);
    }

    @JsonCreator
    static Ets fromJson(
            @JsonProperty("form") String form,
            @JsonProperty("alpha") @Nullable Double alpha,
            @JsonProperty("beta") @Nullable Double beta,
            @JsonProperty("gamma") @Nullable Double gamma,
            @JsonProperty("phi") @Nullable Double phi,
            @JsonProperty("seasonLength") @Nullable Integer seasonLength,
            @JsonProperty("startsWithFirstValue") @Nullable Boolean startsWithFirstValue,
            @JsonProperty("initial") @Nullable EtsState initial,
            @JsonProperty("penalised") @Nullable Boolean penalised,
            @JsonProperty("parameterUncertainty") @Nullable Boolean parameterUncertainty) {
        Ets ets = of(form);
        ets = Boolean.TRUE.equals(penalised) ? ets.byPenalisedLikelihood() : ets;
        ets = Boolean.TRUE.equals(parameterUncertainty) ? ets.withParameterUncertainty() : ets;
        ets = alpha == null ? ets : ets.alpha(alpha);
        ets = beta == null ? ets : ets.beta(beta);
        ets = gamma == null ? ets : ets.gamma(gamma);
        ets = phi == null ? ets : ets.phi(phi);
        ets = seasonLength == null ? ets : ets.season(seasonLength);
        ets = Boolean.TRUE.equals(startsWithFirstValue) ? ets.startingWithFirstValue() : ets;
        return initial == null ? ets : ets.startingFrom(initial);
    }

    /** The same with the share alpha of each error that the level follows, from 0 to 1. */
    public Ets alpha(double value) {
        return with(given.withAlpha(value));
    }

    /**
     * The same with the share beta of each error that the growth follows, from 0 to alpha.
     *
     * @throws IllegalArgumentException if the form has no trend
     */
    public Ets beta(double value) {
        Require.that(form.hasTrend(), "beta is given and " + form + " has no trend; use a form with one.");
        return with(given.withBeta(value));
    }

    /**
     * The same with the share gamma of each error that its season follows, from 0 to 1 − alpha.
     *
     * @throws IllegalArgumentException if the form has no season
     */
    public Ets gamma(double value) {
        Require.that(form.hasSeason(), "gamma is given and " + form + " has no season; use a form with one.");
        return with(given.withGamma(value));
    }

    /**
     * The same with the factor phi (for a multiplicative trend the power) by which the growth fades each period, from 0 to 1.
     *
     * @throws IllegalArgumentException if the form has no damped trend
     */
    public Ets phi(double value) {
        Require.that(
                form.trend().isDamped(), "phi is given and " + form + " has no damped trend; use a form with one.");
        return with(given.withPhi(value));
    }

    /**
     * The same with a season of so many periods, whatever the series says; at least 2.
     *
     * @throws IllegalArgumentException if the form has no season
     */
    public Ets season(int periods) {
        Require.that(form.hasSeason(), "season is given and " + form + " has none; use a form with one.");
        return with(given.withSeason(periods));
    }

    /**
     * The same starting from given states instead of estimated ones: the level before the first period, the growth, and as many seasons
     * as the season is long.
     *
     * @throws IllegalArgumentException if the state has seasons and the form none, or the other way round; or if a state of a
     *     multiplicative part is not positive
     */
    public Ets startingFrom(EtsState state) {
        Require.nonNull("state", state);
        Require.that(
                form.hasSeason() != state.seasons().isEmpty(),
                "state has " + state.seasons().size() + " seasons and " + form
                        + (form.hasSeason() ? " needs one for each period of a season." : " has no season."));
        if (form.needsPositiveData()) {
            Require.positive("level", state.level());
        }
        if (form.trend().isMultiplicative()) {
            Require.positive("growth", state.growth());
        }
        if (form.season() == SeasonType.MULTIPLICATIVE) {
            state.seasons().forEach(season -> Require.positive("season", season));
        }
        return with(given.withInitial(state));
    }

    /**
     * The same starting from the first observation, and with a trend from the first change, instead of from estimated states. Textbooks
     * and spreadsheets do so.
     *
     * @throws IllegalArgumentException if the form has a season
     */
    public Ets startingWithFirstValue() {
        Require.that(!form.hasSeason(), form + " has a season; give its states with startingFrom instead.");
        return with(given.withFirstValue());
    }

    /**
     * The same with a growth that is held to change slowly unless the series says otherwise: the prior density
     * {@code (1 + beta / 0.05)^-4} is added to the likelihood that is maximised. On short series the exact maximum often follows the last
     * few changes with a beta that the rest does not bear out. Without a trend, or with beta given, it changes nothing.
     *
     * <p>The likelihood and the criteria that the fitted model reports are still those of the series alone.
     */
    public Ets byPenalisedLikelihood() {
        return new Ets(form, given, true, uncertain);
    }

    /**
     * The same with intervals that allow for the parameters being estimated. With n observations, k estimated parameters and states, and
     * the error variance σ² = Σ e² / (n − k):
     *
     * <pre>
     * scale² = what the model has for the variance σ²·(1 + k / n),   Student's t with max(n − k, 3) degrees of freedom
     * </pre>
     *
     * As in a regression, where k / n is the average of what estimation adds to the variance of a prediction, and t what an estimated
     * variance makes of the normal. For k = 0 it changes nothing but the t.
     */
    public Ets withParameterUncertainty() {
        return new Ets(form, given, penalised, true);
    }

    /** Whether its intervals allow for the parameters being estimated. */
    public boolean hasParameterUncertainty() {
        return uncertain;
    }

    /** The form: its error, trend and season. */
    public EtsForm form() {
        return form;
    }

    /**
     * {@code "ses"}, {@code "holt"}, {@code "damped"}, {@code "holt-winters-additive"} and so on for the usual methods, for others
     * {@code "ets-m-ad-n"}; what is given follows in brackets: {@code "ses(alpha=0.3)"}.
     */
    @Override
    public String name() {
        String base = switch (form.code()) {
            case "ANN" -> "ses";
            case "AAN" -> "holt";
            case "AAdN" -> "damped";
            case "MMN" -> "holt-exponential";
            case "AAA" -> "holt-winters-additive";
            case "AAdA" -> "holt-winters-additive-damped";
            case "MAM" -> "holt-winters-multiplicative";
            case "MAdM" -> "holt-winters-multiplicative-damped";
            default ->
                String.join(
                                "-",
                                "ets",
                                form.error().code(),
                                form.trend().code(),
                                form.season().code())
                        .toLowerCase(Locale.ROOT);
        };
        String options = Stream.of(
                        given.describe(form), penalised ? "penalised" : "", uncertain ? "parameter-uncertainty" : "")
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(", "));
        return options.isEmpty() ? base : base + "(" + options + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return needs().refusal(Require.nonNull("series", series));
    }

    private EtsNeeds needs() {
        return new EtsNeeds(name(), form, given);
    }

    /**
     * Fits the method.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it
     * @throws io.clientele.stat.EstimationException if a multiplicative form finds no parameters that keep its forecasts positive
     */
    @Override
    public FittedEts fit(TimeSeries series) {
        return fit(series, null);
    }

    /** Fits it, the search beginning at a known estimate if there is one. */
    FittedEts fit(TimeSeries series, @Nullable EtsEstimate known) {
        SeriesNeeds.require(this, series);
        double[] y = series.valuesOr(Double.NaN);
        int m = needs().seasonLength(series);
        EtsTask task = EtsTask.of(form)
                .given(given.alpha(), given.beta(), given.gamma(), given.phi())
                .startingFrom(given.initialFor(form, y))
                .penalised(penalised ? TrendPrior.of(form) : null);
        EtsOptimum optimum = Objects.requireNonNull(
                EtsSearch.find(known == null ? task : task.warm(known), new EtsWorkspace(y, m)),
                "a search without a bound does not give up");
        return FittedEts.of(this, series, y, optimum.estimate(), given.open(form, m));
    }

    @JsonProperty("form")
    private String jsonForm() {
        return form.code();
    }

    @JsonProperty("alpha")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonAlpha() {
        return orNull(given.alpha());
    }

    @JsonProperty("beta")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonBeta() {
        return orNull(given.beta());
    }

    @JsonProperty("gamma")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonGamma() {
        return orNull(given.gamma());
    }

    @JsonProperty("phi")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonPhi() {
        return orNull(given.phi());
    }

    @JsonProperty("seasonLength")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Integer jsonSeasonLength() {
        return given.seasonLength() == 0 ? null : (Integer) given.seasonLength();
    }

    @JsonProperty("startsWithFirstValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonStartsWithFirstValue() {
        return given.startsWithFirstValue() ? Boolean.TRUE : null;
    }

    @JsonProperty("initial")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable EtsState jsonInitial() {
        return given.initial();
    }

    @JsonProperty("penalised")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonPenalised() {
        return penalised ? Boolean.TRUE : null;
    }

    @JsonProperty("parameterUncertainty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Boolean jsonParameterUncertainty() {
        return uncertain ? Boolean.TRUE : null;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ets that
                && form.equals(that.form)
                && given.equals(that.given)
                && penalised == that.penalised
                && uncertain == that.uncertain;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, given, penalised, uncertain);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
