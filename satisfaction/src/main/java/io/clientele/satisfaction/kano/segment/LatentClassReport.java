package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Classes of customers that a survey's answers fall into.
 *
 * @param basis the answers used and left out, and the table
 * @param weighted whether respondents had weights, which classes do not use
 * @param classes the classes, the largest first
 * @param straightLining the share of respondents who give one answer throughout
 * @param random the share of respondents who answer at random
 * @param members one membership a respondent, in the order of the survey
 * @param criterion by which the number of classes was chosen
 * @param trials how well each number of classes that was tried describes the answers
 * @param stability how far the classes come back when the survey is repeated with respondents drawn from its own: the mean adjusted
 *     Rand index, 1 for always the same
 */
public record LatentClassReport(
        KanoBasis basis,
        boolean weighted,
        List<LatentClass> classes,
        double straightLining,
        double random,
        List<ClassMembership> members,
        ClassCriterion criterion,
        List<ClassTrial> trials,
        double stability)
        implements Serializable {

    /** Below this mean adjusted Rand index the classes are said not to be stable. */
    private static final double STABLE = 0.7;

    /** Checks and copies the parts. */
    public LatentClassReport {
        Require.nonNull("basis", basis);
        classes = List.copyOf(Require.nonEmpty("classes", classes));
        Require.probability("straightLining", straightLining);
        Require.probability("random", random);
        members = List.copyOf(Require.nonEmpty("members", members));
        Require.nonNull("criterion", criterion);
        trials = List.copyOf(Require.nonEmpty("trials", trials));
        Require.within("stability", stability, -1, 1);
    }

    /** Where the answers came from. */
    public String source() {
        return basis.source();
    }

    /** The evaluation table used. */
    public EvaluationTable table() {
        return basis.table();
    }

    /** One English sentence a feature. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature in another language. */
    public List<String> sentences(Language language) {
        Require.nonNull("language", language);
        return IntStream.range(0, classes.get(0).features().size())
                .mapToObj(f -> sentence(f, language))
                .toList();
    }

    private String sentence(int f, Language language) {
        String feature = classes.get(0).features().get(f).feature();
        List<String> found = new ArrayList<>();
        for (LatentClass one : classes) {
            KanoCategory category = one.features().get(f).category();
            String share = Numerals.in(
                    language, Cells.percent(one.features().get(f).share().of(category)));
            found.add(
                    switch (language) {
                        case ENGLISH -> category + " in class " + one.number() + " (" + share + ")";
                        case GERMAN -> category.in(language) + " in Klasse " + one.number() + " (" + share + ")";
                        case CHINESE -> "第 " + one.number() + " 类为" + category.in(language) + "（" + share + "）";
                    });
        }
        return language == Language.CHINESE
                ? feature + "：" + String.join("，", found) + "。"
                : feature + ": " + String.join(", ", found) + ".";
    }

    /** How the results came about, in one English sentence: method, table, rule, answers used and left out. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the results came about, in one sentence of another language. */
    public String method(Language language) {
        String phrase = basis.phrase(Require.nonNull("language", language));
        int fewest = trials.stream().mapToInt(ClassTrial::classes).min().orElseThrow();
        int most = trials.stream().mapToInt(ClassTrial::classes).max().orElseThrow();
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": latent classes of all pairs at once, inattentive respondents set aside, number by "
                                + criterion + " out of " + fewest + " to " + most + "; " + phrase + ".";
                    case GERMAN ->
                        ": latente Klassen aller Paare zugleich, Unaufmerksame für sich, Zahl nach " + criterion
                                + " aus " + fewest + " bis " + most + "; " + phrase + ".";
                    case CHINESE ->
                        "：对全部答案对的潜在类别分析，不认真作答者单列，类别数由 " + criterion + " 在 " + fewest + " 至 " + most + " 中选定；" + phrase
                                + "。";
                };
    }

    /** The survey of the attentive members of a class. */
    public KanoSurvey membersOf(int classNumber, KanoSurvey survey) {
        Require.within("classNumber", classNumber, 1, classes.size());
        Map<String, ClassMembership> byName = new HashMap<>();
        members.forEach(member -> byName.put(member.respondent(), member));
        return Require.nonNull("survey", survey)
                .only(name -> {
                    ClassMembership member = byName.get(name);
                    return member != null && member.classNumber() == classNumber && !member.isInattentive();
                })
                .named(survey.source() + ", class " + classNumber);
    }

    /** Respondents who more probably than not did not read the questions. */
    public List<ClassMembership> inattentive() {
        return members.stream().filter(ClassMembership::isInattentive).toList();
    }

    /** What a reader should know: weights that were not used, classes that don't come back, respondents without attention, a search that may have missed. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (stability < STABLE) {
            findings.add("The classes are not stable: another survey of as many would divide customers otherwise"
                    + " (adjusted Rand index " + Cells.fixed(stability, 2) + ").");
        }
        if (weighted) {
            findings.add("The respondents' weights were not used: classes are found among those who answered.");
        }
        int inattentive = inattentive().size();
        if (inattentive > 0) {
            findings.add(
                    Cells.count(inattentive, "respondent") + " more probably than not did not read the questions.");
        }
        trials.stream()
                .filter(trial -> trial.classes() == classes.size() && trial.agreeing() == 1 && trial.classes() > 1)
                .forEach(trial -> findings.add("Only one search ended at the best likelihood; try more starts."));
        return List.copyOf(findings);
    }

    /** The classes as columns: the most frequent category at each feature and its share. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano classes of " + source() + ": "
                        + classes.size() + (classes.size() == 1 ? " class" : " classes") + " of "
                        + Cells.count(members.size(), "respondent"))
                .subtitle("Number by " + criterion + ", table " + table().name() + ", stability "
                        + Cells.fixed(stability, 2))
                .left("feature");
        List<String> sizes = new ArrayList<>(List.of("share of respondents"));
        for (LatentClass one : classes) {
            text.left("class " + one.number());
            sizes.add(Cells.percent(one.share()));
        }
        text.row(sizes);
        for (int f = 0; f < classes.get(0).features().size(); f++) {
            List<String> row =
                    new ArrayList<>(List.of(classes.get(0).features().get(f).feature()));
            for (LatentClass one : classes) {
                ClassFeature feature = one.features().get(f);
                KanoCategory category = feature.category();
                row.add(category + " " + Cells.percent(feature.share().of(category)));
            }
            text.row(row);
        }
        text.note("Inattentive: " + Cells.percent(straightLining) + " give one answer throughout, "
                + Cells.percent(random) + " answer at random.");
        findings().forEach(text::note);
        return text.toString();
    }
}
