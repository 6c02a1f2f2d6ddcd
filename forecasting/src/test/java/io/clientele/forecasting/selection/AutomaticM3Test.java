package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.M3;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every thirtieth series of M3: enough to see what a change does, not enough to quote. */
class AutomaticM3Test {

    private static final int EVERY = 30;

    private static double error(Forecaster model, M3.Series series) {
        Forecast forecast = model.fit(series.training()).forecast(series.test().size());
        double sum = 0;
        for (int h = 1; h <= forecast.horizon(); h++) {
            double actual = series.test().value(h - 1);
            double mean = forecast.mean(h);
            sum += 200 * Math.abs(actual - mean) / (Math.abs(actual) + Math.abs(mean)) / forecast.horizon();
        }
        return sum;
    }

    @Test
    void togetherTheMembersErrLessThanEachAlone() {
        List<Forecaster> models = List.of(
                Automatic.standard(), Theta.dynamicOptimised(), Ets.automatic(), Ces.automatic(), Arima.automatic());
        double[] sums = new double[models.size()];
        List<M3.Series> all = M3.series();
        for (int s = 0; s < all.size(); s += EVERY) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += error(models.get(i), all.get(s));
            }
        }
        for (int i = 1; i < sums.length; i++) {
            assertThat(sums[0]).as(models.get(i).name()).isLessThan(sums[i]);
        }
    }

    @Test
    void intervalsHoldWhatTheyPromise() {
        int inside = 0;
        int narrow = 0;
        int steps = 0;
        List<M3.Series> all = M3.series();
        for (int s = 7; s < all.size(); s += EVERY) {
            TimeSeries test = all.get(s).test();
            Forecast forecast = Automatic.standard().fit(all.get(s).training()).forecast(test.size());
            List<Interval> wide = forecast.intervals(0.95);
            List<Interval> small = forecast.intervals(0.80);
            for (int h = 0; h < test.size(); h++) {
                inside += wide.get(h).contains(test.value(h)) ? 1 : 0;
                narrow += small.get(h).contains(test.value(h)) ? 1 : 0;
                steps++;
            }
        }
        assertThat((double) inside / steps).isBetween(0.92, 0.98);
        assertThat((double) narrow / steps).isBetween(0.76, 0.88);
    }
}
