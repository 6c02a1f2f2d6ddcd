package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.Golden;
import io.clientele.testing.SharedData;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of two real surveys, and of counts made up for their edge cases. */
class KanoGoldenTest {

    /** The reference prints 10 significant digits, of numbers below 21. */
    private static final double PRINTED = 1e-8;

    @Nested
    class FromCounts {

        static Stream<Map<String, String>> surveys() {
            return Golden.rows(KanoGoldenTest.class, "kano_items.csv").stream();
        }

        @ParameterizedTest
        @MethodSource("surveys")
        void agreesOnTheCountsOfRealSurveys(Map<String, String> expected) {
            agree(counts(expected, ""), expected);
        }

        @ParameterizedTest
        @MethodSource("surveys")
        void agreesOnTheCountsOfPouliotsTable(Map<String, String> expected) {
            CategoryCounts counts = counts(expected, "pouliot_");
            assertThat(symbol(CategoryRule.mode(), counts)).isEqualTo(expected.get("pouliot_category_mode"));
            assertThat(counts.topTwo().isTie())
                    .isEqualTo(expected.get("pouliot_tie").equals("True"));
        }

        /** 45 of 60 and 0 of 10: Wilson's interval by statsmodels, proportion_confint(…, method="wilson"). */
        @Test
        void givesBetterAndWorseWilsonsIntervals() {
            KanoFeature feature = feature(CategoryCounts.of(0, 0, 45, 15, 9, 4));
            assertThat(feature.betterInterval().orElseThrow().lower()).isCloseTo(0.62767929923, within(PRINTED));
            assertThat(feature.betterInterval().orElseThrow().upper()).isCloseTo(0.842234774699, within(PRINTED));
            KanoFeature never = feature(CategoryCounts.of(0, 0, 0, 10, 0, 0));
            assertThat(never.worseInterval().orElseThrow().lower()).isCloseTo(-0.277532799863, within(PRINTED));
            assertThat(never.worseInterval().orElseThrow().upper()).isZero();
            assertThat(never.worse()).hasValue(0);
        }

        static Stream<String> cases() {
            return Golden.rows(KanoGoldenTest.class, "kano_counts.csv").stream()
                    .map(row -> row.get("case"))
                    .distinct();
        }

        @ParameterizedTest
        @MethodSource("cases")
        void agreesOnMadeUpCounts(String madeUp) {
            Map<String, Double> expected = Golden.rows(KanoGoldenTest.class, "kano_counts.csv").stream()
                    .filter(row -> row.get("case").equals(madeUp))
                    .collect(Collectors.toMap(row -> row.get("quantity"), row -> Double.parseDouble(row.get("value"))));
            long[] n = Stream.of(madeUp.split(","))
                    .mapToLong(part -> Long.parseLong(part.substring(2)))
                    .toArray();
            CategoryCounts counts = CategoryCounts.of(n[0], n[1], n[2], n[3], n[4], n[5]);
            Map<String, ToDoubleFunction<CategoryCounts>> quantities = Map.of(
                    "better", c -> feature(c).better().orElseThrow(),
                    "worse", c -> feature(c).worse().orElseThrow(),
                    "category_strength", c -> c.categoryStrength().orElseThrow(),
                    "total_strength", c -> c.totalStrength().orElseThrow(),
                    "fong_lhs", c -> c.topTwo().difference(),
                    "fong_rhs", c -> c.topTwo().fongBound(),
                    "P_first_beats_second_uniform_dirichlet", c -> c.topTwo().probabilityFirstLeads());
            quantities.forEach((name, quantity) -> assertThat(quantity.applyAsDouble(counts))
                    .as(name)
                    .isCloseTo(expected.getOrDefault(name, Double.NaN), within(PRINTED)));
        }
    }

    @Nested
    class FromAnswers {

        static Stream<String> cohorts() {
            return IntStream.rangeClosed(1, 4).mapToObj(cohort -> "cohort" + cohort);
        }

        @ParameterizedTest
        @MethodSource("cohorts")
        void agreesOnEachWordingOfTheStorageSurvey(String cohort) {
            KanoSurvey survey = storage(cohort);
            assertThat(survey.features()).containsExactly("F1", "F2", "F3", "F4", "F5");
            agree(survey, "storage-" + cohort);
        }

        @Test
        void saysWhereTheContinuousAnalysisDisagrees() {
            assertThat(cohorts().flatMap(cohort -> storage(cohort).analyse().sentences().stream()))
                    .hasSize(20)
                    .filteredOn(sentence -> sentence.contains("the continuous analysis says"))
                    .hasSize(5);
        }

        @Test
        void recognisesTheFourWordings() {
            assertThat(cohorts().flatMap(cohort -> storage(cohort).wordings().stream()))
                    .containsExactly("English A", "English B", "English C", "English D");
        }

        @Test
        void agreesOnTheStorageSurveysPooled() {
            KanoSurvey pooled = cohorts()
                    .map(FromAnswers::storage)
                    .reduce(KanoSurvey::pooledWith)
                    .orElseThrow();
            assertThat(pooled.size()).isEqualTo(363);
            agree(pooled, "storage-all");
            assertThat(pooled.analyse().findings())
                    .contains(
                            "Answers of 4 different wordings are pooled; the wording can change a feature's category.");
        }

        @Test
        void agreesOnTheCodesOfAtlasonAndGiacalone() {
            Path file = SharedData.data("kano/atlason-giacalone-2018.csv");
            Table codes =
                    Csv.options().withoutHeader("functional", "dysfunctional").read(file);
            KanoSurvey survey = KanoSurvey.from(codes, KanoLayout.stacked("FR1", "FR2", "FR3", "FR4", "FR5", "FR6"));
            assertThat(survey.size()).isEqualTo(31);
            agree(survey, "atlason-giacalone-2018");
        }

        private static KanoSurvey storage(String cohort) {
            return KanoSurvey.from(Csv.read(SharedData.data("kano/reppl-bitcoin/storage--" + cohort + "-clean.csv")));
        }

        private static void agree(KanoSurvey survey, String name) {
            KanoReport report = survey.analyse();
            KanoReport pouliot = survey.analyse(KanoAnalysis.standard().with(EvaluationTable.pouliot()));
            for (KanoFeature feature : report.features()) {
                Map<String, String> expected = Golden.rows(KanoGoldenTest.class, "kano_items.csv").stream()
                        .filter(row -> row.get("survey").equals(name)
                                && row.get("feature").equals(feature.feature()))
                        .findFirst()
                        .orElseThrow();
                assertThat(feature.counts()).isEqualTo(counts(expected, ""));
                assertThat(pouliot.feature(feature.feature()).counts()).isEqualTo(counts(expected, "pouliot_"));
                KanoGoldenTest.agree(feature.counts(), expected);
                agreeContinuously(feature, expected);
            }
        }

        private static void agreeContinuously(KanoFeature feature, Map<String, String> expected) {
            ContinuousKano continuous = feature.continuous();
            assertThat(continuous.quadrant().orElseThrow().symbol())
                    .isEqualTo(expected.get("cont_quadrant").charAt(0));
            agree(continuous.functional().mean(), expected, "cont_functional_mean");
            agree(continuous.functional().standardDeviation(), expected, "cont_functional_sd");
            agree(continuous.dysfunctional().mean(), expected, "cont_dysfunctional_mean");
            agree(continuous.dysfunctional().standardDeviation(), expected, "cont_dysfunctional_sd");
            agree(feature.importance().mean(), expected, "importance_mean");
            agree(feature.importance().standardDeviation(), expected, "importance_sd");
            agree(continuous.weightedFunctional(), expected, "cont_functional_importance_weighted");
            agree(continuous.weightedDysfunctional(), expected, "cont_dysfunctional_importance_weighted");
        }

        private static void agree(OptionalDouble value, Map<String, String> expected, String column) {
            KanoGoldenTest.agree(value, expected, column);
        }
    }

    private static void agree(CategoryCounts counts, Map<String, String> expected) {
        KanoFeature feature = feature(counts);
        TopTwo top = counts.topTwo();
        assertThat(counts.n()).isEqualTo(Long.parseLong(expected.getOrDefault("n", "")));
        assertThat(symbol(CategoryRule.mode(), counts)).isEqualTo(expected.get("category_mode"));
        assertThat(symbol(CategoryRule.bergerGroups(), counts)).isEqualTo(expected.get("category_berger_group_rule"));
        String strength = symbol(CategoryRule.strength(), counts);
        assertThat(strength.length() > 1 ? "mixed" : strength).isEqualTo(expected.get("lee_newcomb_label"));
        assertThat(top.isTie()).isEqualTo(expected.get("tie").equals("True"));
        assertThat(top.isSignificant())
                .isEqualTo(expected.get("fong_significant").equals("True"));
        assertThat(symbol(CategoryRule.fong(), counts).length() == 1).isEqualTo(top.isSignificant());
        agree(feature.better(), expected, "better");
        agree(feature.worse(), expected, "worse");
        agree(feature.betterStandardError(), expected, "better_se");
        agree(feature.worseStandardError(), expected, "worse_se");
        agree(feature.categoryStrength(), expected, "category_strength");
        agree(feature.totalStrength(), expected, "total_strength");
        agree(OptionalDouble.of(top.difference()), expected, "fong_lhs");
        agree(OptionalDouble.of(top.fongBound()), expected, "fong_rhs");
        agree(OptionalDouble.of(top.probabilityFirstLeads()), expected, "posterior_P_first_beats_second_unif");
        // The reference prints infinity where nothing varies; here there is no z then.
        agree(top.z(), expected, "z_top_two");
    }

    private static void agree(OptionalDouble value, Map<String, String> expected, String column) {
        String printed = expected.getOrDefault(column, "");
        if (printed.isEmpty() || printed.equals("nan") || printed.equals("inf")) {
            assertThat(value).as(column).isEmpty();
        } else {
            assertThat(value.orElseThrow()).as(column).isCloseTo(Double.parseDouble(printed), within(PRINTED));
        }
    }

    private static CategoryCounts counts(Map<String, String> row, String prefix) {
        long[] n = Stream.of("M", "O", "A", "I", "R", "Q")
                .mapToLong(symbol -> Long.parseLong(row.getOrDefault(prefix + symbol, "")))
                .toArray();
        return CategoryCounts.of(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    private static String symbol(CategoryRule rule, CategoryCounts counts) {
        return rule.decide(counts).stream()
                .map(category -> String.valueOf(category.symbol()))
                .collect(Collectors.joining("/"));
    }

    private static KanoFeature feature(CategoryCounts counts) {
        return Features.of("feature", counts);
    }
}
