package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/** What a contract has to know of the forecaster that it is put to. */
public abstract class ModelUnderTest {

    /** Laws that hold for some models and not for others. */
    public enum Law {
        /** Multiplying the series multiplies forecasts and intervals, to rounding. */
        SCALE,
        /** Multiplying the series by a power of two multiplies forecasts and intervals to the bit. */
        EXACT_SCALE,
        /** Adding a number to the series adds it to forecasts and intervals. */
        SHIFT,
        /** The intervals never get narrower with the horizon. */
        WIDENING,
        /** Point forecasts after an update are those of a fit to the longer series: nothing is estimated, or it is carried along. */
        UPDATE_EQUALS_REFIT,
        /** The parts of the series, remainder included, add up to it. */
        COMPONENTS_ADD_UP
    }

    static final int HORIZON = 30;

    /** The model under test. */
    protected abstract Forecaster forecaster();

    /** Which of the laws it keeps. */
    protected abstract Set<Law> laws();

    /** How closely forecasts of a scaled or shifted series must agree, relative to the size of the series: rounding alone. */
    protected double lawTolerance() {
        return 1e-10;
    }

    /** A series that the model can be fitted to: ten years of months with level, trend, season and noise, all positive. */
    protected TimeSeries series() {
        SplittableRandom random = new SplittableRandom(20240229);
        double[] values = new double[120];
        for (int t = 0; t < values.length; t++) {
            double season = 20 * Math.sin(2 * Math.PI * t / 12) + 8 * Math.cos(4 * Math.PI * t / 12);
            values[t] = 200 + 0.5 * t + season + 30 * (random.nextDouble() - 0.5);
        }
        return TimeSeries.monthly("2014-01", values).named("sales").in("pieces");
    }

    /** The laws of scale, shift and widening, for models that keep all three; the others are declared by name. */
    protected static Set<Law> allLaws() {
        return EnumSet.of(Law.SCALE, Law.SHIFT, Law.WIDENING);
    }

    /** Every law there is. */
    protected static Set<Law> everyLaw() {
        return EnumSet.allOf(Law.class);
    }

    final Forecast forecast(TimeSeries series) {
        return forecaster().fit(series).forecast(HORIZON);
    }

    static void assertFinite(Forecast forecast) {
        for (int h = 1; h <= forecast.horizon(); h++) {
            Distribution step = forecast.at(h);
            assertThat(forecast.mean(h)).isFinite();
            assertThat(step.quantile(0.025)).isFinite();
            assertThat(step.quantile(0.975)).isFinite();
        }
    }

    static void assertSameMeans(Forecast actual, Forecast expected, double tolerance) {
        assertThat(actual.calendar()).isEqualTo(expected.calendar());
        for (int h = 1; h <= expected.horizon(); h++) {
            assertThat(actual.mean(h)).isCloseTo(expected.mean(h), within(tolerance));
        }
    }
}
