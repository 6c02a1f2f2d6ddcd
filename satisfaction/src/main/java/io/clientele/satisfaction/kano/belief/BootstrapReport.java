package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What came out when a survey was drawn again from its own respondents.
 *
 * @param source where the answers came from
 * @param respondents how many were drawn from, and drawn each time
 * @param bootstrap how it was drawn
 * @param features one result a feature, in the order of the survey
 */
public record BootstrapReport(String source, int respondents, KanoBootstrap bootstrap, List<BootstrapFeature> features)
        implements Serializable {

    /** Checks and copies the parts. */
    public BootstrapReport {
        Require.text("source", source);
        Require.atLeast("respondents", respondents, 1);
        Require.nonNull("bootstrap", bootstrap);
        features = List.copyOf(Require.nonEmpty("features", features));
    }

    /**
     * The result of one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public BootstrapFeature feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("feature is \"" + name + "\"; it must be one of "
                        + features.stream().map(BootstrapFeature::feature).toList() + "."));
    }

    /** The features by their mean place, the first first. */
    public List<BootstrapFeature> ranked() {
        return features.stream()
                .sorted(Comparator.comparingDouble(BootstrapFeature::meanPlace))
                .toList();
    }

    /** The features by their mean place, with intervals. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano survey " + source + " drawn again: "
                        + Cells.count(features.size(), "feature") + ", " + Cells.count(respondents, "respondent"))
                .subtitle(bootstrap.toString())
                .left("feature")
                .right("mean place")
                .left("places")
                .left("most often")
                .right("in")
                .left("Better")
                .left("Worse");
        for (BootstrapFeature feature : ranked()) {
            Interval place = feature.place(bootstrap.level());
            KanoCategory category = feature.leads().largest();
            text.row(
                    feature.feature(),
                    Cells.fixed(feature.meanPlace(), 1),
                    Cells.number(place.lower()) + " to " + Cells.number(place.upper()),
                    category.toString(),
                    Cells.percent(feature.leads().of(category)),
                    feature.better().map(BootstrapReport::ends).orElse(Cells.ABSENT),
                    feature.worse().map(BootstrapReport::ends).orElse(Cells.ABSENT));
        }
        return text.note("Intervals and places: " + Cells.percent(bootstrap.level()) + " of the draws.")
                .toString();
    }

    private static String ends(Interval interval) {
        return Cells.fixed(interval.lower(), 2) + " to " + Cells.fixed(interval.upper(), 2);
    }
}
