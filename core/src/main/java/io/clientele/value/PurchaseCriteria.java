package io.clientele.value;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a buyer scores offers: criteria with weights, some with a minimum that an offer must reach to be considered at all.
 *
 * <pre>
 * score of an offer = Σ w · score on the criterion        weights w made to sum to 1
 * </pre>
 *
 * <pre>{@code
 * PurchaseChoice choice = PurchaseCriteria.of("price", 5).must("quality", 3, 6).criterion("delivery", 2)
 *         .offer("we", 6, 9, 8)
 *         .offer("rival", 9, 5, 9)
 *         .score();
 * choice.winner();        // we: the rival misses the minimum of quality
 * }</pre>
 *
 * @param criteria what counts
 * @param offers what is compared, one score a criterion, more being better on all of them
 */
public record PurchaseCriteria(List<Criterion> criteria, List<Offer> offers) implements Serializable {

    /** Checks that names differ, that something counts and that every offer has a score for each criterion. */
    public PurchaseCriteria {
        criteria = List.copyOf(Require.nonEmpty("criteria", criteria));
        offers = List.copyOf(Require.nonNull("offers", offers));
        Set<String> names = new HashSet<>();
        for (Criterion criterion : criteria) {
            Require.that(
                    names.add(criterion.name()), "Two criteria are named " + criterion.name() + "; names must differ.");
        }
        names.clear();
        for (Offer offer : offers) {
            Require.that(names.add(offer.name()), "Two offers are named " + offer.name() + "; names must differ.");
            Require.sameLength("scores of " + offer.name(), offer.scores().size(), "criteria", criteria.size());
        }
    }

    /**
     * One criterion.
     *
     * @param name what counts
     * @param weight how much, above 0, in any unit
     * @param minima the least score an offer must have, or none
     */
    public record Criterion(String name, double weight, List<Double> minima) implements Serializable {

        /** Checks the ranges and copies. */
        public Criterion {
            Require.text("name", name);
            Require.positive("weight of " + name, weight);
            minima = List.copyOf(Require.nonNull("minima", minima));
            Require.within("minima of " + name, minima.size(), 0, 1);
            for (double minimum : minima) {
                Require.finite("minimum of " + name, minimum);
            }
        }

        boolean admits(double score) {
            return minima.isEmpty() || score >= minima.get(0);
        }

        /** One line: {@code quality, weight 3, at least 6}. */
        @Override
        public String toString() {
            return name + ", weight " + Require.show(weight)
                    + (minima.isEmpty() ? "" : ", at least " + Require.show(minima.get(0)));
        }
    }

    /**
     * One offer.
     *
     * @param name who offers
     * @param scores one a criterion
     */
    public record Offer(String name, List<Double> scores) implements Serializable {

        /** Checks the numbers and copies. */
        public Offer {
            Require.text("name", name);
            scores = List.copyOf(Require.nonNull("scores", scores));
            for (double score : scores) {
                Require.finite("score of " + name, score);
            }
        }

        /** One line: {@code we: [6.0, 9.0, 8.0]}. */
        @Override
        public String toString() {
            return name + ": " + scores;
        }
    }

    /** The first criterion. */
    public static PurchaseCriteria of(String name, double weight) {
        return new PurchaseCriteria(List.of(new Criterion(name, weight, List.of())), List.of());
    }

    /** One more criterion. */
    public PurchaseCriteria criterion(String name, double weight) {
        return with(new Criterion(name, weight, List.of()));
    }

    /** One more criterion on which an offer must score at least the minimum. */
    public PurchaseCriteria must(String name, double weight, double minimum) {
        return with(new Criterion(name, weight, List.of(minimum)));
    }

    /** One more offer, with its scores in the order of the criteria. */
    public PurchaseCriteria offer(String name, double... scores) {
        List<Offer> more = new ArrayList<>(offers);
        more.add(new Offer(
                name, Arrays.stream(Require.nonNull("scores", scores)).boxed().toList()));
        return new PurchaseCriteria(criteria, more);
    }

    private PurchaseCriteria with(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new PurchaseCriteria(more, offers);
    }

    /**
     * The offers by score.
     *
     * @throws IllegalArgumentException if there is no offer
     */
    public PurchaseChoice score() {
        Require.that(!offers.isEmpty(), "There are 0 offers; a choice needs at least 1. Add one by offer(…).");
        return new PurchaseChoice(this);
    }

    /** One line: {@code purchase criteria price, quality and 2 offers}. */
    @Override
    public String toString() {
        return "purchase criteria "
                + String.join(", ", criteria.stream().map(Criterion::name).toList()) + " and " + offers.size()
                + (offers.size() == 1 ? " offer" : " offers");
    }
}
