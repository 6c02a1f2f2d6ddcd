package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeSeriesFromDatesTest {

    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 28);
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 30);

    private static TimeSeries rows(List<LocalDate> dates, EmptyPeriods empty, double... values) {
        return TimeSeries.dated(Cadence.MONTHLY, dates, values, empty);
    }

    @Test
    void makesMissingPeriodsGapsOrZeros() {
        List<LocalDate> dates = List.of(JANUARY, FEBRUARY, APRIL);
        TimeSeries expected = TimeSeries.monthly("2021-01", 10, 20, 0, 40);
        assertThat(rows(dates, EmptyPeriods.ZEROS, 10, 20, 40)).isEqualTo(expected);
        assertThat(rows(dates, EmptyPeriods.GAPS, 10, 20, 40)).isEqualTo(expected.withGaps(2));
    }

    @Test
    void readsAMapInAnyOrder() {
        Map<LocalDate, Double> stocks = Map.of(APRIL, 40.0, JANUARY, 10.0, FEBRUARY, 20.0);
        assertThat(TimeSeries.dated(Cadence.MONTHLY, stocks, EmptyPeriods.GAPS))
                .isEqualTo(TimeSeries.monthly("2021-01", 10, 20, 0, 40).withGaps(2));
    }

    @Test
    void readsLabels() {
        assertThat(TimeSeries.labelled(
                        Cadence.WEEKLY, List.of("2020-W52", "2021-W01"), new double[] {1, 3}, EmptyPeriods.GAPS))
                .isEqualTo(TimeSeries.weekly("2020-W52", 1, 2, 3).withGaps(1));
        assertThat(TimeSeries.labelled(
                        Cadence.WEEKLY, List.of("2021-01-31", "2021-02-07"), new double[] {1, 3}, EmptyPeriods.REFUSED))
                .isEqualTo(TimeSeries.weekly("2021-01-31", 1, 3));
        assertThat(TimeSeries.labelled(Cadence.INDEX, List.of("7", "9"), new double[] {1, 3}, EmptyPeriods.ZEROS))
                .isEqualTo(TimeSeries.of(SeriesCalendar.indexed().startingAt("7"), 1, 0, 3));
    }

    @Nested
    class Refuses {

        @Test
        void missingPeriodsWhereThereMustBeNone() {
            assertThatThrownBy(() -> rows(List.of(JANUARY, APRIL), EmptyPeriods.REFUSED, 1, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("series has 2 gaps (2021-02, 2021-03) where every period must have a value. Add what is"
                            + " missing, or say what an empty period means with ZEROS or GAPS.");
        }

        @Test
        void neighbouringPeriodsOutOfOrder() {
            assertThatThrownBy(() -> rows(List.of(FEBRUARY, JANUARY), EmptyPeriods.GAPS, 1, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("; the periods must ascend. Sort the rows.");
        }

        @Test
        void periodsOutOfOrder() {
            assertThatThrownBy(() -> rows(List.of(JANUARY, APRIL, FEBRUARY), EmptyPeriods.GAPS, 1, 2, 3))
                    .hasMessage("dates[2] is 2021-02-28 and dates[1] is 2021-04-30; the periods must ascend. Sort the"
                            + " rows.");
        }

        @Test
        void periodsTwice() {
            assertThatThrownBy(
                            () -> rows(List.of(JANUARY, FEBRUARY.minusDays(3), FEBRUARY), EmptyPeriods.GAPS, 1, 2, 3))
                    .hasMessage("dates[2] is 2021-02-28 and dates[1] is 2021-02-25, which is the same month twice; a"
                            + " period has one value. Add events up with SeriesAggregator.");
            assertThatThrownBy(() -> TimeSeries.labelled(
                            Cadence.YEARLY, List.of("2021", "2021"), new double[] {1, 2}, EmptyPeriods.GAPS))
                    .hasMessage(
                            "labels[1] is 2021 and labels[0] is 2021, which is the same year twice; a period has one"
                                    + " value. Add events up with SeriesAggregator.");
        }

        @Test
        void textsThatAreNoLabel() {
            assertThatThrownBy(() -> TimeSeries.labelled(
                            Cadence.MONTHLY, List.of("2021-01", "Feb"), new double[] {1, 2}, EmptyPeriods.GAPS))
                    .hasMessage("labels[1] is \"Feb\"; it must be a month such as \"2021-01\".");
            assertThatThrownBy(() -> TimeSeries.labelled(
                            Cadence.MONTHLY, List.of("Jan", "Feb"), new double[] {1, 2}, EmptyPeriods.GAPS))
                    .hasMessage("labels[0] is \"Jan\"; it must be a month such as \"2021-01\".");
        }

        @Test
        void columnsOfDifferentLength() {
            assertThatThrownBy(() -> rows(List.of(JANUARY, FEBRUARY), EmptyPeriods.GAPS, 1))
                    .hasMessage("dates has 2 elements and values has 1; they must have the same number.");
        }

        @Test
        void noRows() {
            assertThatThrownBy(() -> rows(List.of(), EmptyPeriods.GAPS))
                    .hasMessage("dates is empty; it must be a collection with at least one element.");
            assertThatThrownBy(() -> TimeSeries.dated(Cadence.DAILY, Map.of(), EmptyPeriods.GAPS))
                    .hasMessage("dates is empty; it must be a collection with at least one element.");
        }

        @Test
        void valuesThatAreNotFinite() {
            assertThatThrownBy(() -> rows(List.of(JANUARY), EmptyPeriods.GAPS, Double.NaN))
                    .hasMessage("values[0] is NaN; it must be a finite number. Leave the row out to make a gap.");
        }

        @Test
        void hoursByDate() {
            assertThatThrownBy(() ->
                            TimeSeries.dated(Cadence.HOURLY, List.of(JANUARY), new double[] {1}, EmptyPeriods.GAPS))
                    .hasMessage("cadence is HOURLY; it must be one whose periods a date can name. Name hours by their"
                            + " labels with labelled.");
        }

        @Test
        void aDateThatMustBeMistyped() {
            List<String> labels = List.of("0202-01-01T00", "2021-01-01T00");
            assertThatThrownBy(
                            () -> TimeSeries.labelled(Cadence.HOURLY, labels, new double[] {1, 2}, EmptyPeriods.ZEROS))
                    .hasMessage("the dates span 15945049 periods (hourly); at most 10000000 are allowed. Look for a"
                            + " mistyped date, or choose a longer period.");
        }
    }
}
