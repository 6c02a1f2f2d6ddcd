package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * A way to sum up how wrong forecasts were. Throughout, an error is actual minus forecast, e = y − ŷ: a positive error is a forecast that
 * was too low. n errors are measured; the formula of each measure stands with its {@link Kind}.
 *
 * <p>Some need more than the errors: the scaled ones (MASE, RMSSE, MSIS) an {@link ErrorScale} from the training data, coverage and MSIS
 * the prediction intervals of a level, the pinball loss a quantile (the ends of an interval are two), CRPS the predictive distribution, OWA
 * the accuracy of the benchmark Naive2 on the same values.
 *
 * @param kind what is measured
 * @param level the level of the intervals, for coverage and MSIS; the share of the quantile, for the pinball loss; 0 for the others
 */
public record ErrorMeasure(Kind kind, double level) implements Serializable {

    /** Mean error. */
    public static final ErrorMeasure ME = new ErrorMeasure(Kind.ME, 0);

    /** Mean absolute error, in forecasting of demand called MAD. */
    public static final ErrorMeasure MAE = new ErrorMeasure(Kind.MAE, 0);

    /** Mean squared error. */
    public static final ErrorMeasure MSE = new ErrorMeasure(Kind.MSE, 0);

    /** Root of the mean squared error. */
    public static final ErrorMeasure RMSE = new ErrorMeasure(Kind.RMSE, 0);

    /** Standard deviation of the errors. */
    public static final ErrorMeasure SDE = new ErrorMeasure(Kind.SDE, 0);

    /** Mean percentage error. */
    public static final ErrorMeasure MPE = new ErrorMeasure(Kind.MPE, 0);

    /** Mean absolute percentage error. */
    public static final ErrorMeasure MAPE = new ErrorMeasure(Kind.MAPE, 0);

    /** Symmetric mean absolute percentage error of the M competitions, from 0 to 200. */
    public static final ErrorMeasure SMAPE = new ErrorMeasure(Kind.SMAPE, 0);

    /** Weighted absolute percentage error. */
    public static final ErrorMeasure WAPE = new ErrorMeasure(Kind.WAPE, 0);

    /** Mean absolute scaled error. */
    public static final ErrorMeasure MASE = new ErrorMeasure(Kind.MASE, 0);

    /** Root mean squared scaled error. */
    public static final ErrorMeasure RMSSE = new ErrorMeasure(Kind.RMSSE, 0);

    /** Relative bias. */
    public static final ErrorMeasure BIAS = new ErrorMeasure(Kind.BIAS, 0);

    /** Tracking signal. */
    public static final ErrorMeasure TRACKING_SIGNAL = new ErrorMeasure(Kind.TRACKING_SIGNAL, 0);

    /** Theil's U, second form. */
    public static final ErrorMeasure THEILS_U = new ErrorMeasure(Kind.THEILS_U, 0);

    /** First autocorrelation of the errors. */
    public static final ErrorMeasure ACF1 = new ErrorMeasure(Kind.ACF1, 0);

    /** Overall weighted average of the M4 competition, relative to Naive2. */
    public static final ErrorMeasure OWA = new ErrorMeasure(Kind.OWA, 0);

    /** Continuous ranked probability score. */
    public static final ErrorMeasure CRPS = new ErrorMeasure(Kind.CRPS, 0);

    /** Scaled continuous ranked probability score. */
    public static final ErrorMeasure SCALED_CRPS = new ErrorMeasure(Kind.SCALED_CRPS, 0);

    private static final List<ErrorMeasure> WITHOUT_LEVEL = List.of(
            ME,
            MAE,
            MSE,
            RMSE,
            SDE,
            MPE,
            MAPE,
            SMAPE,
            WAPE,
            MASE,
            RMSSE,
            BIAS,
            TRACKING_SIGNAL,
            THEILS_U,
            ACF1,
            OWA,
            CRPS,
            SCALED_CRPS);

    /** Checks that a level is given to those, and only those, that need one. */
    public ErrorMeasure {
        Require.nonNull("kind", kind);
        if (kind.needsLevel()) {
            Require.level("level", level);
        } else {
            Require.that(
                    level == 0,
                    "level is " + Require.show(level) + " and " + kind.symbol() + " has none; it must be 0.");
        }
    }

    /** The share of actuals inside the intervals of a level: 0.95 for 95 percent. */
    public static ErrorMeasure coverage(double level) {
        return new ErrorMeasure(Kind.COVERAGE, level);
    }

    /** The mean scaled interval score of a level: 0.95 for 95 percent. */
    public static ErrorMeasure msis(double level) {
        return new ErrorMeasure(Kind.MSIS, level);
    }

    /**
     * The mean pinball loss of the forecasts of a quantile, also called quantile loss.
     *
     * @param share which quantile: 0.9 for the value that is not exceeded in 90 of 100 periods
     */
    public static ErrorMeasure pinball(double share) {
        return new ErrorMeasure(Kind.PINBALL, Require.level("share", share));
    }

    /** All measures that need no level, in the order in which they are printed. */
    public static List<ErrorMeasure> withoutLevel() {
        return WITHOUT_LEVEL;
    }

    /** How it is printed: {@code "sMAPE"}, {@code "coverage 95 %"}. */
    public String label() {
        return kind.needsLevel()
                ? kind.symbol() + " " + Require.show(Math.rint(level * 1e8) / 1e6) + " %"
                : kind.symbol();
    }

    /**
     * How bad a value of this measure is, for ranking: the value itself where less is better, its distance from 0 where positive and
     * negative errors balance at 0, and from the level for coverage.
     */
    public double badness(double value) {
        return switch (kind.aim()) {
            case LEAST -> value;
            case ZERO -> Math.abs(value);
            case LEVEL -> Math.abs(value - level);
        };
    }

    /** Its {@link #label()}. */
    @Override
    public String toString() {
        return label();
    }

    /** Where the ideal lies. */
    public enum Aim {
        /** The less the better. */
        LEAST,
        /** The nearer to 0 the better. */
        ZERO,
        /** The nearer to the level the better. */
        LEVEL
    }

    /** What is measured, and by which formula. */
    public enum Kind {
        /** Mean error, (Σ e)/n: the mean bias. Unit of the series. */
        ME("ME", "mean error", "Σ e / n", Aim.ZERO),
        /** Mean absolute error, (Σ |e|)/n. Unit of the series. */
        MAE("MAE", "mean absolute error", "Σ |e| / n", Aim.LEAST),
        /** Mean squared error, (Σ e²)/n. Squared unit of the series. */
        MSE("MSE", "mean squared error", "Σ e² / n", Aim.LEAST),
        /** Root mean squared error. Unit of the series. */
        RMSE("RMSE", "root mean squared error", "√( Σ e² / n )", Aim.LEAST),
        /** Standard deviation of the errors about their mean, with n − 1; needs two errors. Unit of the series. */
        SDE("SDE", "standard deviation of errors", "√( Σ (e − ME)² / (n − 1) )", Aim.LEAST),
        /** Mean percentage error; undefined with an actual of 0. Percent. */
        MPE("MPE", "mean percentage error", "100·Σ (e/y) / n", Aim.ZERO),
        /** Mean absolute percentage error; undefined with an actual of 0. Percent. */
        MAPE("MAPE", "mean absolute percentage error", "100·Σ |e/y| / n", Aim.LEAST),
        /** Symmetric MAPE as in M3 and M4; a period with actual and forecast both 0 counts 0. From 0 to 200. */
        SMAPE("sMAPE", "symmetric mean absolute percentage error", "200·Σ |e|/(|y| + |ŷ|) / n", Aim.LEAST),
        /** Weighted absolute percentage error; undefined if all actuals are 0. Percent. */
        WAPE("WAPE", "weighted absolute percentage error", "100·Σ |e| / Σ |y|", Aim.LEAST),
        /** Mean absolute scaled error (Hyndman and Koehler 2006); q = mean |y(t) − y(t−m)| of the training data. */
        MASE("MASE", "mean absolute scaled error", "Σ (|e|/q) / n", Aim.LEAST),
        /** Root mean squared scaled error (M5); r = mean (y(t) − y(t−1))² of the training data. */
        RMSSE("RMSSE", "root mean squared scaled error", "√( Σ (e²/r) / n )", Aim.LEAST),
        /** Sum of the errors relative to the sum of the actuals; undefined if all actuals are 0. Percent. */
        BIAS("bias %", "relative bias", "100·Σ e / Σ |y|", Aim.ZERO),
        /** Cumulative error in units of the mean absolute error over the same periods (Brown 1959); from −n to n. */
        TRACKING_SIGNAL("TS", "tracking signal", "Σ e / MAE", Aim.ZERO),
        /**
         * Theil's U of 1966, as in Makridakis, Wheelwright and Hyndman 1998, section 2.4: over neighbouring periods t−1 and t; 1 is as good
         * as no change. Undefined with an actual of 0 before the last, or without neighbours.
         */
        THEILS_U("Theil's U", "Theil's U", "√( Σ (e(t)/y(t−1))² / Σ ((y(t) − y(t−1))/y(t−1))² )", Aim.LEAST),
        /** Autocorrelation of neighbouring errors at lag 1; undefined if all errors are equal. From −1 to 1. */
        ACF1("ACF1", "first autocorrelation of errors", "Σ (e(t) − ME)·(e(t−1) − ME) / Σ (e(t) − ME)²", Aim.ZERO),
        /** Overall weighted average of M4: half relative sMAPE, half relative MASE. Below 1 is better than Naive2. */
        OWA("OWA", "overall weighted average", "( sMAPE/sMAPE(Naive2) + MASE/MASE(Naive2) ) / 2", Aim.LEAST),
        /** Share of the actuals inside their interval, ends included; ideally the level. From 0 to 1. */
        COVERAGE("coverage", "share inside the interval", "count(l ≤ y ≤ u) / n", Aim.LEVEL),
        /** Mean scaled interval score of M4 (Gneiting and Raftery 2007); a = 1 − level, q as for MASE. */
        MSIS(
                "MSIS",
                "mean scaled interval score",
                "Σ ( u − l + (2/a)·max(l − y, 0) + (2/a)·max(y − u, 0) ) / q / n",
                Aim.LEAST),
        /**
         * Mean pinball loss of the forecast z of the quantile of share p (Koenker and Bassett 1978), without the factor 2 that some put
         * before it; least on average for the true quantile. Unit of the series.
         */
        PINBALL(
                "pinball",
                "mean pinball loss of a quantile",
                "Σ ( p·max(y − z, 0) + (1 − p)·max(z − y, 0) ) / n",
                Aim.LEAST),
        /** Continuous ranked probability score, see {@link RankedProbability}; the MAE of a whole distribution. Unit of the series. */
        CRPS("CRPS", "continuous ranked probability score", "Σ ∫ (F(x) − 1{x ≥ y})² dx / n", Aim.LEAST),
        /** The same divided by the scale of the MASE, so that series compare. */
        SCALED_CRPS("scaled CRPS", "scaled continuous ranked probability score", "Σ (CRPS/q) / n", Aim.LEAST);

        private final String symbol;
        private final String meaning;
        private final String formula;
        private final Aim aim;

        Kind(String symbol, String meaning, String formula, Aim aim) {
            this.symbol = symbol;
            this.meaning = meaning;
            this.formula = formula;
            this.aim = aim;
        }

        /** The usual abbreviation. */
        public String symbol() {
            return symbol;
        }

        /** The name in full. */
        public String meaning() {
            return meaning;
        }

        /** The formula as plain text. */
        public String formula() {
            return formula;
        }

        /** Where the ideal lies. */
        public Aim aim() {
            return aim;
        }

        /** Whether it judges intervals of a level, or a quantile. */
        public boolean needsLevel() {
            return this == COVERAGE || this == MSIS || this == PINBALL;
        }

        /** Whether it judges a whole predictive distribution. */
        public boolean needsDistribution() {
            return this == CRPS || this == SCALED_CRPS;
        }
    }
}
