package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is: a number or a text.
 *
 * <p>Two ids are equal if they print the same, so the number 17 read from a database and the text {@code "17"} read from a file are
 * the same customer, while {@code "017"}, {@code " 17"} and {@code "A17"} are others: case, blanks and leading zeros count, nothing is
 * trimmed or guessed. {@code toString} and {@link #of(String)} are inverses. In JSON an id is a text.
 *
 * <p>Ids are ordered: numbers by size, before all texts; texts by their UTF-16 code units, as {@link String#compareTo}.
 */
public final class CustomerId implements Comparable<CustomerId>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NUMBER = 20;

    private final long number;

    private final @Nullable String text;

    private CustomerId(long number, @Nullable String text) {
        this.number = number;
        this.text = text;
    }

    /** The customer with this number. */
    @JsonCreator
    public static CustomerId of(long number) {
        return new CustomerId(number, null);
    }

    /**
     * The customer with this text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static CustomerId of(String text) {
        Require.text("customer", text);
        if (looksLikeNumber(text)) {
            try {
                long number = Long.parseLong(text);
                if (Long.toString(number).equals(text)) {
                    return new CustomerId(number, null);
                }
            } catch (NumberFormatException beyondTheRangeOfLong) {
                return new CustomerId(0, text);
            }
        }
        return new CustomerId(0, text);
    }

    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        return text.length() <= LONGEST_NUMBER && (first == '-' || first >= '0' && first <= '9');
    }

    /** Whether the id is kept as a number. */
    boolean numeric() {
        return text == null;
    }

    /** The number of a numeric id. */
    long number() {
        return number;
    }

    @Override
    public int compareTo(CustomerId other) {
        if (text == null) {
            return other.text == null ? Long.compare(number, other.number) : -1;
        }
        return other.text == null ? 1 : text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerId that
                && number == that.number
                && (text == null ? that.text == null : text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text == null ? Long.hashCode(number * 0x9E3779B97F4A7C15L) : text.hashCode();
    }

    /** The id as it is written. */
    @JsonValue
    @Override
    public String toString() {
        return text == null ? Long.toString(number) : text;
    }
}
