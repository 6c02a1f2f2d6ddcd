package io.clientele.satisfaction.kano.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        KanoSurvey survey = KanoSimulation.classes(0.6, 0.4)
                .feature("Price alert", CategoryProfile.of(70, 10, 10, 10), CategoryProfile.of(5, 5, 20, 70))
                .feature("Live chat", CategoryProfile.of(5, 10, 15, 70), CategoryProfile.of(10, 75, 10, 5))
                .feature("Gift wrap", CategoryProfile.of(5, 5, 10, 80), CategoryProfile.of(5, 10, 75, 10))
                .feature("Fast lane", CategoryProfile.of(10, 70, 10, 10), CategoryProfile.of(80, 5, 5, 10))
                .draw(200, 3)
                .survey();
        LatentClassReport segments = LatentClasses.seeded(42).atMost(4).on(survey);
        int found = segments.classes().size();
        KanoReport larger = segments.membersOf(1, survey).analyse();

        assertThat(found).isEqualTo(2);
        assertThat(larger.feature("Price alert").category()).contains(KanoCategory.MUST_BE);
        assertThat(segments.classes().get(1).features().get(0).category()).isEqualTo(KanoCategory.INDIFFERENT);
    }
}
