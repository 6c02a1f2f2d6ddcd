package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.testing.Golden;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionGoldenTest {

    /**
     * Relative. In the tails the answer is an exponential of a number of up to 500, whose last digit is worth 500 times as much: 1e-13
     * is what the arguments themselves allow.
     */
    private static final double PROBABILITY = 1e-12;

    /** Relative. Losses subtract two terms; out at 1e-99 some three digits more are gone. */
    private static final double LOSS = 1e-10;

    /** What stockpyl's own numbers are good for: it subtracts, and loses digits in the tails. */
    private static final double PEER = 1e-10;

    /** Where the peer's subtraction should give nothing, it leaves a last digit. */
    private static final double PEERS_ZERO = 1e-15;

    static Stream<Map<String, String>> answers() {
        return Golden.rows(DistributionGoldenTest.class, "distributions.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersWithFullPrecisionFarIntoTheTails(Map<String, String> row) {
        Distribution distribution = distribution(row.get("family"), Golden.numbers(row.get("parameters")));
        String question = row.get("question");
        double expected = Double.parseDouble(row.get("value"));
        double tolerance = question.toLowerCase(Locale.ROOT).endsWith("loss") ? LOSS : PROBABILITY;
        assertClose(answer(distribution, question, Double.parseDouble(row.get("x"))), expected, tolerance);
    }

    static Stream<Map<String, String>> losses() {
        return Golden.rows(DistributionGoldenTest.class, "loss.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void agreesWithThePeersLossFunctions(Map<String, String> row) {
        Map<String, String> inputs = Golden.entries(row.get("inputs"));
        double x = Double.parseDouble(inputs.getOrDefault("x", inputs.getOrDefault("z", "")));
        if (row.get("model").equals("loss:geometric")) {
            // The peer counts trials up to the first success, we count failures before it: one less.
            x--;
        }
        double expected = Double.parseDouble(row.get("value"));
        double actual = peersAnswer(peer(row.get("model"), inputs), row.get("output"), x);
        if (expected < PEERS_ZERO) {
            assertThat(actual).isLessThan(PEERS_ZERO);
        } else {
            assertClose(actual, expected, PEER);
        }
    }

    @Test
    void leavesNoRowOut() {
        assertThat(losses().count()).isEqualTo(150);
    }

    /** The peer's second-order losses of whole numbers are sums of first-order ones, ours are squares. */
    private static double peersAnswer(Distribution d, String question, double x) {
        return switch (question) {
            case "secondLoss" -> d.secondLoss(x) - (d.isDiscrete() ? d.loss(x) / 2 : 0);
            case "complementarySecondLoss" ->
                d.complementarySecondLoss(x) + (d.isDiscrete() ? d.complementaryLoss(x) / 2 : 0);
            default -> answer(d, question, x);
        };
    }

    private static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, withinPercentage(100 * tolerance));
    }

    private static double answer(Distribution distribution, String question, double x) {
        return switch (question) {
            case "density" -> distribution.density(x);
            case "cdf" -> distribution.cdf(x);
            case "survival" -> distribution.survival(x);
            case "loss" -> distribution.loss(x);
            case "complementaryLoss" -> distribution.complementaryLoss(x);
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static Distribution distribution(String family, double[] p) {
        return switch (family) {
            case "normal" -> Distribution.normal(p[0], p[1]);
            case "student-t" -> Distribution.studentT(p[0], p[1], p[2]);
            case "lognormal" -> Distribution.lognormal(p[0], p[1]);
            case "gamma" -> Distribution.gamma(p[0], p[1]);
            case "poisson" -> Distribution.poisson(p[0]);
            case "negative-binomial" -> Distribution.negativeBinomial(p[0], p[1]);
            case "binomial" -> Distribution.binomial((int) p[0], p[1]);
            default -> throw new IllegalArgumentException(family);
        };
    }

    private static Distribution peer(String model, Map<String, String> inputs) {
        return switch (model) {
            case "loss:standardNormal" -> Distribution.normal(0, 1);
            case "loss:normal" -> Distribution.normal(number(inputs, "mean"), number(inputs, "sd"));
            case "loss:lognormal" -> Distribution.lognormal(number(inputs, "mu"), number(inputs, "sigma"));
            case "loss:exponential" -> Distribution.gamma(1, 1 / number(inputs, "rate"));
            case "loss:gamma" -> Distribution.gamma(number(inputs, "shape"), number(inputs, "scale"));
            case "loss:uniform" -> Distribution.uniform(number(inputs, "low"), number(inputs, "high"));
            case "loss:poisson" -> Distribution.poisson(number(inputs, "mean"));
            case "loss:geometric" -> Distribution.negativeBinomial(1, number(inputs, "p"));
            case "loss:negativeBinomial" -> Distribution.negativeBinomial(number(inputs, "r"), number(inputs, "p"));
            case "loss:discrete" ->
                Empirical.weighted(
                        Golden.numbers(inputs.getOrDefault("values", "")),
                        Golden.numbers(inputs.getOrDefault("probabilities", "")));
            default -> throw new IllegalArgumentException(model);
        };
    }

    private static double number(Map<String, String> inputs, String name) {
        return Double.parseDouble(inputs.getOrDefault(name, ""));
    }
}
