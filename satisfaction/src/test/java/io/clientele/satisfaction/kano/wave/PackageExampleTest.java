package io.clientele.satisfaction.kano.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        KanoSurvey last = KanoSimulation.oneClass()
                .feature("Live stock", CategoryProfile.of(5, 15, 60, 20))
                .feature("Gift wrap", CategoryProfile.of(5, 5, 20, 70))
                .draw(200, 1)
                .survey()
                .named("2024");
        KanoSurvey now = KanoSimulation.oneClass()
                .feature("Live stock", CategoryProfile.of(15, 60, 15, 10))
                .feature("Gift wrap", CategoryProfile.of(5, 5, 20, 70))
                .draw(200, 2)
                .survey()
                .named("2026");
        WaveReport waves = WaveReport.between(last.analyse(), now.analyse());
        LifeCycleStep step = waves.feature("Live stock").step();
        int moved = waves.moved(0.05).size();

        assertThat(step).isEqualTo(LifeCycleStep.AGEING);
        assertThat(moved).isEqualTo(1);
    }
}
