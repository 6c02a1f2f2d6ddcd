package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EtsLawsTest {

    /** What two searches for one maximum may differ by. */
    private static final double SEARCH = 1e-5;

    /** Slope of the log-likelihood by a state, in levels: the search ends where a step would gain less than 1e-11. */
    private static final double FLAT = 1e-2;

    static List<EtsForm> forms() {
        return StateEquations.allForms();
    }

    static TimeSeries sales(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        double level = 100;
        for (int t = 0; t < n; t++) {
            level += 0.5 + 4 * (random.nextDouble() - 0.5);
            values[t] = level * (1 + 0.1 * Math.sin(Math.PI * t / 2)) + 8 * (random.nextDouble() - 0.5);
        }
        return TimeSeries.quarterly("2001-Q1", values);
    }

    private static double likelihood(Ets ets, TimeSeries series) {
        return ets.fit(series).diagnostics().logLikelihood().orElseThrow();
    }

    /** The wider form, with the parameter that makes it the narrower one given or free, never has the lesser likelihood. */
    @ParameterizedTest
    @CsvSource({
        "ANN, AAN",
        "ANN, ANA",
        "AAN, AAA",
        "ANA, AAA",
        "ANN, AAdN",
        "AAdN, AAdA",
        "MNN, MAN",
        "MNN, MNA",
        "MAN, MAA",
        "MNN, MNM",
        "MAN, MAM",
        "MAdN, MAdM",
        "MNN, MMN"
    })
    void aWiderFormFitsAtLeastAsWell(String narrow, String wide) {
        for (long seed = 0; seed < 10; seed++) {
            TimeSeries series = sales(seed, 48);
            Ets nested = Ets.of(wide);
            if (Ets.of(wide).form().hasTrend() && !Ets.of(narrow).form().hasTrend()) {
                nested = nested.beta(0);
            }
            if (Ets.of(wide).form().hasSeason() && !Ets.of(narrow).form().hasSeason()) {
                nested = nested.gamma(0);
            }
            assertThat(likelihood(nested, series))
                    .as("%s over %s, seed %d", wide, narrow, seed)
                    .isGreaterThanOrEqualTo(likelihood(Ets.of(narrow), series) - SEARCH);
        }
    }

    @Test
    void aTrendDampedByNothingIsATrend() {
        for (long seed = 0; seed < 5; seed++) {
            TimeSeries series = sales(seed, 40);
            FittedEts holt = Ets.holt().fit(series);
            FittedEts undamped = Ets.damped().phi(1).fit(series);
            assertThat(undamped.diagnostics().logLikelihood().orElseThrow())
                    .isCloseTo(holt.diagnostics().logLikelihood().orElseThrow(), within(SEARCH));
            assertThat(undamped.forecast(5).mean(5)).isCloseTo(holt.forecast(5).mean(5), withinPercentage(0.01));
        }
    }

    /** Forecasting one step is what the model would have fitted had the series been longer. */
    @ParameterizedTest
    @MethodSource("forms")
    void theFirstStepIsTheNextFittedValue(EtsForm form) {
        double[] y = EtsRecursionTest.series(5);
        EtsEstimate model = EtsRecursionTest.model(form);
        EtsPass longer = model.over(y);
        for (int n = 5; n < y.length; n += 7) {
            EtsPass pass = model.over(Arrays.copyOf(y, n));
            EtsState last = EtsState.before(pass, n, form);
            assertThat(new EtsForecast(model, last, 1e-4, 1).paths().mean(1))
                    .isCloseTo(longer.fit[n], withinPercentage(1e-10));
        }
    }

    /** Smoothing parameters that are given are kept, and giving those that were estimated changes nothing. */
    @ParameterizedTest
    @CsvSource({"ANN", "AAN", "AAdN", "AAA", "MAM", "MNA", "MMdM"})
    void givingTheEstimatesGivesTheSameForecast(String code) {
        TimeSeries series = sales(11, 48);
        FittedEts free = Ets.of(code).fit(series);
        Ets given = Ets.of(code).alpha(free.alpha());
        given = free.form().hasTrend() ? given.beta(free.beta()) : given;
        given = free.form().hasSeason() ? given.gamma(free.gamma()) : given;
        given = free.form().trend().isDamped() ? given.phi(free.phi()) : given;
        FittedEts same = given.fit(series);
        assertThat(same.alpha()).isEqualTo(free.alpha());
        assertThat(same.diagnostics().logLikelihood().orElseThrow())
                .isCloseTo(free.diagnostics().logLikelihood().orElseThrow(), within(SEARCH));
        FittedEts fixed = given.startingFrom(free.initial()).fit(series);
        assertThat(fixed.last()).isEqualTo(free.last());
        assertThat(fixed.residuals(series)).isEqualTo(free.residuals(series));
        assertThat(fixed.diagnostics().parameterCount()).isEqualTo(1);
    }

    /** The search has reached a top: no initial state can be moved for the better, nor a parameter inside its limits. */
    @ParameterizedTest
    @MethodSource("forms")
    void theEstimateIsStationary(EtsForm form) {
        TimeSeries series = sales(21, 44);
        FittedEts model = Ets.of(form).fit(series);
        double[] y = series.values();
        EtsEstimate estimate =
                new EtsEstimate(form, model.alpha(), model.beta(), model.gamma(), model.phi(), model.initial());
        EtsPass pass = estimate.over(y);
        EtsLikelihood.differentiate(pass, form.error(), EtsLikelihood.sumOfSquares(pass, form.error()));
        pass.backward(form, model.alpha(), model.beta(), model.gamma(), model.phi());
        double scale = model.initial().level();
        assertThat(pass.byLevel * scale).isCloseTo(0, within(FLAT));
        if (form.hasTrend()) {
            assertThat(pass.byGrowth * (form.trend().isMultiplicative() ? 1 : scale))
                    .isCloseTo(0, within(FLAT));
        }
        if (form.hasSeason()) {
            boolean sumsToZero = form.trend().isMultiplicative() && form.season() == SeasonType.ADDITIVE;
            double free = sumsToZero ? pass.bySeason[3] : 0;
            for (int j = 0; j < 4; j++) {
                assertThat((pass.bySeason[j] - free) * (form.season() == SeasonType.ADDITIVE ? scale : 1))
                        .isCloseTo(0, within(FLAT));
            }
        }
        if (!form.hasTrend() && !form.hasSeason() && model.alpha() > 0.001 && model.alpha() < 0.999) {
            assertThat(pass.byAlpha).isCloseTo(0, within(FLAT));
        }
    }

    @Test
    void initialSeasonsAreNormalised() {
        TimeSeries series = sales(3, 40);
        for (String code : List.of("ANA", "AAA", "MAdA", "MMA")) {
            double sum = Ets.of(code).fit(series).initial().seasons().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(0, within(1e-9));
        }
        for (String code : List.of("MNM", "MAM", "MMM")) {
            double sum = Ets.of(code).fit(series).initial().seasons().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(4, within(1e-9));
        }
    }

    @Test
    void aStraightLineIsContinuedForCertain() {
        double[] line = new double[20];
        for (int t = 0; t < line.length; t++) {
            line[t] = 5 + 3 * t;
        }
        FittedEts model = Ets.holt().fit(TimeSeries.indexed(line));
        assertThat(model.sigma()).isZero();
        assertThat(model.diagnostics().logLikelihood()).isEmpty();
        Forecast forecast = model.forecast(4);
        assertThat(forecast.mean(4)).isCloseTo(5 + 3 * 23, within(1e-9));
        assertThat(forecast.interval(4, 0.95).width()).isZero();
    }

    @Test
    void largeValuesOfOneSignAreNoDifferentFromSmallOnes() {
        TimeSeries series = sales(4, 40);
        for (String code : List.of("ANN", "AAdN", "AAA", "MAM")) {
            Forecast plain = Ets.of(code).fit(series).forecast(6);
            for (int exponent : new int[] {-400, -40, 40, 400}) {
                double factor = Math.scalb(1.0, exponent);
                Forecast scaled = Ets.of(code).fit(series.map(v -> v * factor)).forecast(6);
                for (int h = 1; h <= 6; h++) {
                    assertThat(scaled.mean(h)).isEqualTo(plain.mean(h) * factor);
                }
            }
        }
    }

    /** Series that break naive implementations. Every form refuses them in words or forecasts finite numbers. */
    @ParameterizedTest
    @MethodSource("forms")
    void hostileSeriesAreForecastOrRefused(EtsForm form) {
        for (Map.Entry<String, double[]> entry : HOSTILE.entrySet()) {
            TimeSeries series = TimeSeries.quarterly("2001-Q1", entry.getValue());
            Ets ets = Ets.of(form);
            if (ets.refusal(series).isPresent()) {
                continue;
            }
            try {
                FittedEts model = ets.fit(series);
                Forecast forecast = model.forecast(8);
                for (int h = 1; h <= 8; h++) {
                    assertThat(forecast.mean(h))
                            .as("%s %s", form, entry.getKey())
                            .isFinite();
                    assertThat(forecast.interval(h, 0.95).width())
                            .as("%s %s", form, entry.getKey())
                            .isFinite();
                }
            } catch (EstimationException e) {
                assertThat(form.needsPositiveData())
                        .as("%s %s", form, entry.getKey())
                        .isTrue();
                assertThat(e.reason()).startsWith("no parameters keep every fitted value positive.");
            }
        }
    }

    private static final Map<String, double[]> HOSTILE = Map.ofEntries(
            Map.entry("constant", filled(24, t -> 7)),
            Map.entry("zero", filled(24, t -> 0)),
            Map.entry("negative", filled(24, t -> -5 - t % 3)),
            Map.entry("alternating", filled(24, t -> t % 2 == 0 ? 1 : -1)),
            Map.entry("alternating positive", filled(24, t -> t % 2 == 0 ? 1 : 1000)),
            Map.entry("spike", filled(24, t -> t == 11 ? 1e6 : 1)),
            Map.entry("spike of zeros", filled(24, t -> t == 11 ? 1 : 0)),
            Map.entry("late spike", filled(24, t -> t == 23 ? 1e9 : 1 + 0.01 * (t * 7 % 5))),
            Map.entry("collapse", filled(24, t -> t < 12 ? 1e6 : 1e-3)),
            Map.entry("exponential", filled(40, t -> Math.exp(t))),
            Map.entry("decay", filled(40, t -> Math.exp(-t))),
            Map.entry("huge", filled(24, t -> 1e139 * (1 + 0.1 * (t * 7 % 5)))),
            Map.entry("tiny", filled(24, t -> 1e-300 * (1 + 0.1 * (t * 7 % 5)))),
            Map.entry("huge level", filled(24, t -> 1e12 + t * 7 % 5)),
            Map.entry("season", filled(24, t -> 10 + t % 4)),
            Map.entry("growing season", filled(24, t -> (10 + t) * (1 + 0.2 * (t % 4)))),
            Map.entry("short", filled(10, t -> 3 + t * t % 7)),
            Map.entry("level shift", filled(30, t -> t < 15 ? 10 : 20)));

    private interface Value {
        double at(int t);
    }

    private static double[] filled(int n, Value value) {
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = value.at(t);
        }
        return values;
    }

    /** A search finds the same top from data with other last digits: the likelihood is that of the golden series, moved by rounding. */
    @Test
    void roundingOfTheDataDoesNotMoveTheLikelihood() {
        for (TimeSeries series : GoldenCsv.series().values()) {
            if (series.seasonLength() != 12 && series.seasonLength() != 4) {
                continue;
            }
            for (String code : List.of("AAN", "AAA", "MAM")) {
                double plain = likelihood(Ets.of(code), series);
                double rounded = likelihood(Ets.of(code), series.map(v -> v * 1.1))
                        - (code.startsWith("A") ? -1 : -1) * series.size() * Math.log(1.1);
                assertThat(rounded).as("%s %s", series.name(), code).isCloseTo(plain, within(1e-5));
            }
        }
    }
}
