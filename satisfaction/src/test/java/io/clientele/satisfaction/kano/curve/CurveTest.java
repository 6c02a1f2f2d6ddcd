package io.clientele.satisfaction.kano.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {

    /** The reference prints 10 significant digits, of numbers below 1 made from others with as many. */
    private static final double PRINTED = 1e-9;

    /** Two ways to sum five numbers below 1. */
    private static final double ROUNDING = 1e-14;

    /** Simpson's rule on 200 intervals of a curve whose fourth derivative is below 5. */
    private static final double SIMPSON = 1e-10;

    private static final List<KanoCategory> RISING =
            List.of(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE);

    static Stream<Map<String, String>> surveys() {
        return Golden.rows(KanoSurvey.class, "kano_items.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void agreesWithTheCurvesOfRealSurveys(Map<String, String> expected) {
        double asked = number(expected, "M") + number(expected, "O") + number(expected, "A") + number(expected, "I");
        double better = (number(expected, "O") + number(expected, "A")) / asked;
        double worse = -(number(expected, "O") + number(expected, "M")) / asked;
        for (KanoCategory category : RISING) {
            SatisfactionCurve curve = CategoryCurve.of(category, better, worse);
            for (String p : List.of("0", "0.25", "0.5", "0.75", "1")) {
                assertThat(curve.at(Double.parseDouble(p)))
                        .as("%s at %s", category, p)
                        .isCloseTo(number(expected, "S_" + category.symbol() + "_" + p), within(PRINTED));
            }
        }
    }

    static Stream<Map<String, String>> madeUpCounts() {
        return Golden.rows(KanoSurvey.class, "kano_counts.csv").stream()
                .filter(row -> row.get("quantity").matches("(S|area)_.*"));
    }

    @ParameterizedTest
    @MethodSource("madeUpCounts")
    void agreesWithTheCurvesAndAreasOfMadeUpCounts(Map<String, String> expected) {
        double[] n = Stream.of(expected.get("case").split(","))
                .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .toArray();
        double asked = n[0] + n[1] + n[2] + n[3];
        String quantity = expected.get("quantity");
        KanoCategory category = RISING.stream()
                .filter(one -> quantity.contains(one.toString().replace('-', '_')))
                .findFirst()
                .orElseThrow();
        CategoryCurve curve = CategoryCurve.of(category, (n[1] + n[2]) / asked, -(n[0] + n[1]) / asked);
        double value = quantity.startsWith("area")
                ? curve.area()
                : curve.at(Double.parseDouble(quantity.substring(quantity.lastIndexOf('_') + 1)));
        assertThat(value).as(quantity).isCloseTo(number(expected, "value"), within(PRINTED));
    }

    @Test
    void beginsAtWorseEndsAtBetterAndRises() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            double better = random.nextDouble();
            double worse = -random.nextDouble();
            for (KanoCategory category : RISING) {
                SatisfactionCurve curve = CategoryCurve.of(category, better, worse);
                assertThat(curve.at(0)).isEqualTo(worse);
                assertThat(curve.at(1)).isEqualTo(better);
                double before = worse;
                for (int step = 1; step <= 50; step++) {
                    double here = curve.at(step / 50.0);
                    assertThat(here).isGreaterThan(before);
                    before = here;
                }
            }
            SatisfactionCurve reverse = CategoryCurve.of(KanoCategory.REVERSE, better, worse);
            assertThat(reverse.at(0)).isEqualTo(better);
            assertThat(reverse.at(1)).isEqualTo(worse);
            assertThat(reverse.at(0.3))
                    .isCloseTo(
                            CategoryCurve.of(KanoCategory.ONE_DIMENSIONAL, better, worse)
                                    .at(0.7),
                            within(ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(value = KanoCategory.class, names = "QUESTIONABLE", mode = EnumSource.Mode.EXCLUDE)
    void theAreaIsTheIntegral(KanoCategory category) {
        SatisfactionCurve curve = CategoryCurve.of(category, 0.63, -0.41);
        assertThat(curve.area()).isCloseTo(integral(curve), within(SIMPSON));
        Map<KanoCategory, Double> weights =
                new EnumMap<>(Map.of(KanoCategory.MUST_BE, 2.0, KanoCategory.INDIFFERENT, 1.5));
        weights.put(category, 3.0);
        SatisfactionCurve mixed = MixedCurve.of(weights, 0.63, -0.41);
        assertThat(mixed.area()).isCloseTo(integral(mixed), within(SIMPSON));
    }

    private static double integral(SatisfactionCurve curve) {
        int n = 200;
        double sum = curve.at(0) + curve.at(1);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * curve.at(i / (double) n);
        }
        return sum / (3 * n);
    }

    @Test
    void aMixedCurveOfOneCategoryIsItsCurve() {
        for (KanoCategory category : RISING) {
            SatisfactionCurve pure = CategoryCurve.of(category, 0.7, -0.2);
            SatisfactionCurve mixed = MixedCurve.of(Map.of(category, 17), 0.7, -0.2);
            for (double p : new double[] {0, 0.2, 0.5, 0.9, 1}) {
                assertThat(mixed.at(p)).isCloseTo(pure.at(p), within(ROUNDING));
            }
        }
    }

    @Test
    void aMixedCurveLeavesQuestionableAnswersOut() {
        MixedCurve curve = MixedCurve.of(
                Map.of(KanoCategory.ATTRACTIVE, 30, KanoCategory.INDIFFERENT, 10, KanoCategory.QUESTIONABLE, 60),
                0.75,
                0);
        assertThat(curve.share(KanoCategory.ATTRACTIVE)).isEqualTo(0.75);
        assertThat(curve.share(KanoCategory.QUESTIONABLE)).isZero();
        assertThat(curve.at(1)).isCloseTo(0.75 * 0.75, within(ROUNDING));
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatThrownBy(() -> CategoryCurve.of(KanoCategory.QUESTIONABLE, 0.5, -0.5))
                .hasMessage("category is questionable; answers that contradict themselves have no curve. Look at the"
                        + " wording of the question.");
        assertThatThrownBy(() -> CategoryCurve.of(KanoCategory.MUST_BE, 0.5, 0.5))
                .hasMessageContaining("worse is 0.5");
        assertThatThrownBy(
                        () -> CategoryCurve.of(KanoCategory.MUST_BE, 0.5, -0.5).at(1.2))
                .hasMessageContaining("performance is 1.2");
        assertThatThrownBy(() -> MixedCurve.of(Map.of(KanoCategory.QUESTIONABLE, 4), 0.5, -0.5))
                .hasMessage("weights are all 0; at least one of M, O, A, I and R must have some.");
        assertThatThrownBy(() -> new MixedCurve(List.of(0.5, 0.1, 0.0, 0.0, 0.0), 0.5, -0.5))
                .hasMessage("shares sum to 0.6; they must sum to 1. MixedCurve.of scales any counts or weights.");
    }

    @Test
    void drawsTheCurvesOfAReport() {
        KanoReport report = report();
        KanoCurves curves = KanoCurves.byCategory(report);
        assertThat(curves.features())
                .extracting(KanoCurves.FeatureCurve::feature)
                .containsExactly("brakes", "bell");
        assertThat(curves.curve("brakes").at(1))
                .isEqualTo(report.feature("brakes").better().orElseThrow());
        assertThat(curves.absent()).containsExactly("riddle");
        assertThat(curves).hasToString("""
            Satisfaction by performance, bicycles, 2 features
            feature  category      S(0)  S(0.25)  S(0.5)  S(0.75)   S(1)    area
            -------  ----------  ------  -------  ------  -------  -----  ------
            brakes   must-be     -0.900   -0.550  -0.278   -0.065  0.100  -0.318
            bell     attractive   0.000    0.132   0.302    0.520  0.800   0.334
            No curve: riddle.\
            """);
        assertThat(KanoCurves.mixed(report).curve("bell").at(1)).isCloseTo(0.8 * 0.8, within(ROUNDING));
        assertThatThrownBy(() -> curves.curve("riddle"))
                .hasMessage("feature is \"riddle\"; it must be one of [brakes, bell].");
    }

    @Test
    void surviveARoundTrip() {
        RoundTrip.survives(KanoCurves.byCategory(report()));
        RoundTrip.survives(KanoCurves.mixed(report()));
    }

    /** Ten people: brakes are a must to nine and attractive to one, the bell delights eight, the riddle nobody understood. */
    static KanoReport report() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bicycles", AnswerScale.codes());
        for (int i = 0; i < 10; i++) {
            String who = "R" + i;
            answers.add(response(
                    who,
                    "brakes",
                    i < 9 ? KanoAnswer.NEUTRAL : KanoAnswer.LIKE,
                    i < 9 ? KanoAnswer.DISLIKE : KanoAnswer.NEUTRAL));
            answers.add(response(who, "bell", i < 8 ? KanoAnswer.LIKE : KanoAnswer.NEUTRAL, KanoAnswer.NEUTRAL));
            answers.add(response(who, "riddle", KanoAnswer.LIKE, KanoAnswer.LIKE));
        }
        return answers.finish().analyse();
    }

    private static KanoResponse response(String who, String feature, KanoAnswer functional, KanoAnswer dysfunctional) {
        return KanoResponse.of(who, feature, functional, dysfunctional);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
