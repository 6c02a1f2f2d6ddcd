package io.clientele.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments. Every method returns the value it was given, so that it can stand in an assignment, and every message
 * reads {@code <name> is <value>; it must be <rule>.}, followed by a remedy where the caller has one to give.
 *
 * <p>Numbers are printed as a person would write them: {@code 7}, not {@code 7.0}.
 */
public final class Require {

    private Require() {}

    /** Refuses {@code null} with "{@code name must not be null.}". */
    public static <T> T nonNull(String name, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(name + " must not be null.");
        }
        return value;
    }

    /** Refuses a text that is null, empty or only white space. */
    public static String text(String name, @Nullable String value) {
        nonNull(name, value);
        if (Objects.requireNonNull(value).isBlank()) {
            throw broken(name, "blank", "a text with at least one visible character", "");
        }
        return value;
    }

    /** The day that a text such as {@code 2026-06-30} names; refuses every other text. */
    public static LocalDate day(String name, @Nullable String value) {
        String text = text(name, value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            IllegalArgumentException broken = broken(name, text, "a day such as 2026-06-30", "");
            broken.initCause(noDay);
            throw broken;
        }
    }

    /** Refuses NaN and infinities. */
    public static double finite(String name, double value) {
        return finite(name, value, "");
    }

    /** Refuses NaN and infinities, with a remedy. */
    public static double finite(String name, double value, String remedy) {
        if (!Double.isFinite(value)) {
            throw broken(name, show(value), "a finite number", remedy);
        }
        return value;
    }

    /** Refuses an array that is null or holds a NaN or an infinity, naming the first such element. */
    public static double[] finite(String name, double @Nullable [] values, String remedy) {
        nonNull(name, values);
        double[] checked = Objects.requireNonNull(values);
        for (int i = 0; i < checked.length; i++) {
            if (!Double.isFinite(checked[i])) {
                throw broken(name + "[" + i + "]", show(checked[i]), "a finite number", remedy);
            }
        }
        return checked;
    }

    /** Refuses everything but finite numbers above zero. */
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw broken(name, show(value), "a finite number above 0", "");
        }
        return value;
    }

    /** Refuses everything but finite numbers of zero or more. */
    public static double nonNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw broken(name, show(value), "a finite number of 0 or more", "");
        }
        return value;
    }

    /** Refuses everything outside the closed range. */
    public static double within(String name, double value, double lower, double upper) {
        if (!(value >= lower && value <= upper)) {
            throw broken(name, show(value), "from " + show(lower) + " to " + show(upper), "");
        }
        return value;
    }

    /** Refuses everything outside the open range. */
    public static double between(String name, double value, double lower, double upper) {
        if (!(value > lower && value < upper)) {
            throw broken(name, show(value), "above " + show(lower) + " and below " + show(upper), "");
        }
        return value;
    }

    /** A probability: from 0 to 1, both allowed; a number from 2 to 100 looks like percent and gets told so. */
    public static double probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw broken(name, show(value), "from 0 to 1", value >= 2 && value <= 100 ? percentRemedy(value) : "");
        }
        return value;
    }

    /** A confidence or coverage level: above 0 and below 1; a number that looks like percent gets told so. */
    public static double level(String name, double value) {
        if (!(value > 0 && value < 1)) {
            boolean everything = value == 1 || value == 100;
            String remedy = everything
                    ? "A level of " + (value == 1 ? "1" : "100 percent") + " is everything; write 0.99 for 99 percent."
                    : value > 1 && value < 100 ? percentRemedy(value) : "";
            throw broken(name, show(value), "above 0 and below 1", remedy);
        }
        return value;
    }

    /** A rate of interest or growth a period: 0 or more and below 2; what is above looks like percent and gets told so. */
    public static double rate(String name, double value) {
        nonNegative(name, value);
        if (value >= 2) {
            throw broken(name, show(value), "below 2, which is 200 percent", value <= 100 ? percentRemedy(value) : "");
        }
        return value;
    }

    private static String percentRemedy(double percent) {
        String share = BigDecimal.valueOf(percent)
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
        return "Write " + share + " for " + show(percent) + " percent.";
    }

    /** Refuses whole numbers below the least allowed one. */
    public static int atLeast(String name, int value, int least) {
        return atLeast(name, value, least, "");
    }

    /** Refuses whole numbers below the least allowed one, with a remedy. */
    public static int atLeast(String name, int value, int least, String remedy) {
        if (value < least) {
            throw broken(name, Integer.toString(value), "at least " + least, remedy);
        }
        return value;
    }

    /** Refuses whole numbers below the least allowed one. */
    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw broken(name, Long.toString(value), "at least " + least, "");
        }
        return value;
    }

    /** Refuses whole numbers outside the closed range. */
    public static int within(String name, int value, int lower, int upper) {
        if (value < lower || value > upper) {
            throw broken(name, Integer.toString(value), "from " + lower + " to " + upper, "");
        }
        return value;
    }

    /** Refuses an empty collection. */
    public static <C extends Collection<?>> C nonEmpty(String name, @Nullable C values) {
        nonNull(name, values);
        C checked = Objects.requireNonNull(values);
        if (checked.isEmpty()) {
            throw broken(name, "empty", "a collection with at least one element", "");
        }
        return checked;
    }

    /** Refuses an empty array. */
    public static double[] nonEmpty(String name, double @Nullable [] values) {
        nonNull(name, values);
        double[] checked = Objects.requireNonNull(values);
        if (checked.length == 0) {
            throw broken(name, "empty", "an array with at least one number", "");
        }
        return checked;
    }

    /** Refuses two things of different lengths, naming both. */
    public static void sameLength(String name, int length, String otherName, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(name + " has " + length + " elements and " + otherName + " has "
                    + otherLength + "; they must have the same number.");
        }
    }

    /** Refuses what breaks a rule that only the caller can word; {@code message} is the whole sentence. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The exception for a broken rule, in the words that all checks share; {@code remedy} may be empty. */
    public static IllegalArgumentException broken(String name, String value, String rule, String remedy) {
        String sentence = name + " is " + value + "; it must be " + rule + ".";
        return new IllegalArgumentException(remedy.isEmpty() ? sentence : sentence + " " + remedy);
    }

    /** A number as a person would write it: {@code 7} for 7.0, {@code 0.95} for 0.95, {@code NaN}, {@code infinity}. */
    public static String show(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
