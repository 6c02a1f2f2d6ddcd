package io.clientele.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in ISO 8601 read from text without a detour over {@code String}.
 *
 * <pre>
 * date        2021-01-31
 * date-time   date (T or blank) 09:30[:15[.123456789]]       a comma may stand for the point
 * instant     date-time (Z, +01:00, +0100 or +01)
 * </pre>
 *
 * White space around is allowed; days that are not in the calendar are not read.
 */
final class IsoText {

    /** What {@link #epochDay} returns for a text that is no date. */
    static final long NO_DAY = Long.MIN_VALUE;

    private static final int DATE_LENGTH = 10;

    private final CharSequence text;
    private final int end;
    private int next;

    private IsoText(CharSequence text) {
        this.text = text;
        int last = text.length();
        while (last > 0 && CellFormat.isSpace(text.charAt(last - 1))) {
            last--;
        }
        end = last;
        while (next < end && CellFormat.isSpace(text.charAt(next))) {
            next++;
        }
    }

    /** Days since 1970-01-01, or {@link #NO_DAY} when the text is no date. */
    static long epochDay(CharSequence text) {
        IsoText iso = new IsoText(text);
        return iso.end - iso.next == DATE_LENGTH ? iso.day() : NO_DAY;
    }

    /** The date-time, or null when the text is none. */
    static @Nullable LocalDateTime dateTime(CharSequence text) {
        IsoText iso = new IsoText(text);
        LocalDateTime dateTime = iso.dateTime();
        return iso.next == iso.end ? dateTime : null;
    }

    /** The instant, or null when the text is none or has no offset. */
    static @Nullable Instant instant(CharSequence text) {
        IsoText iso = new IsoText(text);
        LocalDateTime dateTime = iso.dateTime();
        if (dateTime == null) {
            return null;
        }
        ZoneOffset offset = iso.offset();
        return offset == null || iso.next != iso.end ? null : dateTime.toInstant(offset);
    }

    private long day() {
        int year = digits(4);
        boolean parted = take('-');
        int month = digits(2);
        parted &= take('-');
        int day = digits(2);
        if (!parted || year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) {
            return NO_DAY;
        }
        return epochDay(year, month, day);
    }

    private static int daysIn(int month, int year) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1970-01-01 of a day in the proleptic Gregorian calendar, years counted from March so that a leap day comes last. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int era = Math.floorDiv(marchYear, 400);
        int yearOfEra = marchYear - 400 * era;
        int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
        int dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return 146_097L * era + dayOfEra - 719_468;
    }

    private @Nullable LocalDateTime dateTime() {
        long day = day();
        if (day == NO_DAY || !(take('T') || take('t') || take(' '))) {
            return null;
        }
        int hour = digits(2);
        boolean parted = take(':');
        int minute = digits(2);
        int second = 0;
        int nano = 0;
        if (take(':')) {
            second = digits(2);
            if (take('.') || take(',')) {
                nano = fraction();
            }
        }
        boolean valid = parted && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid && nano >= 0
                ? LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.of(hour, minute, second, nano))
                : null;
    }

    private int fraction() {
        int from = next;
        int nano = 0;
        while (next < end && next - from < 9 && isDigit(text.charAt(next))) {
            nano = 10 * nano + text.charAt(next++) - '0';
        }
        for (int i = next - from; i < 9; i++) {
            nano *= 10;
        }
        return next == from ? -1 : nano;
    }

    private @Nullable ZoneOffset offset() {
        if (take('Z') || take('z')) {
            return ZoneOffset.UTC;
        }
        boolean west = take('-');
        if (!west && !take('+')) {
            return null;
        }
        int hours = digits(2);
        int minutes = next == end ? 0 : take(':') || next < end ? digits(2) : -1;
        if (hours < 0 || minutes < 0 || minutes > 59) {
            return null;
        }
        try {
            return west ? ZoneOffset.ofHoursMinutes(-hours, -minutes) : ZoneOffset.ofHoursMinutes(hours, minutes);
        } catch (DateTimeException beyondEighteenHours) {
            return null;
        }
    }

    private boolean take(char c) {
        if (next < end && text.charAt(next) == c) {
            next++;
            return true;
        }
        return false;
    }

    /** The next so many digits as a number, or -1 where there are not as many. */
    private int digits(int count) {
        if (end - next < count) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(next + i);
            if (!isDigit(c)) {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        next += count;
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
