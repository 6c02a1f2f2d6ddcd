package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtsGoldenTest {

    /** The same recursion from the same parameters, which the file has to 15 digits. */
    private static final double LIKELIHOOD_PERCENT = 100 * 1e-9;

    /** As the likelihood; interval ends near 0 lose a digit by cancellation. */
    private static final double FORECAST_PERCENT = 100 * 1e-8;

    /** What a search may stay below R's. */
    private static final double SEARCH = 1e-4;

    private static final Map<String, TimeSeries> SERIES = GoldenCsv.series();

    private record Call(
            TimeSeries series, String call, EtsForm form, Map<String, String> model, Map<String, Double> parameters) {

        int seasonLength() {
            return form.hasSeason() ? series.seasonLength() : 1;
        }

        double parameter(String name, double otherwise) {
            return parameters.getOrDefault(name, otherwise);
        }

        /** R lists the seasons latest first and leaves out the earliest, which follows from their sum. */
        EtsState initial() {
            int m = seasonLength();
            EtsState state = EtsState.level(parameter("l", 0)).growth(parameter("b", 0));
            if (m == 1) {
                return state;
            }
            double[] seasons = new double[m];
            double sum = 0;
            for (int j = 0; j < m - 1; j++) {
                seasons[m - 1 - j] = parameter("s" + j, 0);
                sum += seasons[m - 1 - j];
            }
            seasons[0] = (form.season() == SeasonType.ADDITIVE ? 0 : m) - sum;
            return state.seasons(seasons);
        }

        int estimated() {
            return Given.NOTHING.open(form, seasonLength());
        }

        /** The model with R's numbers. */
        FittedEts given() {
            EtsEstimate estimate = new EtsEstimate(
                    form,
                    parameter("alpha", 0),
                    parameter("beta", 0),
                    parameter("gamma", 0),
                    parameter("phi", 1),
                    initial());
            return FittedEts.of(Ets.of(form), series, series.values(), estimate, estimated());
        }

        @Override
        public String toString() {
            return series.name() + " " + call;
        }
    }

    private static List<Call> calls() {
        Map<String, Map<String, Double>> parameters = new LinkedHashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(EtsGoldenTest.class, "parameters.csv")) {
            parameters
                    .computeIfAbsent(row.get("series") + " " + row.get("call"), key -> new LinkedHashMap<>())
                    .put(row.get("parameter"), GoldenCsv.number(row, "value"));
        }
        List<Call> calls = new ArrayList<>();
        for (Map<String, String> row : GoldenCsv.rows(EtsGoldenTest.class, "models.csv")) {
            calls.add(new Call(
                    SERIES.get(row.get("series")),
                    row.get("call"),
                    EtsForm.of(row.get("model")),
                    row,
                    parameters.get(row.get("series") + " " + row.get("call"))));
        }
        return calls;
    }

    @Test
    void givenParametersHaveTheLikelihoodOfR() {
        int compared = 0;
        for (Call call : calls()) {
            if (call.model().get("loglik").isEmpty()) {
                continue;
            }
            Diagnostics diagnostics = call.given().diagnostics();
            assertClose(diagnostics.logLikelihood().orElseThrow(), call, "loglik");
            assertClose(diagnostics.aic().orElseThrow(), call, "aic");
            assertClose(diagnostics.aicc().orElseThrow(), call, "aicc");
            assertClose(diagnostics.bic().orElseThrow(), call, "bic");
            double sigma = diagnostics.residualStandardDeviation();
            assertClose(sigma * sigma, call, "sigma2");
            compared++;
        }
        assertThat(compared).isEqualTo(256);
    }

    @Test
    void givenParametersLeaveTheResidualsAndStatesOfR() {
        for (Call call : calls()) {
            FittedEts model = call.given();
            double sum = 0;
            for (double e : model.residuals(call.series()).values()) {
                sum += e * e / call.series().size();
            }
            assertClose(sum, call, call.call().equals("ses_simple") ? "sigma2" : "mse");
            assertThat(model.last().level())
                    .as(call.toString())
                    .isCloseTo(call.parameter("final_l", 0), withinPercentage(LIKELIHOOD_PERCENT));
            double growth = call.parameter("final_b", 0);
            assertThat(model.last().growth())
                    .as(call.toString())
                    .isCloseTo(growth, within(1e-9 * Math.abs(model.last().level())));
        }
    }

    private static void assertClose(double actual, Call call, String column) {
        assertThat(actual)
                .as(call + " " + column)
                .isCloseTo(GoldenCsv.number(call.model(), column), withinPercentage(LIKELIHOOD_PERCENT));
    }

    @Test
    void theOptionsOfTheSpecificationGiveTheSameModel() {
        Call call = call("UKgas", "hw_multiplicative_damped");
        FittedEts model = Ets.holtWintersMultiplicativeDamped()
                .alpha(call.parameter("alpha", 0))
                .beta(call.parameter("beta", 0))
                .gamma(call.parameter("gamma", 0))
                .phi(call.parameter("phi", 0))
                .startingFrom(call.initial())
                .fit(call.series());
        assertThat(model.diagnostics().logLikelihood().orElseThrow())
                .isCloseTo(GoldenCsv.number(call.model(), "loglik"), withinPercentage(LIKELIHOOD_PERCENT));
        assertThat(model.diagnostics().parameterCount()).isEqualTo(1);
        assertThat(model.last()).isEqualTo(call.given().last());
    }

    @Test
    void givenParametersHaveTheForecastsAndIntervalsOfR() {
        int compared = 0;
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "forecasts.csv")) {
            Call call = call(row.get("series"), row.get("call"));
            boolean simple = row.get("call").equals("ses_simple");
            FittedEts model = call.form().code().equals("MAdM") ? asRForecastsIt(call) : call.given();
            int step = Integer.parseInt(row.get("step"));
            Forecast forecast = model.forecast(step);
            if (call.form().code().equals("MMdM")) {
                assertThat(asRDampsIt(call, step))
                        .as("%s step %d", call, step)
                        .isCloseTo(GoldenCsv.number(row, "mean"), withinPercentage(FORECAST_PERCENT));
            } else {
                assertClose(forecast.mean(step), row, "mean");
            }
            if (row.get("lo80").isEmpty()) {
                compared++;
                continue;
            }
            double asRHasIt = 1;
            if (simple) {
                asRHasIt = Math.sqrt(GoldenCsv.number(call.model(), "sigma2"))
                        / model.diagnostics().residualStandardDeviation();
            } else if (isOffByOnePeriod(call, step)) {
                asRHasIt = Math.sqrt(varianceOfR(call, step, -1) / varianceOfR(call, step, 0));
            }
            assertInterval(forecast, step, 0.80, asRHasIt, row, "lo80", "hi80");
            assertInterval(forecast, step, 0.95, asRHasIt, row, "lo95", "hi95");
            compared++;
        }
        assertThat(compared).isGreaterThan(1300);
    }

    /** The interval's ends, the distance from the mean stretched by what R's convention makes of it: 1 where it is ours. */
    private static void assertInterval(
            Forecast forecast,
            int step,
            double level,
            double stretch,
            Map<String, String> row,
            String low,
            String high) {
        double mean = forecast.mean(step);
        Interval interval = forecast.interval(step, level);
        double lower = stretch == 1 ? interval.lower() : mean + stretch * (interval.lower() - mean);
        double upper = stretch == 1 ? interval.upper() : mean + stretch * (interval.upper() - mean);
        assertClose(lower, row, low);
        assertClose(upper, row, high);
    }

    /**
     * With a damped multiplicative trend R adds up phi + phi + phi² + … where the model says phi + phi² + phi³ + …; this is R's number
     * from our states.
     */
    private static double asRDampsIt(Call call, int step) {
        FittedEts model = call.given();
        double damping = model.phi();
        for (int k = 1; k < step; k++) {
            damping += Math.pow(model.phi(), k);
        }
        EtsState last = model.last();
        String code = call.form().code();
        double q = code.charAt(1) == 'M'
                ? last.level() * Math.pow(last.growth(), damping)
                : last.level() + damping * last.growth();
        int m = call.seasonLength();
        return switch (code.charAt(code.length() - 1)) {
            case 'A' -> q + last.seasons().get((step - 1) % m);
            case 'M' -> q * last.seasons().get((step - 1) % m);
            default -> q;
        };
    }

    /**
     * The variance of a form without trend and with additive season, in units of sigma²; {@code shift} −1 lets an error reach its own
     * season after m − 1 periods, as R does, 0 after m, as the state equations do.
     */
    private static double varianceOfR(Call call, int step, int shift) {
        FittedEts model = call.given();
        int m = call.seasonLength();
        double sigma = model.diagnostics().residualStandardDeviation();
        boolean relative = call.form().code().startsWith("M");
        Forecast forecast = model.forecast(step);
        double[] theta = new double[step + 1];
        for (int h = 1; h <= step; h++) {
            double mean = forecast.mean(h);
            theta[h] = relative ? mean * mean : 1;
            for (int k = 1; k < h; k++) {
                double c = model.alpha() + ((k - shift) % m == 0 ? model.gamma() : 0);
                theta[h] += relative ? sigma * sigma * c * c * theta[h - k] : c * c;
            }
        }
        double mean = forecast.mean(step);
        return relative ? (1 + sigma * sigma) * theta[step] - mean * mean : theta[step];
    }

    /**
     * Without a trend R lets an error reach its own season again after m − 1 periods instead of m, in the variances alone (the row of the
     * growth is counted although there is none). With additive errors that shows in every m-th step, with multiplicative ones from step
     * m on.
     */
    private static boolean isOffByOnePeriod(Call call, int step) {
        int m = call.seasonLength();
        return switch (call.form().code()) {
            case "ANA" -> step % m == 0;
            case "MNA" -> step >= m;
            default -> false;
        };
    }

    /**
     * R forecasts MAdM with a first step that is not damped, ℓ + b instead of ℓ + phi·b, although its likelihood and its fitted values
     * damp it. We damp it. With b / phi and beta / phi in place of b and beta, our forecast is R's.
     */
    private static FittedEts asRForecastsIt(Call call) {
        FittedEts model = call.given();
        EtsState last = model.last();
        return new FittedEts(
                model.specification(),
                model.sample(),
                model.diagnostics(),
                model.alpha(),
                model.beta() / model.phi(),
                model.gamma(),
                model.phi(),
                model.initial(),
                last.growth(last.growth() / model.phi()));
    }

    @Test
    void theFirstStepOfADampedForecastIsDamped() {
        for (Call call : calls()) {
            if (call.form().code().equals("MAdM")) {
                FittedEts model = call.given();
                double q = model.last().level() + model.phi() * model.last().growth();
                assertThat(model.forecast(1).mean(1))
                        .isCloseTo(q * model.last().seasons().get(0), withinPercentage(1e-10));
            }
        }
    }

    private static void assertClose(double actual, Map<String, String> row, String column) {
        assertThat(actual)
                .as("%s %s step %s %s", row.get("series"), row.get("call"), row.get("step"), column)
                .isCloseTo(GoldenCsv.number(row, column), withinPercentage(FORECAST_PERCENT));
    }

    /** The methods with a name of their own; R fits those of Holt and Winters by squared error where it says hw, so by less likelihood. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses",
                "holt",
                "holt_damped",
                "holt_exponential",
                "hw_additive",
                "hw_additive_damped",
                "hw_multiplicative",
                "hw_multiplicative_damped",
                "ets.*"
            })
    void estimatesAtLeastTheLikelihoodOfR(String pattern) {
        int compared = 0;
        for (Call call : calls()) {
            if (call.call().matches(pattern)) {
                FittedEts model = Ets.of(call.form()).fit(call.series());
                double theirs = GoldenCsv.number(call.model(), "loglik");
                double ours = model.diagnostics().logLikelihood().orElseThrow();
                assertThat(ours).as(call.toString()).isGreaterThanOrEqualTo(theirs - SEARCH);
                assertInside(model, call);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(8);
    }

    /** R's limits, so that the comparison is one of searches and not of limits. */
    private static void assertInside(FittedEts model, Call call) {
        double rounding = 1e-12;
        assertThat(model.alpha()).isBetween(1e-4 - rounding, 0.9999 + rounding);
        if (call.form().hasTrend()) {
            assertThat(model.beta()).isBetween(1e-4 - rounding, model.alpha() + rounding);
        }
        if (call.form().hasSeason()) {
            assertThat(model.gamma()).isBetween(1e-4 - rounding, 1 - model.alpha() + rounding);
        }
        if (call.form().trend().isDamped()) {
            assertThat(model.phi()).isBetween(0.80 - rounding, 0.98 + rounding);
        }
        if (call.form().hasSeason() && call.form().hasTrend()) {
            assertThat(DiscountPolynomial.forgets(
                            model.alpha(), model.beta(), model.gamma(), model.phi(), call.seasonLength()))
                    .isTrue();
        }
    }

    /** R's initial = "simple" starts at the first value and divides the squared errors by n; alpha may reach 1 there. */
    @Test
    void startsWithTheFirstValueAsR() {
        for (Call call : calls()) {
            if (!call.call().equals("ses_simple")) {
                continue;
            }
            FittedEts model = Ets.simple().startingWithFirstValue().fit(call.series());
            double theirs = call.parameter("alpha", 0);
            assertThat(model.initial().level()).isEqualTo(call.series().value(0));
            if (theirs < 0.9999) {
                assertThat(model.alpha()).isCloseTo(theirs, within(1e-5));
                assertThat(model.last().level()).isCloseTo(call.parameter("final_l", 0), withinPercentage(100 * 1e-5));
            } else {
                assertThat(model.alpha()).isCloseTo(0.9999, within(1e-9));
            }
        }
    }

    private static Call call(String series, String call) {
        return CALLS.get(series + " " + call);
    }

    private static final Map<String, Call> CALLS = new LinkedHashMap<>();

    static {
        for (Call call : calls()) {
            CALLS.put(call.toString(), call);
        }
    }
}
