package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.series.DemandClass;
import io.clientele.stat.AbcClass;
import java.io.Serializable;
import java.util.Locale;

/**
 * All classes of one part.
 *
 * @param abc by value
 * @param xyz by variation of demand
 * @param pattern by interval and size of demand
 * @param criticality by what it means when it is missing
 * @param life whether it can still be ordered
 */
public record PartClass(AbcClass abc, XyzClass xyz, DemandClass pattern, Criticality criticality, PartLife life)
        implements Serializable {

    /** Checks that all are there. */
    public PartClass {
        Require.nonNull("abc", abc);
        Require.nonNull("xyz", xyz);
        Require.nonNull("pattern", pattern);
        Require.nonNull("criticality", criticality);
        Require.nonNull("life", life);
    }

    /** For example {@code AX smooth essential current}. */
    @Override
    public String toString() {
        return abc.name() + (xyz == XyzClass.NONE ? "–" : xyz.name()) + " "
                + (pattern + " " + criticality + " " + life).toLowerCase(Locale.ROOT);
    }
}
