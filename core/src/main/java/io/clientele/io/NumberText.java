package io.clientele.io;

/**
 * Numbers read from text without a detour over {@code String}. The grammar is
 *
 * <pre>
 * [+|-] digits [decimal digits] [(e|E) [+|-] digits]       digits before or after the decimal sign, or both
 * </pre>
 *
 * with white space around it allowed. Where a grouping sign is set, the digits before the decimal sign may be written in groups of
 * three. There are no suffixes, no hexadecimal, no {@code NaN} and no infinity: what is too large for a double is not a number.
 *
 * <p>The result is the double nearest to the decimal: up to 15 digits and a power of ten up to 22 are exact in one
 * multiplication or division (Clinger 1990, "How to read floating point numbers accurately"), all else goes through
 * {@link Double#parseDouble}.
 */
final class NumberText {

    /** What {@link #integer} returns for a text that is no whole number. */
    static final long NOT_INTEGER = Long.MIN_VALUE;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int EXACT_DIGITS = 15;
    private static final int LARGEST_EXPONENT = 9999;

    private NumberText() {}

    /** The number, or NaN when the text is no finite number. {@code grouping} 0 allows no groups. */
    static double number(CharSequence text, char decimal, char grouping) {
        int end = end(text);
        int i = start(text, end);
        boolean negative = i < end && text.charAt(i) == '-';
        if (i < end && (negative || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        i = integerPart(text, i, end, grouping);
        if (i < 0) {
            return Double.NaN;
        }
        int digits = i - first;
        int fraction = 0;
        if (i < end && text.charAt(i) == decimal) {
            int from = ++i;
            while (i < end && isDigit(text.charAt(i))) {
                i++;
            }
            fraction = i - from;
        }
        int mantissaEnd = i;
        if (digits + fraction == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            boolean down = i < end && text.charAt(i) == '-';
            if (i < end && (down || text.charAt(i) == '+')) {
                i++;
            }
            int from = i;
            while (i < end && isDigit(text.charAt(i))) {
                exponent = Math.min(LARGEST_EXPONENT, 10 * exponent + text.charAt(i) - '0');
                i++;
            }
            if (i == from) {
                return Double.NaN;
            }
            exponent = down ? -exponent : exponent;
        }
        return i == end ? value(text, first, mantissaEnd, negative, exponent - fraction) : Double.NaN;
    }

    /**
     * The whole number, or {@link #NOT_INTEGER}. Decimals may follow if they are all zero, as in {@code 17.0}; an exponent may not.
     */
    static long integer(CharSequence text, char decimal, char grouping) {
        int end = end(text);
        int i = start(text, end);
        boolean negative = i < end && text.charAt(i) == '-';
        if (i < end && (negative || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        int last = integerPart(text, i, end, grouping);
        if (last <= first) {
            return NOT_INTEGER;
        }
        long value = 0;
        for (i = first; i < last; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                int digit = c - '0';
                if (value > (Long.MAX_VALUE - digit) / 10) {
                    return NOT_INTEGER;
                }
                value = 10 * value + digit;
            }
        }
        if (i < end && text.charAt(i) == decimal) {
            i++;
            while (i < end && text.charAt(i) == '0') {
                i++;
            }
        }
        return i < end ? NOT_INTEGER : negative ? -value : value;
    }

    /** The end of the digits (and groups) that begin at {@code from}, or -1 where the groups are not of three. */
    private static int integerPart(CharSequence text, int from, int end, char grouping) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        if (grouping == 0 || i == end || !isGrouping(text.charAt(i), grouping)) {
            return i;
        }
        if (i == from || i - from > 3) {
            return -1;
        }
        while (i < end && isGrouping(text.charAt(i), grouping)) {
            int group = i + 4;
            for (i++; i < group; i++) {
                if (i >= end || !isDigit(text.charAt(i))) {
                    return -1;
                }
            }
        }
        return i < end && isDigit(text.charAt(i)) ? -1 : i;
    }

    private static double value(CharSequence text, int first, int end, boolean negative, int exponent) {
        long mantissa = 0;
        int significant = 0;
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c) && (significant > 0 || c != '0')) {
                significant++;
                if (significant <= EXACT_DIGITS) {
                    mantissa = 10 * mantissa + c - '0';
                }
            }
        }
        double value;
        if (significant <= EXACT_DIGITS && exponent >= -22 && exponent <= 22) {
            value = exponent < 0 ? mantissa / POWERS[-exponent] : mantissa * POWERS[exponent];
        } else {
            value = slowly(text, first, end, exponent);
        }
        if (Double.isInfinite(value)) {
            return Double.NaN;
        }
        return negative ? -value : value;
    }

    private static double slowly(CharSequence text, int first, int end, int exponent) {
        StringBuilder plain = new StringBuilder(end - first + 6);
        for (int i = first; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return Double.parseDouble(plain.append('e').append(exponent).toString());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A blank as grouping sign stands for the no-break blanks as well, which spreadsheets write. */
    private static boolean isGrouping(char c, char grouping) {
        return c == grouping || grouping == ' ' && (c == '\u00A0' || c == '\u202F');
    }

    private static int start(CharSequence text, int end) {
        int i = 0;
        while (i < end && CellFormat.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int end(CharSequence text) {
        int end = text.length();
        while (end > 0 && CellFormat.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
