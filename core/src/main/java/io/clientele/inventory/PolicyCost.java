package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What a policy costs a period, by cause, in the currency of the costs it was asked with.
 *
 * @param holding for keeping stock
 * @param ordering for placing orders
 * @param shortage for units that customers wait for
 * @param period the period
 */
public record PolicyCost(double holding, double ordering, double shortage, PeriodLength period)
        implements Serializable {

    /** Checks ranges. */
    public PolicyCost {
        Require.nonNegative("holding", holding);
        Require.nonNegative("ordering", ordering);
        Require.nonNegative("shortage", shortage);
        Require.nonNull("period", period);
    }

    /** All of it. */
    public double total() {
        return holding + ordering + shortage;
    }

    /** One line: {@code 12.5 per week: holding 8, ordering 2.5, shortage 2}. */
    @Override
    public String toString() {
        return Cells.amount(total()) + " per " + period.noun() + ": holding " + Cells.amount(holding) + ", ordering "
                + Cells.amount(ordering) + ", shortage " + Cells.amount(shortage);
    }
}
