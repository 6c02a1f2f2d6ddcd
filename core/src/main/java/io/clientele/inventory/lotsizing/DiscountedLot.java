package io.clientele.inventory.lotsizing;

import java.util.List;

/**
 * The cheapest lot under a price list. With a price for all units only the best quantity of a price and its break come into question;
 * with incremental prices the payment for the dearer first units acts as a further cost of each order,
 * {@code F_j = Σ c_m (b_m+1 - b_m) - c_j b_j}, and only a best quantity inside its range does.
 */
final class DiscountedLot {

    private DiscountedLot() {}

    static LotSize cheapest(double demand, CapitalCosts costs, PriceList prices) {
        double perOrder = costs.perOrder();
        if (demand == 0) {
            return new LotSize(0, 0, 0, 0, 0, 0, 0, 0);
        }
        List<PriceBreak> breaks = prices.breaks();
        LotSize cheapest = null;
        double further = 0;
        for (int j = 0; j < breaks.size(); j++) {
            double from = breaks.get(j).fromUnits();
            double to = j + 1 < breaks.size() ? breaks.get(j + 1).fromUnits() : Double.POSITIVE_INFINITY;
            double price = breaks.get(j).pricePerUnit();
            boolean incremental = prices.discount() == QuantityDiscount.INCREMENTAL;
            if (incremental && j > 0) {
                further += from * (breaks.get(j - 1).pricePerUnit() - price);
            }
            double best = Math.sqrt(2 * (perOrder + further) * demand / (costs.holdingSharePerPeriod() * price));
            if (best >= to || incremental && best < from) {
                continue;
            }
            LotSize lot = priced(Math.max(best, from), demand, price, further, costs);
            if (cheapest == null || lot.costPerPeriod() < cheapest.costPerPeriod()) {
                cheapest = lot;
            }
        }
        if (cheapest == null) {
            throw new IllegalStateException("no price has a best quantity in its range: " + prices);
        }
        return cheapest;
    }

    private static LotSize priced(double quantity, double demand, double price, double further, CapitalCosts costs) {
        double share = costs.holdingSharePerPeriod();
        return new LotSize(
                quantity,
                demand,
                quantity == 0 ? 0 : costs.perOrder() * demand / quantity,
                share * (further + price * quantity) / 2,
                0,
                quantity == 0 ? price * demand : (further / quantity + price) * demand,
                0,
                0);
    }
}
