package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.CategoryRule;
import io.clientele.satisfaction.kano.KanoBasis;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What to work on, in order, and below it what not to.
 *
 * @param basis the answers used and left out, and the table
 * @param rule the rule that chose the categories
 * @param draws how many lists were made for the probabilities
 * @param seed what they were drawn from
 * @param costed whether costs were given
 * @param budget in the unit of the costs; infinite where there is none
 * @param items one a feature: the order of work first
 */
public record RoadmapReport(
        KanoBasis basis,
        CategoryRule rule,
        int draws,
        long seed,
        boolean costed,
        double budget,
        List<RoadmapItem> items)
        implements Serializable {

    private static final int FIRST = 3;

    /** Checks and copies the parts. */
    public RoadmapReport {
        Require.nonNull("basis", basis);
        Require.nonNull("rule", rule);
        Require.atLeast("draws", draws, 1);
        Require.that(budget >= 0, "budget is " + Require.show(budget) + "; it must be at least 0.");
        items = List.copyOf(Require.nonEmpty("items", items));
    }

    /** Where the answers came from. */
    public String source() {
        return basis.source();
    }

    /** One English sentence a feature, in the order of work. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature, in the order of work, in another language. */
    public List<String> sentences(Language language) {
        Require.nonNull("language", language);
        return items.stream().map(item -> item.sentence(language)).toList();
    }

    /** How the results came about, in one English sentence: method, table, rule, answers used and left out. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the results came about, in one sentence of another language. */
    public String method(Language language) {
        String phrase = basis.phrase(Require.nonNull("language", language));
        String lists = Numerals.in(language, Cells.count(draws));
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": unmet must-be features by |Worse| and importance, then one-dimensional ones by Better −"
                                + " Worse, then attractive ones by Better; category by rule \"" + rule + "\"; "
                                + lists + " lists drawn from the posterior with seed " + seed + "; " + phrase + ".";
                    case GERMAN ->
                        ": unerfüllte Basismerkmale nach |Worse| und Wichtigkeit, dann Leistungsmerkmale nach Better −"
                                + " Worse, dann Begeisterungsmerkmale nach Better; Kategorie nach der Regel „"
                                + rule.in(language) + "“; " + lists
                                + " Listen, mit Startwert " + seed + " aus der A-posteriori-Verteilung gezogen; "
                                + phrase + ".";
                    case CHINESE ->
                        "：先补足未满足的当然质量（按 |Worse| 与重要度），再改进期望质量（按 Better − Worse），再做迷人质量（按 Better）；按“"
                                + rule.in(language) + "”规则归类；由后验分布抽取 " + lists + " 份清单（种子 " + seed + "）；"
                                + phrase + "。";
                };
    }

    /** The features to be worked on, in order. */
    public List<RoadmapItem> work() {
        return items.stream().filter(item -> item.step().isWork()).toList();
    }

    /** The features that the budget buys, in the order of work. */
    public List<String> chosen() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .map(RoadmapItem::feature)
                .toList();
    }

    /** What the chosen features cost together. */
    public double cost() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .mapToDouble(RoadmapItem::cost)
                .sum();
    }

    /** What the chosen features are worth together. */
    public double value() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .mapToDouble(RoadmapItem::value)
                .sum();
    }

    /**
     * One feature.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public RoadmapItem item(String feature) {
        return items.stream()
                .filter(item -> item.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        feature,
                        items.stream().map(RoadmapItem::feature).toList()));
    }

    /** A table of the features in order. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Roadmap of " + source() + ": " + Cells.count(work().size()) + " of "
                        + Cells.count(items.size(), "feature") + " to work on")
                .right("place")
                .left("feature")
                .left("category")
                .left("do")
                .right("score")
                .right("P(first " + FIRST + ")")
                .right("P(work)")
                .right("value");
        if (costed) {
            table.right("cost").right("value/cost").left("buy");
        }
        int place = 0;
        for (RoadmapItem item : items) {
            List<String> row = new ArrayList<>(List.of(
                    item.step().isWork() ? Cells.count(++place) : "",
                    item.feature(),
                    item.category().toString(),
                    item.step().toString(),
                    item.score() > 0 ? Cells.fixed(item.score(), 3) : "",
                    Cells.fixed(item.probabilityAmongFirst(FIRST), 2),
                    Cells.fixed(item.probabilityOfWork(), 2),
                    Cells.fixed(item.value(), 3)));
            if (costed) {
                row.add(item.step().isWork() ? Cells.number(item.cost()) : "");
                row.add(item.step().isWork() ? Cells.significant(item.valuePerCost(), 3) : "");
                row.add(item.chosen() ? "yes" : "");
            }
            table.row(row);
        }
        if (costed) {
            table.note("The features bought cost " + Cells.number(cost())
                    + (Double.isInfinite(budget) ? "" : " of " + Cells.number(budget)) + ".");
        }
        return table.toString();
    }
}
