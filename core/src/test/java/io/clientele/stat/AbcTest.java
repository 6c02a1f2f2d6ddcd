package io.clientele.stat;

import static io.clientele.stat.AbcClass.A;
import static io.clientele.stat.AbcClass.B;
import static io.clientele.stat.AbcClass.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbcTest {

    @Test
    void saysItsLimits() {
        assertThat(Abc.standard())
                .hasToString("ABC, limits 80.0 % and 95.0 %, cut at the start of an item, ties in given order");
    }

    private static List<AbcClass> all(AbcClasses classes) {
        List<AbcClass> all = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            all.add(classes.of(i));
        }
        return all;
    }

    @Test
    void theExampleRuns() {
        AbcClasses classes = Abc.standard().classify(9000, 4200, 1800, 1200, 900, 800, 500, 300, 200, 100);
        AbcClass fourth = classes.of(3); // A: it starts at 78.9 %
        int few = classes.count(AbcClass.A); // 4
        assertThat(fourth).isEqualTo(AbcClass.A);
        assertThat(few).isEqualTo(4);
    }

    static List<Map<String, String>> golden() {
        return Golden.rows(AbcTest.class, "abc.csv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithTheReference(Map<String, String> row) {
        Map<String, String> inputs = Golden.entries(row.get("inputs"));
        double[] limits = Golden.numbers(inputs.get("limits"));
        AbcClasses classes = Abc.standard().limits(limits[0], limits[1]).classify(Golden.numbers(inputs.get("values")));
        String[] expected = row.get("value").split("\\|");
        for (int i = 0; i < expected.length; i++) {
            if (row.get("output").equals("classes")) {
                assertThat(classes.of(i)).hasToString(expected[i]);
            } else {
                assertThat(classes.cumulativeShare(i).orElseThrow())
                        .isCloseTo(Double.parseDouble(expected[i]), within(1e-15));
            }
        }
    }

    @Test
    void theCutRuleDecidesAboutTheItemThatCrosses() {
        double[] values = {70, 20, 6, 4};
        assertThat(all(Abc.standard().classify(values))).containsExactly(A, A, B, C);
        assertThat(all(Abc.standard().cut(AbcCut.END).classify(values))).containsExactly(A, B, C, C);
    }

    @Test
    void anItemThatEndsExactlyAtALimitIsTheLastOfItsClass() {
        double[] values = {50, 30, 15, 5};
        assertThat(all(Abc.standard().classify(values))).containsExactly(A, A, B, C);
        assertThat(all(Abc.standard().cut(AbcCut.END).classify(values))).containsExactly(A, A, B, C);
    }

    @Test
    void oneItemAboveTheLimitIsInClassAOnlyByTheStart() {
        assertThat(all(Abc.standard().classify(90, 10))).containsExactly(A, B);
        assertThat(all(Abc.standard().cut(AbcCut.END).classify(96, 4))).containsExactly(C, C);
    }

    @Test
    void equalsMayStayTogether() {
        double[] values = {70, 10, 10, 10};
        assertThat(all(Abc.standard().classify(values))).containsExactly(A, A, B, B);
        assertThat(all(Abc.standard().ties(AbcTies.TOGETHER).classify(values))).containsExactly(A, A, A, A);
        assertThat(all(Abc.standard().ties(AbcTies.TOGETHER).cut(AbcCut.END).classify(values)))
                .containsExactly(A, C, C, C);
    }

    @Test
    void whatHasNoValueComesLastInClassC() {
        AbcClasses classes = Abc.standard().classify(0, 80, -30, 20);
        assertThat(all(classes)).containsExactly(C, A, C, B);
        assertThat(classes.rank(1)).isEqualTo(1);
        assertThat(classes.rank(0)).isEqualTo(3);
        assertThat(classes.rank(2)).isEqualTo(4);
        assertThat(classes.total()).isEqualTo(100);
        assertThat(classes.value(C)).isZero();
        assertThat(classes.withoutValue()).isEqualTo(2);
        assertThat(classes.cumulativeShare(2)).hasValue(1);
        assertThat(Abc.standard().limits(0.5, 1).classify(0, 80, -30, 20).count(C))
                .isEqualTo(2);
    }

    @Test
    void nothingOfValueMeansClassCAndNoShares() {
        AbcClasses classes = Abc.standard().classify(0, 0, -5);
        assertThat(all(classes)).containsExactly(C, C, C);
        assertThat(classes.shareOfValue(C)).isEmpty();
        assertThat(classes.cumulativeShare(0)).isEmpty();
        assertThat(classes.shareOfItems(C)).hasValue(1);
        AbcClasses empty = Abc.standard().classify();
        assertThat(empty.size()).isZero();
        assertThat(empty.shareOfItems(A)).isEmpty();
        assertThat(empty.total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lawsHoldForAnyValues(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[1 + random.nextInt(60)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(-3, 15);
        }
        for (AbcCut cut : AbcCut.values()) {
            for (AbcTies ties : AbcTies.values()) {
                AbcClasses classes = Abc.standard().cut(cut).ties(ties).classify(values);
                assertThat(classes.count(A) + classes.count(B) + classes.count(C))
                        .isEqualTo(values.length);
                assertThat(classes.value(A) + classes.value(B) + classes.value(C))
                        .isEqualTo(classes.total());
                for (AbcClass abcClass : AbcClass.values()) {
                    assertThat(classes.items(abcClass)).hasSize(classes.count(abcClass));
                    for (int item : classes.items(abcClass)) {
                        assertThat(classes.of(item)).isEqualTo(abcClass);
                    }
                }
                for (int i = 0; i < values.length; i++) {
                    for (int j = 0; j < values.length; j++) {
                        if (values[i] > values[j]) {
                            assertThat(classes.of(i)).isLessThanOrEqualTo(classes.of(j));
                            assertThat(classes.rank(i)).isLessThan(classes.rank(j));
                        }
                        if (values[i] == values[j] && ties == AbcTies.TOGETHER) {
                            assertThat(classes.of(i)).isEqualTo(classes.of(j));
                        }
                    }
                }
                if (classes.total() > 0) {
                    double a = classes.shareOfValue(A).orElseThrow();
                    if (cut == AbcCut.START) {
                        assertThat(a).isGreaterThanOrEqualTo(0.80);
                    } else {
                        assertThat(a).isLessThanOrEqualTo(0.80);
                    }
                }
            }
        }
    }

    @Test
    void printsTheThreeClasses() {
        assertThat(Abc.standard().classify(9000, 4200, 1800, 1200, 900, 800, 500, 300, 200, 100, 0))
                .hasToString("""
                    ABC analysis of 11 items worth 19,000, limits 80.0 % and 95.0 %, cut at the start of an item
                    class  items  of items   value  of value
                    -----  -----  --------  ------  --------
                    A          4    36.4 %  16,200    85.3 %
                    B          3    27.3 %   2,200    11.6 %
                    C          4    36.4 %     600     3.2 %
                    1 item of zero or negative value in class C, no part of the total.\
                    """);
    }

    @Test
    void travels() {
        RoundTrip.survives(Abc.standard().limits(0.7, 0.9).ties(AbcTies.TOGETHER));
        RoundTrip.survives(Abc.standard().classify(3, 1, -2, 8));
        RoundTrip.survives(Abc.standard().classify());
    }

    @Test
    void keepsItsOwnCopy() {
        double[] values = {1, 2};
        AbcClasses classes = Abc.standard().classify(values);
        values[0] = 99;
        classes.values()[0] = 99;
        classes.items(A)[0] = 99;
        assertThat(classes).isEqualTo(Abc.standard().classify(1, 2));
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatThrownBy(() -> Abc.standard().limits(0.95, 0.80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "limitA is 0.95 and limitB is 0.8; they must satisfy 0 < limitA < limitB <= 1. Write 0.8 for 80"
                                + " percent.");
        assertThatThrownBy(() -> Abc.standard().limits(80, 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Abc.standard().classify(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "values[1] is NaN; it must be a finite number. Leave items without a value out, or give them"
                                + " 0.");
        assertThatThrownBy(() -> Abc.standard().classify(1, 2).of(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item is 2; it must be a position of the classified array, which has 2 items.");
    }
}
