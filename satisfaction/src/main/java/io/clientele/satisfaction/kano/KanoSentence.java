package io.clientele.satisfaction.kano;

import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.stat.Rate;
import java.util.Optional;

/** Tells a feature's result, and how a report came about, in one sentence each. What is said is the same in every language. */
abstract class KanoSentence {

    private static final double SURE = 0.9995;

    static KanoSentence in(Language language) {
        return switch (language) {
            case ENGLISH -> new EnglishSentence();
            case GERMAN -> new GermanSentence();
            case CHINESE -> new ChineseSentence();
        };
    }

    final String about(KanoFeature feature) {
        if (feature.counts().isEmpty()) {
            return feature.halves() > 0 ? onlyHalves(feature.feature(), feature.halves()) : nobody(feature.feature());
        }
        return ended(standing(feature) + coefficients(feature) + continuous(feature));
    }

    final String method(KanoReport report) {
        return ended(method(report, report.basis().answers(language())));
    }

    private String standing(KanoFeature feature) {
        TopTwo top = feature.topTwo();
        CategoryCounts counts = feature.counts();
        KanoCategory category = feature.categories().get(0);
        if (counts.of(top.first()) == counts.n()) {
            return all(feature, category);
        }
        if (feature.isMixed()) {
            KanoCategory other = feature.categories().get(1);
            return mixed(feature, category, other, counts.of(category), counts.of(other)) + lead(top);
        }
        String share = share(feature, category, counts.of(category));
        if (category != top.first()) {
            return share + though(top.first(), counts.of(top.first()));
        }
        String next = top.isTie()
                ? asMany(top.second(), counts.of(top.second()))
                : ahead(top.second(), counts.of(top.second()));
        return share + next + lead(top);
    }

    private String lead(TopTwo top) {
        if (top.isTie()) {
            return tie();
        }
        double probability = top.probabilityFirstLeads();
        String printed = "P " + (probability > SURE ? "> " + number("0.999") : "= " + fixed(probability, 3));
        return top.isSignificant() ? significant(printed) : chance(printed);
    }

    private String coefficients(KanoFeature feature) {
        Rate better = feature.satisfiedIfPresent();
        Rate worse = feature.dissatisfiedIfAbsent();
        return better.value().isEmpty()
                ? undefined()
                : coefficients(
                        number(Cells.percent(better.value())),
                        number(Cells.percent(worse.value())),
                        amount(better.denominator()));
    }

    private String continuous(KanoFeature feature) {
        Optional<KanoCategory> quadrant = feature.continuous().quadrant();
        boolean agrees = quadrant.isEmpty() || feature.categories().contains(quadrant.get());
        return agrees ? "" : continuous(quadrant.get());
    }

    abstract Language language();

    final String number(String plain) {
        return Numerals.in(language(), plain);
    }

    final String amount(double count) {
        return number(Cells.amount(count));
    }

    final String fixed(double value, int decimals) {
        return number(Cells.fixed(value, decimals));
    }

    final String level(KanoReport report) {
        return number(Cells.number(100 * report.level()));
    }

    abstract String ended(String sentence);

    abstract String nobody(String feature);

    abstract String onlyHalves(String feature, long halves);

    abstract String all(KanoFeature feature, KanoCategory category);

    abstract String mixed(KanoFeature feature, KanoCategory first, KanoCategory second, double a, double b);

    abstract String share(KanoFeature feature, KanoCategory category, double count);

    abstract String though(KanoCategory most, double count);

    abstract String asMany(KanoCategory second, double count);

    abstract String ahead(KanoCategory second, double count);

    abstract String tie();

    abstract String significant(String probability);

    abstract String chance(String probability);

    abstract String coefficients(String satisfied, String dissatisfied, String of);

    abstract String undefined();

    abstract String continuous(KanoCategory quadrant);

    abstract String method(KanoReport report, String answers);
}
