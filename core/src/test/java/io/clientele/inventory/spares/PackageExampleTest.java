package io.clientele.inventory.spares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example that opens the package, as it stands there. */
class PackageExampleTest {

    @Test
    void doesWhatItSays() {
        SparesPlan plan = MarginalAnalysis.of(List.of(
                        SparePart.named("pump")
                                .demandPerPeriod(0.5)
                                .leadTimeInPeriods(2)
                                .pricePerUnit(400),
                        SparePart.named("seal")
                                .demandPerPeriod(6)
                                .leadTimeInPeriods(1)
                                .pricePerUnit(15)))
                .systems(10)
                .forAvailability(0.98);
        int pumps = plan.stock("pump");
        int seals = plan.stock("seal");
        double money = plan.investment();

        RepairAllocation units = RepairNetwork.depotRepairTimeInPeriods(2)
                .base(RepairBase.named("north").failuresPerPeriod(0.5).resupplyTimeInPeriods(0.25))
                .base(RepairBase.named("south").failuresPerPeriod(0.3).resupplyTimeInPeriods(0.25))
                .allocate(4);
        int atDepot = units.depotStock();

        assertThat(pumps).isEqualTo(2);
        assertThat(seals).isEqualTo(12);
        assertThat(money).isEqualTo(980);
        assertThat(atDepot).isEqualTo(2);
    }
}
