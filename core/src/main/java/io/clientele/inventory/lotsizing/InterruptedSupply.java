package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockCosts;
import java.io.Serializable;

/**
 * Stock against a supplier who is down at times, while demand is the same in each period. At the end of a period in which nothing came
 * for n periods, {@code (n + 1) d} units were wanted since stock was last filled up to S.
 *
 * <pre>
 * P(down for n periods)   a b / (a + b) (1 - b)^(n-1)    n >= 1;  b / (a + b) for n = 0
 * best level              S = (n + 1) d with the least n whose cumulated probability reaches p / (p + h)
 * </pre>
 *
 * <p>a is the probability that a supplier who works is down in the next period, b that one who is down works again. Orders are free; a
 * cost per order plays no part.
 *
 * <p>Source: Snyder and Shen (2019), section 9.2.2; Tomlin (2006).
 *
 * @param demandPerPeriod d, units, 0 or more
 * @param failureProbability a, from a period to the next; from 0 to below 1
 * @param recoveryProbability b, from a period to the next; above 0, at most 1
 */
public record InterruptedSupply(double demandPerPeriod, double failureProbability, double recoveryProbability)
        implements Serializable {

    /** Checks the ranges. */
    public InterruptedSupply {
        Require.nonNegative("demandPerPeriod", demandPerPeriod);
        Require.probability("failureProbability", failureProbability);
        Require.probability("recoveryProbability", recoveryProbability);
        Require.that(
                failureProbability < 1 && recoveryProbability > 0,
                "failureProbability is " + Require.show(failureProbability) + " and recoveryProbability is "
                        + Require.show(recoveryProbability)
                        + "; a supplier must sometimes work. Take less than 1 and more than 0.");
    }

    /** A supplier who is never down, for a demand. */
    public static InterruptedSupply demandPerPeriod(double units) {
        return new InterruptedSupply(units, 0, 1);
    }

    /** The same with a supplier who fails with a probability from one period to the next. */
    public InterruptedSupply failing(double probability) {
        return new InterruptedSupply(demandPerPeriod, probability, recoveryProbability);
    }

    /** The same with a supplier who, when down, works again with a probability from one period to the next. */
    public InterruptedSupply recovering(double probability) {
        return new InterruptedSupply(demandPerPeriod, failureProbability, probability);
    }

    /**
     * The units to have on hand and on order after ordering.
     *
     * @throws IllegalArgumentException if no cost of a shortage was stated
     */
    public double baseStock(StockCosts costs) {
        double ratio = Require.nonNull("costs", costs).criticalRatio();
        double down = failureProbability / (failureProbability + recoveryProbability);
        double longer = down;
        int n = 0;
        // The probability of being down for longer than n periods is down (1 - b)^n.
        while (longer > 0 && 1 - longer < ratio) {
            n++;
            longer = down * StrictMath.pow(1 - recoveryProbability, n);
        }
        return (n + 1) * demandPerPeriod;
    }

    /**
     * The expected cost of a period with a level of stock.
     *
     * @param baseStock units, finite
     * @throws IllegalArgumentException if no cost of a shortage was stated
     */
    public double costPerPeriod(double baseStock, StockCosts costs) {
        Require.finite("baseStock", baseStock);
        double shortage = Require.nonNull("costs", costs).statedShortage();
        double holding = costs.holdingPerUnitAndPeriod();
        if (demandPerPeriod == 0) {
            return holding * Math.max(baseStock, 0) + shortage * Math.max(-baseStock, 0);
        }
        double a = failureProbability;
        double b = recoveryProbability;
        double probability = b / (a + b);
        double left = 0;
        for (int n = 0; (n + 1) * demandPerPeriod < baseStock; n++) {
            left += probability * (baseStock - (n + 1) * demandPerPeriod);
            probability = n == 0 ? a * b / (a + b) : probability * (1 - b);
            if (probability == 0) {
                break;
            }
        }
        // What is owed follows from what is left over: E[(X - S)+] = E[X] - S + E[(S - X)+], with 1 + a / (b (a + b))
        // periods in X.
        double owed = demandPerPeriod * (1 + a / (b * (a + b))) - baseStock + left;
        return holding * left + shortage * Math.max(0, owed);
    }

    /** For example {@code supply of 2,000 units per period, failing with 4.0 %, recovering with 25.0 % a period}. */
    @Override
    public String toString() {
        return "supply of " + Cells.number(demandPerPeriod) + " units per period, failing with "
                + Cells.percent(failureProbability) + ", recovering with " + Cells.percent(recoveryProbability)
                + " a period";
    }
}
