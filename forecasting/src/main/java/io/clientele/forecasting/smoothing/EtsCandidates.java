package io.clientele.forecasting.smoothing;

import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which forms a series lets an automatic choice try, those with fewer parts first, and why not more. */
final class EtsCandidates {

    /**
     * The longest season whose states are searched for with all else; longer ones are solved for, which needs additive forms. The hours of
     * a week are within it, and take a tenth of a second.
     */
    private static final int LONGEST_SEARCHED_SEASON = 200;

    /** One more than ANN has numbers to estimate. */
    private static final int FEWEST = 3;

    /** From so many observations on a trend may go on for ever, unless the likelihood alone decides. */
    private static final int FEWEST_FOR_ENDLESS_TREND = 12;

    private static final EtsForm SIMPLE = EtsForm.of("ANN");

    /** In the order in which ties are decided and warm starts handed on. */
    private static final List<EtsForm> ALL = all();

    private final EtsChoice choice;
    private final TimeSeries series;

    /** Periods observed. */
    private final int n;

    private final int m;
    private final boolean positive;
    private final boolean constant;

    EtsCandidates(EtsChoice choice, TimeSeries series) {
        this.choice = choice;
        this.series = series;
        this.n = series.size() - series.gapCount();
        this.m = seasonLength(choice, series);
        boolean allPositive = true;
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < series.size(); t++) {
            if (!series.isGap(t)) {
                allPositive &= series.value(t) > 0;
                least = Math.min(least, series.value(t));
                largest = Math.max(largest, series.value(t));
            }
        }
        this.positive = allPositive;
        this.constant = least == largest;
    }

    static int seasonLength(EtsChoice choice, TimeSeries series) {
        return choice.seasonLength() > 0 ? choice.seasonLength() : series.seasonLength();
    }

    private static List<EtsForm> all() {
        List<EtsForm> all = new ArrayList<>();
        for (SeasonType season : SeasonType.values()) {
            for (ErrorType error : ErrorType.values()) {
                for (TrendType trend : TrendType.values()) {
                    all.add(new EtsForm(error, trend, season));
                }
            }
        }
        return List.copyOf(all);
    }

    static Optional<String> refusal(AutomaticEts ets, TimeSeries series) {
        EtsChoice choice = ets.choice();
        Optional<String> unfit = tooFew(ets, series);
        unfit = unfit.isPresent() ? unfit : new EtsNeeds(ets.name(), SIMPLE, Given.NOTHING).refusal(series);
        if (unfit.isPresent() || !new EtsCandidates(choice, series).forms().isEmpty()) {
            return unfit;
        }
        for (EtsForm form : choice.forms()) {
            Optional<String> refusal = method(choice, form, series).refusal(series);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.of("series has " + observations(series) + "; " + ets.name()
                + " needs more to compare its forms by " + choice.criterion().label()
                + ". Choose among simpler forms too, such as ANN, or use a longer history.");
    }

    private static Optional<String> tooFew(AutomaticEts ets, TimeSeries series) {
        return series.size() - series.gapCount() >= FEWEST
                ? Optional.empty()
                : Optional.of("series has " + observations(series) + "; " + ets.name() + " needs at least " + FEWEST
                        + ": one more than its simplest form has numbers to estimate. Use naive, or a longer history.");
    }

    private static String observations(TimeSeries series) {
        return Cells.count(series.size() - series.gapCount(), "observation")
                + (series.hasGaps() ? " and " + series.describeGaps() : "");
    }

    /** The method for a form, with the season that is wanted. */
    static Ets method(EtsChoice choice, EtsForm form, TimeSeries series) {
        Ets ets = choice.method(form);
        return form.hasSeason() && choice.seasonLength() > 0 ? ets.season(choice.seasonLength()) : ets;
    }

    /** The forms to try. */
    List<EtsForm> forms() {
        if (constant && choice.allows(SIMPLE)) {
            return List.of(SIMPLE);
        }
        List<EtsForm> forms = new ArrayList<>();
        for (EtsForm form : ALL) {
            if (choice.allows(form) && isPossible(form)) {
                forms.add(form);
            }
        }
        return forms;
    }

    private boolean isPossible(EtsForm form) {
        if (form.equals(SIMPLE)) {
            return true;
        }
        if (form.needsPositiveData() && !positive || n <= parameters(form) + 1) {
            return false;
        }
        if (form.hasSeason() && series.hasGaps() && m > 1 && unfit(form)) {
            return false;
        }
        boolean damped = !form.hasTrend() || form.trend().isDamped();
        if (choice.penalised() && !damped && n < FEWEST_FOR_ENDLESS_TREND) {
            return false;
        }
        return !form.hasSeason()
                || m > 1
                        && series.size() >= 2 * m
                        && (m <= LONGEST_SEARCHED_SEASON
                                || form.hasLinearStates() && form.error() == ErrorType.ADDITIVE);
    }

    private boolean unfit(EtsForm form) {
        return method(choice, form, series).refusal(series).isPresent();
    }

    /** How many periods are observed. */
    int observed() {
        return n;
    }

    /** How many numbers a form estimates, the error variance among them. */
    int parameters(EtsForm form) {
        return Given.NOTHING.open(form, m) + 1;
    }

    int seasonLength() {
        return m;
    }

    /** What a reader should know of the choice of candidates. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (constant) {
            return notes;
        }
        boolean seasonal = forms().stream().anyMatch(EtsForm::hasSeason);
        if (m > 1 && !seasonal && ALL.stream().anyMatch(form -> form.hasSeason() && choice.allows(form))) {
            notes.add("A season of " + m + " periods needs two full seasons"
                    + (series.hasGaps() ? " with a value in every part" : "")
                    + " and more observations than parameters; with " + Cells.count(n)
                    + " only forms without a season were tried.");
        }
        if (seasonal && m > LONGEST_SEARCHED_SEASON) {
            notes.add("With a season of " + m + " periods, more than " + LONGEST_SEARCHED_SEASON
                    + ", additive forms only were tried for it.");
        }
        return notes;
    }
}
