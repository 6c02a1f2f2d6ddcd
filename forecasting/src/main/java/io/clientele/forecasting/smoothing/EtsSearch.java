package io.clientele.forecasting.smoothing;

import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the maximum of the likelihood. The likelihood has several hills, so a quasi-Newton search climbs from a few
 * {@link StartingPoints} and the highest top is kept. No random numbers: the same series gives the same estimate, bit for bit.
 *
 * <p>Simple exponential smoothing has a search of its own. Additive forms with additive errors search over one to four smoothing
 * parameters, their initial states being solved for; all others, and series with gaps, over parameters and states together. A maximum with trend and season whose memory would not fade is sought again within the
 * limit that {@link DiscountPolynomial} sets.
 */
final class EtsSearch {

    private static final double LONGEST_STEP = 0.6;
    private static final int ITERATIONS = 300;

    /** How many times the gain that the metric expects is hoped for, before a climb counts as hopeless: in a long valley it sees little of it. */
    private static final double HOPE = 20;

    /** A top expected within so much of the log-likelihood of a known one, and at shares of the ranges of the parameters so near, is it. */
    private static final double SAME_VALUE = 1e-3;

    private static final double SAME_SHARE = 0.03;

    private final EtsForm form;
    private final EtsTask task;
    private final EtsWorkspace workspace;
    private final EtsPass pass;
    private final int m;
    private final boolean statesAreFree;

    /** The bound of the task in the unit of the scaled series. */
    private final double bound;

    /** Where the search within the usual limits began, for one within narrower limits to begin there too. */
    private @Nullable List<double[]> firstStarts;

    private double bestValue = Double.POSITIVE_INFINITY;
    private double alpha;
    private double beta;
    private double gamma;
    private double phi;
    private double level;
    private double growth;
    private final double[] seasons;

    private EtsSearch(EtsTask task, EtsWorkspace workspace) {
        this.form = task.form();
        this.task = task;
        this.workspace = workspace;
        this.m = workspace.seasonLength(form);
        this.pass = workspace.pass(form);
        this.statesAreFree = task.initial() == null;
        this.bound = task.bound() + pass.observed * Math.log(workspace.scale.factor());
        this.seasons = new double[m];
    }

    /**
     * The best parameters and states for a task without a bound.
     *
     * @throws EstimationException if no parameters keep to the domain of the form
     */
    static EtsOptimum require(EtsTask task, EtsWorkspace workspace) {
        EtsOptimum optimum = find(task, workspace);
        if (optimum == null) {
            throw new IllegalStateException("a search without a bound gave up");
        }
        return optimum;
    }

    /**
     * The best parameters and states for a task.
     *
     * @return null if the bound was out of reach
     * @throws EstimationException if no parameters keep to the domain of the form
     */
    static @Nullable EtsOptimum find(EtsTask task, EtsWorkspace workspace) {
        return isSimple(task) && workspace.isWhole()
                ? simple(task, workspace)
                : new EtsSearch(task, workspace).optimum();
    }

    /** Whether a task is simple exponential smoothing with everything open, which has a search of its own. */
    private static boolean isSimple(EtsTask task) {
        EtsForm form = task.form();
        return form.error() == ErrorType.ADDITIVE
                && !form.hasTrend()
                && !form.hasSeason()
                && task.initial() == null
                && task.penalty() == null
                && Double.isNaN(task.alpha());
    }

    private static @Nullable EtsOptimum simple(EtsTask task, EtsWorkspace workspace) {
        SimpleSmoothing best = SimpleSmoothing.of(workspace.y());
        int n = workspace.size();
        double value = 0.5 * n * Math.log(best.squares() + ProfiledObjective.FLOOR * n);
        double inUnit = value - n * Math.log(workspace.scale.factor());
        EtsState initial = workspace.scale.undo(task.form(), EtsState.level(best.level()));
        EtsEstimate estimate = new EtsEstimate(task.form(), best.alpha(), 0, 0, 1, initial);
        return inUnit <= task.bound() ? new EtsOptimum(estimate, inUnit, 0) : null;
    }

    private @Nullable EtsOptimum optimum() {
        EtsState initial = task.initial();
        if (initial != null) {
            workspace.scale.apply(form, initial).into(pass);
        }
        ParameterRegion region =
                new ParameterRegion(form, m, task.alpha(), task.beta(), task.gamma(), task.phi(), false);
        run(region);
        if (region.betaIsFree()
                && form.hasTrend()
                && form.hasSeason()
                && bestValue <= bound
                && !DiscountPolynomial.forgets(alpha, beta, gamma, phi, m)) {
            bestValue = Double.POSITIVE_INFINITY;
            run(region.stable());
        }
        return bestValue <= bound ? found() : null;
    }

    private EtsOptimum found() {
        ParameterPenalty penalty = task.penalty();
        double price = penalty == null ? 0 : penalty.at(alpha, beta, gamma, phi, new double[4]);
        return new EtsOptimum(
                estimate(workspace.scale, task.initial()),
                bestValue - price - pass.observed * Math.log(workspace.scale.factor()),
                price);
    }

    private void run(ParameterRegion region) {
        double reached =
                statesAreFree && !pass.hasGaps() && form.error() == ErrorType.ADDITIVE && form.hasLinearStates()
                        ? profiled(region)
                        : joint(region);
        if (!Double.isFinite(reached)) {
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

    /** Returns the least value seen, of climbs given up too. */
    private double profiled(ParameterRegion region) {
        LeastSquaresStates states = new LeastSquaresStates(form, pass.n, m);
        ProfiledObjective objective = new ProfiledObjective(form, pass, states, region, task.penalty());
        int size = region.size();
        if (size == 0) {
            double value = objective.at(new double[0]);
            keep(value, region);
            return value;
        }
        GaussNewtonMetric metric = new GaussNewtonMetric(pass.n, size);
        Climb climb = new Climb(region, size);
        for (double[] start : starts(region, size, objective::value)) {
            metric.at(objective, pass, start, climb.metric());
            climb.from(start, objective, objective::at);
        }
        return climb.reached;
    }

    private double joint(ParameterRegion region) {
        StartingStates starting = new StartingStates(form, pass);
        JointObjective objective = new JointObjective(form, pass, region, statesAreFree, task.penalty());
        int size = objective.size();
        if (size == 0) {
            double value = objective.at(new double[0]);
            keep(value, region);
            return value;
        }
        GaussNewtonMetric metric = new GaussNewtonMetric(pass.n, size);
        Climb climb = new Climb(region, size);
        StartingPoints.Valuation valuation = (points, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = valueFromStart(points[i], region, starting, objective);
            }
        };
        StartingPoints.Valuation rough = (points, values) -> {
            for (int i = 0; i < values.length; i++) {
                region.at(points[i]);
                values[i] = starting.valueOfLogarithms(region.alpha, region.beta, region.gamma, region.phi);
            }
        };
        List<double[]> starts = form.season() == SeasonType.MULTIPLICATIVE
                        && statesAreFree
                        && task.warm().isEmpty()
                ? StartingPoints.ordered(starts(region, size, rough), valuation)
                : starts(region, size, valuation);
        boolean relative = statesAreFree
                && !pass.hasGaps()
                && form.error() == ErrorType.MULTIPLICATIVE
                && form.season() == SeasonType.MULTIPLICATIVE;
        double[] response = new double[relative ? pass.n : 0];
        double[] responding = new double[relative ? pass.n + m : 0];
        for (double[] start : starts) {
            if (relative) {
                region.at(start);
                UnitResponses.ofFirstSeason(
                        region.alpha, region.beta, region.gamma, region.phi, m, response, responding);
                metric.at(objective::trace, pass, start, region.size(), response, size - (m - 1), climb.metric());
            } else {
                metric.at(objective::trace, pass, form.error(), start, region.size(), climb.metric());
            }
            climb.from(start, objective, objective::at);
        }
        return climb.reached;
    }

    private List<double[]> starts(ParameterRegion region, int size, StartingPoints.Valuation valuation) {
        List<double[]> known = firstStarts;
        if (known != null) {
            return StartingPoints.ordered(known, valuation);
        }
        List<double[]> starts = task.warm().isEmpty()
                ? StartingPoints.of(region, form, size, valuation)
                : StartingPoints.near(task.warm(), region, size, valuation);
        firstStarts = starts.stream().map(double[]::clone).toList();
        return starts;
    }

    /**
     * Climbs from one start after the other. Those that the metric sees end on a top already known, or cannot lead as high as the best one
     * or as the task wants, are given up.
     */
    private final class Climb implements BfgsDescent.Prospect {

        private final ParameterRegion region;
        private final BfgsDescent search;
        private final List<double[]> tops = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private double reached = Double.POSITIVE_INFINITY;

        Climb(ParameterRegion region, int size) {
            this.region = region;
            this.search = workspace.descent(size);
        }

        /** The inverse Hessian to start from. */
        double[] metric() {
            return search.metric();
        }

        void from(double[] start, BfgsDescent.Objective objective, ToDoubleFunction<double[]> fit) {
            double value = search.minimise(objective, start, region.size(), LONGEST_STEP, ITERATIONS, this);
            reached = Math.min(reached, value);
            tops.add(start);
            values.add(value);
            if (value < bestValue) {
                keep(fit.applyAsDouble(start), region);
            }
        }

        @Override
        public boolean isWorthwhile(double[] point, double value, double gain) {
            if (value - HOPE * gain > bound) {
                return false;
            }
            for (int i = 0; i < tops.size(); i++) {
                if (value - gain > values.get(i) - SAME_VALUE && isNear(point, tops.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isNear(double[] point, double[] top) {
            for (int i = 0; i < region.size(); i++) {
                if (!(Math.abs(Math.sin(point[i] - top[i]) * Math.sin(point[i] + top[i])) < SAME_SHARE)) {
                    return false;
                }
            }
            return true;
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
