package io.clientele.value;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/** The value of a customer over a lifetime: a number, or the finding that the sum has no end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "lifetimeValue")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LifetimeValue.Finite.class, name = "finite"),
    @JsonSubTypes.Type(value = LifetimeValue.Divergent.class, name = "divergent")
})
public sealed interface LifetimeValue extends Serializable {

    /** The value; empty if the sum diverges. */
    OptionalDouble value();

    /**
     * The value.
     *
     * @throws IllegalStateException with the reason if the sum diverges
     */
    double orElseThrow();

    /**
     * There is a value.
     *
     * @param amount in the unit of the margin; negative for a customer who costs more than they bring
     */
    record Finite(double amount) implements LifetimeValue {

        /** Checks the number. */
        public Finite {
            Require.finite("amount", amount);
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(amount);
        }

        @Override
        public double orElseThrow() {
            return amount;
        }

        /** The amount with two decimals: {@code 266.67}. */
        @Override
        public String toString() {
            return Cells.fixed(amount, 2);
        }
    }

    /**
     * The margins add up without end.
     *
     * @param reason why, and what to change
     */
    record Divergent(String reason) implements LifetimeValue {

        /** Checks that there is a reason. */
        public Divergent {
            Require.text("reason", reason);
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.empty();
        }

        @Override
        public double orElseThrow() {
            throw new IllegalStateException(reason);
        }

        /** {@code divergent: } and the reason. */
        @Override
        public String toString() {
            return "divergent: " + reason;
        }
    }
}
