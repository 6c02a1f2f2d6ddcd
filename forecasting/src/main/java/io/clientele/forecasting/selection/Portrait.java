package io.clientele.forecasting.selection;

import io.clientele.series.TimeSeries;

/**
 * What a choice of members looks at.
 *
 * @param observations how many values there are
 * @param season the length of the season; 1 for none
 * @param seasons how many seasons the calendar names
 * @param largest the largest value, sign aside
 * @param least the least value
 * @param greatest the greatest value
 * @param zeros how many values are 0
 */
record Portrait(int observations, int season, int seasons, double largest, double least, double greatest, int zeros) {

    static Portrait of(TimeSeries series) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int zeros = 0;
        int observed = 0;
        for (int t = 0; t < series.size(); t++) {
            if (!series.isGap(t)) {
                double value = series.value(t);
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                zeros += value == 0 ? 1 : 0;
                observed++;
            }
        }
        double largest = observed == 0 ? 0 : Math.max(Math.abs(least), Math.abs(greatest));
        return new Portrait(
                observed,
                series.seasonLength(),
                series.calendar().seasonLengths().length,
                largest,
                least,
                greatest,
                zeros);
    }

    boolean isConstant() {
        return least == greatest;
    }

    /** Never negative, and without demand in so many periods that the demand interval passes the usual cut of 1.32. */
    boolean isIntermittent() {
        int demands = observations - zeros;
        return least >= 0 && demands > 0 && observations >= 1.32 * demands;
    }
}
