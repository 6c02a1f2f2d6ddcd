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
        return feature.feature() + ": " + standing(feature) + coefficients(feature) + continuous(feature) + ".";
    }

    private static String standing(KanoFeature feature) {
        TopTwo top = feature.topTwo();
        String n = Cells.count(feature.n());
        KanoCategory category = feature.categories().get(0);
        if (top.firstCount() == top.n()) {
            return category + ", all " + n + (top.n() == 1 ? " pair" : " pairs");
        }
        String counts = Cells.count(top.firstCount()) + " " + top.first() + " against " + Cells.count(top.secondCount())
                + " " + top.second() + " of " + n + " pairs";
        String lead = top.isTie()
                ? ", a tie"
                : ", " + (top.isSignificant() ? "a significant lead" : "a lead that may be chance") + " (P = "
                        + Cells.fixed(top.probabilityFirstLeads(), 3) + " that " + top.first() + " is ahead)";
        if (feature.isMixed()) {
            return "mixed " + category + "/" + feature.categories().get(1) + ", " + counts + lead;
        }
        return category + ", " + counts + lead;
    }

    private static String coefficients(KanoFeature feature) {
        Rate better = feature.satisfiedIfPresent();
        Rate worse = feature.dissatisfiedIfAbsent();
        if (better.value().isEmpty()) {
            return "; Better and Worse are not defined, because no pair is M, O, A or I";
        }
        return "; present it satisfies " + Cells.percent(better.value()) + ", absent it dissatisfies "
                + Cells.percent(worse.value()) + " of " + Cells.count(Math.round(better.denominator()));
    }

    private static String continuous(KanoFeature feature) {
        Optional<KanoCategory> quadrant = feature.continuous().quadrant();
        boolean agrees = quadrant.isEmpty() || feature.categories().contains(quadrant.get());
        return agrees ? "" : "; the continuous analysis says " + quadrant.get();
    }
}
