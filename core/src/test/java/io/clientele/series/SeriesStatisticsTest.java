package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesStatisticsTest {

    /** A dozen roundings. */
    private static final double ROUNDING = 1e-14;

    private static final TimeSeries SERIES = TimeSeries.monthly("2021-01", 2, 4, 0, 4, 5, 5, 7, 9, 1)
            .withGaps(8)
            .named("demand")
            .in("pieces");

    @Test
    void describesTheObservations() {
        SeriesStatistics statistics = SERIES.statistics();
        assertThat(statistics.observations()).isEqualTo(8);
        assertThat(statistics.gaps()).isEqualTo(1);
        assertThat(statistics.zeros()).isEqualTo(1);
        assertThat(statistics.mean()).hasValue(4.5);
        assertThat(statistics.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(54.0 / 7), within(ROUNDING));
        assertThat(statistics.minimum()).hasValue(0);
        assertThat(statistics.maximum()).hasValue(9);
    }

    @Test
    void hasNoAnswersForGapsOnly() {
        SeriesStatistics none = TimeSeries.indexed(1, 2).withGaps(0, 1).statistics();
        assertThat(none.gaps()).isEqualTo(2);
        assertThat(none.mean()).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.minimum()).isEmpty();
        assertThat(none.maximum()).isEmpty();
    }

    @Test
    void hasNoDeviationForOneObservation() {
        SeriesStatistics one = TimeSeries.indexed(3).statistics();
        assertThat(one.mean()).hasValue(3);
        assertThat(one.standardDeviation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-400, 0x1p-20, 0x1p200, 0x1p520, 0x1p1000})
    void scalesWithTheValues(double factor) {
        SeriesStatistics scaled = SERIES.map(x -> factor * x).statistics();
        SeriesStatistics plain = SERIES.statistics();
        assertThat(scaled.mean()).hasValue(factor * plain.sampleMean());
        assertThat(scaled.standardDeviation().orElseThrow() / factor)
                .isCloseTo(plain.sampleDeviation(), within(ROUNDING));
    }

    @Test
    void keepsItsDigitsFarFromZero() {
        SeriesStatistics far =
                TimeSeries.indexed(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).statistics();
        assertThat(far.mean()).hasValue(1e9 + 10);
        assertThat(far.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(30), within(ROUNDING));
    }

    @Test
    void travels() {
        RoundTrip.survives(SERIES.statistics());
    }

    @Test
    void printsATable() {
        assertThat(SERIES.statistics()).hasToString("""
            demand, 2021-01 to 2021-09, monthly, pieces, n = 8, 1 gap
            statistic             value
            ------------------  -------
            observations              8
            gaps                      1
            zeros                     1
            mean                4.50000
            standard deviation  2.77746
            minimum                   0
            maximum             9.00000\
            """);
    }

    @Test
    void keepsTheDeviationOfTheSmallestNumbers() {
        SeriesStatistics statistics = TimeSeries.indexed(1e-200, 3e-200, 2e-200).statistics();
        assertThat(statistics.standardDeviation().orElseThrow()).isCloseTo(1e-200, within(1e-212));
        assertThat(statistics.mean().orElseThrow()).isCloseTo(2e-200, within(1e-212));
        assertThat(TimeSeries.indexed(0, 0).statistics().standardDeviation()).hasValue(0);
    }

    @Test
    void checksItsParts() {
        assertThatThrownBy(() -> new SeriesStatistics("x", 3, 0, 4, 1, 1, 0, 2))
                .hasMessage("zeros is 4; it must be from 0 to 3.");
    }
}
