package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Recency, frequency, monetary: three scores for each customer by how lately, how often and for how much the customer bought
 * (Hughes 1994, Strategic Database Marketing; Miglautsch 2000, Journal of Database Marketing 8).
 *
 * <pre>{@code
 * RfmScores scores = Rfm.standard().on(buyers);
 * RfmReport report = scores.segments();
 * }</pre>
 *
 * <p>The standard spec makes five classes of each, independently, 5 being best; customers with equal values never get different
 * scores ({@link RfmTies#QUANTILE}); M is the total spend; the weights are equal.
 *
 * <p>Customers without a purchase have no recency: they are never scored, but listed apart. With fewer customers than classes there are
 * as many classes as customers.
 *
 * @param binning how values become scores
 * @param monetary what M is
 * @param weights how the three scores make one
 * @param direction which end of the scores is the good one
 */
public record Rfm(RfmBinning binning, RfmMonetary monetary, RfmWeights weights, RfmDirection direction)
        implements Serializable {

    private static final Rfm STANDARD = new Rfm(
            new RfmBinning.Independent(5, RfmTies.QUANTILE),
            RfmMonetary.TOTAL,
            RfmWeights.equal(),
            RfmDirection.HIGHEST_IS_BEST);

    /** Checks that nothing is missing. */
    public Rfm {
        Require.nonNull("binning", binning);
        Require.nonNull("monetary", monetary);
        Require.nonNull("weights", weights);
        Require.nonNull("direction", direction);
        if (binning instanceof RfmBinning.Cuts cuts) {
            cuts.requireComplete();
        }
    }

    /** Five independent classes each, 5 best, equal customers together, total spend, equal weights. */
    public static Rfm standard() {
        return STANDARD;
    }

    /**
     * The same with so many classes, 2 to 100.
     *
     * @throws IllegalArgumentException if the spec has fixed cut points, which say how many classes there are
     */
    public Rfm levels(int levels) {
        return binned(
                binning instanceof RfmBinning.Nested nested
                        ? new RfmBinning.Nested(levels, nested.ties())
                        : new RfmBinning.Independent(levels, ties()));
    }

    /**
     * The same with another rule for cutting classes.
     *
     * @throws IllegalArgumentException if the spec has fixed cut points, which have no ties
     */
    public Rfm ties(RfmTies ties) {
        return binned(
                binning instanceof RfmBinning.Nested nested
                        ? new RfmBinning.Nested(nested.levels(), ties)
                        : new RfmBinning.Independent(levels(), ties));
    }

    /** The same with F scored within each class of R, and M within each class of R and F. */
    public Rfm nested() {
        return binned(new RfmBinning.Nested(levels(), ties()));
    }

    /** The same with fixed cut points. */
    public Rfm cuts(RfmBinning.Cuts cuts) {
        return binned(cuts);
    }

    /** The same with another M. */
    public Rfm monetary(RfmMonetary measure) {
        return new Rfm(binning, measure, weights, direction);
    }

    /** The same with other weights of R, F and M, such as 3, 2, 1. */
    public Rfm weights(double recency, double frequency, double amount) {
        return new Rfm(binning, monetary, new RfmWeights(recency, frequency, amount), direction);
    }

    /** The same with the other end being the good one. */
    public Rfm direction(RfmDirection newDirection) {
        return new Rfm(binning, monetary, weights, newDirection);
    }

    /**
     * Scores customers by their purchases.
     *
     * @throws IllegalArgumentException if nobody bought
     */
    public RfmScores on(Purchases purchases) {
        return on(purchases, Customers.none());
    }

    /**
     * Scores customers by their purchases, and lists apart those of {@code known} who never bought.
     *
     * @throws IllegalArgumentException if nobody bought
     */
    public RfmScores on(Purchases purchases, Customers known) {
        Require.nonNull("purchases", purchases);
        Require.nonNull("known", known);
        purchases.requireBuyers("RFM needs");
        return RfmScores.of(this, purchases, known);
    }

    /** One line: {@code RFM with 5 classes each, ties by quantile, M the total spend, the highest best}. */
    @Override
    public String toString() {
        return "RFM with " + binning + ", M the " + (monetary == RfmMonetary.TOTAL ? "total spend" : "average purchase")
                + (weights.equals(RfmWeights.equal()) ? "" : ", " + weights)
                + (direction == RfmDirection.ONE_IS_BEST ? ", 1 best" : ", the highest best");
    }

    private Rfm binned(RfmBinning newBinning) {
        return new Rfm(newBinning, monetary, weights, direction);
    }

    private int levels() {
        requireClasses();
        return binning instanceof RfmBinning.Nested nested
                ? nested.levels()
                : ((RfmBinning.Independent) binning).levels();
    }

    private RfmTies ties() {
        requireClasses();
        return binning instanceof RfmBinning.Nested nested ? nested.ties() : ((RfmBinning.Independent) binning).ties();
    }

    private void requireClasses() {
        Require.that(
                !(binning instanceof RfmBinning.Cuts),
                "binning is fixed cut points, which have neither a number of levels nor a rule for ties. "
                        + "Start from Rfm.standard().");
    }
}
