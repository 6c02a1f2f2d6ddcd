package io.clientele.lifetime.validation;

import static io.clientele.lifetime.validation.Suitability.Verdict.DOUBTFUL;
import static io.clientele.lifetime.validation.Suitability.Verdict.SUITS;
import static io.clientele.lifetime.validation.Suitability.Verdict.UNSUITED;

import io.clientele.customer.Purchases;
import io.clientele.internal.text.Cells;
import io.clientele.lifetime.validation.Suitability.Check;
import io.clientele.lifetime.validation.Suitability.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What the checks of {@link Suitability} are about.
 *
 * @param customers how many there are
 * @param repeats of all of them
 * @param silent how many never repeated
 * @param mostRepeats of one customer
 * @param medianAge of a customer, in days
 * @param medianGap between two purchases of one customer, in days; 0 without a gap
 * @param shares how many customers have two gaps
 * @param shareVariance of the last gap's part in the last two; 0 below two customers
 * @param early customers who began in the first tenth of the time
 * @param late customers who began in its second half
 */
record SuitabilityCounts(
        int customers,
        long repeats,
        int silent,
        int mostRepeats,
        double medianAge,
        double medianGap,
        int shares,
        double shareVariance,
        int early,
        int late) {

    private static final int FEW_CUSTOMERS = 100;
    private static final int FEW_REPEATS = 100;
    private static final int HARDLY_ANY = 10;

    /** Ages in usual gaps: below these, silence says little. */
    private static final double SHORT = 2;

    private static final double TOO_SHORT = 1;

    private static final int FEW_SHARES = 30;
    private static final double REGULAR = 1.5;
    private static final double CLOCKWORK = 3;
    private static final double BURSTS = 0.6;
    private static final double CROWDED = 0.4;
    private static final double STILL_BEGINNING = 0.1;
    private static final double DOMINANT = 0.1;
    private static final double MANY = 0.5;

    static SuitabilityCounts of(Purchases purchases) {
        int n = purchases.customers().size();
        long start = purchases.first().orElseThrow().toEpochDay();
        long end = purchases.asOf().toEpochDay();
        double span = end - start;
        double[] ages = new double[n];
        double[] gaps = new double[purchases.size()];
        int gapCount = 0;
        int silent = 0;
        int most = 0;
        int early = 0;
        int late = 0;
        int shares = 0;
        double mean = 0;
        double squares = 0;
        for (int c = 0; c < n; c++) {
            LocalDate firstDay = purchases.purchase(c, 0).date();
            long first = firstDay.toEpochDay();
            ages[c] = end - first;
            early += first - start < span / 10 ? 1 : 0;
            late += first - start >= span / 2 ? 1 : 0;
            int before = gapCount;
            long last = first;
            for (int k = 1; k < purchases.count(c); k++) {
                long day = purchases.purchase(c, k).date().toEpochDay();
                if (day > last) {
                    gaps[gapCount++] = day - last;
                    last = day;
                }
            }
            int repeats = gapCount - before;
            silent += repeats == 0 ? 1 : 0;
            most = Math.max(most, repeats);
            if (repeats >= 2) {
                double share = gaps[gapCount - 1] / (gaps[gapCount - 1] + gaps[gapCount - 2]);
                shares++;
                double step = share - mean;
                mean += step / shares;
                squares += step * (share - mean);
            }
        }
        return new SuitabilityCounts(
                n,
                gapCount,
                silent,
                most,
                median(ages),
                gapCount == 0 ? 0 : median(Arrays.copyOf(gaps, gapCount)),
                shares,
                shares < 2 ? 0 : squares / (shares - 1),
                early,
                late);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return (values[(n - 1) / 2] + values[n / 2]) / 2;
    }

    List<Check> checks() {
        return List.of(enoughCustomers(), enoughRepeats(), time(), regularity(), beginning(), balance(), oneTimers());
    }

    private Check enoughCustomers() {
        String many = Cells.count(customers, "customer") + ". ";
        return customers < FEW_CUSTOMERS
                ? new Check(
                        "customers",
                        DOUBTFUL,
                        many + "Estimates will be vague; look at their intervals, or use priors.")
                : new Check("customers", SUITS, many + "Enough for a fit.");
    }

    private Check enoughRepeats() {
        String many = Cells.count(repeats, "repeat") + ". ";
        return repeats < HARDLY_ANY
                ? new Check("repeats", UNSUITED, many + "Too few to tell rates; use a longer period.")
                : repeats < FEW_REPEATS
                        ? new Check(
                                "repeats", DOUBTFUL, many + "Estimates will be vague; use a longer period if you can.")
                        : new Check("repeats", SUITS, many + "Enough for a fit.");
    }

    private Check time() {
        if (medianGap == 0) {
            return new Check("time", UNSUITED, "Nobody bought twice, so there is no gap to measure silence by.");
        }
        double gaps = medianAge / medianGap;
        String found = "The usual customer has been here for " + Cells.number(medianAge) + " days, "
                + Cells.fixed(gaps, 1) + " times the usual gap of " + Cells.number(medianGap) + ". ";
        return gaps < TOO_SHORT
                ? new Check(
                        "time", UNSUITED, found + "Silence says nothing yet about who has left; use a longer period.")
                : gaps < SHORT
                        ? new Check("time", DOUBTFUL, found + "Silence says little yet about who has left.")
                        : new Check("time", SUITS, found + "Long enough for silence to mean something.");
    }

    private Check regularity() {
        if (shares < FEW_SHARES) {
            return new Check(
                    "regularity",
                    SUITS,
                    Cells.count(shares, "customer") + " with two gaps, too few to judge how regular they are.");
        }
        if (shareVariance == 0) {
            return new Check(
                    "regularity",
                    UNSUITED,
                    "Gaps are equal within every customer: a clockwork, such as a subscription. Use sBG or BdW on"
                            + " renewals.");
        }
        double k = (1 - 4 * shareVariance) / (8 * shareVariance);
        String found = "Gaps have the regularity k = " + Cells.fixed(k, 2) + " over " + Cells.count(shares, "customer")
                + "; at random it is 1. ";
        if (k >= CLOCKWORK) {
            return new Check(
                    "regularity",
                    UNSUITED,
                    found + "So regular are renewals or deadlines; use sBG or BdW on renewals, or BG/BB on periods.");
        }
        if (k >= REGULAR) {
            return new Check(
                    "regularity",
                    DOUBTFUL,
                    found + "Customers buy by habit: the models see them leave later than they do.");
        }
        return k < BURSTS
                ? new Check(
                        "regularity",
                        DOUBTFUL,
                        found + "Purchases come in bursts: merge those that belong together, such as the parts of an"
                                + " order.")
                : new Check("regularity", SUITS, found + "About as random as the models take it.");
    }

    private Check beginning() {
        double earlyShare = early / (double) customers;
        boolean goesOn = late >= STILL_BEGINNING * customers;
        String found = Cells.percent(earlyShare) + " of the customers begin in the first tenth of the time. ";
        return earlyShare > CROWDED && goesOn
                ? new Check(
                        "beginning",
                        DOUBTFUL,
                        found
                                + "Others go on beginning, so many of these first purchases may not be the first;"
                                + " leave out customers known from before.")
                : new Check(
                        "beginning",
                        SUITS,
                        found + (goesOn ? "No sign of a cut." : "Hardly anybody begins later: a cohort."));
    }

    private Check balance() {
        if (repeats == 0) {
            return new Check("balance", SUITS, "There is no repeat to be shared.");
        }
        double share = mostRepeats / (double) repeats;
        String found = "The busiest customer makes " + Cells.percent(share) + " of the repeats. ";
        return share > DOMINANT && customers >= FEW_CUSTOMERS
                ? new Check(
                        "balance",
                        DOUBTFUL,
                        found + "Check whether this is one customer, not a reseller or an id that many share.")
                : new Check("balance", SUITS, found + "Nobody dominates.");
    }

    private Check oneTimers() {
        double share = silent / (double) customers;
        Verdict verdict = silent == customers ? UNSUITED : SUITS;
        return new Check(
                "one-timers",
                verdict,
                Cells.percent(share) + " of the customers never repeated. "
                        + (share > MANY
                                ? "BG/NBD takes all of them to be alive; prefer MBG/NBD or Pareto/NBD."
                                : "Any of the models can deal with that."));
    }
}
