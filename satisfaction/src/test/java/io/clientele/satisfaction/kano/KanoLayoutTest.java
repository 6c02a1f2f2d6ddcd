package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanoLayoutTest {

    private static Table table(String text) {
        return Csv.options().named("answers.csv").parse(text);
    }

    @Nested
    class Wide {

        @ParameterizedTest
        @CsvSource({
            "Tracking_functional, Tracking_dysfunctional",
            "tracking FUNCTIONAL, Tracking Dysfunctional",
            "Tracking (functional), Tracking (dysfunctional)",
            "functional: Tracking, dysfunctional: Tracking",
            "Tracking.func, Tracking.dysfunc",
            "Tracking (if present), Tracking (if absent)",
            "Tracking if present, Tracking if absent",
            "Tracking - funktional, Tracking - dysfunktional",
            "Tracking vorhanden, Tracking nicht vorhanden",
            "Tracking（正向题）, Tracking（反向题）",
            "Tracking具备, Tracking不具备"
        })
        void findsThePairByItsHeaders(String functional, String dysfunctional) {
            KanoSurvey survey = KanoSurvey.from(table(functional + "," + dysfunctional + "\n1,5\n"));
            assertThat(survey.features()).singleElement().asString().isEqualToIgnoringCase("tracking");
            assertThat(survey.analyse().features().get(0).counts()).isEqualTo(CategoryCounts.of(0, 1, 0, 0, 0, 0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Present", "Absent", "Importance", "Functional", "Func", "重要性"})
        void findsAFeatureThatIsCalledLikeAQuestion(String feature) {
            KanoSurvey survey = KanoSurvey.from(
                    table(feature + "_functional," + feature + "_dysfunctional," + feature + "_importance\n1,5,7\n"));
            assertThat(survey.features()).containsExactly(feature);
            KanoFeature found = survey.analyse().features().get(0);
            assertThat(found.category()).contains(KanoCategory.ONE_DIMENSIONAL);
            assertThat(found.importance().mean()).hasValue(7);
        }

        @Test
        void findsAFeatureWhoseNameWrapsInTheHeader() {
            assertThat(KanoSurvey.from(table("\"Gift\nwrap_functional\",\"Gift\nwrap_dysfunctional\"\n1,5\n"))
                            .features())
                    .containsExactly("Gift wrap");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Respondent ID", "respondentId", "CUSTOMER", "customer-id", "ID", "受访者"})
        void namesRespondentsByAColumnOfAnySpelling(String header) {
            assertThat(KanoSurvey.from(table("age," + header + ",A_functional,A_dysfunctional\n40,007,1,5\n"))
                            .respondents())
                    .containsExactly("007");
        }

        @Test
        void keepsTheOrderOfFeaturesAndNotThatOfColumns() {
            KanoSurvey survey = KanoSurvey.from(
                    table("id,B_dysfunctional,A_functional,B_functional,A_dysfunctional,age\n7,5,1,3,3,40\n"));
            assertThat(survey.features()).containsExactly("B", "A");
            assertThat(survey.respondents()).containsExactly("7");
            assertThat(survey.analyse().feature("B").category()).contains(KanoCategory.MUST_BE);
            assertThat(survey.analyse().feature("A").category()).contains(KanoCategory.ATTRACTIVE);
        }

        @Test
        void namesRespondentsByTheirRowWhereNoColumnDoes() {
            assertThat(KanoSurvey.from(table("A_functional,A_dysfunctional\n1,5\n1,2\n"))
                            .respondents())
                    .containsExactly("row 2", "row 3");
        }

        @Test
        void countsAPairWithAMissingHalfButDoesNotAnalyseIt() {
            KanoSurvey survey = KanoSurvey.from(table(
                    "id,A_functional,A_dysfunctional,B_functional,B_dysfunctional\n1,1,,1,5\n2,,,2,5\n3,1,3,,5\n"));
            KanoReport report = survey.analyse();
            assertThat(report.feature("A").n()).isEqualTo(1);
            assertThat(report.feature("A").halves()).isEqualTo(1);
            assertThat(report.feature("A").blanks()).isEqualTo(1);
            assertThat(report.feature("B").n()).isEqualTo(2);
            assertThat(report.findings()).contains("2 pairs left out for a missing half.");
            assertThat(report.feature("A").satisfiedIfPresent().exclusions())
                    .containsEntry("half a pair", 1L)
                    .containsEntry("not answered", 1L);
        }

        @Test
        void readsImportanceWithOrWithoutWords() {
            KanoSurvey survey =
                    KanoSurvey.from(table("A_functional,A_dysfunctional,A_importance\n1,5,9 - Extremely important\n"
                            + "1,5,6\n1,5,\n1,,2\n"));
            KanoFeature feature = survey.analyse().feature("A");
            assertThat(feature.importance().n()).isEqualTo(3);
            assertThat(feature.importance().mean()).hasValue(17.0 / 3);
            assertThat(feature.continuous().importance()).isEqualTo(15);
        }

        @Test
        void readsAnswersOnThreeLevels() {
            AnswerScale three = AnswerScale.ofThree("three levels", "good", "so what", "bad");
            KanoSurvey survey = KanoSurvey.from(
                    table("A_functional,A_dysfunctional\n"
                            + "good,good\n"
                            + "good,so what\n"
                            + "good,bad\n"
                            + "so what,good\n"
                            + "so what,so what\n"
                            + "so what,bad\n"
                            + "bad,good\n"
                            + "bad,so what\n"
                            + "bad,bad\n"),
                    KanoLayout.wide().answers(three));
            assertThat(survey.analyse().feature("A").counts()).isEqualTo(CategoryCounts.of(1, 1, 1, 1, 3, 2));
        }

        @Test
        void readsNamedColumns() {
            KanoLayout layout = KanoLayout.wide()
                    .respondent("who")
                    .pair("Tracking", "q1a", "q1b", "q1c")
                    .pair("Returns", "q2a", "q2b")
                    .answers(AnswerScale.codesReversed());
            KanoSurvey survey = KanoSurvey.from(table("who,q1a,q1b,q1c,q2a,q2b\nann,5,1,7,3,1\n"), layout);
            assertThat(survey.wordings()).containsExactly("codes 5 like to 1 dislike");
            assertThat(survey.responses())
                    .containsExactly(
                            KanoResponse.of("ann", "Tracking", KanoAnswer.LIKE, KanoAnswer.DISLIKE)
                                    .importance(7),
                            KanoResponse.of("ann", "Returns", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE));
        }
    }

    @Nested
    class Rows {

        private static final String TEXT = "respondent,feature,functional,dysfunctional,importance\n"
                + "ann,Tracking,I like it,I dislike it,7\n"
                + "bob,Returns,I'm neutral,I dislike it,\n"
                + "ann,Returns,I expect it,,5\n";

        @Test
        void readsOneRowAnAnswerPair() {
            KanoSurvey survey = KanoSurvey.from(table(TEXT));
            assertThat(survey.wordings()).containsExactly("English D");
            assertThat(survey.features()).containsExactly("Tracking", "Returns");
            assertThat(survey.respondents()).containsExactly("ann", "bob");
            assertThat(survey.analyse().feature("Returns").halves()).isEqualTo(1);
            assertThat(survey.analyse().feature("Tracking").blanks()).isEqualTo(1);
            assertThat(KanoSurvey.from(table(TEXT), KanoLayout.rows())).isEqualTo(survey);
        }

        @Test
        void readsColumnsOfAnswersAsRowsAndNotAsAFeatureCalledAnswer() {
            KanoSurvey survey =
                    KanoSurvey.from(table("id,respondent,feature,functional_answer,dysfunctional answer,importance\n"
                            + "1,ann,Tracking,1,5,7\n2,ann,Returns,2,5,\n3,bob,Returns,2,5,\n"));
            assertThat(survey.features()).containsExactly("Tracking", "Returns");
            assertThat(survey.respondents()).containsExactly("ann", "bob");
            assertThat(survey.analyse().feature("Returns").counts()).isEqualTo(CategoryCounts.of(2, 0, 0, 0, 0, 0));
        }

        @Test
        void refusesToCountARespondentTwice() {
            assertThatThrownBy(() -> KanoSurvey.from(table(TEXT + "bob,Returns,I like it,I like it,\n")))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage(
                            "answers.csv, row 5, column feature: 'Returns' is not accepted; expected each respondent"
                                    + " and feature once; bob answers about it in row 3 too.");
        }

        @Test
        void saysWhichColumnIsMissing() {
            assertThatThrownBy(() -> KanoSurvey.from(table("feature,functional,dysfunctional\nA,1,5\n")))
                    .hasMessage(
                            "answers.csv has no column respondent; one row an answer pair needs respondent, feature,"
                                    + " functional and dysfunctional. It has [feature, functional, dysfunctional].");
        }
    }

    @Nested
    class Stacked {

        @Test
        void readsFeatureAfterFeatureWithoutAHeader() {
            Table codes = Csv.options()
                    .named("codes.csv")
                    .withoutHeader("functional", "dysfunctional", "importance")
                    .parse("1,5,7\n2,5,8\n1,3,\n3,,\n");
            KanoLayout layout = KanoLayout.stacked("Tracking", "Returns");
            KanoSurvey survey = KanoSurvey.from(codes, layout);
            assertThat(survey.respondents()).containsExactly("respondent 1", "respondent 2");
            assertThat(survey.responses())
                    .containsExactly(
                            KanoResponse.of("respondent 1", "Tracking", KanoAnswer.LIKE, KanoAnswer.DISLIKE)
                                    .importance(7),
                            KanoResponse.of("respondent 1", "Returns", KanoAnswer.LIKE, KanoAnswer.NEUTRAL),
                            KanoResponse.of("respondent 2", "Tracking", KanoAnswer.MUST_BE, KanoAnswer.DISLIKE)
                                    .importance(8),
                            new KanoResponse("respondent 2", "Returns", 3, 0, 0));
            assertThat(KanoSurvey.from(codes, RoundTrip.serialised(layout))).isEqualTo(survey);
        }

        @Test
        void refusesWhatCannotBeCutIntoFeatures() {
            Table codes = table("functional,dysfunctional\n1,5\n1,5\n1,5\n");
            assertThatThrownBy(() -> KanoSurvey.from(codes, KanoLayout.stacked("A", "B")))
                    .hasMessage("answers.csv has 3 rows and 2 features are named; stacked features have as many rows"
                            + " each. Name the features of the file, all and no other.");
            assertThatThrownBy(() -> KanoSurvey.from(table("1,5\n1,3\n"), KanoLayout.stacked("A")))
                    .hasMessage("answers.csv has no column functional; stacked answers need functional and"
                            + " dysfunctional. It has [1, 5]. Name the columns of a file without a header line with"
                            + " Csv.options().withoutHeader(\"functional\", \"dysfunctional\").");
            assertThatThrownBy(() -> KanoLayout.stacked("A").respondent("who"))
                    .hasMessage("A stacked layout has no column of respondents; they are counted. Use"
                            + " KanoLayout.rows() where a column names them.");
            assertThatThrownBy(() -> KanoLayout.stacked("A").pair("A", "a", "b"))
                    .hasMessageStartingWith("A layout of one row an answer pair has no columns of a feature");
            assertThatThrownBy(KanoLayout::stacked)
                    .hasMessage("features is empty; it must name the features in the order of the rows.");
        }
    }

    @Test
    void isSerializable() {
        Table codes = table("who,q1,q2\nann,5,1\n");
        KanoLayout layout = KanoLayout.wide()
                .pair("A", "q1", "q2")
                .answers(AnswerScale.codesReversed())
                .respondent("who");
        assertThat(KanoSurvey.from(codes, RoundTrip.serialised(layout))).isEqualTo(KanoSurvey.from(codes, layout));
    }

    @Nested
    class Refuses {

        @Test
        void anUnknownAnswerWithTheNearestOneAndItsPlace() {
            assertThatThrownBy(() -> KanoSurvey.from(table("id,F1_functional,F1_dysfunctional\n"
                            + "1,I like it that way,I am neutral\n2,I lik it that way,I am neutral\n")))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage(
                            "answers.csv, row 3, column F1_functional: 'I lik it that way' is not accepted; expected an"
                                    + " answer of the scale \"English A\"; the nearest is \"I like it that way\".");
        }

        @Test
        void anAnswerOfAnotherWordingThanTheOthers() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional\n"
                            + "I like it,I'm neutral\nI like it that way,I dislike it\n")))
                    .hasMessage(
                            "answers.csv, row 3, column F1_functional: 'I like it that way' is not accepted; expected"
                                    + " an answer of the scale \"English D\" as in other cells, not of \"English A\"; read"
                                    + " each wording as a survey of its own and pool them with pooledWith.");
        }

        @Test
        void wordsOfAnUnknownWordingNamingTheRemedy() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional\nsuper,schlecht\n")))
                    .hasMessageEndingWith("; give other words with KanoLayout.automatic().answers(…).");
        }

        @Test
        void aCodeOffTheScaleNamingAllCodes() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional\n1,5\n0,5\n")))
                    .hasMessage(
                            "answers.csv, row 3, column F1_functional: '0' is not accepted; expected an answer of the"
                                    + " scale \"codes 1 like to 5 dislike\": \"1\", \"2\", \"3\", \"4\", \"5\".");
        }

        @Test
        void anImportanceOffItsScale() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional,F1_importance\n1,5,10\n")))
                    .hasMessage(
                            "answers.csv, row 2, column F1_importance: '10' is not an importance from 1 to 9; expected"
                                    + " an importance from 1 to 9 such as 7.");
        }

        @Test
        void aFeatureWithOnlyOneQuestion() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional,F2_dysfunctional\n1,5,5\n")))
                    .hasMessage(
                            "answers.csv has column F2_dysfunctional but no functional column of F2; a feature needs"
                                    + " both. Add F2_functional, or name the pairs to read with"
                                    + " KanoLayout.wide().pair(…).");
        }

        @Test
        void aTableWithoutQuestions() {
            assertThatThrownBy(() -> KanoSurvey.from(table("customer,amount\n1,5\n")))
                    .hasMessage(
                            "answers.csv has no question pair in its columns [customer, amount]; it must have columns"
                                    + " such as F1_functional and F1_dysfunctional, or respondent, feature, functional and"
                                    + " dysfunctional. Name them with KanoLayout.wide().pair(…) otherwise.");
            assertThatThrownBy(() -> KanoSurvey.from(table("customer,amount\n1,5\n"), KanoLayout.wide()))
                    .hasMessage(
                            "answers.csv has no question pair in its columns [customer, amount]; it must have columns"
                                    + " such as F1_functional and F1_dysfunctional. Name them with"
                                    + " KanoLayout.wide().pair(…) otherwise.");
        }

        @Test
        void anEmptyTable() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_dysfunctional\n")))
                    .hasMessage(
                            "answers.csv has 0 rows; it must have at least 1. Check that the source holds more than a"
                                    + " header.");
        }

        @Test
        void aRespondentWhoIsThereTwice() {
            assertThatThrownBy(() -> KanoSurvey.from(table("id,F1_functional,F1_dysfunctional\n7,1,5\n8,1,5\n7,1,5\n")))
                    .hasMessage(
                            "answers.csv, row 4, column id: '7' is not accepted; expected each respondent once; this"
                                    + " one is in row 2 too.");
        }

        @Test
        void aRespondentWithoutAName() {
            assertThatThrownBy(() -> KanoSurvey.from(table("id,F1_functional,F1_dysfunctional\n,1,5\n")))
                    .hasMessage("answers.csv, row 2, column id: the cell is blank; expected the name of a respondent.");
        }

        @Test
        void anUnknownRespondentColumn() {
            assertThatThrownBy(() -> KanoSurvey.from(
                            table("id,F1_functional,F1_dysfunctional\n1,1,5\n"),
                            KanoLayout.wide().respondent("who")))
                    .hasMessage("answers.csv has no column who for the respondents; it has [id, F1_functional,"
                            + " F1_dysfunctional].");
        }

        @Test
        void twoColumnsForOneQuestion() {
            assertThatThrownBy(() -> KanoSurvey.from(table("F1_functional,F1_func,F1_dysfunctional\n1,1,5\n")))
                    .hasMessage(
                            "columns F1_functional and F1_func are both the functional column of F1; there must be one."
                                    + " Rename or drop the other.");
        }

        @Test
        void toNameAPairInALayoutOfRows() {
            assertThatThrownBy(() -> KanoLayout.rows().pair("A", "a", "b"))
                    .hasMessage(
                            "A layout of one row an answer pair has no columns of a feature; use KanoLayout.wide().");
        }
    }

    @Nested
    class Weights {

        private static final KanoLayout WEIGHTED = KanoLayout.automatic().weight("w");

        @Test
        void standInAColumnOfTheWideLayout() {
            assertThat(wide("2,1.5").weights()).containsExactly(2, 1.5);
            assertThat(wide("1,1").isWeighted()).isFalse();
        }

        private static KanoSurvey wide(String weights) {
            String[] w = weights.split(",");
            return KanoSurvey.from(
                    Csv.options()
                            .named("a.csv")
                            .parse("id,w,A_functional,A_dysfunctional\n1," + w[0] + ",1,5\n2," + w[1] + ",1,3\n"),
                    WEIGHTED);
        }

        @Test
        void standInEveryRowOfARespondent() {
            String rows = "respondent,feature,functional,dysfunctional,w\nann,A,1,5,2\nbob,A,1,3,1\nann,B,1,4,";
            assertThat(KanoSurvey.from(Csv.options().named("a.csv").parse(rows + "2\n"), WEIGHTED)
                            .weights())
                    .containsExactly(2, 1);
            assertThatThrownBy(
                            () -> KanoSurvey.from(Csv.options().named("a.csv").parse(rows + "3\n"), WEIGHTED))
                    .hasMessage("a.csv, row 4, column w: '3' is not accepted; expected the weight that ann has in his"
                            + " first row.");
        }

        @Test
        void areAboveZero() {
            assertThatThrownBy(() -> wide("0,1"))
                    .hasMessage("a.csv, row 2, column w: '0' is not accepted; expected a weight above 0.");
            assertThatThrownBy(() -> KanoSurvey.from(
                            Csv.options().named("a.csv").parse("A_functional,A_dysfunctional\n1,5\n"), WEIGHTED))
                    .hasMessage("a.csv has no column w for the weights; it has [A_functional, A_dysfunctional].");
            assertThatThrownBy(() -> KanoLayout.stacked("A").weight("w"))
                    .hasMessage("A stacked layout has no column of weights; give them with KanoSurvey.weighted(…).");
        }
    }
}
