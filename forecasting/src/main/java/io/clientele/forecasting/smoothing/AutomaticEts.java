package io.clientele.forecasting.smoothing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.InformationCriterion;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing that chooses its forms by itself: it fits those that the series allows, compares them by an information criterion,
 * and forecasts with the average of the plausible ones, or with the best alone. Made by {@link Ets#automatic()}; its name is {@code ets}.
 *
 * <pre>{@code
 * FittedAutomaticEts model = Ets.automatic().fit(sales);
 * System.out.println(model);                            // the candidates, their criteria and their weights
 * Forecast forecast = model.forecast(12);
 * }</pre>
 *
 * <h2>What it does unless told otherwise</h2>
 *
 * <ul>
 *   <li>Candidates: without a season ANN, AAN, AAdN and, if all values are positive, MNN, MAN, MAdN; with one ANA, AAA, AAdA and MNM, MAM,
 *       MAdM. Not those for which the series is too short (see below).
 *   <li>Each is fitted by penalised likelihood: a prior says that a growth changes slowly, {@link Ets#byPenalisedLikelihood}.
 *   <li>A candidate whose AICc is Δ above the least has the weight {@code exp(-Δ / 4)}, divided by the sum of all. That is half of Akaike's
 *       exponent: a model of a series is never quite true, and then likelihood ratios claim more than they know (Grünwald and van
 *       Ommen 2017). Candidates with Δ above 12, a weight below a twentieth of the best one's, are left out.
 *   <li>The point forecast is the weighted mean. The variance of a step is the weighted mean of the candidates' variances and, as an
 *       error that all steps share, the weighted variance of their point forecasts. Parameters count as uncertain,
 *       {@link Ets#withParameterUncertainty}.
 *   <li>A multiplicative candidate whose forecast would turn negative or whose spread would run away within two seasons, or 12 periods
 *       if that is more, is set aside, and the printed model says so.
 * </ul>
 *
 * <h2>What a series must have</h2>
 *
 * Three observations or more, and values as {@link Ets} takes them. Gaps are bridged as {@link Ets} does; a form with seasons needs an
 * observation in each of them. With fewer than 5 the only candidate is ANN; a trend that is
 * not damped needs 12 observations; a season needs two full ones, and a multiplicative one, or one with multiplicative errors, is tried up
 * to 200 periods, above which only ANA, AAA and AAdA are. Any other
 * form needs more observations than the criterion counts parameters. If a season is too long for the series, forms without one are chosen
 * from, and the printed model says so. A constant series is forecast as itself.
 *
 * <p>{@link #byMaximumLikelihood()} is the classical choice instead: Hyndman, Koehler, Snyder and Grose (2002), as R's {@code ets} has it.
 *
 * <p>Immutable.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class AutomaticEts implements Forecaster {

    private static final long serialVersionUID = 1L;

    private final EtsChoice choice;

    private AutomaticEts(EtsChoice choice) {
        this.choice = choice;
    }

    static AutomaticEts standard() {
        return new AutomaticEts(EtsChoice.STANDARD);
    }

    @JsonCreator
    static AutomaticEts fromJson(
            @JsonProperty("estimation") @Nullable String estimation,
            @JsonProperty("averaging") @Nullable Boolean averaging,
            @JsonProperty("parameterUncertainty") @Nullable Boolean uncertain,
            @JsonProperty("criterion") @Nullable InformationCriterion criterion,
            @JsonProperty("multiplicativeTrends") @Nullable Boolean multiplicativeTrends,
            @JsonProperty("everyCombination") @Nullable Boolean everyCombination,
            @JsonProperty("dampedTrends") @Nullable Boolean dampedTrends,
            @JsonProperty("seasonLength") @Nullable Integer seasonLength,
            @JsonProperty("forms") @Nullable List<String> forms) {
        AutomaticEts ets = standard();
        ets = EtsChoice.MAXIMUM_LIKELIHOOD.equals(estimation) ? ets.byMaximumLikelihood() : ets;
        ets = averaging == null ? ets : averaging ? ets.averaging() : ets.choosingTheBest();
        ets = uncertain == null ? ets : uncertain ? ets.withParameterUncertainty() : ets.withKnownParameters();
        ets = criterion == null ? ets : ets.comparingBy(criterion);
        ets = Boolean.TRUE.equals(multiplicativeTrends) ? ets.withMultiplicativeTrends() : ets;
        ets = Boolean.TRUE.equals(everyCombination) ? ets.withEveryCombination() : ets;
        ets = Boolean.TRUE.equals(dampedTrends) ? ets.withDampedTrendsOnly() : ets;
        ets = seasonLength == null ? ets : ets.season(seasonLength);
        return forms == null ? ets : ets.among(forms.toArray(String[]::new));
    }

    /**
     * The classical choice: every candidate at the exact maximum of its likelihood, the one with the least criterion alone, its intervals
     * normal with the parameters for certain. MNA, MAA and MAdA are candidates too, and nothing is set aside but what the criterion says.
     * Options that follow change it again.
     */
    public AutomaticEts byMaximumLikelihood() {
        return new AutomaticEts(choice.byMaximumLikelihood());
    }

    /** The same choosing the one candidate with the least criterion, instead of averaging the plausible ones. */
    public AutomaticEts choosingTheBest() {
        return new AutomaticEts(choice.withAveraging(false));
    }

    /** The same averaging the plausible candidates, as it does unless it goes {@link #byMaximumLikelihood}. */
    public AutomaticEts averaging() {
        return new AutomaticEts(choice.withAveraging(true));
    }

    /** The same comparing candidates by another criterion than AICc. */
    public AutomaticEts comparingBy(InformationCriterion criterion) {
        return new AutomaticEts(choice.withCriterion(Require.nonNull("criterion", criterion)));
    }

    /** The same with intervals that allow for the parameters being estimated, as {@link Ets#withParameterUncertainty} has them. */
    public AutomaticEts withParameterUncertainty() {
        return new AutomaticEts(choice.withUncertainty(true));
    }

    /** The same with intervals that take the parameters for certain. */
    public AutomaticEts withKnownParameters() {
        return new AutomaticEts(choice.withUncertainty(false));
    }

    /**
     * The same with MMN, MMdN, MMM and MMdM among the candidates. A multiplicative trend compounds, so its long forecasts deserve a second
     * look.
     */
    public AutomaticEts withMultiplicativeTrends() {
        return new AutomaticEts(choice.withMultiplicativeTrends());
    }

    /**
     * The same with every combination of error, trend and season, also those that are numerically delicate: additive errors with
     * multiplicative parts, and, where multiplicative trends are allowed, those with additive seasons.
     */
    public AutomaticEts withEveryCombination() {
        return new AutomaticEts(choice.withEveryCombination());
    }

    /** The same without candidates whose trend goes on for ever. */
    public AutomaticEts withDampedTrendsOnly() {
        return new AutomaticEts(choice.withDampedTrends());
    }

    /** The same with a season of so many periods, whatever the series says; at least 2. */
    public AutomaticEts season(int periods) {
        return new AutomaticEts(choice.withSeason(Require.atLeast("periods", periods, 2)));
    }

    /**
     * The same choosing among the given forms only, such as {@code "ANN", "AAdN"}. A form that a series can't have is left out; if all
     * are, the series is refused.
     *
     * @param codes at least one, each once, as {@link EtsForm#of(String)} reads them
     */
    public AutomaticEts among(String... codes) {
        Require.nonNull("codes", codes);
        return among(Arrays.stream(codes).map(EtsForm::of).toArray(EtsForm[]::new));
    }

    /** The same choosing among the given forms only: at least one, each once. */
    public AutomaticEts among(EtsForm... forms) {
        Require.nonNull("forms", forms);
        Require.that(forms.length > 0, "forms is empty; name at least one form to choose from.");
        List<EtsForm> list = new ArrayList<>();
        for (EtsForm form : forms) {
            Require.that(
                    !list.contains(Require.nonNull("form", form)), "form " + form + " is given twice; name each once.");
            list.add(form);
        }
        return new AutomaticEts(choice.among(list));
    }

    EtsChoice choice() {
        return choice;
    }

    /** {@code "ets"}, with what differs from the defaults in brackets: {@code "ets(maximum-likelihood, BIC)"}. */
    @Override
    public String name() {
        String options = choice.describe();
        return options.isEmpty() ? "ets" : "ets(" + options + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return EtsCandidates.refusal(this, Require.nonNull("series", series));
    }

    /**
     * Fits the candidates and weighs them.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it
     * @throws io.clientele.stat.EstimationException if no candidate has a forecast
     */
    @Override
    public FittedAutomaticEts fit(TimeSeries series) {
        return fit(series, List.of());
    }

    /** Fits it, each search beginning at the known estimate of the same form if there is one. */
    FittedAutomaticEts fit(TimeSeries series, List<EtsEstimate> known) {
        SeriesNeeds.require(this, series);
        return new EtsContest(this, series, known).decide();
    }

    @JsonProperty("estimation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable String jsonEstimation() {
        return choice.penalised() ? null : EtsChoice.MAXIMUM_LIKELIHOOD;
    }

    @JsonProperty("averaging")
    private boolean jsonAveraging() {
        return choice.averaged();
    }

    @JsonProperty("parameterUncertainty")
    private boolean jsonUncertain() {
        return choice.uncertain();
    }

    @JsonProperty("criterion")
    private InformationCriterion jsonCriterion() {
        return choice.criterion();
    }

    @JsonProperty("multiplicativeTrends")
    private boolean jsonMultiplicativeTrends() {
        return choice.multiplicativeTrends();
    }

    @JsonProperty("everyCombination")
    private boolean jsonEveryCombination() {
        return choice.everyCombination();
    }

    @JsonProperty("dampedTrends")
    private boolean jsonDampedTrends() {
        return choice.dampedTrends();
    }

    @JsonProperty("seasonLength")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Integer jsonSeasonLength() {
        return choice.seasonLength() == 0 ? null : (Integer) choice.seasonLength();
    }

    @JsonProperty("forms")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable List<String> jsonForms() {
        return choice.forms().isEmpty()
                ? null
                : choice.forms().stream().map(EtsForm::code).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AutomaticEts that && choice.equals(that.choice);
    }

    @Override
    public int hashCode() {
        return choice.hashCode();
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
