package io.clientele.value;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/** Total value / total cost of an offer, or the reason why there is none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ratio")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ValueRatio.Defined.class, name = "defined"),
    @JsonSubTypes.Type(value = ValueRatio.Undefined.class, name = "undefined")
})
public sealed interface ValueRatio extends Serializable {

    /** The ratio; empty if there is none. */
    OptionalDouble value();

    /**
     * The ratio.
     *
     * @throws IllegalStateException with the reason if there is none
     */
    double orElseThrow();

    /**
     * There is a ratio.
     *
     * @param quotient value for each unit of cost, 0 or more
     */
    record Defined(double quotient) implements ValueRatio {

        /** Checks the number. */
        public Defined {
            Require.nonNegative("quotient", quotient);
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(quotient);
        }

        @Override
        public double orElseThrow() {
            return quotient;
        }

        /** The ratio with three decimals: {@code 1.667}. */
        @Override
        public String toString() {
            return Cells.fixed(quotient, 3);
        }
    }

    /**
     * There is no ratio.
     *
     * @param reason why, and what to use instead
     */
    record Undefined(String reason) implements ValueRatio {

        /** Checks that there is a reason. */
        public Undefined {
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

        /** {@code undefined: } and the reason. */
        @Override
        public String toString() {
            return "undefined: " + reason;
        }
    }
}
