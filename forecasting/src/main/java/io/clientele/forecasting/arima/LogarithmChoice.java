package io.clientele.forecasting.arima;

/**
 * Whether a seasonal series is better modelled by its logarithms: if the airline model (0,1,1)(0,1,1) is likelier for these than for the
 * values themselves, the density of the logarithms brought into the unit of the series (Box and Cox 1964). Seasons, and errors, that grow
 * with the level make it so.
 *
 * <p>Only seasonal series are asked: of a series without a season, logarithms change little but the growth to come, which they make
 * exponential. And only where the model's errors are below 50 percent, for beyond that the intervals of a lognormal forecast mean nothing.
 */
final class LogarithmChoice {

    private static final double LARGEST_ERROR = 0.5;
    private static final double GAIN = 1e-2;

    /** Seasons of values, gaps aside, that the comparison needs: two that the differences take a change of, and one more to estimate from. */
    private static final int SEASONS = 3;

    private LogarithmChoice() {}

    static boolean favours(ArimaData level, ArimaData logarithms) {
        int m = level.m;
        if (m < 2 || m > OrderSearch.LONGEST_SEASON || level.y.length - level.gaps.length < SEASONS * m) {
            return false;
        }
        ArimaSearch ofLevel = airline(level);
        ArimaSearch ofLogarithms = airline(logarithms);
        if (ofLevel.isPerfect() || ofLogarithms.isPerfect()) {
            return false;
        }
        ArimaEstimate levelFit = ofLevel.estimate(ofLevel.coefficients(), true);
        ArimaEstimate logarithmsFit = ofLogarithms.estimate(ofLogarithms.coefficients(), true);
        return logarithmsFit.variance() < LARGEST_ERROR * LARGEST_ERROR
                && logarithmsFit.logLikelihood() - jacobian(logarithms, m + 1) > levelFit.logLikelihood();
    }

    private static ArimaSearch airline(ArimaData data) {
        ArimaSearch search = new ArimaSearch(data, 1, 1, false, false, data.m + 1, 2);
        search.fit(new ArimaOrder(0, 1, 1, 0, 1, 1), false, GAIN);
        return search;
    }

    /** Σ log y over the values that the likelihood is of. */
    static double jacobian(ArimaData logarithms, long lost) {
        double sum = 0;
        for (int t = (int) lost; t < logarithms.y.length; t++) {
            sum += logarithms.isGap(t) ? 0 : logarithms.y[t] / logarithms.scale;
        }
        return sum;
    }

    static boolean isPositive(double[] values) {
        for (double value : values) {
            if (value <= 0) {
                return false;
            }
        }
        return true;
    }

    /** The logarithms of positive values; gaps, which are NaN, stay gaps. */
    static double[] logarithms(double[] values) {
        double[] result = new double[values.length];
        for (int t = 0; t < result.length; t++) {
            result[t] = StrictMath.log(values[t]);
        }
        return result;
    }
}
