package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives of the kernels against differences. */
class HistoryKernelTest {

    /** Central differences of this width are right to about eight digits. */
    private static final double WIDTH = 1e-4;

    private static final double TOLERANCE = 1e-6;

    static Stream<Arguments> kernels() {
        HistoryKernel.Source pareto = ParetoKernel::at;
        HistoryKernel.Source ageing = GompertzKernel::at;
        HistoryKernel.Source plain = logs -> BetaGeometricKernel.plain(NbdKernel.exp(logs));
        HistoryKernel.Source modified = logs -> BetaGeometricKernel.modified(NbdKernel.exp(logs));
        return Stream.of(
                Arguments.of("larger alpha", pareto, new double[] {0.6, 12, 0.8, 9}),
                Arguments.of("larger beta", pareto, new double[] {0.6, 9, 0.8, 12}),
                Arguments.of("equal scales", pareto, new double[] {0.6, 11, 0.8, 11}),
                Arguments.of("beta far below alpha", pareto, new double[] {0.6, 900, 0.4, 0.5}),
                Arguments.of("alpha far below beta", pareto, new double[] {0.6, 0.5, 0.4, 900}),
                Arguments.of("run off", pareto, new double[] {0.6, 9, 4000, 90000}),
                Arguments.of("ageing", ageing, new double[] {0.6, 11, 0.02, 0.8, 4}),
                Arguments.of("ageing fast", ageing, new double[] {0.6, 11, 0.7, 1.8, 0.4}),
                Arguments.of("ageing late", ageing, new double[] {0.6, 11, 0.5, 0.3, 4e6}),
                Arguments.of("ageing from one", ageing, new double[] {0.1, 200, 0.03, 3, 1}),
                Arguments.of("hardly ageing", ageing, new double[] {0.6, 11, 1e-7, 0.6, 1.2e-6}),
                Arguments.of("plain", plain, new double[] {0.3, 4, 0.8, 2.5}),
                Arguments.of("modified", modified, new double[] {0.5, 6, 0.9, 1.6}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void hasTheDerivativesOfItsValue(String name, HistoryKernel.Source source, double[] theta) {
        int n = theta.length;
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = Math.log(theta[i]);
        }
        for (int x : new int[] {0, 1, 7, 40}) {
            for (int part = 0; part < 3; part++) {
                Term here = new Term(n);
                ask(source.at(logs), part, x, here);
                if (Double.isInfinite(here.value)) {
                    continue;
                }
                for (int i = 0; i < n; i++) {
                    Term up = moved(source, logs, i, WIDTH, part, x);
                    Term down = moved(source, logs, i, -WIDTH, part, x);
                    String which = name + " part " + part + " x " + x + " by " + i;
                    assertThat(here.gradient[i])
                            .as(which)
                            .isCloseTo((up.value - down.value) / (2 * WIDTH), tolerance(here.gradient[i]));
                    for (int j = 0; j < n; j++) {
                        double second = here.hessian[Term.at(n, Math.min(i, j), Math.max(i, j))];
                        assertThat(second)
                                .as(which + " and " + j)
                                .isCloseTo((up.gradient[j] - down.gradient[j]) / (2 * WIDTH), tolerance(second));
                    }
                }
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> tolerance(double size) {
        return within(TOLERANCE * Math.max(1, Math.abs(size)));
    }

    private static Term moved(HistoryKernel.Source source, double[] logs, int i, double by, int part, int x) {
        double[] at = logs.clone();
        at[i] += by;
        Term term = new Term(logs.length);
        ask(source.at(at), part, x, term);
        return term;
    }

    private static void ask(HistoryKernel kernel, int part, int x, Term out) {
        switch (part) {
            case 0 -> kernel.constant(x, out);
            case 1 -> kernel.stayed(x, 38, out);
            default -> kernel.left(x, x == 0 ? 0 : 20, out);
        }
    }
}
