package io.clientele.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as they stand in a printed table: root locale, thousands grouped, an absent number as a dash. */
public final class Cells {

    /** What stands where there is no number. */
    public static final String ABSENT = "–";

    private static final double ROUNDED = 1e-13;
    private static final int FINEST = 6;

    private Cells() {}

    /** A count, grouped by thousands: {@code 23,570}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** How many there are of something whose plural ends in s: {@code 1 customer}, {@code 23,570 customers}. */
    public static String count(long value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /** A number with a fixed number of decimals, grouped by thousands: {@code 1,234.50}. NaN prints as absent. */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return ABSENT;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return isNegativeZero(text) ? text.substring(1) : text;
    }

    /** A number with a fixed number of decimals, or a dash. */
    public static String fixed(OptionalDouble value, int decimals) {
        return value.isPresent() ? fixed(value.getAsDouble(), decimals) : ABSENT;
    }

    /**
     * A quantity or sum of money as one would write it: a whole number without decimals, {@code 19,000}, others with two,
     * {@code 173,115.55}, and those below 1 with three significant digits, {@code 0.00123}. NaN prints as absent.
     */
    public static String amount(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return count((long) value);
        }
        return Math.abs(value) < 1 ? significant(value, 3) : fixed(value, 2);
    }

    /**
     * A share as percent with one decimal: {@code 38.2 %}. What is neither nothing nor everything never prints as such, but with the
     * decimals that tell it apart, at most six: {@code 99.9999 %}, then {@code < 0.000001 %} and {@code > 99.999999 %}. Only what is
     * nearer to 1 than 10^-13 is taken for a 1 that was rounded on its way.
     */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return ABSENT;
        }
        boolean something = share > 0 && share < 1 - ROUNDED;
        for (int decimals = 1; decimals <= FINEST; decimals++) {
            String text = fixed(100 * share, decimals);
            if (!something || !text.equals(fixed(0, decimals)) && !text.equals(fixed(100, decimals))) {
                return text + " %";
            }
        }
        return share < 0.5 ? "< 0.000001 %" : "> 99.999999 %";
    }

    /** A share as percent, or a dash. */
    public static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : ABSENT;
    }

    /**
     * A number of any size with a given number of significant digits and without an exponent where a person would not write one:
     * {@code 0.00123}, {@code 12.3}, {@code 12,300}; beyond 10^12 or below 10^-6 with an exponent.
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : fixed(value, 0);
        }
        double size = Math.abs(value);
        if (size >= 1e12 || size < 1e-6) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int decimals = Math.max(0, digits - rounded.precision() + rounded.scale());
        return fixed(rounded.doubleValue(), decimals);
    }

    /**
     * A number in a line of text: a whole one as it is, {@code 1,500}, any other with at most six significant digits, {@code 31.5991}
     * and {@code 0.25}; one that only rounding makes whole keeps its zeros, {@code 2.00000}.
     */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return count((long) value);
        }
        String text = significant(value, 6);
        int end = text.length();
        while (text.indexOf('e') < 0 && end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.indexOf('.') < 0 || text.charAt(end - 1) == '.' ? text : text.substring(0, end);
    }

    /** A number of any size with significant digits, or a dash. */
    public static String significant(OptionalDouble value, int digits) {
        return value.isPresent() ? significant(value.getAsDouble(), digits) : ABSENT;
    }

    /**
     * How many decimals show the largest number of a column with the given number of significant digits, so that the whole column can
     * be printed with {@link #fixed} and its points stand below each other; from 0 to 9.
     */
    public static int decimals(int digits, double... column) {
        double largest = 0;
        for (double value : column) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        int magnitude = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest)) + 1;
        return Math.min(9, Math.max(0, digits - Math.max(magnitude, -digits)));
    }

    private static boolean isNegativeZero(String text) {
        if (!text.startsWith("-")) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }
}
