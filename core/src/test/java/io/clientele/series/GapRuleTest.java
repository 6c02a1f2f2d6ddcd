package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GapRuleTest {

    private static final double GAP = Double.NaN;
    private static final TimeSeries INNER = TimeSeries.withGapsAsNaN(
            SeriesCalendar.quarterly("2021-Q1"), 10, 20, GAP, GAP, 50, 60, 7, GAP, 9, GAP, 11, 80);

    @Test
    void zeroIsZero() {
        assertThat(INNER.fillGaps(GapRule.ZERO).values()).containsExactly(10, 20, 0, 0, 50, 60, 7, 0, 9, 0, 11, 80);
    }

    @Test
    void carryForwardRepeatsTheLastValue() {
        assertThat(INNER.fillGaps(GapRule.CARRY_FORWARD).values())
                .containsExactly(10, 20, 20, 20, 50, 60, 7, 7, 9, 9, 11, 80);
    }

    @Test
    void linearDrawsAStraightLine() {
        assertThat(INNER.fillGaps(GapRule.LINEAR).values())
                .containsExactly(10, 20, 30, 40, 50, 60, 7, 8, 9, 10, 11, 80);
    }

    @Test
    void seasonalLooksAtTheSamePlaceOfTheNeighbouringSeasons() {
        // third quarters: gap, 7, 11; fourth: gap, gap, 80; second: 20, 60, gap
        assertThat(INNER.fillGaps(GapRule.SEASONAL).values())
                .containsExactly(10, 20, 7, 80, 50, 60, 7, 80, 9, 60, 11, 80);
        TimeSeries between =
                TimeSeries.withGapsAsNaN(SeriesCalendar.indexed().withSeasons(2), 1, 10, GAP, 20, GAP, 30, 7);
        assertThat(between.fillGaps(GapRule.SEASONAL).values()).containsExactly(1, 10, 3, 20, 5, 30, 7);
    }

    @Test
    void seasonalWithoutASeasonIsLinearWithTheNearestValueAtTheEnds() {
        TimeSeries series = TimeSeries.withGapsAsNaN(SeriesCalendar.indexed(), GAP, 1, GAP, 3, GAP);
        assertThat(series.fillGaps(GapRule.SEASONAL).values()).containsExactly(1, 1, 2, 3, 3);
    }

    @Test
    void linearSpansTheWholeRangeOfADouble() {
        TimeSeries series = TimeSeries.withGapsAsNaN(SeriesCalendar.indexed(), -1e308, GAP, GAP, GAP, 1e308);
        assertThat(series.fillGaps(GapRule.LINEAR).values()).containsExactly(-1e308, -5e307, 0, 5e307, 1e308);
    }

    /** Looks from every gap to both sides anew, which is slow and obvious. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 7", "4, 12", "5, 300", "6, 2147483647"})
    void seasonalIsWhatLookingToBothSidesSays(long seed, int season) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(200).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = i >= season && random.nextInt(3) > 0 ? GAP : values[i];
        }
        double[] filled = TimeSeries.withGapsAsNaN(SeriesCalendar.indexed().withSeasons(season), values)
                .fillGaps(GapRule.SEASONAL)
                .values();
        for (int i = 0; i < values.length; i++) {
            int before = i;
            while (Double.isNaN(values[before])) {
                before -= season;
            }
            long after = i;
            while (after < values.length && Double.isNaN(values[(int) after])) {
                after += season;
            }
            double expected = after == before || after >= values.length
                    ? values[before]
                    : values[before] + (values[(int) after] - values[before]) * (i - before) / (after - before);
            assertThat(filled[i]).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(GapRule.class)
    void fillsAMillionGapsInARow(GapRule rule) {
        double[] values = new double[1_000_000];
        Arrays.fill(values, GAP);
        values[0] = 1;
        values[values.length - 1] = 2;
        TimeSeries filled =
                TimeSeries.withGapsAsNaN(SeriesCalendar.indexed(), values).fillGaps(rule);
        assertThat(filled.hasGaps()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(GapRule.class)
    void leavesValuesNameUnitAndCalendarAlone(GapRule rule) {
        TimeSeries series = INNER.named("stock").in("pieces");
        TimeSeries filled = series.fillGaps(rule);
        assertThat(filled.hasGaps()).isFalse();
        assertThat(filled.withGaps(2, 3, 7, 9)).isEqualTo(series);
        TimeSeries whole = series.tail(2);
        assertThat(whole.fillGaps(rule)).isEqualTo(whole);
    }

    @Test
    void saysWhichGapItCannotFill() {
        TimeSeries late = TimeSeries.monthly("2021-01", 1, 2, 3).withGaps(0);
        TimeSeries early = TimeSeries.monthly("2021-01", 1, 2, 3).withGaps(2);
        assertThatThrownBy(() -> late.fillGaps(GapRule.CARRY_FORWARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the gap at 2021-01 cannot be filled by CARRY_FORWARD: no value comes before it to be carried"
                                + " forward. Cut it off with trimmed(), or fill it by another rule.");
        assertThatThrownBy(() -> late.fillGaps(GapRule.LINEAR))
                .hasMessage(
                        "the gap at 2021-01 cannot be filled by LINEAR: a straight line needs a value on both sides."
                                + " Cut it off with trimmed(), or fill it by another rule.");
        assertThatThrownBy(() -> early.fillGaps(GapRule.LINEAR))
                .hasMessage(
                        "the gap at 2021-03 cannot be filled by LINEAR: a straight line needs a value on both sides."
                                + " Cut it off with trimmed(), or fill it by another rule.");
        assertThatThrownBy(() -> early.fillGaps(GapRule.SEASONAL))
                .hasMessage(
                        "the gap at 2021-03 cannot be filled by SEASONAL: no season has a value at this place. Cut it"
                                + " off with trimmed(), or fill it by another rule.");
    }
}
