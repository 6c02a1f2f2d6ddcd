package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.Language;
import io.clientele.stat.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        Table answers = Csv.options().named("answers.csv").parse("""
            customer,Tracking_functional,Tracking_dysfunctional,Gift wrap_functional,Gift wrap_dysfunctional
            C-1,I like it,I dislike it,I like it,I'm neutral
            C-2,I expect it,I dislike it,I'm neutral,I'm neutral
            C-3,I like it,I dislike it,I'm neutral,
            C-4,I like it,I can tolerate it,I'm neutral,I can tolerate it
            """);
        KanoReport report = KanoSurvey.from(answers).analyse();
        KanoFeature tracking = report.feature("Tracking");
        Optional<KanoCategory> category = tracking.category();
        OptionalDouble better = tracking.better();
        Optional<Interval> between = tracking.betterInterval();
        long leftOut = report.feature("Gift wrap").halves();

        KanoReport strict = KanoSurvey.from(answers)
                .analyse(KanoAnalysis.standard()
                        .with(EvaluationTable.pouliot())
                        .rule(CategoryRule.strength())
                        .level(0.90));
        KanoReport weighted = KanoSurvey.from(answers).weighted(1, 1, 2, 1).analyse();
        String inGerman = tracking.sentence(Language.GERMAN);
        ScreenedSurvey screened = KanoScreening.standard().on(KanoSurvey.from(answers));
        long notInEarnest = screened.excluded().size();

        assertThat(weighted.feature("Tracking").better().orElseThrow()).isEqualTo(0.8);
        assertThat(inGerman).startsWith("Tracking ist ein Leistungsmerkmal: 2 von 4 Paaren, ");
        assertThat(notInEarnest).isZero();
        assertThat(category).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(better).hasValue(0.75);
        assertThat(between.orElseThrow().lower()).isCloseTo(0.301, within(0.0005));
        assertThat(between.orElseThrow().upper()).isCloseTo(0.954, within(0.0005));
        assertThat(leftOut).isEqualTo(1);
        assertThat(strict.table().name()).isEqualTo("Pouliot");
        assertThat(report.sentences().get(0))
                .isEqualTo(
                        "Tracking is one-dimensional: 2 of 4 pairs, ahead of 1 must-be, a lead that may be chance (P ="
                                + " 0.688); present it satisfies 75.0 %, absent it dissatisfies 75.0 % of 4.");
    }
}
