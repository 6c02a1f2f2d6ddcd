package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something known about customers to segment them by: one of several words, a number, or a yes or no. A customer about whom it is not known
 * is simply not among its customers.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "attribute")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CustomerAttribute.Category.class, name = "category"),
    @JsonSubTypes.Type(value = CustomerAttribute.Quantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = CustomerAttribute.Flag.class, name = "flag")
})
public sealed interface CustomerAttribute extends Serializable {

    /** What it is called. */
    String name();

    /** Whether it is about the outer, the inner or behaviour. */
    AttributeKind kind();

    /** About whom it is known. */
    Customers customers();

    /** A word for each customer, such as the region. */
    static CustomerAttribute category(AttributeKind kind, String name, Map<CustomerId, String> words) {
        ListMultimap<String, CustomerId> ids = ArrayListMultimap.create();
        Require.nonNull("words", words)
                .forEach((customer, word) -> ids.put(Require.nonNull("word of customer " + customer, word), customer));
        SortedMap<String, Customers> members = new TreeMap<>();
        ids.asMap().forEach((word, customers) -> members.put(word, Customers.of(customers)));
        return new Category(kind, name, members);
    }

    /** A number for each customer, such as spend; its name is that of the values. */
    static CustomerAttribute quantity(AttributeKind kind, CustomerValues values) {
        return new Quantity(kind, values);
    }

    /** A yes or no, such as whether a customer asks for organic goods. */
    static CustomerAttribute flag(AttributeKind kind, String name, Customers yes, Customers no) {
        return new Flag(kind, name, yes, no);
    }

    /**
     * One of several words.
     *
     * @param kind outer, inner or behavioural
     * @param name what it is called
     * @param members the customers of each word, in alphabetical order of the words
     */
    record Category(AttributeKind kind, String name, SortedMap<String, Customers> members)
            implements CustomerAttribute {

        /** Checks that nobody has two words, and copies. */
        public Category {
            Require.nonNull("kind", kind);
            Require.text("name", name);
            members = Collections.unmodifiableSortedMap(new TreeMap<>(Require.nonNull("members", members)));
            Customers seen = Customers.none();
            for (Map.Entry<String, Customers> entry : members.entrySet()) {
                Require.text("word of " + name, entry.getKey());
                Customers twice = seen.intersection(entry.getValue());
                if (twice.size() > 0) {
                    throw new IllegalArgumentException("customer " + twice.id(0) + " has more than one " + name
                            + "; each customer must have one.");
                }
                seen = seen.union(entry.getValue());
            }
        }

        @Override
        public Customers customers() {
            return members.values().stream().reduce(Customers.none(), Customers::union);
        }

        /** One line: {@code region, outer: 3 words, 12 customers}. */
        @Override
        public String toString() {
            return name + ", " + kind.label() + ": " + Cells.count(members.size(), "word") + ", "
                    + Cells.count(customers().size(), "customer");
        }
    }

    /**
     * A number.
     *
     * @param kind outer, inner or behavioural
     * @param values the numbers
     */
    record Quantity(AttributeKind kind, CustomerValues values) implements CustomerAttribute {

        /** Checks that nothing is missing. */
        public Quantity {
            Require.nonNull("kind", kind);
            Require.nonNull("values", values);
        }

        @Override
        public String name() {
            return values.name();
        }

        @Override
        public Customers customers() {
            return values.customers();
        }

        /** One line: {@code spend, behavioural: numbers in EUR, 12 customers}. */
        @Override
        public String toString() {
            return name() + ", " + kind.label() + ": numbers in " + values.unit() + ", "
                    + Cells.count(values.size(), "customer");
        }
    }

    /**
     * A yes or no.
     *
     * @param kind outer, inner or behavioural
     * @param name what it is called
     * @param yes of whom it is true
     * @param no of whom it is not
     */
    record Flag(AttributeKind kind, String name, Customers yes, Customers no) implements CustomerAttribute {

        /** Checks that nobody is on both sides. */
        public Flag {
            Require.nonNull("kind", kind);
            Require.text("name", name);
            Require.nonNull("yes", yes);
            Require.nonNull("no", no);
            Customers both = yes.intersection(no);
            if (both.size() > 0) {
                throw new IllegalArgumentException(
                        "customer " + both.id(0) + " has " + name + " both true and not; each customer must have one.");
            }
        }

        @Override
        public Customers customers() {
            return yes.union(no);
        }

        /** One line: {@code organic, inner: 5 yes, 7 no}. */
        @Override
        public String toString() {
            return name + ", " + kind.label() + ": " + Cells.count(yes.size()) + " yes, " + Cells.count(no.size())
                    + " no";
        }
    }
}
