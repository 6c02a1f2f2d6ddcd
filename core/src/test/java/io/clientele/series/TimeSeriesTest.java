package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSeriesTest {

    private static final TimeSeries SALES = TimeSeries.monthly("2021-01", 112, 118, 132, 129, 121, 135)
            .named("sales")
            .in("pieces");

    @Test
    void answersByPosition() {
        assertThat(SALES.size()).isEqualTo(6);
        assertThat(SALES.value(2)).isEqualTo(132);
        assertThat(SALES.at(2)).hasValue(132);
        assertThat(SALES.label(2)).isEqualTo("2021-03");
        assertThat(SALES.values()).containsExactly(112, 118, 132, 129, 121, 135);
        assertThat(SALES.seasonLength()).isEqualTo(12);
        assertThat(SALES.name()).isEqualTo("sales");
        assertThat(SALES.unit()).isEqualTo("pieces");
    }

    @Test
    void isMadeFromLabelsAndFromDates() {
        LocalDate day = LocalDate.of(2021, 2, 1);
        assertThat(TimeSeries.yearly(Year.of(2021), 1, 2)).isEqualTo(TimeSeries.yearly("2021", 1, 2));
        assertThat(TimeSeries.quarterly(YearMonth.of(2021, 4), 1, 2)).isEqualTo(TimeSeries.quarterly("2021-Q2", 1, 2));
        assertThat(TimeSeries.monthly(YearMonth.of(2021, 2), 1, 2)).isEqualTo(TimeSeries.monthly("2021-02", 1, 2));
        assertThat(TimeSeries.weekly(day, 1, 2)).isEqualTo(TimeSeries.weekly("2021-W05", 1, 2));
        assertThat(TimeSeries.daily(day, 1, 2)).isEqualTo(TimeSeries.daily("2021-02-01", 1, 2));
        assertThat(TimeSeries.hourly(LocalDateTime.of(2021, 2, 1, 7, 0), 1, 2))
                .isEqualTo(TimeSeries.hourly("2021-02-01T07", 1, 2));
        assertThat(TimeSeries.indexed(1, 2)).isEqualTo(TimeSeries.of(SeriesCalendar.indexed(), 1, 2));
    }

    @Test
    void isNotChangedFromOutside() {
        double[] given = {1, 2, 3};
        TimeSeries series = TimeSeries.indexed(given);
        given[0] = 9;
        series.values()[1] = 9;
        series.valuesOr(0)[2] = 9;
        assertThat(series.values()).containsExactly(1, 2, 3);
    }

    @Test
    void hasOneZero() {
        assertThat(TimeSeries.indexed(-0.0)).isEqualTo(TimeSeries.indexed(0.0));
        assertThat(TimeSeries.indexed(0.0).map(x -> -x)).isEqualTo(TimeSeries.indexed(0.0));
    }

    @Test
    void differsByEveryPart() {
        assertThat(SALES).isNotEqualTo(SALES.named("returns"));
        assertThat(SALES).isNotEqualTo(SALES.in("boxes"));
        assertThat(SALES).isNotEqualTo(SALES.withSeasons(6));
        assertThat(SALES).isNotEqualTo(SALES.withGaps(1));
        assertThat(SALES).isNotEqualTo(SALES.head(5));
        assertThat(SALES.withSeasons(6).withSeasons(12)).isEqualTo(SALES).hasSameHashCodeAs(SALES);
    }

    @Nested
    class Travels {

        @Test
        void withAndWithoutGaps() {
            RoundTrip.survives(SALES);
            RoundTrip.survives(SALES.withGaps(0, 3));
            RoundTrip.survives(TimeSeries.weekly("2021-01-31", 1, 2).withSeasons());
            RoundTrip.survives(TimeSeries.indexed(0.1, 1e-300, 1e300));
        }

        @Test
        void asJsonInWhichAGapIsNull() throws Exception {
            assertThat(new ObjectMapper().writeValueAsString(SALES.head(3).withGaps(1)))
                    .isEqualTo("{\"name\":\"sales\",\"unit\":\"pieces\",\"calendar\":{\"cadence\":\"MONTHLY\","
                            + "\"startKnown\":true,\"start\":\"2021-01\",\"seasonLengths\":[12]},"
                            + "\"values\":[112.0,null,132.0]}");
        }

        @Test
        void andIsCheckedOnArrival() {
            String json = "{\"name\":\"\",\"unit\":\"\",\"calendar\":{\"cadence\":\"MONTHLY\",\"startKnown\":true,"
                    + "\"start\":\"2021-01\",\"seasonLengths\":[12]},\"values\":[]}";
            assertThatThrownBy(() -> new ObjectMapper().readValue(json, TimeSeries.class))
                    .hasRootCauseMessage("values is empty; it must be an array with at least one number.");
        }
    }

    @Nested
    class Refuses {

        @Test
        void nothing() {
            assertThatThrownBy(() -> TimeSeries.monthly("2021-01"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("values is empty; it must be an array with at least one number.");
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void valuesThatAreNotFinite(double value) {
            String shown = Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
            assertThatThrownBy(() -> TimeSeries.monthly("2021-01", 1, value))
                    .hasMessage("values[1] is " + shown + "; it must be a finite number. For a gap write NaN and"
                            + " TimeSeries.withGapsAsNaN(SeriesCalendar.monthly(\"2021-01\"), values).");
        }

        @Test
        void infinityEvenWhereNanIsAGap() {
            assertThatThrownBy(() -> TimeSeries.withGapsAsNaN(SeriesCalendar.indexed(), 1, 1 / 0.0))
                    .hasMessage("values[1] is infinity; it must be a finite number. For a gap write NaN and"
                            + " TimeSeries.withGapsAsNaN(SeriesCalendar.indexed(), values).");
        }

        @Test
        void gapsNamingTheCallThatTakesThem() {
            assertThatThrownBy(() -> TimeSeries.of(
                            SeriesCalendar.of(Cadence.HOURLY)
                                    .withSeasons(168, 24)
                                    .shift(40),
                            Double.NaN))
                    .hasMessageEndingWith("TimeSeries.withGapsAsNaN(SeriesCalendar.of(Cadence.HOURLY).shift(40)"
                            + ".withSeasons(24, 168), values).");
            assertThatThrownBy(() -> TimeSeries.of(SeriesCalendar.indexed().shift(6), Double.NaN))
                    .hasMessageEndingWith("withGapsAsNaN(SeriesCalendar.indexed().shift(6), values).");
            assertThatThrownBy(() -> TimeSeries.weekly("2024-01-07", Double.NaN))
                    .hasMessageEndingWith("withGapsAsNaN(SeriesCalendar.weekly(\"2024-01-07\"), values).");
            assertThatThrownBy(() -> TimeSeries.yearly("2024", 1).append(Double.NaN))
                    .hasMessage("further[0] is NaN; it must be a finite number."
                            + " For a gap append a series that TimeSeries.withGapsAsNaN made.");
        }

        @Test
        void positionsOutside() {
            assertThatThrownBy(() -> SALES.value(6)).hasMessage("position is 6; it must be from 0 to 5.");
            assertThatThrownBy(() -> SALES.at(-1)).hasMessage("position is -1; it must be from 0 to 5.");
            assertThatThrownBy(() -> SALES.isGap(6)).hasMessage("position is 6; it must be from 0 to 5.");
            assertThatThrownBy(() -> SALES.withGaps(6)).hasMessage("position is 6; it must be from 0 to 5.");
        }

        @Test
        void toEndAfterTheYear9999() {
            assertThatThrownBy(() -> TimeSeries.yearly("9999", 1, 2))
                    .hasMessage("period lies outside the years 0001 to 9999, to which calendars are limited.");
        }
    }

    @Nested
    class WithGaps {

        private final TimeSeries gappy = SALES.withGaps(2, 4);

        @Test
        void knowsThem() {
            assertThat(gappy.hasGaps()).isTrue();
            assertThat(gappy.gapCount()).isEqualTo(2);
            assertThat(gappy.isGap(2)).isTrue();
            assertThat(gappy.isGap(3)).isFalse();
            assertThat(gappy.at(2)).isEmpty();
            assertThat(gappy.valuesOr(-1)).containsExactly(112, 118, -1, 129, -1, 135);
            assertThat(gappy.describeGaps()).isEqualTo("2 gaps (2021-03, 2021-05)");
            assertThat(SALES.describeGaps()).isEqualTo("no gaps");
            assertThat(SALES.withGaps(0).describeGaps()).isEqualTo("1 gap (2021-01)");
            assertThat(SALES.withGaps(0, 1, 2, 3, 4, 5).describeGaps())
                    .isEqualTo("6 gaps (2021-01, 2021-02, 2021-03, 2021-04, 2021-05 and 1 more)");
        }

        @Test
        void equalsTheSameReadFromNan() {
            assertThat(TimeSeries.withGapsAsNaN(SALES.calendar(), 112, 118, Double.NaN, 129, Double.NaN, 135)
                            .named("sales")
                            .in("pieces"))
                    .isEqualTo(gappy)
                    .hasSameHashCodeAs(gappy);
        }

        @Test
        void refusesToNameAValueThere() {
            assertThatThrownBy(() -> gappy.value(2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("2021-03 (position 2) is a gap and has no value. Ask at(2), or fill gaps with"
                            + " fillGaps.");
            assertThatThrownBy(gappy::values)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "series \"sales\" has 2 gaps (2021-03, 2021-05), where there is no value. Fill them with"
                                    + " fillGaps, or ask valuesOr for a substitute.");
            assertThatThrownBy(() -> TimeSeries.indexed(1, 2).withGaps(1).values())
                    .hasMessage(
                            "series has 1 gap (2), where there is no value. Fill them with fillGaps, or ask valuesOr"
                                    + " for a substitute.");
        }

        @Test
        void losesThoseAtItsEndsByTrimming() {
            assertThat(SALES.withGaps(0, 1, 3, 5).trimmed())
                    .isEqualTo(SALES.withGaps(3).slice(2, 5));
            assertThat(SALES.trimmed()).isEqualTo(SALES);
            assertThatThrownBy(() -> SALES.head(2).withGaps(0, 1).trimmed())
                    .hasMessage("series \"sales\" has only gaps; nothing would remain.");
        }
    }

    @Nested
    class Cut {

        @Test
        void keepsItsCalendar() {
            assertThat(SALES.slice(1, 3).label(0)).isEqualTo("2021-02");
            assertThat(SALES.head(2).values()).containsExactly(112, 118);
            assertThat(SALES.tail(2).values()).containsExactly(121, 135);
            assertThat(SALES.tail(2).label(0)).isEqualTo("2021-05");
            assertThat(SALES.skip(4)).isEqualTo(SALES.tail(2));
            assertThat(SALES.skip(0)).isEqualTo(SALES);
            assertThat(SALES.between("2021-02", "2021-03")).isEqualTo(SALES.slice(1, 3));
        }

        @Test
        void leavesSomething() {
            assertThatThrownBy(() -> SALES.head(0)).hasMessage("n is 0; it must be from 1 to 6.");
            assertThatThrownBy(() -> SALES.tail(7)).hasMessage("n is 7; it must be from 1 to 6.");
            assertThatThrownBy(() -> SALES.skip(6)).hasMessage("n is 6; it must be from 0 to 5.");
            assertThatThrownBy(() -> SALES.slice(2, 2)).hasMessage("to is 2; it must be from 3 to 6.");
            assertThatThrownBy(() -> SALES.slice(-1, 2)).hasMessage("from is -1; it must be from 0 to 5.");
            assertThatThrownBy(() -> SALES.between("2021-03", "2021-02"))
                    .hasMessage(
                            "firstLabel is 2021-03 and lastLabel is 2021-02; the first must not come after the last."
                                    + " Exchange them.");
            assertThatThrownBy(() -> SALES.between("2021-03", "2021-07"))
                    .hasMessage("lastLabel is 2021-07; it must be within the series, 2021-01 to 2021-06.");
        }

        @Test
        void growsTogetherAgain() {
            SplittableRandom random = new SplittableRandom(3);
            for (SeriesCalendar calendar : SeriesCalendarTest.calendars().toList()) {
                for (int trial = 0; trial < 20; trial++) {
                    double[] values =
                            random.doubles(2 + random.nextInt(40), -5, 5).toArray();
                    values[random.nextInt(values.length)] = Double.NaN;
                    TimeSeries whole = TimeSeries.withGapsAsNaN(calendar, values)
                            .named("x")
                            .in("u");
                    int cut = 1 + random.nextInt(values.length - 1);
                    assertThat(whole.head(cut).append(whole.skip(cut))).isEqualTo(whole);
                    assertThat(whole.slice(0, cut).append(whole.tail(values.length - cut)))
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Nested
    class Appended {

        @Test
        void goesOn() {
            assertThat(SALES.append(140, 141).tail(2).label(1)).isEqualTo("2021-08");
            assertThat(SALES.append(140).values()).containsExactly(112, 118, 132, 129, 121, 135, 140);
            assertThat(SALES.append(TimeSeries.monthly("2021-07", 140).in("pieces")))
                    .isEqualTo(SALES.append(140));
        }

        @Test
        void mustBeginWhereTheFirstEnds() {
            assertThatThrownBy(
                            () -> SALES.append(TimeSeries.monthly("2021-08", 1).in("pieces")))
                    .hasMessage("next is monthly from 2021-08, season 12; it must be monthly from 2021-07, season 12,"
                            + " where this series ends.");
            assertThatThrownBy(() ->
                            SALES.append(TimeSeries.quarterly("2021-Q3", 1).in("pieces")))
                    .hasMessage("next is quarterly from 2021-Q3, season 4; it must be monthly from 2021-07, season 12,"
                            + " where this series ends.");
        }

        @Test
        void mustHaveTheSameUnit() {
            assertThatThrownBy(() -> SALES.append(TimeSeries.monthly("2021-07", 1)))
                    .hasMessage(
                            "next is in no unit and this series in pieces; the units must be the same. Name the unit"
                                    + " with in.");
        }
    }

    @Nested
    class Computed {

        @Test
        void mapsValuesAndKeepsGaps() {
            assertThat(SALES.withGaps(1).map(x -> x / 2))
                    .isEqualTo(SALES.map(x -> x / 2).withGaps(1));
            assertThatThrownBy(() -> TimeSeries.monthly("2021-01", 1, 0).map(Math::log))
                    .hasMessage("function(0) at 2021-02 is -infinity; it must be a finite number.");
            assertThatThrownBy(() -> TimeSeries.monthly("2021-01", -1).map(Math::sqrt))
                    .hasMessage("function(-1) at 2021-01 is NaN; it must be a finite number.");
        }

        @Test
        void addsAndSubtractsPeriodByPeriod() {
            TimeSeries halves = SALES.map(x -> x / 2);
            assertThat(halves.plus(halves)).isEqualTo(SALES);
            assertThat(SALES.minus(halves)).isEqualTo(halves);
            assertThat(SALES.minus(halves.withGaps(2))).isEqualTo(halves.withGaps(2));
        }

        @Test
        void needsTheSamePeriods() {
            assertThatThrownBy(() -> SALES.plus(SALES.head(3)))
                    .hasMessage(
                            "other is monthly 2021-01 to 2021-03; it must be over the periods of this series, monthly"
                                    + " 2021-01 to 2021-06. Cut both to the same span with between.");
            assertThatThrownBy(() -> SALES.plus(SALES.in("boxes")))
                    .hasMessage("other is in boxes and this series in pieces; the units must be the same. Name the unit"
                            + " with in.");
        }

        @Test
        void refusesAResultThatOverflows() {
            TimeSeries vast = TimeSeries.indexed(Double.MAX_VALUE);
            assertThatThrownBy(() -> vast.plus(vast))
                    .hasMessage("the result at 1 is infinity; it must be a finite number.");
        }
    }

    @Nested
    class Printed {

        @Test
        void isATable() {
            assertThat(SALES.withGaps(2)).hasToString("""
                sales, 2021-01 to 2021-06, monthly, pieces, n = 5, 1 gap
                month    pieces
                -------  ------
                2021-01     112
                2021-02     118
                2021-03       –
                2021-04     129
                2021-05     121
                2021-06     135\
                """);
        }

        @Test
        void showsTheDecimalsThatThereAre() {
            assertThat(TimeSeries.indexed(1.25, 1000, 0.5)).hasToString("""
                series, 1 to 3, indexed, n = 3
                period     value
                ------  --------
                1           1.25
                2       1,000.00
                3           0.50\
                """);
            assertThat(TimeSeries.indexed(1.0 / 3, 20).toString())
                    .contains(" 0.3333\n")
                    .endsWith("20.0000");
        }

        @Test
        void showsNoDecimalsForTheSakeOfRowsThatAreCut() {
            double[] values = new double[25];
            values[24] = 0.5;
            assertThat(TimeSeries.indexed(values).toString()).doesNotContain("0.0");
        }

        @Test
        void isCutAfterTwentyFourRows() {
            String printed = TimeSeries.of(SeriesCalendar.daily("2024-02-20"), new double[100])
                    .toString();
            assertThat(printed.lines()).hasSize(28).last().isEqualTo("… 76 more");
            assertThat(printed).startsWith("series, 2024-02-20 to 2024-05-29, daily, n = 100\n");
        }
    }
}
