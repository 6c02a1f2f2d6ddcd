package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The discounted purchases that a customer will still make, for all time to come: a number, or the finding that they add up without
 * end.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "residualTransactions")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ResidualTransactions.Finite.class, name = "finite"),
    @JsonSubTypes.Type(value = ResidualTransactions.Divergent.class, name = "divergent")
})
public sealed interface ResidualTransactions extends Serializable {

    /** The number; empty if it has no bound. */
    OptionalDouble value();

    /**
     * The number.
     *
     * @throws IllegalStateException with the reason if it has no bound
     */
    double orElseThrow();

    /**
     * There is a number.
     *
     * @param transactions discounted purchases, 0 or more
     */
    record Finite(double transactions) implements ResidualTransactions {

        /** Checks the number. */
        public Finite {
            Require.nonNegative("transactions", transactions);
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(transactions);
        }

        @Override
        public double orElseThrow() {
            return transactions;
        }

        /** The number with four digits. */
        @Override
        public String toString() {
            return Cells.significant(transactions, 4);
        }
    }

    /**
     * The purchases add up without end.
     *
     * @param reason why, and what to change
     */
    record Divergent(String reason) implements ResidualTransactions {

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
