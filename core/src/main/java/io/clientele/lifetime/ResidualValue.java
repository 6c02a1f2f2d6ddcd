package io.clientele.lifetime;

import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;
import java.time.Duration;

/**
 * What each customer is still worth: the purchases to come, discounted, times what one brings, times the margin.
 *
 * <pre>
 * value = discounted purchases(x, t_x, T) · E[M | x, z] · margin
 * </pre>
 *
 * <p>The two factors are multiplied because the models take amounts to be independent of the number of purchases;
 * {@link FittedSpend#correlation()} tells how far that is so. The first purchase is past and not counted; nor is what winning the customer cost.
 *
 * <pre>{@code
 * ResidualValue value = ResidualValue.of(fitted.process(), spend.process())
 *         .margin(0.30)
 *         .discount(Discount.perYear(0.10));
 * CustomerValues worth = value.of(purchases.repeats()).values();
 * }</pre>
 *
 * <p>Source: Fader, Hardie and Lee (2005, Journal of Marketing Research 42).
 *
 * @param purchases how often customers will buy
 * @param spend what a purchase brings
 * @param margin the part of an amount that is left to the seller; 1 unless told, so that the value is revenue; negative if each
 *     purchase costs more than it brings
 * @param discount how much less later purchases are worth; none unless told
 */
public record ResidualValue(BuyingProcess purchases, GammaGammaProcess spend, double margin, Discount discount)
        implements Serializable {

    /** Checks the parts. */
    public ResidualValue {
        Require.nonNull("purchases", purchases);
        Require.nonNull("spend", spend);
        Require.finite("margin", margin);
        Require.that(
                margin <= 1,
                "margin is " + Require.show(margin) + "; it must be at most 1."
                        + (margin > 1 && margin <= 100
                                ? " Write " + Require.show(margin / 100) + " for " + Require.show(margin) + " percent."
                                : ""));
        Require.nonNull("discount", discount);
    }

    /** Revenue without a discount. */
    public static ResidualValue of(BuyingProcess purchases, GammaGammaProcess spend) {
        return new ResidualValue(purchases, spend, 1, Discount.none());
    }

    /** Revenue without a discount, by models that were fitted. */
    public static ResidualValue of(FittedBuyingModel purchases, FittedSpend spend) {
        return of(
                Require.nonNull("purchases", purchases).process(),
                Require.nonNull("spend", spend).process());
    }

    /** The same with a margin, 0.3 for 30 percent of an amount. */
    public ResidualValue margin(double share) {
        return new ResidualValue(purchases, spend, share, discount);
    }

    /** The same with another discount. */
    public ResidualValue discount(Discount other) {
        return new ResidualValue(purchases, spend, margin, other);
    }

    /**
     * The value of all that a customer will still buy.
     *
     * @param history how often and when
     * @param meanValue z: mean amount of the repeats, above 0; 0 without a repeat
     * @return divergent if the purchases add up without end or amounts have no mean, with the reason
     * @throws IllegalArgumentException if the mean amount is negative, or 0 with a repeat; if it is not known, ask without it
     */
    public LifetimeValue of(BuyerHistory history, double meanValue) {
        Require.nonNull("history", history);
        ExpectedSpend amount = spend.expectedSpend(history.repeats(), meanValue);
        return value(purchases.residualTransactions(history, discount), amount);
    }

    /** The value of what a customer will still buy over a span from now, as {@link #of(BuyerHistory, double)}. */
    public LifetimeValue over(Duration span, BuyerHistory history, double meanValue) {
        Require.nonNull("history", history);
        ExpectedSpend amount = spend.expectedSpend(history.repeats(), meanValue);
        return value(new ResidualTransactions.Finite(purchases.discountedPurchases(history, discount, span)), amount);
    }

    /** The value of all that a customer will still buy of whose amounts nothing is known: they are taken to be the mean of the base. */
    public LifetimeValue of(BuyerHistory history) {
        Require.nonNull("history", history);
        return value(purchases.residualTransactions(history, discount), spend.expectedSpendOfNewCustomer());
    }

    /** The value of what such a customer will still buy over a span from now. */
    public LifetimeValue over(Duration span, BuyerHistory history) {
        Require.nonNull("history", history);
        return value(
                new ResidualTransactions.Finite(purchases.discountedPurchases(history, discount, span)),
                spend.expectedSpendOfNewCustomer());
    }

    /** What a customer who buys for the first time today will bring beyond that purchase. */
    public LifetimeValue ofNewCustomer() {
        return of(BuyerHistory.newCustomer(), 0);
    }

    /**
     * The value of all that the customers of a base will still buy. Customers whose repeats brought nothing, or less, are taken for ones of
     * whom no amount is known, and counted: {@link CustomerResidualValues#withoutAmount()}.
     */
    public CustomerResidualValues of(RepeatSummary summary) {
        return CustomerResidualValues.of(this, Require.nonNull("summary", summary));
    }

    /** A customer whose repeats brought nothing is taken for one of whom no amount is known. */
    ExpectedSpend amount(int repeats, double meanValue) {
        return repeats > 0 && !(meanValue > 0)
                ? spend.expectedSpendOfNewCustomer()
                : spend.expectedSpend(repeats, meanValue);
    }

    LifetimeValue value(ResidualTransactions transactions, ExpectedSpend amount) {
        if (transactions instanceof ResidualTransactions.Divergent divergent) {
            return new LifetimeValue.Divergent(divergent.reason());
        }
        if (amount instanceof ExpectedSpend.WithoutMean without) {
            return new LifetimeValue.Divergent(without.reason());
        }
        return new LifetimeValue.Finite(transactions.orElseThrow() * amount.orElseThrow() * margin);
    }

    /** One line with models, margin and discount. */
    @Override
    public String toString() {
        return "Residual value by " + purchases.name() + " and " + GammaGammaProcess.NAME + ", margin "
                + Cells.percent(margin) + ", discount " + discount;
    }
}
