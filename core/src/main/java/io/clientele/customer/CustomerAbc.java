package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Abc;
import io.clientele.stat.AbcClass;
import io.clientele.stat.AbcClasses;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Customers in classes A, B and C by their share of a total: who brings most of it, who the middle, who the rest.
 *
 * <pre>{@code
 * CustomerAbc classes = spend.abc();
 * Customers few = classes.members(AbcClass.A);
 * }</pre>
 *
 * <p>Customers with a value of zero or less are in C and take no part in the total.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class CustomerAbc implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CustomerValues values;

    private final AbcClasses classes;

    private CustomerAbc(CustomerValues values, AbcClasses classes) {
        this.values = values;
        this.classes = classes;
    }

    @JsonCreator
    static CustomerAbc of(@JsonProperty("values") CustomerValues values, @JsonProperty("rule") Abc rule) {
        Require.nonNull("values", values);
        Require.nonNull("rule", rule);
        return new CustomerAbc(values, rule.classify(values.values()));
    }

    /** What was classified. */
    @JsonProperty("values")
    public CustomerValues values() {
        return values;
    }

    /** The rule by which was classified. */
    @JsonProperty("rule")
    public Abc rule() {
        return classes.rule();
    }

    /** Counts, values and shares of the classes; items stand at the positions of {@link CustomerValues#customers()}. */
    public AbcClasses classes() {
        return classes;
    }

    /** The customers of a class. */
    public Customers members(AbcClass abcClass) {
        Require.nonNull("abcClass", abcClass);
        return values.customers().select(position -> classes.of(position) == abcClass);
    }

    /** A customer's class; empty if nothing is known about the customer. */
    public Optional<AbcClass> of(CustomerId customer) {
        OptionalInt position = values.customers().position(customer);
        return position.isEmpty() ? Optional.empty() : Optional.of(classes.of(position.getAsInt()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerAbc that && values.equals(that.values) && rule().equals(that.rule());
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + rule().hashCode();
    }

    /** A table of the three classes. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("ABC classes by " + values.name() + ", "
                        + Cells.count(values.size(), "customer") + ", " + Cells.fixed(classes.total(), 2) + " "
                        + values.unit() + ", limits " + Cells.percent(rule().limitA()) + " and "
                        + Cells.percent(rule().limitB()))
                .left("class")
                .right("customers")
                .right("share")
                .right(values.name())
                .right("share");
        for (AbcClass abcClass : AbcClass.values()) {
            table.row(
                    abcClass.name(),
                    Cells.count(classes.count(abcClass)),
                    Cells.percent(classes.shareOfItems(abcClass)),
                    Cells.fixed(classes.value(abcClass), 2),
                    Cells.percent(classes.shareOfValue(abcClass)));
        }
        if (classes.withoutValue() > 0) {
            table.note("In C without a value above 0: " + Cells.count(classes.withoutValue()) + ".");
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(values, rule());
    }

    private record SerializedForm(CustomerValues values, Abc rule) implements Serializable {
        private Object readResolve() {
            return of(values, rule);
        }
    }
}
