package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a service delivers each level. A level is reached if it and all below it are delivered whole: what delights does not make up
 * for what is taken for granted.
 *
 * @param source where the answers came from
 * @param levels basic, added and premium
 */
public record DeliveredService(String source, List<Level> levels) implements Serializable {

    /** Checks that the levels are the three in order. */
    public DeliveredService {
        Require.text("source", source);
        levels = List.copyOf(Require.nonNull("levels", levels));
        Require.sameLength("levels", levels.size(), "service levels", ServiceLevel.values().length);
        for (ServiceLevel level : ServiceLevel.values()) {
            Require.that(
                    levels.get(level.ordinal()).level() == level,
                    "levels is " + levels.stream().map(Level::level).toList()
                            + "; it must be [basic, added, premium].");
        }
    }

    /**
     * One level.
     *
     * @param level which
     * @param features how many features it has
     * @param missing those that are not delivered
     */
    public record Level(ServiceLevel level, int features, List<String> missing) implements Serializable {

        /** Checks and copies the parts. */
        public Level {
            Require.nonNull("level", level);
            Require.atLeast("features", features, 0);
            missing = List.copyOf(Require.nonNull("missing", missing));
            Require.within("missing features", missing.size(), 0, features);
        }

        /** The share of its features that is delivered; empty if it has none. */
        public OptionalDouble share() {
            return features == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((features - missing.size()) / (double) features);
        }
    }

    /** The highest level that is reached; empty if a basic feature is missing. A level without features is reached with the one below. */
    public Optional<ServiceLevel> reached() {
        Optional<ServiceLevel> reached = Optional.empty();
        for (Level level : levels) {
            if (!level.missing().isEmpty()) {
                return reached;
            }
            reached = Optional.of(level.level());
        }
        return reached;
    }

    /** A table of the levels. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Delivered service, " + source + ": "
                        + reached().map(level -> level + " level reached").orElse("no level reached"))
                .left("level")
                .right("features")
                .right("delivered")
                .left("missing");
        levels.forEach(level -> table.row(
                level.level().toString(),
                Cells.count(level.features()),
                Cells.percent(level.share()),
                String.join(", ", level.missing())));
        return table.toString();
    }
}
