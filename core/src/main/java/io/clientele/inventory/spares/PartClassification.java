package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.PeriodLength;
import io.clientele.series.DemandPattern;
import io.clientele.stat.Abc;
import io.clientele.stat.AbcClasses;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Classifies a portfolio of parts by value (ABC), variation (XYZ), pattern of demand and criticality, and reads the policy of each from a
 * matrix.
 *
 * <pre>{@code
 * PartClassReport report = PartClassification.standard().classify(parts);
 * }</pre>
 *
 * @param abc limits by value; the value of a part is its price times the units of its history
 * @param xyz limits by variation
 * @param matrix what to do with each class
 */
public record PartClassification(Abc abc, Xyz xyz, PolicyMatrix matrix) implements Serializable {

    /** Checks that all are there. */
    public PartClassification {
        Require.nonNull("abc", abc);
        Require.nonNull("xyz", xyz);
        Require.nonNull("matrix", matrix);
    }

    /** The standard limits and the standard matrix. */
    public static PartClassification standard() {
        return new PartClassification(Abc.standard(), Xyz.standard(), PolicyMatrix.standard());
    }

    /** The same with other limits by value. */
    public PartClassification abc(Abc limits) {
        return new PartClassification(limits, xyz, matrix);
    }

    /** The same with other limits by variation. */
    public PartClassification xyz(Xyz limits) {
        return new PartClassification(abc, limits, matrix);
    }

    /** The same with another matrix. */
    public PartClassification matrix(PolicyMatrix other) {
        return new PartClassification(abc, xyz, other);
    }

    /**
     * The classes and the policy of each part, in the order in which they are given.
     *
     * @throws IllegalArgumentException if two parts have one name, or their histories are not of the same number of the same periods, so
     *     that their values could not be compared
     */
    public PartClassReport classify(List<PartHistory> parts) {
        Require.nonEmpty("parts", parts);
        Set<String> names = new HashSet<>();
        for (PartHistory part : parts) {
            Require.that(
                    names.add(part.name()),
                    "two parts have the name " + part.name()
                            + "; each must have its own. Add up the demand of one part," + " or tell them apart.");
            requireSameSpan(parts.get(0), part);
        }
        double[] values = new double[parts.size()];
        for (int i = 0; i < values.length; i++) {
            double units = 0;
            for (double demand : parts.get(i).demand().values()) {
                units += demand;
            }
            values[i] = units * parts.get(i).pricePerUnit();
        }
        AbcClasses byValue = abc.classify(values);
        List<ClassifiedPart> classified = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            PartHistory part = parts.get(i);
            PartClass classes = new PartClass(
                    byValue.of(i),
                    xyz.classify(part.demand().values()).xyzClass(),
                    DemandPattern.of(part.demand()).demandClass(),
                    part.criticality(),
                    part.life());
            classified.add(new ClassifiedPart(part.name(), values[i], classes, matrix.policy(classes)));
        }
        return new PartClassReport(classified);
    }

    private static void requireSameSpan(PartHistory first, PartHistory other) {
        Require.that(
                span(first).equals(span(other)),
                "the history of " + first.name() + " has " + span(first) + " and that of " + other.name() + " "
                        + span(other)
                        + "; parts are compared by the value of the same time. Bring them to one cadence and cut them"
                        + " to the periods that all have.");
    }

    private static String span(PartHistory part) {
        return Cells.count(
                part.demand().size(),
                PeriodLength.of(part.demand().calendar().cadence()).noun());
    }
}
