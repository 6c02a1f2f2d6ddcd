package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a portfolio trades stock for service: the least value of units short that each total of safety stock can buy, and the other way
 * round. One exchange rate holds for all items, which is what makes the total the least one:
 *
 * <pre>
 * P(X &gt; s)  Q / (m D)      for each item; m the value in stock given for a unit of value short a year less
 * </pre>
 *
 * <pre>{@code
 * ExchangeCurve portfolio = ExchangeCurve.of(items);
 * ExchangeCurvePoint now = portfolio.withEqualCycleServiceLevel(0.95);
 * ExchangeCurvePoint better = portfolio.forSafetyStockValue(now.safetyStockValue());   // the same money, less short
 * }</pre>
 *
 * <p>An item for which that asks for more risk than the lowest service allows stays at the lowest, 50 % of cycles unless stated.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), section 6.11.
 *
 * @param items of the portfolio
 * @param lowestCycleServiceLevel that any item may have, above 0 and below 1; 0.5 unless stated
 */
public record ExchangeCurve(List<ExchangeCurveItem> items, double lowestCycleServiceLevel) implements Serializable {

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e12;
    private static final int HALVINGS = 60;

    /** Checks the ranges. */
    public ExchangeCurve {
        items = List.copyOf(Require.nonEmpty("items", items));
        Require.level("lowestCycleServiceLevel", lowestCycleServiceLevel);
    }

    /** The trade of a portfolio in which no item has less than half its cycles without a stock-out. */
    public static ExchangeCurve of(List<ExchangeCurveItem> items) {
        return new ExchangeCurve(items, 0.5);
    }

    /** The same with another lowest service of any item. */
    public ExchangeCurve lowestCycleServiceLevel(double probability) {
        return new ExchangeCurve(items, probability);
    }

    /** The point of an exchange rate: money in safety stock for each unit of value short a year less, above 0. */
    public ExchangeCurvePoint at(double yearsOfStock) {
        Require.positive("yearsOfStock", yearsOfStock);
        Totals totals = new Totals();
        for (ExchangeCurveItem item : items) {
            totals.add(item, reorderPoint(item, yearsOfStock));
            totals.atLowest += level(item, yearsOfStock) == lowestCycleServiceLevel ? 1 : 0;
        }
        return totals.point(yearsOfStock);
    }

    /** The reorder point of each item at an exchange rate, in their order. */
    public List<Double> reorderPoints(double yearsOfStock) {
        Require.positive("yearsOfStock", yearsOfStock);
        return items.stream().map(item -> reorderPoint(item, yearsOfStock)).toList();
    }

    /**
     * What the portfolio holds and lacks if all items have the same cycle service level, for comparison; no exchange rate stands behind
     * it.
     */
    public ExchangeCurvePoint withEqualCycleServiceLevel(double probability) {
        Require.level("cycleServiceLevel", probability);
        Totals totals = new Totals();
        for (ExchangeCurveItem item : items) {
            totals.add(item, item.demand().distribution().quantile(probability));
        }
        return totals.point(0);
    }

    /**
     * The point that ties up a given value in safety stock; with demand in whole pieces the one nearest below.
     *
     * @throws IllegalArgumentException if the lowest service of all items takes more than that
     */
    public ExchangeCurvePoint forSafetyStockValue(double money) {
        Require.finite("money", money);
        return solve("safetyStockValue", money, 1, ExchangeCurvePoint::safetyStockValue);
    }

    /**
     * The point at which units of a given value are short in a year; with demand in whole pieces the one nearest below.
     *
     * @throws IllegalArgumentException if that much is not short even at the lowest service of all items
     */
    public ExchangeCurvePoint forValueShortPerYear(double money) {
        Require.positive("money", money);
        return solve("valueShortPerYear", money, -1, ExchangeCurvePoint::valueShortPerYear);
    }

    /** The rate at which a measure has a value; {@code side} is 1 for one that rises with the rate, -1 for one that falls. */
    private ExchangeCurvePoint solve(
            String name, double target, int side, ToDoubleFunction<ExchangeCurvePoint> measure) {
        double first = measure.applyAsDouble(at(LEAST));
        double last = measure.applyAsDouble(at(MOST));
        if (side * target < side * first || side * target > side * last) {
            throw Require.broken(
                    name,
                    Require.show(target),
                    "from " + Cells.amount(Math.min(first, last)) + " to " + Cells.amount(Math.max(first, last))
                            + " for these items",
                    "");
        }
        double lower = StrictMath.log(LEAST);
        double upper = StrictMath.log(MOST);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (lower + upper) / 2;
            if (side * measure.applyAsDouble(at(StrictMath.exp(middle))) > side * target) {
                upper = middle;
            } else {
                lower = middle;
            }
        }
        return at(StrictMath.exp(side > 0 ? lower : upper));
    }

    private double reorderPoint(ExchangeCurveItem item, double yearsOfStock) {
        return item.demand().distribution().quantile(level(item, yearsOfStock));
    }

    private double level(ExchangeCurveItem item, double yearsOfStock) {
        double risk = 1 / (yearsOfStock * item.ordersPerYear());
        return Math.max(lowestCycleServiceLevel, Math.min(1 - risk, Math.nextDown(1.0)));
    }

    /** The curve at some exchange rates as a table. */
    public String table(double... yearsOfStock) {
        TextTable table = TextTable.titled("exchange curve of " + Cells.count(items.size(), "item"))
                .right("years of stock")
                .right("safety stock")
                .right("short per year")
                .right("at lowest service");
        for (double rate : yearsOfStock) {
            ExchangeCurvePoint point = at(rate);
            table.row(
                    Cells.number(rate),
                    Cells.fixed(point.safetyStockValue(), 2),
                    Cells.fixed(point.valueShortPerYear(), 2),
                    Cells.count(point.atLowest()));
        }
        return table.toString();
    }

    /** For example {@code exchange curve of 3 items, at least 50.0 % of cycles}. */
    @Override
    public String toString() {
        return "exchange curve of " + Cells.count(items.size(), "item") + ", at least "
                + Cells.percent(lowestCycleServiceLevel) + " of cycles";
    }

    private static final class Totals {

        private double safety;
        private double cycle;
        private double shortage;
        private double demand;
        private int atLowest;

        private void add(ExchangeCurveItem item, double reorderPoint) {
            double value = item.valuePerUnit();
            safety += value * (reorderPoint - item.demand().mean());
            cycle += value * item.orderQuantity() / 2;
            shortage +=
                    value * item.ordersPerYear() * item.demand().distribution().loss(reorderPoint);
            demand += value * item.demand().demandPerYear();
        }

        private ExchangeCurvePoint point(double rate) {
            return new ExchangeCurvePoint(rate, safety, cycle, shortage, demand, atLowest);
        }
    }
}
