package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.satisfaction.Language;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KanoReportTest {

    private final KanoReport report = SparePartsShop.survey().analyse();

    @Test
    void printsAsATable() {
        assertThat(report).hasToString("""
            Kano report of simulated sample, seed 7: 150 respondents, 8 features
            Table Berger, category by rule: most frequent, answers in simulated levels
            feature              n   M   O   A    I  R  Q  category         Better  95 % interval  Worse  95 % interval   importance
            -----------------  ---  --  --  --  ---  -  -  ---------------  ------  -------------  -----  --------------  ----------
            Fit guarantee      150  79  38   7   14  6  6  must-be            0.33  0.25 to 0.41   -0.85  -0.90 to -0.78         6.0
            Free returns       150  75  45   6   20  2  2  must-be            0.35  0.28 to 0.43   -0.82  -0.88 to -0.75         6.1
            Stock level shown  150  57  52  14   22  2  3  must-be            0.46  0.38 to 0.54   -0.75  -0.81 to -0.68         5.6
            Delivery tracking  150  27  72  18   28  3  2  one-dimensional    0.62  0.54 to 0.70   -0.68  -0.75 to -0.60         5.7
            Next-day delivery  150   8  31  82   24  2  3  attractive         0.78  0.71 to 0.84   -0.27  -0.35 to -0.20         5.0
            Exploded drawings  150   9  35  67   35  1  3  attractive         0.70  0.62 to 0.77   -0.30  -0.38 to -0.23         5.2
            Live chat          150  14  20  35   73  4  4  indifferent        0.39  0.31 to 0.47   -0.24  -0.32 to -0.18         4.5
            Gift wrapping      150   4   4  30  106  3  3  indifferent        0.24  0.17 to 0.31   -0.06  -0.11 to -0.03         4.0\
            """);
    }

    @Test
    void tellsWhatLimitsIt() {
        KanoReport poor = KanoSurvey.from(Csv.options()
                        .named("pilot.csv")
                        .parse("A_functional,A_dysfunctional,B_functional,B_dysfunctional,C_functional,C_dysfunctional,"
                                + "D_functional,D_dysfunctional\n1,5,1,,1,1,5,1\n1,5,,5,5,5,5,1\n1,1,,,1,1,3,3\n"))
                .analyse(KanoAnalysis.standard().level(0.9).rule(CategoryRule.strength()));
        assertThat(poor).hasToString("""
            Kano report of pilot.csv: 3 respondents, 4 features
            Table Berger, category by rule: strength, mixed below 0.06, answers in codes 1 like to 5 dislike
            feature  n  M  O  A  I  R  Q  category         Better  90 % interval  Worse  90 % interval
            -------  -  -  -  -  -  -  -  ---------------  ------  -------------  -----  --------------
            A        3  0  2  0  0  0  1  one-dimensional    1.00  0.43 to 1.00   -1.00  -1.00 to -0.43
            B        0  0  0  0  0  0  0  –                     –  –                  –  –
            C        3  0  0  0  0  0  3  questionable          –  –                  –  –
            D        3  0  0  0  1  2  0  reverse            0.00  0.00 to 0.73    0.00  -0.73 to 0.00
            2 pairs left out for a missing half.
            A: 33.3 % of the pairs contradict themselves; look at the wording of its questions.
            B: no category, because each of its 2 answered pairs lacks a half.
            C: every pair is reverse or questionable, so Better and Worse are not defined.
            D: reverse leads; ask about its absence as the feature, or drop it.\
            """);
    }

    @Test
    void tellsAllThatLimitsAFeature() {
        KanoReport poor = KanoSurvey.from(
                        Csv.options().named("pilot.csv").parse("A_functional,A_dysfunctional\n5,1\n5,1\n1,1\n1,5\n"))
                .analyse();
        assertThat(poor.findings())
                .containsExactly(
                        "A: reverse leads; ask about its absence as the feature, or drop it.",
                        "A: 25.0 % of the pairs contradict themselves; look at the wording of its questions.");
        assertThat(poor.features().get(0).continuous())
                .hasToString("functional 1.00 (sd 3.46, n 4), dysfunctional -0.50 (sd 3.00, n 4): indifferent");
    }

    @Test
    void suggestsTheFeatureThatWasMeant() {
        assertThatThrownBy(() -> report.feature("live chats"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "feature is \"live chats\"; it must be one of [Fit guarantee, Free returns, Stock level shown,"
                                + " Delivery tracking, Next-day delivery, Exploded drawings, Live chat, Gift wrapping]."
                                + " Did you mean Live chat?");
        assertThatThrownBy(() -> SparePartsShop.survey().about("Gift wraping"))
                .hasMessageEndingWith(" Did you mean Gift wrapping?");
    }

    @Test
    void marksATieThatOnlyTheRuleDecides() {
        KanoSurvey tied =
                KanoSurvey.of("tied", List.of("A", "B"), new int[][] {{3, 1}, {3, 1}, {1, 3}, {1, 3}}, new int[][] {
                    {5, 5}, {5, 5}, {5, 3}, {5, 5}
                });

        assertThat(tied.analyse()).hasToString("""
            Kano report of tied: 4 respondents, 2 features
            Table Berger, category by rule: most frequent, answers in codes 1 like to 5 dislike
            feature  n  M  O  A  I  R  Q  category         Better  95 % interval  Worse  95 % interval
            -------  -  -  -  -  -  -  -  ---------------  ------  -------------  -----  --------------
            A        4  2  2  0  0  0  0  must-be (tie)      0.50  0.15 to 0.85   -1.00  -1.00 to -0.51
            B        4  1  2  0  1  0  0  one-dimensional    0.50  0.15 to 0.85   -0.75  -0.95 to -0.30
            A: must-be and one-dimensional are equally frequent; which of them is named is a matter of the rule.\
            """);
        assertThat(tied.analyse().feature("A").isTied()).isTrue();
        assertThat(tied.analyse().feature("B").isTied()).isFalse();
        assertThat(tied.analyse(KanoAnalysis.standard().rule(CategoryRule.fong()))
                        .feature("A")
                        .isTied())
                .isFalse();
        assertThat(KanoSurvey.of("halves", List.of("A", "B"), new int[][] {{1, 1}}, new int[][] {{0, 1}})
                        .analyse()
                        .feature("A")
                        .isTied())
                .isFalse();
    }

    @Test
    void printsMixedCategoriesBothAndOneRespondentAsOne() {
        KanoReport mixed = KanoSurvey.from(
                        Csv.options().named("pilot.csv").parse("A_functional,A_dysfunctional\n1,5\n1,3\n"))
                .analyse(KanoAnalysis.standard().rule(CategoryRule.fong()));
        assertThat(mixed.toString()).contains("  one-dimensional/attractive  ");
        KanoSurvey one = KanoSurvey.from(Csv.options().named("one.csv").parse("A_functional,A_dysfunctional\n1,5\n"));
        assertThat(one.toString()).startsWith("Kano survey one.csv: 1 respondent, 1 feature");
        assertThat(one.analyse().toString()).startsWith("Kano report of one.csv: 1 respondent, 1 feature");
        assertThat(one.analyse().quadrants(QuadrantCut.HALF).toString()).startsWith("Better–Worse plane of 1 feature,");
    }

    @Test
    void findsFeaturesByNameAndByCategory() {
        assertThat(report.feature("Live chat").category()).contains(KanoCategory.INDIFFERENT);
        assertThat(report.of(KanoCategory.ATTRACTIVE))
                .extracting(KanoFeature::feature)
                .containsExactly("Next-day delivery", "Exploded drawings");
        assertThatThrownBy(() -> report.feature("Chat"))
                .hasMessage("feature is \"Chat\"; it must be one of [Fit guarantee, Free returns, Stock level shown,"
                        + " Delivery tracking, Next-day delivery, Exploded drawings, Live chat, Gift wrapping].");
    }

    @Test
    void widensItsIntervalsWithTheLevel() {
        KanoFeature wide = report.feature("Live chat");
        KanoFeature narrow = SparePartsShop.survey()
                .analyse(KanoAnalysis.standard().level(0.8))
                .feature("Live chat");
        assertThat(wide.betterInterval()
                        .orElseThrow()
                        .contains(narrow.betterInterval().orElseThrow()))
                .isTrue();
        assertThat(narrow.betterInterval().orElseThrow().level()).isEqualTo(0.8);
        assertThat(narrow.worseInterval().orElseThrow().level()).isEqualTo(0.8);
        assertThat(wide.betterInterval().orElseThrow().width())
                .isGreaterThan(narrow.betterInterval().orElseThrow().width());
        assertThatThrownBy(() -> KanoAnalysis.standard().level(95))
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void survivesRoundTrips() {
        RoundTrip.survives(report);
        RoundTrip.survives(report.features().get(0));
        RoundTrip.survives(report.features().get(0).topTwo());
        RoundTrip.survives(report.features().get(0).counts());
        RoundTrip.survives(report.features().get(0).continuous());
        RoundTrip.survives(report.quadrants(QuadrantCut.FEATURE_MEANS));
        RoundTrip.survives(
                SparePartsShop.survey().analyse(KanoAnalysis.standard().rule(CategoryRule.fong())));
    }

    @Nested
    class Sentences {

        @Test
        void sayWhatCarriesTheCategory() {
            assertThat(sentence(CategoryRule.mode(), 10, 20, 50, 15, 3, 2))
                    .isEqualTo(
                            "Tracking is attractive: 50 of 100 pairs, ahead of 20 one-dimensional, a significant lead"
                                    + " (P > 0.999); present it satisfies 73.7 %, absent it dissatisfies 31.6 % of 95.");
        }

        @Test
        void sayThatALeadMayBeChance() {
            assertThat(sentence(CategoryRule.mode(), 40, 38, 10, 8, 2, 2))
                    .isEqualTo("Tracking is must-be: 40 of 100 pairs, ahead of 38 one-dimensional, a lead that may be"
                            + " chance (P = 0.589); present it satisfies 50.0 %, absent it dissatisfies 81.3 % of"
                            + " 96.");
        }

        @Test
        void nameBothCategoriesOfAMixedFeature() {
            assertThat(sentence(CategoryRule.strength(), 11, 11, 31, 35, 5, 4))
                    .isEqualTo("Tracking is mixed indifferent/attractive: 35 and 31 of 97 pairs, a lead that may be"
                            + " chance (P = 0.687); present it satisfies 47.7 %, absent it dissatisfies 25.0 % of"
                            + " 88.");
        }

        @Test
        void sayWhereTheRuleOverrulesTheMode() {
            assertThat(sentence(CategoryRule.bergerGroups(), 11, 11, 31, 35, 5, 4))
                    .isEqualTo("Tracking is attractive: 31 of 97 pairs, though 35 say indifferent; present it satisfies"
                            + " 47.7 %, absent it dissatisfies 25.0 % of 88.");
        }

        @Test
        void nameATie() {
            assertThat(sentence(CategoryRule.mode(), 12, 12, 0, 0, 0, 0))
                    .isEqualTo("Tracking is must-be: 12 of 24 pairs, as many as 12 one-dimensional, a tie; present it"
                            + " satisfies 50.0 %, absent it dissatisfies 100.0 % of 24.");
        }

        @Test
        void sayWhenAllAgree() {
            assertThat(sentence(CategoryRule.mode(), 0, 0, 0, 31, 0, 0))
                    .isEqualTo("Tracking is indifferent: all of 31 pairs; present it satisfies 0.0 %, absent it"
                            + " dissatisfies 0.0 % of 31.");
        }

        @Test
        void sayWhyThereAreNoCoefficients() {
            assertThat(sentence(CategoryRule.mode(), 0, 0, 0, 0, 0, 1))
                    .isEqualTo("Tracking is questionable: all of 1 pair; Better and Worse are not defined, because no"
                            + " pair is M, O, A or I.");
        }

        @Test
        void sayWhyThereIsNoCategory() {
            assertThat(sentence(CategoryRule.mode(), 0, 0, 0, 0, 0, 0))
                    .isEqualTo("Tracking: no category, because nobody was asked or answered.");
        }

        @Test
        void sayThatTheContinuousAnalysisDisagrees() {
            KanoSurvey survey = KanoSurvey.from(Csv.options()
                    .parse("T_functional,T_dysfunctional\n"
                            + "1,5\n"
                            + "1,5\n"
                            + "3,3\n"
                            + "3,3\n"
                            + "3,3\n"
                            + "1,4\n"
                            + "1,4\n"
                            + "1,5\n"
                            + "1,5\n"
                            + "2,4\n"
                            + "2,4\n"
                            + "3,5\n"));
            assertThat(survey.analyse().sentences())
                    .singleElement()
                    .asString()
                    .endsWith("; the continuous analysis says one-dimensional.");
        }

        @Test
        void sayTheSameInGerman() {
            assertThat(german(CategoryRule.mode(), 10, 20, 50, 15, 3, 2))
                    .isEqualTo("Tracking ist ein Begeisterungsmerkmal: 50 von 100 Paaren, vor 20 für Leistungsmerkmal,"
                            + " ein signifikanter Vorsprung (P > 0,999); vorhanden stellt es 73,7 % zufrieden, fehlend"
                            + " macht es 31,6 % von 95 unzufrieden.");
            assertThat(german(CategoryRule.strength(), 11, 11, 31, 35, 5, 4))
                    .isEqualTo("Tracking ist gemischt unerheblich/Begeisterungsmerkmal: 35 und 31 von 97 Paaren, ein"
                            + " Vorsprung, der Zufall sein kann (P = 0,687); vorhanden stellt es 47,7 % zufrieden,"
                            + " fehlend macht es 25,0 % von 88 unzufrieden.");
            assertThat(german(CategoryRule.bergerGroups(), 1100, 1100, 3100, 3500, 500, 400))
                    .isEqualTo("Tracking ist ein Begeisterungsmerkmal: 3.100 von 9.700 Paaren, obwohl 3.500 für"
                            + " unerheblich sprechen; vorhanden stellt es 47,7 % zufrieden, fehlend macht es 25,0 % von"
                            + " 8.800 unzufrieden.");
            assertThat(german(CategoryRule.mode(), 12, 12, 0, 0, 0, 0))
                    .startsWith("Tracking ist ein Basismerkmal: 12 von 24 Paaren, ebenso viele wie 12 für"
                            + " Leistungsmerkmal, ein Gleichstand; ");
            assertThat(german(CategoryRule.mode(), 0, 0, 0, 31, 0, 0))
                    .startsWith("Tracking ist unerheblich: alle 31 Paare; ");
            assertThat(german(CategoryRule.mode(), 0, 0, 0, 0, 0, 1))
                    .isEqualTo("Tracking ist fragwürdig: das einzige Paar; Better und Worse sind nicht definiert, weil"
                            + " kein Paar M, O, A oder I ist.");
            assertThat(german(CategoryRule.mode(), 0, 0, 0, 0, 0, 0))
                    .isEqualTo("Tracking: keine Kategorie, weil niemand gefragt wurde oder antwortete.");
        }

        private String german(CategoryRule rule, long m, long o, long a, long i, long r, long q) {
            return Features.of("Tracking", CategoryCounts.of(m, o, a, i, r, q), rule)
                    .sentence(Language.GERMAN);
        }

        @Test
        void sayTheSameInChinese() {
            assertThat(chinese(CategoryRule.mode(), 10, 20, 50, 15, 3, 2))
                    .isEqualTo("物流跟踪 属于迷人质量：100 对答案中有 50 对，多于期望质量的 20 对，领先显著（P > 0.999）；具备时使 73.7% 的人满意，不具备时使"
                            + " 31.6% 的人不满意（共 95 人）。");
            assertThat(chinese(CategoryRule.strength(), 11, 11, 31, 35, 5, 4))
                    .startsWith("物流跟踪 属于混合型（无差异质量/迷人质量）：97 对答案中分别有 35 对和 31 对，领先可能出于偶然（P = 0.687）；");
            assertThat(chinese(CategoryRule.bergerGroups(), 11, 11, 31, 35, 5, 4))
                    .startsWith("物流跟踪 属于迷人质量：97 对答案中有 31 对，尽管无差异质量有 35 对；");
            assertThat(chinese(CategoryRule.mode(), 12, 12, 0, 0, 0, 0))
                    .startsWith("物流跟踪 属于当然质量：24 对答案中有 12 对，与期望质量的 12 对相同，并列；");
            assertThat(chinese(CategoryRule.mode(), 0, 0, 0, 0, 0, 1))
                    .isEqualTo("物流跟踪 属于可疑结果：全部 1 对答案；Better 和 Worse 没有定义，因为没有一对答案属于 M、O、A 或 I。");
            assertThat(chinese(CategoryRule.mode(), 0, 0, 0, 0, 0, 0)).isEqualTo("物流跟踪：没有类别，因为没有人被问到或作答。");
        }

        private String chinese(CategoryRule rule, long m, long o, long a, long i, long r, long q) {
            return Features.of("物流跟踪", CategoryCounts.of(m, o, a, i, r, q), rule)
                    .sentence(Language.CHINESE);
        }

        @Test
        void sayHowTheyCameAbout() {
            KanoReport halves = KanoSurvey.from(Csv.options()
                            .named("pilot.csv")
                            .parse("A_functional,A_dysfunctional,B_functional,B_dysfunctional\n1,5,1,\n1,4,,\n"))
                    .analyse(KanoAnalysis.standard()
                            .rule(CategoryRule.strength())
                            .level(0.9));
            assertThat(halves.method())
                    .isEqualTo("pilot.csv: category by rule \"strength, mixed below 0.06\" from the table \"Berger\";"
                            + " 2 respondents, 2 complete pairs used, 1 left out for a missing half, 1 not answered;"
                            + " Wilson's intervals at 90 %; continuous analysis of all pairs.");
            assertThat(halves.method(Language.GERMAN))
                    .isEqualTo("pilot.csv: Kategorie nach der Regel „Kategorienstärke, gemischt unter 0,06“ aus der"
                            + " Tabelle „Berger“; 2 Befragte, 2 vollständige Paare ausgewertet, 1 mit fehlender Hälfte"
                            + " weggelassen, 1 nicht beantwortet; Wilson-Intervalle zu 90 %; stetige Auswertung aller"
                            + " Paare.");
            assertThat(halves.method(Language.CHINESE))
                    .isEqualTo("pilot.csv：按“类别强度，低于 0.06 为混合型”规则和“Berger”评价表归类；2 名受访者，采用 2 对完整答案，1 对因缺一半而剔除，1"
                            + " 对未作答；90% Wilson 置信区间；连续分析采用全部答案。");
            assertThat(halves.sentences(Language.GERMAN).get(1))
                    .isEqualTo("B: keine Kategorie, weil dem einen beantworteten Paar eine Hälfte fehlt.");
            assertThat(halves.sentences(Language.CHINESE).get(1)).isEqualTo("B：没有类别，因为已答的 1 对答案都缺一半。");
            for (Language language : Language.values()) {
                for (CategoryRule rule : List.of(
                        CategoryRule.mode(),
                        CategoryRule.bergerGroups(),
                        CategoryRule.strength(),
                        CategoryRule.fong())) {
                    KanoReport other = SparePartsShop.survey()
                            .analyse(KanoAnalysis.standard()
                                    .rule(rule)
                                    .continuousOf(ContinuousAnswers.WITHOUT_QUESTIONABLE));
                    assertThat(other.method(language)).isNotEqualTo(report.method(language));
                    assertThat(other.sentences(language)).hasSize(8).doesNotHaveDuplicates();
                }
            }
        }

        private String sentence(CategoryRule rule, long m, long o, long a, long i, long r, long q) {
            return Features.of("Tracking", CategoryCounts.of(m, o, a, i, r, q), rule)
                    .sentence();
        }
    }

    @Nested
    class Quadrants {

        @Test
        void areCutAtAHalfOrAtTheMeans() {
            KanoQuadrants half = report.quadrants(QuadrantCut.HALF);
            assertThat(half.points()).hasSize(8);
            assertThat(half).hasToString("""
                Better–Worse plane of 8 features, cut at 0.5: Better 0.500, |Worse| 0.500
                feature            Better  |Worse|  quadrant
                -----------------  ------  -------  ---------------
                Fit guarantee       0.326    0.848  must-be
                Free returns        0.349    0.822  must-be
                Stock level shown   0.455    0.752  must-be
                Delivery tracking   0.621    0.683  one-dimensional
                Next-day delivery   0.779    0.269  attractive
                Exploded drawings   0.699    0.301  attractive
                Live chat           0.387    0.239  indifferent
                Gift wrapping       0.236    0.056  indifferent\
                """);
            KanoQuadrants means = report.quadrants(QuadrantCut.FEATURE_MEANS);
            assertThat(means.betterCut())
                    .isEqualTo(report.features().stream()
                            .mapToDouble(f -> f.better().orElseThrow())
                            .average()
                            .orElseThrow());
        }

        @Test
        void takeAPointOnTheCutAsHigh() {
            KanoFeature onTheCut = Features.of("edge", CategoryCounts.of(1, 1, 1, 1, 0, 0));
            assertThat(KanoQuadrants.of(List.of(onTheCut), QuadrantCut.HALF).points())
                    .containsExactly(new KanoQuadrants.Point("edge", 0.5, 0.5, KanoCategory.ONE_DIMENSIONAL));
        }

        @Test
        void listFeaturesWithoutCoefficients() {
            KanoFeature none = Features.of("riddle", CategoryCounts.of(0, 0, 0, 0, 2, 3));
            KanoQuadrants quadrants = KanoQuadrants.of(List.of(none), QuadrantCut.FEATURE_MEANS);
            assertThat(quadrants.points()).isEmpty();
            assertThat(quadrants.absent()).containsExactly("riddle");
            assertThat(quadrants.toString()).endsWith("No coefficients: riddle.");
        }
    }
}
