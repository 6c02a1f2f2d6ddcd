package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.util.Optional;

/** What a form of exponential smoothing needs of a series, and the sentences that refuse one which hasn't got it. */
final class EtsNeeds {

    /** Values beyond this could overflow on the way. */
    private static final double LARGEST = 1e140;

    /** Squares of a series whose largest value is smaller could vanish, and its intervals with them. */
    private static final double SMALLEST = 1e-140;

    private final String name;
    private final EtsForm form;
    private final Given given;

    EtsNeeds(String name, EtsForm form, Given given) {
        this.name = name;
        this.form = form;
        this.given = given;
    }

    Optional<String> refusal(TimeSeries series) {
        int m = seasonLength(series);
        if (form.hasSeason()) {
            Optional<String> season = seasonRefusal(m);
            if (season.isPresent()) {
                return season;
            }
        }
        Optional<String> unfit =
                series.hasGaps() ? gapRefusal(series, m) : observations(m).refusal(series);
        return unfit.isPresent() ? unfit : valueRefusal(series);
    }

    private Optional<String> gapRefusal(TimeSeries series, int m) {
        SeriesNeeds needs = observations(m);
        int observed = series.size() - series.gapCount();
        if (observed < needs.observations()) {
            return Optional.of("series has " + Cells.count(observed, "observation") + " and " + series.describeGaps()
                    + "; " + needs.model() + " needs at least " + Cells.count(needs.observations())
                    + (needs.why().isBlank() ? "" : ": " + needs.why()) + ". " + needs.remedy());
        }
        int start = !given.startsWithFirstValue() ? 0 : form.hasTrend() ? 2 : 1;
        for (int t = 0; t < start; t++) {
            if (series.isGap(t)) {
                return Optional.of("series has a gap at " + series.label(t) + "; " + name
                        + " starts from the value there. Use the part after the gap, or leave the states to be"
                        + " estimated.");
            }
        }
        for (int j = 0; j < m && given.statesAreOpen(); j++) {
            if (isNeverObserved(series, j, m)) {
                return Optional.of("series has no value in " + series.label(j) + ", nor at a whole number of seasons"
                        + " after it; " + name + " with a season of " + m + " needs one in every season. Fill the gaps"
                        + " with fillGaps, or use a form without a season.");
            }
        }
        return Optional.empty();
    }

    private static boolean isNeverObserved(TimeSeries series, int season, int m) {
        for (int t = season; t < series.size(); t += m) {
            if (!series.isGap(t)) {
                return false;
            }
        }
        return true;
    }

    /** How long a season is; 1 for a form without one. */
    int seasonLength(TimeSeries series) {
        if (!form.hasSeason()) {
            return 1;
        }
        return given.seasonLength() > 0 ? given.seasonLength() : series.seasonLength();
    }

    private Optional<String> seasonRefusal(int m) {
        if (m == 1) {
            return Optional.of("series has no season; " + name
                    + " needs one. Name its length with season, or use a form without a season.");
        }
        EtsState initial = given.initial();
        if (initial != null && initial.seasons().size() != m) {
            return Optional.of("series has a season of " + m + " periods; " + name + " starts from "
                    + initial.seasons().size() + " seasons. Give as many as the season has periods.");
        }
        return Optional.empty();
    }

    private SeriesNeeds observations(int m) {
        int open = given.open(form, m);
        if (form.hasSeason()) {
            boolean twoSeasons = given.statesAreOpen() && 2 * m > open;
            return new SeriesNeeds(
                    name + " with a season of " + m,
                    twoSeasons ? 2 * m : open + 1,
                    twoSeasons ? "two full seasons" : why(open),
                    "Use a form without a season, or a longer history.");
        }
        int start = !given.startsWithFirstValue() ? 1 : form.hasTrend() ? 3 : 2;
        return new SeriesNeeds(
                name,
                Math.max(open + 1, start),
                start > open + 1 ? "those it starts from, and one to compare with them" : why(open),
                (form.hasTrend() ? "Use ses" : "Use naive")
                        + (open > 0 ? ", give parameters instead of estimating them" : "")
                        + ", or use a longer history.");
    }

    private static String why(int open) {
        return open == 0 ? "" : "one more than the numbers to estimate";
    }

    private Optional<String> valueRefusal(TimeSeries series) {
        int bad = 0;
        int first = 0;
        double largest = 0;
        for (int t = series.size() - 1; t >= 0; t--) {
            if (series.isGap(t)) {
                continue;
            }
            double value = series.value(t);
            if (Math.abs(value) > LARGEST) {
                return Optional.of("series has " + Require.show(value) + " at " + series.label(t) + "; " + name
                        + " takes values up to 1E140. Use a larger unit.");
            }
            largest = Math.max(largest, Math.abs(value));
            if (!(value > 0)) {
                bad++;
                first = t;
            }
        }
        if (largest > 0 && largest < SMALLEST) {
            return Optional.of("series has no value larger than " + Require.show(largest) + "; " + name
                    + " needs one of 1E-140 or more, or only zeros. Use a smaller unit.");
        }
        if (bad == 0 || !form.needsPositiveData()) {
            return Optional.empty();
        }
        String others =
                bad == 1 ? "" : " and " + (bad - 1) + " more that " + (bad == 2 ? "is" : "are") + " not positive";
        return Optional.of(
                "series has " + Require.show(series.value(first)) + " at " + series.label(first) + others + "; " + name
                        + " needs positive values. Use " + Ets.of(additive()).name() + " instead.");
    }

    /** The form with every part additive, which takes any values. */
    private EtsForm additive() {
        TrendType trend = switch (form.trend()) {
            case NONE -> TrendType.NONE;
            case ADDITIVE, MULTIPLICATIVE -> TrendType.ADDITIVE;
            case ADDITIVE_DAMPED, MULTIPLICATIVE_DAMPED -> TrendType.ADDITIVE_DAMPED;
        };
        return new EtsForm(ErrorType.ADDITIVE, trend, form.hasSeason() ? SeasonType.ADDITIVE : SeasonType.NONE);
    }
}
