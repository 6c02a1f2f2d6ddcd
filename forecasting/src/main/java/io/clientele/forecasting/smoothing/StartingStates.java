package io.clientele.forecasting.smoothing;

import java.util.Arrays;

/**
 * Initial states for a joint search to start from, for given smoothing parameters. Where trend and season are additive they are the
 * least-squares ones. A multiplicative season is fitted as an additive one to the logarithms, the level and growth then to the series
 * divided by it; a multiplicative trend wholly on the logarithms. The season first used last is the neutral one (0 or 1), so that a
 * joint search may hold it there; under a multiplicative trend additive seasons sum to zero instead. Gaps are filled from their
 * neighbours for this purpose.
 */
final class StartingStates {

    private final EtsForm form;
    private final EtsPass pass;
    private final double[] filled;
    private final EtsPass plain;
    private final LeastSquaresStates plainStates;
    private final EtsPass adjusted;
    private final LeastSquaresStates adjustedStates;

    StartingStates(EtsForm form, EtsPass pass) {
        this.form = form;
        this.pass = pass;
        TrendType trend = additive(form.trend());
        boolean logs = form.season() == SeasonType.MULTIPLICATIVE
                || form.trend().isMultiplicative() && form.season() == SeasonType.NONE;
        this.filled = pass.hasGaps() ? filled(pass.y, pass.m) : pass.y;
        double[] y = filled;
        if (logs) {
            y = new double[pass.n];
            for (int t = 0; t < pass.n; t++) {
                y[t] = Math.log(filled[t]);
            }
        }
        SeasonType season = form.hasSeason() ? SeasonType.ADDITIVE : SeasonType.NONE;
        this.plain = new EtsPass(y, pass.m);
        this.plainStates = new LeastSquaresStates(new EtsForm(ErrorType.ADDITIVE, trend, season), pass.n, pass.m);
        this.adjusted = new EtsPass(new double[pass.n], 1);
        this.adjustedStates =
                new LeastSquaresStates(new EtsForm(ErrorType.ADDITIVE, trend, SeasonType.NONE), pass.n, 1);
    }

    /**
     * What −log L would be if the form were the additive one of the logarithms: for a multiplicative season near enough to tell good
     * parameters from bad ones, at half the price.
     */
    double valueOfLogarithms(double alpha, double beta, double gamma, double phi) {
        plainStates.solve(plain, alpha, beta, gamma, phi);
        double value = 0.5 * plain.n * Math.log(EtsLikelihood.sumOfSquares(plain, ErrorType.ADDITIVE));
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /** Leaves the states in the pass. */
    void write(double alpha, double beta, double gamma, double phi) {
        plainStates.solve(plain, alpha, beta, gamma, phi);
        double level = plain.level[0];
        double growth = plain.growth[0];
        if (form.season() == SeasonType.MULTIPLICATIVE) {
            for (int j = 0; j < pass.m; j++) {
                pass.season[j] = Math.exp(plain.season[j]);
            }
            if (form.trend().isMultiplicative()) {
                pass.level[0] = Math.exp(level);
                pass.growth[0] = Math.exp(growth);
                return;
            }
            for (int t = 0; t < pass.n; t++) {
                adjusted.y[t] = filled[t] / pass.season[t % pass.m];
            }
            adjustedStates.solve(adjusted, alpha, beta, 0, phi);
            pass.level[0] = adjusted.level[0];
            pass.growth[0] = adjusted.growth[0];
            return;
        }
        System.arraycopy(plain.season, 0, pass.season, 0, pass.m);
        if (form.trend().isMultiplicative() && form.hasSeason()) {
            double mean = 0;
            for (int j = 0; j < pass.m; j++) {
                mean += pass.season[j] / pass.m;
            }
            for (int j = 0; j < pass.m; j++) {
                pass.season[j] -= mean;
            }
            pass.level[0] = level + mean;
            pass.growth[0] = 1 + Math.min(1, Math.max(-0.5, growth / mean()));
        } else if (form.trend().isMultiplicative()) {
            pass.level[0] = Math.exp(level);
            pass.growth[0] = Math.exp(growth);
        } else {
            pass.level[0] = level;
            pass.growth[0] = growth;
        }
    }

    /** A start from which every positive series has positive fitted values: its mean, no growth, seasons that do nothing. */
    void flat() {
        pass.level[0] = mean();
        pass.growth[0] = form.trend().isMultiplicative() ? 1 : 0;
        Arrays.fill(pass.season, 0, pass.m, form.season() == SeasonType.MULTIPLICATIVE ? 1 : 0);
    }

    /** The series with the mean of the nearest values of the same season, or else the nearest value, in its gaps. */
    private static double[] filled(double[] y, int m) {
        double[] filled = y.clone();
        for (int t = 0; t < y.length; t++) {
            if (Double.isNaN(y[t])) {
                double near = near(y, t, m);
                filled[t] = Double.isNaN(near) ? near(y, t, 1) : near;
            }
        }
        return filled;
    }

    private static double near(double[] y, int t, int stride) {
        double before = Double.NaN;
        for (int i = t - stride; i >= 0 && Double.isNaN(before); i -= stride) {
            before = y[i];
        }
        double after = Double.NaN;
        for (int i = t + stride; i < y.length && Double.isNaN(after); i += stride) {
            after = y[i];
        }
        return Double.isNaN(before) ? after : Double.isNaN(after) ? before : 0.5 * (before + after);
    }

    private double mean() {
        double mean = 0;
        for (double value : filled) {
            mean += value / pass.n;
        }
        return mean;
    }

    private static TrendType additive(TrendType trend) {
        return switch (trend) {
            case NONE -> TrendType.NONE;
            case ADDITIVE, MULTIPLICATIVE -> TrendType.ADDITIVE;
            case ADDITIVE_DAMPED, MULTIPLICATIVE_DAMPED -> TrendType.ADDITIVE_DAMPED;
        };
    }
}
