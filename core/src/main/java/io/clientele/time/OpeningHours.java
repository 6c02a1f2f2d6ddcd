package io.clientele.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When one day is open: any number of stretches of the wall clock, each from a time of day to before another.
 *
 * <pre>{@code
 * OpeningHours.of("08:00-12:00, 13:00-18:00")             // two stretches
 * OpeningHours.of("08:00-18:00").except("12:00-13:00")    // the same, as hours and a break
 * OpeningHours.of("00:00-24:00")                          // the whole day
 * }</pre>
 *
 * <p>A stretch holds its first moment and not its last: a shop open until 17:00 is closed at 17:00. Stretches that touch are one;
 * stretches that overlap are refused. A night shift is written on its two days: {@code 22:00-24:00} and {@code 00:00-06:00}.
 *
 * @param stretches the stretches by time of day; none for a day that is closed
 */
public record OpeningHours(List<Stretch> stretches) implements Serializable {

    /** A day that is closed. */
    public static final OpeningHours CLOSED = new OpeningHours(List.of());

    /** The whole day; 23 or 25 hours long where clocks change. */
    public static final OpeningHours WHOLE_DAY = new OpeningHours(List.of(new Stretch(0, Stretch.DAY)));

    private static final Pattern STRETCH =
            Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d))?\\s*[-–]\\s*(\\d\\d):(\\d\\d)(?::(\\d\\d))?");

    /**
     * From a time of day to before another, in seconds since local midnight as the wall clock counts them.
     *
     * @param fromSecond the first second, 0 or more
     * @param toSecond the end, above {@code fromSecond}, at most 86,400
     */
    public record Stretch(int fromSecond, int toSecond) implements Serializable {

        static final int DAY = 86_400;

        /** Refuses a stretch that ends before it begins, or beyond its day. */
        public Stretch {
            Require.within("fromSecond", fromSecond, 0, DAY);
            Require.within("toSecond", toSecond, 0, DAY);
            Require.that(
                    fromSecond < toSecond,
                    "the stretch " + show(fromSecond) + "-" + show(toSecond)
                            + " does not end after it begins; it must. Write a night as 22:00-24:00 and, for the next "
                            + "day, 00:00-06:00.");
        }

        /** For example {@code 08:00-12:00}. */
        @Override
        public String toString() {
            return show(fromSecond) + "-" + show(toSecond);
        }

        private static String show(int second) {
            String minutes = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
            return second % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", second % 60);
        }
    }

    /** Sorts the stretches, joins those that touch, and refuses those that overlap. */
    public OpeningHours {
        List<Stretch> sorted = new ArrayList<>(Require.nonNull("stretches", stretches));
        sorted.sort(Comparator.comparingInt(Stretch::fromSecond));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Require.that(
                    last == null || stretch.fromSecond() >= last.toSecond(),
                    "the stretches " + last + " and " + stretch + " overlap; they must not. Join them into one.");
            if (last != null && stretch.fromSecond() == last.toSecond()) {
                joined.set(joined.size() - 1, new Stretch(last.fromSecond(), stretch.toSecond()));
            } else {
                joined.add(stretch);
            }
        }
        stretches = List.copyOf(joined);
    }

    /**
     * Opening hours from their text: stretches such as {@code 08:00-12:00}, parted by commas, with seconds where they are needed; 24:00
     * is the end of the day, {@code closed} no stretch. {@code of(hours.toString())} is {@code hours} again.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OpeningHours of(String text) {
        String given = Require.text("hours", text).strip();
        if (given.equals("closed")) {
            return CLOSED;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            Matcher match = STRETCH.matcher(part.strip());
            if (!match.matches()) {
                throw Require.broken("hours", given, "stretches such as 08:00-12:00, 13:00-18:00", "");
            }
            stretches.add(new Stretch(
                    second(given, match.group(1), match.group(2), match.group(3)),
                    second(given, match.group(4), match.group(5), match.group(6))));
        }
        return new OpeningHours(stretches);
    }

    private static int second(String text, String hours, String minutes, @Nullable String seconds) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        int all = 3600 * hour + 60 * minute + second;
        Require.that(
                minute < 60 && second < 60 && all <= Stretch.DAY,
                "hours is " + text + "; each time must be from 00:00 to 24:00 on a clock of 60 minutes.");
        return all;
    }

    /** The same hours without a break, such as {@code "12:00-13:00"}, or several parted by commas. */
    public OpeningHours except(String breaks) {
        List<Stretch> left = stretches;
        for (Stretch pause : of(breaks).stretches) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch open : left) {
                int before = Math.min(open.toSecond(), pause.fromSecond());
                int after = Math.max(open.fromSecond(), pause.toSecond());
                if (open.fromSecond() < before) {
                    next.add(new Stretch(open.fromSecond(), before));
                }
                if (after < open.toSecond()) {
                    next.add(new Stretch(after, open.toSecond()));
                }
            }
            left = next;
        }
        return new OpeningHours(left);
    }

    /** Whether there is no stretch. */
    public boolean isClosed() {
        return stretches.isEmpty();
    }

    /** The stretches as {@link #of} reads them: {@code 08:00-12:00, 13:00-18:00}, or {@code closed}. */
    @Override
    @JsonValue
    public String toString() {
        return stretches.isEmpty()
                ? "closed"
                : stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
    }
}
