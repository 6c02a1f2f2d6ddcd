package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntermittentContractTest {

    /** What all point methods declare. */
    abstract static class PointMethod extends ForecasterContract {

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; " + forecaster().name()
                    + " needs at least 2: one to start from and one to compare with it. Use a longer history.";
        }
    }

    /** What those declare that pass over gaps and carry their parameters along. */
    abstract static class BridgingMethod extends PointMethod {

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING, Law.UPDATE_EQUALS_REFIT);
        }

        @Test
        @Override
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            Forecast forecast = forecaster().fit(gapped).forecast(2);
            assertThat(forecast.label(1)).isEqualTo("2024-01");
            double[] kept = new double[119];
            for (int t = 0; t < 119; t++) {
                kept[t] = gapped.valuesOr(Double.NaN)[t < 27 ? t : t + 1];
            }
            TimeSeries closedUp = TimeSeries.monthly("2014-02", kept);
            assertThat(forecast.mean(2))
                    .isCloseTo(forecaster().fit(closedUp).forecast(2).mean(2), within(1e-9));
        }
    }

    @Nested
    class OfCroston extends BridgingMethod {

        @Override
        protected Forecaster forecaster() {
            return Croston.standard();
        }
    }

    @Nested
    class OfCrostonOptimised extends BridgingMethod {

        @Override
        protected Forecaster forecaster() {
            return Croston.standard().optimised();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }
    }

    /** The corrected methods are below a series without zeros, and constant series have none. */
    abstract static class CorrectedMethod extends BridgingMethod {

        @Override
        protected void aConstantSeriesIsForecastAsItselfOrRefused() {
            double factor = forecaster().name().equals("sba") ? 0.95 : 1 - 0.1 / 1.9;
            Forecast forecast = forecaster().fit(series().map(v -> 7)).forecast(3);
            assertThat(forecast.mean(3)).isCloseTo(7 * factor, within(1e-12));
        }
    }

    @Nested
    class OfSba extends CorrectedMethod {

        @Override
        protected Forecaster forecaster() {
            return Croston.sba();
        }
    }

    @Nested
    class OfSbj extends CorrectedMethod {

        @Override
        protected Forecaster forecaster() {
            return Croston.sbj();
        }
    }

    @Nested
    class OfTsb extends BridgingMethod {

        @Override
        protected Forecaster forecaster() {
            return Tsb.standard();
        }
    }

    @Nested
    class OfTsbOptimised extends BridgingMethod {

        @Override
        protected Forecaster forecaster() {
            return Tsb.optimised();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }
    }

    @Nested
    class OfAdida extends PointMethod {

        @Override
        protected Forecaster forecaster() {
            return Adida.standard();
        }
    }

    @Nested
    class OfImapa extends PointMethod {

        @Override
        protected Forecaster forecaster() {
            return Imapa.standard();
        }
    }

    /** The same laws where there are zeros: a third of the months with demand, sizes gamma-like. */
    @Nested
    class OfSbaOnIntermittentDemand extends CorrectedMethod {

        @Override
        protected Forecaster forecaster() {
            return Croston.sba();
        }

        @Override
        protected TimeSeries series() {
            return intermittent();
        }
    }

    @Nested
    class OfTsbOnIntermittentDemand extends BridgingMethod {

        @Override
        protected Forecaster forecaster() {
            return Tsb.optimised();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }

        @Override
        protected TimeSeries series() {
            return intermittent();
        }
    }

    @Nested
    class OfImapaOnIntermittentDemand extends PointMethod {

        @Override
        protected Forecaster forecaster() {
            return Imapa.standard();
        }

        @Override
        protected TimeSeries series() {
            return intermittent();
        }
    }

    static TimeSeries intermittent() {
        SplittableRandom random = new SplittableRandom(99);
        double[] values = new double[120];
        values[0] = 1.5;
        for (int t = 1; t < values.length; t++) {
            values[t] = random.nextDouble() < 0.4 ? 1 - 3 * Math.log(random.nextDouble()) : 0;
        }
        return TimeSeries.monthly("2014-01", values).named("sales").in("pieces");
    }
}
