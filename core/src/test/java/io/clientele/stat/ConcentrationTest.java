package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcentrationTest {

    private static final double ROUNDING = 1e-13;

    @Test
    void nothingIsConcentratedWhenAllAreEqual() {
        Concentration equal = Concentration.of(5, 5, 5, 5);
        assertThat(equal.gini()).hasValue(0);
        assertThat(equal.topShare(0.5)).hasValue(0.5);
        assertThat(equal.lorenz(0.3).orElseThrow()).isCloseTo(0.3, within(ROUNDING));
        assertThat(equal.membersFor(0.75)).hasValue(3);
    }

    @Test
    void everythingIsConcentratedWhenOneHasAll() {
        Concentration one = Concentration.of(0, 0, 12, 0);
        assertThat(one.gini().orElseThrow()).isCloseTo(0.75, within(ROUNDING));
        assertThat(one.topShareOf(1)).hasValue(1);
        assertThat(one.topShareOf(0)).hasValue(0);
        assertThat(one.lorenz(0.75)).hasValue(0);
        assertThat(one.lorenz(1)).hasValue(1);
    }

    @Test
    void isReadOffByHand() {
        // Σ (2i - n - 1) v = -3·1 - 1·2 + 1·3 + 3·4 = 10, over n Σ v = 40.
        Concentration c = Concentration.of(3, 1, 4, 2);
        assertThat(c.gini().orElseThrow()).isCloseTo(0.25, within(ROUNDING));
        assertThat(c.lorenz(0.5).orElseThrow()).isCloseTo(0.3, within(ROUNDING));
        assertThat(c.lorenz(0.625).orElseThrow()).isCloseTo(0.45, within(ROUNDING));
        assertThat(c.topShare(0.25)).hasValue(0.4);
        assertThat(c.topShare(0.26)).hasValue(0.7);
        assertThat(c.membersFor(0.7)).hasValue(2);
        assertThat(c.membersFor(0.71)).hasValue(3);
        assertThat(c.total()).isEqualTo(10);
        assertThat(c.values()).containsExactly(4, 3, 2, 1);
    }

    @Test
    void countsMembersBelowZeroAsHoldingNothing() {
        Concentration c = Concentration.of(6, -2, 4, -1);
        assertThat(c.members()).isEqualTo(4);
        assertThat(c.total()).isEqualTo(10);
        assertThat(c.negatives()).isEqualTo(2);
        assertThat(c.negativeTotal()).isEqualTo(-3);
        assertThat(c.gini()).isEqualTo(Concentration.of(6, 0, 4, 0).gini());
        assertThat(c.lorenz(0.5)).hasValue(0);
    }

    @Test
    void hasNoSharesWhereNobodyHasAnything() {
        Concentration none = Concentration.of(0, 0, -1);
        assertThat(none.gini()).isEmpty();
        assertThat(none.topShare(0.2)).isEmpty();
        assertThat(none.topShareOf(1)).isEmpty();
        assertThat(none.membersFor(0.8)).isEmpty();
        assertThat(none.lorenz(0.5)).isEmpty();
        assertThat(none).hasToString("""
            Concentration of a total of 0 over 3 members, Gini –
            top   members  share
            ----  -------  -----
            1 %         1      –
            5 %         1      –
            10 %        1      –
            20 %        1      –
            50 %        2      –
            Nobody holds anything, so there are no shares.
            1 member below zero, together -1, counted as holding nothing.\
            """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lawsHoldForAnyMembers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = Distribution.lognormal(2, 1.3).sample(1 + random.nextInt(80), seed);
        Concentration c = Concentration.of(values);
        double gini = c.gini().orElseThrow();
        int n = values.length;
        assertThat(gini).isBetween(0.0, 1 - 1.0 / n);
        // Scaling changes nothing, nor does having everybody twice.
        assertThat(Concentration.of(Arrays.stream(values).map(v -> 3 * v).toArray())
                        .gini()
                        .orElseThrow())
                .isCloseTo(gini, within(ROUNDING));
        double[] twice = Arrays.copyOf(values, 2 * n);
        System.arraycopy(values, 0, twice, n, n);
        assertThat(Concentration.of(twice).gini().orElseThrow()).isCloseTo(gini, within(ROUNDING));
        // The Gini coefficient by its definition, the mean difference.
        double differences = 0;
        for (double a : values) {
            for (double b : values) {
                differences += Math.abs(a - b);
            }
        }
        assertThat(gini).isCloseTo(differences / (2 * n * c.total()), within(1e-12));
        double before = 0;
        for (double part = 0; part <= 1; part += 0.05) {
            double held = c.lorenz(part).orElseThrow();
            assertThat(held).isBetween(before, part);
            before = held;
        }
        for (double share = 0.05; share <= 1; share += 0.05) {
            int needed = c.membersFor(share).orElseThrow();
            assertThat(c.topShareOf(needed).orElseThrow()).isGreaterThanOrEqualTo(share);
            assertThat(c.topShareOf(needed - 1).orElseThrow()).isLessThan(share);
        }
    }

    @Test
    void travels() {
        RoundTrip.survives(Concentration.of(3, 1, -4, 2, -0.0));
        assertThat(Concentration.of(1, 2, 0.0)).isEqualTo(Concentration.of(-0.0, 2, 1));
    }

    @Test
    void refusesWhatIsNoShare() {
        Concentration c = Concentration.of(1, 2);
        assertThatThrownBy(() -> c.topShare(20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part is 20; it must be above 0 and at most 1. Write 0.2 for the top 20 percent.");
        assertThatThrownBy(() -> c.membersFor(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share is 0; it must be above 0 and at most 1. Write 0.8 for 80 percent.");
        assertThatThrownBy(() -> c.topShareOf(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count is 3; it must be from 0 to 2.");
        assertThatThrownBy(Concentration::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values is empty; it must be an array with at least one number.");
        assertThatThrownBy(() -> Concentration.of(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values[1] is infinity; it must be a finite number. Leave members without a value out.");
    }

    @Nested
    class OnTheSpendOfCdnow {

        /** The golden shares are printed with ten digits. */
        private static final double PRINTED = 5e-11;

        private final Map<String, Double> golden = new HashMap<>();
        private final double[] spend = spend();

        OnTheSpendOfCdnow() throws IOException {
            Golden.rows(ConcentrationTest.class, "concentration-cdnow.csv")
                    .forEach(row -> golden.put(row.get("quantity"), Double.valueOf(row.get("value"))));
        }

        private static double[] spend() throws IOException {
            return Files.readAllLines(SharedData.data("cdnow/cdnow_sample_summary.csv")).stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
        }

        private double expected(String quantity) {
            return golden.getOrDefault(quantity, Double.NaN);
        }

        @Test
        void agreesWithTheReference() {
            Concentration c = Concentration.of(spend);
            assertThat(c.total()).isCloseTo(expected("total_spend"), within(1e-6));
            assertThat(c.gini().orElseThrow()).isCloseTo(expected("gini"), within(PRINTED));
            for (int percent : new int[] {1, 5, 10, 20, 50}) {
                assertThat(c.topShare(percent / 100.0).orElseThrow())
                        .isCloseTo(expected("share_top_" + percent + "pct_customers_ceil"), within(PRINTED));
            }
            for (int percent : new int[] {50, 80, 95}) {
                assertThat(c.membersFor(percent / 100.0).orElseThrow())
                        .isEqualTo((int) expected("customers_to_reach_" + percent + "pct_spend"));
            }
            assertThat(c).hasToString("""
                Concentration of a total of 173,115.55 over 2,357 members, Gini 0.585
                top   members   share
                ----  -------  ------
                1 %        24  14.7 %
                5 %       118  33.6 %
                10 %      236  46.9 %
                20 %      472  63.3 %
                50 %    1,179  86.8 %\
                """);
        }

        @Test
        void classifiesAsTheReferenceDoes() {
            AbcClasses standard = Abc.standard().classify(spend);
            assertThat(standard.count(AbcClass.A)).isEqualTo((int) expected("abc_80_95_A_start_rule"));
            assertThat(standard.count(AbcClass.B)).isEqualTo((int) expected("abc_80_95_B_start_rule"));
            assertThat(standard.count(AbcClass.C)).isEqualTo((int) expected("abc_80_95_C_start_rule"));
            assertThat(Abc.standard().cut(AbcCut.END).classify(spend).count(AbcClass.A))
                    .isEqualTo((int) expected("abc_80_95_A_end_rule"));
            assertThat(Abc.standard().limits(0.70, 0.90).classify(spend).count(AbcClass.A))
                    .isEqualTo((int) expected("abc_70_90_A_items_start_rule"));
        }
    }
}
