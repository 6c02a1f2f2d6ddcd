/**
 * Time as a business counts it: when it is open, where, and how much of a stretch of time that is.
 *
 * <p>Start with {@link io.clientele.time.BusinessCalendar}: a zone, opening hours by day of the week with their breaks, holidays, and days
 * with hours of their own. It says whether it is open, how much open time lies between two instants, when an allowance of open time has
 * run out, and how many open days lie between two dates.
 *
 * <pre>{@code
 * BusinessCalendar office = BusinessCalendar.in("Europe/Berlin")
 *         .openOnWeekdays("09:00-12:30, 13:00-17:00")
 *         .closedOn("2025-05-01")
 *         .closedEveryYearOn("12-25", "12-26")
 *         .closedDaysFromEaster(-2, 1, 39, 50)              // Good Friday, Easter Monday, Ascension, Whit Monday
 *         .openOn("2025-12-24", "09:00-12:00")
 *         .named("office");
 * Instant asked = Instant.parse("2025-04-30T14:20:00Z");
 * Instant answered = Instant.parse("2025-05-02T08:10:00Z");
 * Duration open = office.openTime(asked, answered);
 * Instant due = office.deadline(asked, Duration.ofHours(2));
 * long days = office.openDays(LocalDate.parse("2025-04-30"), LocalDate.parse("2025-05-05"));
 * }</pre>
 *
 * <p>Here {@code open} is 110 minutes, 40 on Wednesday and 70 on Friday, because the first of May is a holiday; {@code due} is Friday
 * 08:20 UTC, 10:20 on the wall; and {@code days} is 2.
 *
 * <p><b>Conventions.</b> A stretch of time holds its first moment and not its last. Opening hours are those of the wall clock; time is
 * measured on the line of instants. An hour that the clock skips in spring is therefore never open, and one that it shows twice in autumn
 * counts twice. Time that runs backwards is negative, so that times between milestones always add up.
 */
@NullMarked
package io.clientele.time;

import org.jspecify.annotations.NullMarked;
