package io.clientele.forecasting.smoothing;

import io.clientele.stat.EstimationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the maximum of the likelihood. The likelihood has several hills, so a quasi-Newton search climbs from a few
 * {@link StartingPoints} and the highest top is kept. No random numbers: the same series gives the same estimate, bit for bit.
 *
 * <p>Simple exponential smoothing has a search of its own. Additive forms with additive errors search over one to four smoothing
 * parameters, their initial states being solved for; all others over parameters and states together. A maximum with trend and season whose memory would not fade is sought again within the
 * limit that {@link DiscountPolynomial} sets.
 */
final class EtsSearch {

    private static final double LONGEST_STEP = 0.6;
    private static final int ITERATIONS = 300;

    private final EtsForm form;
    private final EtsPass pass;
    private final int m;
    private final boolean statesAreFree;

    private double bestValue = Double.POSITIVE_INFINITY;
    private double alpha;
    private double beta;
    private double gamma;
    private double phi;
    private double level;
    private double growth;
    private final double[] seasons;

    private EtsSearch(EtsForm form, double[] y, int seasonLength, boolean statesAreFree) {
        this.form = form;
        this.m = seasonLength;
        this.pass = new EtsPass(y, seasonLength);
        this.statesAreFree = statesAreFree;
        this.seasons = new double[seasonLength];
    }

    /**
     * Estimates what is not given.
     *
     * @param seasonLength 1 for a form without a season
     * @param given smoothing parameters alpha, beta, gamma, phi; NaN for those to be estimated
     * @param initial the initial states, or null if they are to be estimated
     */
    static EtsEstimate estimate(
            EtsForm form, double[] series, int seasonLength, double[] given, @Nullable EtsState initial) {
        EtsScale scale = EtsScale.of(series);
        EtsSearch search = new EtsSearch(form, scale.apply(series), seasonLength, initial == null);
        if (initial != null) {
            scale.apply(form, initial).into(search.pass);
        }
        boolean simple = form.error() == ErrorType.ADDITIVE && !form.hasTrend() && !form.hasSeason();
        double alpha = simple && initial == null && Double.isNaN(given[0])
                ? SimpleSmoothing.bestAlpha(search.pass.y)
                : given[0];
        ParameterRegion region = new ParameterRegion(form, seasonLength, alpha, given[1], given[2], given[3], false);
        search.run(region);
        if (region.betaIsFree()
                && form.hasTrend()
                && form.hasSeason()
                && !DiscountPolynomial.forgets(search.alpha, search.beta, search.gamma, search.phi, seasonLength)) {
            search.bestValue = Double.POSITIVE_INFINITY;
            search.run(region.stable());
        }
        return search.estimate(scale, initial);
    }

    private void run(ParameterRegion region) {
        if (statesAreFree && form.error() == ErrorType.ADDITIVE && form.hasLinearStates()) {
            profiled(region);
        } else {
            joint(region);
        }
        if (!Double.isFinite(bestValue)) {
            throw new EstimationException(
                    form.toString(),
                    form.needsPositiveData()
                            ? "no parameters keep every fitted value positive. Use an additive form, or leave more"
                                    + " parameters and states free."
                            : "its errors leave the range of numbers. Start from states of the size of the series.",
                    parameters(region));
        }
    }

    private Map<String, Double> parameters(ParameterRegion region) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", region.alpha);
        if (form.hasTrend()) {
            parameters.put("beta", region.beta);
        }
        if (form.hasSeason()) {
            parameters.put("gamma", region.gamma);
        }
        if (form.trend().isDamped()) {
            parameters.put("phi", region.phi);
        }
        return parameters;
    }

    private void profiled(ParameterRegion region) {
        LeastSquaresStates states = new LeastSquaresStates(form, pass.n, m);
        ProfiledObjective objective = new ProfiledObjective(form, pass, states, region);
        int size = region.size();
        double[] u = new double[size];
        if (size == 0) {
            keep(objective.at(u), region);
            return;
        }
        BfgsDescent search = new BfgsDescent(size);
        for (double[] start : StartingPoints.of(region, form, size, objective::at)) {
            search.roundMetric(0.3 / pass.n);
            double value = search.minimise(objective, start, size, LONGEST_STEP, ITERATIONS);
            if (value < bestValue) {
                keep(objective.at(start), region);
            }
        }
    }

    private void joint(ParameterRegion region) {
        StartingStates starting = new StartingStates(form, pass);
        JointObjective objective = new JointObjective(form, pass, region, statesAreFree);
        int size = objective.size();
        double[] point = new double[size];
        if (size == 0) {
            keep(objective.at(point), region);
            return;
        }
        GaussNewtonMetric metric = new GaussNewtonMetric(pass.n, size);
        BfgsDescent search = new BfgsDescent(size);
        for (double[] start :
                StartingPoints.of(region, form, size, u -> valueFromStart(u, region, starting, objective))) {
            metric.at(objective, pass, form.error(), start, region.size(), search.metric());
            double value = search.minimise(objective, start, region.size(), LONGEST_STEP, ITERATIONS);
            if (value < bestValue) {
                keep(objective.at(start), region);
            }
        }
    }

    /** Values a point of parameters, after writing initial states that suit them behind them if states are free. */
    private double valueFromStart(
            double[] u, ParameterRegion region, StartingStates starting, JointObjective objective) {
        if (!statesAreFree) {
            return objective.at(u);
        }
        region.at(u);
        starting.write(region.alpha, region.beta, region.gamma, region.phi);
        objective.statesInto(u);
        double value = objective.at(u);
        if (Double.isFinite(value)) {
            return value;
        }
        starting.flat();
        objective.statesInto(u);
        return objective.at(u);
    }

    private void keep(double value, ParameterRegion region) {
        bestValue = value;
        alpha = region.alpha;
        beta = region.beta;
        gamma = region.gamma;
        phi = region.phi;
        level = pass.level[0];
        growth = pass.growth[0];
        System.arraycopy(pass.season, 0, seasons, 0, m);
    }

    /** The estimate in the unit of the series, its seasons normalised: a mean of 0 if they add, of 1 if they multiply. */
    private EtsEstimate estimate(EtsScale scale, @Nullable EtsState given) {
        if (given != null) {
            return new EtsEstimate(form, alpha, beta, gamma, phi, given);
        }
        double mean = 0;
        for (double s : seasons) {
            mean += s / m;
        }
        if (form.season() == SeasonType.ADDITIVE && !form.trend().isMultiplicative()) {
            level += mean;
            for (int j = 0; j < m; j++) {
                seasons[j] -= mean;
            }
        } else if (form.season() == SeasonType.MULTIPLICATIVE) {
            level *= mean;
            growth *= form.trend().isMultiplicative() ? 1 : mean;
            for (int j = 0; j < m; j++) {
                seasons[j] /= mean;
            }
        }
        EtsState state = EtsState.level(level).growth(form.hasTrend() ? growth : 0);
        EtsState initial = form.hasSeason() ? state.seasons(seasons) : state;
        return new EtsEstimate(form, alpha, beta, gamma, phi, scale.undo(form, initial));
    }
}
