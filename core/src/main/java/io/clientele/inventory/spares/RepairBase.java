package io.clientele.inventory.spares;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a repairable part fails and is stocked.
 *
 * <pre>{@code
 * RepairBase north = RepairBase.named("north").failuresPerPeriod(0.5).repairingHere(0.2, 0.5).resupplyTimeInPeriods(0.25);
 * }</pre>
 *
 * <p>Failures must be named, also where there are none, and so must the time from the depot unless nothing comes from there.
 */
public final class RepairBase implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Double failuresPerPeriod;
    private final double shareRepairedHere;
    private final double repairTimeInPeriods;
    private final @Nullable Double resupplyTimeInPeriods;

    @JsonCreator
    private RepairBase(
            @JsonProperty("name") String name,
            @JsonProperty("failuresPerPeriod") @Nullable Double failuresPerPeriod,
            @JsonProperty("shareRepairedHere") double shareRepairedHere,
            @JsonProperty("repairTimeInPeriods") double repairTimeInPeriods,
            @JsonProperty("resupplyTimeInPeriods") @Nullable Double resupplyTimeInPeriods) {
        this.name = Require.text("name", name);
        this.failuresPerPeriod =
                failuresPerPeriod == null ? null : (Double) Require.nonNegative("failuresPerPeriod", failuresPerPeriod);
        this.shareRepairedHere = Require.probability("shareRepairedHere", shareRepairedHere);
        this.repairTimeInPeriods = Require.nonNegative("repairTimeInPeriods", repairTimeInPeriods);
        this.resupplyTimeInPeriods = resupplyTimeInPeriods == null
                ? null
                : (Double) Require.nonNegative("resupplyTimeInPeriods", resupplyTimeInPeriods);
    }

    /** A place that repairs nothing itself; failures and the time from the depot follow. */
    public static RepairBase named(String name) {
        return new RepairBase(name, null, 0, 0, null);
    }

    /** The same with this number of failures a period, 0 or more. */
    public RepairBase failuresPerPeriod(double number) {
        return new RepairBase(name, number, shareRepairedHere, repairTimeInPeriods, resupplyTimeInPeriods);
    }

    /**
     * The same where a share of failures, from 0 to 1, is repaired on the spot, in a mean time of 0 or more; the rest goes to the depot.
     */
    public RepairBase repairingHere(double share, double timeInPeriods) {
        return new RepairBase(name, failuresPerPeriod, share, timeInPeriods, resupplyTimeInPeriods);
    }

    /** The same with this mean time from the depot's shelf to the place, 0 or more. */
    public RepairBase resupplyTimeInPeriods(double periods) {
        return new RepairBase(name, failuresPerPeriod, shareRepairedHere, repairTimeInPeriods, periods);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /**
     * Failures at this place a period.
     *
     * @throws IllegalArgumentException if they were not named
     */
    public double failuresPerPeriod() {
        if (failuresPerPeriod == null) {
            throw new IllegalArgumentException("failuresPerPeriod of " + name
                    + " is missing; spares are for what fails. Name it with failuresPerPeriod(0.5); 0 is legal.");
        }
        return failuresPerPeriod;
    }

    /** The share of failures that the place repairs itself. */
    public double shareRepairedHere() {
        return shareRepairedHere;
    }

    /** Mean time of a repair here. */
    public double repairTimeInPeriods() {
        return repairTimeInPeriods;
    }

    /**
     * Mean time from the depot's shelf to this place.
     *
     * @throws IllegalArgumentException if it was not named
     */
    public double resupplyTimeInPeriods() {
        if (resupplyTimeInPeriods == null) {
            throw new IllegalArgumentException("resupplyTimeInPeriods of " + name
                    + " is missing; what the depot sends is on its way for it. Name it with"
                    + " resupplyTimeInPeriods(0.25); 0 is legal.");
        }
        return resupplyTimeInPeriods;
    }

    /** Failures a period that go to the depot. */
    double toDepot() {
        return failuresPerPeriod() * (1 - shareRepairedHere);
    }

    /** Units in repair here or on their way from the depot's shelf, on average, with a delay there. */
    double pipeline(double delay) {
        double here = failuresPerPeriod() * shareRepairedHere * repairTimeInPeriods;
        double sent = toDepot();
        return sent == 0 ? here : here + sent * (resupplyTimeInPeriods() + delay);
    }

    /** This, if nothing is missing. */
    RepairBase complete() {
        if (toDepot() > 0) {
            resupplyTimeInPeriods();
        }
        return this;
    }

    @JsonProperty("name")
    private String jsonName() {
        return name;
    }

    @JsonProperty("failuresPerPeriod")
    private @Nullable Double jsonFailuresPerPeriod() {
        return failuresPerPeriod;
    }

    @JsonProperty("shareRepairedHere")
    private double jsonShareRepairedHere() {
        return shareRepairedHere;
    }

    @JsonProperty("repairTimeInPeriods")
    private double jsonRepairTimeInPeriods() {
        return repairTimeInPeriods;
    }

    @JsonProperty("resupplyTimeInPeriods")
    private @Nullable Double jsonResupplyTimeInPeriods() {
        return resupplyTimeInPeriods;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepairBase that
                && name.equals(that.name)
                && Objects.equals(failuresPerPeriod, that.failuresPerPeriod)
                && shareRepairedHere == that.shareRepairedHere
                && repairTimeInPeriods == that.repairTimeInPeriods
                && Objects.equals(resupplyTimeInPeriods, that.resupplyTimeInPeriods);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, failuresPerPeriod, shareRepairedHere, repairTimeInPeriods, resupplyTimeInPeriods);
    }

    /** For example {@code north: 0.5 failures per period, 20.0 % repaired here in 0.5, 0.25 from the depot}; a dash for what was not named. */
    @Override
    public String toString() {
        return name + ": " + cell(failuresPerPeriod) + " failures per period, " + Cells.percent(shareRepairedHere)
                + " repaired here in " + Cells.number(repairTimeInPeriods) + ", " + cell(resupplyTimeInPeriods)
                + " from the depot";
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "–" : Cells.number(value);
    }
}
