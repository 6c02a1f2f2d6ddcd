package io.clientele.satisfaction.kano.belief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalInt;

/**
 * How many respondents more would decide a feature's category.
 *
 * @param belief what is believed now
 * @param more how many more were looked at: as many as suffice, or the most allowed where not even those do; 0 if it is decided
 * @param chance the probability that so many more decide it; 1 if it is decided
 * @param wanted the probability asked for
 */
public record FeatureAdvice(FeatureBelief belief, int more, double chance, double wanted) implements Serializable {

    /** Checks the parts. */
    public FeatureAdvice {
        Require.nonNull("belief", belief);
        Require.atLeast("more", more, 0);
        Require.probability("chance", chance);
        Require.level("wanted", wanted);
    }

    /** The feature's name. */
    public String feature() {
        return belief.feature();
    }

    /** How many more to ask, 0 if none; empty if not even the most allowed would do. */
    @JsonIgnore
    public OptionalInt ask() {
        return chance >= wanted ? OptionalInt.of(more) : OptionalInt.empty();
    }

    /** The advice in one English sentence. */
    public String sentence() {
        if (more == 0) {
            return feature() + " is decided: " + belief.mostProbable() + ".";
        }
        String between = belief.mostProbable() + " or " + belief.alternative();
        if (ask().isEmpty()) {
            return feature() + " (" + between + ") is hardly to be decided: even " + Cells.count(more)
                    + " more would with probability " + Cells.fixed(chance, 2) + " only; it may well be both.";
        }
        return feature() + " (" + between + "): ask " + Cells.count(more) + " more, which decide it with probability "
                + Cells.fixed(chance, 2) + ".";
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
