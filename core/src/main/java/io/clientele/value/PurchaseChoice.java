package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Offers by a buyer's criteria: the score of each, and what knocks it out.
 *
 * @param criteria the criteria and the offers
 */
public record PurchaseChoice(PurchaseCriteria criteria) implements Serializable {

    /** Checks that there is an offer. */
    public PurchaseChoice {
        Require.nonEmpty("offers", Require.nonNull("criteria", criteria).offers());
    }

    /**
     * The weighted score of an offer, on the scale of its scores, knocked out or not.
     *
     * @throws IllegalArgumentException if there is no offer of this name
     */
    public double score(String offer) {
        List<Double> scores = find(offer).scores();
        double weights = weights();
        double sum = 0;
        for (int c = 0; c < scores.size(); c++) {
            sum += criteria.criteria().get(c).weight() / weights * scores.get(c);
        }
        return sum;
    }

    /** The criteria whose minimum an offer misses. */
    public List<String> missed(String offer) {
        List<Double> scores = find(offer).scores();
        List<String> missed = new ArrayList<>();
        for (int c = 0; c < scores.size(); c++) {
            if (!criteria.criteria().get(c).admits(scores.get(c))) {
                missed.add(criteria.criteria().get(c).name());
            }
        }
        return missed;
    }

    /** The offers that miss no minimum, the highest score first; equals in the order they were named. */
    public List<String> ranking() {
        return criteria.offers().stream()
                .map(PurchaseCriteria.Offer::name)
                .filter(name -> missed(name).isEmpty())
                .sorted(Comparator.comparingDouble(name -> -score(name)))
                .toList();
    }

    /** The offer with the highest score; empty if all miss a minimum or the best two are equal. */
    public Optional<String> winner() {
        List<String> ranking = ranking();
        boolean tied = ranking.size() > 1 && score(ranking.get(0)) == score(ranking.get(1));
        return ranking.isEmpty() || tied ? Optional.empty() : Optional.of(ranking.get(0));
    }

    /**
     * By how much a criterion puts one offer before another: w · (score − other's score), adding up to the difference of the scores.
     *
     * @throws IllegalArgumentException if there is no such criterion or offer
     */
    public double lead(String criterion, String offer, String over) {
        Require.nonNull("criterion", criterion);
        for (int c = 0; c < criteria.criteria().size(); c++) {
            PurchaseCriteria.Criterion one = criteria.criteria().get(c);
            if (one.name().equals(criterion)) {
                return one.weight()
                        / weights()
                        * (find(offer).scores().get(c) - find(over).scores().get(c));
            }
        }
        throw Require.broken(
                "criterion",
                criterion,
                "one of "
                        + String.join(
                                ", ",
                                criteria.criteria().stream()
                                        .map(PurchaseCriteria.Criterion::name)
                                        .toList()),
                "");
    }

    private double weights() {
        return criteria.criteria().stream()
                .mapToDouble(PurchaseCriteria.Criterion::weight)
                .sum();
    }

    private PurchaseCriteria.Offer find(String name) {
        Require.nonNull("offer", name);
        return criteria.offers().stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "offer",
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        criteria.offers().stream()
                                                .map(PurchaseCriteria.Offer::name)
                                                .toList()),
                        ""));
    }

    /** A table of criteria by offers, with the scores and what was missed. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Purchase criteria, "
                        + Cells.count(criteria.offers().size(), "offer") + ", winner: " + winner().orElse("none"))
                .left("criterion")
                .right("weight")
                .right("minimum");
        criteria.offers().forEach(offer -> table.right(offer.name()));
        for (int c = 0; c < criteria.criteria().size(); c++) {
            PurchaseCriteria.Criterion criterion = criteria.criteria().get(c);
            List<String> row = new ArrayList<>(List.of(
                    criterion.name(),
                    Cells.percent(criterion.weight() / weights()),
                    criterion.minima().isEmpty()
                            ? Cells.ABSENT
                            : Cells.fixed(criterion.minima().get(0), 2)));
            for (PurchaseCriteria.Offer offer : criteria.offers()) {
                row.add(Cells.fixed(offer.scores().get(c), 2));
            }
            table.row(row);
        }
        List<String> last = new ArrayList<>(List.of("score", Cells.percent(1), ""));
        criteria.offers().forEach(offer -> last.add(Cells.fixed(score(offer.name()), 2)));
        table.row(last);
        for (PurchaseCriteria.Offer offer : criteria.offers()) {
            if (!missed(offer.name()).isEmpty()) {
                table.note(offer.name() + " misses the minimum of " + String.join(", ", missed(offer.name())) + ".");
            }
        }
        return table.toString();
    }
}
