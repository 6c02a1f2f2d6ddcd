package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DynamicContractTest {

    /** Counts have no scale, and where no mean moves no interval widens. */
    abstract static class Model extends ForecasterContract {

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.WIDENING);
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

        @Test
        @Override
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            Forecast forecast = forecaster().fit(gapped).forecast(2);
            assertThat(forecast.label(1)).isEqualTo("2024-01");
            assertThat(forecast.mean(1)).isPositive();
        }
    }

    @Nested
    class OfTheAutomaticFormOnMeasurements extends Model {

        @Override
        protected Forecaster forecaster() {
            return DynamicDemand.automatic();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }

        /** The search ends where its gradient is small, not at the same bit. */
        @Override
        protected double lawTolerance() {
            return 1e-5;
        }
    }

    @Nested
    class OfTheNegativeBinomialForm extends Model {

        @Override
        protected Forecaster forecaster() {
            return DynamicDemand.of(DemandForm.NEGATIVE_BINOMIAL);
        }

        @Override
        protected TimeSeries series() {
            return counts();
        }
    }

    @Nested
    class OfThePoissonForm extends Model {

        @Override
        protected Forecaster forecaster() {
            return DynamicDemand.of(DemandForm.POISSON);
        }

        @Override
        protected TimeSeries series() {
            return counts();
        }
    }

    @Nested
    class OfTheHurdleOnCounts extends Model {

        @Override
        protected Forecaster forecaster() {
            return DynamicDemand.of(DemandForm.HURDLE);
        }

        @Override
        protected TimeSeries series() {
            return counts();
        }
    }

    @Nested
    class OfTheHurdleOnMeasurementsWithZeros extends Model {

        @Override
        protected Forecaster forecaster() {
            return DynamicDemand.of(DemandForm.HURDLE);
        }

        @Override
        protected TimeSeries series() {
            return IntermittentContractTest.intermittent();
        }
    }

    @Nested
    class OfTheCombination extends Model {

        @Override
        protected Forecaster forecaster() {
            return IntermittentDemand.automatic();
        }
    }

    @Nested
    class OfTheCombinationOnIntermittentDemand extends Model {

        @Override
        protected Forecaster forecaster() {
            return IntermittentDemand.automatic();
        }

        @Override
        protected TimeSeries series() {
            return IntermittentContractTest.intermittent();
        }
    }

    /** Ten years of counts in the hundreds about a mean that moves. */
    static TimeSeries counts() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[120];
        double mean = 300;
        for (int t = 0; t < values.length; t++) {
            double normal = 0;
            for (int i = 0; i < 12; i++) {
                normal += random.nextDouble() - 0.5;
            }
            values[t] = Math.max(0, Math.rint(mean + 2 * Math.sqrt(mean) * normal));
            mean += 0.1 * (values[t] - mean);
        }
        return TimeSeries.monthly("2014-01", values).named("sales").in("pieces");
    }
}
