package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.MeanScore;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.CategoryRule;
import io.clientele.satisfaction.kano.ContinuousKano;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnalysis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.TopTwo;
import io.clientele.satisfaction.kano.curve.CategoryCurve;
import io.clientele.satisfaction.kano.variant.AnalyticalFeature;
import io.clientele.satisfaction.kano.variant.AnalyticalKano;
import io.clientele.satisfaction.kano.variant.AnalyticalReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every number of a Kano survey as a row a feature, in the columns of the reference results. What is not defined prints as nan. */
final class KanoItems {

    static final List<String> COLUMNS = columns();

    private static final List<KanoCategory> CURVES =
            List.of(KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE, KanoCategory.MUST_BE);

    private final KanoSurvey survey;
    private final KanoReport berger;
    private final KanoReport pouliot;
    private final AnalyticalReport analytical;

    private KanoItems(KanoSurvey survey) {
        this.survey = survey;
        berger = survey.analyse();
        pouliot = survey.analyse(KanoAnalysis.standard().with(EvaluationTable.pouliot()));
        analytical = AnalyticalKano.standard().on(survey);
    }

    static KanoItems of(KanoSurvey survey) {
        return new KanoItems(survey);
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("survey", "feature", "n", "M", "O", "A", "I", "R", "Q"));
        columns.addAll(List.of("category_mode", "tie"));
        Stream.of("M", "O", "A", "I", "R", "Q", "category_mode", "tie").forEach(name -> columns.add("pouliot_" + name));
        columns.addAll(List.of("category_berger_group_rule", "better", "worse", "better_se", "worse_se"));
        columns.addAll(List.of("category_strength", "total_strength", "lee_newcomb_label"));
        columns.addAll(List.of("fong_lhs", "fong_rhs", "fong_significant", "z_top_two"));
        columns.add("posterior_P_first_beats_second_unif");
        columns.addAll(List.of("cont_functional_mean", "cont_functional_sd"));
        columns.addAll(List.of("cont_dysfunctional_mean", "cont_dysfunctional_sd", "cont_quadrant"));
        columns.addAll(List.of("importance_mean", "importance_sd"));
        columns.addAll(List.of("cont_functional_importance_weighted", "cont_dysfunctional_importance_weighted"));
        columns.addAll(List.of("akano_X_dissatisfaction", "akano_Y_satisfaction", "akano_r", "akano_alpha_rad"));
        for (String p : List.of("0", "0.25", "0.5", "0.75", "1")) {
            columns.addAll(List.of("S_O_" + p, "S_A_" + p, "S_M_" + p));
        }
        return List.copyOf(columns);
    }

    List<String> findings() {
        return berger.findings();
    }

    Stream<String> lines() {
        return IntStream.range(0, survey.features().size()).mapToObj(f -> String.join(",", cells(f)));
    }

    private List<String> cells(int f) {
        KanoFeature feature = berger.features().get(f);
        List<String> cells = new ArrayList<>(List.of(quoted(berger.source()), quoted(feature.feature())));
        cells.add(Long.toString(feature.n()));
        counts(cells, feature.counts());
        counts(cells, pouliot.features().get(f).counts());
        cells.add(symbol(CategoryRule.bergerGroups().decide(feature.evidence())));
        add(cells, feature.better(), feature.worse(), feature.betterStandardError(), feature.worseStandardError());
        add(cells, feature.categoryStrength(), feature.totalStrength());
        List<KanoCategory> strength = CategoryRule.strength().decide(feature.counts());
        cells.add(strength.size() > 1 ? "mixed" : symbol(strength));
        leader(cells, feature.topTwo());
        continuous(cells, feature);
        analytical(cells, feature.feature());
        curves(cells, feature);
        return cells;
    }

    private static void counts(List<String> cells, CategoryCounts counts) {
        for (KanoCategory category : KanoCategory.values()) {
            cells.add(amount(counts.of(category)));
        }
        cells.add(symbol(CategoryRule.mode().decide(counts)));
        cells.add(truth(!counts.isEmpty() && counts.topTwo().isTie()));
    }

    private static void leader(List<String> cells, TopTwo top) {
        cells.add(amount(top.difference()));
        cells.add(number(top.fongBound()));
        cells.add(truth(top.isSignificant()));
        // All pairs in one category: nothing varies, and the reference writes an infinite z.
        boolean only = top.n() > 0 && top.z().isEmpty();
        cells.add(only ? "inf" : number(top.z()));
        cells.add(number(top.probabilityFirstLeads()));
    }

    private static void continuous(List<String> cells, KanoFeature feature) {
        ContinuousKano continuous = feature.continuous();
        for (MeanScore mean : List.of(continuous.functional(), continuous.dysfunctional())) {
            add(cells, mean.mean(), mean.standardDeviation());
        }
        cells.add(symbol(continuous.quadrant().stream().toList()));
        add(cells, feature.importance().mean(), feature.importance().standardDeviation());
        add(cells, continuous.weightedFunctional(), continuous.weightedDysfunctional());
    }

    /** Analytical Kano where an importance is stated: without one the library weighs all answers alike, the reference prints none. */
    private void analytical(List<String> cells, String name) {
        Optional<AnalyticalFeature> stated = analytical.features().stream()
                .filter(feature -> feature.feature().equals(name) && feature.importanceStated())
                .findFirst();
        Stream.<ToDoubleFunction<AnalyticalFeature>>of(
                        AnalyticalFeature::dissatisfaction,
                        AnalyticalFeature::satisfaction,
                        AnalyticalFeature::radius,
                        AnalyticalFeature::angle)
                .forEach(value -> cells.add(
                        stated.map(one -> number(value.applyAsDouble(one))).orElse("nan")));
    }

    /** Satisfaction by performance, through Worse at 0 and Better at 1. */
    private static void curves(List<String> cells, KanoFeature feature) {
        for (double performance : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            for (KanoCategory category : CURVES) {
                cells.add(
                        feature.better().isEmpty()
                                ? "nan"
                                : number(curve(category, feature).at(performance)));
            }
        }
    }

    private static CategoryCurve curve(KanoCategory category, KanoFeature feature) {
        return CategoryCurve.of(
                category, feature.better().orElseThrow(), feature.worse().orElseThrow());
    }

    private static void add(List<String> cells, OptionalDouble... values) {
        for (OptionalDouble value : values) {
            cells.add(number(value));
        }
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "nan";
    }

    private static String number(double value) {
        // Adding 0 turns −0 into 0.
        return String.format(Locale.ROOT, "%.12f", value + 0.0);
    }

    /** Counts are whole unless respondents are weighted. */
    private static String amount(double count) {
        return count == Math.rint(count) ? Long.toString((long) count) : number(count);
    }

    private static String truth(boolean holds) {
        return holds ? "True" : "False";
    }

    private static String symbol(List<KanoCategory> categories) {
        return categories.isEmpty() ? "" : String.valueOf(categories.get(0).symbol());
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
