package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArimaContractTest {

    /** What is common to all: gaps are bridged. */
    private abstract static class ArimaContract extends ForecasterContract {

        /** The top of a likelihood is flat: a search on a series with other last bits finds its parameters to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        @Override
        protected Set<Law> laws() {
            Set<Law> laws = allLaws();
            laws.add(Law.EXACT_SCALE);
            laws.add(Law.COMPONENTS_ADD_UP);
            return laws;
        }

        @Override
        @Test
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(0, 5, 27, 28, 60, 118, 119);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            Forecast forecast = forecaster().fit(gapped).forecast(12);
            for (int h = 1; h <= 12; h++) {
                assertThat(forecast.mean(h)).isBetween(100.0, 400.0);
            }
            TimeSeries residuals = forecaster().fit(gapped).residuals(gapped);
            assertThat(residuals.isGap(27)).isTrue();
            assertThat(residuals.isGap(50)).isFalse();
        }
    }

    @Nested
    class OfTheAirlineModel extends ArimaContract {

        @Override
        protected Forecaster forecaster() {
            return Arima.order(0, 1, 1).seasonal(0, 1, 1);
        }

        @Override
        protected int tooFew() {
            return 15;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 15 observations; arima(0,1,1,0,1,1) needs at least 16: one more than the numbers to"
                    + " estimate, and the 13 periods that the differences use up. Use lower orders, or a longer history.";
        }
    }

    @Nested
    class OfAnAutoregressionAboutAMean extends ArimaContract {

        @Override
        protected Forecaster forecaster() {
            return Arima.order(1, 0, 0).withMean();
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; arima(1,0,0, mean) needs at least 3: one more than the numbers to"
                    + " estimate. Use lower orders, or a longer history.";
        }
    }

    @Nested
    class OfEverythingAtOnce extends ArimaContract {

        @Override
        protected Forecaster forecaster() {
            return Arima.order(2, 0, 1).seasonal(1, 1, 0).withDrift().withParameterUncertainty();
        }

        @Override
        protected int tooFew() {
            return 17;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 17 observations; arima(2,0,1,1,1,0, drift, parameter-uncertainty) needs at least 18: one"
                    + " more than the numbers to estimate, and the 12 periods that the differences use up. Use lower"
                    + " orders, or a longer history.";
        }
    }

    @Nested
    class OfGivenCoefficients extends ArimaContract {

        @Override
        protected Forecaster forecaster() {
            return Arima.order(0, 1, 1).coefficients(-0.5);
        }

        @Override
        protected double lawTolerance() {
            return 1e-10;
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; arima(0,1,1, coefficients=-0.5) needs at least 2: the 1 period that the"
                    + " differences use up. Use lower orders, or a longer history.";
        }
    }

    @Nested
    class OfTheAutomaticChoice extends ArimaContract {

        /** Near a tie of two candidates other last bits might choose the other; where they don't, all digits but a few are kept. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE);
        }

        @Override
        protected Forecaster forecaster() {
            return Arima.automatic();
        }

        @Override
        protected int tooFew() {
            return 0;
        }

        @Override
        protected String tooFewRefusal() {
            return "";
        }
    }

    @Nested
    class OfTheAutomaticChoiceWithoutLogarithms extends ArimaContract {

        /** As above, and candidates are compared no closer than they need be, so shifts may lead to another. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.COMPONENTS_ADD_UP);
        }

        @Override
        protected Forecaster forecaster() {
            return Arima.automatic().withoutLogarithms();
        }

        @Override
        protected int tooFew() {
            return 0;
        }

        @Override
        protected String tooFewRefusal() {
            return "";
        }
    }

    @Nested
    class OfDrivers extends ArimaContract {

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.COMPONENTS_ADD_UP);
        }

        @Override
        protected Forecaster forecaster() {
            double[] values = new double[400];
            for (int t = 0; t < values.length; t++) {
                values[t] = 10 + t * 37 % 11;
            }
            Drivers drivers = Drivers.over(SeriesCalendar.monthly("2010-01")).driver("price", values);
            return Arima.order(1, 1, 0).given(drivers);
        }

        @Override
        protected int tooFew() {
            return 3;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 3 observations; arima(1,1,0, drivers=price) needs at least 4: one more than the numbers"
                    + " to estimate, and the 1 period that the differences use up. Use lower orders, or a longer"
                    + " history.";
        }
    }
}
