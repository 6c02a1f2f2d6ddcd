package io.clientele.forecasting.theta;

import io.clientele.forecasting.decomposition.SeasonalForm;
import java.util.Arrays;

/**
 * The season that is taken off a series before and put back after: indices that begin with the first period of the sample.
 *
 * @param form whether it is divided by or subtracted
 * @param indices one a place of the season, for the first period first; none if the series has no season
 */
@SuppressWarnings("ArrayRecordComponent")
record Season(SeasonalForm form, double[] indices) {

    static final Season NONE = new Season(SeasonalForm.MULTIPLICATIVE, new double[0]);

    /** The season of a series, as the rule wants it. */
    static Season of(double[] y, int m, Theta.SeasonRule rule) {
        return switch (rule) {
            case NONE -> NONE;
            case ADDITIVE -> additive(y, m);
            case MULTIPLICATIVE ->
                new Season(SeasonalForm.MULTIPLICATIVE, SeasonalFactors.indices(y, m, SeasonalForm.MULTIPLICATIVE));
            case TESTED -> SeasonalFactors.isSeasonal(y, m) ? dividedIfPossible(y, m) : NONE;
        };
    }

    private static Season dividedIfPossible(double[] y, int m) {
        if (SeasonalFactors.isPositive(y)) {
            double[] factors = SeasonalFactors.indices(y, m, SeasonalForm.MULTIPLICATIVE);
            if (SeasonalFactors.isUsable(factors)) {
                return new Season(SeasonalForm.MULTIPLICATIVE, factors);
            }
        }
        return additive(y, m);
    }

    private static Season additive(double[] y, int m) {
        return new Season(SeasonalForm.ADDITIVE, SeasonalFactors.indices(y, m, SeasonalForm.ADDITIVE));
    }

    boolean isPresent() {
        return indices.length > 0;
    }

    private boolean isAdded() {
        return form == SeasonalForm.ADDITIVE;
    }

    /** The index of a period. */
    double at(long t) {
        return indices.length == 0 ? 1 : indices[(int) (t % indices.length)];
    }

    /** The values from period {@code t} on without the season, in place. */
    void remove(double[] y, long t) {
        if (!isPresent()) {
            return;
        }
        int place = (int) (t % indices.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = isAdded() ? y[i] - indices[place] : y[i] / indices[place];
            place = place + 1 == indices.length ? 0 : place + 1;
        }
    }

    /** The values from period {@code t} on with the season again, in place. */
    void restore(double[] y, long t) {
        if (!isPresent()) {
            return;
        }
        int place = (int) (t % indices.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = isAdded() ? y[i] + indices[place] : y[i] * indices[place];
            place = place + 1 == indices.length ? 0 : place + 1;
        }
    }

    /** What an error in the adjusted series is multiplied by, for the periods from {@code t} on. */
    double[] multipliers(long t, int periods) {
        double[] multipliers = new double[periods];
        Arrays.fill(multipliers, 1);
        if (isPresent() && !isAdded()) {
            for (int h = 0; h < periods; h++) {
                multipliers[h] = at(t + h);
            }
        }
        return multipliers;
    }

    /** The same for a series in another unit. */
    Season times(double factor) {
        if (!isPresent() || !isAdded()) {
            return this;
        }
        double[] scaled = indices.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Season(form, scaled);
    }
}
