package io.clientele.satisfaction.kano.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.kano.KanoCategory;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    /** The example is given to three decimals. */
    private static final double SHOWN = 5e-4;

    @Test
    void runs() {
        SatisfactionCurve brakes = CategoryCurve.of(KanoCategory.MUST_BE, 0.20, -0.85);
        double half = brakes.at(0.5);
        double whole = brakes.at(1);
        double area = brakes.area();

        assertThat(half).isCloseTo(-0.196, within(SHOWN));
        assertThat(whole).isEqualTo(0.20);
        assertThat(area).isCloseTo(-0.239, within(SHOWN));
    }
}
