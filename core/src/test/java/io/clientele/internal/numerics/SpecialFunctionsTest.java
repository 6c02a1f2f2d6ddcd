package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.Golden;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecialFunctionsTest {

    /** Relative to the answer, or to 1 where the answer is a logarithm that passes through zero: a few last digits. */
    private static final double LAST_DIGITS = 1e-14;

    static Stream<Map<String, String>> answers() {
        return Golden.rows(SpecialFunctionsTest.class, "special-functions.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isRightToTheLastDigits(Map<String, String> row) {
        double[] a = Golden.numbers(row.get("arguments"));
        double expected = Double.parseDouble(row.get("value"));
        String function = row.get("function");
        double actual = switch (function) {
            case "logGamma" -> GammaFunctions.logGamma(a[0]);
            case "digamma" -> GammaFunctions.digamma(a[0]);
            case "trigamma" -> GammaFunctions.trigamma(a[0]);
            case "logGammaRatio" -> GammaFunctions.logGammaRatio(a[0], a[1]);
            case "logBeta" -> BetaFunctions.logBeta(a[0], a[1]);
            case "density" -> StandardNormal.density(a[0]);
            case "cdf" -> StandardNormal.cdf(a[0]);
            case "survival" -> StandardNormal.survival(a[0]);
            case "logCdf" -> StandardNormal.logCdf(a[0]);
            case "loss" -> StandardNormal.loss(a[0]);
            case "secondLoss" -> StandardNormal.secondLoss(a[0]);
            case "quantile" -> StandardNormal.quantile(a[0]);
            case "logOnePlusExp" -> LogSpace.logOnePlusExp(a[0]);
            case "logOneMinusExp" -> LogSpace.logOneMinusExp(a[0]);
            case "logistic" -> LogSpace.logistic(a[0]);
            default -> throw new IllegalArgumentException(function);
        };
        boolean passesZero =
                Stream.of("logGamma", "logBeta", "logGammaRatio", "digamma").anyMatch(function::equals);
        double size = passesZero ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
        assertThat(actual).isCloseTo(expected, within(LAST_DIGITS * size));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.3", "0.4, 0.9", "3, 0.01", "3, 0.5", "50, 0.999999", "100000, 0.2", "1e7, 0.975"})
    void theGammaQuantileUndoesTheProbability(double a, double p) {
        double x = GammaFunctions.quantile(a, p);
        assertThat(GammaFunctions.lower(a, x) / p).isCloseTo(1, within(1e-11));
        assertThat(GammaFunctions.upper(a, x) / (1 - p)).isCloseTo(1, within(1e-9));
    }

    @Test
    void theExpansionForLargeShapesMeetsTheSeriesWhereItBegins() {
        double a = LargeGamma.LEAST_SHAPE;
        for (double z = -35; z <= 35; z += 1.7) {
            double x = a + z * Math.sqrt(a);
            double below = GammaFunctions.lower(Math.nextDown(a), x);
            double above = GammaFunctions.upper(Math.nextDown(a), x);
            assertThat(GammaFunctions.lower(a, x) / below).isCloseTo(1, within(1e-11));
            assertThat(GammaFunctions.upper(a, x) / above).isCloseTo(1, within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e9", "1e15", "1e24"})
    void hugeShapesAreNormalAndTakeNoTime(double a) {
        for (double z : new double[] {-3, -1, 0, 0.5, 4}) {
            double x = a + z * Math.sqrt(a);
            assertThat(GammaFunctions.lower(a, x)).isCloseTo(StandardNormal.cdf(z), within(2e-5));
            assertThat(GammaFunctions.loss(a, x) / Math.sqrt(a)).isCloseTo(StandardNormal.loss(z), within(1e-4));
        }
        assertThat((GammaFunctions.quantile(a, 0.975) - a) / Math.sqrt(a)).isCloseTo(1.96, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 0.3", "0.5, 0.5, 0.99", "1000, 20, 0.98", "0.01, 70, 0.001", "3e5, 4e5, 0.428"})
    void bothTailsOfTheBetaFunctionAddUpAndMirror(double a, double b, double x) {
        double lower = BetaFunctions.lower(a, b, x, 1 - x);
        double upper = BetaFunctions.upper(a, b, x, 1 - x);
        assertThat(lower + upper).isCloseTo(1, within(LAST_DIGITS));
        assertThat(BetaFunctions.lower(b, a, 1 - x, x)).isEqualTo(upper);
    }

    @Test
    void theBetaFunctionIsAPowerWhereOneParameterIsOne() {
        assertThat(BetaFunctions.lower(7, 1, 0.3, 0.7)).isCloseTo(Math.pow(0.3, 7), within(1e-18));
        assertThat(BetaFunctions.upper(1, 7, 0.3, 0.7)).isCloseTo(Math.pow(0.7, 7), within(1e-15));
        assertThat(BetaFunctions.lower(2, 3, 0, 1)).isZero();
        assertThat(BetaFunctions.lower(2, 3, 1, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1e-60", "1e-10", "0.02", "3", "2500", "1e6", "1e10"})
    void theBetaFunctionIsAPowerForParametersOfAnySize(double a) {
        double x = StrictMath.exp(-1 / a);
        double y = -StrictMath.expm1(-1 / a);
        if (x > 0) {
            assertThat(BetaFunctions.lower(a, 1, x, y)).isCloseTo(Math.exp(-1), within(LAST_DIGITS));
        }
        // One less a number below 1 is right to the last digit of 1.
        assertThat(BetaFunctions.upper(a, 1, 0.5, 0.5)).isCloseTo(-Math.expm1(-a * Math.log(2)), within(LAST_DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"15.5, 0.5", "1000, -2", "1e8, 3", "3, -1", "20, 0", "1e10, -0.5", "16, -2"})
    void theRatioOfGammaFunctionsGoesBackTheWayItCame(double x, double d) {
        double forth = GammaFunctions.logGammaRatio(x, d);
        double back = GammaFunctions.logGammaRatio(x + d, -d);
        assertThat(forth).isCloseTo(-back, within(LAST_DIGITS * Math.max(1, Math.abs(forth))));
        if (d == Math.rint(d)) {
            double product = 0;
            for (double v = Math.min(x, x + d); v < Math.max(x, x + d); v++) {
                product += Math.log(v);
            }
            assertThat(forth).isCloseTo(Math.signum(d) * product, within(LAST_DIGITS * Math.max(1, product)));
        }
    }

    @Test
    void theNormalDistributionEndsWhereDoublesEnd() {
        assertThat(StandardNormal.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(StandardNormal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(StandardNormal.loss(Double.POSITIVE_INFINITY)).isZero();
        assertThat(StandardNormal.loss(Double.NEGATIVE_INFINITY)).isInfinite();
        assertThat(StandardNormal.survival(1e10)).isZero();
        assertThat(StandardNormal.logCdf(-1e10)).isCloseTo(-5e19, within(1e5));
        assertThat(StandardNormal.upperQuantile(1e-300)).isCloseTo(37.0470962993612, within(1e-12));
    }

    @Nested
    class InLogSpace {

        @Test
        void sumsWithoutOverflow() {
            assertThat(LogSpace.logSum(new double[] {1000, 1000, -2000}, 0, 3))
                    .isCloseTo(1000 + Math.log(2), within(1e-12));
            assertThat(LogSpace.logSum(new double[] {1, 2, 3}, 1, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(LogSpace.logAdd(-1000, -1000)).isCloseTo(-1000 + Math.log(2), within(1e-12));
            assertThat(LogSpace.logAdd(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
                    .isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(LogSpace.logAdd(3, Double.NEGATIVE_INFINITY)).isEqualTo(3);
        }

        @Test
        void subtractsWithoutCancellation() {
            assertThat(LogSpace.logSubtract(Math.log(5), Math.log(3))).isCloseTo(Math.log(2), within(1e-15));
            assertThat(LogSpace.logSubtract(2, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(LogSpace.logSubtract(2, Double.NEGATIVE_INFINITY)).isEqualTo(2);
        }

        @Test
        void theLogitUndoesTheLogisticFunction() {
            for (double x = -30; x <= 5; x += 0.7) {
                assertThat(LogSpace.logit(LogSpace.logistic(x))).isCloseTo(x, within(1e-13));
            }
        }
    }
}
