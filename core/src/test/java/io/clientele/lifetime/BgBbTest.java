package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.stat.EstimationException;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BgBbTest {

    /** The reference has fifteen digits. */
    private static final double FORMULA_PERCENT = 1e-9;

    /** About nine digits of the parameters are stable. */
    private static final double PARAMETER_PERCENT = 1e-6;

    private static final BgBbProcess FIXED = new BgBbProcess(1.204, 0.75, 0.657, 2.783);
    private static final BgBbProcess MLE =
            new BgBbProcess(1.20352235158, 0.749716358167, 0.656718208475, 2.78344223278);
    private static final List<Map<String, String>> CELLS = Golden.rows(BgBbTest.class, "bgbb_donations_cells.csv");

    private static OpportunityCounts.Row row(Map<String, String> cell) {
        return new OpportunityCounts.Row(
                Integer.parseInt(cell.get("x")),
                Integer.parseInt(cell.get("t_x")),
                Integer.parseInt(cell.get("n")),
                Long.parseLong(cell.get("customers")));
    }

    private static OpportunityCounts donations() {
        return new OpportunityCounts(CELLS.stream()
                .filter(cell -> cell.get("param_set").equals("MLE"))
                .map(BgBbTest::row)
                .toList());
    }

    @Test
    void saysOfEachHistoryWhatTheReferenceSays() {
        for (Map<String, String> cell : CELLS) {
            BgBbProcess process = cell.get("param_set").equals("MLE") ? MLE : FIXED;
            OpportunityCounts.Row row = row(cell);
            near(process.logLikelihood(row), cell.get("log_likelihood"));
            near(process.probabilityAlive(row), cell.get("p_alive_at_n"));
            near(process.probabilityAliveNext(row), cell.get("p_alive_at_n_plus_1"));
            near(process.expectedTaken(row, 5), cell.get("cet_next5"));
            near(process.residualTransactions(row, 0.10).orElseThrow(), cell.get("dert_d_0.10"));
        }
        for (Map<String, String> line : Golden.rows(BgBbTest.class, "bgbb_donations_expected.csv")) {
            BgBbProcess process = line.get("param_set").equals("MLE") ? MLE : FIXED;
            near(
                    process.expectedTakenByNewCustomer(Integer.parseInt(line.get("n"))),
                    line.get("expected_per_customer"));
        }
    }

    private static void near(double value, String expected) {
        assertThat(value).isCloseTo(Double.parseDouble(expected), withinPercentage(FORMULA_PERCENT));
    }

    @Test
    void fitsTheDonations() {
        FittedBgBb fitted = BgBb.standard().fit(donations());
        assertThat(fitted.report().logLikelihood()).isCloseTo(-33225.581274347, within(1e-7));
        assertThat(fitted.process().alpha()).isCloseTo(MLE.alpha(), withinPercentage(PARAMETER_PERCENT));
        assertThat(fitted.process().beta()).isCloseTo(MLE.beta(), withinPercentage(PARAMETER_PERCENT));
        assertThat(fitted.process().gamma()).isCloseTo(MLE.gamma(), withinPercentage(PARAMETER_PERCENT));
        assertThat(fitted.process().delta()).isCloseTo(MLE.delta(), withinPercentage(PARAMETER_PERCENT));
        double[] errors = {0.0693914, 0.0294477, 0.0510099, 0.320819};
        for (int i = 0; i < errors.length; i++) {
            assertThat(fitted.report().parameters().get(i).error()).isCloseTo(errors[i], withinPercentage(1e-3));
        }
        assertThat(fitted.report().findings()).isEmpty();
        assertThat(fitted.toString()).startsWith("BG/BB fitted to 11,104 customers\n");
        RoundTrip.survives(fitted);
    }

    @Test
    void derivativesAreThoseOfTheValue() {
        BgBbKernel function = new BgBbKernel(OpportunityCounts.of(
                new OpportunityCounts.Row(0, 0, 4, 3),
                new OpportunityCounts.Row(2, 3, 9, 2),
                new OpportunityCounts.Row(5, 6, 6, 1)));
        double[] point = {0.2, -0.3, 0.4, 0.9};
        double[] gradient = new double[4];
        double[][] hessian = new double[4][4];
        function.value(point, gradient, hessian);
        for (int i = 0; i < 4; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double[] upper = new double[4];
            double[] lower = new double[4];
            double slope = (function.value(up, upper, new double[4][4]) - function.value(down, lower, new double[4][4]))
                    / 2e-5;
            // Central differences with this step are good to about nine digits.
            assertThat(gradient[i]).isCloseTo(slope, within(1e-7));
            for (int j = i; j < 4; j++) {
                assertThat(hessian[i][j]).isCloseTo((upper[j] - lower[j]) / 2e-5, within(1e-7));
            }
        }
    }

    @Test
    void smallBasesFitOrExplainThemselves() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            List<OpportunityCounts.Row> rows = new ArrayList<>();
            for (int c = 2 + random.nextInt(8); c > 0; c--) {
                int n = 1 + random.nextInt(6);
                int last = random.nextInt(n + 1);
                int taken = last == 0 ? 0 : 1 + random.nextInt(last);
                rows.add(new OpportunityCounts.Row(taken, last, n, 1 + random.nextInt(5)));
            }
            try {
                FittedBgBb fitted = BgBb.standard().fit(new OpportunityCounts(rows));
                boolean loose = fitted.report().parameters().stream().anyMatch(p -> !p.identified());
                assertThat(loose).isEqualTo(!fitted.report().findings().isEmpty());
            } catch (EstimationException explained) {
                assertThat(explained.reason()).matches("(none of|all) .*");
            }
        }
    }

    @Test
    void countsMergeInAnyOrder() {
        OpportunityCounts one = OpportunityCounts.of(new OpportunityCounts.Row(1, 2, 3, 4));
        OpportunityCounts two =
                OpportunityCounts.of(new OpportunityCounts.Row(1, 2, 3, 5), new OpportunityCounts.Row(0, 0, 3, 1));
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
        assertThat(one.plus(two).rows()).hasSize(2);
        assertThat(one.plus(two).customers()).isEqualTo(10);
        RoundTrip.survives(one.plus(two));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new OpportunityCounts.Row(3, 2, 6, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "taken is 3 with the last at 2; it must be 0 if none was taken, and else from 1 to the number"
                                + " of the last.");
        assertThatThrownBy(() -> BgBb.standard().fit(OpportunityCounts.of(new OpportunityCounts.Row(0, 0, 6, 12))))
                .isInstanceOf(EstimationException.class)
                .hasMessage("BG/BB could not be estimated: none of the 12 customers took an opportunity. Use a longer"
                        + " history.");
        assertThat(FIXED.residualTransactions(new OpportunityCounts.Row(1, 2, 6, 1), 0))
                .isInstanceOf(ResidualTransactions.Divergent.class);
    }
}
