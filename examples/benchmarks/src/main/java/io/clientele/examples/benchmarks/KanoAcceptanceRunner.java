package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.kano.belief.KanoBelief;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Simulates Kano surveys with a known truth and says how near to it the analyses come, each figure beside what is demanded of it. */
final class KanoAcceptanceRunner {

    private static final int[] SINGLE = {20, 30, 50, 100, 200, 400};
    private static final int[] INTERVALS = {50, 100, 300};
    private static final int FROM_CALIBRATED = 50;
    private static final double SLIPS = 0.15;
    private static final double DECIDED = KanoBelief.standard().decidedAt();

    private final PrintStream out;
    private boolean all = true;

    private KanoAcceptanceRunner(PrintStream out) {
        this.out = out;
    }

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        String part = arguments.text("setting", "all");
        if (!List.of("all", "single", "intervals", "segments").contains(part)) {
            throw new IllegalArgumentException(
                    "--setting is " + part + "; it must be one of all, single, intervals, segments.");
        }
        int features = arguments.whole("features", 10);
        long seed = 1_000_000L * arguments.whole("seed", 1);
        KanoAcceptanceRunner runner = new KanoAcceptanceRunner(out);
        out.println("setting,n,quantity,value,demand,met");
        try (Crew crew = new Crew(arguments.whole("threads", 2))) {
            if (part.equals("all") || part.equals("single")) {
                int surveys = arguments.whole("surveys", 2000);
                for (int n : SINGLE) {
                    CategoryAcceptance acceptance = new CategoryAcceptance(surveys, features, n, SLIPS, seed);
                    crew.work(surveys, Double.POSITIVE_INFINITY, acceptance::categories);
                    runner.single(n, acceptance);
                }
            }
            if (part.equals("all") || part.equals("intervals")) {
                int surveys = arguments.whole("surveys", 1000);
                for (int n : INTERVALS) {
                    CategoryAcceptance acceptance = new CategoryAcceptance(surveys, features, n, 0, seed);
                    crew.work(surveys, Double.POSITIVE_INFINITY, acceptance::intervals);
                    runner.coverage(n, "better_coverage", acceptance.betterCoverage());
                    runner.coverage(n, "worse_coverage", acceptance.worseCoverage());
                }
            }
            if (part.equals("all") || part.equals("segments")) {
                int surveys = arguments.whole("surveys", 100);
                SegmentAcceptance acceptance = new SegmentAcceptance(surveys, seed);
                crew.work(surveys, Double.POSITIVE_INFINITY, acceptance::survey);
                runner.segments(acceptance);
            }
        }
        out.flush();
        err.println(runner.all ? "all demands are met" : "some demand is not met");
    }

    private void single(int n, CategoryAcceptance acceptance) {
        report("single", n, "features", acceptance.size());
        report("single", n, "right_mode_rule", acceptance.modeRightShare());
        atLeast("single", n, "right_most_probable", acceptance.rightShare(), acceptance.modeRightShare() - 0.005);
        if (n >= FROM_CALIBRATED) {
            atMost("single", n, "calibration_error", acceptance.calibrationError(), 0.02);
            atMost("single", n, "calibration_error_all_categories", acceptance.calibrationErrorOfAll(), 0.02);
        } else {
            report("single", n, "calibration_error", acceptance.calibrationError());
            report("single", n, "calibration_error_all_categories", acceptance.calibrationErrorOfAll());
        }
        report("single", n, "decided_fong", acceptance.fongShare());
        report("single", n, "right_of_decided_fong", acceptance.rightOfFong());
        atLeast("single", n, "decided_at_fongs_error", acceptance.shareAtFongsError(), acceptance.fongShare());
        report("single", n, "decided", acceptance.decidedShare(DECIDED));
        atLeast("single", n, "right_of_decided", acceptance.rightOfDecided(DECIDED), 0.95);
        report("single", n, "decided_list_5_percent_wrong", acceptance.listedShare());
        report("single", n, "right_of_list", acceptance.rightOfListed());
    }

    private void coverage(int n, String quantity, double coverage) {
        line("intervals", n, quantity, coverage, "0.93 to 0.97", coverage >= 0.93 && coverage <= 0.97);
    }

    private void segments(SegmentAcceptance acceptance) {
        atLeast("segments", 300, "adjusted_rand_index", acceptance.meanFound(), 0.8);
        report("segments", 300, "adjusted_rand_index_told_the_number", acceptance.meanTold());
        report("segments", 300, "adjusted_rand_index_oracle", acceptance.meanOracle());
        report("segments", 300, "number_of_classes_found", acceptance.numberFound());
        atLeast("segments", 300, "straight_liners_auc", acceptance.meanStraightLiners(), 0.9);
    }

    private void report(String setting, int n, String quantity, double value) {
        out.printf(Locale.ROOT, "%s,%d,%s,%.6f,,%n", setting, n, quantity, value);
    }

    private void atLeast(String setting, int n, String quantity, double value, double demand) {
        line(setting, n, quantity, value, String.format(Locale.ROOT, "at least %.6f", demand), value >= demand);
    }

    private void atMost(String setting, int n, String quantity, double value, double demand) {
        line(setting, n, quantity, value, String.format(Locale.ROOT, "at most %.6f", demand), value <= demand);
    }

    private void line(String setting, int n, String quantity, double value, String demand, boolean met) {
        all &= met;
        out.printf(Locale.ROOT, "%s,%d,%s,%.6f,%s,%s%n", setting, n, quantity, value, demand, met ? "yes" : "no");
    }
}
