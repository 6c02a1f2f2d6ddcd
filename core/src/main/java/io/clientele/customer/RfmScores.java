package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every customer's R, F and M scores on a day, columnar and immutable.
 *
 * <p>Ask for one customer's {@link #score(CustomerId)}, for a column such as {@link #r()} or {@link #weighted()}, or go on to
 * {@link #segments()}.
 */
public final class RfmScores implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Rfm spec;
    private final LocalDate asOf;
    private final String currency;
    private final Customers customers;
    private final Customers withoutPurchase;
    private final int[] recency;
    private final int[] frequency;
    private final double[] spend;
    private final int[] r;
    private final int[] f;
    private final int[] m;
    private final RfmLevels levels;

    private RfmScores(SerializedForm form) {
        this.spec = Require.nonNull("spec", form.spec);
        this.asOf = IsoDay.parse("asOf", form.asOf);
        this.currency = Require.text("currency", form.currency);
        this.customers = Require.nonNull("customers", form.customers).customers();
        this.withoutPurchase = Require.nonNull("withoutPurchase", form.withoutPurchase);
        this.levels = Require.nonNull("levels", form.levels);
        int n = customers.size();
        this.recency = column("recencyDays", form.recencyDays, n, 0, Integer.MAX_VALUE);
        this.frequency = column("frequency", form.frequency, n, 1, Integer.MAX_VALUE);
        Require.sameLength("spend", Require.nonNull("spend", form.spend).length, "customers", n);
        this.spend = Require.finite("spend", form.spend, "").clone();
        this.r = column("r", form.r, n, 1, levels.r());
        this.f = column("f", form.f, n, 1, levels.f());
        this.m = column("m", form.m, n, 1, levels.m());
    }

    private static int[] column(String name, int[] values, int size, int least, int most) {
        Require.sameLength(name, Require.nonNull(name, values).length, "customers", size);
        for (int i = 0; i < values.length; i++) {
            Require.within(name + "[" + i + "]", values[i], least, most);
        }
        return values.clone();
    }

    static RfmScores of(Rfm spec, Purchases purchases, Customers known) {
        Customers customers = purchases.customers();
        int n = customers.size();
        int[] recency = ints(purchases.recency());
        int[] frequency = ints(purchases.frequency());
        double[] spend = purchases.total().values();
        double[] monetary =
                spec.monetary() == RfmMonetary.AVERAGE ? purchases.average().values() : spend;
        RfmScoring scoring = RfmScoring.of(spec, recency, frequency, monetary);
        return new RfmScores(new SerializedForm(
                spec,
                purchases.asOf().toString(),
                purchases.currency(),
                new CustomerColumn(customers),
                known.union(purchases.intake().customersWithoutPurchase()).except(customers),
                recency,
                frequency,
                spend,
                scoring.r(),
                scoring.f(),
                scoring.m(),
                scoring.levels()));
    }

    private static int[] ints(CustomerValues values) {
        return IntStream.range(0, values.size()).map(i -> (int) values.at(i)).toArray();
    }

    /** How the scores were made. */
    public Rfm spec() {
        return spec;
    }

    /** The day of the scores. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The currency of the amounts. */
    public String currency() {
        return currency;
    }

    /** Who is scored. */
    public Customers customers() {
        return customers;
    }

    /** Who is known but never bought, and therefore has no scores. */
    public Customers withoutPurchase() {
        return withoutPurchase;
    }

    /** How many classes there are of each score. */
    public RfmLevels levels() {
        return levels;
    }

    /** How many customers are scored. */
    public int size() {
        return r.length;
    }

    /** A customer's scores; empty if the customer never bought. */
    public Optional<RfmScore> score(CustomerId customer) {
        OptionalInt position = customers.position(customer);
        return position.isEmpty() ? Optional.empty() : Optional.of(score(position.getAsInt()));
    }

    /** All scores in the order of the ids. */
    public List<RfmScore> scores() {
        return IntStream.range(0, size()).mapToObj(this::score).toList();
    }

    private RfmScore score(int i) {
        return new RfmScore(customers.id(i), recency[i], frequency[i], monetary(i), r[i], f[i], m[i]);
    }

    private double monetary(int i) {
        return spec.monetary() == RfmMonetary.AVERAGE ? spend[i] / frequency[i] : spend[i];
    }

    /** Each customer's score of recency. */
    public CustomerValues r() {
        return values("R", i -> r[i]);
    }

    /** Each customer's score of frequency. */
    public CustomerValues f() {
        return values("F", i -> f[i]);
    }

    /** Each customer's score of the amount. */
    public CustomerValues m() {
        return values("M", i -> m[i]);
    }

    /**
     * Each customer's weighted mean of the three scores: Σ weight · score / Σ weight. Where there are not as many classes of each, scores
     * are first stretched to the scale of the most, the lowest and the highest class being the ends of every scale.
     */
    public CustomerValues weighted() {
        int scale = levels.most();
        return values(
                "RFM",
                i -> spec.weights()
                        .mean(
                                RfmLevels.stretched(r[i], levels.r(), scale),
                                RfmLevels.stretched(f[i], levels.f(), scale),
                                RfmLevels.stretched(m[i], levels.m(), scale)));
    }

    /** What each customer spent in all, whatever M is. */
    public CustomerValues spend() {
        return CustomerValues.of("spend", currency, customers, spend);
    }

    /** Segments by the standard map, {@link RfmSegmentMap#recencyFrequency()}. */
    public RfmReport segments() {
        return segments(RfmSegmentMap.recencyFrequency());
    }

    /** Segments by a map of one's own. */
    public RfmReport segments(RfmSegmentMap map) {
        return RfmReport.of(this, Require.nonNull("map", map));
    }

    int recencyDays(int i) {
        return recency[i];
    }

    int frequency(int i) {
        return frequency[i];
    }

    double spend(int i) {
        return spend[i];
    }

    private boolean allOnce() {
        return IntStream.of(frequency).allMatch(count -> count == 1);
    }

    /** The segment of the customer at each position. */
    int[] positionsIn(RfmSegmentMap map) {
        boolean allOnce = allOnce();
        return IntStream.range(0, size())
                .map(i -> map.segmentOf(
                        levels.fifth(r[i], levels.r(), spec.direction()),
                        levels.fifthOfFrequency(f[i], spec.direction(), allOnce),
                        levels.fifth(m[i], levels.m(), spec.direction())))
                .toArray();
    }

    private CustomerValues values(String name, IntToDoubleFunction value) {
        return CustomerValues.of(
                name,
                "points",
                customers,
                IntStream.range(0, size()).mapToDouble(value).toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RfmScores that
                && spec.equals(that.spec)
                && asOf.equals(that.asOf)
                && currency.equals(that.currency)
                && customers.equals(that.customers)
                && withoutPurchase.equals(that.withoutPurchase)
                && levels.equals(that.levels)
                && Arrays.equals(recency, that.recency)
                && Arrays.equals(frequency, that.frequency)
                && Arrays.equals(spend, that.spend)
                && Arrays.equals(r, that.r)
                && Arrays.equals(f, that.f)
                && Arrays.equals(m, that.m);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * customers.hashCode() + Arrays.hashCode(r)) + Arrays.hashCode(f)) + Arrays.hashCode(m);
    }

    /** A table of the customers in the order of their ids. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "RFM scores on " + asOf + ", " + Cells.count(size(), "customer") + ", amounts in " + currency)
                .left("customer")
                .right("days")
                .right("purchases")
                .right(spec.monetary() == RfmMonetary.AVERAGE ? "average" : "spend")
                .right("R")
                .right("F")
                .right("M")
                .atMost(10)
                .rows(
                        size(),
                        i -> List.of(
                                customers.id(i).toString(),
                                Cells.count(recency[i]),
                                Cells.count(frequency[i]),
                                Cells.fixed(monetary(i), 2),
                                Integer.toString(r[i]),
                                Integer.toString(f[i]),
                                Integer.toString(m[i])))
                .note(levels + (spec.direction() == RfmDirection.ONE_IS_BEST ? ", 1 best." : ", the highest best."));
        levels.notes(RfmSegmentMap.recencyFrequency(), allOnce()).forEach(table::note);
        if (withoutPurchase.size() > 0) {
            table.note("Without a purchase: " + withoutPurchase);
        }
        return table.toString();
    }

    @JsonValue
    private SerializedForm form() {
        return new SerializedForm(
                spec,
                asOf.toString(),
                currency,
                new CustomerColumn(customers),
                withoutPurchase,
                recency,
                frequency,
                spend,
                r,
                f,
                m,
                levels);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RfmScores read(SerializedForm form) {
        return new RfmScores(form);
    }

    private Object writeReplace() {
        return form();
    }

    private record SerializedForm(
            Rfm spec,
            String asOf,
            String currency,
            CustomerColumn customers,
            Customers withoutPurchase,
            int[] recencyDays,
            int[] frequency,
            double[] spend,
            int[] r,
            int[] f,
            int[] m,
            RfmLevels levels)
            implements Serializable {

        private Object readResolve() {
            return new RfmScores(this);
        }
    }
}
