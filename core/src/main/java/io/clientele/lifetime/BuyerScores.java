package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of each customer of a base, a column at a time. Equal histories are computed once.
 *
 * <pre>{@code
 * CustomerValues worth = BgNbd.standard().fit(buyers).score(buyers).expected(Duration.ofDays(365));
 * }</pre>
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class BuyerScores implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration SHOWN = Duration.ofDays(365);

    private final BuyingProcess process;
    private final RepeatSummary summary;
    private final RepeatCounts counts;
    private final int[] rows;

    private BuyerScores(BuyingProcess process, RepeatSummary summary) {
        this.process = Require.nonNull("process", process);
        this.summary = Require.nonNull("summary", summary);
        this.counts = RepeatCounts.of(summary);
        this.rows = counts.rowsOf(summary);
    }

    /** What a process says of the customers of a summary. */
    @JsonCreator
    public static BuyerScores of(
            @JsonProperty("process") BuyingProcess process, @JsonProperty("summary") RepeatSummary summary) {
        return new BuyerScores(process, summary);
    }

    /** The model with its parameters. */
    @JsonProperty("process")
    public BuyingProcess process() {
        return process;
    }

    /** What is known of the customers. */
    @JsonProperty("summary")
    public RepeatSummary summary() {
        return summary;
    }

    /** Whom there are scores about. */
    public Customers customers() {
        return summary.customers();
    }

    /** How many customers there are. */
    public int size() {
        return rows.length;
    }

    /** The history of a customer; empty if the customer is not in here. */
    public Optional<BuyerHistory> history(CustomerId customer) {
        return customers().position(customer).stream()
                .mapToObj(position -> counts.history(rows[position]))
                .findFirst();
    }

    /** The probability that each customer still buys. */
    public CustomerValues probabilityAlive() {
        return column("P(alive)", "probability", process.probabilityAlive(counts));
    }

    /** Purchases to expect of each customer from the as-of date over a span. */
    public CustomerValues expected(Duration span) {
        return column("expected purchases", "purchases", process.expectedPurchases(counts, span));
    }

    /** ln of the probability that each customer still buys: finite even where the probability is below the least double. */
    public CustomerValues logProbabilityAlive() {
        return column("ln P(alive)", "logarithm", process.logProbabilityAlive(counts));
    }

    /** The probability that each customer buys exactly so many times from the as-of date over a span. */
    public CustomerValues probabilityOf(int purchases, Duration span) {
        return column(
                "P(" + Cells.count(purchases, "purchase") + ")",
                "probability",
                process.probabilityOf(purchases, counts, span));
    }

    /**
     * DERT: the discounted purchases to expect of each customer from the as-of date on, for all time to come.
     *
     * @throws IllegalStateException with the reason if they add up without end, which without a discount they may
     */
    public CustomerValues residualTransactions(Discount discount) {
        return column("discounted purchases", "purchases", process.residualTransactions(counts, discount));
    }

    private CustomerValues column(String name, String unit, double[] byRow) {
        double[] values = new double[rows.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = byRow[rows[c]];
        }
        return CustomerValues.of(name, unit, customers(), values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BuyerScores that && process.equals(that.process) && summary.equals(that.summary);
    }

    @Override
    public int hashCode() {
        return 31 * process.hashCode() + summary.hashCode();
    }

    /** A table of the customers in the order of their ids. */
    @Override
    public String toString() {
        double[] alive = process.probabilityAlive(counts);
        double[] expected = process.expectedPurchases(counts, SHOWN);
        return TextTable.titled(
                        process.name() + " scores as of " + summary.asOf() + ", " + Cells.count(size(), "customer"))
                .left("customer")
                .right("x")
                .right("t_x days")
                .right("T days")
                .right("P(alive)")
                .right("expected in 365 days")
                .atMost(10)
                .rows(
                        size(),
                        c -> List.of(
                                customers().id(c).toString(),
                                Cells.count(summary.repeats(c)),
                                Cells.count(summary.recencyDays(c)),
                                Cells.count(summary.ageDays(c)),
                                Cells.fixed(alive[rows[c]], 4),
                                Cells.fixed(expected[rows[c]], 3)))
                .toString();
    }

    private Object writeReplace() {
        return new SerializedForm(process, summary);
    }

    private record SerializedForm(BuyingProcess process, RepeatSummary summary) implements Serializable {
        private Object readResolve() {
            return of(process, summary);
        }
    }
}
