package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of customers in the order of their ids: the members of a segment, of a class, of a cell of a portfolio.
 *
 * <p>Each customer has a position from 0 to {@code size() - 1}; columns of numbers such as {@link CustomerValues} are laid out by
 * it. Numeric ids take eight bytes each. In JSON the set is an array of texts.
 */
public final class Customers implements Iterable<CustomerId>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Customers NONE = new Customers(new long[0], new String[0]);

    /** Numeric ids, ascending; they come before the texts. */
    private final long[] numbers;

    private final String[] texts;

    private Customers(long[] numbers, String[] texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** No customer at all. */
    public static Customers none() {
        return NONE;
    }

    /** The customers with these ids; an id that is given twice is one customer. */
    public static Customers of(Collection<CustomerId> ids) {
        Require.nonNull("ids", ids).forEach(id -> Require.nonNull("customer", id));
        return new Customers(
                ids.stream()
                        .filter(CustomerId::numeric)
                        .mapToLong(CustomerId::number)
                        .sorted()
                        .distinct()
                        .toArray(),
                ids.stream()
                        .filter(id -> !id.numeric())
                        .map(CustomerId::toString)
                        .sorted()
                        .distinct()
                        .toArray(String[]::new));
    }

    /** The customers with these numbers. */
    public static Customers of(long... numbers) {
        Require.nonNull("numbers", numbers);
        return new Customers(Arrays.stream(numbers).sorted().distinct().toArray(), new String[0]);
    }

    /** The customers with these ids, as {@link CustomerId#of(String)} reads them. */
    public static Customers of(String... texts) {
        Require.nonNull("texts", texts);
        return of(Arrays.stream(texts).map(CustomerId::of).collect(Collectors.toList()));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Customers read(List<CustomerId> ids) {
        return of(ids);
    }

    /** Collects ids into a set. */
    public static Collector<CustomerId, ?, Customers> collector() {
        return Collectors.collectingAndThen(Collectors.toList(), Customers::of);
    }

    /** How many customers there are. */
    public int size() {
        return numbers.length + texts.length;
    }

    /** The customer at a position, 0 to {@code size() - 1}. */
    public CustomerId id(int position) {
        check(position);
        return position < numbers.length
                ? CustomerId.of(numbers[position])
                : CustomerId.of(texts[position - numbers.length]);
    }

    /** Refuses a position at which nobody stands. */
    void check(int position) {
        if (position < 0 || position >= size()) {
            throw Require.broken(
                    "position",
                    Integer.toString(position),
                    "0 or more and below " + size(),
                    "That is how many there are.");
        }
    }

    /** Where a customer stands; empty if the customer is not in the set. */
    public OptionalInt position(CustomerId customer) {
        Require.nonNull("customer", customer);
        int found = customer.numeric()
                ? Arrays.binarySearch(numbers, customer.number())
                : Arrays.binarySearch(texts, customer.toString());
        if (found < 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(customer.numeric() ? found : numbers.length + found);
    }

    /** Whether a customer is in the set. */
    public boolean contains(CustomerId customer) {
        return position(customer).isPresent();
    }

    /** The ids in order, as an unmodifiable list. */
    @JsonValue
    public List<CustomerId> ids() {
        return new Ids(this);
    }

    /** The ids in order. */
    public Stream<CustomerId> stream() {
        return ids().stream();
    }

    @Override
    public Iterator<CustomerId> iterator() {
        return ids().iterator();
    }

    /** All customers of either set. */
    public Customers union(Customers other) {
        if (Require.nonNull("other", other).size() == 0 || other == this) {
            return this;
        }
        return Stream.concat(stream(), other.stream()).collect(collector());
    }

    /** The customers of both sets. */
    public Customers intersection(Customers other) {
        Require.nonNull("other", other);
        return select(position -> other.contains(id(position)));
    }

    /** The customers of this set who are not in the other. */
    public Customers except(Customers other) {
        Require.nonNull("other", other);
        return select(position -> !other.contains(id(position)));
    }

    /** The customers whose position passes the test. */
    Customers select(IntPredicate test) {
        long[] keptNumbers = new long[numbers.length];
        int n = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (test.test(i)) {
                keptNumbers[n++] = numbers[i];
            }
        }
        String[] keptTexts = new String[texts.length];
        int t = 0;
        for (int i = 0; i < texts.length; i++) {
            if (test.test(numbers.length + i)) {
                keptTexts[t++] = texts[i];
            }
        }
        return new Customers(Arrays.copyOf(keptNumbers, n), Arrays.copyOf(keptTexts, t));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customers that
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(texts);
    }

    /** One line: {@code 3 customers: 17, 18, A1}; after ten ids the rest is counted. */
    @Override
    public String toString() {
        String head = Cells.count(size(), "customer");
        if (size() == 0) {
            return head;
        }
        String shown = stream().limit(10).map(CustomerId::toString).collect(Collectors.joining(", "));
        return head + ": " + shown + (size() > 10 ? ", … " + Cells.count(size() - 10) + " more" : "");
    }

    private Object writeReplace() {
        return new SerializedForm(numbers, texts);
    }

    private record SerializedForm(long[] numbers, String[] texts) implements Serializable {
        private Object readResolve() {
            Stream<CustomerId> ids = Stream.concat(
                    Arrays.stream(numbers).mapToObj(CustomerId::of),
                    Arrays.stream(texts).map(CustomerId::of));
            return ids.collect(collector());
        }
    }

    private static final class Ids extends AbstractList<CustomerId> implements RandomAccess {

        private final Customers customers;

        Ids(Customers customers) {
            this.customers = customers;
        }

        @Override
        public CustomerId get(int index) {
            return customers.id(Objects.checkIndex(index, customers.size()));
        }

        @Override
        public int size() {
            return customers.size();
        }
    }
}
