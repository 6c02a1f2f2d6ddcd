package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoarseningTest {

    private static final TimeSeries YEAR = TimeSeries.monthly("2021-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .named("sales")
            .in("pieces");

    @Test
    void sumsAndAverages() {
        assertThat(YEAR.summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED))
                .isEqualTo(TimeSeries.quarterly("2021-Q1", 6, 15, 24, 33)
                        .named("sales")
                        .in("pieces"));
        assertThat(YEAR.averagedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED).values())
                .containsExactly(2, 5, 8, 11);
        assertThat(YEAR.summedTo(Cadence.YEARLY, EdgePeriods.REFUSED).values()).containsExactly(78);
        assertThat(YEAR.summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED).seasonLength())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cadence.class,
            names = {"DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"})
    void putsEveryHourWhereItsDateBelongs(Cadence cadence) {
        SplittableRandom random = new SplittableRandom(11);
        double[] values = random.ints(24 * 800, 0, 100).asDoubleStream().toArray();
        TimeSeries hours = TimeSeries.hourly("2023-11-05T07", values);
        SeriesAccumulator byHand = SeriesAggregator.by(cadence).sum().empty();
        for (int i = 0; i < values.length; i++) {
            byHand.add(hours.calendar().start(i), values[i]);
        }
        TimeSeries sums = hours.summedTo(cadence, EdgePeriods.KEPT);
        assertThat(sums).isEqualTo(byHand.finish());
        TimeSeries whole = hours.summedTo(cadence, EdgePeriods.DROPPED);
        assertThat(whole).isEqualTo(sums.slice(1, sums.size() - 1));
    }

    @Test
    void makesAPeriodWithAGapAGap() {
        assertThat(YEAR.withGaps(4)
                        .summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED)
                        .describeGaps())
                .isEqualTo("1 gap (2021-Q2)");
        assertThat(YEAR.withGaps(4)
                        .averagedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED)
                        .isGap(1))
                .isTrue();
    }

    @Nested
    class AtTheEdges {

        private final TimeSeries ragged = YEAR.slice(1, 10);

        @Test
        void refusesWhatIsIncomplete() {
            assertThatThrownBy(() -> ragged.summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the quarter 2021-Q1 is incomplete: the series has only 2021-02 to 2021-03 of it. Say"
                            + " DROPPED to leave it out, or KEPT to use the part.");
            assertThatThrownBy(() -> YEAR.head(10).summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED))
                    .hasMessage("the quarter 2021-Q4 is incomplete: the series has only 2021-10 to 2021-10 of it. Say"
                            + " DROPPED to leave it out, or KEPT to use the part.");
        }

        @Test
        void dropsOrKeepsIt() {
            assertThat(ragged.summedTo(Cadence.QUARTERLY, EdgePeriods.DROPPED))
                    .isEqualTo(TimeSeries.quarterly("2021-Q2", 15, 24)
                            .named("sales")
                            .in("pieces"));
            assertThat(ragged.summedTo(Cadence.QUARTERLY, EdgePeriods.KEPT).values())
                    .containsExactly(5, 15, 24, 10);
            assertThat(ragged.averagedTo(Cadence.QUARTERLY, EdgePeriods.KEPT).values())
                    .containsExactly(2.5, 5, 8, 10);
        }

        @Test
        void dropsASingleIncompletePeriodOnlyIfSomethingRemains() {
            assertThatThrownBy(() -> YEAR.slice(1, 2).summedTo(Cadence.QUARTERLY, EdgePeriods.DROPPED))
                    .hasMessage("series 2021-02 fills no whole quarter. Say KEPT to use the parts.");
            assertThatThrownBy(() -> YEAR.slice(1, 4).summedTo(Cadence.QUARTERLY, EdgePeriods.DROPPED))
                    .hasMessage("series 2021-02 to 2021-04 fills no whole quarter. Say KEPT to use the parts.");
        }
    }

    @Nested
    class Refuses {

        @Test
        void cadencesThatAreNotLonger() {
            assertThatThrownBy(() -> YEAR.summedTo(Cadence.MONTHLY, EdgePeriods.KEPT))
                    .hasMessage("cadence is MONTHLY; it must be longer than the series' own, MONTHLY.");
            assertThatThrownBy(() -> YEAR.summedTo(Cadence.WEEKLY, EdgePeriods.KEPT))
                    .hasMessage("cadence is WEEKLY; it must be longer than the series' own, MONTHLY.");
            assertThatThrownBy(() -> YEAR.summedTo(Cadence.INDEX, EdgePeriods.KEPT))
                    .hasMessage("cadence is INDEX; it must be longer than the series' own, MONTHLY.");
        }

        @Test
        void weeks() {
            assertThatThrownBy(() -> TimeSeries.weekly("2021-W01", 1, 2).summedTo(Cadence.MONTHLY, EdgePeriods.KEPT))
                    .hasMessage(
                            "cadence is MONTHLY; weeks do not make up whole months. Aggregate the events, or a daily"
                                    + " series, instead.");
        }

        @Test
        void periodsWithoutDates() {
            TimeSeries undated = TimeSeries.of(SeriesCalendar.of(Cadence.MONTHLY), 1, 2, 3);
            assertThatThrownBy(() -> undated.summedTo(Cadence.YEARLY, EdgePeriods.KEPT))
                    .hasMessage(
                            "series has no dates, so its periods cannot be put into years. Name the first period with"
                                    + " SeriesCalendar.startingAt.");
        }

        @Test
        void sumsThatOverflow() {
            TimeSeries vast = TimeSeries.monthly("2021-01", Double.MAX_VALUE, Double.MAX_VALUE, 0);
            assertThatThrownBy(() -> vast.summedTo(Cadence.QUARTERLY, EdgePeriods.REFUSED))
                    .hasMessage("the total of 2021-Q1 is infinity; it must be a finite number. Rescale the values.");
        }
    }
}
