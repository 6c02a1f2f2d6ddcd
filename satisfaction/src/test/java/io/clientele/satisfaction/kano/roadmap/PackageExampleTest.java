package io.clientele.satisfaction.kano.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        KanoReport report = KanoSimulation.oneClass()
                .feature("Brakes", CategoryProfile.of(70, 15, 5, 10))
                .feature("Speed", CategoryProfile.of(15, 65, 10, 10))
                .feature("Bell", CategoryProfile.of(5, 10, 65, 20))
                .draw(120, 7)
                .survey()
                .analyse();
        RoadmapReport roadmap = Roadmap.of(report)
                .costs(Map.of("Brakes", 5.0, "Speed", 8.0, "Bell", 3.0))
                .budget(9)
                .plan();
        List<String> bought = roadmap.chosen();

        assertThat(bought).containsExactly("Brakes", "Bell");
    }
}
