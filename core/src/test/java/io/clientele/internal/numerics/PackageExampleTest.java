package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        Minimum minimum = QuasiNewton.standard()
                .minimise(
                        (x, gradient) -> {
                            gradient[0] = 2 * (x[0] - 3);
                            gradient[1] = 8 * (x[1] + 1);
                            return (x[0] - 3) * (x[0] - 3) + 4 * (x[1] + 1) * (x[1] + 1);
                        },
                        new double[] {0, 0});
        boolean found = minimum.converged(); // true, at (3, -1)
        assertThat(found).isTrue();
        assertThat(minimum.point()).containsExactly(new double[] {3, -1}, within(1e-9));
    }
}
