package io.clientele.satisfaction.kano;

import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;

/** In English. */
final class EnglishSentence extends KanoSentence {

    @Override
    Language language() {
        return Language.ENGLISH;
    }

    @Override
    String ended(String sentence) {
        return sentence + ".";
    }

    @Override
    String nobody(String feature) {
        return feature + ": no category, because nobody was asked or answered.";
    }

    @Override
    String onlyHalves(String feature, long halves) {
        return feature + ": no category, because "
                + (halves == 1 ? "its one answered pair" : "each of its " + Cells.count(halves) + " answered pairs")
                + " lacks a half.";
    }

    @Override
    String all(KanoFeature feature, KanoCategory category) {
        return feature.feature() + " is " + category + ": all of " + pairs(feature);
    }

    @Override
    String mixed(KanoFeature feature, KanoCategory first, KanoCategory second, double a, double b) {
        return feature.feature() + " is mixed " + first + "/" + second + ": " + amount(a) + " and " + amount(b) + " of "
                + pairs(feature);
    }

    @Override
    String share(KanoFeature feature, KanoCategory category, double count) {
        return feature.feature() + " is " + category + ": " + amount(count) + " of " + pairs(feature);
    }

    private String pairs(KanoFeature feature) {
        double n = feature.counts().n();
        return amount(n) + (n == 1 ? " pair" : " pairs");
    }

    @Override
    String though(KanoCategory most, double count) {
        return ", though " + amount(count) + " say " + most;
    }

    @Override
    String asMany(KanoCategory second, double count) {
        return ", as many as " + amount(count) + " " + second;
    }

    @Override
    String ahead(KanoCategory second, double count) {
        return ", ahead of " + amount(count) + " " + second;
    }

    @Override
    String tie() {
        return ", a tie";
    }

    @Override
    String significant(String probability) {
        return ", a significant lead (" + probability + ")";
    }

    @Override
    String chance(String probability) {
        return ", a lead that may be chance (" + probability + ")";
    }

    @Override
    String coefficients(String satisfied, String dissatisfied, String of) {
        return "; present it satisfies " + satisfied + ", absent it dissatisfies " + dissatisfied + " of " + of;
    }

    @Override
    String undefined() {
        return "; Better and Worse are not defined, because no pair is M, O, A or I";
    }

    @Override
    String continuous(KanoCategory quadrant) {
        return "; the continuous analysis says " + quadrant;
    }

    @Override
    String method(KanoReport report, String answers) {
        return report.source() + ": category by rule \"" + report.rule() + "\" from the table \""
                + report.table().name() + "\"; " + answers + "; Wilson's intervals at "
                + level(report) + " %; continuous analysis of " + report.continuousAnswers();
    }
}
