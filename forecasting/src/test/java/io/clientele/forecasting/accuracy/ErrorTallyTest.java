package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErrorTallyTest {

    private static final double ROUNDING = 1e-12;

    private static double value(Accuracy accuracy, ErrorMeasure measure) {
        return accuracy.value(measure).orElseThrow();
    }

    /** Heizer, Render and Munson 2017, Operations Management, 12th edition, chapter 4: the bakery's quarters. */
    @Test
    void computesTheTrackingSignalOfTheTextbook() {
        double[] actual = {90, 95, 115, 100, 125, 140};
        double[] forecast = {100, 100, 100, 110, 110, 110};
        ErrorTally tally = ErrorTally.empty();
        for (int t = 0; t < actual.length; t++) {
            tally.add(actual[t], forecast[t]);
        }
        Accuracy accuracy = tally.finish();
        assertThat(value(accuracy, ErrorMeasure.MAE)).isCloseTo(85.0 / 6, within(ROUNDING)); // 14.2
        assertThat(value(accuracy, ErrorMeasure.TRACKING_SIGNAL)).isCloseTo(35 * 6 / 85.0, within(ROUNDING)); // 2.5
    }

    /** Two periods, by hand: errors 2 and −4, so that every formula can be read off. */
    @Test
    void followsTheFormulas() {
        ErrorScale scale = ErrorScale.of(TimeSeries.indexed(1, 3, 7, 9), 2); // |7−1|, |9−3|; 4, 16, 4
        Accuracy accuracy = ErrorTally.empty()
                .scaledBy(scale)
                .add(10, 8, Interval.of(6, 9, 0.8))
                .add(16, 20, Interval.of(15, 25, 0.8))
                .finish();
        assertThat(scale).isEqualTo(new ErrorScale(2, 6, 8));
        assertThat(value(accuracy, ErrorMeasure.ME)).isEqualTo(-1);
        assertThat(value(accuracy, ErrorMeasure.MAE)).isEqualTo(3);
        assertThat(value(accuracy, ErrorMeasure.MSE)).isEqualTo(10);
        assertThat(value(accuracy, ErrorMeasure.RMSE)).isEqualTo(Math.sqrt(10));
        assertThat(value(accuracy, ErrorMeasure.SDE)).isCloseTo(Math.sqrt(18), within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.MPE)).isCloseTo(100 * (0.2 - 0.25) / 2, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.MAPE)).isCloseTo(100 * (0.2 + 0.25) / 2, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.SMAPE)).isCloseTo(200 * (2 / 18.0 + 4 / 36.0) / 2, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.WAPE)).isCloseTo(100 * 6 / 26.0, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.BIAS)).isCloseTo(100 * -2 / 26.0, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.MASE)).isEqualTo(0.5);
        assertThat(value(accuracy, ErrorMeasure.RMSSE)).isCloseTo(Math.sqrt(10 / 8.0), within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.THEILS_U)).isCloseTo(4.0 / 6, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.ACF1)).isCloseTo(-0.5, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.coverage(0.8))).isEqualTo(0.5);
        assertThat(value(accuracy, ErrorMeasure.msis(0.8)))
                .isCloseTo((3 + 2 / 0.2 * 1 + 10) / 6.0 / 2, within(ROUNDING));
    }

    /** By hand: the ends of an interval of 80 % are the quantiles of 10 and 90 %. */
    @Test
    void judgesQuantilesAndDistributions() {
        ErrorTally tally = ErrorTally.empty()
                .scaledBy(new ErrorScale(1, 4, 1))
                .add(10, 8, Interval.of(6, 9, 0.8))
                .add(16, 20, Interval.of(15, 25, 0.8));
        tally.quantile(10, 0.5, 8).quantile(16, 0.5, 20);
        tally.distribution(10, Distribution.empirical(8)).ranked(4);
        Accuracy accuracy = tally.finish();
        assertThat(value(accuracy, ErrorMeasure.pinball(0.1))).isCloseTo((0.1 * 4 + 0.1 * 1) / 2, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.pinball(0.9))).isCloseTo((0.9 * 1 + 0.1 * 9) / 2, within(ROUNDING));
        assertThat(value(accuracy, ErrorMeasure.pinball(0.5))).isEqualTo(value(accuracy, ErrorMeasure.MAE) / 2);
        assertThat(value(accuracy, ErrorMeasure.CRPS)).isEqualTo(3);
        assertThat(value(accuracy, ErrorMeasure.SCALED_CRPS)).isEqualTo(0.75);
        Accuracy unscaled = ErrorTally.empty().add(3, 2).ranked(1).finish();
        assertThat(value(unscaled, ErrorMeasure.CRPS)).isEqualTo(1);
        assertThat(unscaled.reason(ErrorMeasure.SCALED_CRPS)).contains("1 of 1 score has no scale");
        assertThat(ErrorTally.empty().add(3, 2).merge(tally).finish().value(ErrorMeasure.CRPS))
                .hasValue(3);
    }

    @Nested
    class WhatIsNotDefined {

        @Test
        void isEmptyWithItsReasonWhenAnActualIsZero() {
            Accuracy accuracy = ErrorTally.empty().add(0, 1).add(2, 1).finish();
            assertThat(accuracy.value(ErrorMeasure.MAPE)).isEmpty();
            assertThat(accuracy.reason(ErrorMeasure.MAPE)).contains("1 of 2 actuals is 0");
            assertThat(accuracy.reason(ErrorMeasure.MPE)).contains("1 of 2 actuals is 0");
            assertThat(accuracy.reason(ErrorMeasure.THEILS_U)).contains("1 of 1 change starts from 0");
            assertThat(accuracy.reason(ErrorMeasure.MASE)).contains("2 of 2 errors have no scale");
            assertThat(accuracy.reason(ErrorMeasure.MAE)).isEmpty();
            assertThat(value(accuracy, ErrorMeasure.SMAPE)).isCloseTo((200 + 200 / 3.0) / 2, within(ROUNDING));
        }

        @Test
        void isEmptyWhenEverythingIsZero() {
            Accuracy accuracy = ErrorTally.empty().add(0, 0).add(0, 0).finish();
            assertThat(value(accuracy, ErrorMeasure.SMAPE)).isZero();
            assertThat(accuracy.reason(ErrorMeasure.WAPE)).contains("all actuals are 0");
            assertThat(accuracy.reason(ErrorMeasure.BIAS)).contains("all actuals are 0");
            assertThat(accuracy.reason(ErrorMeasure.TRACKING_SIGNAL)).contains("all errors are 0");
            assertThat(accuracy.reason(ErrorMeasure.ACF1)).contains("all errors are equal");
        }

        @Test
        void isEmptyForASingleError() {
            Accuracy accuracy = ErrorTally.empty().add(5, 4).finish();
            assertThat(accuracy.reason(ErrorMeasure.SDE)).contains("it needs two errors");
            assertThat(accuracy.reason(ErrorMeasure.THEILS_U)).contains("no two periods are neighbours");
        }

        @Test
        void isEmptyForNoErrors() {
            Accuracy accuracy = ErrorTally.empty().missing().finish();
            assertThat(accuracy.observations()).isZero();
            assertThat(accuracy.missing()).isEqualTo(1);
            assertThat(accuracy.reason(ErrorMeasure.MAE)).contains("there are no errors");
            assertThat(accuracy.reason(ErrorMeasure.OWA)).contains("it was not measured");
        }

        @Test
        void isEmptyWhenTheTrainingDataAreConstant() {
            ErrorScale scale = ErrorScale.of(TimeSeries.indexed(3, 3, 3));
            Accuracy accuracy = ErrorTally.empty()
                    .scaledBy(scale)
                    .add(4, 3, Interval.of(2, 5, 0.9))
                    .finish();
            assertThat(scale).isEqualTo(new ErrorScale(1, 0, 0));
            assertThat(accuracy.reason(ErrorMeasure.RMSSE)).contains("1 of 1 error has no scale");
            assertThat(accuracy.reason(ErrorMeasure.msis(0.9))).contains("1 of 1 interval has no scale");
            assertThat(value(accuracy, ErrorMeasure.coverage(0.9))).isEqualTo(1);
        }
    }

    @Nested
    class Merging {

        private Accuracy inParts(int... ends) {
            SplittableRandom random = new SplittableRandom(11);
            ErrorTally all = ErrorTally.empty();
            ErrorTally part = ErrorTally.empty().scaledBy(new ErrorScale(1, 3, 7));
            int next = 0;
            for (int t = 0; t < 100; t++) {
                if (next < ends.length && t == ends[next]) {
                    all.merge(part);
                    part = ErrorTally.empty().scaledBy(new ErrorScale(1, 3, 7));
                    next++;
                }
                double forecast = 1000 * random.nextDouble();
                part.interrupt()
                        .add(1000 * random.nextDouble(), forecast, Interval.of(forecast - 9, forecast + 9, 0.5));
            }
            return all.merge(part).finish();
        }

        @Test
        void givesTheSameToTheBitHoweverThePartsAreCut() {
            assertThat(inParts(50)).isEqualTo(inParts());
            assertThat(inParts(1, 2, 3, 60, 99)).isEqualTo(inParts());
        }

        @Test
        void keepsSequencesApart() {
            ErrorTally first = ErrorTally.empty().add(1, 0);
            ErrorTally second = ErrorTally.empty().add(2, 0);
            assertThat(first.merge(second).finish().reason(ErrorMeasure.ACF1))
                    .contains("no two periods are neighbours");
        }

        @Test
        void goesOnAfterTravelling() {
            ErrorTally tally =
                    ErrorTally.empty().scaledBy(new ErrorScale(1, 3, 7)).add(5, 3);
            ErrorTally copy = RoundTrip.serialised(tally);
            assertThat(copy.add(4, 4).finish()).isEqualTo(tally.add(4, 4).finish());
        }
    }

    /** Naively, Σ e² − n·ME² has no digits left here. */
    @Test
    void spreadAboutALargeBiasIsExact() {
        ErrorTally tally = ErrorTally.empty();
        for (int t = 0; t < 10; t++) {
            tally.add(1e9 + (t % 2), 0);
        }
        assertThat(value(tally.finish(), ErrorMeasure.SDE)).isCloseTo(Math.sqrt(2.5 / 9), within(1e-14));
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> ErrorTally.empty().add(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actual is NaN; it must be a finite number. Use missing() for a period without an actual"
                        + " value.");
        assertThatThrownBy(() -> ErrorTally.empty().add(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forecast is infinity; it must be a finite number.");
    }

    @Test
    void refusesTrainingDataWhoseSquaresHaveNoNumber() {
        assertThatThrownBy(() -> ErrorScale.of(TimeSeries.indexed(1e200, -1e200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the squared changes of the training data leave the range of a double. Rescale the series.");
    }

    /** Errors of a billion that differ in the seventh decimal, whose sum no double holds. The differences from a billion are exact. */
    @Test
    void knowsTheSpreadOfErrorsFarFromZero() {
        double[] errors = {1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3, 1e9 + 0.7, 1e9 + 0.9};
        ErrorTally tally = ErrorTally.empty();
        double mean = 0;
        for (double error : errors) {
            tally.add(error, 0);
            mean += (error - 1e9) / errors.length;
        }
        double squares = 0;
        for (double error : errors) {
            squares += (error - 1e9 - mean) * (error - 1e9 - mean);
        }
        assertThat(tally.finish().value(ErrorMeasure.SDE).orElseThrow())
                .isCloseTo(Math.sqrt(squares / 4), within(1e-14));
    }
}
