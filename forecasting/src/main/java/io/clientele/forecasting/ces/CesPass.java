package io.clientele.forecasting.ces;

import java.util.Arrays;

/**
 * One run of complex exponential smoothing over a series, and the way back with the derivatives. All states are kept; the pairs of a
 * season stand in one array of n + m numbers, read at t and written at t + m, so the adjoint pass finds every state where it was.
 *
 * <p>Forward, with (a, b) the real and imaginary part of alpha, (p, q) those of beta, and e = 0 where nothing was observed:
 *
 * <pre>
 * f = ℓ [+ s]                       e = y − f
 * ℓ' = ℓ − (1−b)·c + (a−b)·e        c' = ℓ + (1−a)·c + (a+b)·e
 * partial: s' = s + p·e
 * full:    s' = s − (1−q)·d + (p−q)·e        d' = s + (1−p)·d + (p+q)·e
 * </pre>
 *
 * Backward, λ being the derivative of ½·Σe² by a state after the period, ē what the period's error does through the states, and
 * f̄ = −(e + ē), or 0 at a gap:
 *
 * <pre>
 * ē = (a−b)·λℓ + (a+b)·λc + (p−q)·λs + (p+q)·λd
 * λℓ ← λℓ + λc + f̄                  λc ← −(1−b)·λℓ + (1−a)·λc
 * ∂a = Σ λℓ·e + λc·(e − c)          ∂b = Σ λℓ·(c − e) + λc·e
 * </pre>
 *
 * and the same for the pair of the season.
 */
final class CesPass {

    final CesForm form;
    final int n;
    final int m;
    final int lag;

    /** The series, NaN where there is a gap. */
    final double[] y;

    final double[] error;
    final double[] level;
    final double[] potential;
    final double[] season;
    final double[] seasonPotential;

    /** Derivatives of ½·Σe², by states (those of the first places are by the initial states) and by parameters. */
    final double[] byLevel;

    final double[] byPotential;
    final double[] bySeason;
    final double[] bySeasonPotential;
    double byA;
    double byB;
    double byP;
    double byQ;

    CesPass(CesForm form, double[] y, int seasonLength) {
        this.form = form;
        this.y = y;
        this.n = y.length;
        this.m = form.hasSeason() ? seasonLength : 1;
        this.lag = form.lag(m);
        int pairs = n + lag;
        int seasons = form.hasBoth() ? n + m : 0;
        this.error = new double[n];
        this.level = new double[pairs];
        this.potential = new double[pairs];
        this.season = new double[seasons];
        this.seasonPotential = new double[seasons];
        this.byLevel = new double[pairs];
        this.byPotential = new double[pairs];
        this.bySeason = new double[seasons];
        this.bySeasonPotential = new double[seasons];
    }

    /** All initial states 0. */
    void clear() {
        Arrays.fill(level, 0, lag, 0);
        Arrays.fill(potential, 0, lag, 0);
        if (form.hasBoth()) {
            Arrays.fill(season, 0, m, 0);
            Arrays.fill(seasonPotential, 0, m, 0);
        }
    }

    void forward(double a, double b, double p, double q) {
        switch (form) {
            case NONE, SIMPLE -> forward(a, b);
            case PARTIAL -> forwardPartial(a, b, p);
            case FULL -> forwardFull(a, b, p, q);
        }
    }

    private void forward(double a, double b) {
        double ofPotential = 1 - b;
        double kept = 1 - a;
        double gain = a - b;
        double potentialGain = a + b;
        for (int t = 0; t < n; t++) {
            double l = level[t];
            double c = potential[t];
            double e = y[t] - l;
            e = Double.isNaN(e) ? 0 : e;
            error[t] = e;
            level[t + lag] = l - ofPotential * c + gain * e;
            potential[t + lag] = l + kept * c + potentialGain * e;
        }
    }

    private void forwardPartial(double a, double b, double p) {
        double ofPotential = 1 - b;
        double kept = 1 - a;
        double gain = a - b;
        double potentialGain = a + b;
        double l = level[0];
        double c = potential[0];
        for (int t = 0; t < n; t++) {
            double s = season[t];
            double e = y[t] - l - s;
            e = Double.isNaN(e) ? 0 : e;
            error[t] = e;
            double next = l - ofPotential * c + gain * e;
            c = l + kept * c + potentialGain * e;
            l = next;
            level[t + 1] = l;
            potential[t + 1] = c;
            season[t + m] = s + p * e;
        }
    }

    private void forwardFull(double a, double b, double p, double q) {
        double ofPotential = 1 - b;
        double kept = 1 - a;
        double gain = a - b;
        double potentialGain = a + b;
        double l = level[0];
        double c = potential[0];
        for (int t = 0; t < n; t++) {
            double s = season[t];
            double d = seasonPotential[t];
            double e = y[t] - l - s;
            e = Double.isNaN(e) ? 0 : e;
            error[t] = e;
            double next = l - ofPotential * c + gain * e;
            c = l + kept * c + potentialGain * e;
            l = next;
            level[t + 1] = l;
            potential[t + 1] = c;
            season[t + m] = s - (1 - q) * d + (p - q) * e;
            seasonPotential[t + m] = s + (1 - p) * d + (p + q) * e;
        }
    }

    /** The one-step forecast of a period, from its states. */
    double fitted(int t) {
        return form.hasBoth() ? level[t] + season[t] : level[t];
    }

    double squares() {
        double sum = 0;
        for (double e : error) {
            sum += e * e;
        }
        return sum;
    }

    /** Derivatives of half the sum of squares, after a run forward. */
    void backward(double a, double b, double p, double q) {
        byA = 0;
        byB = 0;
        byP = 0;
        byQ = 0;
        Arrays.fill(byLevel, n, n + lag, 0);
        Arrays.fill(byPotential, n, n + lag, 0);
        if (form.hasBoth()) {
            Arrays.fill(bySeason, n, n + m, 0);
            Arrays.fill(bySeasonPotential, n, n + m, 0);
        }
        switch (form) {
            case NONE, SIMPLE -> backward(a, b);
            case PARTIAL -> backwardPartial(a, b, p);
            case FULL -> backwardFull(a, b, p, q);
        }
    }

    private void backward(double a, double b) {
        for (int t = n - 1; t >= 0; t--) {
            double l = byLevel[t + lag];
            double c = byPotential[t + lag];
            double e = error[t];
            double through = (a - b) * l + (a + b) * c;
            double byFit = Double.isNaN(y[t]) ? 0 : -(e + through);
            byA += l * e + c * (e - potential[t]);
            byB += l * (potential[t] - e) + c * e;
            byLevel[t] = l + c + byFit;
            byPotential[t] = (1 - a) * c - (1 - b) * l;
        }
    }

    private void backwardPartial(double a, double b, double p) {
        double l = 0;
        double c = 0;
        for (int t = n - 1; t >= 0; t--) {
            double s = bySeason[t + m];
            double e = error[t];
            double through = (a - b) * l + (a + b) * c + p * s;
            double byFit = Double.isNaN(y[t]) ? 0 : -(e + through);
            byA += l * e + c * (e - potential[t]);
            byB += l * (potential[t] - e) + c * e;
            byP += s * e;
            double before = l + c + byFit;
            c = (1 - a) * c - (1 - b) * l;
            l = before;
            bySeason[t] = s + byFit;
        }
        byLevel[0] = l;
        byPotential[0] = c;
    }

    private void backwardFull(double a, double b, double p, double q) {
        double l = 0;
        double c = 0;
        for (int t = n - 1; t >= 0; t--) {
            double s = bySeason[t + m];
            double d = bySeasonPotential[t + m];
            double e = error[t];
            double through = (a - b) * l + (a + b) * c + (p - q) * s + (p + q) * d;
            double byFit = Double.isNaN(y[t]) ? 0 : -(e + through);
            byA += l * e + c * (e - potential[t]);
            byB += l * (potential[t] - e) + c * e;
            byP += s * e + d * (e - seasonPotential[t]);
            byQ += s * (seasonPotential[t] - e) + d * e;
            double before = l + c + byFit;
            c = (1 - a) * c - (1 - b) * l;
            l = before;
            bySeason[t] = s + d + byFit;
            bySeasonPotential[t] = (1 - p) * d - (1 - q) * s;
        }
        byLevel[0] = l;
        byPotential[0] = c;
    }
}
