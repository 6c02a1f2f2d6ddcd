package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What one customer may really be like from now on: their own rate of buying and how they will leave. A history leaves this open;
 * {@link BuyingProcess#draw} gives it with the probability that the history leaves to it. With these traits known, purchases come
 * completely at random until the customer leaves.
 *
 * @param purchasesPerDay λ: purchases a day while the customer stays, 0 or more
 * @param daysLeft days until the customer leaves on their own account; 0 of one who is gone already, infinite if they never do
 * @param leavingChance p: the chance to leave after each purchase
 */
public record BuyerTraits(double purchasesPerDay, double daysLeft, double leavingChance) implements Serializable {

    /** Checks the ranges. */
    public BuyerTraits {
        Require.nonNegative("purchasesPerDay", purchasesPerDay);
        Require.within("daysLeft", daysLeft, 0, Double.POSITIVE_INFINITY);
        Require.probability("leavingChance", leavingChance);
    }

    /** Somebody who has left. */
    public static BuyerTraits gone() {
        return new BuyerTraits(0, 0, 0);
    }

    /** Whether there is anything to come. */
    public boolean stillBuys() {
        return daysLeft > 0;
    }

    /** One line: {@code 0.0312 purchases a day, leaves in 410 days}. */
    @Override
    public String toString() {
        if (!stillBuys()) {
            return "has left";
        }
        return Cells.significant(purchasesPerDay, 4) + " purchases a day, "
                + (leavingChance > 0
                        ? "leaves after a purchase with a chance of " + Cells.percent(leavingChance)
                        : daysLeft < Double.POSITIVE_INFINITY
                                ? "leaves in " + Cells.significant(daysLeft, 4) + " days"
                                : "never leaves");
    }
}
