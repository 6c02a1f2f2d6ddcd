package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Categories derived from ratings.
 *
 * @param source where the ratings came from
 * @param rule the cuts
 * @param n respondents used
 * @param blanks respondents left out because a rating is missing
 * @param constant the overall rating of who rates every attribute in the middle
 * @param residualSquares the sum of squares that the attributes leave unexplained
 * @param totalSquares the sum of squares of the overall rating around its mean
 * @param degreesOfFreedom respondents less coefficients
 * @param attributes in the order they were given
 */
public record DerivedReport(
        String source,
        DerivedKano rule,
        long n,
        long blanks,
        DerivedKano.Effect constant,
        double residualSquares,
        double totalSquares,
        int degreesOfFreedom,
        List<DerivedAttribute> attributes)
        implements Serializable {

    /** Checks and copies the parts. */
    public DerivedReport {
        Require.text("source", source);
        Require.nonNull("rule", rule);
        Require.atLeast("n", n, 1L);
        Require.atLeast("blanks", blanks, 0L);
        Require.nonNull("constant", constant);
        Require.nonNegative("residualSquares", residualSquares);
        Require.nonNegative("totalSquares", totalSquares);
        Require.atLeast("degreesOfFreedom", degreesOfFreedom, 1);
        attributes = List.copyOf(Require.nonEmpty("attributes", attributes));
    }

    /**
     * One attribute.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public DerivedAttribute attribute(String name) {
        return attributes.stream()
                .filter(one -> one.attribute().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "attribute",
                        name,
                        attributes.stream().map(DerivedAttribute::attribute).toList()));
    }

    /** The share of the overall rating's variance that the attributes explain; empty if everybody gave the same overall rating. */
    public OptionalDouble rSquared() {
        return totalSquares == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - residualSquares / totalSquares);
    }

    /** The same adjusted for the number of coefficients; may be negative. */
    public OptionalDouble adjustedRSquared() {
        return totalSquares == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - residualSquares / degreesOfFreedom / (totalSquares / (n - 1)));
    }

    /** A table of the attributes. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Derived Kano of " + source + ": " + Cells.count(n, "respondent") + ", "
                        + Cells.count(attributes.size(), "attribute") + ", R² " + Cells.fixed(rSquared(), 3))
                .subtitle("Ratings " + rule)
                .left("attribute")
                .right("low")
                .right("high")
                .right("penalty")
                .right("p")
                .right("reward")
                .right("p")
                .right("asymmetry")
                .left("category");
        for (DerivedAttribute one : attributes) {
            table.row(
                    one.attribute(),
                    Cells.count(one.low()),
                    Cells.count(one.high()),
                    Cells.fixed(one.penalty().value(), 3),
                    Cells.fixed(one.penalty().p(), 3),
                    Cells.fixed(one.reward().value(), 3),
                    Cells.fixed(one.reward().p(), 3),
                    Cells.fixed(one.asymmetry(), 2),
                    one.category().toString());
        }
        for (DerivedAttribute one : attributes) {
            if (one.hasContrarySign()) {
                table.note(
                        one.attribute() + ": low ratings go with more satisfaction, or high ones with less; look at its"
                                + " question before using it.");
            }
        }
        if (blanks > 0) {
            table.note(Cells.count(blanks, "respondent") + " left out for a missing rating.");
        }
        return table.toString();
    }
}
