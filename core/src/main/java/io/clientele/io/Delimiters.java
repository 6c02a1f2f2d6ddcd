package io.clientele.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which character parts the cells of a CSV text, from its first records: the one that cuts all of them into the same number of
 * cells, and into more than one. Where two do, the one that makes more cells; where that is a draw, the caller has to say.
 */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 100;

    private Delimiters() {}

    /**
     * The delimiter of the text.
     *
     * @param sample the beginning of the text
     * @param whole whether the sample is all there is
     */
    static char detect(
            String source, char[] sample, int length, boolean whole, char quote, char comment, char decimal) {
        List<Split> splits = new ArrayList<>();
        for (char candidate : CANDIDATES) {
            if (candidate == decimal || candidate == quote || candidate == comment) {
                continue;
            }
            Split split = split(source, sample, length, whole, candidate, quote, comment);
            if (split.cells() > 1) {
                splits.add(split);
            }
        }
        Split best = null;
        boolean draw = false;
        for (Split split : splits) {
            int order = best == null ? 1 : split.compareTo(best);
            draw = order == 0 || order < 0 && draw;
            if (order > 0) {
                best = split;
            }
        }
        if (best != null && draw) {
            throw ambiguous(source, best, splits);
        }
        return best == null ? CANDIDATES[0] : best.delimiter();
    }

    private static TableFormatException ambiguous(String source, Split best, List<Split> splits) {
        List<String> equal = new ArrayList<>();
        for (Split split : splits) {
            if (split.compareTo(best) == 0) {
                equal.add(CsvRecords.shown(split.delimiter()));
            }
        }
        String names = String.join(" and ", equal);
        return new TableFormatException(
                source,
                1,
                "",
                "",
                "one delimiter",
                TableFormatException.place(source, 1, "") + ": " + names + " both part the rows into "
                        + best.cells() + " cells; which one is the delimiter must be said. Use delimiter("
                        + equal.get(0) + ").");
    }

    private static Split split(
            String source, char[] sample, int length, boolean whole, char delimiter, char quote, char comment) {
        int cells = 0;
        int same = 0;
        int records = 0;
        @Nullable TableFormatException fault = null;
        try (CsvRecords cut = new CsvRecords(source, sample, length, null, delimiter, quote, comment)) {
            while (records < RECORDS && fault == null && cut.nextRecord()) {
                int count = 0;
                try {
                    while (cut.nextCell()) {
                        count++;
                    }
                } catch (TableFormatException broken) {
                    fault = broken;
                }
                if (records == 0) {
                    cells = count;
                }
                records++;
                same += count == cells ? 1 : 0;
            }
        }
        boolean broken = !whole && records < RECORDS && records > 1;
        return new Split(delimiter, cells, same >= (broken ? records - 1 : records), same);
    }

    /** How a delimiter cuts the sample: the cells of the first record, and in how many records there are as many. */
    private record Split(char delimiter, int cells, boolean everywhere, int same) implements Comparable<Split> {

        @Override
        public int compareTo(Split other) {
            int order = Boolean.compare(everywhere, other.everywhere);
            if (order == 0 && !everywhere) {
                order = Integer.compare(same, other.same);
            }
            return order != 0 ? order : Integer.compare(cells, other.cells);
        }
    }
}
