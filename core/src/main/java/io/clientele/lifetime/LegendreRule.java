package io.clientele.lifetime;

/** Gauss and Legendre's rule of sixteen nodes, by its upper half: exact for polynomials up to degree 31. */
final class LegendreRule {

    /** How many pairs of nodes there are. */
    static final int PAIRS = 8;

    private static final double[] NODE = new double[PAIRS];
    private static final double[] WEIGHT = new double[PAIRS];

    static {
        // Newton on the polynomial of degree 16.
        int n = 2 * PAIRS;
        for (int i = 0; i < PAIRS; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double p = 1;
                double before = 0;
                for (int k = 1; k <= n; k++) {
                    double next = ((2 * k - 1) * x * p - (k - 1) * before) / k;
                    before = p;
                    p = next;
                }
                slope = n * (x * p - before) / (x * x - 1);
                x -= p / slope;
            }
            NODE[i] = x;
            WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private LegendreRule() {}

    /** A node in (0, 1); its partner has the other sign. */
    static double node(int pair) {
        return NODE[pair];
    }

    static double weight(int pair) {
        return WEIGHT[pair];
    }
}
