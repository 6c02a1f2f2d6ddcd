package io.clientele.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/** By what rule a resource is divided among accounts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AllocationRule.Proportional.class, name = "proportional"),
    @JsonSubTypes.Type(value = AllocationRule.TopHeavy.class, name = "top-heavy"),
    @JsonSubTypes.Type(value = AllocationRule.MarginalReturn.class, name = "marginal-return")
})
public sealed interface AllocationRule extends Serializable {

    /** In proportion to value: what an account brings is what it gets. */
    record Proportional() implements AllocationRule {

        /** {@code in proportion to value}. */
        @Override
        public String toString() {
            return "in proportion to value";
        }
    }

    /**
     * Most of the resource to few accounts: the usual 80 to 20, or other parts. Within the top, and within the rest, it is in proportion to
     * value. Accounts as good as the last one at the top are at the top too, so that equals are treated alike; where nobody else has a value
     * above zero, the top gets all.
     *
     * @param accounts the part of accounts at the top, above 0 and below 1; they are counted up to whole accounts
     * @param resource the part of the resource they get, above 0 and below 1
     */
    record TopHeavy(double accounts, double resource) implements AllocationRule {

        /** Checks the ranges. */
        public TopHeavy {
            Require.level("accounts", accounts);
            Require.level("resource", resource);
        }

        /** {@code 80.0 % to the top 20.0 %}. */
        @Override
        public String toString() {
            return Cells.percent(resource) + " to the top " + Cells.percent(accounts);
        }
    }

    /**
     * Each unit to where it brings most: an account with value v and x units returns v · (1 − e^(−x / s)), so that each further unit brings
     * less; unit after unit goes to the greatest gain, which is the best division there is of a sum of such returns.
     *
     * @param saturation s: at how many units an account returns 63 % of what it could, above 0
     */
    record MarginalReturn(double saturation) implements AllocationRule {

        /** Checks the range. */
        public MarginalReturn {
            Require.positive("saturation", saturation);
        }

        /** What the next unit brings to an account that has so many. */
        double gain(double value, long units) {
            return value * Math.exp(-units / saturation) * -Math.expm1(-1 / saturation);
        }

        /** Which of two next units brings more, as a logarithm without what is common to all: the gain itself may be too small to tell. */
        double priority(double value, long units) {
            return Math.log(value) - units / saturation;
        }

        /** {@code each unit to the greatest return, saturation 10}. */
        @Override
        public String toString() {
            return "each unit to the greatest return, saturation " + Require.show(saturation);
        }
    }
}
