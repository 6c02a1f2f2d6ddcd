package io.clientele.forecasting.intermittent;

import io.clientele.forecasting.CountPaths;
import io.clientele.forecasting.DemandPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.intermittent.SmoothedLikelihood.Family;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a dynamic model of demand and where it stands.
 *
 * @param form its form
 * @param main the mean of a period's count, or of the probability of demand
 * @param beyond for the hurdle, the mean of sizes: of the count beyond 1 if they are whole; else a certain 0
 * @param wholeSizes whether sizes are whole
 * @param logLikelihood of all
 * @param parameters how many numbers were estimated
 */
record DemandEstimate(
        DemandForm form,
        FollowedMean main,
        FollowedMean beyond,
        boolean wholeSizes,
        double logLikelihood,
        int parameters)
        implements Serializable {

    /** The squared deviation of a size relative to it where only one has been seen. */
    private static final double VARIATION_OF_ONE = 0.49;

    DemandEstimate {
        Require.nonNull("form", form);
        Require.finite("logLikelihood", logLikelihood);
    }

    /** The estimate of a form; of the best by AICc if it is null. */
    static DemandEstimate of(double[] known, @Nullable DemandForm form) {
        boolean counts = DemandValues.areCounts(known);
        if (form == DemandForm.HURDLE || form == null && !counts) {
            return hurdle(known, counts);
        }
        if (form != null) {
            return counted(known, form == DemandForm.POISSON ? Family.POISSON : Family.NEGATIVE_BINOMIAL);
        }
        DemandEstimate unsplit =
                unsplit(FollowedMean.best(known, known.length, Family.POISSON, Family.NEGATIVE_BINOMIAL));
        DemandEstimate hurdle = hurdle(known, true);
        return hurdle.criterion(known.length) < unsplit.criterion(known.length) ? hurdle : unsplit;
    }

    private static DemandEstimate counted(double[] known, Family family) {
        return unsplit(FollowedMean.best(known, known.length, family));
    }

    private static DemandEstimate unsplit(FollowedMean mean) {
        return new DemandEstimate(
                mean.dispersion() > 0 ? DemandForm.NEGATIVE_BINOMIAL : DemandForm.POISSON,
                mean,
                FollowedMean.certain(0, 0),
                true,
                mean.logLikelihood(),
                mean.parameters());
    }

    private static DemandEstimate hurdle(double[] known, boolean counts) {
        double[] occurred = new double[known.length];
        double[] sizes = DemandValues.sizes(known);
        for (int t = 0; t < known.length; t++) {
            occurred[t] = known[t] > 0 ? 1 : 0;
        }
        FollowedMean probability = FollowedMean.best(occurred, occurred.length, Family.BERNOULLI);
        if (sizes.length == 0) {
            return new DemandEstimate(DemandForm.HURDLE, probability, FollowedMean.certain(0, 0), true, 0, 1);
        }
        FollowedMean beyond;
        if (counts) {
            double[] extra = new double[sizes.length];
            for (int i = 0; i < extra.length; i++) {
                extra[i] = sizes[i] - 1;
            }
            beyond = FollowedMean.best(extra, extra.length, Family.POISSON, Family.NEGATIVE_BINOMIAL);
        } else if (sizes.length == 1) {
            beyond = new FollowedMean(sizes[0], 0, VARIATION_OF_ONE, sizes[0], 1, 0, 1);
        } else {
            beyond = FollowedMean.best(sizes, sizes.length, Family.GAMMA);
        }
        return new DemandEstimate(
                DemandForm.HURDLE,
                probability,
                beyond,
                counts,
                probability.logLikelihood() + beyond.logLikelihood(),
                probability.parameters() + beyond.parameters());
    }

    private double criterion(int n) {
        return FollowedMean.criterion(logLikelihood, parameters, n);
    }

    boolean isHurdle() {
        return form == DemandForm.HURDLE;
    }

    /** What a size is above the mean that is followed. */
    private double least() {
        return isHurdle() && wholeSizes ? 1 : 0;
    }

    /** The point forecast of a period. */
    double mean() {
        return isHurdle() ? main.level() * size() : main.level();
    }

    /** The mean size of a demand; 0 if none was seen. */
    double size() {
        return beyond.values() == 0 ? 0 : beyond.level() + least();
    }

    /** The state before the first period. */
    DemandEstimate atStart() {
        return moved(main.start(), beyond.start());
    }

    /** The state after a further period. */
    DemandEstimate after(double value) {
        return isHurdle()
                ? moved(
                        Math.min(1, main.next(main.level(), value > 0 ? 1 : 0)),
                        value > 0 ? beyond.next(beyond.level(), Math.max(0, value - least())) : beyond.level())
                : moved(main.next(main.level(), value), 0);
    }

    private DemandEstimate moved(double mainLevel, double beyondLevel) {
        return new DemandEstimate(
                form, main.moved(mainLevel), beyond.moved(beyondLevel), wholeSizes, logLikelihood, parameters);
    }

    /** The root mean square of what the one-step means missed. */
    double deviation(double[] known) {
        DemandEstimate state = atStart();
        double squares = 0;
        for (double value : known) {
            double error = value - state.mean();
            squares += error * error;
            state = state.after(value);
        }
        return Math.sqrt(squares / known.length);
    }

    /** The periods to come. */
    PredictiveDistribution ahead(int horizon) {
        if (mean() == 0) {
            return DemandPaths.none(horizon);
        }
        if (!isHurdle()) {
            double dispersion = 1 + main.dispersion();
            return new CountPaths(
                    horizon,
                    main.level(),
                    dispersion,
                    main.follow(),
                    Math.sqrt(dispersion * main.level() / main.values()));
        }
        double p = main.level();
        double deviation = wholeSizes
                ? Math.sqrt((1 + beyond.dispersion()) * beyond.level())
                : Math.sqrt(beyond.dispersion()) * beyond.level();
        return new DemandPaths(
                horizon,
                p,
                main.follow(),
                Math.sqrt(p * (1 - p) / Math.max(2, main.values())),
                size(),
                isCertainSize() ? 0 : deviation,
                beyond.follow(),
                isCertainSize() ? 0 : deviation / Math.sqrt(beyond.values()),
                wholeSizes);
    }

    private boolean isCertainSize() {
        return beyond.start() == 0 && beyond.follow() == 0;
    }

    /** The numbers by name. */
    Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        if (isHurdle()) {
            named.put("alpha of the probability", main.follow());
            named.put("initial probability", main.start());
            named.put("alpha of sizes", beyond.follow());
            named.put("initial size", beyond.values() == 0 ? 0 : beyond.start() + least());
            named.put("dispersion", beyond.dispersion());
        } else {
            named.put("alpha", main.follow());
            named.put("initial mean", main.start());
            named.put("dispersion", main.dispersion());
        }
        return named;
    }
}
