package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the text of a cell is read as a number, a date or a moment, and which texts count as blank. */
final class CellFormat implements Serializable {

    /** ISO dates, a decimal point, no groups, blank is what holds white space only. */
    static final CellFormat ISO = new CellFormat('.', '\0', List.of(), List.of(), "", List.of());

    private static final long serialVersionUID = 1L;
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2021, 1, 31, 9, 30);

    private final char decimal;
    private final char grouping;
    private final String[] dates;
    private final String[] dateTimes;
    private final String zone;
    private final String[] blanks;
    private final transient DateTimeFormatter[] dateFormats;
    private final transient DateTimeFormatter[] dateTimeFormats;
    private final transient @Nullable ZoneId zoneId;

    CellFormat(
            char decimal, char grouping, List<String> dates, List<String> dateTimes, String zone, List<String> blanks) {
        Require.that(
                decimal != grouping,
                "the decimal sign and the grouping sign are both '" + decimal + "'; they must differ.");
        this.decimal = decimal;
        this.grouping = grouping;
        this.dates = dates.toArray(new String[0]);
        this.dateTimes = dateTimes.toArray(new String[0]);
        this.zone = zone;
        this.blanks = blanks.toArray(new String[0]);
        this.dateFormats = formats(this.dates);
        this.dateTimeFormats = formats(this.dateTimes);
        this.zoneId = zone.isEmpty() ? null : ZoneId.of(zone);
    }

    CellFormat decimal(char sign) {
        return new CellFormat(sign, grouping, List.of(dates), List.of(dateTimes), zone, List.of(blanks));
    }

    CellFormat grouping(char sign) {
        return new CellFormat(decimal, sign, List.of(dates), List.of(dateTimes), zone, List.of(blanks));
    }

    CellFormat dates(List<String> patterns) {
        return new CellFormat(decimal, grouping, patterns, List.of(dateTimes), zone, List.of(blanks));
    }

    CellFormat dateTimes(List<String> patterns) {
        return new CellFormat(decimal, grouping, List.of(dates), patterns, zone, List.of(blanks));
    }

    CellFormat zone(ZoneId id) {
        return new CellFormat(decimal, grouping, List.of(dates), List.of(dateTimes), id.getId(), List.of(blanks));
    }

    CellFormat blanks(List<String> texts) {
        return new CellFormat(decimal, grouping, List.of(dates), List.of(dateTimes), zone, texts);
    }

    char decimal() {
        return decimal;
    }

    /** White space as it stands around cells: everything up to the blank, and the no-break blanks. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F';
    }

    /** Whether the text holds white space only or is one of the texts that stand for a blank. */
    boolean isBlank(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (to > 0 && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        if (from == to) {
            return true;
        }
        for (String blank : blanks) {
            if (blank.length() == to - from && matches(blank, text, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String word, CharSequence text, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** The number, or NaN. */
    double number(CharSequence text) {
        return NumberText.number(text, decimal, grouping);
    }

    /** The whole number, or {@link NumberText#NOT_INTEGER}. */
    long integer(CharSequence text) {
        return NumberText.integer(text, decimal, grouping);
    }

    /** Days since 1970-01-01, or {@link IsoText#NO_DAY}; a date-time is read as its day. */
    long epochDay(CharSequence text) {
        if (dateFormats.length == 0) {
            long day = IsoText.epochDay(text);
            if (day != IsoText.NO_DAY) {
                return day;
            }
        }
        LocalDate date = parsed(text, dateFormats, LocalDate::from);
        if (date != null) {
            return date.toEpochDay();
        }
        LocalDateTime dateTime = localDateTime(text);
        return dateTime == null ? IsoText.NO_DAY : dateTime.toLocalDate().toEpochDay();
    }

    /** The date-time, or null; a date is read as the start of its day. */
    @Nullable
    LocalDateTime dateTime(CharSequence text) {
        LocalDateTime dateTime = localDateTime(text);
        if (dateTime != null) {
            return dateTime;
        }
        long day = epochDay(text);
        return day == IsoText.NO_DAY ? null : LocalDate.ofEpochDay(day).atStartOfDay();
    }

    private @Nullable LocalDateTime localDateTime(CharSequence text) {
        LocalDateTime dateTime = dateTimeFormats.length == 0
                ? IsoText.dateTime(text)
                : parsed(text, dateTimeFormats, LocalDateTime::from);
        if (dateTime != null || zoneId == null) {
            return dateTime;
        }
        Instant instant = IsoText.instant(text);
        return instant == null ? null : local(instant);
    }

    /** The moment, or null; a date-time without an offset is one only where a zone is set. */
    @Nullable
    Instant instant(CharSequence text) {
        Instant instant = IsoText.instant(text);
        if (instant != null || zoneId == null) {
            return instant;
        }
        LocalDateTime dateTime = dateTime(text);
        return dateTime == null ? null : instant(dateTime);
    }

    /** The date-time in the zone that is set, or null. */
    @Nullable
    LocalDateTime local(Instant instant) {
        return zoneId == null ? null : LocalDateTime.ofInstant(instant, zoneId);
    }

    /** The moment in the zone that is set, or null; in the hour that a clock change repeats, the first of the two. */
    @Nullable
    Instant instant(LocalDateTime dateTime) {
        return zoneId == null ? null : dateTime.atZone(zoneId).toInstant();
    }

    String expected(CellType type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number such as 1234" + decimal + "56";
            case INTEGER -> "a whole number such as 17";
            case DATE -> "a date such as " + (dates.length == 0 ? SAMPLE.toLocalDate() : dateFormats[0].format(SAMPLE));
            case DATE_TIME ->
                "a date and time such as " + (dateTimes.length == 0 ? SAMPLE : dateTimeFormats[0].format(SAMPLE));
            case INSTANT -> "a moment with its offset such as " + SAMPLE + ":00Z";
        };
    }

    /** What the first pattern reads that fits the text and gives a day of the calendar, or null. */
    private static <T> @Nullable T parsed(CharSequence text, DateTimeFormatter[] formats, TemporalQuery<T> query) {
        CharSequence trimmed = formats.length == 0 ? "" : trimmed(text);
        for (DateTimeFormatter format : formats) {
            ParsePosition end = new ParsePosition(0);
            if (format.parseUnresolved(trimmed, end) == null || end.getIndex() < trimmed.length()) {
                continue;
            }
            try {
                return format.parse(trimmed, query);
            } catch (DateTimeException notInTheCalendar) {
                continue;
            }
        }
        return null;
    }

    private static CharSequence trimmed(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (to > 0 && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        return text.subSequence(from, to);
    }

    private static DateTimeFormatter[] formats(String[] patterns) {
        return Arrays.stream(patterns).map(CellFormat::format).toArray(DateTimeFormatter[]::new);
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "pattern is '" + pattern + "'; it must be a pattern of java.time such as dd.MM.yyyy. "
                            + broken.getMessage() + ".",
                    broken);
        }
    }

    private Object readResolve() {
        return new CellFormat(decimal, grouping, List.of(dates), List.of(dateTimes), zone, List.of(blanks));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellFormat that
                && decimal == that.decimal
                && grouping == that.grouping
                && Arrays.equals(dates, that.dates)
                && Arrays.equals(dateTimes, that.dateTimes)
                && zone.equals(that.zone)
                && Arrays.equals(blanks, that.blanks);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(dates) + Arrays.hashCode(blanks)) + decimal;
    }
}
