package io.clientele.satisfaction.kano.variant;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.satisfaction.kano.KanoCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        FuzzyAnswer present = FuzzyAnswer.of(0.6, 0.4, 0, 0, 0);
        FuzzyAnswer absent = FuzzyAnswer.of(0, 0, 0, 0.3, 0.7);
        List<KanoCategory> counted = FuzzyKano.standard().categories(present, absent);

        double ratio = QfdPlan.adjusted(1.25, KanoCategory.MUST_BE);

        assertThat(counted).containsExactly(KanoCategory.ONE_DIMENSIONAL);
        assertThat(ratio).isEqualTo(1.5625);
    }
}
