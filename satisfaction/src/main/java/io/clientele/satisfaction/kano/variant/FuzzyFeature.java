package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.CategoryRule;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.Optional;

/**
 * What customers said about a feature by fuzzy answers.
 *
 * @param feature its name
 * @param method the table and the cut
 * @param counts pairs by category; a pair counts for none, one or two
 * @param respondents how many pairs there are
 * @param undecided how many pairs reach the cut nowhere
 */
public record FuzzyFeature(String feature, FuzzyKano method, CategoryCounts counts, long respondents, long undecided)
        implements Serializable {

    /** Checks the parts. */
    public FuzzyFeature {
        Require.text("feature", feature);
        Require.nonNull("method", method);
        Require.nonNull("counts", counts);
        Require.atLeast("respondents", respondents, 1L);
        Require.that(
                undecided >= 0 && undecided <= respondents,
                "undecided is " + undecided + "; it must be from 0 to the " + respondents + " respondents.");
    }

    /** The most frequent category, ties going to M before O before A before I; empty if every pair is undecided. */
    public Optional<KanoCategory> category() {
        return CategoryRule.mode().decide(counts).stream().findFirst();
    }

    /** One line: {@code alarm: attractive, M 1, O 4, A 12, I 3, R 0, Q 0 (n 20) from 18 pairs, 1 undecided}. */
    @Override
    public String toString() {
        return feature + ": " + category().map(KanoCategory::toString).orElse(Cells.ABSENT) + ", " + counts + " from "
                + Cells.count(respondents, "pair") + ", " + Cells.count(undecided) + " undecided";
    }
}
