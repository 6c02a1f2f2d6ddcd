package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.Language;

/** Auf Deutsch. */
final class GermanSentence extends KanoSentence {

    @Override
    Language language() {
        return Language.GERMAN;
    }

    @Override
    String ended(String sentence) {
        return sentence + ".";
    }

    @Override
    String nobody(String feature) {
        return feature + ": keine Kategorie, weil niemand gefragt wurde oder antwortete.";
    }

    @Override
    String onlyHalves(String feature, long halves) {
        return feature + ": keine Kategorie, weil "
                + (halves == 1
                        ? "dem einen beantworteten Paar"
                        : "jedem der " + amount(halves) + " beantworteten Paare")
                + " eine Hälfte fehlt.";
    }

    @Override
    String all(KanoFeature feature, KanoCategory category) {
        return feature.feature() + " ist " + predicate(category)
                + (feature.counts().n() == 1
                        ? ": das einzige Paar"
                        : ": alle " + amount(feature.counts().n()) + " Paare");
    }

    @Override
    String mixed(KanoFeature feature, KanoCategory first, KanoCategory second, double a, double b) {
        return feature.feature() + " ist gemischt " + first.in(language()) + "/" + second.in(language()) + ": "
                + amount(a) + " und " + amount(b) + pairs(feature);
    }

    @Override
    String share(KanoFeature feature, KanoCategory category, double count) {
        return feature.feature() + " ist " + predicate(category) + ": " + amount(count) + pairs(feature);
    }

    private String pairs(KanoFeature feature) {
        return " von " + amount(feature.counts().n()) + " Paaren";
    }

    @Override
    String though(KanoCategory most, double count) {
        return ", obwohl " + amount(count) + " für " + most.in(language()) + " sprechen";
    }

    @Override
    String asMany(KanoCategory second, double count) {
        return ", ebenso viele wie " + amount(count) + " für " + second.in(language());
    }

    @Override
    String ahead(KanoCategory second, double count) {
        return ", vor " + amount(count) + " für " + second.in(language());
    }

    @Override
    String tie() {
        return ", ein Gleichstand";
    }

    @Override
    String significant(String probability) {
        return ", ein signifikanter Vorsprung (" + probability + ")";
    }

    @Override
    String chance(String probability) {
        return ", ein Vorsprung, der Zufall sein kann (" + probability + ")";
    }

    @Override
    String coefficients(String satisfied, String dissatisfied, String of) {
        return "; vorhanden stellt es " + satisfied + " zufrieden, fehlend macht es " + dissatisfied + " von " + of
                + " unzufrieden";
    }

    @Override
    String undefined() {
        return "; Better und Worse sind nicht definiert, weil kein Paar M, O, A oder I ist";
    }

    @Override
    String continuous(KanoCategory quadrant) {
        return "; die stetige Auswertung sagt: " + quadrant.in(language());
    }

    @Override
    String method(KanoReport report, String answers) {
        return report.source() + ": Kategorie nach der Regel „" + report.rule().in(language()) + "“ aus der Tabelle „"
                + report.table().name() + "“; " + answers + "; Wilson-Intervalle zu "
                + level(report) + " %; stetige Auswertung "
                + switch (report.continuousAnswers()) {
                    case ALL -> "aller Paare";
                    case WITHOUT_QUESTIONABLE -> "der nicht fragwürdigen Paare";
                };
    }

    private String predicate(KanoCategory category) {
        boolean adjective = category == KanoCategory.INDIFFERENT || category == KanoCategory.QUESTIONABLE;
        return (adjective ? "" : "ein ") + category.in(language());
    }
}
