package io.clientele.inventory.spares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.DemandClass;
import io.clientele.series.DemandPattern;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Abc;
import io.clientele.stat.AbcClass;
import io.clientele.stat.AbcClasses;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartClassificationTest {

    /** Sums of a dozen small numbers on both sides. */
    private static final double ROUNDING = 1e-14;

    static Stream<Map<String, String>> golden() {
        return Golden.rows(PartClassificationTest.class, "abc_xyz.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void findsTheGoldenClasses(Map<String, String> row) {
        Map<String, String> in = Golden.entries(row.get("inputs"));
        double[] limits = Golden.numbers(in.get("limits"));
        String expected = row.get("value");
        if (row.get("model").equals("abc")) {
            AbcClasses classes = Abc.standard().limits(limits[0], limits[1]).classify(Golden.numbers(in.get("values")));
            String[] parts = expected.split("\\|");
            for (int i = 0; i < parts.length; i++) {
                if (row.get("output").equals("classes")) {
                    assertThat(classes.of(i).name()).isEqualTo(parts[i]);
                } else {
                    assertThat(classes.cumulativeShare(i).orElseThrow())
                            .isCloseTo(Double.parseDouble(parts[i]), within(ROUNDING));
                }
            }
            return;
        }
        double[] demand = Golden.numbers(in.get("demand"));
        XyzResult variation = Xyz.standard().limits(limits[0], limits[1]).classify(demand);
        DemandPattern pattern = DemandPattern.of(TimeSeries.monthly("2024-01", demand));
        switch (row.get("output")) {
            case "xyz" -> assertThat(variation.xyzClass().name()).isEqualToIgnoringCase(expected);
            case "pattern" ->
                assertThat(pattern.demandClass().name().toLowerCase(Locale.ROOT))
                        .isEqualTo(expected);
            case "cv" -> assertNumber(variation.variation().orElse(Double.NaN), expected);
            case "adi" -> assertNumber(pattern.averageInterval().orElse(Double.POSITIVE_INFINITY), expected);
            case "cv2NonZero" -> assertNumber(pattern.squaredVariation().orElse(0), expected);
            default -> throw new IllegalArgumentException(row.get("output"));
        }
    }

    private static void assertNumber(double actual, String expected) {
        switch (expected) {
            case "nan" -> assertThat(actual).isNaN();
            case "inf" -> assertThat(actual).isInfinite();
            default -> {
                double value = Double.parseDouble(expected);
                assertThat(actual).isCloseTo(value, within(ROUNDING * Math.max(1, value)));
            }
        }
    }

    @Nested
    class ByVariation {

        @Test
        void putsAPartOnALimitIntoTheSteadierClass() {
            // mean 4 and standard deviation 1, then mean 4 and standard deviation 2, both without rounding
            assertThat(Xyz.standard().classify(3, 4, 5).xyzClass()).isEqualTo(XyzClass.X);
            assertThat(Xyz.standard().classify(2, 4, 6).xyzClass()).isEqualTo(XyzClass.Y);
        }

        @Test
        void refusesWhatHasNoVariation() {
            assertThatThrownBy(() -> Xyz.standard().classify(3))
                    .hasMessage("number of periods is 1; it must be at least 2. One period has no variation.");
            assertThatThrownBy(() -> Xyz.standard().classify(3, -1)).hasMessageStartingWith("demand[1] is -1; it must");
            assertThatThrownBy(() -> Xyz.standard().limits(0.5, 0.5))
                    .hasMessage("limitY is 0.5 and limitX is 0.5; limitY must be above. Write 0.25 for 25 percent.");
        }
    }

    @Nested
    class OfPolicies {

        private final PartClass steady =
                new PartClass(AbcClass.A, XyzClass.X, DemandClass.SMOOTH, Criticality.DESIRABLE, PartLife.CURRENT);

        @Test
        void givesEveryPartOneOfTheStandardMatrix() {
            for (AbcClass abc : AbcClass.values()) {
                for (XyzClass xyz : XyzClass.values()) {
                    for (DemandClass pattern : DemandClass.values()) {
                        for (Criticality criticality : Criticality.values()) {
                            for (PartLife life : PartLife.values()) {
                                PartPolicy policy = PolicyMatrix.standard()
                                        .policy(new PartClass(abc, xyz, pattern, criticality, life));
                                if (life == PartLife.ENDING) {
                                    assertThat(policy.stocking()).isEqualTo(Stocking.LAST_BUY);
                                } else if (criticality == Criticality.VITAL) {
                                    assertThat(policy.targetFillRate()).isEqualTo(0.99);
                                    assertThat(policy.replenishment()).isEqualTo(Replenishment.BASE_STOCK);
                                }
                            }
                        }
                    }
                }
            }
        }

        @Test
        void triesAnAddedRuleFirst() {
            PolicyMatrix standard = PolicyMatrix.standard();
            PolicyMatrix edited = standard.first(
                    PolicyRule.of(PartPolicy.onRequest()).abc(AbcClass.A).xyz(XyzClass.X));

            assertThat(standard.policy(steady).replenishment()).isEqualTo(Replenishment.REORDER_POINT);
            assertThat(edited.policy(steady).stocking()).isEqualTo(Stocking.ON_REQUEST);
        }

        @Test
        void editsItsRules() {
            PolicyMatrix standard = PolicyMatrix.standard();
            PolicyRule dear = standard.rules().get(6);
            PolicyRule dearer = PolicyRule.of(PartPolicy.stocked(Replenishment.REORDER_POINT, 0.995))
                    .abc(AbcClass.A, AbcClass.B);

            assertThat(standard.policy(steady).targetFillRate()).isEqualTo(0.98);
            assertThat(standard.replace(dear, dearer).policy(steady).targetFillRate())
                    .isEqualTo(0.995);
            assertThat(standard.without(dear).policy(steady).replenishment()).isEqualTo(Replenishment.PERIODIC);
            assertThatThrownBy(() -> standard.without(dearer))
                    .hasMessage(
                            "rule is \"A or B: in stock, reorder point, central, fill rate 99.5 %\"; it must be one of"
                                    + " the matrix. Take it from rules(), or use first(…).");
            assertThatThrownBy(() -> standard.without(standard.rules().get(7)))
                    .hasMessage("the last rule is for A or B; it must cover all parts. Put a rule without conditions"
                            + " last.");
        }

        @Test
        void refusesAMatrixWithHoles() {
            assertThatThrownBy(() -> new PolicyMatrix(
                            List.of(PolicyRule.of(PartPolicy.onRequest()).abc(AbcClass.A, AbcClass.B))))
                    .hasMessage("the last rule is for A or B; it must cover all parts. Put a rule without conditions"
                            + " last.");
        }

        @Test
        void ranksByTheCostOfDowntime() {
            assertThat(Criticality.ofDowntime(5000, 100, 5000)).isEqualTo(Criticality.VITAL);
            assertThat(Criticality.ofDowntime(4999, 100, 5000)).isEqualTo(Criticality.ESSENTIAL);
            assertThat(Criticality.ofDowntime(0, 100, 5000)).isEqualTo(Criticality.DESIRABLE);
        }
    }

    @Test
    void classifiesAPortfolio() {
        List<PartHistory> parts = List.of(
                PartHistory.of("filter", TimeSeries.monthly("2024-01", 100, 102, 98, 101, 99, 100), 20),
                PartHistory.of("lamp", TimeSeries.monthly("2024-01", 0, 0, 30, 0, 0, 2), 1),
                PartHistory.of("rotor", TimeSeries.monthly("2024-01", 0, 1, 0, 0, 1, 0), 900)
                        .criticality(Criticality.VITAL),
                PartHistory.of("tube", TimeSeries.monthly("2024-01", 5, 6, 5, 6, 5, 6), 2)
                        .life(PartLife.ENDING));
        PartClassReport report = PartClassification.standard().classify(parts);

        assertThat(report).hasToString("""
            classes of 4 parts
            part     value  class                          policy
            ------  ------  -----------------------------  --------------------------------------------------
            filter  12,000  AX smooth desirable current    in stock, reorder point, central, fill rate 98.0 %
            lamp        32  CZ lumpy desirable current     on request, supplier
            rotor    1,800  BZ intermittent vital current  in stock, base stock, local, fill rate 99.0 %
            tube        66  CX smooth desirable ending     last buy, central\
            """);
        assertThat(report.count(AbcClass.A, XyzClass.X)).isEqualTo(1);
        RoundTrip.survives(report);
        RoundTrip.survives(PartClassification.standard());
        RoundTrip.survives(Xyz.standard().classify(3, 4, 5));
        assertThat(PolicyMatrix.standard()).hasToString("""
            policy matrix, 8 rules, the first that covers a part holds
            parts                  policy
            ---------------------  --------------------------------------------------
            ending                 last buy, central
            vital                  in stock, base stock, local, fill rate 99.0 %
            no demand              on request, supplier
            lumpy, desirable       on request, supplier
            lumpy or intermittent  in stock, base stock, regional, fill rate 95.0 %
            Z                      in stock, base stock, regional, fill rate 95.0 %
            A or B                 in stock, reorder point, central, fill rate 98.0 %
            all                    in stock, periodic, central, fill rate 95.0 %\
            """);
    }

    /** Two months beside two weeks would both be worth 9. */
    @Test
    void comparesNoValuesOfDifferentSpans() {
        PartHistory months = PartHistory.of("filter", TimeSeries.monthly("2024-01", 4, 5), 1);
        PartHistory weeks = PartHistory.of("lamp", TimeSeries.weekly("2024-W01", 4, 5), 1);
        PartHistory young = PartHistory.of("rotor", TimeSeries.monthly("2024-01", 4, 5, 6), 1);
        PartClassification standard = PartClassification.standard();
        assertThatThrownBy(() -> standard.classify(List.of(months, weeks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the history of filter has 2 months and that of lamp 2 weeks; parts are compared by the value"
                                + " of the same time. Bring them to one cadence and cut them to the periods that all"
                                + " have.");
        assertThatThrownBy(() -> standard.classify(List.of(months, young)))
                .hasMessage("the history of filter has 2 months and that of rotor 3 months; parts are compared by the"
                        + " value of the same time. Bring them to one cadence and cut them to the periods that all"
                        + " have.");
        assertThatThrownBy(() -> standard.classify(List.of(months, months)))
                .hasMessage("two parts have the name filter; each must have its own. Add up the demand of one part, or"
                        + " tell them apart.");
    }
}
