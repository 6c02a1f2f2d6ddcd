package io.clientele.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * When a business is open: a zone, opening hours by day of the week, holidays, and days with hours of their own.
 *
 * <pre>{@code
 * BusinessCalendar.in("America/New_York")
 *         .openOnWeekdays("08:00-12:00, 13:00-18:00")       // hours with a break
 *         .open("09:00-13:00", DayOfWeek.SATURDAY)
 *         .closedEveryYearOn("07-04", "12-25")              // holidays of fixed date
 *         .closedDaysFromEaster(-2)                         // of a date that moves with Easter: Good Friday
 *         .closedOn("2025-11-27")                           // and of any
 *         .openOn("2025-12-21", "10:00-16:00")              // a day with hours of its own
 *         .named("shop")
 * }</pre>
 *
 * <p>For a day the last word is what was said of its date ({@link #closedOn}, {@link #openOn}), then {@link #closedEveryYearOn} and
 * {@link #closedDaysFromEaster}, then its day of the week. Of two words of the same kind the later replaces the earlier.
 *
 * <p>Open time is measured on the line of instants: with {@code open(t)} true where the wall clock at {@code t} shows an open time of its
 * day,
 *
 * <pre>
 * openTime(a, b) = ∫ from a to b of open(t) dt        openTime(a, b) + openTime(b, c) = openTime(a, c)
 * </pre>
 *
 * <p>so that an hour skipped by the clock in spring is never open and one shown twice in autumn counts twice. Instants are taken to the
 * millisecond. Defaults: closed on every day, named after the zone. Immutable: each call returns a new calendar.
 */
public final class BusinessCalendar implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration LONGEST = Duration.ofDays(366_000);
    private static final long LOOK_AHEAD = Duration.ofDays(366).toMillis();
    private static final int CLOSED_YEARS = 30;

    private final transient String name;
    private final transient ZoneId zone;
    private final transient OpeningHours[] week;
    private final transient NavigableMap<Long, OpeningHours> dates;
    private final transient SortedSet<MonthDay> yearly;
    private final transient SortedSet<Integer> fromEaster;

    private BusinessCalendar(
            String name,
            ZoneId zone,
            OpeningHours[] week,
            NavigableMap<Long, OpeningHours> dates,
            SortedSet<MonthDay> yearly,
            SortedSet<Integer> fromEaster) {
        this.name = name;
        this.zone = zone;
        this.week = week;
        this.dates = dates;
        this.yearly = yearly;
        this.fromEaster = fromEaster;
    }

    /**
     * A calendar of a zone, such as {@code "Europe/Berlin"} or {@code "UTC"}, that is closed until told otherwise.
     *
     * @throws IllegalArgumentException if there is no such zone
     */
    public static BusinessCalendar in(String zone) {
        try {
            return in(ZoneId.of(Require.text("zone", zone).strip()));
        } catch (DateTimeException e) {
            IllegalArgumentException refused = Require.broken("zone", zone, "a zone such as Europe/Berlin or UTC", "");
            refused.initCause(e);
            throw refused;
        }
    }

    /** A calendar of a zone that is closed until told otherwise. */
    public static BusinessCalendar in(ZoneId zone) {
        OpeningHours[] week = new OpeningHours[7];
        Arrays.fill(week, OpeningHours.CLOSED);
        return new BusinessCalendar(
                "", Require.nonNull("zone", zone), week, new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** A calendar that never closes; its days are those of UTC. */
    public static BusinessCalendar alwaysOpen() {
        return in(ZoneOffset.UTC)
                .open(OpeningHours.WHOLE_DAY, DayOfWeek.values())
                .named("always open");
    }

    /** Gives days of the week these hours, such as {@code "09:00-17:00"}; {@link OpeningHours#of} says how they are written. */
    public BusinessCalendar open(String hours, DayOfWeek... days) {
        return open(OpeningHours.of(hours), days);
    }

    /** Gives days of the week these hours. */
    public BusinessCalendar open(OpeningHours hours, DayOfWeek... days) {
        Require.nonNull("hours", hours);
        Require.nonEmpty("days", Arrays.asList(Require.nonNull("days", days)));
        OpeningHours[] changed = week.clone();
        for (DayOfWeek day : days) {
            changed[Require.nonNull("day", day).ordinal()] = hours;
        }
        return new BusinessCalendar(name, zone, changed, dates, yearly, fromEaster);
    }

    /** Gives Monday to Friday these hours, such as {@code "09:00-17:00"}. */
    public BusinessCalendar openOnWeekdays(String hours) {
        return open(hours, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).toArray(new DayOfWeek[0]));
    }

    /** Gives one date hours of its own, such as {@code openOn("2025-12-24", "09:00-12:00")}. */
    public BusinessCalendar openOn(String date, String hours) {
        OpeningHours own = OpeningHours.of(hours);
        return withDates(next -> next.put(date(date).toEpochDay(), own));
    }

    /** Closes on these dates, such as {@code "2025-05-01"}. */
    public BusinessCalendar closedOn(String... holidays) {
        return withDates(next -> {
            for (String holiday : holidays) {
                next.put(date(holiday).toEpochDay(), OpeningHours.CLOSED);
            }
        });
    }

    /** Closes on these dates. */
    public BusinessCalendar closedOn(Iterable<LocalDate> holidays) {
        return withDates(next -> Require.nonNull("holidays", holidays)
                .forEach(holiday -> next.put(Require.nonNull("holiday", holiday).toEpochDay(), OpeningHours.CLOSED)));
    }

    /** Closes on these days of every year, written month first: {@code "12-25"}. The 29th of February means leap years only. */
    public BusinessCalendar closedEveryYearOn(String... monthDays) {
        SortedSet<MonthDay> more = new TreeSet<>(yearly);
        for (String monthDay : monthDays) {
            try {
                more.add(
                        MonthDay.parse("--" + Require.text("monthDay", monthDay).strip()));
            } catch (DateTimeParseException e) {
                IllegalArgumentException refused =
                        Require.broken("monthDay", monthDay, "a month and a day such as 12-25", "");
                refused.initCause(e);
                throw refused;
            }
        }
        return new BusinessCalendar(name, zone, week, dates, more, fromEaster);
    }

    /**
     * Closes on days of every year that are counted from Easter Sunday of the western churches, such as {@code closedDaysFromEaster(-2, 1,
     * 39, 50)}:
     *
     * <pre>
     * −48 Shrove Monday   −47 Shrove Tuesday   −3 Maundy Thursday   −2 Good Friday    0 Easter Sunday
     *   1 Easter Monday    39 Ascension Day    49 Whit Sunday       50 Whit Monday   60 Corpus Christi
     * </pre>
     *
     * <p>Easter is reckoned by the rule of the Gregorian calendar (Nature 13, 1876; Meeus 1998, chapter 8), in every year, before its
     * introduction too. The eastern churches reckon otherwise; name their dates with {@link #closedOn}.
     *
     * @param days from -80 to 250, so that the day is in the year of its Easter
     */
    public BusinessCalendar closedDaysFromEaster(int... days) {
        SortedSet<Integer> more = new TreeSet<>(fromEaster);
        for (int day : Require.nonNull("days", days)) {
            more.add(Require.within("day from Easter", day, Easter.FIRST_DAY, Easter.LAST_DAY));
        }
        return new BusinessCalendar(name, zone, week, dates, yearly, more);
    }

    /** The same calendar under a name, which reports print. */
    public BusinessCalendar named(String name) {
        return new BusinessCalendar(Require.text("name", name).strip(), zone, week, dates, yearly, fromEaster);
    }

    private BusinessCalendar withDates(Consumer<NavigableMap<Long, OpeningHours>> change) {
        NavigableMap<Long, OpeningHours> next = new TreeMap<>(dates);
        change.accept(next);
        return new BusinessCalendar(name, zone, week, next, yearly, fromEaster);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(Require.text("date", text).strip());
        } catch (DateTimeParseException e) {
            IllegalArgumentException refused = Require.broken("date", text, "a date such as 2025-05-01", "");
            refused.initCause(e);
            throw refused;
        }
    }

    /** The name; the zone's if none was given. */
    public String name() {
        return name.isEmpty() ? zone.getId() : name;
    }

    /** The zone whose wall clock the hours are told by. */
    public ZoneId zone() {
        return zone;
    }

    /** The opening hours of a date. */
    public OpeningHours hoursOn(LocalDate date) {
        return hoursOn(Require.nonNull("date", date).toEpochDay());
    }

    OpeningHours hoursOn(long epochDay) {
        if (!dates.isEmpty()) {
            OpeningHours own = dates.get(epochDay);
            if (own != null) {
                return own;
            }
        }
        if (!yearly.isEmpty() || !fromEaster.isEmpty()) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            if (yearly.contains(MonthDay.of(date.getMonth(), date.getDayOfMonth()))) {
                return OpeningHours.CLOSED;
            }
            if (!fromEaster.isEmpty()
                    && fromEaster.contains(
                            date.getDayOfYear() - Easter.sunday(date.getYear()).getDayOfYear())) {
                return OpeningHours.CLOSED;
            }
        }
        // 1970-01-01 was a Thursday, the day of index 3.
        return week[(int) Math.floorMod(epochDay + 3, 7L)];
    }

    /** Whether a date has any opening hours. */
    public boolean isOpenOn(LocalDate date) {
        return !hoursOn(date).isClosed();
    }

    /** Whether it opens at all: on a day of the week, or on a date. One that does not counts 0 for every stretch of time. */
    public boolean hasOpeningHours() {
        return Arrays.stream(week).anyMatch(hours -> !hours.isClosed())
                || dates.values().stream().anyMatch(hours -> !hours.isClosed());
    }

    /** Whether an instant is in opening hours. */
    public boolean isOpen(Instant instant) {
        long start = milliseconds("instant", instant);
        return openMilliseconds(start, start + 1) > 0;
    }

    /** How much open time lies between two instants; negative if the second is the earlier one. */
    public Duration openTime(Instant from, Instant to) {
        return Duration.ofMillis(openMilliseconds(milliseconds("from", from), milliseconds("to", to)));
    }

    private long openMilliseconds(long from, long to) {
        if (to < from) {
            return -openMilliseconds(to, from);
        }
        long[] sum = {0};
        OpenStretches.visit(this, from, to, (start, end) -> {
            sum[0] += end - start;
            return true;
        });
        return sum[0];
    }

    /**
     * How many open days lie between two dates: the dates with opening hours from the first on and before the second. From Friday to
     * Monday it is one, where the weekend is closed; from Saturday to Monday none. Negative if the second is the earlier one.
     */
    public long openDays(LocalDate from, LocalDate to) {
        return openDays(
                Require.nonNull("from", from).toEpochDay(),
                Require.nonNull("to", to).toEpochDay());
    }

    /** The same with dates as days since 1970-01-01. */
    public long openDays(long fromEpochDay, long toEpochDay) {
        if (toEpochDay < fromEpochDay) {
            return -openDays(toEpochDay, fromEpochDay);
        }
        long open = 0;
        for (long day = fromEpochDay; day < toEpochDay; day++) {
            open += hoursOn(day).isClosed() ? 0 : 1;
        }
        return open;
    }

    /**
     * When an allowance of open time that begins at an instant has run out: the first instant {@code t} with {@code openTime(from, t)} of
     * that length. An allowance that runs out exactly at closing is due at closing, not at the next opening; one of 0 is due at once.
     *
     * @throws IllegalArgumentException if the length is negative or above 1,000 years, or the calendar does not open for 30 years on end
     */
    public Instant deadline(Instant from, Duration length) {
        long begin = milliseconds("from", from);
        Require.nonNull("length", length);
        Require.that(
                !length.isNegative() && length.compareTo(LONGEST) <= 0,
                "length is " + length + "; it must be from 0 to 1,000 years.");
        if (length.toMillis() == 0) {
            return from;
        }
        long[] state = {length.toMillis(), 0};
        ahead(begin, (start, end) -> {
            if (end - start < state[0]) {
                state[0] -= end - start;
                return true;
            }
            state[1] = start + state[0];
            state[0] = 0;
            return false;
        });
        return Instant.ofEpochMilli(state[1]);
    }

    /** The instant itself if it is open, else when it opens next; empty if the calendar does not open for 30 years on end. */
    public Optional<Instant> nextOpening(Instant from) {
        long begin = milliseconds("from", from);
        long[] found = {Long.MIN_VALUE};
        for (int year = 0; year < CLOSED_YEARS && found[0] == Long.MIN_VALUE; year++) {
            OpenStretches.visit(this, begin + year * LOOK_AHEAD, begin + (year + 1) * LOOK_AHEAD, (start, end) -> {
                found[0] = start;
                return false;
            });
        }
        return found[0] == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(found[0]));
    }

    /** Shows the visitor one stretch after the other until it has seen enough. */
    private void ahead(long begin, OpenStretches.Visitor visitor) {
        long at = begin;
        int closedYears = 0;
        boolean[] state = new boolean[2];
        while (!state[1]) {
            state[0] = false;
            OpenStretches.visit(this, at, at + LOOK_AHEAD, (start, end) -> {
                state[0] = true;
                state[1] = !visitor.open(start, end);
                return !state[1];
            });
            closedYears = state[0] ? 0 : closedYears + 1;
            Require.that(
                    closedYears < CLOSED_YEARS,
                    "the calendar " + name() + " does not open in " + CLOSED_YEARS + " years after "
                            + Instant.ofEpochMilli(at) + "; open time cannot run out. Give it opening hours.");
            at += LOOK_AHEAD;
        }
    }

    /**
     * The open stretches between two instants laid out, for measuring very many times.
     *
     * @throws IllegalArgumentException if the span goes backwards or over more than 1,000 years
     */
    public OpenTimeline timeline(Instant from, Instant to) {
        return OpenTimeline.of(this, milliseconds("from", from), milliseconds("to", to));
    }

    private static long milliseconds(String name, Instant instant) {
        long seconds = Require.nonNull(name, instant).getEpochSecond();
        Require.that(
                Math.abs(seconds) <= 3_155_760_000_000L,
                name + " is " + instant + "; it must be within 100,000 years of 1970-01-01.");
        return instant.toEpochMilli();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && toForm().equals(that.toForm());
    }

    @Override
    public int hashCode() {
        return toForm().hashCode();
    }

    /** For example {@code office (Europe/Berlin): Monday to Friday 09:00-17:00; 2 holidays, 1 day with hours of its own}. */
    @Override
    public String toString() {
        return CalendarForm.describe(toForm());
    }

    @JsonValue
    CalendarForm toForm() {
        Map<String, OpeningHours> days = new TreeMap<>();
        dates.forEach((day, hours) -> days.put(LocalDate.ofEpochDay(day).toString(), hours));
        return new CalendarForm(
                name,
                zone.getId(),
                List.of(week),
                days,
                yearly.stream().map(day -> day.toString().substring(2)).toList(),
                List.copyOf(fromEaster));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BusinessCalendar fromForm(CalendarForm form) {
        BusinessCalendar calendar = in(form.zone());
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar = calendar.open(form.week().get(day.ordinal()), day);
        }
        calendar = calendar.withDates(next ->
                form.dates().forEach((date, hours) -> next.put(date(date).toEpochDay(), hours)));
        calendar = calendar.closedEveryYearOn(form.yearly().toArray(new String[0]))
                .closedDaysFromEaster(
                        form.fromEaster().stream().mapToInt(Integer::intValue).toArray());
        return form.name().isEmpty() ? calendar : calendar.named(form.name());
    }

    private Object writeReplace() {
        return toForm();
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("BusinessCalendar is read through its serialised form");
    }
}
