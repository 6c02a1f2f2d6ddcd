package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.Nullable;

/**
 * −log L of any form as a function of its smoothing parameters (mapped by the region) and its initial states together: level, growth,
 * and all seasons but the one first used last. That one is held where it is, because moving a constant (a factor) between the level and
 * all seasons changes nothing; only under a multiplicative trend with an additive season it does, and there the last season is what makes
 * their sum zero.
 */
final class JointObjective implements BfgsDescent.Objective {

    /** A fitted value that is this share of the level is what rounding left of a difference. */
    private static final double RESOLUTION = 1e-12;

    private final EtsForm form;
    private final EtsPass pass;
    private final ParameterRegion region;
    private final int size;
    private final boolean sumsToZero;
    private final @Nullable ParameterPenalty penalty;

    /**
     * @param statesAreFree whether the initial states belong to the point; if not, those in the pass stay
     */
    JointObjective(
            EtsForm form,
            EtsPass pass,
            ParameterRegion region,
            boolean statesAreFree,
            @Nullable ParameterPenalty penalty) {
        this.penalty = penalty;
        this.form = form;
        this.pass = pass;
        this.region = region;
        this.size = region.size() + (statesAreFree ? form.freeStates(pass.m) : 0);
        this.sumsToZero = statesAreFree && form.trend().isMultiplicative() && form.season() == SeasonType.ADDITIVE;
    }

    int size() {
        return size;
    }

    /** Writes the initial states of the pass behind the parameters of a point. */
    void statesInto(double[] point) {
        int i = region.size();
        if (i == size) {
            return;
        }
        point[i++] = pass.level[0];
        if (form.hasTrend()) {
            point[i++] = pass.growth[0];
        }
        for (int j = 0; i < size; j++) {
            point[i++] = pass.season[j];
        }
    }

    /** The value alone; the trajectories stay in the pass. */
    double at(double[] point) {
        trace(point);
        return value();
    }

    /** The trajectories alone. */
    void trace(double[] point) {
        region.at(point);
        int i = region.size();
        if (i < size) {
            pass.level[0] = point[i++];
            if (form.hasTrend()) {
                pass.growth[0] = point[i++];
            }
            double sum = 0;
            for (int j = 0; i < size; j++) {
                pass.season[j] = point[i++];
                sum += pass.season[j];
            }
            if (sumsToZero) {
                pass.season[pass.m - 1] = -sum;
            }
        }
        pass.forward(form, region.alpha, region.beta, region.gamma, region.phi);
    }

    /** −log L of the pass as it stands; infinite if a state or fitted value that must be positive is not, or not by more than rounding. */
    double value() {
        if (form.needsPositiveData() && !isPositive()) {
            return Double.POSITIVE_INFINITY;
        }
        double squares = EtsLikelihood.sumOfSquares(pass, form.error()) + ProfiledObjective.FLOOR * pass.observed;
        double value = 0.5 * pass.observed * Math.log(squares);
        if (form.error() == ErrorType.MULTIPLICATIVE) {
            value += EtsLikelihood.sumOfLogs(pass);
        }
        value += region.price(penalty, pass);
        return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        double value = at(point);
        if (Double.isFinite(value)) {
            double squares = EtsLikelihood.sumOfSquares(pass, form.error()) + ProfiledObjective.FLOOR * pass.observed;
            EtsLikelihood.differentiate(pass, form.error(), squares);
            pass.backward(form, region.alpha, region.beta, region.gamma, region.phi);
            region.price(penalty, pass);
            region.chain(point, pass.byAlpha, pass.byBeta, pass.byGamma, pass.byPhi, gradient);
            statesGradient(gradient);
        }
        return value;
    }

    private void statesGradient(double[] gradient) {
        int i = region.size();
        if (i == size) {
            return;
        }
        gradient[i++] = pass.byLevel;
        if (form.hasTrend()) {
            gradient[i++] = pass.byGrowth;
        }
        double byLast = sumsToZero ? pass.bySeason[pass.m - 1] : 0;
        for (int j = 0; i < size; j++) {
            gradient[i++] = pass.bySeason[j] - byLast;
        }
    }

    private boolean isPositive() {
        double[] fit = pass.fit;
        double[] level = pass.level;
        for (int t = 0; t < pass.n; t++) {
            if (!(fit[t] > RESOLUTION * Math.abs(level[t]))) {
                return false;
            }
        }
        if (form.season() == SeasonType.MULTIPLICATIVE) {
            for (int j = 0; j < pass.n + pass.m; j++) {
                if (!(pass.season[j] > 0)) {
                    return false;
                }
            }
        }
        if (form.trend().isMultiplicative()) {
            for (int t = 0; t <= pass.n; t++) {
                if (!(pass.level[t] > 0) || !(pass.growth[t] > 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
