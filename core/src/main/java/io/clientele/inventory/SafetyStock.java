package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.series.DemandOutlook;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The question how much stock a target of service takes.
 *
 * <pre>{@code
 * StockLevel stock = SafetyStock.forCycleServiceLevel(0.95)
 *         .leadTime(LeadTime.days(9).standardDeviation(1.5))
 *         .on(PeriodDemand.perDay(Distribution.normal(100, 20)));
 * stock.level();          // 1165.73: order when so much is left and on order
 * stock.safetyStock();    // 265.73 of it against bad luck
 * }</pre>
 *
 * <p>Under continuous review the answer is a reorder point, and the demand it must last for is that of the lead time. With
 * {@link #reviewed} it is an order-up-to level, and must last for lead time and review period together. Targets other than the cycle
 * service level need the order quantity, because a stock-out can only happen at the end of an order cycle; under periodic review the
 * demand of a review period stands for it.
 *
 * <p>What is named is used: an order quantity beside a review period, or a lead time beside a demand that is already that of a lead
 * time, is refused and not left aside.
 *
 * <p>Of demand in whole pieces the answer is the least whole number that reaches the target; {@link StockLevel} says what it achieves. A
 * target of 100 % of unbounded demand is unattainable and refused. Safety stock is negative where the target is below what the mean
 * alone achieves, which is legal.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, sections 6.6 to 6.9.
 */
public final class SafetyStock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ServiceTarget target;
    private final @Nullable LeadTime leadTime;
    private final @Nullable ReviewPeriod review;
    private final double orderQuantity;
    private final DemandShape shape;

    @JsonCreator
    private SafetyStock(
            @JsonProperty("target") ServiceTarget target,
            @JsonProperty("leadTime") @Nullable LeadTime leadTime,
            @JsonProperty("review") @Nullable ReviewPeriod review,
            @JsonProperty("orderQuantity") double orderQuantity,
            @JsonProperty("shape") DemandShape shape) {
        this.target = Require.nonNull("target", target);
        this.leadTime = leadTime;
        this.review = review;
        this.orderQuantity = Require.nonNegative("orderQuantity", orderQuantity);
        this.shape = Require.nonNull("shape", shape);
    }

    /** For a target of any kind; the demand is worked out exactly where it can be. */
    public static SafetyStock forTarget(ServiceTarget target) {
        return new SafetyStock(target, null, null, 0, DemandShape.EXACT);
    }

    /** So that this share of order cycles passes without a stock-out: above 0, at most 1. */
    public static SafetyStock forCycleServiceLevel(double probability) {
        return forTarget(new ServiceTarget.CycleServiceLevel(probability));
    }

    /** So that this share of demand is met from the shelf: above 0, at most 1. Needs the order quantity, or periodic review. */
    public static SafetyStock forFillRate(double share) {
        return forTarget(new ServiceTarget.FillRate(share));
    }

    /** So that there is stock on the shelf for this share of the time: above 0, at most 1. Needs the order quantity. */
    public static SafetyStock forReadyRate(double share) {
        return forTarget(new ServiceTarget.ReadyRate(share));
    }

    /** So that stock-outs are so far apart on average. Needs the order quantity, or periodic review. */
    public static SafetyStock forTimeBetweenStockouts(double length, PeriodLength unit) {
        return forTarget(new ServiceTarget.TimeBetweenStockouts(length, unit));
    }

    /** With this lead time. */
    public SafetyStock leadTime(LeadTime time) {
        return new SafetyStock(target, Require.nonNull("leadTime", time), review, orderQuantity, shape);
    }

    /** With orders of this size, above 0, in the unit of demand; not under periodic review, where an order brings what was wanted. */
    public SafetyStock orderQuantity(double pieces) {
        return new SafetyStock(target, leadTime, review, Require.positive("orderQuantity", pieces), shape);
    }

    /** With a look at the stock once a review period instead of always; the answer is then an order-up-to level. */
    public SafetyStock reviewed(ReviewPeriod every) {
        return new SafetyStock(target, leadTime, Require.nonNull("review", every), orderQuantity, shape);
    }

    /** With the demand during the lead time taken for a distribution of this shape; {@link DemandShape#EXACT} unless told otherwise. */
    public SafetyStock shape(DemandShape family) {
        return new SafetyStock(target, leadTime, review, orderQuantity, family);
    }

    /**
     * The stock for steady demand.
     *
     * @throws IllegalArgumentException if no lead time was named, the target needs an order quantity that was not named or is
     *     unattainable, or an order quantity was named beside a review period
     */
    public StockLevel on(StockDemand demand) {
        Require.nonNull("demand", demand);
        LeadTime time = time();
        requireOneTrigger();
        if (review == null) {
            return reorderPoint(demand.during(time));
        }
        LeadTime counted = time.in(demand.period());
        double every = review.in(demand.period());
        return StockSolver.periodic(
                target, shaped(demand.during(counted.plus(every))), shaped(demand.during(counted)), every);
    }

    /**
     * The stock for forecast demand, from the outlook's first step on.
     *
     * @throws IllegalArgumentException as for steady demand, and if the outlook ends before lead time and review period
     */
    public StockLevel on(DemandOutlook outlook) {
        Require.nonNull("outlook", outlook);
        LeadTime time = time();
        requireOneTrigger();
        if (review == null) {
            return reorderPoint(LeadTimeDemand.of(outlook, time));
        }
        PeriodLength step = PeriodLength.of(outlook.calendar().cadence());
        LeadTime counted = time.in(step);
        double every = review.in(step);
        return StockSolver.periodic(
                target,
                shaped(LeadTimeDemand.of(outlook, counted.plus(every))),
                shaped(LeadTimeDemand.of(outlook, counted)),
                every);
    }

    /**
     * The reorder point for a demand during the lead time that is already known.
     *
     * @throws IllegalArgumentException if the target needs an order quantity that was not named, or is unattainable; and with a review
     *     period, which needs the demand itself, or a lead time, which the demand already knows
     */
    public StockLevel on(LeadTimeDemand demand) {
        Require.nonNull("demand", demand);
        Require.that(
                review == null,
                "review is " + review
                        + "; the demand during the lead time does not tell that of the review period. Give the demand "
                        + "itself, or leave the review out and take the demand during lead time and review period.");
        Require.that(
                leadTime == null,
                leadTime + " is named and the demand is already that of a lead time; the one would be left aside. Leave"
                        + " leadTime(…) out, or give the demand itself.");
        return reorderPoint(demand);
    }

    private StockLevel reorderPoint(LeadTimeDemand demand) {
        return StockSolver.continuous(target, shaped(demand), orderQuantity);
    }

    private LeadTimeDemand shaped(LeadTimeDemand demand) {
        return shape == DemandShape.EXACT ? demand : demand.as(shape);
    }

    private void requireOneTrigger() {
        Require.that(
                review == null || orderQuantity == 0,
                "orderQuantity is " + Require.show(orderQuantity) + " and review is " + review
                        + "; at a review as much is ordered as was wanted since the last. Leave orderQuantity(…) or"
                        + " reviewed(…) out.");
    }

    private LeadTime time() {
        if (leadTime == null) {
            throw new IllegalArgumentException(
                    "leadTime is missing; a safety stock must last for it. Name it with leadTime(LeadTime.days(14)); 0"
                            + " is legal.");
        }
        return leadTime;
    }

    @JsonProperty("target")
    private ServiceTarget jsonTarget() {
        return target;
    }

    @JsonProperty("leadTime")
    private @Nullable LeadTime jsonLeadTime() {
        return leadTime;
    }

    @JsonProperty("review")
    private @Nullable ReviewPeriod jsonReview() {
        return review;
    }

    @JsonProperty("orderQuantity")
    private double jsonOrderQuantity() {
        return orderQuantity;
    }

    @JsonProperty("shape")
    private DemandShape jsonShape() {
        return shape;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SafetyStock that
                && target.equals(that.target)
                && Objects.equals(leadTime, that.leadTime)
                && Objects.equals(review, that.review)
                && orderQuantity == that.orderQuantity
                && shape == that.shape;
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, leadTime, review, orderQuantity, shape);
    }

    /** One line: {@code safety stock for cycle service level 95.0 %, lead time 14 days, standard deviation 3}. */
    @Override
    public String toString() {
        return "safety stock for " + target + (leadTime == null ? "" : ", " + leadTime)
                + (review == null ? "" : ", reviewed " + review);
    }
}
