package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final TimeSeries SERIES =
            TimeSeries.monthly("2025-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 0, 14);
    private static final TimeSeries TRAINING = SERIES.head(9);
    private static final Forecast FORECAST =
            Naive.standard().fit(TRAINING).forecast(3).withLevels(0.9);

    @Test
    void comparesAForecastWithWhatHappened() {
        Accuracy accuracy = Accuracy.of(FORECAST, SERIES.skip(9), TRAINING);
        assertThat(accuracy.observations()).isEqualTo(3);
        assertThat(accuracy.value(ErrorMeasure.ME)).hasValue(-52.0 / 3);
        assertThat(accuracy.value(ErrorMeasure.coverage(0.9))).hasValue(0);
        assertThat(accuracy.value(ErrorMeasure.coverage(0.8))).isEmpty();
        assertThat(Accuracy.of(FORECAST, SERIES.skip(9)).value(ErrorMeasure.MASE))
                .isEmpty();
    }

    @Test
    void takesFewerActualsAndCountsGaps() {
        assertThat(Accuracy.of(FORECAST, SERIES.slice(9, 10)).observations()).isEqualTo(1);
        Accuracy gapped = Accuracy.of(FORECAST, SERIES.withGaps(10).skip(9));
        assertThat(gapped.observations()).isEqualTo(2);
        assertThat(gapped.missing()).isEqualTo(1);
    }

    @Test
    void refusesActualsOfOtherPeriods() {
        assertThatThrownBy(() -> Accuracy.of(FORECAST, SERIES.skip(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actual is monthly from 2025-11, season 12; it must be from 2025-10 on, as the forecast is."
                        + " Cut it with between or skip.");
        assertThatThrownBy(() -> Accuracy.of(FORECAST, SERIES.append(1, 2).skip(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actual has 5 periods and the forecast 3; it must not be longer. Cut it with head.");
    }

    @Test
    void printsEveryMeasureAndWhatIsMissing() {
        assertThat(Accuracy.of(FORECAST, SERIES.skip(9), TRAINING).toString()).isEqualTo("""
            Accuracy, n = 3
            measure           value
            -------------  --------
            ME              -17.333
            MAE              17.333
            MSE              360.00
            RMSE             18.974
            SDE              9.4516
            sMAPE            103.38
            WAPE             162.50
            RMSSE            6.5079
            bias %          -162.50
            TS              -3.0000
            ACF1           -0.63682
            coverage 90 %         0
            pinball 5 %      10.170
            pinball 95 %     1.1981
            CRPS             15.063
            MPE                   –
            MAPE                  –
            MASE                  –
            Theil's U             –
            MSIS 90 %             –
            scaled CRPS           –
            MPE: 1 of 3 actuals is 0
            MAPE: 1 of 3 actuals is 0
            MASE: 3 of 3 errors have no scale
            Theil's U: 1 of 2 changes starts from 0
            MSIS 90 %: 3 of 3 intervals have no scale
            scaled CRPS: 3 of 3 scores have no scale\
            """);
    }

    @Test
    void printsOneLineIfThereWasNothingToMeasure() {
        assertThat(ErrorTally.empty().finish().toString()).isEqualTo("Accuracy, n = 0: there are no errors to measure");
        assertThat(ErrorTally.empty().missing().missing().finish().toString())
                .isEqualTo("Accuracy, n = 0, 2 without an actual value: there are no errors to measure");
    }

    @Test
    void printsOneLineIfThereWasNothingToAverage() {
        assertThat(AccuracyAverager.empty().finish()).hasToString("Accuracy averaged over 0 series");
    }

    @Test
    void whatIsUnderWaySaysWhatItIs() {
        ErrorTally tally = ErrorTally.empty().scaledBy(new ErrorScale(12, 39.25, 1234.5));
        assertThat(tally.add(10, 8).missing().toString())
                .isEqualTo("tally of 1 error, 1 without an actual value, scale: mean absolute change over 12 periods"
                        + " 39.25, mean squared change 1,234");
        assertThat(AccuracyAverager.empty().add(tally.finish()).toString())
                .isEqualTo("averager of the accuracy of 1 series");
        assertThat(AccuracyAverager.empty()
                        .add(tally.finish())
                        .finish()
                        .averages()
                        .get(1)
                        .toString())
                .isEqualTo("MAE 2.0000 over 1 series");
    }

    @Test
    void relatesToABenchmark() {
        ErrorScale scale = new ErrorScale(1, 2, 4);
        Accuracy benchmark = ErrorTally.empty().scaledBy(scale).add(10, 6).finish();
        Accuracy accuracy =
                ErrorTally.empty().scaledBy(scale).add(10, 8).finish().relativeTo(benchmark);
        assertThat(accuracy.value(ErrorMeasure.OWA).orElseThrow())
                .isCloseTo((2 / 18.0 / (4 / 16.0) + 0.5) / 2, within(1e-15));
        assertThat(benchmark.relativeTo(benchmark).value(ErrorMeasure.OWA)).hasValue(1);
        Accuracy perfect = ErrorTally.empty().scaledBy(scale).add(10, 10).finish();
        assertThat(accuracy.relativeTo(perfect).reason(ErrorMeasure.OWA))
                .contains("sMAPE or MASE is not defined, or 0 for the benchmark");
        assertThatThrownBy(() -> accuracy.relativeTo(ErrorTally.empty().finish()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmark has 0 errors and this accuracy 1; both must measure the same periods.");
    }

    @Test
    void averagesGiveEachSeriesOneVote() {
        Accuracy one = ErrorTally.empty().add(10, 8).finish();
        Accuracy two = ErrorTally.empty().add(0, 6).add(1, 1).add(1, 1).finish();
        AverageAccuracy average = AccuracyAverager.empty().add(one).add(two).finish();
        AverageAccuracy merged = AccuracyAverager.empty()
                .add(one)
                .merge(AccuracyAverager.empty().add(two))
                .finish();
        assertThat(average).isEqualTo(merged);
        assertThat(Stream.of(one, two).parallel().collect(AccuracyAverager.collector()))
                .isEqualTo(average);
        assertThat(average.value(ErrorMeasure.MAE)).hasValue(2);
        assertThat(average.value(ErrorMeasure.MAPE)).hasValue(20);
        assertThat(average.votes(ErrorMeasure.MAPE)).isEqualTo(1);
        assertThat(average.votes(ErrorMeasure.MAE)).isEqualTo(2);
        assertThat(average.owa(average)).isEmpty();
        assertThat(average.toString()).startsWith("Accuracy averaged over 2 series\nmeasure");
    }

    @Test
    void travels() {
        Accuracy accuracy = Accuracy.of(FORECAST, SERIES.skip(9), TRAINING);
        RoundTrip.survives(accuracy);
        AverageAccuracy average = AccuracyAverager.empty().add(accuracy).finish();
        RoundTrip.survives(average);
        ErrorMeasure measure = ErrorMeasure.msis(0.95);
        RoundTrip.survives(measure);
        RoundTrip.survives(new ErrorScale(4, 1, 2));
    }

    @Test
    void measuresSayHowTheyArePrintedAndRanked() {
        assertThat(ErrorMeasure.msis(0.95).label()).isEqualTo("MSIS 95 %");
        assertThat(ErrorMeasure.coverage(0.995).label()).isEqualTo("coverage 99.5 %");
        assertThat(ErrorMeasure.coverage(0.9).badness(0.95)).isCloseTo(0.05, within(1e-15));
        assertThat(ErrorMeasure.ME.badness(-3)).isEqualTo(3);
        assertThat(ErrorMeasure.MAE.badness(3)).isEqualTo(3);
        assertThat(ErrorMeasure.withoutLevel()).hasSize(18).doesNotHaveDuplicates();
        assertThat(ErrorMeasure.pinball(0.025).label()).isEqualTo("pinball 2.5 %");
        assertThat(ErrorMeasure.SCALED_CRPS.label()).isEqualTo("scaled CRPS");
        assertThatThrownBy(() -> ErrorMeasure.coverage(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void theScaleIgnoresGapsAndLeadingZeros() {
        TimeSeries series = TimeSeries.indexed(0, 0, 4, 6, 0, 3).withGaps(4);
        assertThat(ErrorScale.of(series)).isEqualTo(new ErrorScale(1, 2, 4));
    }
}
