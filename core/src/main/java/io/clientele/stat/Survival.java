package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long until something ends, where some have not ended yet: orders still on their way, repairs still going on. Of those it is only
 * known that they take longer than until now; left out, or taken for ended, they make every mean and percentile too short.
 *
 * <pre>
 * S(t) = ∏ over times u ≤ t of (1 − d(u) / n(u))        d ended at u, n ended or still open at u or later
 * </pre>
 *
 * <p>Kaplan and Meier's estimate. What is cut off at the time at which something else ends still counts as at risk there. Its variance is
 * Greenwood's,
 *
 * <pre>
 * Var S(t) = S(t)² · V(t)        V(t) = Σ over times u ≤ t of d(u) / (n(u)·(n(u) − d(u)))
 * </pre>
 *
 * <p>and intervals are taken on the scale of log(−log S), on which they stay between 0 and 1:
 *
 * <pre>
 * S(t) ^ exp(± z · √V(t) / log S(t))
 * </pre>
 *
 * <p>Beyond the longest time nothing is known: where the longest is cut off, S does not reach 0, high quantiles have no answer, and there
 * is no mean, only one {@linkplain #restrictedMean up to a time}. Times can have any sign and unit. Sources: Kaplan and Meier (1958),
 * Journal of the American Statistical Association 53, 457–481; Greenwood (1926); Kalbfleisch and Prentice (2002), section 1.4; Brookmeyer
 * and Crowley (1982), Biometrics 38, 29–41, for the intervals of quantiles.
 *
 * <pre>{@code
 * Survival days = Survival.of(new double[] {2, 3, 3, 5, 8}, new double[] {4, 9});   // ended; still open
 * double median = days.median().orElseThrow();                                     // 5
 * double late = days.survivalAt(6);                                                // 0.381
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Survival implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A step that rounding moved by so much is still taken for reached. */
    private static final double ROUNDING = 1e-12;

    private final String name;
    private final double[] times;
    private final long[] ended;
    private final long[] open;
    private final transient long[] atRisk;
    private final transient double[] survival;
    private final transient double[] greenwood;

    private Survival(String name, double[] times, long[] ended, long[] open) {
        this.name = name;
        int n = times.length;
        this.times = times;
        this.ended = ended;
        this.open = open;
        this.atRisk = new long[n];
        this.survival = new double[n];
        this.greenwood = new double[n];
        long left = 0;
        for (int i = n - 1; i >= 0; i--) {
            left = Math.addExact(left, Math.addExact(ended[i], open[i]));
            atRisk[i] = left;
        }
        // Between two times with something cut off the product telescopes, so that S is as exact as one division.
        double base = 1;
        double baseRisk = n == 0 ? 0 : atRisk[0];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            long after = atRisk[i] - ended[i];
            survival[i] = base * (after / baseRisk);
            sum += ended[i] == 0 || after == 0 ? 0 : (double) ended[i] / atRisk[i] / after;
            greenwood[i] = sum;
            if (open[i] > 0) {
                base = survival[i];
                baseRisk = after - open[i];
            }
        }
    }

    /**
     * The estimate from how long those took that have ended, and how long those have taken so far that are still open.
     *
     * @param ended times, finite, in any order; may be empty
     * @param open times, finite, in any order; may be empty, but not both
     */
    public static Survival of(double[] ended, double[] open) {
        Require.finite("ended", Require.nonNull("ended", ended), "Leave out what has no time.");
        Require.finite("open", Require.nonNull("open", open), "Leave out what has no time.");
        Require.that(
                ended.length + open.length > 0,
                "ended and open have 0 times; there must be at least 1. Check that anything was begun.");
        double[] all = Arrays.copyOf(ended, ended.length + open.length);
        System.arraycopy(open, 0, all, ended.length, open.length);
        for (int i = 0; i < all.length; i++) {
            all[i] += 0.0;
        }
        double[] distinct = Arrays.stream(all).sorted().distinct().toArray();
        long[] endedAt = new long[distinct.length];
        long[] openAt = new long[distinct.length];
        for (int i = 0; i < all.length; i++) {
            (i < ended.length ? endedAt : openAt)[Arrays.binarySearch(distinct, all[i])]++;
        }
        return new Survival("", distinct, endedAt, openAt);
    }

    /**
     * The estimate from counts by time.
     *
     * @param times finite, each above the one before; at least one
     * @param ended how many ended at each time, 0 or more
     * @param open how many were last seen open at each time, 0 or more
     */
    public static Survival counted(double[] times, long[] ended, long[] open) {
        return read("", times, ended, open);
    }

    @JsonCreator
    static Survival read(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("times") double[] times,
            @JsonProperty("ended") long[] ended,
            @JsonProperty("open") long[] open) {
        Require.finite("times", Require.nonEmpty("times", times), "Leave out what has no time.");
        Require.sameLength("times", times.length, "ended", Require.nonNull("ended", ended).length);
        Require.sameLength("times", times.length, "open", Require.nonNull("open", open).length);
        for (int i = 0; i < times.length; i++) {
            Require.atLeast("ended[" + i + "]", ended[i], 0L);
            Require.atLeast("open[" + i + "]", open[i], 0L);
            Require.that(
                    ended[i] + open[i] > 0,
                    "ended[" + i + "] and open[" + i + "] are 0; one of them must be above 0. Leave the time out.");
            Require.that(
                    i == 0 || times[i] > times[i - 1],
                    "times[" + i + "] is " + Require.show(times[i]) + " after "
                            + Require.show(times[Math.max(0, i - 1)])
                            + "; times must rise. Sort them and take equal ones together.");
        }
        return new Survival(name == null ? "" : name, times.clone(), ended.clone(), open.clone());
    }

    /** The same under a name that says what takes so long and in which unit, such as {@code "repairs, in days"}. */
    public Survival named(String name) {
        return new Survival(Require.text("name", name).strip(), times, ended, open);
    }

    /** What takes so long, and in which unit; empty if it was not said. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** The distinct times, rising, in a new array. */
    @JsonProperty("times")
    public double[] times() {
        return times.clone();
    }

    /** How many ended at each of the times, in a new array. */
    @JsonProperty("ended")
    public long[] endedByTime() {
        return ended.clone();
    }

    /** How many were last seen open at each of the times, in a new array. */
    @JsonProperty("open")
    public long[] openByTime() {
        return open.clone();
    }

    /** How many there are, ended and open. */
    public long size() {
        return atRisk[0];
    }

    /** How many have ended. */
    public long ended() {
        return Arrays.stream(ended).sum();
    }

    /** How many are still open. */
    public long open() {
        return Arrays.stream(open).sum();
    }

    /** The last time at or before {@code t}; −1 if there is none. */
    private int step(double t) {
        int found = Arrays.binarySearch(times, Require.finite("t", t) + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The estimated share that takes longer than {@code t}: 1 before the first end, and beyond the longest time what it was there.
     *
     * @param t finite
     */
    public double survivalAt(double t) {
        int i = step(t);
        return i < 0 ? 1 : survival[i];
    }

    /**
     * An interval of {@link #survivalAt} on the scale of log(−log S).
     *
     * @param level confidence level, above 0 and below 1
     * @return the interval; empty where nothing or everything has ended by {@code t}, for which Greenwood's variance is 0
     */
    public Optional<Interval> intervalAt(double t, double level) {
        Require.level("level", level);
        int i = step(t);
        return i < 0 || survival[i] == 1 || survival[i] == 0
                ? Optional.empty()
                : Optional.of(new Interval(bound(i, -z(level)), bound(i, z(level)), level));
    }

    private static double z(double level) {
        return -Distribution.normal(0, 1).quantile((1 - level) / 2);
    }

    /** The end of the interval at a step: the lower one for z below 0. */
    private double bound(int i, double z) {
        double log = Math.log(survival[i]);
        return Math.pow(survival[i], Math.exp(z * Math.sqrt(greenwood[i]) / log));
    }

    /**
     * The first time by which at least the share {@code p} has ended: the least {@code t} with 1 − S(t) ≥ p.
     *
     * @param p from 0 to 1
     * @return the time; empty if so many have not ended by the longest time
     */
    public OptionalDouble quantile(double p) {
        Require.probability("p", p);
        for (int i = 0; i < times.length; i++) {
            if (ended[i] > 0 && survival[i] <= 1 - p + ROUNDING) {
                return OptionalDouble.of(times[i]);
            }
        }
        return OptionalDouble.empty();
    }

    /** The time by which half has ended; empty if it has not. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * An interval of {@link #quantile}: the times whose own interval of S holds 1 − p (Brookmeyer and Crowley).
     *
     * @param p above 0 and below 1
     * @param level confidence level, above 0 and below 1
     * @return the interval; empty if there is no quantile, or its upper end lies beyond the longest time
     */
    public Optional<Interval> quantileInterval(double p, double level) {
        Require.level("p", p);
        double z = z(Require.level("level", level));
        OptionalDouble lower = OptionalDouble.empty();
        for (int i = 0; i < times.length; i++) {
            if (ended[i] == 0) {
                continue;
            }
            boolean over = survival[i] == 0;
            if (lower.isEmpty() && (over || bound(i, -z) <= 1 - p)) {
                lower = OptionalDouble.of(times[i]);
            }
            if (!over && bound(i, z) <= 1 - p) {
                return Optional.of(new Interval(lower.getAsDouble(), times[i], level));
            }
        }
        return Optional.empty();
    }

    /**
     * The mean of the times, each taken for {@code upTo} where it is longer: the area under S from 0 to there.
     *
     * @param upTo at most the longest time, beyond which nothing is known; any where the longest has ended
     */
    public double restrictedMean(double upTo) {
        double mean = requireKnown(upTo);
        // upTo less the area of 1 − S to the left of it, which holds for times of any sign.
        for (int i = 0; i < times.length && times[i] < upTo; i++) {
            double next = i + 1 < times.length ? Math.min(times[i + 1], upTo) : upTo;
            mean -= (1 - survival[i]) * (next - times[i]);
        }
        return mean;
    }

    /** The standard error of {@link #restrictedMean}: the root of Σ (area under S from u to {@code upTo})² · d(u) / (n(u)·(n(u) − d(u))). */
    public double restrictedMeanStandardError(double upTo) {
        requireKnown(upTo);
        double variance = 0;
        double area = 0;
        double right = upTo;
        for (int i = times.length - 1; i >= 0; i--) {
            if (times[i] >= upTo) {
                continue;
            }
            area += survival[i] * (right - times[i]);
            right = times[i];
            long after = atRisk[i] - ended[i];
            variance += ended[i] == 0 || after == 0 ? 0 : area * area * ended[i] / atRisk[i] / after;
        }
        return Math.sqrt(variance);
    }

    private double requireKnown(double upTo) {
        double longest = times[times.length - 1];
        Require.that(
                Double.isFinite(upTo) && (upTo <= longest || survival[times.length - 1] == 0),
                "upTo is " + Require.show(upTo) + "; it must be at most " + Require.show(longest)
                        + ", the longest time, which has not ended. Nothing is known beyond it.");
        return upTo;
    }

    /** The same with the longest time taken for ended, so that S reaches 0 there (Efron 1967): a mean and a distribution that are too short. */
    public Survival withLongestEnded() {
        int last = times.length - 1;
        long[] moreEnded = ended.clone();
        long[] fewerOpen = open.clone();
        moreEnded[last] += fewerOpen[last];
        fewerOpen[last] = 0;
        return new Survival(name, times, moreEnded, fewerOpen);
    }

    /** The distribution of the times: each with the fall of S there. Empty if S does not reach 0, as its tail is then not known. */
    public Optional<Distribution> distribution() {
        if (survival[times.length - 1] > 0) {
            return Optional.empty();
        }
        double[] falls = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            falls[i] = ended[i] == 0 ? 0 : (i == 0 ? 1 : survival[i - 1]) - survival[i];
        }
        return Optional.of(Empirical.weighted(times, falls));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Survival that
                && name.equals(that.name)
                && Arrays.equals(times, that.times)
                && Arrays.equals(ended, that.ended)
                && Arrays.equals(open, that.open);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + Arrays.hashCode(times)) + Arrays.hashCode(ended))
                + Arrays.hashCode(open);
    }

    /** A table of S by time, with its 95 % interval. */
    @Override
    public String toString() {
        boolean whole = Arrays.stream(times).allMatch(t -> t == Math.rint(t));
        int decimals = whole ? 0 : Cells.decimals(5, times);
        TextTable table = TextTable.titled("Survival" + (name.isEmpty() ? "" : " of " + name) + ": "
                        + Cells.count(size()) + " observed, " + Cells.count(ended())
                        + " ended, " + Cells.count(open()) + " open, median "
                        + (whole ? Cells.fixed(median(), 0) : Cells.significant(median(), 5)))
                .right("time")
                .right("at risk")
                .right("ended")
                .right("open")
                .right("longer")
                .right("95 % from")
                .right("to");
        for (int i = 0; i < times.length; i++) {
            Optional<Interval> interval = intervalAt(times[i], 0.95);
            table.row(
                    Cells.fixed(times[i], decimals),
                    Cells.count(atRisk[i]),
                    Cells.count(ended[i]),
                    Cells.count(open[i]),
                    Cells.percent(survival[i]),
                    interval.map(ends -> Cells.percent(ends.lower())).orElse(Cells.ABSENT),
                    interval.map(ends -> Cells.percent(ends.upper())).orElse(Cells.ABSENT));
        }
        return table.toString();
    }

    private record SerializedForm(String name, double[] times, long[] ended, long[] open) implements Serializable {

        private Object readResolve() {
            return read(name, times, ended, open);
        }
    }

    private Object writeReplace() {
        return new SerializedForm(name, times, ended, open);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("Survival is read through its serialised form");
    }
}
