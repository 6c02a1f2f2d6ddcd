package io.clientele.series;

/** How the gaps of a series are filled. Values that were observed stay as they are. */
public enum GapRule {
    /** 0 in every gap. */
    ZERO {
        @Override
        void fill(TimeSeries series, double[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(values[i]) ? 0 : values[i];
            }
        }
    },

    /** The last value before the gap. A series that begins with a gap is refused. */
    CARRY_FORWARD {
        @Override
        void fill(TimeSeries series, double[] values) {
            for (int i = 0; i < values.length; i++) {
                if (Double.isNaN(values[i])) {
                    if (i == 0) {
                        throw unanswerable(series, i, "no value comes before it to be carried forward");
                    }
                    values[i] = values[i - 1];
                }
            }
        }
    },

    /** On the straight line between the last value before the gap and the first after it. Gaps at either end are refused. */
    LINEAR {
        @Override
        void fill(TimeSeries series, double[] values) {
            for (int end : new int[] {0, values.length - 1}) {
                if (Double.isNaN(values[end])) {
                    throw unanswerable(series, end, "a straight line needs a value on both sides");
                }
            }
            interpolate(values, 0, 1);
        }
    },

    /**
     * On the straight line between the nearest values at the same place of the season before and after the gap (its primary
     * {@linkplain SeriesCalendar#seasonLength() season length} apart, or a multiple of it); at either end of the series the nearest
     * one. A place of the season that was never observed is refused. Without a season this is {@link #LINEAR} with the nearest value
     * at the ends.
     */
    SEASONAL {
        @Override
        void fill(TimeSeries series, double[] values) {
            int season = series.seasonLength();
            for (int place = 0; place < Math.min(season, values.length); place++) {
                if (!interpolate(values, place, season)) {
                    throw unanswerable(series, place, "no season has a value at this place");
                }
            }
        }
    };

    /** Replaces the gaps, which are NaN, in a copy of the values of a series. */
    abstract void fill(TimeSeries series, double[] values);

    /**
     * Fills the gaps at {@code from, from + step, …} on straight lines between the nearest values there, at either end with the nearest
     * one. Answers whether there was any value to go by.
     */
    private static boolean interpolate(double[] values, int from, int step) {
        int before = -1;
        for (int i = from; i < values.length; i = next(i, step, values.length)) {
            if (!Double.isNaN(values[i])) {
                int open = before < 0 ? from : before + step;
                for (int gap = open; gap < i; gap += step) {
                    values[gap] = before < 0 ? values[i] : between(values, before, gap, i);
                }
                before = i;
            }
        }
        for (int gap = before; before >= 0 && gap < values.length; gap = next(gap, step, values.length)) {
            values[gap] = values[before];
        }
        return before >= 0;
    }

    /** The next position, or {@code length} if there is none; a step may be as long as an int allows. */
    private static int next(int position, int step, int length) {
        return step < length - position ? position + step : length;
    }

    private static double between(double[] values, int before, int gap, int after) {
        double rise = values[after] - values[before];
        double share = (double) (gap - before) / (after - before);
        return Double.isInfinite(rise)
                ? (1 - share) * values[before] + share * values[after]
                : values[before] + rise * (gap - before) / (after - before);
    }

    final IllegalArgumentException unanswerable(TimeSeries series, int gap, String reason) {
        return new IllegalArgumentException("the gap at " + series.label(gap) + " cannot be filled by " + this + ": "
                + reason + ". Cut it off with trimmed(), or fill it by another rule.");
    }
}
