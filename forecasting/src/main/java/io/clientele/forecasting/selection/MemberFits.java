package io.clientele.forecasting.selection;

import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several forecasters fitted to one series: those that could, and why the others could not.
 *
 * @param models the fitted ones, in the order in which they were named
 * @param places where each of them stands among the forecasters
 * @param leftOut the others
 */
record MemberFits(List<Fitted> models, List<Integer> places, List<LeftOut> leftOut) {

    /** The share of the largest value of a series below which errors are taken for rounding. */
    private static final double ROUNDING = 1e-9;

    static MemberFits of(List<Forecaster> forecasters, TimeSeries series) {
        MemberFits fits = new MemberFits(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < forecasters.size(); i++) {
            fits.add(forecasters.get(i), i, series);
        }
        return fits;
    }

    private void add(Forecaster forecaster, int place, TimeSeries series) {
        Optional<String> refusal = forecaster.refusal(series);
        if (refusal.isPresent()) {
            leftOut.add(new LeftOut(forecaster.name(), refusal.get()));
            return;
        }
        try {
            models.add(forecaster.fit(series));
            places.add(place);
        } catch (EstimationException e) {
            leftOut.add(new LeftOut(forecaster.name(), e.reason()));
        } catch (RuntimeException e) {
            // A model of any origin may be a member: its failure must not take the others down, and is told.
            leftOut.add(new LeftOut(forecaster.name(), "it failed with " + e + "."));
        }
    }

    /** Takes a fitted model out again. */
    void remove(int index, String reason) {
        String name = models.remove(index).specification().name();
        places.remove(index);
        leftOut.add(new LeftOut(name, reason));
    }

    /**
     * Where models follow the series to rounding, with observations left over beyond their parameters, leaves out those that do not: it is
     * no chance then, and a mean with models that know no such pattern would only be farther from it.
     */
    void keepThoseThatFollow(TimeSeries series, double largest) {
        double rounding = ROUNDING * largest;
        List<Boolean> following = new ArrayList<>();
        Optional<String> proof = Optional.empty();
        for (Fitted model : models) {
            int known = following(model, series, rounding);
            following.add(known > 0);
            Diagnostics diagnostics = model.diagnostics();
            // All but the values that differences use up, and one to begin from: a model that passes over more has not
            // followed it.
            boolean whole = known >= diagnostics.effectiveObservations() - series.gapCount() - 1;
            if (proof.isEmpty() && whole && known > diagnostics.parameterCount()) {
                proof = Optional.of(model.specification().name());
            }
        }
        for (int i = models.size() - 1; i >= 0 && proof.isPresent(); i--) {
            if (!following.get(i)) {
                remove(i, "it misses the series, which " + proof.get() + " follows to rounding.");
            }
        }
    }

    /** How many one-step forecasts a model has, if their errors are of the size of rounding; else 0. */
    private static int following(Fitted model, TimeSeries series, double rounding) {
        // In the unit of the series or relative to it: a first look that spares the others the residuals.
        if (model.diagnostics().residualStandardDeviation() > Math.max(ROUNDING, rounding)) {
            return 0;
        }
        TimeSeries residuals = model.residuals(series);
        int known = 0;
        for (int t = 0; t < residuals.size(); t++) {
            if (!residuals.isGap(t)) {
                if (Math.abs(residuals.value(t)) > rounding) {
                    return 0;
                }
                known++;
            }
        }
        return known;
    }

    /** Keeps the model alone that would have missed least in the last part of the series; all that can't be compared are left out. */
    void keepTheBest(TimeSeries series) {
        if (models.size() < 2) {
            return;
        }
        RollingOrigins past =
                RollingOrigins.of(models.stream().map(Fitted::specification).toList(), series);
        double[] errors = past.meanAbsoluteErrors();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] < least) {
                least = errors[i];
                best = past.followed.get(i);
            }
        }
        for (int i = models.size() - 1; i >= 0; i--) {
            if (i != best) {
                remove(i, "another would have missed less in the past.");
            }
        }
    }

    /** The same with what was left out before. */
    MemberFits after(List<LeftOut> before) {
        List<LeftOut> all = new ArrayList<>(before);
        all.addAll(leftOut);
        return new MemberFits(models, places, all);
    }
}
