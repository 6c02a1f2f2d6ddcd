package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSample;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.segment.ClassMembership;
import io.clientele.satisfaction.kano.segment.LatentClassReport;
import io.clientele.satisfaction.kano.segment.LatentClasses;
import io.clientele.satisfaction.kano.segment.RandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far latent classes of simulated surveys with three classes of customers are the true ones. */
final class SegmentAcceptance {

    private static final int FEATURES = 10;
    private static final int CLASSES = 3;
    private static final int RESPONDENTS = 300;
    private static final double CONCENTRATION = 0.5;
    private static final double SLIPS = 0.05;
    private static final double STRAIGHT_LINING = 0.03;

    private final long seed;
    private final double[] found;
    private final double[] told;
    private final double[] oracle;
    private final double[] straightLiners;
    private final int[] number;

    SegmentAcceptance(int surveys, long seed) {
        this.seed = seed;
        found = new double[surveys];
        told = new double[surveys];
        oracle = new double[surveys];
        straightLiners = new double[surveys];
        number = new int[surveys];
    }

    void survey(int s) {
        KanoSample sample = KanoSimulation.random(FEATURES, CLASSES, CONCENTRATION, seed + s)
                .slips(SLIPS)
                .straightLining(STRAIGHT_LINING)
                .draw(RESPONDENTS, seed + s);
        LatentClasses analysis = LatentClasses.seeded(seed + s).refits(1);
        LatentClassReport report = analysis.on(sample.survey());
        number[s] = report.classes().size();
        found[s] = agreement(sample, report);
        told[s] = agreement(sample, analysis.exactly(CLASSES).on(sample.survey()));
        oracle[s] = RandIndex.adjusted(sample.classes(), oracle(sample));
        straightLiners[s] = areaUnderCurve(sample.straightLiners(), report.members());
    }

    private static double agreement(KanoSample sample, LatentClassReport report) {
        return RandIndex.adjusted(
                sample.classes(),
                report.members().stream().map(ClassMembership::classNumber).toList());
    }

    /** The most probable class of each respondent for one who knows what the sample was drawn from. */
    private static List<Integer> oracle(KanoSample sample) {
        KanoSurvey survey = sample.survey();
        EvaluationTable table = EvaluationTable.berger();
        double[] cells = new double[KanoCategory.values().length];
        for (String row : table.rows()) {
            row.chars().forEach(letter -> cells[KanoCategory.of((char) letter).ordinal()]++);
        }
        List<Integer> classes = new ArrayList<>();
        for (int r = 0; r < survey.size(); r++) {
            double[] log = new double[CLASSES];
            for (int f = 0; f < FEATURES; f++) {
                KanoResponse response = survey.response(r, f);
                KanoCategory category = table.category(
                        response.functional().orElseThrow(),
                        response.dysfunctional().orElseThrow());
                for (int c = 0; c < CLASSES; c++) {
                    double share = sample.simulation().profiles().get(f).get(c).share(category);
                    log[c] += Math.log((1 - SLIPS) * share / cells[category.ordinal()] + SLIPS / 25);
                }
            }
            int best = 0;
            for (int c = 1; c < CLASSES; c++) {
                best = log[c] > log[best] ? c : best;
            }
            classes.add(best);
        }
        return classes;
    }

    /** The probability that a straight-liner is held for less attentive than another respondent, ties half; 1 without one. */
    private static double areaUnderCurve(List<Boolean> straight, List<ClassMembership> members) {
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; straight.get(i) && j < members.size(); j++) {
                if (!straight.get(j)) {
                    int order = Double.compare(
                            members.get(i).inattention(), members.get(j).inattention());
                    wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 1 : wins / pairs;
    }

    double meanFound() {
        return mean(found);
    }

    double meanTold() {
        return mean(told);
    }

    double meanOracle() {
        return mean(oracle);
    }

    double meanStraightLiners() {
        return mean(straightLiners);
    }

    /** In which share of surveys the number of classes was found. */
    double numberFound() {
        return (double) Arrays.stream(number).filter(n -> n == CLASSES).count() / number.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
