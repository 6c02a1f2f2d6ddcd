package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which features make up basic, added and premium service.
 *
 * @param source where the answers came from
 * @param basic must-be features
 * @param added one-dimensional features
 * @param premium attractive features
 * @param none features that are no service: indifferent, reverse, questionable or not answered
 */
public record ServiceLevels(
        String source, List<String> basic, List<String> added, List<String> premium, List<String> none)
        implements Serializable {

    /** Checks and copies the parts. */
    public ServiceLevels {
        Require.text("source", source);
        basic = List.copyOf(Require.nonNull("basic", basic));
        added = List.copyOf(Require.nonNull("added", added));
        premium = List.copyOf(Require.nonNull("premium", premium));
        none = List.copyOf(Require.nonNull("none", none));
    }

    /** The levels that follow from the leading categories of a report. */
    public static ServiceLevels of(KanoReport report) {
        Require.nonNull("report", report);
        List<List<String>> levels = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> none = new ArrayList<>();
        for (KanoFeature feature : report.features()) {
            ServiceLevel.of(feature.category().orElse(KanoCategory.QUESTIONABLE))
                    .map(level -> levels.get(level.ordinal()))
                    .orElse(none)
                    .add(feature.feature());
        }
        return new ServiceLevels(report.source(), levels.get(0), levels.get(1), levels.get(2), none);
    }

    /** The features of a level. */
    public List<String> features(ServiceLevel level) {
        return switch (Require.nonNull("level", level)) {
            case BASIC -> basic;
            case ADDED -> added;
            case PREMIUM -> premium;
        };
    }

    /**
     * The service that delivers these features.
     *
     * @throws IllegalArgumentException if a name is not that of a feature of the survey
     */
    public DeliveredService delivering(Set<String> delivered) {
        Require.nonNull("delivered", delivered);
        List<String> known = new ArrayList<>(none);
        List<DeliveredService.Level> levels = new ArrayList<>();
        for (ServiceLevel level : ServiceLevel.values()) {
            List<String> features = features(level);
            known.addAll(features);
            levels.add(new DeliveredService.Level(
                    level,
                    features.size(),
                    features.stream()
                            .filter(feature -> !delivered.contains(feature))
                            .toList()));
        }
        delivered.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("delivered names \"" + name + "\"; it must be one of " + known
                            + "." + NearestName.suggestion(name, known));
                });
        return new DeliveredService(source, levels);
    }

    /** A table of the levels. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Service levels, " + source)
                .left("level")
                .right("features")
                .left("which");
        for (ServiceLevel level : ServiceLevel.values()) {
            List<String> features = features(level);
            table.row(level.toString(), Cells.count(features.size()), String.join(", ", features));
        }
        if (!none.isEmpty()) {
            table.note("No service: " + String.join(", ", none) + ".");
        }
        return table.toString();
    }
}
