package io.clientele.series;

import io.clientele.stat.Distribution;
import java.io.Serializable;

/**
 * What is known today about the demand of coming periods: not numbers but distributions, of each period and of any run of periods.
 *
 * <p>Forecasts are outlooks; so is a plain assumption such as "Poisson with mean 4 a week". Whoever plans stock or capacity needs
 * nothing else.
 *
 * <p>Steps count from 1: step 1 is the calendar's period 0, the first one that is not yet known. The total over several steps is a
 * distribution of its own because errors of neighbouring steps go together: its variance is in general not the sum of the steps'
 * variances.
 *
 * <p>Implementations are immutable. {@link #at} and {@link #total} throw {@link IllegalArgumentException} for steps outside 1 to
 * {@link #horizon()}.
 */
public interface DemandOutlook extends Serializable {

    /** The unit of demand, such as {@code pieces}; empty if it was never named. */
    String unit();

    /** The coming periods; step {@code h} is period {@code h - 1}. */
    SeriesCalendar calendar();

    /** How many steps the outlook covers, at least 1. */
    int horizon();

    /** The distribution of demand in one step. */
    Distribution at(int step);

    /** The distribution of total demand from the first step to the last, both included. */
    Distribution total(int from, int to);
}
