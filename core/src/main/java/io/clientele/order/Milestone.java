package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A point that an order passes on its way: placed, picked, shipped, delivered, or whatever a business calls its own. A milestone is
 * data, not code: the constants are the usual ones of the order cycle in their usual order, and any other name serves as well.
 *
 * <p>Two milestones are the same if their names are equal; upper and lower case are told apart.
 *
 * @param name the name, without blanks around it; never blank
 */
public record Milestone(String name) implements Serializable, Comparable<Milestone> {

    /** The customer orders. */
    public static final Milestone PLACED = new Milestone("placed");

    /** The order has reached the seller. */
    public static final Milestone TRANSMITTED = new Milestone("transmitted");

    /** The order is in the books: entered and confirmed. */
    public static final Milestone ENTERED = new Milestone("entered");

    /** Credit, stock and schedule are checked; the warehouse may begin. */
    public static final Milestone RELEASED = new Milestone("released");

    /** The goods are taken from the shelf. */
    public static final Milestone PICKED = new Milestone("picked");

    /** The goods are packed. */
    public static final Milestone PACKED = new Milestone("packed");

    /** The goods have left the seller. */
    public static final Milestone SHIPPED = new Milestone("shipped");

    /** The goods are with the customer. */
    public static final Milestone DELIVERED = new Milestone("delivered");

    /** The goods are installed or accepted. */
    public static final Milestone ACCEPTED = new Milestone("accepted");

    /** The order is paid. */
    public static final Milestone PAID = new Milestone("paid");

    /** Trims the name and refuses a blank one. */
    public Milestone {
        name = Require.text("milestone", name).strip();
    }

    /** The milestone of a name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Milestone of(String name) {
        return new Milestone(name);
    }

    /** The name; it is what stands for the milestone in JSON. */
    @Override
    @JsonValue
    public String name() {
        return name;
    }

    /** Alphabetical order of the names; the order in which an order passes them is that of {@link Milestones}. */
    @Override
    public int compareTo(Milestone other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
