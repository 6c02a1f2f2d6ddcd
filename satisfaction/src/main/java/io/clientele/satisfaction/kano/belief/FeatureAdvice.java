package io.clientele.satisfaction.kano.belief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
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
        return sentence(Language.ENGLISH);
    }

    /** The advice in one sentence of another language. */
    public String sentence(Language language) {
        return switch (Require.nonNull("language", language)) {
            case ENGLISH -> english();
            case GERMAN -> german();
            case CHINESE -> chinese();
        };
    }

    private String german() {
        String first = belief.mostProbable().in(Language.GERMAN);
        if (more == 0) {
            return feature() + " ist entschieden: " + first + ".";
        }
        String between = first + " oder " + belief.alternative().in(Language.GERMAN);
        String asked = Numerals.in(Language.GERMAN, Cells.count(more));
        String probability = Numerals.in(Language.GERMAN, Cells.fixed(chance, 2));
        if (ask().isEmpty()) {
            return feature() + " (" + between + ") ist kaum zu entscheiden: selbst " + asked
                    + " weitere täten es nur mit Wahrscheinlichkeit " + probability + "; es mag beides sein.";
        }
        return feature() + " (" + between + "): " + asked + " weitere befragen, die es mit Wahrscheinlichkeit "
                + probability + " entscheiden.";
    }

    private String chinese() {
        String first = belief.mostProbable().in(Language.CHINESE);
        if (more == 0) {
            return feature() + " 已判定：" + first + "。";
        }
        String between = first + "或" + belief.alternative().in(Language.CHINESE);
        if (ask().isEmpty()) {
            return feature() + "（" + between + "）难以判定：再问 " + Cells.count(more) + " 人，判定的概率也只有 " + Cells.fixed(chance, 2)
                    + "；可能两者兼有。";
        }
        return feature() + "（" + between + "）：再问 " + Cells.count(more) + " 人，判定的概率为 " + Cells.fixed(chance, 2) + "。";
    }

    private String english() {
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
