package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A rule that says when to order and how much. All look at the inventory position: stock on hand and on order, less back-orders.
 *
 * <pre>{@code
 * StockPolicy.baseStock(3);                                              // S−1,S: replace every piece at once
 * StockPolicy.reorderPoint(643).orderQuantity(200);                      // s,Q
 * StockPolicy.reorderPoint(12).orderUpTo(40);                            // s,S
 * StockPolicy.orderUpTo(330).reviewed(ReviewPeriod.weeks(1));            // R,S
 * StockPolicy.reorderPoint(12).orderUpTo(40).reviewed(ReviewPeriod.weeks(1));   // R,s,S
 * }</pre>
 *
 * <p>{@link #service} says what a policy achieves in the long run with customers who wait. Demand by the order ({@link OrderDemand}) is
 * evaluated exactly, piece by piece, with all that orders of several pieces bring about: the position jumps below s, and orders are
 * filled in part. Demand by the period is evaluated exactly under periodic review, where a period's demand comes at once and stock is
 * looked at when the period ends. Replenishments are taken to arrive in the order in which they went out; only a base stock of single
 * pieces lets them overtake each other.
 *
 * <p>Source: Zipkin (2000), Foundations of Inventory Management, chapters 6 and 9; Silver, Pyke and Thomas (2017), chapters 6 and 7.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "policy")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StockPolicy.BaseStock.class, name = "base-stock"),
    @JsonSubTypes.Type(value = StockPolicy.OrderQuantity.class, name = "s,Q"),
    @JsonSubTypes.Type(value = StockPolicy.MinMax.class, name = "s,S"),
    @JsonSubTypes.Type(value = StockPolicy.OrderUpTo.class, name = "R,S"),
    @JsonSubTypes.Type(value = StockPolicy.ReviewedMinMax.class, name = "R,s,S")
})
public sealed interface StockPolicy extends Serializable {

    /**
     * What the policy achieves in the long run when customers wait for what is missing.
     *
     * @throws IllegalArgumentException if the policy cannot be evaluated for this kind of demand; the message says what to take instead
     */
    PolicyService service(StockDemand demand, LeadTime leadTime);

    /** Keep so many pieces on hand and on order, less back-orders: order what was asked for as soon as it was. */
    static BaseStock baseStock(double level) {
        return new BaseStock(level);
    }

    /** Order when the position falls to this; go on with what to order. */
    static ReorderPoint reorderPoint(double position) {
        return new ReorderPoint(position);
    }

    /** Order up to this; go on with how often to look. */
    static Target orderUpTo(double position) {
        return new Target(position);
    }

    /**
     * The first half of a policy: when to order.
     *
     * @param position the position at or below which to order; may be negative
     */
    record ReorderPoint(double position) implements Serializable {

        /** Refuses what is no number. */
        public ReorderPoint {
            Require.finite("reorderPoint", position);
        }

        /** Always order this much, or under orders of several pieces the least multiple of it that lifts the position above s. */
        public OrderQuantity orderQuantity(double quantity) {
            return new OrderQuantity(position, quantity);
        }

        /** Order what lifts the position to this level. */
        public MinMax orderUpTo(double level) {
            return new MinMax(position, level);
        }
    }

    /**
     * The first half of a policy: how far to order.
     *
     * @param position the position to order up to
     */
    record Target(double position) implements Serializable {

        /** Refuses what is no number. */
        public Target {
            Require.finite("orderUpTo", position);
        }

        /** Order at every review. */
        public OrderUpTo reviewed(ReviewPeriod every) {
            return new OrderUpTo(every, position);
        }
    }

    /**
     * Base stock, (S−1,S): every order of a customer is passed on at once.
     *
     * <p>With lead times independent of each other, so that replenishments may overtake, only their mean matters: what is on order is
     * Poisson or compound Poisson (Palm 1938; Feeney and Sherbrooke 1966).
     *
     * @param level S, a whole number of 0 or more
     */
    record BaseStock(double level) implements StockPolicy {

        /** Refuses levels that are not whole or below 0. */
        public BaseStock {
            Require.nonNegative("baseStock", level);
            whole("baseStock", level);
        }

        @Override
        public PolicyService service(StockDemand demand, LeadTime leadTime) {
            return PieceByPiece.baseStock(this, byOrder(demand, "A base stock", "orderUpTo(…).reviewed(…)"), leadTime);
        }

        /**
         * What it achieves when customers who find too little go elsewhere, with orders for one piece each: Erlang's loss formula, exact
         * for independent lead times of any distribution.
         *
         * @throws IllegalArgumentException if orders are for more than one piece
         */
        public PolicyService serviceWithLostSales(OrderDemand demand, LeadTime leadTime) {
            return LostSales.baseStock(this, Require.nonNull("demand", demand), leadTime);
        }

        @Override
        public String toString() {
            return "base stock " + Cells.amount(level);
        }
    }

    /**
     * Reorder point and order quantity, (s,Q): when the position falls to s, order Q. It is (s,nQ) where orders of several pieces carry
     * the position more than Q below.
     *
     * @param reorderPoint s
     * @param orderQuantity Q, above 0
     */
    record OrderQuantity(double reorderPoint, double orderQuantity) implements StockPolicy {

        /** Refuses quantities that are not above 0. */
        public OrderQuantity {
            Require.finite("reorderPoint", reorderPoint);
            Require.positive("orderQuantity", orderQuantity);
        }

        /**
         * {@inheritDoc} Demand by the period is taken to flow steadily, so that the position passes s without a jump; {@link Undershoot}
         * has the allowance for jumps.
         */
        @Override
        public PolicyService service(StockDemand demand, LeadTime leadTime) {
            LeadTimeDemand during = Require.nonNull("demand", demand).during(leadTime);
            return demand instanceof OrderDemand orders && WholePieces.are(during.distribution())
                    ? PieceByPiece.orderQuantity(this, orders, during.distribution())
                    : SteadyFlow.orderQuantity(this, during);
        }

        /**
         * What it achieves when customers who find too little go elsewhere: in each cycle Q is sold and n(s) lost. Exact for orders of
         * one piece and a certain lead time; stock on hand is the textbook's s + Q/2 − mean + n(s).
         *
         * @throws IllegalArgumentException if s is not below Q, for then more than one order may be on its way and no formula holds
         */
        public PolicyService serviceWithLostSales(StockDemand demand, LeadTime leadTime) {
            return LostSales.orderQuantity(this, Require.nonNull("demand", demand), leadTime);
        }

        @Override
        public String toString() {
            return "reorder point " + Cells.amount(reorderPoint) + ", order quantity " + Cells.amount(orderQuantity);
        }
    }

    /**
     * Minimum and maximum, (s,S): when the position falls to s or below, order up to S. Orders of several pieces are evaluated with the
     * exact distribution of the position (Sahin 1979).
     *
     * @param reorderPoint s, whole
     * @param orderUpTo S, whole and above s
     */
    record MinMax(double reorderPoint, double orderUpTo) implements StockPolicy {

        /** Refuses what is not whole, and S not above s. */
        public MinMax {
            ordered(reorderPoint, orderUpTo);
        }

        /** The same with a look at the stock once a review period. */
        public ReviewedMinMax reviewed(ReviewPeriod every) {
            return new ReviewedMinMax(every, reorderPoint, orderUpTo);
        }

        @Override
        public PolicyService service(StockDemand demand, LeadTime leadTime) {
            return PieceByPiece.minMax(this, byOrder(demand, "(s,S) under continuous review", "reviewed(…)"), leadTime);
        }

        @Override
        public String toString() {
            return "reorder point " + Cells.amount(reorderPoint) + ", order up to " + Cells.amount(orderUpTo);
        }
    }

    /**
     * Periodic review, (R,S): at every review order up to S.
     *
     * @param review R
     * @param orderUpTo S
     */
    record OrderUpTo(ReviewPeriod review, double orderUpTo) implements StockPolicy {

        /** Refuses what is no number. */
        public OrderUpTo {
            Require.nonNull("review", review);
            Require.finite("orderUpTo", orderUpTo);
        }

        @Override
        public PolicyService service(StockDemand demand, LeadTime leadTime) {
            return PeriodicReview.orderUpTo(this, Require.nonNull("demand", demand), leadTime);
        }

        @Override
        public String toString() {
            return "order up to " + Cells.amount(orderUpTo) + " " + review;
        }
    }

    /**
     * Periodic review with a reorder point, (R,s,S): at every review at which the position is at s or below, order up to S.
     *
     * @param review R
     * @param reorderPoint s, whole
     * @param orderUpTo S, whole and above s
     */
    record ReviewedMinMax(ReviewPeriod review, double reorderPoint, double orderUpTo) implements StockPolicy {

        /** Refuses what is not whole, and S not above s. */
        public ReviewedMinMax {
            Require.nonNull("review", review);
            ordered(reorderPoint, orderUpTo);
        }

        @Override
        public PolicyService service(StockDemand demand, LeadTime leadTime) {
            return PeriodicReview.minMax(this, Require.nonNull("demand", demand), leadTime);
        }

        @Override
        public String toString() {
            return "reorder point " + Cells.amount(reorderPoint) + ", order up to " + Cells.amount(orderUpTo) + " "
                    + review;
        }
    }

    private static void ordered(double reorderPoint, double orderUpTo) {
        whole("reorderPoint", Require.finite("reorderPoint", reorderPoint));
        whole("orderUpTo", Require.finite("orderUpTo", orderUpTo));
        Require.that(
                orderUpTo > reorderPoint,
                "orderUpTo is " + Require.show(orderUpTo) + " and reorderPoint is " + Require.show(reorderPoint)
                        + "; the first must be above the second.");
        Require.that(
                orderUpTo - reorderPoint <= WholePieces.MOST_VALUES,
                "orderUpTo is " + Require.show(orderUpTo - reorderPoint) + " above reorderPoint; at most "
                        + WholePieces.MOST_VALUES + " positions can be told apart. Count in larger units.");
    }

    private static void whole(String name, double value) {
        Require.that(
                WholePieces.isWhole(value),
                name + " is " + Require.show(value) + "; it must be a whole number of pieces. Round it up.");
    }

    private static OrderDemand byOrder(StockDemand demand, String policy, String instead) {
        Require.nonNull("demand", demand);
        if (demand instanceof OrderDemand orders) {
            return orders;
        }
        throw new IllegalArgumentException(
                policy + " acts on every order and the demand is known by the period; it must be known by "
                        + "the order. Describe it by OrderDemand, or evaluate StockPolicy."
                        + (instead.startsWith("order") ? "" : "reorderPoint(…).orderUpTo(…).")
                        + instead + ".");
    }
}
