package io.clientele.satisfaction.kano.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DerivedKanoTest {

    /** The reference prints 12 significant digits; of numbers below 10. */
    private static final double PRINTED = 1e-10;

    private static final String[] ATTRIBUTES = {"PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7"};

    @Test
    void agreesOnTheMobilePhoneSurvey() {
        DerivedReport report =
                DerivedKano.cutAt(6, 9).on(Csv.read(SharedData.data("ecsi-mobile/mobi.csv")), "CUSA1", ATTRIBUTES);
        Map<String, Double> expected = Golden.rows(DerivedKanoTest.class, "penalty_reward.csv").stream()
                .collect(Collectors.toMap(row -> row.get("quantity"), row -> Double.valueOf(row.get("value"))));
        assertThat(report.n()).isEqualTo(250);
        agrees(report.constant(), "const", expected);
        assertThat(report.rSquared().orElseThrow()).isCloseTo(expected.get("R2"), within(PRINTED));
        assertThat(report.adjustedRSquared().orElseThrow()).isCloseTo(expected.get("adjR2"), within(PRINTED));
        for (String name : ATTRIBUTES) {
            DerivedAttribute attribute = report.attribute(name);
            agrees(attribute.penalty(), name + "_penalty", expected);
            agrees(attribute.reward(), name + "_reward", expected);
            assertThat(attribute.range()).isCloseTo(expected.get(name + "_range_of_impact"), within(PRINTED));
            assertThat(attribute.asymmetry().orElseThrow())
                    .isCloseTo(expected.get(name + "_impact_asymmetry"), within(PRINTED));
        }
        assertThat(report.attribute("PERQ1").category()).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThat(report.attribute("PERQ4").category()).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(report.attribute("PERQ7").category()).isEqualTo(KanoCategory.MUST_BE);
        assertThat(report.attribute("PERQ3").category()).isEqualTo(KanoCategory.INDIFFERENT);
        assertThat(report.attribute("PERQ6").hasContrarySign()).isTrue();
        RoundTrip.survives(report);
    }

    private static void agrees(DerivedKano.Effect effect, String name, Map<String, Double> expected) {
        assertThat(effect.value()).as(name).isCloseTo(expected.get(name + "_b"), within(PRINTED));
        assertThat(effect.standardError()).as(name).isCloseTo(expected.get(name + "_se"), within(PRINTED));
        assertThat(effect.p()).as(name).isCloseTo(expected.get(name + "_p"), within(PRINTED));
    }

    /** 2,000 people whose satisfaction falls with bad brakes, rises with a good bell, follows speed both ways and ignores colour. */
    @Test
    void findsTheCategoriesThatRatingsWereMadeFrom() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 2_000;
        double[][] ratings = new double[4][n];
        double[] overall = new double[n];
        for (int i = 0; i < n; i++) {
            for (double[] rating : ratings) {
                rating[i] = 1 + random.nextInt(5);
            }
            overall[i] = 5
                    - (ratings[0][i] <= 1 ? 2 : 0)
                    + (ratings[1][i] >= 5 ? 2 : 0)
                    + (ratings[2][i] <= 1 ? -1.5 : ratings[2][i] >= 5 ? 1.5 : 0)
                    + random.nextDouble(-1, 1);
        }
        overall[17] = Double.NaN;
        DerivedReport report = DerivedKano.cutAt(1, 5)
                .significance(0.01)
                .on(
                        "bicycles",
                        overall,
                        new TreeMap<>(Map.of(
                                "brakes", ratings[0], "bell", ratings[1], "speed", ratings[2], "colour", ratings[3])));
        assertThat(report.blanks()).isEqualTo(1);
        assertThat(report.attribute("brakes").category()).isEqualTo(KanoCategory.MUST_BE);
        assertThat(report.attribute("bell").category()).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(report.attribute("speed").category()).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThat(report.attribute("colour").category()).isEqualTo(KanoCategory.INDIFFERENT);
        assertThat(report.toString())
                .startsWith("Derived Kano of bicycles: 1,999 respondents, 4 attributes, R² ")
                .contains("Ratings low up to 1, high from 5, significant up to p = 0.01")
                .endsWith("1 respondent left out for a missing rating.");
    }

    @Test
    void refusesWhatCannotBeContrasted() {
        double[] overall = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] mixed = {1, 5, 3, 1, 5, 3, 1, 5};
        double[] happy = {5, 5, 5, 5, 4, 4, 4, 4};
        DerivedKano rule = DerivedKano.cutAt(1, 5);
        assertThatThrownBy(() -> rule.on("x", overall, Map.of("happy", happy)))
                .hasMessage(
                        "attribute happy has 0 low, 4 middle and 4 high ratings; it needs some of each. Move the cuts,"
                                + " now at 1 and 5.");
        assertThatThrownBy(() -> rule.on("x", overall, new TreeMap<>(Map.of("a", mixed, "b", Arrays.copyOf(mixed, 8)))))
                .hasMessage(
                        "the low and high ratings of b are explained by those of the attributes before it; leave one of"
                                + " them out.");
        assertThatThrownBy(() -> rule.on("x", new double[] {1, 2, 3}, Map.of("a", new double[] {1, 3, 5})))
                .hasMessage(
                        "x has 3 complete respondents and the analysis 3 coefficients; there must be more respondents."
                                + " Take fewer attributes at a time.");
        assertThatThrownBy(() -> rule.on("x", overall, Map.of()))
                .hasMessage("attributes is empty; there must be at least one to explain satisfaction by.");
        assertThatThrownBy(() -> DerivedKano.cutAt(5, 5))
                .hasMessage("highFrom is 5 and lowUpTo 5; high ratings must be above low ones.");
    }
}
