package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of customers that a survey's answers fall into.
 *
 * @param source where the answers came from
 * @param table the evaluation table used
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
        String source,
        EvaluationTable table,
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
        Require.text("source", source);
        Require.nonNull("table", table);
        classes = List.copyOf(Require.nonEmpty("classes", classes));
        Require.probability("straightLining", straightLining);
        Require.probability("random", random);
        members = List.copyOf(Require.nonEmpty("members", members));
        Require.nonNull("criterion", criterion);
        trials = List.copyOf(Require.nonEmpty("trials", trials));
        Require.within("stability", stability, -1, 1);
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

    /** What a reader should know: classes that don't come back, respondents without attention, a search that may have missed. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (stability < STABLE) {
            findings.add("The classes are not stable: another survey of as many would divide customers otherwise"
                    + " (adjusted Rand index " + Cells.fixed(stability, 2) + ").");
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
        TextTable text = TextTable.titled("Kano classes of " + source + ": "
                        + classes.size() + (classes.size() == 1 ? " class" : " classes") + " of "
                        + Cells.count(members.size(), "respondent"))
                .subtitle("Number by " + criterion + ", table " + table.name() + ", stability "
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
