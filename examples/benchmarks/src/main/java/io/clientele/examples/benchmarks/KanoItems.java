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
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.TopTwo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every number of a Kano survey as a row a feature, in the columns of the reference results. What is not defined prints as nan. */
final class KanoItems {

    static final List<String> COLUMNS = columns();

    private static final double[] FUNCTIONAL = {1, 0.5, 0, -0.25, -0.5};
    private static final double[] DYSFUNCTIONAL = {-0.5, -0.25, 0, 0.5, 1};
    private static final int HIGHEST_IMPORTANCE = 9;

    private final KanoSurvey survey;
    private final KanoReport berger;
    private final KanoReport pouliot;

    private KanoItems(KanoSurvey survey) {
        this.survey = survey;
        berger = survey.analyse();
        pouliot = survey.analyse(KanoAnalysis.standard().with(EvaluationTable.pouliot()));
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
        analytical(cells, f);
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

    /** Analytical Kano (Xu et al. 2009) over the pairs with a stated importance. */
    private void analytical(List<String> cells, int f) {
        double[] weights = survey.weights();
        double total = 0;
        double dissatisfaction = 0;
        double satisfaction = 0;
        for (int r = 0; r < survey.size(); r++) {
            KanoResponse response = survey.response(r, f);
            if (response.functionalCode() * response.dysfunctionalCode() * response.importanceCode() > 0) {
                double importance = weights[r] * response.importanceCode() / HIGHEST_IMPORTANCE;
                total += weights[r];
                dissatisfaction += importance * DYSFUNCTIONAL[response.dysfunctionalCode() - 1];
                satisfaction += importance * FUNCTIONAL[response.functionalCode() - 1];
            }
        }
        if (total == 0) {
            cells.addAll(List.of("nan", "nan", "nan", "nan"));
            return;
        }
        double x = dissatisfaction / total;
        double y = satisfaction / total;
        Stream.of(x, y, Math.hypot(x, y), Math.atan2(y, x)).forEach(value -> cells.add(number(value)));
    }

    /** Satisfaction by performance p (Wang and Ji 2010), through Worse at 0 and Better at 1. */
    private static void curves(List<String> cells, KanoFeature feature) {
        for (double p : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            if (feature.better().isEmpty()) {
                cells.addAll(List.of("nan", "nan", "nan"));
                continue;
            }
            double present = feature.better().orElseThrow();
            double absent = feature.worse().orElseThrow();
            double span = present - absent;
            double whole = Math.expm1(1);
            cells.add(number(absent + span * p));
            cells.add(number(absent + span * Math.expm1(p) / whole));
            cells.add(number(absent + span * Math.E * -Math.expm1(-p) / whole));
        }
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
