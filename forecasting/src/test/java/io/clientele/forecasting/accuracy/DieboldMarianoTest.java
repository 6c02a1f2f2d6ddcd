package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {

    /** Sums of a few hundred products in another order. */
    private static final double ROUNDING = 1e-10;

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void agreesWithTheFormulasComputedElsewhere() {
        List<Map<String, String>> rows = GoldenCsv.rows(getClass(), "diebold-mariano.csv");
        assertThat(rows).hasSize(11);
        assertThat(rows).extracting(row -> row.get("weighted")).contains("True");
        for (Map<String, String> row : rows) {
            LossDifference difference = new DieboldMariano(
                            row.get("power").equals("1") ? Loss.ABSOLUTE : Loss.SQUARED,
                            Integer.parseInt(row.get("steps")))
                    .between("a", numbers(row.get("first")), "b", numbers(row.get("second")));
            assertThat(difference.statistic().orElseThrow())
                    .isCloseTo(GoldenCsv.number(row, "statistic"), within(ROUNDING));
            assertThat(difference.pValue().orElseThrow()).isCloseTo(GoldenCsv.number(row, "p"), within(ROUNDING));
            assertThat(difference.weighted()).isEqualTo(row.get("weighted").equals("True"));
        }
    }

    @Test
    void theExampleRuns() {
        double[] naive = {3, -4, 2, 5, -3, 4, -5, 2};
        double[] smoothed = {1, -2, 2, 3, -1, 2, -4, 1};
        LossDifference difference = DieboldMariano.ofAbsoluteErrors().between("naive", naive, "smoothed", smoothed);
        boolean real = difference.isSignificant(0.05); // true: the smoothed forecasts are better

        assertThat(real).isTrue();
        assertThat(difference)
                .hasToString("naive − smoothed, absolute errors, 1 step ahead, n = 8: mean difference 1.500, S = 5.61,"
                        + " p = 0.001; smoothed is better");
    }

    @Test
    void isTheSameTheOtherWayRound() {
        double[] first = {3, -4, 2, 5, -3, 4, -5, 2};
        double[] second = {1, -2, 3, 3, -4, 2, -6, 1};
        DieboldMariano test = DieboldMariano.ofSquaredErrors().stepsAhead(2);
        LossDifference one = test.between("a", first, "b", second);
        LossDifference other = test.between("b", second, "a", first);
        assertThat(one.meanDifference()).isEqualTo(-other.meanDifference());
        assertThat(one.pValue()).isEqualTo(other.pValue());
    }

    /** A power of two changes no digit. */
    @Test
    void doesNotDependOnTheUnit() {
        double[] first = {3, -4, 2, 5, -3, 4, -5, 2};
        double[] second = {1, -2, 3, 3, -4, 2, -6, 1};
        LossDifference plain = DieboldMariano.ofAbsoluteErrors().between("a", first, "b", second);
        for (int power : new int[] {-1000, 900}) {
            double[] a = Arrays.stream(first).map(e -> Math.scalb(e, power)).toArray();
            double[] b = Arrays.stream(second).map(e -> Math.scalb(e, power)).toArray();
            assertThat(DieboldMariano.ofAbsoluteErrors().between("a", a, "b", b).statistic())
                    .isEqualTo(plain.statistic());
        }
    }

    @Test
    void hasNoStatisticWhereAllDifferencesAreEqual() {
        double[] errors = {1, -2, 3};
        LossDifference equal = DieboldMariano.ofAbsoluteErrors().between("a", errors, "b", errors);
        assertThat(equal.statistic()).isEmpty();
        assertThat(equal.pValue()).isEmpty();
        assertThat(equal.isSignificant(0.05)).isFalse();
        assertThat(equal)
                .hasToString("a − b, absolute errors, 1 step ahead, n = 3: mean difference 0, the same each time");
        LossDifference constant = DieboldMariano.ofAbsoluteErrors()
                .between("a", new double[] {1.1, 2.1, 3.1}, "b", new double[] {1, 2, 3});
        assertThat(constant.statistic()).isEmpty();
        assertThat(constant.isSignificant(0.05)).isTrue();
        assertThat(DieboldMariano.ofAbsoluteErrors()
                        .between("a", new double[3], "b", new double[3])
                        .meanDifference())
                .isZero();
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatThrownBy(() ->
                        DieboldMariano.ofAbsoluteErrors().stepsAhead(3).between("a", new double[3], "b", new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 3 periods; a comparison 3 steps ahead needs at least 4. Use more origins.");
        assertThatThrownBy(() -> DieboldMariano.ofAbsoluteErrors().between("a", new double[3], "b", new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("firstLosses");
        assertThatThrownBy(() ->
                        DieboldMariano.ofSquaredErrors().between("a", new double[] {1e200, 1}, "b", new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstErrors[0] is infinity; it must be a finite number. Rescale the errors.");
        assertThatThrownBy(() -> DieboldMariano.ofSquaredErrors().stepsAhead(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stepsAhead is 0; it must be at least 1.");
    }

    @Test
    void travels() {
        RoundTrip.survives(DieboldMariano.ofSquaredErrors().stepsAhead(3));
        RoundTrip.survives(
                DieboldMariano.ofAbsoluteErrors().between("a", new double[] {1, 2, 4}, "b", new double[] {2, 2, 2}));
        assertThat(DieboldMariano.ofSquaredErrors().stepsAhead(3))
                .hasToString("Diebold–Mariano test of squared errors, 3 steps ahead");
    }
}
