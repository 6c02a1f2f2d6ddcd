package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The likelihood by Ljung and Box's way against that of the Kalman filter, which shares nothing with it but the model. */
class ArmaPassTest {

    /** Both are exact; what differs is rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int N = 60;

    /** A random stationary and invertible model of p, q, P, Q terms with a season of 4. */
    private static double[] coefficients(ArimaOrder order, SplittableRandom random) {
        double[] c = new double[order.coefficients()];
        for (int i = 0; i < c.length; i++) {
            c[i] = 1.9 * random.nextDouble() - 0.95;
        }
        int p = order.p();
        int q = order.q();
        Polynomials.fromPartials(c, 0, p);
        Polynomials.fromPartials(c, p, q);
        Polynomials.fromPartials(c, p + q, order.seasonalP());
        Polynomials.fromPartials(c, p + q + order.seasonalP(), order.seasonalQ());
        for (int i = 0; i < c.length; i++) {
            boolean movingAverage = i >= p && (i < p + q || i >= p + q + order.seasonalP());
            c[i] = movingAverage ? -c[i] : c[i];
        }
        return c;
    }

    private static double[] noise(int n, SplittableRandom random) {
        double[] x = new double[n];
        double level = 0;
        for (int t = 0; t < n; t++) {
            level = 0.7 * level + random.nextDouble() - 0.5;
            x[t] = level;
        }
        return x;
    }

    /** −n/2·(log(2π·S/n) + 1) − ½·Σ log f, over the values there are. */
    private static double filtered(ArimaEquation equation, double[] w) {
        ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
        filter.startStationary(equation.stationaryPrior());
        double squares = 0;
        double logs = 0;
        int count = 0;
        for (double value : w) {
            filter.predict();
            if (Double.isNaN(value)) {
                filter.skip();
                continue;
            }
            double surprise = value - filter.forecast;
            squares += surprise * surprise / filter.forecastVariance;
            logs += Math.log(filter.forecastVariance);
            count++;
            filter.observe(value);
        }
        return -0.5 * (count * (Math.log(2 * Math.PI * squares / count) + 1) + logs);
    }

    private static ArimaOrder order(SplittableRandom random) {
        return new ArimaOrder(random.nextInt(4), 0, random.nextInt(4), random.nextInt(3), 0, random.nextInt(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isThatOfTheKalmanFilter(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ArimaOrder order = order(random);
        double[] coefficients = coefficients(order, random);
        ArimaEquation equation = new ArimaEquation(order, 4, coefficients);
        double[] w = noise(N, random);
        ArmaPass pass = new ArmaPass(new double[][] {w}, 0, Math.max(1, equation.reach()));
        assertThat(pass.evaluate(equation.ar, equation.ar.length - 1, equation.ma, equation.ma.length - 1, 1))
                .isTrue();
        pass.residuals(new double[pass.residualCount()]);
        assertThat(pass.logLikelihood()).isCloseTo(filtered(equation, w), within(ROUNDING * N * 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aGapAsARegressorIsAGapSkipped(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ArimaOrder order = order(random);
        ArimaEquation equation = new ArimaEquation(order, 4, coefficients(order, random));
        double[] w = noise(N, random);
        double[] gapped = w.clone();
        int[] gaps = {3, 4, 20, 37};
        double[][] columns = new double[1 + gaps.length][N];
        columns[0] = w;
        for (int i = 0; i < gaps.length; i++) {
            gapped[gaps[i]] = Double.NaN;
            columns[1 + i][gaps[i]] = 1;
        }
        ArmaPass pass = new ArmaPass(columns, gaps.length, Math.max(1, equation.reach()));
        assertThat(pass.evaluate(
                        equation.ar, equation.ar.length - 1, equation.ma, equation.ma.length - 1, columns.length))
                .isTrue();
        pass.residuals(new double[pass.residualCount()]);
        assertThat(pass.logLikelihood()).isCloseTo(filtered(equation, gapped), within(ROUNDING * N * 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theRegressionIsTheBestThereIs(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ArimaOrder order = order(random);
        ArimaEquation equation = new ArimaEquation(order, 4, coefficients(order, random));
        double[] w = noise(N, random);
        double[] x = noise(N, random);
        ArmaPass pass = new ArmaPass(new double[][] {w, x}, 0, Math.max(1, equation.reach()));
        pass.evaluate(equation.ar, equation.ar.length - 1, equation.ma, equation.ma.length - 1, 2);
        pass.residuals(new double[pass.residualCount()]);
        double beta = pass.beta(1);
        for (double aside : new double[] {0, -1e-4, 1e-4}) {
            double[] rest = w.clone();
            for (int t = 0; t < N; t++) {
                rest[t] -= (beta + aside) * x[t];
            }
            double other = filtered(equation, rest);
            if (aside == 0) {
                assertThat(pass.logLikelihood()).isCloseTo(other, within(ROUNDING * N * 10));
            } else {
                assertThat(other).isLessThan(pass.logLikelihood());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void squaresOfTheResidualsAddUpToTheObjective(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ArimaOrder order = order(random);
        ArimaEquation equation = new ArimaEquation(order, 4, coefficients(order, random));
        ArmaPass pass = new ArmaPass(new double[][] {noise(N, random)}, 0, Math.max(1, equation.reach()));
        pass.evaluate(equation.ar, equation.ar.length - 1, equation.ma, equation.ma.length - 1, 1);
        double[] residuals = new double[pass.residualCount()];
        pass.residuals(residuals);
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        assertThat(sum).isCloseTo(pass.objective(), within(1e-12 * sum));
    }
}
