package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Offers beside each other by delivered value, as a difference and as a ratio. The two can disagree: 100 for 60 leaves more than 50
 * for 20, and gives less for each unit of cost. So both ranks are shown, and {@link #agree()} says whether they have the same winner.
 *
 * @param offers the offers, all in one unit, no two of one name
 */
public record OfferComparison(List<DeliveredValue> offers) implements Serializable {

    /** Checks that there is an offer, that units agree and names differ. */
    public OfferComparison {
        offers = List.copyOf(Require.nonEmpty("offers", offers));
        Set<String> names = new HashSet<>();
        for (DeliveredValue offer : offers) {
            Require.that(
                    offer.unit().equals(offers.get(0).unit()),
                    "offer " + offer.offer() + " is in " + offer.unit() + " and "
                            + offers.get(0).offer() + " in " + offers.get(0).unit()
                            + "; only offers in one unit compare. Convert one of them.");
            Require.that(names.add(offer.offer()), "Two offers are named " + offer.offer() + "; names must differ.");
        }
    }

    /** Sets offers beside each other. */
    public static OfferComparison of(DeliveredValue... offers) {
        return new OfferComparison(Arrays.asList(Require.nonNull("offers", offers)));
    }

    /** The offers with the greatest difference: one, or several if they tie. */
    public List<DeliveredValue> bestByDifference() {
        return best(offer -> OptionalDouble.of(offer.difference()));
    }

    /** The offers with the greatest ratio: one, several if they tie, none if no offer has a ratio. */
    public List<DeliveredValue> bestByRatio() {
        return best(offer -> offer.ratio().value());
    }

    /** Whether difference and ratio have the same winners; not if no offer has a ratio. */
    public boolean agree() {
        return bestByDifference().equals(bestByRatio());
    }

    /** An offer's rank by difference: 1 for the greatest, equals share a rank. */
    public int rankByDifference(DeliveredValue offer) {
        return rank(offer, other -> OptionalDouble.of(other.difference())).orElseThrow();
    }

    /** An offer's rank by ratio among those that have one; empty if it has none. */
    public OptionalInt rankByRatio(DeliveredValue offer) {
        return rank(offer, other -> other.ratio().value());
    }

    private List<DeliveredValue> best(Function<DeliveredValue, OptionalDouble> measure) {
        return offers.stream()
                .filter(offer -> rank(offer, measure).orElse(0) == 1)
                .toList();
    }

    private OptionalInt rank(DeliveredValue offer, Function<DeliveredValue, OptionalDouble> measure) {
        Require.that(
                offers.contains(Require.nonNull("offer", offer)),
                "offer " + offer.offer() + " is not one of those compared.");
        OptionalDouble own = measure.apply(offer);
        if (own.isEmpty()) {
            return OptionalInt.empty();
        }
        long better = offers.stream()
                .map(measure)
                .filter(value -> value.isPresent() && value.getAsDouble() > own.getAsDouble())
                .count();
        return OptionalInt.of(1 + (int) better);
    }

    /** A table of the offers in the order given, with both ranks. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Delivered value of " + Cells.count(offers.size(), "offer") + ", "
                        + offers.get(0).unit())
                .left("offer")
                .right("value")
                .right("cost")
                .right("difference")
                .right("rank")
                .right("ratio")
                .right("rank");
        for (DeliveredValue offer : offers) {
            OptionalInt byRatio = rankByRatio(offer);
            table.row(
                    offer.offer(),
                    Cells.fixed(offer.totalValue(), 2),
                    Cells.fixed(offer.totalCost(), 2),
                    Cells.fixed(offer.difference(), 2),
                    Cells.count(rankByDifference(offer)),
                    Cells.fixed(offer.ratio().value(), 3),
                    byRatio.isPresent() ? Cells.count(byRatio.getAsInt()) : Cells.ABSENT);
        }
        for (DeliveredValue offer : offers) {
            if (offer.ratio() instanceof ValueRatio.Undefined undefined) {
                table.note("No ratio: " + undefined.reason());
            }
        }
        List<DeliveredValue> best = bestByDifference();
        if (best.stream().noneMatch(offer -> offer.ratio().value().isPresent())) {
            table.note("Best by difference, "
                    + String.join(
                            " and ", best.stream().map(DeliveredValue::offer).toList())
                    + " cannot be ranked by ratio.");
        } else if (!agree()) {
            table.note("Difference and ratio disagree on the best offer.");
        }
        return table.toString();
    }
}
