package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What a whole portfolio holds and lacks under one exchange rate.
 *
 * @param yearsOfStock how much value in safety stock is given for a unit of value short a year less: the exchange rate; 0 where no rate
 *     stands behind the point
 * @param safetyStockValue money tied up in safety stock
 * @param cycleStockValue money tied up in what is ordered, half an order of each item
 * @param valueShortPerYear value of the units short in a year
 * @param demandValuePerYear value of the demand of a year
 * @param atLowest items that stay at the lowest service allowed, because stock for them does not pay at this rate
 */
public record ExchangeCurvePoint(
        double yearsOfStock,
        double safetyStockValue,
        double cycleStockValue,
        double valueShortPerYear,
        double demandValuePerYear,
        int atLowest)
        implements Serializable {

    /** Checks the ranges. */
    public ExchangeCurvePoint {
        Require.nonNegative("yearsOfStock", yearsOfStock);
        Require.finite("safetyStockValue", safetyStockValue);
        Require.nonNegative("cycleStockValue", cycleStockValue);
        Require.nonNegative("valueShortPerYear", valueShortPerYear);
        Require.nonNegative("demandValuePerYear", demandValuePerYear);
        Require.atLeast("atLowest", atLowest, 0);
    }

    /** For example {@code safety stock worth 12,400, short 310.25 per year}. */
    @Override
    public String toString() {
        return "safety stock worth " + Cells.amount(safetyStockValue) + ", short " + Cells.amount(valueShortPerYear)
                + " per year";
    }
}
