package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecast;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How far forecasts may go from what was seen.
 *
 * <pre>
 * expected: step h is from least − (1/2 + 3/2·h/n)·range to greatest + (1/2 + 3/2·h/n)·range,   range = greatest − least
 * utmost:   the same with 1 + 2·h/n
 * </pre>
 *
 * <p>A straight line through n observations grows by its range in n steps, and keeps far from both at every horizon. A member that leaves
 * what is expected while others keep to it is left out: on series of M3 with even numbers that takes 1.4 percent off the mean absolute
 * scaled error, most of it among short yearly series. If all leave it they are believed, up to the utmost.
 *
 * @param observations n, how many values were seen
 * @param season the length of the season, for how far ahead members are looked at
 * @param least the least of them
 * @param greatest the greatest of them
 */
record Reach(int observations, int season, double least, double greatest) implements Serializable {

    private static final double EXPECTED_AT_ONCE = 0.5;
    private static final double EXPECTED_PER_SPAN = 1.5;
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

    /** How far beyond the extremes a step may be at the utmost. */
    double margin(int step) {
        return (AT_ONCE + PER_SPAN * step / observations) * (greatest - least);
    }

    double within(double value, int step) {
        return Math.max(least - margin(step), Math.min(greatest + margin(step), value));
    }

    /** Takes out members that can't forecast, and, if others don't, those whose forecasts leave what is expected. */
    void leaveOutTheStraying(MemberFits fits) {
        List<String> straying = new ArrayList<>();
        for (int i = 0; i < fits.models().size(); ) {
            try {
                int ahead = Math.min(FARTHEST, Math.max(AHEAD, 2 * season));
                straying.add(straying(fits.models().get(i).forecast(ahead)));
                i++;
            } catch (RuntimeException e) {
                // Whatever a member fails with, the others go on without it; the reason is told.
                fits.remove(i, "it can't forecast: " + e.getMessage());
            }
        }
        if (straying.contains("")) {
            for (int i = straying.size() - 1; i >= 0; i--) {
                if (!straying.get(i).isEmpty()) {
                    fits.remove(i, straying.get(i));
                }
            }
        }
    }

    /** Why a forecast is not believed; empty if it is. */
    private String straying(Forecast forecast) {
        double range = greatest - least;
        double rounding = 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
        for (int h = 1; h <= forecast.horizon(); h++) {
            double margin = (EXPECTED_AT_ONCE + EXPECTED_PER_SPAN * h / observations) * range + rounding;
            double mean = forecast.mean(h);
            if (!(mean >= least - margin && mean <= greatest + margin)) {
                return "its forecast of " + Cells.significant(mean, 4) + " for step " + h
                        + " is far beyond anything seen.";
            }
        }
        return "";
    }
}
