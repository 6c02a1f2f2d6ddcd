package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * How far forecasts may go from what was seen.
 *
 * <pre>
 * step h is from least − (1 + 2·h/n)·range to greatest + (1 + 2·h/n)·range,   range = greatest − least
 * </pre>
 *
 * <p>A straight line through n observations grows by its range in n steps, and keeps far from these limits at every horizon.
 *
 * @param observations n, how many values were seen
 * @param season the length of the season, for how far ahead members are looked at
 * @param least the least of them
 * @param greatest the greatest of them
 */
record Reach(int observations, int season, double least, double greatest) implements Serializable {

    private static final double AT_ONCE = 1;
    private static final double PER_SPAN = 2;

    /** Members are looked at this far ahead without a season, else two seasons … */
    private static final int AHEAD = 10;

    /** … but no farther than this. */
    private static final int FARTHEST = 60;

    Reach {
        Require.atLeast("observations", observations, 1);
        Require.atLeast("season", season, 1);
        Require.finite("least", least);
        Require.finite("greatest", greatest);
    }

    static Reach of(Portrait portrait) {
        return new Reach(portrait.observations(), portrait.season(), portrait.least(), portrait.greatest());
    }

    /** What it is after further values. */
    Reach with(Portrait further) {
        return new Reach(
                observations + further.observations(),
                season,
                further.observations() == 0 ? least : Math.min(least, further.least()),
                further.observations() == 0 ? greatest : Math.max(greatest, further.greatest()));
    }

    /** How far beyond the extremes a step may be. */
    double margin(int step) {
        return (AT_ONCE + PER_SPAN * step / observations) * (greatest - least);
    }

    double within(double value, int step) {
        return Math.max(least - margin(step), Math.min(greatest + margin(step), value));
    }

    /** Takes out members whose forecasts leave the limits, or can't be made. */
    void leaveOutTheStraying(MemberFits fits) {
        for (int i = fits.models().size() - 1; i >= 0; i--) {
            String reason = straying(fits.models().get(i));
            if (!reason.isEmpty()) {
                fits.remove(i, reason);
            }
        }
    }

    private String straying(Fitted model) {
        Forecast forecast;
        try {
            forecast = model.forecast(Math.min(FARTHEST, Math.max(AHEAD, 2 * season)));
        } catch (RuntimeException e) {
            // Whatever a member fails with, the others go on without it; the reason is told.
            return "it can't forecast: " + e.getMessage();
        }
        double rounding = 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
        for (int h = 1; h <= forecast.horizon(); h++) {
            double mean = forecast.mean(h);
            if (!(Math.abs(mean - within(mean, h)) <= rounding)) {
                return "its forecast of " + Cells.significant(mean, 4) + " for step " + h
                        + " is far beyond anything seen.";
            }
        }
        return "";
    }
}
