package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against R's {@code auto.arima}. R starts the differenced part of its filter from a variance of a million errors instead of an infinite
 * one, and counts the squared residuals of the first periods, divided by that, among the others. Where a model takes differences its
 * likelihood so differs from the exact one in the fifth to ninth digit, and its error variance in the fifth. The filter here, started as
 * R starts it, gives R's numbers to the last digits; the exact likelihood gives them where there is nothing to difference.
 */
class ArimaGoldenTest {

    /** The same filter from the same parameters, which the file has to 15 digits. */
    private static final double LIKELIHOOD_PERCENT = 100 * 1e-9;

    private static final double FORECAST_PERCENT = 100 * 1e-8;

    /** What a search may stay below R's. */
    private static final double SEARCH = 1e-4;

    /** R's prior variance of what comes before a differenced series, in units of the error variance. */
    private static final double PRIOR = 1e6;

    /** R leaves an observation whose forecast is less certain than that out of the likelihood. */
    private static final double DIFFUSE = 1e4;

    private static final Pattern MODEL =
            Pattern.compile("ARIMA\\((\\d);(\\d);(\\d)\\)(?:\\((\\d);(\\d);(\\d)\\)\\[(\\d+)])?(.*)");

    private record Call(
            TimeSeries series,
            ArimaOrder order,
            String constant,
            Map<String, Double> parameters,
            Map<String, String> model) {

        int season() {
            return series.seasonLength();
        }

        boolean drift() {
            return constant.equals("drift");
        }

        boolean mean() {
            return constant.equals("intercept");
        }

        double[] coefficients() {
            List<Double> values = new ArrayList<>();
            for (String block : List.of("ar", "ma", "sar", "sma")) {
                for (int i = 1; parameters.containsKey(block + i); i++) {
                    values.add(parameters.get(block + i));
                }
            }
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double number(String column) {
            return GoldenCsv.number(model, column);
        }

        /** What the regression makes of a period, the first being 0. */
        double regression(int t) {
            return drift() ? parameters.get("drift") * (t + 1) : mean() ? parameters.get("intercept") : 0;
        }

        Arima specification() {
            Arima plain = Arima.of(order);
            return drift() ? plain.withDrift() : mean() ? plain.withMean() : plain;
        }

        @Override
        public String toString() {
            return series.name() + " " + model.get("model");
        }
    }

    static List<Call> calls() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        Map<String, Map<String, Double>> parameters = new LinkedHashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(ArimaGoldenTest.class, "parameters.csv")) {
            parameters
                    .computeIfAbsent(row.get("series"), name -> new LinkedHashMap<>())
                    .put(row.get("parameter"), GoldenCsv.number(row, "value"));
        }
        List<Call> calls = new ArrayList<>();
        for (Map<String, String> row : GoldenCsv.rows(ArimaGoldenTest.class, "models.csv")) {
            Matcher m = MODEL.matcher(row.get("model"));
            assertThat(m.matches()).isTrue();
            ArimaOrder order = ArimaOrder.of(whole(m, 1), whole(m, 2), whole(m, 3))
                    .seasonal(whole(m, 4), whole(m, 5), whole(m, 6));
            Map<String, Double> own = parameters.getOrDefault(row.get("series"), Map.of());
            String constant = own.containsKey("drift") ? "drift" : own.containsKey("intercept") ? "intercept" : "";
            calls.add(new Call(series.get(row.get("series")), order, constant, own, row));
        }
        return calls;
    }

    private static int whole(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /**
     * R's log-likelihood, its sum of all squared standardised residuals, that of those which the likelihood counts, and the filter where
     * the series ends.
     */
    private record RFilter(double logLikelihood, double allSquares, double squares, ArimaFilter end) {

        static RFilter over(Call call, double[] coefficients) {
            ArimaEquation equation = new ArimaEquation(call.order(), call.season(), coefficients);
            ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
            filter.startStationary(equation.stationaryPrior());
            for (int lag = 1; lag <= filter.lost; lag++) {
                filter.remember(lag, 0, PRIOR);
            }
            double squares = 0;
            double all = 0;
            double logs = 0;
            int count = 0;
            double[] y = call.series().values();
            for (int t = 0; t < y.length; t++) {
                filter.predict();
                double residual = y[t] - call.regression(t) - filter.forecast;
                double standardised = residual * residual / filter.forecastVariance;
                all += standardised;
                if (filter.forecastVariance < DIFFUSE) {
                    squares += standardised;
                    logs += Math.log(filter.forecastVariance);
                    count++;
                }
                filter.observe(y[t] - call.regression(t));
            }
            double variance = squares / count;
            double used = y.length - (double) call.order().lost(call.season());
            double half = 0.5 * (Math.log(variance) + logs / count);
            return new RFilter(-0.5 * (2 * used * half + used + used * Math.log(2 * Math.PI)), all, squares, filter);
        }
    }

    private static ArimaSearch at(Call call, double[] coefficients) {
        ArimaData data = new ArimaData(call.series().values(), call.season(), new double[0][]);
        ArimaOrder order = call.order();
        ArimaSearch search = new ArimaSearch(
                data,
                order.d(),
                order.seasonalD(),
                call.mean(),
                call.drift(),
                Math.max(order.arReach(call.season()), order.maReach(call.season())),
                Math.max(1, order.coefficients()));
        assertThat(search.at(order, call.mean() || call.drift(), coefficients)).isTrue();
        return search;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void startedAsRDoesTheFilterGivesItsLikelihoodAndVariance(Call call) {
        double[] coefficients = call.coefficients();
        RFilter filter = RFilter.over(call, coefficients);
        assertThat(filter.logLikelihood()).isCloseTo(call.number("loglik"), withinPercentage(LIKELIHOOD_PERCENT));
        double degrees = call.series().size()
                - call.order().lost(call.season())
                - (double) coefficients.length
                - (call.constant().isEmpty() ? 0 : 1);
        assertThat(filter.allSquares() / degrees)
                .isCloseTo(call.number("sigma2"), withinPercentage(LIKELIHOOD_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void startedAsRDoesTheFilterForecastsAsIt(Call call) {
        double[] coefficients = call.coefficients();
        ArimaFilter filter = RFilter.over(call, coefficients).end();
        int n = call.series().size();
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "forecasts.csv")) {
            if (row.get("series").equals(call.series().name())) {
                int step = Integer.parseInt(row.get("step"));
                filter.predict();
                double mean = filter.forecast + call.regression(n + step - 1);
                double deviation = Math.sqrt(filter.forecastVariance * call.number("sigma2"));
                assertThat(mean).isCloseTo(GoldenCsv.number(row, "mean"), withinPercentage(FORECAST_PERCENT));
                double width = GoldenCsv.number(row, "hi95") - GoldenCsv.number(row, "lo95");
                assertThat(2 * 1.959963984540054 * deviation).isCloseTo(width, withinPercentage(FORECAST_PERCENT));
                filter.skip();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theFitIsAtLeastAsLikelyAsRs(Call call) {
        FittedArima fitted = call.specification().fit(call.series());
        double[] coefficients = coefficients(fitted);
        ArimaSearch given = at(call, call.coefficients());
        double shift = fitted.diagnostics().effectiveObservations() * StrictMath.log(given.data.scale);
        double exactAtR = given.logLikelihood() + shift;
        assertThat(fitted.diagnostics().logLikelihood().orElseThrow()).isGreaterThanOrEqualTo(exactAtR - 1e-9);
        Map<String, Double> own = new LinkedHashMap<>(fitted.parameters());
        own.put("intercept", own.getOrDefault("mean", 0.0));
        Call at = new Call(call.series(), call.order(), call.constant(), own, call.model());
        assertThat(RFilter.over(at, coefficients).logLikelihood())
                .isGreaterThanOrEqualTo(call.number("loglik") - SEARCH);
    }

    private static double[] coefficients(FittedArima fitted) {
        return Arrays.copyOf(
                fitted.parameters().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                fitted.order().coefficients());
    }

    @Test
    void withoutDifferencesTheLikelihoodIsRsToTheLastDigits() {
        Call lynx = calls().stream()
                .filter(call -> call.series().name().equals("lynx"))
                .findFirst()
                .orElseThrow();
        ArimaSearch search = at(lynx, lynx.coefficients());
        ArimaEstimate estimate = search.estimate(lynx.coefficients(), false);
        assertThat(estimate.logLikelihood()).isCloseTo(lynx.number("loglik"), withinPercentage(LIKELIHOOD_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void criteriaAndVarianceOfTheFitAreRsButForItsStart(Call call) {
        FittedArima fitted = call.specification().fit(call.series());
        double loglik = call.number("loglik");
        // above: where the search finds more than R's; below: what R's start gains
        assertThat(fitted.diagnostics().logLikelihood().orElseThrow()).isBetween(loglik - 3e-3, loglik + 2e-2);
        assertThat(fitted.diagnostics().aicc().orElseThrow()).isCloseTo(call.number("aicc"), within(4e-2));
        assertThat(fitted.diagnostics().bic().orElseThrow()).isCloseTo(call.number("bic"), within(4e-2));
        RFilter atR = RFilter.over(call, call.coefficients());
        double degrees = fitted.diagnostics().effectiveObservations()
                - (double) fitted.parameters().size();
        assertThat(fitted.variance()).isCloseTo(atR.squares() / degrees, withinPercentage(0.1));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void withRsCoefficientsTheForecastsAreRsButForItsStart(Call call) {
        FittedArima fitted =
                call.specification().coefficients(call.coefficients()).fit(call.series());
        double deviation = Math.sqrt(fitted.variance());
        double ratio = deviation / Math.sqrt(call.number("sigma2"));
        Forecast forecast = fitted.forecast(2 * Math.max(5, call.season()));
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "forecasts.csv")) {
            if (row.get("series").equals(call.series().name())) {
                int step = Integer.parseInt(row.get("step"));
                double mean = GoldenCsv.number(row, "mean");
                double toLower = mean - GoldenCsv.number(row, "lo80");
                assertThat(forecast.mean(step)).isCloseTo(mean, within(0.005 * deviation));
                assertThat(forecast.mean(step) - forecast.interval(step, 0.8).lower())
                        .isCloseTo(toLower * ratio, withinPercentage(0.01));
            }
        }
    }

    @Test
    void takesAsManyDifferencesAsR() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "differences.csv")) {
            TimeSeries one = series.get(row.get("series"));
            assertThat(Differencing.regular(one.values(), 2)).isEqualTo(Integer.parseInt(row.get("ndiffs")));
            assertThat(Differencing.seasonal(one.values(), one.seasonLength()))
                    .isEqualTo(Integer.parseInt(row.get("nsdiffs")));
        }
    }
}
