package io.clientele.inventory.lotsizing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.LeadTimeDemand;
import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import io.clientele.stat.Poisson;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The (r,Q) policy for single units under continuous review, exactly: spare parts, expensive goods, anything that is sold one at a time.
 *
 * <pre>
 * g(y)  h E[(y - D)+] + p E[(D - y)+]            D demand over the lead time
 * cost  (K d + g(r+1) + … + g(r+Q)) / Q          the position is as often at r+1 as at r+2, … r+Q
 * </pre>
 *
 * <p>The best policy takes the positions in the order of their cost until the next one costs more than the average so far: exact, and
 * no dearer than evaluating one policy.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(20).perOrder(100).shortagePerUnitAndPeriod(150);
 * RqPolicy policy = DiscreteRq.demandPerPeriod(1.5).leadTimeInPeriods(2).optimum(costs);   // at 3 units order 5
 * }</pre>
 *
 * <p>Demand over the lead time is Poisson unless another distribution on whole numbers is given, such as one with a lead time that
 * varies. It must be named, also where the lead time is 0. What cannot be had at once is owed, not lost. Where several policies are equally cheap, the smallest lot is taken.
 *
 * <p>Source: Federgruen and Zheng (1992), "An efficient algorithm for computing an optimal (r,Q) policy in continuous review stochastic
 * inventory systems"; Snyder and Shen (2019), section 5.4.
 */
public final class DiscreteRq implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double LARGEST_LOT = 1e8;

    private final double demandPerPeriod;
    private final @Nullable Distribution leadTimeDemand;

    @JsonCreator
    private DiscreteRq(
            @JsonProperty("demandPerPeriod") double demandPerPeriod,
            @JsonProperty("leadTimeDemand") @Nullable Distribution leadTimeDemand) {
        this.demandPerPeriod = Require.nonNegative("demandPerPeriod", demandPerPeriod);
        if (leadTimeDemand != null) {
            WholeDemand.check("leadTimeDemand", leadTimeDemand);
        }
        this.leadTimeDemand = leadTimeDemand;
    }

    /** Demand that comes one unit at a time, d units a period, 0 or more; the lead time follows. */
    public static DiscreteRq demandPerPeriod(double units) {
        return new DiscreteRq(units, null);
    }

    /** The demand of a lead time that is already worked out; costs are then for periods of its rate. */
    public static DiscreteRq of(LeadTimeDemand demand) {
        Require.nonNull("demand", demand);
        return new DiscreteRq(demand.demandRate(), demand.distribution());
    }

    /** The same with a lead time of 0 or more, over which demand is Poisson. */
    public DiscreteRq leadTimeInPeriods(double periods) {
        Require.nonNegative("periods", periods);
        return new DiscreteRq(demandPerPeriod, Distribution.poisson(demandPerPeriod * periods));
    }

    /** The same with this demand over the lead time, in whole numbers of 0 or more. */
    public DiscreteRq leadTimeDemand(Distribution demand) {
        return new DiscreteRq(demandPerPeriod, Require.nonNull("demand", demand));
    }

    /** Units wanted a period. */
    public double demandPerPeriod() {
        return demandPerPeriod;
    }

    /**
     * Units wanted during a lead time.
     *
     * @throws IllegalArgumentException if neither it nor the lead time was named
     */
    public Distribution leadTimeDemand() {
        if (leadTimeDemand == null) {
            throw new IllegalArgumentException(
                    "leadTimeInPeriods is missing; a reorder point must last for it. Name it with leadTimeInPeriods(2);"
                            + " 0 is legal.");
        }
        return leadTimeDemand;
    }

    /**
     * The cheapest policy. Without demand it orders nothing and costs nothing.
     *
     * @throws IllegalArgumentException if no lead time was named, no cost of an order or of a shortage was stated, or the lot would be so large that single units make no
     *     difference
     */
    public RqPolicy optimum(StockCosts costs) {
        Require.nonNull("costs", costs);
        Distribution during = leadTimeDemand();
        double ratio = costs.criticalRatio();
        if (demandPerPeriod == 0 && during.highest() == 0) {
            return new RqPolicy(0, 0, 0);
        }
        double fixed = costs.perOrder() * demandPerPeriod;
        double eoq = Math.sqrt(2 * fixed / costs.holdingPerUnitAndPeriod() / ratio);
        Require.that(
                eoq < LARGEST_LOT,
                "the economic lot is about " + Require.show(Math.rint(eoq))
                        + " units; beyond 1E8 single units make no difference. Use NormalRq.");
        Walk up = new Walk(during, during.quantile(ratio), costs);
        Walk down = new Walk(up);
        double sum = fixed + up.cost;
        double lowest = up.place;
        long quantity = 1;
        up.next();
        down.previous();
        while (Math.min(up.cost, down.cost) * quantity < sum) {
            quantity++;
            if (up.cost <= down.cost) {
                sum += up.cost;
                up.next();
            } else {
                sum += down.cost;
                lowest = down.place;
                down.previous();
            }
        }
        return new RqPolicy(lowest - 1, quantity, sum / quantity);
    }

    /**
     * What a policy costs.
     *
     * @param reorderPoint r, a whole number
     * @param orderQuantity Q, at least 1
     * @throws IllegalArgumentException if no lead time was named, or no cost of an order or of a shortage was stated
     */
    public RqPolicy at(long reorderPoint, int orderQuantity, StockCosts costs) {
        Require.atLeast("orderQuantity", orderQuantity, 1);
        Require.nonNull("costs", costs);
        Distribution during = leadTimeDemand();
        double first = reorderPoint + 1.0;
        double last = first + orderQuantity - 1;
        double middle = Math.max(first, Math.min(during.quantile(costs.criticalRatio()), last));
        Walk up = new Walk(during, middle, costs);
        Walk down = new Walk(up);
        double sum = costs.perOrder() * demandPerPeriod + up.cost;
        for (up.next(); up.place <= last; up.next()) {
            sum += up.cost;
        }
        for (down.previous(); down.place >= first; down.previous()) {
            sum += down.cost;
        }
        return new RqPolicy(reorderPoint, orderQuantity, sum / orderQuantity);
    }

    @JsonProperty("demandPerPeriod")
    private double jsonDemandPerPeriod() {
        return demandPerPeriod;
    }

    @JsonProperty("leadTimeDemand")
    private @Nullable Distribution jsonLeadTimeDemand() {
        return leadTimeDemand;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiscreteRq that
                && demandPerPeriod == that.demandPerPeriod
                && Objects.equals(leadTimeDemand, that.leadTimeDemand);
    }

    @Override
    public int hashCode() {
        return Objects.hash(demandPerPeriod, leadTimeDemand);
    }

    /** For example {@code (r,Q) for 1.5 units per period, poisson(mean 3) over the lead time}. */
    @Override
    public String toString() {
        return "(r,Q) for " + Cells.number(demandPerPeriod) + " units per period"
                + (leadTimeDemand == null ? "" : ", " + leadTimeDemand + " over the lead time");
    }

    /**
     * g(y) along the whole numbers: {@code g(y+1) = g(y) + (h+p) F(y) - p}. Poisson probabilities follow from one another, and those of
     * any other distribution are asked for.
     */
    private static final class Walk {

        private final Distribution during;
        private final double both;
        private final double shortage;
        private final double rate;
        private double place;
        private double cost;
        private double cumulated;
        private double probability;

        private Walk(Distribution during, double start, StockCosts costs) {
            this.during = during;
            this.shortage = costs.statedShortage();
            this.both = shortage + costs.holdingPerUnitAndPeriod();
            this.rate = during instanceof Poisson poisson ? poisson.mean() : -1;
            this.place = start;
            this.cost =
                    costs.holdingPerUnitAndPeriod() * during.complementaryLoss(start) + shortage * during.loss(start);
            this.cumulated = during.cdf(start);
            this.probability = during.density(start);
        }

        private Walk(Walk other) {
            this.during = other.during;
            this.shortage = other.shortage;
            this.both = other.both;
            this.rate = other.rate;
            this.place = other.place;
            this.cost = other.cost;
            this.cumulated = other.cumulated;
            this.probability = other.probability;
        }

        private void next() {
            cost += both * cumulated - shortage;
            place++;
            probability = rate >= 0 && place > 0 ? probability * rate / place : during.density(place);
            cumulated = Math.min(1, cumulated + probability);
        }

        private void previous() {
            cumulated = Math.max(0, cumulated - probability);
            probability = rate > 0 ? probability * place / rate : during.density(place - 1);
            place--;
            cumulated = place < 0 ? 0 : cumulated;
            cost -= both * cumulated - shortage;
        }
    }
}
