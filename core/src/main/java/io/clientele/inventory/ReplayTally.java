package io.clientele.inventory;

/** The stock of a replay and what is counted of it. */
final class ReplayTally {

    private final Unmet unmet;
    private final double start;
    private double net;
    private double demand;
    private double missed;
    private double onHand;
    private double waiting;
    private long inStock;
    private long nobodyWaits;
    private long cycles;
    private long shortCycles;
    private long orders;
    private double missedInCycle;

    ReplayTally(Unmet unmet, double start) {
        this.unmet = unmet;
        this.start = start;
        this.net = start;
    }

    double net() {
        return net;
    }

    /** A replenishment ends a cycle; under periodic review also where nothing was ordered. */
    void receive(double quantity) {
        cycles++;
        boolean ranOut = unmet == Unmet.LOST ? missedInCycle > 0 : net < 0;
        shortCycles += ranOut ? 1 : 0;
        missedInCycle = 0;
        net += quantity;
    }

    void meet(double quantity) {
        double met = Math.min(quantity, Math.max(0, net));
        demand += quantity;
        missed += quantity - met;
        missedInCycle += quantity - met;
        net -= unmet == Unmet.LOST ? met : quantity;
        onHand += Math.max(0, net);
        waiting += Math.max(0, -net);
        inStock += net > 0 ? 1 : 0;
        nobodyWaits += net >= 0 ? 1 : 0;
    }

    void order(double quantity) {
        orders += quantity > 0 ? 1 : 0;
    }

    ReplayReport report(PolicyService promised, LeadTime leadTime, int periods, PeriodLength period, String unit) {
        return new ReplayReport(
                promised,
                leadTime,
                unmet,
                periods,
                start,
                demand,
                missed,
                cycles,
                shortCycles,
                inStock,
                nobodyWaits,
                onHand,
                waiting,
                orders,
                period,
                unit);
    }
}
