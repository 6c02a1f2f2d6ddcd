package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/** The mean amount of a purchase to come: a number, or the finding that the model has no mean. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "expectedSpend")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExpectedSpend.Finite.class, name = "finite"),
    @JsonSubTypes.Type(value = ExpectedSpend.WithoutMean.class, name = "without-mean")
})
public sealed interface ExpectedSpend extends Serializable {

    /** The amount; empty if there is no mean. */
    OptionalDouble value();

    /**
     * The amount.
     *
     * @throws IllegalStateException with the reason if there is no mean
     */
    double orElseThrow();

    /**
     * There is a mean.
     *
     * @param amount in the currency of the purchases, above 0
     */
    record Finite(double amount) implements ExpectedSpend {

        /** Checks the number. */
        public Finite {
            Require.positive("amount", amount);
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(amount);
        }

        @Override
        public double orElseThrow() {
            return amount;
        }

        /** The amount with two decimals. */
        @Override
        public String toString() {
            return Cells.fixed(amount, 2);
        }
    }

    /**
     * Amounts have so long a tail that their mean is infinite.
     *
     * @param reason why, and what to change
     */
    record WithoutMean(String reason) implements ExpectedSpend {

        /** Checks that there is a reason. */
        public WithoutMean {
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

        /** {@code without mean: } and the reason. */
        @Override
        public String toString() {
            return "without mean: " + reason;
        }
    }
}
