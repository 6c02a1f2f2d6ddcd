package io.clientele.forecasting.arima;

/**
 * A series made ready for estimation: without the gaps at its ends, scaled by a power of two so that its largest value lies between 1/2
 * and 1, with its gaps filled for the steps that can't do without, and the columns of a regression beside it.
 */
final class ArimaData {

    /** What remains of a difference, relative to the values, that counts as rounding. */
    static final double ROUNDING = 1e-13;

    /** The scaled values, gaps filled by interpolation. */
    final double[] y;

    /** More gaps would make the likelihood, which costs the square of them, too dear; they are filled then. */
    static final int MOST_GAPS = 100;

    /** Positions of the gaps that the likelihood is to pass over. */
    final int[] gaps;

    /** Whether there were too many gaps, so that they count as the values that they are filled with. */
    final boolean filled;

    /** How many periods of the series come before the first value. */
    final int offset;

    /** What the values were multiplied by. */
    final double scale;

    final int m;

    /** One column a driver, over the periods of {@link #y}, each scaled by its own factor. */
    final double[][] drivers;

    final double[] driverScale;

    /**
     * @param values the series, NaN for gaps, at least one value
     * @param m the season, 1 without one
     * @param drivers one row of numbers a driver, as long as the series
     */
    ArimaData(double[] values, int m, double[][] drivers) {
        int from = 0;
        while (Double.isNaN(values[from])) {
            from++;
        }
        int to = values.length;
        while (Double.isNaN(values[to - 1])) {
            to--;
        }
        this.m = m;
        this.offset = from;
        double largest = 0;
        int missing = 0;
        for (int t = from; t < to; t++) {
            if (Double.isNaN(values[t])) {
                missing++;
            } else {
                largest = Math.max(largest, Math.abs(values[t]));
            }
        }
        this.scale = powerOfTwo(largest);
        this.y = new double[to - from];
        int[] missingAt = new int[missing];
        int gap = 0;
        for (int t = from; t < to; t++) {
            y[t - from] = values[t] * scale;
            if (Double.isNaN(values[t])) {
                missingAt[gap++] = t - from;
            }
        }
        fill(missingAt);
        this.filled = missing > MOST_GAPS;
        this.gaps = filled ? new int[0] : missingAt;
        this.drivers = new double[drivers.length][y.length];
        this.driverScale = new double[drivers.length];
        for (int j = 0; j < drivers.length; j++) {
            double most = 0;
            for (int t = from; t < to; t++) {
                most = Math.max(most, Math.abs(drivers[j][t]));
            }
            driverScale[j] = powerOfTwo(most);
            for (int t = from; t < to; t++) {
                this.drivers[j][t - from] = drivers[j][t] * driverScale[j];
            }
        }
    }

    private static double powerOfTwo(double largest) {
        int exponent = largest > 0 ? Math.getExponent(largest) + 1 : 0;
        return Math.scalb(1.0, Math.max(-1000, Math.min(1000, -exponent)));
    }

    /** With a season from the neighbouring seasons where these are known, else along the line between the neighbours. */
    private void fill(int[] missing) {
        double[] whole = y.clone();
        for (int t : missing) {
            double sum = 0;
            int count = 0;
            if (m > 1) {
                for (int k = t - m; k <= t + m; k += 2 * m) {
                    if (k >= 0 && k < y.length && !Double.isNaN(y[k])) {
                        sum += y[k];
                        count++;
                    }
                }
            }
            int left = t;
            while (Double.isNaN(y[left])) {
                left--;
            }
            int right = t;
            while (Double.isNaN(y[right])) {
                right++;
            }
            whole[t] = count == 2 || count == 1 && right - left > 2
                    ? sum / count
                    : y[left] + (y[right] - y[left]) * (t - left) / (right - left);
        }
        System.arraycopy(whole, 0, y, 0, y.length);
    }

    boolean isGap(int t) {
        for (int gap : gaps) {
            if (gap == t) {
                return true;
            }
        }
        return false;
    }

    /** Whether every place of the season has a value in some season; of one without, seasonal differences leave nothing. */
    boolean seesEveryPlace() {
        int[] missing = new int[m];
        for (int gap : gaps) {
            missing[gap % m]++;
        }
        for (int place = 0; place < Math.min(m, y.length); place++) {
            if (missing[place] == (y.length - 1 - place) / m + 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * The columns for {@link ArmaPass}, differenced: the series, the gaps, the drivers, the mean, the drift.
     *
     * @param mean whether a column of ones goes in
     * @param drift whether a column of period numbers goes in
     */
    double[][] columns(int d, int seasonalD, boolean mean, boolean drift) {
        double[] delta = Polynomials.differences(d, seasonalD, m);
        int count = 1 + gaps.length + drivers.length + (mean ? 1 : 0) + (drift ? 1 : 0);
        double[][] columns = new double[count][];
        int c = 0;
        columns[c++] = differenced(y, delta);
        for (int gap : gaps) {
            double[] dummy = new double[y.length];
            dummy[gap] = 1;
            columns[c++] = differenced(dummy, delta);
        }
        for (double[] driver : drivers) {
            columns[c++] = differenced(driver, delta);
        }
        if (mean) {
            double[] ones = new double[y.length];
            java.util.Arrays.fill(ones, 1);
            columns[c++] = differenced(ones, delta);
        }
        if (drift) {
            double[] periods = new double[y.length];
            for (int t = 0; t < periods.length; t++) {
                periods[t] = offset + t + 1;
            }
            columns[c] = differenced(periods, delta);
        }
        return columns;
    }

    static double[] differenced(double[] values, double[] delta) {
        int lost = delta.length - 1;
        double[] result = new double[values.length - lost];
        System.arraycopy(values, lost, result, 0, result.length);
        for (int lag = 1; lag <= lost; lag++) {
            double weight = delta[lag];
            if (weight != 0) {
                for (int t = 0; t < result.length; t++) {
                    result[t] -= weight * values[t + lost - lag];
                }
            }
        }
        return result;
    }
}
