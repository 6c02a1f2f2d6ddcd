package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The segments of a Kano survey side by side: the report of each, whether they differ beyond chance, and what their pool hides.
 *
 * @param segments their names, in alphabetical order
 * @param pooled the report of all who belong to a segment
 * @param reports the report of each segment, about the same features
 * @param tests for each feature whether the segments differ
 * @param paradoxes what the pool says and the segments contradict; empty if nothing
 * @param unassigned how many respondents belong to no segment and were left out
 */
public record SegmentReport(
        List<String> segments,
        KanoReport pooled,
        List<KanoReport> reports,
        List<HomogeneityTest> tests,
        List<PoolingParadox> paradoxes,
        int unassigned)
        implements Serializable {

    /** A rule of thumb: beyond a fifth of small expected counts the p-value is rough (Cochran 1954). */
    private static final double MANY_SMALL = 0.2;

    /** With fewer respondents no expected count reaches the 5 that a chi-squared test asks for. */
    private static final int FEW = 5;

    /** Checks and copies the parts. */
    public SegmentReport {
        segments = List.copyOf(Require.nonEmpty("segments", segments));
        Require.nonNull("pooled", pooled);
        reports = List.copyOf(Require.nonNull("reports", reports));
        tests = List.copyOf(Require.nonNull("tests", tests));
        paradoxes = List.copyOf(Require.nonNull("paradoxes", paradoxes));
        Require.sameLength("reports", reports.size(), "segments", segments.size());
        Require.sameLength("tests", tests.size(), "features", pooled.features().size());
        for (KanoReport report : reports) {
            Require.sameLength(
                    "features of " + report.source(),
                    report.features().size(),
                    "features",
                    pooled.features().size());
        }
        Require.atLeast("unassigned", unassigned, 0);
    }

    static SegmentReport of(List<String> segments, KanoReport pooled, List<KanoReport> reports, int unassigned) {
        List<HomogeneityTest> tests = IntStream.range(0, pooled.features().size())
                .mapToObj(f -> HomogeneityTest.of(
                        pooled.features().get(f).feature(),
                        reports.stream()
                                .map(report -> report.features().get(f).evidence())
                                .toList()))
                .toList();
        return new SegmentReport(segments, pooled, reports, tests, PoolingCheck.of(pooled, reports), unassigned);
    }

    /**
     * The report of a segment.
     *
     * @throws IllegalArgumentException if there is no such segment
     */
    public KanoReport segment(String name) {
        int s = segments.indexOf(name);
        if (s < 0) {
            throw NearestName.unknown("segment", name, segments);
        }
        return reports.get(s);
    }

    /**
     * The test of a feature.
     *
     * @throws IllegalArgumentException if there is no such feature
     */
    public HomogeneityTest test(String feature) {
        return tests.stream()
                .filter(test -> test.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        feature,
                        tests.stream().map(HomogeneityTest::feature).toList()));
    }

    /**
     * The p-value of a feature's test among all features, by Holm's step-down rule: below 0.05 at the chance of 5 percent that any one
     * feature is called different though none is (Holm 1979).
     *
     * @return empty where the test has no answer
     * @throws IllegalArgumentException if there is no such feature
     */
    public OptionalDouble adjustedPValue(String feature) {
        HomogeneityTest sought = test(feature);
        if (sought.pValue().isEmpty()) {
            return OptionalDouble.empty();
        }
        List<HomogeneityTest> answered = tests.stream()
                .filter(test -> test.pValue().isPresent())
                .sorted(Comparator.comparingDouble(test -> test.pValue().orElseThrow()))
                .toList();
        double adjusted = 0;
        for (int i = 0; i < answered.size(); i++) {
            adjusted = Math.max(
                    adjusted,
                    Math.min(1, (answered.size() - i) * answered.get(i).pValue().orElseThrow()));
            if (answered.get(i).equals(sought)) {
                break;
            }
        }
        return OptionalDouble.of(adjusted);
    }

    /** One English sentence a feature. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature in another language. */
    public List<String> sentences(Language language) {
        Require.nonNull("language", language);
        return IntStream.range(0, tests.size())
                .mapToObj(f -> sentence(f, language))
                .toList();
    }

    private String sentence(int f, Language language) {
        HomogeneityTest test = tests.get(f);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            KanoFeature feature = reports.get(s).features().get(f);
            String categories = feature.categories().isEmpty()
                    ? Cells.ABSENT
                    : feature.categories().stream()
                            .map(category -> category.in(language))
                            .collect(Collectors.joining("/"));
            found.add(segments.get(s) + " " + categories);
        }
        String p = Numerals.in(language, Cells.significant(adjustedPValue(test.feature()), 2));
        String v = Numerals.in(language, Cells.fixed(test.cramersV(), 2));
        return switch (language) {
            case ENGLISH ->
                test.feature() + ": " + String.join(", ", found) + "; p = " + p + " (Holm), Cramér's V " + v + ".";
            case GERMAN ->
                test.feature() + ": " + String.join(", ", found) + "; p = " + p + " (Holm), Cramérs V " + v + ".";
            case CHINESE ->
                test.feature() + "：" + String.join("，", found) + "；p = " + p + "（Holm 校正），Cramér V 为 " + v + "。";
        };
    }

    /** How the results came about, in one English sentence: method, table, rule, answers used and left out. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the results came about, in the sentences of another language. */
    public String method(Language language) {
        String whole = pooled.method(Require.nonNull("language", language));
        String out = Numerals.in(language, Cells.count(unassigned));
        return whole
                + switch (language) {
                    case ENGLISH ->
                        " " + segments.size() + " segments compared by Pearson's chi-squared test, p by Holm's rule for"
                                + " all features together; " + Cells.count(unassigned, "respondent")
                                + " left out for belonging to no segment.";
                    case GERMAN ->
                        " " + segments.size()
                                + " Segmente verglichen mit Pearsons Chi-Quadrat-Test, p nach Holm für alle"
                                + " Merkmale zusammen; " + out
                                + (unassigned == 1 ? " Befragter" : " Befragte") + " ohne Segment weggelassen.";
                    case CHINESE ->
                        segments.size() + " 个细分群体用 Pearson 卡方检验比较，p 值对全部功能一并按 Holm 法校正；" + out + " 名受访者因不属于任何群体而剔除。";
                };
    }

    /** The categories of each feature in the pool and in each segment, the tests, and below what the pool hides. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Kano segments of " + pooled.source() + ": "
                        + Cells.count(pooled.respondents(), "respondent") + " in " + segments.size() + " segments")
                .subtitle("Table " + pooled.table().name() + ", category by rule: " + pooled.rule())
                .left("feature")
                .left("pooled");
        for (int s = 0; s < segments.size(); s++) {
            table.left(segments.get(s) + " (" + Cells.count(reports.get(s).respondents()) + ")");
        }
        table.right("chi-squared").right("df").right("p").right("p (Holm)").right("Cramér's V");
        for (int f = 0; f < tests.size(); f++) {
            HomogeneityTest test = tests.get(f);
            KanoFeature whole = pooled.features().get(f);
            List<String> row = new ArrayList<>(List.of(whole.feature(), whole.symbol()));
            for (KanoReport report : reports) {
                row.add(report.features().get(f).symbol());
            }
            boolean none = test.degrees() == 0;
            row.add(none ? Cells.ABSENT : Cells.fixed(test.chiSquared(), 2));
            row.add(Integer.toString(test.degrees()));
            row.add(shown(test.pValue()));
            row.add(shown(adjustedPValue(test.feature())));
            row.add(Cells.fixed(test.cramersV(), 3));
            table.row(row);
        }
        paradoxes.forEach(paradox -> table.note(paradox.sentence()));
        List<String> rough = tests.stream()
                .filter(test -> test.smallExpected() > MANY_SMALL)
                .map(HomogeneityTest::feature)
                .toList();
        if (!rough.isEmpty()) {
            table.note("More than a fifth of the expected counts are below 5, so p is rough: "
                    + String.join(", ", rough) + ".");
        }
        List<String> tiny = IntStream.range(0, segments.size())
                .filter(s -> reports.get(s).respondents() < FEW)
                .mapToObj(s -> segments.get(s) + " (" + reports.get(s).respondents() + ")")
                .toList();
        if (!tiny.isEmpty()) {
            table.note("With fewer than " + FEW + " respondents, so that their categories say little: "
                    + String.join(", ", tiny) + ". KanoSegments.withAtLeast leaves such segments out.");
        }
        if (unassigned > 0) {
            table.note("Left out because they belong to no segment: " + Cells.count(unassigned, "respondent") + ".");
        }
        return table.toString();
    }

    private static String shown(OptionalDouble p) {
        return p.isPresent() && p.getAsDouble() < 0.0001 ? "< 0.0001" : Cells.fixed(p, 4);
    }
}
