package io.clientele.inventory.spares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class RepairNetworkTest {

    private static final RepairNetwork NETWORK = RepairNetwork.depotRepairTimeInPeriods(2)
            .base(RepairBase.named("north")
                    .failuresPerPeriod(0.5)
                    .repairingHere(0.2, 0.5)
                    .resupplyTimeInPeriods(0.25))
            .base(RepairBase.named("south").failuresPerPeriod(0.9).resupplyTimeInPeriods(0.4));

    @Test
    void isASingleStockWhereTheDepotRepairsAtOnce() {
        RepairAllocation plan = RepairNetwork.depotRepairTimeInPeriods(0)
                .base(RepairBase.named("only").failuresPerPeriod(0.5).resupplyTimeInPeriods(2))
                .at(0, 3);

        assertThat(plan.backorders()).isEqualTo(Distribution.poisson(1).loss(3));
        assertThat(plan.bases().get(0).fillRate().orElseThrow()).isCloseTo(0.919699, within(1e-6));
    }

    @Test
    void waitsForTheDepotAsLittleSays() {
        RepairAllocation plan = NETWORK.at(1, 1, 1);
        double rate = 0.5 * 0.8 + 0.9;
        double waiting = Distribution.poisson(2 * rate).loss(1);

        assertThat(plan.depotBackorders()).isEqualTo(waiting);
        assertThat(plan.bases().get(0).pipeline())
                .isCloseTo(0.5 * (0.2 * 0.5 + 0.8 * (0.25 + waiting / rate)), within(1e-14));
    }

    @Test
    void findsTheBestOfAllAllocations() {
        for (int units = 0; units <= 8; units++) {
            RepairAllocation best = NETWORK.allocate(units);
            assertThat(best.units()).isEqualTo(units);
            for (int depot = 0; depot <= units; depot++) {
                for (int north = 0; depot + north <= units; north++) {
                    assertThat(best.backorders())
                            .isLessThanOrEqualTo(NETWORK.at(depot, north, units - depot - north)
                                            .backorders()
                                    + 1e-14);
                }
            }
        }
    }

    @Test
    void missesLessWithEachUnit() {
        double last = Double.POSITIVE_INFINITY;
        for (int units = 0; units < 12; units++) {
            double missing = NETWORK.allocate(units).backorders();
            assertThat(missing).isLessThan(last);
            last = missing;
        }
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatThrownBy(() -> RepairNetwork.depotRepairTimeInPeriods(2).allocate(1))
                .hasMessage("bases is empty; it must be a collection with at least one element.");
        assertThatThrownBy(() -> NETWORK.base(RepairBase.named("north")))
                .hasMessage("two bases have the same name; each must have its own.");
        assertThatThrownBy(() -> NETWORK.at(1, 1))
                .hasMessage("atBases has 1 elements and bases has 2; they must have the same number.");
    }

    @Test
    void refusesAPlaceOfWhichSomethingWasForgotten() {
        RepairNetwork depot = RepairNetwork.depotRepairTimeInPeriods(2);
        RepairBase north = RepairBase.named("north");
        assertThatThrownBy(() -> depot.base(north))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failuresPerPeriod of north is missing; spares are for what fails. Name it with"
                        + " failuresPerPeriod(0.5); 0 is legal.");
        assertThatThrownBy(() -> depot.base(north.failuresPerPeriod(0.5)))
                .hasMessage("resupplyTimeInPeriods of north is missing; what the depot sends is on its way for it. Name"
                        + " it with resupplyTimeInPeriods(0.25); 0 is legal.");
        assertThat(depot.base(north.failuresPerPeriod(0.5).repairingHere(1, 2))
                        .allocate(1)
                        .backorders())
                .as("nothing comes from the depot")
                .isEqualTo(Distribution.poisson(1).loss(1));
        assertThat(north)
                .hasToString("north: – failures per period, 0.0 % repaired here in 0, – from the depot")
                .isNotEqualTo(north.failuresPerPeriod(0));
        RoundTrip.survives(north.failuresPerPeriod(0.5));
    }

    @Test
    void knowsPlacesWithoutFailures() {
        RepairAllocation plan = RepairNetwork.depotRepairTimeInPeriods(1)
                .base(RepairBase.named("quiet").failuresPerPeriod(0))
                .allocate(1);

        assertThat(plan.backorders()).isZero();
        assertThat(plan.bases().get(0).fillRate()).isEmpty();
    }

    @Test
    void travelsAndPrints() {
        RoundTrip.survives(NETWORK);
        RoundTrip.survives(NETWORK.allocate(4));
        assertThat(NETWORK.allocate(4).toString()).startsWith("allocation of 4 repairable units, ");
        assertThat(NETWORK).hasToString("repairs at 2 bases and a depot, depot repair time 2 periods");
    }
}
