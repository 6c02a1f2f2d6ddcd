package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What a stock is to achieve, by name. The same stock has a cycle service level of 89.5 %, a fill rate of 99.0 % and runs out every third
 * year; a target without a name would be any of them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "target")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServiceTarget.CycleServiceLevel.class, name = "cycle-service-level"),
    @JsonSubTypes.Type(value = ServiceTarget.FillRate.class, name = "fill-rate"),
    @JsonSubTypes.Type(value = ServiceTarget.ApproximateFillRate.class, name = "approximate-fill-rate"),
    @JsonSubTypes.Type(value = ServiceTarget.ReadyRate.class, name = "ready-rate"),
    @JsonSubTypes.Type(value = ServiceTarget.TimeBetweenStockouts.class, name = "time-between-stockouts")
})
public sealed interface ServiceTarget extends Serializable {

    /** This share of order cycles passes without a stock-out: above 0, at most 1. */
    static ServiceTarget cycleServiceLevel(double probability) {
        return new CycleServiceLevel(probability);
    }

    /** This share of demand is met from the shelf: above 0, at most 1. */
    static ServiceTarget fillRate(double share) {
        return new FillRate(share);
    }

    /** This share of demand is met from the shelf, by the textbook approximation: above 0, at most 1. */
    static ServiceTarget approximateFillRate(double share) {
        return new ApproximateFillRate(share);
    }

    /** There is stock on the shelf for this share of the time: above 0, at most 1. */
    static ServiceTarget readyRate(double share) {
        return new ReadyRate(share);
    }

    /** Stock-outs are so far apart on average. */
    static ServiceTarget timeBetweenStockouts(double length, PeriodLength unit) {
        return new TimeBetweenStockouts(length, unit);
    }

    /**
     * So many of a hundred order cycles pass without a stock-out.
     *
     * @param probability above 0, at most 1
     */
    record CycleServiceLevel(double probability) implements ServiceTarget {
        /** Refuses 0 and what is no probability. */
        public CycleServiceLevel {
            share("cycleServiceLevel", probability);
        }

        @Override
        public String toString() {
            return "cycle service level " + Cells.percent(probability);
        }
    }

    /**
     * So much of the demand is met from the shelf.
     *
     * @param share above 0, at most 1
     */
    record FillRate(double share) implements ServiceTarget {
        /** Refuses 0 and what is no share. */
        public FillRate {
            ServiceTarget.share("fillRate", share);
        }

        @Override
        public String toString() {
            return "fill rate " + Cells.percent(share);
        }
    }

    /**
     * So much of the demand is met from the shelf, by the textbook approximation that counts a unit short once more in every cycle it
     * waits.
     *
     * @param share above 0, at most 1
     */
    record ApproximateFillRate(double share) implements ServiceTarget {
        /** Refuses 0 and what is no share. */
        public ApproximateFillRate {
            ServiceTarget.share("approximateFillRate", share);
        }

        @Override
        public String toString() {
            return "fill rate (approximate) " + Cells.percent(share);
        }
    }

    /**
     * So much of the time there is stock on the shelf.
     *
     * @param share above 0, at most 1
     */
    record ReadyRate(double share) implements ServiceTarget {
        /** Refuses 0 and what is no share. */
        public ReadyRate {
            ServiceTarget.share("readyRate", share);
        }

        @Override
        public String toString() {
            return "ready rate " + Cells.percent(share);
        }
    }

    /**
     * So long, on average, from one stock-out to the next.
     *
     * @param length above 0, in {@code unit}
     * @param unit the unit it is counted in
     */
    record TimeBetweenStockouts(double length, PeriodLength unit) implements ServiceTarget {
        /** Refuses lengths that are not above 0. */
        public TimeBetweenStockouts {
            Require.nonNull("unit", unit);
            Require.positive("time between stock-outs in " + unit.noun() + "s", length);
        }

        @Override
        public String toString() {
            return Cells.number(length) + " " + unit.noun() + (length == 1 ? "" : "s") + " between stock-outs";
        }
    }

    private static void share(String name, double value) {
        Require.probability(name, value);
        Require.that(
                value > 0,
                name
                        + " is 0; it must be above 0. A target of 0 asks for no stock at all, and has no least reorder"
                        + " point.");
    }
}
