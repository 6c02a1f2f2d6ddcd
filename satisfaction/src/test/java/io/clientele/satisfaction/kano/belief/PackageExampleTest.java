package io.clientele.satisfaction.kano.belief;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        KanoSurvey survey = KanoSimulation.oneClass()
                .feature("Fit guarantee", CategoryProfile.of(62, 25, 5, 8))
                .feature("Live chat", CategoryProfile.of(6, 14, 36, 44))
                .slips(0.05)
                .draw(80, 7)
                .survey();
        BeliefReport beliefs = KanoBelief.standard().on(survey);
        Optional<KanoCategory> fit = beliefs.feature("Fit guarantee").decided();
        Optional<KanoCategory> chat = beliefs.feature("Live chat").decided();
        double indifferent = beliefs.feature("Live chat").probability().indifferent();

        assertThat(fit).contains(KanoCategory.MUST_BE);
        assertThat(chat).isEmpty();
        assertThat(indifferent).isBetween(0.05, 0.95);
        assertThat(beliefs.toString()).contains("1 of 2 features decided at P ≥ 0.95");
    }
}
