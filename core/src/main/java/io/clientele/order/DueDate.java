package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;

/**
 * A kind of date by which an order should be fulfilled, as recorded with the order. An order can have several: what the customer
 * asked for, what was promised first, what was promised last.
 *
 * @param name the name, without blanks around it; never blank
 */
public record DueDate(String name) implements Promise, Comparable<DueDate> {

    /** The date for which the customer asked. */
    public static final DueDate REQUESTED = new DueDate("requested");

    /** The date that was confirmed first. */
    public static final DueDate FIRST_PROMISED = new DueDate("first promised");

    /** The date that was confirmed last. */
    public static final DueDate LATEST_PROMISED = new DueDate("latest promised");

    /** Trims the name and refuses a blank one. */
    public DueDate {
        name = Require.text("due date", name).strip();
    }

    /** The due date of a name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DueDate of(String name) {
        return new DueDate(name);
    }

    /** The name; it is what stands for the due date in JSON. */
    @Override
    @JsonValue
    public String name() {
        return name;
    }

    @Override
    public String wording() {
        return "the " + name + " date";
    }

    /** Alphabetical order of the names. */
    @Override
    public int compareTo(DueDate other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
