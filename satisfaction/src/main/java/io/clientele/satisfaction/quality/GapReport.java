package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.MeanScore;
import io.clientele.satisfaction.RatingScale;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.ArrayList;
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

    /** From this share of pairs on that expect the highest rating a report says so. */
    private static final double MANY_AT_BOUND = 0.5;

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
                .orElseThrow(() -> NearestName.unknown(
                        "item", name, items.stream().map(ItemGap::item).toList()));
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
                .orElseThrow(() -> NearestName.unknown(
                        "dimension",
                        name,
                        dimensions.stream().map(d -> d.dimension().name()).toList()));
    }

    /**
     * What a reader should know before using the numbers, in English: ratings left out, respondents without part in the overall gap,
     * items that no dimension holds, items that can hardly be exceeded. Empty if there is nothing.
     */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        long halves = items.stream()
                .mapToLong(i -> i.expectedOnly() + i.perceivedOnly())
                .sum();
        if (halves > 0) {
            findings.add(Cells.count(halves) + (halves == 1 ? " pair" : " pairs") + " left out for a missing half.");
        }
        if (overall.leftOut() > 0) {
            findings.add(Cells.count(overall.leftOut())
                    + (overall.leftOut() == 1 ? " respondent has" : " respondents have")
                    + " no pair in some dimension and no part in the overall gap.");
        }
        List<String> outside = items.stream()
                .map(ItemGap::item)
                .filter(item ->
                        dimensions.stream().noneMatch(d -> d.dimension().items().contains(item)))
                .toList();
        if (!outside.isEmpty()) {
            findings.add("In no dimension and without part in the overall gap: " + String.join(", ", outside) + ".");
        }
        for (ItemGap item : items) {
            if (item.boundShare().orElse(0) >= MANY_AT_BOUND) {
                findings.add(item.item() + ": " + Cells.percent(item.boundShare())
                        + " of the pairs expect the highest rating, which cannot be exceeded.");
            }
        }
        return List.copyOf(findings);
    }

    /** Items, dimensions and the whole as one table, findings below. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Perceived − expected of " + source + ": " + Cells.count(respondents)
                        + (respondents == 1 ? " respondent, " : " respondents, ") + Cells.count(items.size())
                        + (items.size() == 1 ? " item" : " items")
                        + ", ratings from " + scale)
                .left("")
                .right("n")
                .right("expected")
                .right("perceived")
                .right("gap")
                .left(GapText.percent(level) + " interval")
                .right("sd")
                .right("met");
        for (ItemGap item : items) {
            row(table, item.item(), item.expected(), item.perceived(), item.gap(), item.interval(), met(item));
        }
        double points =
                dimensions.stream().mapToDouble(d -> d.dimension().points()).sum();
        if (dimensions.size() > 1) {
            for (DimensionGap d : dimensions) {
                String name = "= " + d.dimension().name() + " (weight "
                        + Cells.fixed(d.dimension().points() / points, 2) + ")";
                row(table, name, d.expected(), d.perceived(), d.gap(), d.interval(), "");
            }
        }
        table.row(
                "= overall",
                Cells.count(overall.weighted().n()),
                Cells.fixed(overall.meanExpected(), 2),
                Cells.fixed(overall.performance().mean(), 2),
                Cells.fixed(overall.meanGap(), 2),
                GapText.ends(overall.interval()),
                Cells.fixed(overall.weighted().standardDeviation(), 2),
                "");
        findings().forEach(table::note);
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
                GapText.ends(interval),
                Cells.fixed(gap.standardDeviation(), 2),
                met);
    }

    private static String met(ItemGap item) {
        return Cells.percent(item.expectationMet().value());
    }
}
