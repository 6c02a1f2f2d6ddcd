package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.MeanScore;
import io.clientele.satisfaction.RatingScale;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a service falls short of what its customers expect, and where it exceeds it: perceived minus expected by item, by dimension
 * and overall. Prints as a table.
 *
 * @param source where the ratings came from
 * @param scale the rating scale of all items
 * @param respondents how many rated
 * @param level the confidence level of the intervals
 * @param items one result an item, in the order of the survey
 * @param dimensions one result a dimension; all items together where no dimensions were named
 * @param overall all dimensions together
 */
public record GapReport(
        String source,
        RatingScale scale,
        long respondents,
        double level,
        List<ItemGap> items,
        List<DimensionGap> dimensions,
        OverallGap overall)
        implements Serializable {

    /** Checks and copies the parts. */
    public GapReport {
        Require.text("source", source);
        Require.nonNull("scale", scale);
        Require.atLeast("respondents", respondents, 1L);
        Require.level("level", level);
        items = List.copyOf(Require.nonEmpty("items", items));
        dimensions = List.copyOf(Require.nonEmpty("dimensions", dimensions));
        Require.nonNull("overall", overall);
    }

    /**
     * The result of one item.
     *
     * @throws IllegalArgumentException if there is no item of that name
     */
    public ItemGap item(String name) {
        return items.stream()
                .filter(item -> item.item().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item is \"" + name + "\"; it must be one of "
                        + items.stream().map(ItemGap::item).toList() + "."));
    }

    /**
     * The result of one dimension.
     *
     * @throws IllegalArgumentException if there is no dimension of that name
     */
    public DimensionGap dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.dimension().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dimension is \"" + name + "\"; it must be one of "
                        + dimensions.stream().map(d -> d.dimension().name()).toList() + "."));
    }

    /** Items, dimensions and the whole as one table, what was left out below. */
    @Override
    public String toString() {
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        TextTable table = TextTable.titled("Perceived − expected of " + source + ": " + Cells.count(respondents)
                        + " respondents, " + Cells.count(items.size()) + (items.size() == 1 ? " item" : " items")
                        + ", ratings from " + scale)
                .left("")
                .right("n")
                .right("expected")
                .right("perceived")
                .right("gap")
                .left(percent + " % interval")
                .right("sd")
                .right("met");
        for (ItemGap item : items) {
            row(table, item.item(), item.expected(), item.perceived(), item.gap(), item.interval(), met(item));
        }
        if (dimensions.size() > 1) {
            for (DimensionGap d : dimensions) {
                String name = "= " + d.dimension().name() + " ("
                        + Require.show(d.dimension().points()) + ")";
                row(table, name, d.expected(), d.perceived(), d.gap(), d.interval(), "");
            }
        }
        table.row(
                "= overall",
                Cells.count(overall.weighted().n()),
                "",
                Cells.fixed(overall.performance().mean(), 2),
                Cells.fixed(overall.meanGap(), 2),
                ends(overall.interval()),
                Cells.fixed(overall.weighted().standardDeviation(), 2),
                "");
        long halves = items.stream()
                .mapToLong(i -> i.expectedOnly() + i.perceivedOnly())
                .sum();
        if (halves > 0) {
            table.note(Cells.count(halves) + (halves == 1 ? " pair" : " pairs") + " left out for a missing half.");
        }
        if (overall.leftOut() > 0) {
            table.note(Cells.count(overall.leftOut())
                    + (overall.leftOut() == 1 ? " respondent has" : " respondents have")
                    + " no pair in some dimension and no part in the overall gap.");
        }
        return table.toString();
    }

    private static void row(
            TextTable table,
            String name,
            MeanScore expected,
            MeanScore perceived,
            MeanScore gap,
            Optional<Interval> interval,
            String met) {
        table.row(
                name,
                Cells.count(gap.n()),
                Cells.fixed(expected.mean(), 2),
                Cells.fixed(perceived.mean(), 2),
                Cells.fixed(gap.mean(), 2),
                ends(interval),
                Cells.fixed(gap.standardDeviation(), 2),
                met);
    }

    private static String met(ItemGap item) {
        return Cells.percent(item.expectationMet().value());
    }

    private static String ends(Optional<Interval> interval) {
        return interval.map(i -> Cells.fixed(i.lower(), 2) + " to " + Cells.fixed(i.upper(), 2))
                .orElse(Cells.ABSENT);
    }
}
