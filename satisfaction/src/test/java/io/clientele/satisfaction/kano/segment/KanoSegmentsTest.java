package io.clientele.satisfaction.kano.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.CategoryRule;
import io.clientele.satisfaction.kano.KanoAnalysis;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KanoSegmentsTest {

    /** The reference prints 10 significant digits of numbers below 50. */
    private static final double PRINTED = 1e-8;

    @Test
    void agreesOnTheWordingsOfARealSurvey() {
        KanoSurvey pooled = IntStream.rangeClosed(1, 4)
                .mapToObj(cohort -> KanoSurvey.from(
                        Csv.read(SharedData.data("kano/reppl-bitcoin/storage--cohort" + cohort + "-clean.csv"))))
                .reduce(KanoSurvey::pooledWith)
                .orElseThrow();
        Map<String, String> cohorts = new HashMap<>();
        pooled.respondents().forEach(name -> cohorts.put(name, name.substring(0, 2)));
        SegmentReport report = new KanoSegments(cohorts).of(pooled);
        assertThat(report.segments()).containsExactly("C1", "C2", "C3", "C4");
        for (Map<String, String> expected : Golden.rows(KanoSegmentsTest.class, "wording_homogeneity.csv")) {
            HomogeneityTest test = report.test(expected.getOrDefault("feature", ""));
            assertThat(test.chiSquared()).isCloseTo(number(expected, "chi2"), within(PRINTED));
            assertThat(test.degrees()).isEqualTo((int) number(expected, "df"));
            assertThat(test.pValue().orElseThrow()).isCloseTo(number(expected, "p"), within(PRINTED));
            assertThat(test.cramersV().orElseThrow()).isCloseTo(number(expected, "cramers_v"), within(PRINTED));
        }
        // Five features; F2 has the smallest p, F5 the next.
        assertThat(report.adjustedPValue("F2").orElseThrow()).isCloseTo(5 * 6.407743331e-05, within(PRINTED));
        assertThat(report.adjustedPValue("F5").orElseThrow()).isCloseTo(4 * 0.001338098082, within(PRINTED));
        assertThat(report.segment("C2").feature("F5").category()).contains(KanoCategory.INDIFFERENT);
        assertThat(report.test("F2"))
                .hasToString("F2: chi-squared 45.49 on 15 degrees of freedom, p = 0.000064, Cramér's V 0.204");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    /** Answers of some respondents of a segment about a feature. */
    private static final class Made {

        private final KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("made up", AnswerScale.codes());
        private final Map<String, String> segments = new HashMap<>();
        private int next;

        Made add(String segment, String feature, KanoCategory category, int count) {
            for (int i = 0; i < count; i++) {
                String name = segment + "-" + next++;
                segments.put(name, segment);
                answers.add(
                        switch (category) {
                            case MUST_BE -> KanoResponse.of(name, feature, KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE);
                            case ONE_DIMENSIONAL -> KanoResponse.of(name, feature, KanoAnswer.LIKE, KanoAnswer.DISLIKE);
                            case ATTRACTIVE -> KanoResponse.of(name, feature, KanoAnswer.LIKE, KanoAnswer.NEUTRAL);
                            case INDIFFERENT -> KanoResponse.of(name, feature, KanoAnswer.NEUTRAL, KanoAnswer.NEUTRAL);
                            case REVERSE -> KanoResponse.of(name, feature, KanoAnswer.DISLIKE, KanoAnswer.LIKE);
                            case QUESTIONABLE -> KanoResponse.of(name, feature, KanoAnswer.LIKE, KanoAnswer.LIKE);
                        });
            }
            return this;
        }

        SegmentReport report(KanoAnalysis analysis) {
            return new KanoSegments(segments).of(answers.finish(), analysis);
        }

        SegmentReport report() {
            return report(KanoAnalysis.standard());
        }
    }

    @Nested
    class Sizes {

        private final Made made = new Made()
                .add("gold", "A", KanoCategory.ATTRACTIVE, 12)
                .add("basic", "A", KanoCategory.MUST_BE, 9)
                .add("other", "A", KanoCategory.INDIFFERENT, 1);

        @Test
        void tooSmallAreNamed() {
            assertThat(made.report().toString())
                    .contains("\nWith fewer than 5 respondents, so that their categories say little: other (1). "
                            + "KanoSegments.withAtLeast leaves such segments out.");
        }

        @Test
        void tooSmallCanBeLeftOut() {
            SegmentReport report =
                    new KanoSegments(made.segments).withAtLeast(5).of(made.answers.finish());

            assertThat(report.segments()).containsExactly("basic", "gold");
            assertThat(report.pooled().respondents()).isEqualTo(21);
            assertThat(report.toString())
                    .doesNotContain("With fewer than")
                    .endsWith("Left out because they belong to no segment: 1 respondent.");
        }

        @Test
        void aboveAllAreRefused() {
            assertThatThrownBy(() -> new KanoSegments(made.segments).withAtLeast(13))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("respondents is 13 and the largest segment has 12; it must not be above.");
            assertThatThrownBy(() -> new KanoSegments(made.segments).withAtLeast(0))
                    .hasMessage("respondents is 0; it must be at least 1.");
        }
    }

    @Nested
    class Paradoxes {

        @Test
        void aPoolHidesOppositeWishes() {
            SegmentReport report = new Made()
                    .add("new", "Chat", KanoCategory.ATTRACTIVE, 20)
                    .add("new", "Chat", KanoCategory.INDIFFERENT, 15)
                    .add("old", "Chat", KanoCategory.MUST_BE, 20)
                    .add("old", "Chat", KanoCategory.INDIFFERENT, 15)
                    .report();
            assertThat(report.paradoxes())
                    .containsExactly(new PoolingParadox(
                            PoolingParadox.Kind.POOL_HIDES,
                            "Chat",
                            "",
                            "Chat is indifferent in all together, and in no segment."));
            assertThat(report).hasToString("""
                Kano segments of made up: 70 respondents in 2 segments
                Table Berger, category by rule: most frequent
                feature  pooled  new (35)  old (35)  chi-squared  df         p  p (Holm)  Cramér's V
                -------  ------  --------  --------  -----------  --  --------  --------  ----------
                Chat     I       A         M               40.00   2  < 0.0001  < 0.0001       0.756
                Chat is indifferent in all together, and in no segment.\
                """);
            RoundTrip.survives(report);
        }

        @Test
        void aRuleThatCountsAnswersMayAgreeInTheSegmentsAndDifferInThePool() {
            Made made = new Made();
            for (String segment : List.of("a", "b", "c")) {
                made.add(segment, "Chat", KanoCategory.ATTRACTIVE, 11)
                        .add(segment, "Chat", KanoCategory.INDIFFERENT, 7);
            }
            SegmentReport report = made.report(KanoAnalysis.standard().rule(CategoryRule.fong()));
            assertThat(report.paradoxes())
                    .extracting(PoolingParadox::toString)
                    .containsExactly(
                            "Chat is mixed attractive/indifferent in every segment and attractive in all together.");
            assertThat(made.report().paradoxes()).isEmpty();
        }

        /** Better of X is 0.9 and 0.3, of Y 0.8 and 0.2, but X was mostly asked where all are hard to please. */
        @Test
        void orderMayTurnRound() {
            SegmentReport report = new Made()
                    .add("a", "X", KanoCategory.ATTRACTIVE, 9)
                    .add("a", "X", KanoCategory.INDIFFERENT, 1)
                    .add("a", "Y", KanoCategory.ATTRACTIVE, 80)
                    .add("a", "Y", KanoCategory.INDIFFERENT, 20)
                    .add("b", "X", KanoCategory.ATTRACTIVE, 30)
                    .add("b", "X", KanoCategory.INDIFFERENT, 70)
                    .add("b", "Y", KanoCategory.ATTRACTIVE, 2)
                    .add("b", "Y", KanoCategory.INDIFFERENT, 8)
                    .report();
            assertThat(report.paradoxes())
                    .extracting(PoolingParadox::kind, PoolingParadox::feature, PoolingParadox::other)
                    .containsExactly(tuple(PoolingParadox.Kind.BETTER_REVERSED, "X", "Y"));
            assertThat(report.paradoxes().get(0))
                    .hasToString("X satisfies more than Y in every segment, and less in all together.");
        }
    }

    @Nested
    class FromATable {

        private final Table table = Csv.options().named("a.csv").parse("""
            id,tier,A_functional,A_dysfunctional
            ann,gold,1,5
            bob,gold,1,5
            eve,basic,3,3
            dan,basic,1,3
            zoe,,1,5
            """);

        @Test
        void takesTheColumnAndCountsWhoHasNoSegment() {
            SegmentReport report = KanoSegments.by(table, "tier").of(KanoSurvey.from(table));
            assertThat(report.segments()).containsExactly("basic", "gold");
            assertThat(report.unassigned()).isEqualTo(1);
            assertThat(report.pooled().respondents()).isEqualTo(4);
            assertThat(report.segment("gold").source()).isEqualTo("a.csv, gold");
            assertThat(report.segment("gold").feature("A").counts()).isEqualTo(CategoryCounts.of(0, 2, 0, 0, 0, 0));
            assertThat(report.toString())
                    .contains("More than a fifth of the expected counts are below 5, so p is rough: A.")
                    .endsWith("Left out because they belong to no segment: 1 respondent.");
            assertThat(report.sentences())
                    .singleElement()
                    .asString()
                    .startsWith("A: basic attractive, gold one-dimensional; p = ");
            assertThat(report.sentences(Language.GERMAN))
                    .singleElement()
                    .asString()
                    .startsWith("A: basic Begeisterungsmerkmal, gold Leistungsmerkmal; p = 0,");
            assertThat(report.sentences(Language.CHINESE))
                    .singleElement()
                    .asString()
                    .startsWith("A：basic 迷人质量，gold 期望质量；p = 0.");
            assertThat(report.method())
                    .endsWith(" 2 segments compared by Pearson's chi-squared test, p by Holm's rule for all features"
                            + " together; 1 respondent left out for belonging to no segment.");
            assertThat(report.method(Language.GERMAN)).endsWith("1 Befragter ohne Segment weggelassen.");
            assertThat(report.method(Language.CHINESE)).endsWith("1 名受访者因不属于任何群体而剔除。");
            assertThat(KanoSegments.by(table, "tier")).hasToString("segments: basic 2, gold 2");
            RoundTrip.survives(KanoSegments.by(table, "tier"));
        }

        @Test
        void takesRowsWhereNoColumnTellsWho() {
            Table rows = Csv.options().named("a.csv").parse("tier,A_functional,A_dysfunctional\nx,1,5\ny,1,3\n");
            assertThat(KanoSegments.by(rows, "tier").of(KanoSurvey.from(rows)).segments())
                    .containsExactly("x", "y");
        }

        @Test
        void refusesWhatIsNoComparison() {
            KanoSurvey survey = KanoSurvey.from(table);
            assertThatThrownBy(() -> new KanoSegments(Map.of("ann", "x", "bob", "x", "max", "y")).of(survey))
                    .hasMessage("the respondents of a.csv are in 1 of the segments [x, y]; a comparison needs at least"
                            + " two. Are respondents named alike in both?");
            assertThatThrownBy(() -> new KanoSegments(Map.of()))
                    .hasMessage("segmentOf is empty; it must name the segment of at least one respondent.");
            Table twice = Csv.options().named("s.csv").parse("id,tier\nann,x\nann,y\n");
            assertThatThrownBy(() -> KanoSegments.by(twice, "tier"))
                    .hasMessage(
                            "s.csv, row 3, column tier: 'y' is not accepted; expected \"x\", the segment of ann in an"
                                    + " earlier row.");
            SegmentReport report = KanoSegments.by(table, "tier").of(survey);
            assertThatThrownBy(() -> report.segment("silver"))
                    .hasMessage("segment is \"silver\"; it must be one of [basic, gold].");
            assertThatThrownBy(() -> report.test("B")).hasMessage("feature is \"B\"; it must be one of [A].");
        }
    }

    @Nested
    class TheTest {

        /** 10, 20 and 20, 10: χ² = 4 · 5² / 15 = 20/3, V = √(χ²/60) = 1/3. */
        @Test
        void isPearsons() {
            HomogeneityTest test = HomogeneityTest.of(
                    "A", List.of(CategoryCounts.of(10, 0, 20, 0, 0, 0), CategoryCounts.of(20, 0, 10, 0, 0, 0)));
            assertThat(test.chiSquared()).isCloseTo(20 / 3.0, within(1e-12));
            assertThat(test.degrees()).isEqualTo(1);
            assertThat(test.cramersV().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(test.smallExpected()).isZero();
        }

        @Test
        void hasNoAnswerWhereThereIsNothingToCompare() {
            HomogeneityTest one = HomogeneityTest.of(
                    "A", List.of(CategoryCounts.of(0, 0, 0, 4, 0, 0), CategoryCounts.of(0, 0, 0, 9, 0, 0)));
            assertThat(one.pValue()).isEmpty();
            assertThat(one.cramersV()).isEmpty();
            assertThat(one).hasToString("A: nothing to compare");
            HomogeneityTest none = HomogeneityTest.of("A", List.of(CategoryCounts.of(0, 0, 0, 0, 0, 0)));
            assertThat(none.degrees()).isZero();
            RoundTrip.survives(none);
        }

        @Test
        void isOneWhereSegmentsShareNoCategory() {
            assertThat(HomogeneityTest.of(
                                    "A",
                                    List.of(CategoryCounts.of(7, 0, 0, 0, 0, 0), CategoryCounts.of(0, 7, 0, 0, 0, 0)))
                            .cramersV()
                            .orElseThrow())
                    .isEqualTo(1);
        }
    }
}
