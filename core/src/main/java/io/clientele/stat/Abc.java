package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Locale;

/**
 * ABC analysis: sorts items by value, largest first, and parts them by their cumulative share of the total into the few that matter
 * (A), the middle (B) and the rest (C).
 *
 * <pre>{@code
 * AbcClasses classes = Abc.standard().classify(9000, 4200, 1800, 1200, 900, 800, 500, 300, 200, 100);
 * AbcClass fourth = classes.of(3);          // A: it starts at 78.9 %
 * int few = classes.count(AbcClass.A);      // 4
 * }</pre>
 *
 * <p>Shares are taken of the total of all values above zero. Items of zero or negative value come last and are in class C; if no item
 * has a value, all are in C and there are no shares.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), section 2.6; the 80 and 95 percent are the customary limits.
 *
 * @param limitA cumulative share up to which items are in A, above 0 and below {@code limitB}; 0.80 as standard
 * @param limitB cumulative share up to which items are in B, at most 1; 0.95 as standard
 * @param cut where the item belongs that crosses a limit; {@link AbcCut#START} as standard
 * @param ties whether equals at a limit may be parted; {@link AbcTies#IN_GIVEN_ORDER} as standard
 */
public record Abc(double limitA, double limitB, AbcCut cut, AbcTies ties) implements Serializable {

    /** Refuses limits that are no shares or stand in the wrong order. */
    public Abc {
        Require.that(
                limitA > 0 && limitA < limitB && limitB <= 1,
                "limitA is " + Require.show(limitA) + " and limitB is " + Require.show(limitB)
                        + "; they must satisfy 0 < limitA < limitB <= 1. Write 0.8 for 80 percent.");
        Require.nonNull("cut", cut);
        Require.nonNull("ties", ties);
    }

    /** Limits 80 % and 95 %; the item that crosses a limit stays in the higher class; equals in given order. */
    public static Abc standard() {
        return new Abc(0.80, 0.95, AbcCut.START, AbcTies.IN_GIVEN_ORDER);
    }

    /** The same with other limits, as cumulative shares such as 0.70 and 0.90. */
    public Abc limits(double otherLimitA, double otherLimitB) {
        return new Abc(otherLimitA, otherLimitB, cut, ties);
    }

    /** The same with another rule for the item that crosses a limit. */
    public Abc cut(AbcCut otherCut) {
        return new Abc(limitA, limitB, otherCut, ties);
    }

    /** The same with another rule for equals. */
    public Abc ties(AbcTies otherTies) {
        return new Abc(limitA, limitB, cut, otherTies);
    }

    /** For example {@code ABC, limits 80.0 % and 95.0 %, cut at the start of an item, ties in given order}. */
    @Override
    public String toString() {
        return "ABC, limits " + Cells.percent(limitA) + " and " + Cells.percent(limitB) + ", cut at the "
                + cut.name().toLowerCase(Locale.ROOT) + " of an item, ties "
                + ties.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The class of each item.
     *
     * @param values the value of each item, finite; may be empty
     */
    public AbcClasses classify(double... values) {
        return AbcClasses.of(this, values);
    }
}
