package io.clientele.series;

/** How the gaps of a series are filled. Values that were observed stay as they are. */
public enum GapRule {
    /** 0 in every gap. */
    ZERO {
        @Override
        double fill(TimeSeries series, int gap) {
            return 0;
        }
    },

    /** The last value before the gap. A series that begins with a gap is refused. */
    CARRY_FORWARD {
        @Override
        double fill(TimeSeries series, int gap) {
            int before = observed(series, gap, -1);
            if (before < 0) {
                throw unanswerable(series, gap, "no value comes before it to be carried forward");
            }
            return series.value(before);
        }
    },

    /** On the straight line between the last value before the gap and the first after it. Gaps at either end are refused. */
    LINEAR {
        @Override
        double fill(TimeSeries series, int gap) {
            int before = observed(series, gap, -1);
            int after = observed(series, gap, 1);
            if (before < 0 || after >= series.size()) {
                throw unanswerable(series, gap, "a straight line needs a value on both sides");
            }
            return between(series, before, gap, after);
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
        double fill(TimeSeries series, int gap) {
            int season = series.seasonLength();
            int before = observed(series, gap, -season);
            int after = observed(series, gap, season);
            boolean hasBefore = before >= 0;
            boolean hasAfter = after < series.size();
            if (hasBefore && hasAfter) {
                return between(series, before, gap, after);
            }
            if (!hasBefore && !hasAfter) {
                throw unanswerable(series, gap, "no season has a value at this place");
            }
            return series.value(hasBefore ? before : after);
        }
    };

    /** The value for the gap at an index. */
    abstract double fill(TimeSeries series, int gap);

    /** The nearest observed index in steps of {@code step}, or the first one outside the series. */
    private static int observed(TimeSeries series, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < series.size() && series.isGap(i)) {
            i += step;
        }
        return i;
    }

    private static double between(TimeSeries series, int before, int gap, int after) {
        double from = series.value(before);
        return from + (series.value(after) - from) * (gap - before) / (after - before);
    }

    final IllegalArgumentException unanswerable(TimeSeries series, int gap, String reason) {
        return new IllegalArgumentException("the gap at " + series.label(gap) + " cannot be filled by " + this + ": "
                + reason + ". Cut it off with trimmed(), or fill it by another rule.");
    }
}
