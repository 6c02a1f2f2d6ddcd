package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.CategoryRule;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How satisfied customers would be with a product, from 0 to 100, and what each feature adds.
 *
 * @param basis the answers used and left out, and the table
 * @param rule the rule that chose the categories, for the gate
 * @param weighting how features were weighed
 * @param gate what an unmet must-be feature does
 * @param parts one a feature, in report order
 * @param interval of the score, by the posterior of the survey
 */
public record ProductScore(
        KanoBasis basis,
        CategoryRule rule,
        FeatureWeighting weighting,
        MustBeGate gate,
        List<Part> parts,
        Interval interval)
        implements Serializable {

    /** An interval narrower than this prints as one number. */
    private static final double SEEN = 0.05;

    /** Checks and copies the parts. */
    public ProductScore {
        Require.nonNull("basis", basis);
        Require.nonNull("rule", rule);
        Require.nonNull("weighting", weighting);
        Require.nonNull("gate", gate);
        parts = List.copyOf(Require.nonEmpty("parts", parts));
        Require.nonNull("interval", interval);
    }

    /**
     * What one feature adds.
     *
     * @param feature its name
     * @param category its leading category
     * @param weight how much it counts, from 0 to 1
     * @param performance from 0 to 1
     * @param satisfaction the mixed curve at that performance, from −1 to 1
     * @param lowest the lower end of the curve
     * @param highest the upper end of the curve
     */
    public record Part(
            String feature,
            KanoCategory category,
            double weight,
            double performance,
            double satisfaction,
            double lowest,
            double highest)
            implements Serializable {

        /** Checks the ranges. */
        public Part {
            Require.text("feature", feature);
            Require.nonNull("category", category);
            Require.probability("weight of " + feature, weight);
            Require.probability("performance of " + feature, performance);
            Require.within("satisfaction with " + feature, satisfaction, -1, 1);
            Require.within("lowest satisfaction with " + feature, lowest, -1, 1);
            Require.within("highest satisfaction with " + feature, highest, lowest, 1);
        }

        /** What the feature adds in one English sentence. */
        public String sentence() {
            return sentence(Language.ENGLISH);
        }

        /** What the feature adds in one sentence of another language. */
        public String sentence(Language language) {
            String at = Numerals.in(Require.nonNull("language", language), Cells.fixed(performance, 2));
            String s = Numerals.in(language, Cells.fixed(satisfaction, 2));
            String from = Numerals.in(language, Cells.fixed(lowest, 2));
            String to = Numerals.in(language, Cells.fixed(highest, 2));
            String kind = category.in(language);
            return switch (language) {
                case ENGLISH ->
                    feature + " (" + kind + ") performs at " + at + ": satisfaction " + s + ", between " + from
                            + " and " + to + ".";
                case GERMAN ->
                    feature + " (" + kind + ") leistet " + at + ": Zufriedenheit " + s + ", zwischen " + from + " und "
                            + to + ".";
                case CHINESE ->
                    feature + "（" + kind + "）的表现为 " + at + "：满意度 " + s + "，介于 " + from + " 与 " + to + " 之间。";
            };
        }
    }

    /** Where the answers came from. */
    public String source() {
        return basis.source();
    }

    /** One English sentence a feature. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature in another language. */
    public List<String> sentences(Language language) {
        Require.nonNull("language", language);
        return parts.stream().map(part -> part.sentence(language)).toList();
    }

    /** How the results came about, in one English sentence: method, table, rule, answers used and left out. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the score came about, in one sentence of another language. */
    public String method(Language language) {
        String phrase = basis.phrase(Require.nonNull("language", language));
        String level = Numerals.in(language, Cells.number(100 * interval.level()));
        String below = Numerals.in(language, Require.show(gate.threshold()));
        String cap = Numerals.in(language, Require.show(gate.cap()));
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": mixed curves, features by " + weighting + "; " + gate + "; category by rule \"" + rule
                                + "\"; " + level + " % interval from the posterior; " + phrase + ".";
                    case GERMAN ->
                        ": gemischte Kurven, Merkmale nach " + weighting.in(language) + "; Basismerkmale unter "
                                + below + " begrenzen den Wert auf " + cap + "; Kategorie nach der Regel „"
                                + rule.in(language) + "“; Intervall zu " + level
                                + " % aus der A-posteriori-Verteilung; " + phrase + ".";
                    case CHINESE ->
                        "：混合曲线，功能按" + weighting.in(language) + "加权；当然质量低于 " + below + " 时得分不超过 " + cap + "；按“"
                                + rule.in(language) + "”规则归类；后验 " + level + "% 区间；" + phrase + "。";
                };
    }

    /** The score, 0 to 100, after the gate; empty if all customers are indifferent to every feature. */
    public OptionalDouble score() {
        OptionalDouble free = scoreWithoutGate();
        return free.isEmpty() || unmet().isEmpty() ? free : OptionalDouble.of(Math.min(free.getAsDouble(), gate.cap()));
    }

    /** The score that the curves give, before the gate. */
    public OptionalDouble scoreWithoutGate() {
        double sum = 0;
        double worst = 0;
        double best = 0;
        for (Part part : parts) {
            sum += part.weight() * part.satisfaction();
            worst += part.weight() * part.lowest();
            best += part.weight() * part.highest();
        }
        return best > worst
                ? OptionalDouble.of(Math.max(0, Math.min(100, 100 * (sum - worst) / (best - worst))))
                : OptionalDouble.empty();
    }

    /** The must-be features that perform below the gate's threshold. */
    public List<String> unmet() {
        return parts.stream()
                .filter(part -> gate.stops(part.category(), part.performance()))
                .map(Part::feature)
                .toList();
    }

    /** Whether an unmet must-be feature keeps the score down. */
    public boolean capped() {
        return !score().equals(scoreWithoutGate());
    }

    /** A table of the features below the score. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Satisfaction with the product, " + source() + ": "
                        + Cells.fixed(score(), 1) + " of 100, "
                        + Cells.number(100 * interval.level()) + " % interval " + Cells.fixed(interval.lower(), 1)
                        + " to "
                        + Cells.fixed(interval.upper(), 1))
                .subtitle("Weighted by " + weighting + "; " + gate)
                .left("feature")
                .left("category")
                .right("weight")
                .right("performance")
                .right("satisfaction")
                .right("from")
                .right("to");
        for (Part part : parts) {
            table.row(
                    part.feature(),
                    part.category().toString(),
                    Cells.fixed(part.weight(), 3),
                    Cells.fixed(part.performance(), 2),
                    Cells.fixed(part.satisfaction(), 3),
                    Cells.fixed(part.lowest(), 3),
                    Cells.fixed(part.highest(), 3));
        }
        table.note("0 and 100 are the least and the most that these features can give, by the same curves.");
        if (score().isPresent() && interval.upper() - interval.lower() < SEEN) {
            table.note("No answer of customers moves the score here, so its interval has no width; that is no certainty"
                    + " about them.");
        }
        if (!unmet().isEmpty()) {
            table.note("Not met: " + String.join(", ", unmet())
                    + (capped() ? "; without the gate the score would be " + Cells.fixed(scoreWithoutGate(), 1) : "")
                    + ".");
        }
        return table.toString();
    }
}
