package io.clientele.time;

import java.time.LocalDate;

/**
 * When Easter Sunday is: the first Sunday after the full moon, as the Gregorian calendar reckons it, on or after the 21st of March. All
 * arithmetic in whole numbers; years before 1583 as if that calendar had been in use.
 *
 * <p>Source: the anonymous rule in Nature 13 (20 April 1876), as J. Meeus, Astronomical Algorithms (1998), chapter 8, has it.
 */
final class Easter {

    /** From the earliest Easter, 22 March, back to New Year's Day. */
    static final int FIRST_DAY = -80;

    /** From the latest Easter, 25 April, on to New Year's Eve. */
    static final int LAST_DAY = 250;

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int inCentury = Math.floorMod(year, 100);
        int lunar = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
        int moon = Math.floorMod(19 * golden + century - Math.floorDiv(century, 4) - lunar + 15, 30);
        int week = Math.floorMod(32 + 2 * Math.floorMod(century, 4) + 2 * (inCentury / 4) - moon - inCentury % 4, 7);
        int late = (golden + 11 * moon + 22 * week) / 451;
        int day = moon + week - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
