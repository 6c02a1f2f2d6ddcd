package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;
import java.time.Duration;

/**
 * What a customer is worth who is still to be won: the first purchase, and what follows it. It is the most that winning one may cost.
 *
 * <pre>
 * value = margin · E[M] · (1 + discounted repeat purchases of a new customer)
 * </pre>
 *
 * <p>Discounting starts at the first purchase. The mean amount of the base stands for the first purchase too, although Gamma-Gamma is
 * fitted to repeats; {@link #withFirstPurchase} takes another one.
 *
 * <pre>{@code
 * NewCustomerValue worth = NewCustomerValue.of(ResidualValue.of(fitted, spend).margin(0.3).discount(Discount.perYear(0.1)));
 * LifetimeValue gain = worth.afterAcquisitionCost(12.50);
 * }</pre>
 *
 * @param firstPurchase what the first purchase leaves to the seller
 * @param later what the purchases after it leave
 */
public record NewCustomerValue(LifetimeValue firstPurchase, LifetimeValue later) implements Serializable {

    /** Checks that both are there. */
    public NewCustomerValue {
        Require.nonNull("firstPurchase", firstPurchase);
        Require.nonNull("later", later);
    }

    /** The value over all time to come. */
    public static NewCustomerValue of(ResidualValue rule) {
        return new NewCustomerValue(first(Require.nonNull("rule", rule)), rule.ofNewCustomer());
    }

    /** The value of the first purchase and what follows it over a span. */
    public static NewCustomerValue over(Duration span, ResidualValue rule) {
        return new NewCustomerValue(
                first(Require.nonNull("rule", rule)), rule.over(span, BuyerHistory.newCustomer(), 0));
    }

    private static LifetimeValue first(ResidualValue rule) {
        return rule.value(new ResidualTransactions.Finite(1), rule.amount(0, 0));
    }

    /**
     * The same with what the first purchase leaves stated, because first purchases differ from others.
     *
     * @param margin in the currency; negative if first purchases are sold at a loss
     */
    public NewCustomerValue withFirstPurchase(double margin) {
        return new NewCustomerValue(new LifetimeValue.Finite(Require.finite("margin", margin)), later);
    }

    /** Both together; divergent, with the reason, if one of them is. */
    public LifetimeValue total() {
        return afterAcquisitionCost(0);
    }

    /** What is left after a customer was won for such a cost, 0 or more. */
    public LifetimeValue afterAcquisitionCost(double cost) {
        Require.nonNegative("cost", cost);
        if (firstPurchase.value().isEmpty()) {
            return firstPurchase;
        }
        return later.value().isEmpty()
                ? later
                : new LifetimeValue.Finite(firstPurchase.orElseThrow() + later.orElseThrow() - cost);
    }

    /** One line: {@code New customer: 12.30 at the first purchase, 20.45 later, 32.75 in all}. */
    @Override
    public String toString() {
        return "New customer: " + Cells.fixed(firstPurchase.value(), 2) + " at the first purchase, "
                + Cells.fixed(later.value(), 2) + " later, "
                + (total().value().isPresent() ? total() + " in all" : total().toString());
    }
}
