package io.clientele.examples.benchmarks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which series of a collection take part.
 *
 * @param only a class of periods such as {@code monthly}; blank for all
 * @param part the series with even numbers, with odd ones, or all
 * @param every one in so many of those, the first of them first
 */
record SeriesSelection(String only, Part part, int every) {

    private static final Pattern NUMBER = Pattern.compile("(\\d)\\D*$");

    /** The halves of a collection: even numbers are for tuning, odd ones are held out from it. */
    enum Part {
        ALL,
        EVEN,
        ODD;

        /** The half of a series, by the last digit of its id, or by its place in the file if the id has none. */
        static Part of(String id, long place) {
            Matcher number = NUMBER.matcher(id);
            long last = number.find() ? Long.parseLong(number.group(1)) : place;
            return last % 2 == 0 ? EVEN : ODD;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What {@code --only}, {@code --part} and {@code --sample} say. */
    static SeriesSelection of(RunnerArguments arguments) {
        return new SeriesSelection(
                arguments.text("only", "").toLowerCase(Locale.ROOT),
                arguments.choice("part", Part.ALL),
                arguments.whole("sample", 1));
    }

    /** Whether a series takes part that is of the period and the part, as so many before it. */
    boolean takes(long before) {
        return before % every == 0;
    }

    /** Whether a series is of the period and the part. */
    boolean isOfKind(String id, String period, long place) {
        return (only.isEmpty() || only.equals(period)) && (part == Part.ALL || part == Part.of(id, place));
    }
}
