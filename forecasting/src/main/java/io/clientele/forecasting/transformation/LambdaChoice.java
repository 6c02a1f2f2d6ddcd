package io.clientele.forecasting.transformation;

/** What the ways to choose a power make of a series, in units of its largest value; NaN are gaps. */
final class LambdaChoice {

    private final double[] shares;
    private final int m;
    private final boolean zeros;
    private final boolean varied;

    LambdaChoice(double[] values, int seasonLength) {
        this.m = Math.max(1, seasonLength);
        double largest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                largest = Math.max(largest, value);
                least = Math.min(least, value);
            }
        }
        this.zeros = least == 0;
        this.varied = largest > least;
        this.shares = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            shares[t] = values[t] / largest;
        }
    }

    boolean hasZeros() {
        return zeros;
    }

    /** Whether there are more than two seasons, and not the same value all along. */
    boolean isInformative() {
        return varied && shares.length > 2L * m && Double.isFinite(variation(1)) && variation(1) > 0;
    }

    /** Guerrero's coefficient of variation; groups without two values or of zeros alone are left out. */
    double variation(double lambda) {
        int length = Math.max(2, m);
        int groups = shares.length / length;
        int first = shares.length - groups * length;
        double[] ratios = new double[groups];
        int count = 0;
        for (int g = 0; g < groups; g++) {
            double mean = 0;
            int known = 0;
            for (int t = first + g * length; t < first + (g + 1) * length; t++) {
                if (!Double.isNaN(shares[t])) {
                    mean += shares[t];
                    known++;
                }
            }
            if (known > 1 && mean > 0) {
                mean /= known;
                double squares = 0;
                for (int t = first + g * length; t < first + (g + 1) * length; t++) {
                    squares += Double.isNaN(shares[t]) ? 0 : (shares[t] - mean) * (shares[t] - mean);
                }
                ratios[count++] = Math.sqrt(squares / (known - 1)) / StrictMath.pow(mean, 1 - lambda);
            }
        }
        double average = 0;
        for (int i = 0; i < count; i++) {
            average += ratios[i] / count;
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (ratios[i] - average) * (ratios[i] - average);
        }
        return count > 1 && average > 0 ? Math.sqrt(squares / (count - 1)) / average : Double.NaN;
    }

    /** n/2 times the logarithm of the squared residuals of a regression on a line and the places, made comparable between powers. */
    double cost(double lambda) {
        int n = 0;
        double logarithms = 0;
        double[] z = new double[shares.length];
        for (int t = 0; t < z.length; t++) {
            double log = StrictMath.log(shares[t]);
            z[t] = Math.abs(lambda) < 1e-9 ? log : StrictMath.expm1(lambda * log) / lambda;
            if (!Double.isNaN(log)) {
                logarithms += log;
                n++;
            }
        }
        double[] meanZ = new double[m];
        double[] meanT = new double[m];
        int[] counts = new int[m];
        for (int t = 0; t < z.length; t++) {
            if (!Double.isNaN(z[t])) {
                meanZ[t % m] += z[t];
                meanT[t % m] += t;
                counts[t % m]++;
            }
        }
        double tt = 0;
        double tz = 0;
        double zz = 0;
        for (int t = 0; t < z.length; t++) {
            if (!Double.isNaN(z[t])) {
                double dz = z[t] - meanZ[t % m] / counts[t % m];
                double dt = t - meanT[t % m] / counts[t % m];
                tt += dt * dt;
                tz += dt * dz;
                zz += dz * dz;
            }
        }
        double squares = tt > 0 ? zz - tz * tz / tt : zz;
        return 0.5 * n * Math.log(Math.max(squares, Double.MIN_NORMAL)) - (lambda - 1) * logarithms;
    }
}
