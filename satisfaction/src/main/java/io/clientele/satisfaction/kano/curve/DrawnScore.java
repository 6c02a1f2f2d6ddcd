package io.clientele.satisfaction.kano.curve;

import io.clientele.satisfaction.kano.KanoCategory;

/** The score of a product if the shares of the categories were those that were drawn. */
final class DrawnScore {

    private static final KanoCategory[] CATEGORIES = KanoCategory.values();

    private static final int CURVES = KanoCategory.QUESTIONABLE.ordinal();

    private double sum;
    private double worst;
    private double best;
    private boolean unmet;

    /** Adds a feature with shares of M, O, A, I, R and Q, all above 0. */
    void add(double[] shares, double weight, double performance, MustBeGate gate) {
        double asked = shares[0] + shares[1] + shares[2] + shares[3];
        double better = (shares[1] + shares[2]) / asked;
        double worse = -(shares[0] + shares[1]) / asked;
        double at = 0;
        double atNone = 0;
        double atFull = 0;
        int most = 0;
        for (int k = 0; k < CURVES; k++) {
            double share = shares[k] / (asked + shares[CURVES - 1]);
            at += share * CategoryCurve.at(CATEGORIES[k], better, worse, performance);
            atNone += share * CategoryCurve.at(CATEGORIES[k], better, worse, 0);
            atFull += share * CategoryCurve.at(CATEGORIES[k], better, worse, 1);
            most = shares[k] > shares[most] ? k : most;
        }
        sum += weight * at;
        worst += weight * Math.min(atNone, atFull);
        best += weight * Math.max(atNone, atFull);
        unmet |= gate.stops(CATEGORIES[most], performance);
    }

    double score(MustBeGate gate) {
        double score = Math.max(0, Math.min(100, 100 * (sum - worst) / (best - worst)));
        return unmet ? Math.min(score, gate.cap()) : score;
    }
}
