package io.clientele.satisfaction.kano;

import io.clientele.internal.text.Cells;
import io.clientele.stat.Rate;
import java.util.Optional;

/** A feature's result in one English sentence. */
final class KanoSentence {

    private KanoSentence() {}

    static String about(KanoFeature feature) {
        if (feature.counts().isEmpty()) {
            String why = feature.halves() > 0
                    ? "each of its " + Cells.count(feature.halves()) + " answered pairs lacks a half"
                    : "nobody was asked or answered";
            return feature.feature() + ": no category, because " + why + ".";
        }
        return feature.feature() + " is " + standing(feature) + coefficients(feature) + continuous(feature) + ".";
    }

    private static String standing(KanoFeature feature) {
        TopTwo top = feature.topTwo();
        CategoryCounts counts = feature.counts();
        KanoCategory category = feature.categories().get(0);
        String n = Cells.count(feature.n()) + (feature.n() == 1 ? " pair" : " pairs");
        if (top.firstCount() == top.n()) {
            return category + ": all of " + n;
        }
        if (feature.isMixed()) {
            KanoCategory other = feature.categories().get(1);
            return "mixed " + category + "/" + other + ": " + Cells.amount(counts.of(category)) + " and "
                    + Cells.amount(counts.of(other)) + " of " + n + lead(top);
        }
        String share = category + ": " + Cells.amount(counts.of(category)) + " of " + n;
        if (category != top.first()) {
            return share + ", though " + Cells.amount(top.firstCount()) + " say " + top.first();
        }
        String next = Cells.amount(top.secondCount()) + " " + top.second();
        return share + (top.isTie() ? ", as many as " : ", ahead of ") + next + lead(top);
    }

    private static String lead(TopTwo top) {
        if (top.isTie()) {
            return ", a tie";
        }
        double probability = top.probabilityFirstLeads();
        String printed = probability > 0.9995 ? "> 0.999" : "= " + Cells.fixed(probability, 3);
        return (top.isSignificant() ? ", a significant lead" : ", a lead that may be chance") + " (P " + printed + ")";
    }

    private static String coefficients(KanoFeature feature) {
        Rate better = feature.satisfiedIfPresent();
        Rate worse = feature.dissatisfiedIfAbsent();
        if (better.value().isEmpty()) {
            return "; Better and Worse are not defined, because no pair is M, O, A or I";
        }
        return "; present it satisfies " + Cells.percent(better.value()) + ", absent it dissatisfies "
                + Cells.percent(worse.value()) + " of " + Cells.amount(better.denominator());
    }

    private static String continuous(KanoFeature feature) {
        Optional<KanoCategory> quadrant = feature.continuous().quadrant();
        boolean agrees = quadrant.isEmpty() || feature.categories().contains(quadrant.get());
        return agrees ? "" : "; the continuous analysis says " + quadrant.get();
    }
}
