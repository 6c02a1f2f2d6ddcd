package io.clientele.forecasting.smoothing;

/**
 * A power of two that brings the largest value of a series to between 1/2 and 1. Estimation works on the scaled series: squares can't
 * overflow, tolerances have a meaning, and no digit is lost on the way there or back.
 */
record EtsScale(double factor) {

    /** The scale of a series, NaN in its gaps; 1 if it is all zero. */
    static EtsScale of(double[] series) {
        double largest = 0;
        for (double value : series) {
            largest = Math.abs(value) > largest ? Math.abs(value) : largest;
        }
        int exponent = largest > 0 ? Math.getExponent(largest) + 1 : 0;
        return new EtsScale(Math.scalb(1.0, Math.max(-1000, Math.min(1000, -exponent))));
    }

    /** The series, scaled. */
    double[] apply(double[] series) {
        double[] scaled = new double[series.length];
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] = series[t] * factor;
        }
        return scaled;
    }

    /** States in the unit of the series, scaled. */
    EtsState apply(EtsForm form, EtsState state) {
        return times(factor, form, state);
    }

    /** Scaled states, in the unit of the series. */
    EtsState undo(EtsForm form, EtsState state) {
        return times(1 / factor, form, state);
    }

    private static EtsState times(double factor, EtsForm form, EtsState state) {
        double growth = form.trend().isMultiplicative() ? state.growth() : state.growth() * factor;
        double[] seasons = new double[state.seasons().size()];
        for (int j = 0; j < seasons.length; j++) {
            seasons[j] = state.seasons().get(j) * (form.season() == SeasonType.ADDITIVE ? factor : 1);
        }
        return EtsState.level(state.level() * factor).growth(growth).seasons(seasons);
    }
}
