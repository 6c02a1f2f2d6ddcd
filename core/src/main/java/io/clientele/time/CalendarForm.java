package io.clientele.time;

import com.google.common.collect.ImmutableSortedMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a calendar is written, in Java's serial form and in JSON.
 *
 * @param name the name; empty if none was given
 * @param zone the id of the zone
 * @param week the hours of Monday to Sunday
 * @param dates the hours of single dates
 * @param yearly days closed in every year, as {@code 12-25}
 * @param fromEaster days closed in every year, counted from Easter Sunday
 */
record CalendarForm(
        String name,
        String zone,
        List<OpeningHours> week,
        Map<String, OpeningHours> dates,
        List<String> yearly,
        List<Integer> fromEaster)
        implements Serializable {

    CalendarForm {
        Require.nonNull("name", name);
        Require.text("zone", zone);
        week = List.copyOf(Require.nonNull("week", week));
        Require.that(week.size() == 7, "week has " + week.size() + " days; it must have 7, from Monday.");
        dates = ImmutableSortedMap.copyOf(Require.nonNull("dates", dates));
        yearly = List.copyOf(Require.nonNull("yearly", yearly));
        fromEaster = List.copyOf(Require.nonNull("fromEaster", fromEaster));
    }

    private Object readResolve() {
        return BusinessCalendar.fromForm(this);
    }

    static String describe(CalendarForm form) {
        StringBuilder text = new StringBuilder(form.name.isEmpty() ? form.zone : form.name + " (" + form.zone + ")");
        String gap = ": ";
        for (int first = 0; first < 7; ) {
            int next = first + 1;
            while (next < 7 && form.week.get(next).equals(form.week.get(first))) {
                next++;
            }
            if (!form.week.get(first).isClosed()) {
                text.append(gap).append(day(first));
                text.append(next == first + 1 ? "" : " to " + day(next - 1));
                text.append(' ').append(form.week.get(first));
                gap = "; ";
            }
            first = next;
        }
        if (gap.equals(": ")) {
            text.append(": closed all week");
        }
        long holidays = form.yearly.size()
                + form.fromEaster.size()
                + form.dates.values().stream().filter(OpeningHours::isClosed).count();
        long own =
                form.dates.values().stream().filter(hours -> !hours.isClosed()).count();
        if (holidays > 0) {
            text.append("; ").append(Cells.count(holidays, "holiday"));
        }
        if (own > 0) {
            text.append("; ").append(Cells.count(own, "day")).append(" with hours of ");
            text.append(own == 1 ? "its own" : "their own");
        }
        return text.toString();
    }

    private static String day(int index) {
        String name = DayOfWeek.of(index + 1).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
