package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiscountPolynomialTest {

    /** The largest modulus of the polynomial's roots, which are found all at once by the iteration of Durand and Kerner. */
    private static double largestRoot(double alpha, double beta, double gamma, double phi, int m) {
        int degree = m + 1;
        double[] a = new double[degree + 1];
        a[degree] = 1;
        a[m] = alpha + beta - phi;
        for (int i = 2; i < m; i++) {
            a[i] = alpha + beta - alpha * phi;
        }
        a[1] = alpha + beta - alpha * phi + gamma - 1;
        a[0] = phi * (1 - alpha - gamma);
        double[] re = new double[degree];
        double[] im = new double[degree];
        for (int k = 0; k < degree; k++) {
            re[k] = 0.9 * Math.cos(2 * Math.PI * k / degree + 0.4);
            im[k] = 0.9 * Math.sin(2 * Math.PI * k / degree + 0.4);
        }
        for (int iteration = 0; iteration < 500; iteration++) {
            for (int k = 0; k < degree; k++) {
                double pr = 1;
                double pi = 0;
                double dr = 1;
                double di = 0;
                for (int i = degree - 1; i >= 0; i--) {
                    double next = pr * re[k] - pi * im[k] + a[i];
                    pi = pr * im[k] + pi * re[k];
                    pr = next;
                }
                for (int other = 0; other < degree; other++) {
                    if (other != k) {
                        double xr = re[k] - re[other];
                        double xi = im[k] - im[other];
                        double next = dr * xr - di * xi;
                        di = dr * xi + di * xr;
                        dr = next;
                    }
                }
                double norm = dr * dr + di * di;
                re[k] -= (pr * dr + pi * di) / norm;
                im[k] -= (pi * dr - pr * di) / norm;
            }
        }
        double largest = 0;
        for (int k = 0; k < degree; k++) {
            largest = Math.max(largest, Math.hypot(re[k], im[k]));
        }
        return largest;
    }

    @Test
    void theHighestBetaIsWhereARootLeavesTheUnitCircle() {
        SplittableRandom random = new SplittableRandom(3);
        int edges = 0;
        for (int trial = 0; trial < 300; trial++) {
            int m = 2 + random.nextInt(12);
            double alpha = 0.05 + 0.9 * random.nextDouble();
            double gamma = (1 - alpha) * (0.05 + 0.9 * random.nextDouble());
            double phi = 0.8 + 0.2 * random.nextDouble();
            double edge = new DiscountPolynomial(m).highestBeta(alpha, gamma, phi, alpha);
            assertThat(largestRoot(alpha, 0.5 * edge, gamma, phi, m)).isLessThan(1);
            if (edge < alpha) {
                assertThat(largestRoot(alpha, edge, gamma, phi, m)).isCloseTo(1, within(1e-8));
                assertThat(largestRoot(alpha, Math.min(alpha, edge * 1.05), gamma, phi, m))
                        .isGreaterThan(1);
                edges++;
            }
        }
        assertThat(edges).isGreaterThan(100);
    }

    @Test
    void theSlopesOfTheEdgeAreThoseOfDifferences() {
        SplittableRandom random = new SplittableRandom(4);
        int edges = 0;
        for (int trial = 0; trial < 300; trial++) {
            int m = 2 + random.nextInt(12);
            double a = 0.1 + 0.8 * random.nextDouble();
            double g = (1 - a) * (0.1 + 0.8 * random.nextDouble());
            double f = 0.8 + 0.18 * random.nextDouble();
            DiscountPolynomial polynomial = new DiscountPolynomial(m);
            double edge = polynomial.highestBeta(a, g, f, a);
            if (edge > 0.99 * a) {
                continue;
            }
            polynomial.differentiate(a, edge, g, f);
            double h = 1e-5;
            DiscountPolynomial near = new DiscountPolynomial(m);
            double byAlpha = (near.highestBeta(a + h, g, f, a) - near.highestBeta(a - h, g, f, a)) / (2 * h);
            double byGamma = (near.highestBeta(a, g + h, f, a) - near.highestBeta(a, g - h, f, a)) / (2 * h);
            double byPhi = (near.highestBeta(a, g, f + h, a) - near.highestBeta(a, g, f - h, a)) / (2 * h);
            assertThat(polynomial.byAlpha).isCloseTo(byAlpha, within(1e-4 * (1 + Math.abs(byAlpha))));
            assertThat(polynomial.byGamma).isCloseTo(byGamma, within(1e-4 * (1 + Math.abs(byGamma))));
            assertThat(polynomial.byPhi).isCloseTo(byPhi, within(1e-4 * (1 + Math.abs(byPhi))));
            edges++;
        }
        assertThat(edges).isGreaterThan(100);
    }

    @Test
    void theUsualLimitsAreNotEnough() {
        assertThat(DiscountPolynomial.forgets(0.3, 0.1, 0.3, 1, 12)).isTrue();
        assertThat(DiscountPolynomial.forgets(0.3, 0.3, 0.69, 1, 12)).isFalse();
        assertThat(new DiscountPolynomial(12).highestBeta(0.3, 0.69, 1, 0.3)).isStrictlyBetween(0.0, 0.3);
    }
}
