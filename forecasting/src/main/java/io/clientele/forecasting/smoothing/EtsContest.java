package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.InformationCriterion;
import io.clientele.forecasting.Sample;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fits the candidates of an automatic choice, each from the estimate of the one most like it, gives up those that cannot come near the
 * best, and weighs the others.
 */
final class EtsContest {

    /** How far above the least criterion a candidate still counts: its weight is then exp(−3), a twentieth, of the best one's. */
    static final double WINDOW = 12;

    /** A difference in the criterion by which a weight falls to 1/e. */
    private static final double TEMPER = 4;

    /**
     * By how much the plain form without a season must be ahead of the one with it, or behind, for the other forms of that kind to be left
     * alone. What trend or error type do to a criterion differs between the kinds by less.
     */
    private static final double DECIDED = 2 * WINDOW;

    /** What the price of a growth may take from a candidate while it is searched for, and which its criterion does not count. */
    private static final double PRICED = 5;

    /** Up to so many observations a likelihood often has several hills, and each form is searched for as if it were alone. */
    private static final int MANY_HILLS = 60;

    private static final int SHORTEST_LOOK_AHEAD = 12;
    private static final double RUNAWAY_SPREAD = 10;
    private static final double RUNAWAY_MEAN = 100;

    private static final String BEHIND = "left: cannot come near the best";

    private final AutomaticEts specification;
    private final EtsChoice choice;
    private final TimeSeries series;
    private final double[] y;
    private final List<EtsEstimate> known;
    private final EtsCandidates candidates;
    private final EtsWorkspace workspace;
    private final List<Entry> entries = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;

    /** A candidate with its estimate and criterion; neither if it was left, and then a note why. */
    private static final class Entry {
        final EtsForm form;

        @Nullable
        EtsEstimate estimate;

        @Nullable
        FittedEts fitted;

        double criterion = Double.POSITIVE_INFINITY;
        double weight;
        String note = "";

        Entry(EtsForm form) {
            this.form = form;
        }
    }

    /**
     * @param known estimates of an earlier fit to start from
     */
    EtsContest(AutomaticEts specification, TimeSeries series, List<EtsEstimate> known) {
        this.specification = specification;
        this.choice = specification.choice();
        this.series = series;
        this.y = series.valuesOr(Double.NaN);
        this.known = known;
        this.candidates = new EtsCandidates(choice, series);
        this.workspace = new EtsWorkspace(y, Math.max(1, candidates.seasonLength()));
    }

    FittedAutomaticEts decide() {
        for (EtsForm form : candidates.forms()) {
            entries.add(new Entry(form));
        }
        race();
        weigh();
        List<String> notes = new ArrayList<>(candidates.notes());
        List<FittedEts> members = new ArrayList<>();
        List<EtsCandidate> results = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.weight > 0 && entry.fitted != null) {
                members.add(entry.fitted);
            }
        }
        if (members.isEmpty()) {
            members.add(standIn(notes));
        }
        for (Entry entry : entries) {
            Double criterion = entry.criterion < Double.MAX_VALUE ? (Double) entry.criterion : null;
            results.add(new EtsCandidate(entry.form, criterion, entry.weight, entry.note));
        }
        return FittedAutomaticEts.of(specification, Sample.of(series), results, members, notes, series);
    }

    /** The plain forms first, since they decide about the season; then the more probable kind, so that bounds are low early. */
    private void race() {
        Entry plain = entry("ANN");
        Entry seasonal = entry("ANA");
        estimate(plain);
        estimate(seasonal);
        double lead = 0;
        if (choice.penalised() && plain != null && seasonal != null) {
            lead = plain.criterion - seasonal.criterion;
        }
        boolean seasonalFirst = lead > 0;
        for (boolean first : new boolean[] {true, false}) {
            boolean withSeason = first == seasonalFirst;
            for (Entry entry : entries) {
                if (entry != plain && entry != seasonal && entry.form.hasSeason() == withSeason) {
                    if (withSeason ? lead < -DECIDED : lead > DECIDED) {
                        entry.note = withSeason ? "left: no season in sight" : "left: the season is beyond doubt";
                    } else {
                        estimate(entry);
                    }
                }
            }
        }
    }

    private @Nullable Entry entry(String code) {
        for (Entry entry : entries) {
            if (entry.form.code().equals(code)) {
                return entry;
            }
        }
        return null;
    }

    private void estimate(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        EtsForm form = entry.form;
        InformationCriterion criterion = choice.criterion();
        double price = criterion.price(candidates.observed(), candidates.parameters(form));
        double window = (choice.averaged() ? WINDOW : 0) + (choice.penalised() ? 2 * PRICED : 0);
        boolean alone = entries.size() == 1 || !Double.isFinite(price);
        EtsTask task = EtsTask.of(form).penalised(choice.penalised() ? TrendPrior.of(form) : null);
        task = alone ? task : task.below(0.5 * (best + window - price));
        EtsEstimate start = start(form);
        task = start == null ? task : task.warm(start);
        try {
            EtsOptimum optimum = EtsSearch.find(task, workspace);
            if (optimum == null) {
                entry.note = BEHIND;
                return;
            }
            entry.estimate = optimum.estimate();
            entry.criterion = Double.isFinite(price) ? 2 * optimum.negativeLogLikelihood() + price : Double.MAX_VALUE;
            best = Math.min(best, entry.criterion);
        } catch (EstimationException failed) {
            entry.note = "not estimated: " + failed.reason();
        }
    }

    /** Where the search begins: at a known estimate of the form, or of one like it; null for the full search. */
    private @Nullable EtsEstimate start(EtsForm form) {
        for (EtsEstimate estimate : known) {
            if (estimate.form().equals(form)) {
                return estimate;
            }
        }
        return choice.penalised() && candidates.observed() > MANY_HILLS ? nearest(form) : null;
    }

    /** The estimate of the form most like it among those already estimated; null if there is none. */
    private @Nullable EtsEstimate nearest(EtsForm form) {
        EtsEstimate nearest = null;
        int least = Integer.MAX_VALUE;
        for (Entry entry : entries) {
            if (entry.estimate != null) {
                int distance = distance(form, entry.form);
                if (distance < least) {
                    least = distance;
                    nearest = entry.estimate;
                }
            }
        }
        return nearest;
    }

    /** How much more there is to find than another form knows: its trend, its season, and least its damping and type of error. */
    private static int distance(EtsForm form, EtsForm other) {
        int distance = form.error() == other.error() ? 0 : 1;
        distance += form.season() == other.season() ? 0 : form.hasSeason() == other.hasSeason() ? 2 : 16;
        if (form.trend() != other.trend()) {
            distance += form.hasTrend() == other.hasTrend() ? 2 : 8;
            distance += form.trend().isMultiplicative() == other.trend().isMultiplicative() ? 0 : 4;
        }
        return distance;
    }

    private void weigh() {
        for (boolean settled = false; !settled; ) {
            best = Double.POSITIVE_INFINITY;
            for (Entry entry : entries) {
                if (entry.estimate != null && entry.note.isEmpty()) {
                    best = Math.min(best, entry.criterion);
                }
            }
            settled = true;
            for (Entry entry : entries) {
                if (isPlausible(entry) && entry.fitted == null) {
                    settled &= prepare(entry);
                }
            }
        }
        double sum = 0;
        boolean chosen = false;
        for (Entry entry : entries) {
            boolean takesPart = isPlausible(entry) && (choice.averaged() || !chosen);
            entry.weight = takesPart ? Math.exp((best - entry.criterion) / TEMPER) : 0;
            chosen |= takesPart;
            sum += entry.weight;
        }
        for (Entry entry : entries) {
            entry.weight = sum > 0 ? entry.weight / sum : 0;
        }
    }

    private boolean isPlausible(Entry entry) {
        return entry.estimate != null
                && entry.note.isEmpty()
                && entry.criterion <= best + (choice.averaged() ? WINDOW : 0);
    }

    /** Makes the model of an entry, and sets it aside if it must not forecast; false then. */
    private boolean prepare(Entry entry) {
        try {
            FittedEts fitted = fitted(entry);
            String objection = choice.penalised() && entry.form.needsPositiveData() ? objection(fitted) : "";
            if (objection.isEmpty()) {
                entry.fitted = fitted;
                return true;
            }
            entry.note = "set aside: " + objection;
        } catch (EstimationException failed) {
            entry.note = "not estimated: " + failed.reason();
        }
        return false;
    }

    private FittedEts fitted(Entry entry) {
        EtsEstimate estimate = entry.estimate;
        if (estimate == null) {
            throw new IllegalStateException("a candidate without an estimate was taken for plausible");
        }
        return FittedEts.of(
                EtsCandidates.method(choice, entry.form, series),
                series,
                y,
                estimate,
                candidates.parameters(entry.form) - 1);
    }

    /** What speaks against forecasting a positive series with a multiplicative form; blank if nothing does. */
    private String objection(FittedEts fitted) {
        int horizon = Math.max(SHORTEST_LOOK_AHEAD, 2 * candidates.seasonLength());
        double largest = 0;
        for (double value : y) {
            largest = value > largest ? value : largest;
        }
        try {
            GaussianPaths paths = fitted.paths(horizon);
            for (int h = 1; h <= horizon; h++) {
                if (!(paths.mean(h) > 0)) {
                    return "its forecast would not stay positive";
                }
                if (paths.mean(h) > RUNAWAY_MEAN * largest) {
                    return "its forecast would run away";
                }
            }
            return paths.scale(horizon) > RUNAWAY_SPREAD * largest ? "its spread would run away" : "";
        } catch (IllegalArgumentException | EstimationException overflow) {
            return "its forecast would run away";
        }
    }

    /** What forecasts when no candidate can: simple exponential smoothing, with a word about it. */
    private FittedEts standIn(List<String> notes) {
        EtsForm form = EtsForm.of("ANN");
        Entry entry = entry("ANN");
        if (entry == null) {
            entry = new Entry(form);
            entries.add(entry);
            EtsOptimum optimum = Objects.requireNonNull(
                    EtsSearch.find(EtsTask.of(form), workspace), "a search without a bound does not give up");
            entry.estimate = optimum.estimate();
            entry.criterion = 2 * optimum.negativeLogLikelihood()
                    + choice.criterion().price(candidates.observed(), candidates.parameters(form));
        }
        if (entry.estimate == null) {
            throw new EstimationException(specification.name(), "no candidate has a forecast. Use naive.", Map.of());
        }
        notes.add("No candidate was fit to forecast; simple exponential smoothing stands in.");
        entry.note = "";
        entry.weight = 1;
        return fitted(entry);
    }
}
