package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The day and the week of hourly values. */
class SeveralSeasonsTest {

    private static final int WEEK = 168;

    private static double truth(int t, double ofWeek) {
        return 100 + 20 * Math.sin(2 * Math.PI * t / 24) + ofWeek * Math.cos(2 * Math.PI * t / WEEK);
    }

    private static TimeSeries hours(int n, double ofWeek) {
        SplittableRandom random = new SplittableRandom(n);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = truth(t, ofWeek) + 4 * (random.nextDouble() - 0.5);
        }
        return TimeSeries.hourly("2025-01-06T00", values).named("calls");
    }

    @Test
    void theWeekIsSeenIfItIsThere() {
        assertThat(SeasonsSeen.of(hours(4 * WEEK, 15))).containsExactly(24, WEEK);
        assertThat(SeasonsSeen.of(hours(4 * WEEK, 0))).containsExactly(24);
        assertThat(SeasonsSeen.of(hours(3 * WEEK - 1, 15))).containsExactly(24);
        assertThat(SeasonsSeen.of(hours(4 * WEEK, 15).withGaps(7))).containsExactly(24);
    }

    @Test
    void namedSeasonsThatFitTwiceAreSeen() {
        assertThat(SeasonsSeen.of(hours(700, 0).withSeasons(24, WEEK))).containsExactly(24, WEEK);
        assertThat(SeasonsSeen.of(hours(300, 0).withSeasons(24, WEEK))).containsExactly(24);
        assertThat(SeasonsSeen.of(TimeSeries.indexed(1, 2, 3))).isEmpty();
    }

    @Test
    void theWeekIsForecast() {
        FittedAutomatic fitted = Automatic.standard().fit(hours(4 * WEEK, 15));
        assertThat(fitted.members())
                .extracting(CombinedMember::name)
                .contains("mstl-dynamic-optimised-theta", "mstl-ets", "mstl-arima");
        Forecast forecast = fitted.forecast(WEEK);
        assertThat(forecast.label(1)).isEqualTo("2025-02-03T00");
        double missed = 0;
        double missedByTheDay = 0;
        for (int h = 1; h <= WEEK; h++) {
            double actual = truth(4 * WEEK + h - 1, 15);
            missed += Math.abs(forecast.mean(h) - actual) / WEEK;
            missedByTheDay += Math.abs(truth(4 * WEEK + h - 1, 0) - actual) / WEEK;
        }
        assertThat(missed).isLessThan(0.1 * missedByTheDay);
    }

    @Test
    void intervalsAreStretchedByPastErrorsWhereSeasonsCountAsKnown() {
        assertThat(Automatic.standard().fit(hours(4 * WEEK, 15)).widening()).isBetween(1.0, 3.0);
        assertThat(Automatic.standard().fit(hours(100, 0)).widening()).isEqualTo(1);
    }

    @Test
    void fittedValuesUpdatesAndComponentsKeepTheCalendarOfTheSeries() {
        TimeSeries series = hours(4 * WEEK, 15);
        FittedAutomatic fitted = Automatic.standard().fit(series.head(4 * WEEK - 5));
        TimeSeries seen = series.head(4 * WEEK - 5);
        assertThat(fitted.fitted(seen).calendar()).isEqualTo(seen.calendar());
        assertThat(fitted.components(seen).names()).contains("mstl-ets").endsWith("remainder");
        CombinedMember member = fitted.members().get(0);
        assertThat(member.model().components(seen).observed()).isEqualTo(seen);
        assertThat(member.model().residuals(seen).calendar()).isEqualTo(seen.calendar());
        Forecast moved = fitted.update(series.skip(4 * WEEK - 5)).forecast(24);
        assertThat(moved.label(1)).isEqualTo("2025-02-03T00");
        assertThat(moved.mean(7)).isCloseTo(truth(4 * WEEK + 6, 15), within(3.0));
        assertThat(RoundTrip.serialised(fitted).forecast(24)).isEqualTo(fitted.forecast(24));
    }
}
