package io.clientele.inventory.spares;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part that is replaced when it fails, one by one, and ordered or repaired one by one.
 *
 * <pre>{@code
 * SparePart pump = SparePart.named("pump").demandPerPeriod(0.5).leadTimeInPeriods(2).pricePerUnit(400);
 * }</pre>
 *
 * <p>What is on its way at any time is Poisson with mean {@code demandPerPeriod * leadTimeInPeriods}, whatever the distribution of the
 * lead time (Palm's theorem). Demand, lead time and price must be named before a stock is asked for, also where they are 0: a part
 * whose lead time was forgotten would need no stock.
 */
public final class SparePart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Double demandPerPeriod;
    private final @Nullable Double leadTimeInPeriods;
    private final @Nullable Double pricePerUnit;
    private final int perSystem;

    @JsonCreator
    private SparePart(
            @JsonProperty("name") String name,
            @JsonProperty("demandPerPeriod") @Nullable Double demandPerPeriod,
            @JsonProperty("leadTimeInPeriods") @Nullable Double leadTimeInPeriods,
            @JsonProperty("pricePerUnit") @Nullable Double pricePerUnit,
            @JsonProperty("perSystem") int perSystem) {
        this.name = Require.text("name", name);
        this.demandPerPeriod =
                demandPerPeriod == null ? null : (Double) Require.nonNegative("demandPerPeriod", demandPerPeriod);
        this.leadTimeInPeriods =
                leadTimeInPeriods == null ? null : (Double) Require.nonNegative("leadTimeInPeriods", leadTimeInPeriods);
        this.pricePerUnit = pricePerUnit == null ? null : (Double) Require.positive("pricePerUnit", pricePerUnit);
        if (demandPerPeriod != null && leadTimeInPeriods != null) {
            Require.finite("demandPerPeriod times leadTimeInPeriods", demandPerPeriod * leadTimeInPeriods);
        }
        this.perSystem = Require.atLeast("perSystem", perSystem, 1);
    }

    /** A part of which one is built into each system; demand, lead time and price follow. */
    public static SparePart named(String name) {
        return new SparePart(name, null, null, null, 1);
    }

    /** The same with this number of failures of the whole fleet a period, 0 or more. */
    public SparePart demandPerPeriod(double units) {
        return new SparePart(name, units, leadTimeInPeriods, pricePerUnit, perSystem);
    }

    /**
     * The same with this mean time to replenish one unit, 0 or more; of a repairable part the mean time from failure to repaired and
     * back.
     */
    public SparePart leadTimeInPeriods(double periods) {
        return new SparePart(name, demandPerPeriod, periods, pricePerUnit, perSystem);
    }

    /** The same at this price of one unit, above 0. */
    public SparePart pricePerUnit(double money) {
        return new SparePart(name, demandPerPeriod, leadTimeInPeriods, money, perSystem);
    }

    /** The same where so many are built into each system, at least 1; 1 unless stated. */
    public SparePart perSystem(int units) {
        return new SparePart(name, demandPerPeriod, leadTimeInPeriods, pricePerUnit, units);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /**
     * Failures of the whole fleet a period.
     *
     * @throws IllegalArgumentException if they were not named
     */
    public double demandPerPeriod() {
        return stated(
                "demandPerPeriod",
                demandPerPeriod,
                "spares are for what fails",
                "Name it with demandPerPeriod(0.5); 0 is legal.");
    }

    /**
     * Mean time to replenish one unit.
     *
     * @throws IllegalArgumentException if it was not named
     */
    public double leadTimeInPeriods() {
        return stated(
                "leadTimeInPeriods",
                leadTimeInPeriods,
                "its stock must last for it",
                "Name it with leadTimeInPeriods(2); 0 is legal.");
    }

    /**
     * Money for one unit of stock.
     *
     * @throws IllegalArgumentException if it was not named
     */
    public double pricePerUnit() {
        return stated(
                "pricePerUnit",
                pricePerUnit,
                "which unit to buy next depends on it",
                "Name it with pricePerUnit(400).");
    }

    /** How many of it are built into one system. */
    public int perSystem() {
        return perSystem;
    }

    /**
     * Units on their way at any time, on average.
     *
     * @throws IllegalArgumentException if demand or lead time were not named
     */
    public double pipeline() {
        return demandPerPeriod() * leadTimeInPeriods();
    }

    /** This, if nothing is missing. */
    SparePart complete() {
        demandPerPeriod();
        leadTimeInPeriods();
        pricePerUnit();
        return this;
    }

    private double stated(String what, @Nullable Double value, String reason, String remedy) {
        if (value == null) {
            throw new IllegalArgumentException(what + " of " + name + " is missing; " + reason + ". " + remedy);
        }
        return value;
    }

    @JsonProperty("name")
    private String jsonName() {
        return name;
    }

    @JsonProperty("demandPerPeriod")
    private @Nullable Double jsonDemandPerPeriod() {
        return demandPerPeriod;
    }

    @JsonProperty("leadTimeInPeriods")
    private @Nullable Double jsonLeadTimeInPeriods() {
        return leadTimeInPeriods;
    }

    @JsonProperty("pricePerUnit")
    private @Nullable Double jsonPricePerUnit() {
        return pricePerUnit;
    }

    @JsonProperty("perSystem")
    private int jsonPerSystem() {
        return perSystem;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SparePart that
                && name.equals(that.name)
                && Objects.equals(demandPerPeriod, that.demandPerPeriod)
                && Objects.equals(leadTimeInPeriods, that.leadTimeInPeriods)
                && Objects.equals(pricePerUnit, that.pricePerUnit)
                && perSystem == that.perSystem;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, demandPerPeriod, leadTimeInPeriods, pricePerUnit, perSystem);
    }

    /** For example {@code pump: 0.5 per period, lead time 2, price 400, 1 per system}; what was not named is a dash. */
    @Override
    public String toString() {
        return name + ": " + cell(demandPerPeriod) + " per period, lead time " + cell(leadTimeInPeriods) + ", price "
                + cell(pricePerUnit) + ", " + perSystem + " per system";
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "–" : Cells.number(value);
    }
}
