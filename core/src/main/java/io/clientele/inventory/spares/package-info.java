/**
 * Spare parts: which to stock, how, where, and how many.
 *
 * <p>Start with {@link io.clientele.inventory.spares.PartClassification}: it sorts a portfolio by value (ABC), variation (XYZ), pattern of
 * demand and {@link io.clientele.inventory.spares.Criticality}, and reads from an editable
 * {@link io.clientele.inventory.spares.PolicyMatrix} how each part is stocked, replenished and located.
 *
 * <p>How many of each to keep is no question of one part: {@link io.clientele.inventory.spares.MarginalAnalysis} spends money where it
 * adds most to the availability of the systems that the parts are built into. Parts that are repaired instead of thrown away move between
 * bases and a depot; {@link io.clientele.inventory.spares.RepairNetwork} says where their units belong.
 *
 * <p>Demand, lead time and price of a part must be named, also where they are 0: what was forgotten is refused, and not taken for a part
 * that needs no stock.
 *
 * <pre>{@code
 * SparesPlan plan = MarginalAnalysis.of(List.of(
 *                 SparePart.named("pump").demandPerPeriod(0.5).leadTimeInPeriods(2).pricePerUnit(400),
 *                 SparePart.named("seal").demandPerPeriod(6).leadTimeInPeriods(1).pricePerUnit(15)))
 *         .systems(10)
 *         .forAvailability(0.98);
 * int pumps = plan.stock("pump");                       // 2
 * int seals = plan.stock("seal");                       // 12
 * double money = plan.investment();                     // 980
 *
 * RepairAllocation units = RepairNetwork.depotRepairTimeInPeriods(2)
 *         .base(RepairBase.named("north").failuresPerPeriod(0.5).resupplyTimeInPeriods(0.25))
 *         .base(RepairBase.named("south").failuresPerPeriod(0.3).resupplyTimeInPeriods(0.25))
 *         .allocate(4);
 * int atDepot = units.depotStock();                     // 2
 * }</pre>
 */
@NullMarked
package io.clientele.inventory.spares;

import org.jspecify.annotations.NullMarked;
