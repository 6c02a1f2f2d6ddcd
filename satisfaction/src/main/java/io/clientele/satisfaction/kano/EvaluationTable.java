package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which category each of the 25 pairs of answers means. Rows are the answers to the functional question, columns those to the
 * dysfunctional one, both from like to dislike. Berger's table (Berger et al. 1993):
 *
 * <pre>
 *             like  must-be  neutral  live with  dislike
 * like         Q      A        A         A         O
 * must-be      R      I        I         I         M
 * neutral      R      I        I         I         M
 * live with    R      I        I         I         M
 * dislike      R      R        R         R         Q
 * </pre>
 *
 * <p>Answers on three levels (like, neutral, dislike) may use the same table: its corner and middle cells are the three-level form.
 * {@link #threeLevels()} has only these, and refuses the other answers instead of passing over the mistake; a dot stands for a pair
 * that has no cell.
 *
 * @param name what results call the table
 * @param rows five texts of five category letters or dots each, one a functional answer
 */
public record EvaluationTable(String name, List<String> rows) implements Serializable {

    private static final char NONE = '.';

    /** Refuses anything but five rows of five of the letters M, O, A, I, R and Q or dots. */
    public EvaluationTable {
        Require.text("name", name);
        boolean empty = true;
        rows = List.copyOf(Require.nonNull("rows", rows));
        Require.that(
                rows.size() == 5,
                "table \"" + name + "\" has " + rows.size() + " rows; it must have 5, one for each functional answer.");
        for (int f = 0; f < 5; f++) {
            String row = rows.get(f);
            Require.that(
                    row.length() == 5,
                    "table \"" + name + "\", row " + word(f) + " is \"" + row
                            + "\"; it must have 5 letters, one for each dysfunctional answer.");
            for (int d = 0; d < 5; d++) {
                Require.that(
                        "MOAIRQ.".indexOf(row.charAt(d)) >= 0,
                        "table \"" + name + "\", row " + word(f) + ", column " + word(d) + " is '" + row.charAt(d)
                                + "'; it must be one of M, O, A, I, R, Q, or a dot for none.");
                empty &= row.charAt(d) == NONE;
            }
        }
        Require.that(!empty, "table \"" + name + "\" has no category in any cell; it must have one.");
    }

    /** Berger's table, the default everywhere (Berger et al. 1993). */
    public static EvaluationTable berger() {
        return of("Berger", "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ");
    }

    /**
     * Pouliot's table: as Berger's, but whoever answers must-be twice or live-with twice contradicts himself as well and counts as
     * questionable (Pouliot 1993, in Berger et al.).
     */
    public static EvaluationTable pouliot() {
        return of("Pouliot", "QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ");
    }

    /**
     * The short form for answers on three levels, like, neutral and dislike: Berger's cells for these and no other.
     *
     * <pre>
     *             like  neutral  dislike
     * like         Q      A        O
     * neutral      R      I        M
     * dislike      R      R        Q
     * </pre>
     */
    public static EvaluationTable threeLevels() {
        return ofThree("three levels", "QAO", "RIM", "RRQ");
    }

    /**
     * A table of one's own for answers on three levels, given as three rows of three letters for like, neutral and dislike. Practice
     * differs here; some count like twice as attractive, and dislike twice as must-be.
     */
    public static EvaluationTable ofThree(String name, String... rows) {
        Require.that(
                rows.length == 3 && Arrays.stream(rows).allMatch(row -> row.length() == 3),
                "rows is " + Arrays.toString(rows)
                        + "; it must be 3 rows of 3 letters, for like, neutral and dislike.");
        String[] five = {".....", ".....", ".....", ".....", "....."};
        for (int f = 0; f < 3; f++) {
            five[2 * f] = rows[f].charAt(0) + "." + rows[f].charAt(1) + "." + rows[f].charAt(2);
        }
        return of(name, five);
    }

    /** A table of one's own, given as five rows of five letters: {@code of("mine", "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")}. */
    public static EvaluationTable of(String name, String... rows) {
        return new EvaluationTable(name, List.of(rows));
    }

    /**
     * What a pair of answers means.
     *
     * @throws IllegalArgumentException if the table has no cell for it
     */
    public KanoCategory category(KanoAnswer functional, KanoAnswer dysfunctional) {
        char symbol = rows.get(functional.ordinal()).charAt(dysfunctional.ordinal());
        if (symbol == NONE) {
            throw new IllegalArgumentException("table \"" + name + "\" has no cell for " + functional.words()
                    + " if present and " + dysfunctional.words()
                    + " if absent; use one that has, such as EvaluationTable.berger().");
        }
        return KanoCategory.of(symbol);
    }

    /** Whether the table has a cell for a pair of answers. */
    public boolean has(KanoAnswer functional, KanoAnswer dysfunctional) {
        return rows.get(functional.ordinal()).charAt(dysfunctional.ordinal()) != NONE;
    }

    /** This table with one cell changed, under a new name. */
    public EvaluationTable with(
            String newName, KanoAnswer functional, KanoAnswer dysfunctional, KanoCategory category) {
        List<String> changed = new ArrayList<>(rows);
        StringBuilder row = new StringBuilder(changed.get(functional.ordinal()));
        row.setCharAt(dysfunctional.ordinal(), category.symbol());
        changed.set(functional.ordinal(), row.toString());
        return new EvaluationTable(newName, changed);
    }

    /**
     * The table that reads a pair of answers the other way round, as if the feature were its own absence. Swapping turns every
     * attractive, one-dimensional or must-be cell of Berger's table into a reverse one and leaves indifferent and questionable
     * cells as they are; it is its own inverse.
     */
    public EvaluationTable swapped() {
        List<String> turned = new ArrayList<>();
        for (int f = 0; f < 5; f++) {
            StringBuilder row = new StringBuilder();
            for (int d = 0; d < 5; d++) {
                row.append(rows.get(d).charAt(f));
            }
            turned.add(row.toString());
        }
        String suffix = ", swapped";
        String turnedName = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name + suffix;
        return new EvaluationTable(turnedName, turned);
    }

    /** The table as a table. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano evaluation table: " + name).left("if present \\ if absent");
        for (int d = 0; d < 5; d++) {
            text.left(word(d));
        }
        for (int f = 0; f < 5; f++) {
            List<String> cells = new ArrayList<>(List.of(word(f)));
            rows.get(f).chars().forEach(c -> cells.add(String.valueOf((char) c)));
            text.row(cells);
        }
        return text.toString();
    }

    private static String word(int answer) {
        return KanoAnswer.of(answer + 1).words();
    }
}
