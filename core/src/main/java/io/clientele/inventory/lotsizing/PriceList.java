package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prices that fall with the quantity.
 *
 * <pre>{@code
 * PriceList prices = PriceList.allUnits(0.75).from(400, 0.72).from(800, 0.68);
 * }</pre>
 *
 * @param discount whether a price applies to the whole order or to the units beyond its break
 * @param breaks the prices, the first from 0 units, breaks rising and prices falling
 */
public record PriceList(QuantityDiscount discount, List<PriceBreak> breaks) implements Serializable {

    /** Checks the order. */
    public PriceList {
        Require.nonNull("discount", discount);
        breaks = List.copyOf(Require.nonEmpty("breaks", breaks));
        Require.that(
                breaks.get(0).fromUnits() == 0,
                "the first price applies from "
                        + Require.show(breaks.get(0).fromUnits())
                        + " units; it must apply from 0. Put the price of a single unit first.");
        for (int i = 1; i < breaks.size(); i++) {
            PriceBreak last = breaks.get(i - 1);
            PriceBreak next = breaks.get(i);
            Require.that(
                    next.fromUnits() > last.fromUnits() && next.pricePerUnit() < last.pricePerUnit(),
                    "the price " + next + " follows " + last + "; breaks must rise and prices fall.");
        }
    }

    /** Prices of which the lowest that an order reaches applies to all its units. */
    public static PriceList allUnits(double pricePerUnit) {
        return new PriceList(QuantityDiscount.ALL_UNITS, List.of(new PriceBreak(0, pricePerUnit)));
    }

    /** Prices that each apply to the units beyond its break. */
    public static PriceList incremental(double pricePerUnit) {
        return new PriceList(QuantityDiscount.INCREMENTAL, List.of(new PriceBreak(0, pricePerUnit)));
    }

    /** The same with a lower price from so many units on. */
    public PriceList from(double units, double pricePerUnit) {
        List<PriceBreak> more = new ArrayList<>(breaks);
        more.add(new PriceBreak(units, pricePerUnit));
        return new PriceList(discount, more);
    }

    /** The break that an order of a size reaches. */
    public PriceBreak at(double units) {
        Require.nonNegative("units", units);
        PriceBreak reached = breaks.get(0);
        for (PriceBreak priceBreak : breaks) {
            if (units >= priceBreak.fromUnits()) {
                reached = priceBreak;
            }
        }
        return reached;
    }

    /** What an order of a size costs to buy. */
    public double purchase(double units) {
        if (discount == QuantityDiscount.ALL_UNITS) {
            return units * at(units).pricePerUnit();
        }
        double money = 0;
        for (int i = 0; i < breaks.size() && units > breaks.get(i).fromUnits(); i++) {
            double to =
                    i + 1 < breaks.size() ? Math.min(units, breaks.get(i + 1).fromUnits()) : units;
            money += (to - breaks.get(i).fromUnits()) * breaks.get(i).pricePerUnit();
        }
        return money;
    }

    /** For example {@code all units: 0.75 from 0, 0.72 from 400}. */
    @Override
    public String toString() {
        String scope = discount == QuantityDiscount.ALL_UNITS ? "all units: " : "incremental: ";
        return scope + breaks.stream().map(PriceBreak::toString).collect(Collectors.joining(", "));
    }
}
