package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how many more to ask: for each feature the least number of further respondents that decides its category with the chance
 * wanted.
 *
 * <pre>{@code
 * AdviceReport advice = SampleAdviser.seeded(42).chance(0.8).on(survey);
 * int more = advice.feature("Live chat").ask().orElse(0);
 * }</pre>
 *
 * <p>One number of respondents for all features, as rules of thumb give it, is far too many for a clear feature and too few for one
 * between two categories. Here possible truths are drawn from what the survey makes one believe ({@link KanoBelief}), further answers
 * from each truth, and the belief is formed anew: the chance is the share of truths for which it then decides. The prior stays as the
 * survey taught it. Numbers looked at are 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1,000 and so on. A feature about which
 * customers are really divided is not decided by any number; the report says so.
 *
 * @param belief when a category counts as decided
 * @param chance the probability wanted that further respondents decide, above 0 and below 1
 * @param most the most further respondents considered, from 10 to a million
 * @param truths how many truths are drawn for each feature, from 50 to 100,000
 * @param seed what they are drawn from
 */
public record SampleAdviser(KanoBelief belief, double chance, int most, int truths, long seed) implements Serializable {

    private static final int[] STEPS = {100, 150, 200, 300, 500, 750};
    private static final int LEAST = 10;

    /** Checks the parts. */
    public SampleAdviser {
        Require.nonNull("belief", belief);
        Require.level("chance", chance);
        Require.within("most", most, LEAST, 1_000_000);
        Require.within("truths", truths, 50, 100_000);
    }

    /** Decided at 0.95, with a chance of 0.8, by at most 2,000 more; 200 truths. */
    public static SampleAdviser seeded(long seed) {
        return new SampleAdviser(KanoBelief.standard(), 0.8, 2000, 200, seed);
    }

    /** The same with another rule for what is decided. */
    public SampleAdviser with(KanoBelief other) {
        return new SampleAdviser(other, chance, most, truths, seed);
    }

    /** The same with another chance. */
    public SampleAdviser chance(double wanted) {
        return new SampleAdviser(belief, wanted, most, truths, seed);
    }

    /** The same with at most so many more respondents. */
    public SampleAdviser atMost(int respondents) {
        return new SampleAdviser(belief, chance, respondents, truths, seed);
    }

    /** The same with another number of truths: more make the chance more exact, whose standard error is √(p(1 − p) / truths). */
    public SampleAdviser truths(int number) {
        return new SampleAdviser(belief, chance, most, number, seed);
    }

    /**
     * The advice for a survey, by Berger's table.
     *
     * @throws IllegalArgumentException if no respondent answered both questions of any feature
     */
    public AdviceReport on(KanoSurvey survey) {
        return on(Require.nonNull("survey", survey).analyse());
    }

    /** The advice for the counts of a report, by its table. */
    public AdviceReport on(KanoReport report) {
        BeliefReport now = belief.on(report);
        double[][] counts = KanoBelief.counts(report);
        double[] cells = KanoBelief.cells(report.table());
        int[] ladder = ladder();
        List<FeatureAdvice> advice = new ArrayList<>();
        for (int f = 0; f < counts.length; f++) {
            FeatureBelief feature = now.features().get(f);
            if (feature.isDecided()) {
                advice.add(new FeatureAdvice(feature, 0, 1, chance));
                continue;
            }
            CategoryPosterior posterior = new CategoryPosterior(RateGrid.upTo(KanoBelief.sum(counts[f]) + most));
            double[][][] further = further(posterior, now.prior(), cells, counts[f], ladder, f);
            advice.add(advise(feature, posterior, now.prior(), cells, further, ladder));
        }
        return new AdviceReport(report.basis(), this, advice);
    }

    private int[] ladder() {
        List<Integer> rungs = new ArrayList<>(List.of(10, 20, 30, 50, 75));
        for (int scale = 1; rungs.get(rungs.size() - 1) < most; scale *= 10) {
            for (int step : STEPS) {
                rungs.add(step * scale);
            }
        }
        rungs.removeIf(rung -> rung >= most);
        rungs.add(most);
        return rungs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Counts by truth, rung of the ladder and category, further answers added to those there are. */
    private double[][][] further(
            CategoryPosterior posterior, CategoryPrior prior, double[] cells, double[] counts, int[] ladder, int f) {
        double[] alpha = prior.parameters();
        double expected = prior.slipRate() * KanoBelief.sum(counts);
        posterior.set(alpha, prior.slipRate(), cells, counts, expected, KanoBelief.ROUNDS, 1);
        posterior.probabilities();
        double[][][] further = new double[truths][ladder.length][];
        double[] share = new double[CategoryPosterior.CATEGORIES];
        for (int t = 0; t < truths; t++) {
            SeededRandom random = SeededRandom.stream(seed, (long) f * truths + t);
            posterior.draw(random, share);
            double[] grown = counts.clone();
            int asked = 0;
            for (int rung = 0; rung < ladder.length; rung++) {
                for (; asked < ladder[rung]; asked++) {
                    boolean slip = random.nextUniform() < prior.slipRate();
                    grown[drawn(slip ? cells : share, random.nextUniform())]++;
                }
                further[t][rung] = grown.clone();
            }
        }
        return further;
    }

    private static int drawn(double[] shares, double uniform) {
        double rest = uniform;
        int k = 0;
        while (k < shares.length - 1 && rest >= shares[k]) {
            rest -= shares[k++];
        }
        return k;
    }

    /** The first rung with the chance wanted, found by halving: the chance grows with the number asked. */
    private FeatureAdvice advise(
            FeatureBelief feature,
            CategoryPosterior posterior,
            CategoryPrior prior,
            double[] cells,
            double[][][] further,
            int[] ladder) {
        int high = ladder.length - 1;
        double reached = decided(posterior, prior, cells, further, high);
        int low = -1;
        while (reached >= chance && high - low > 1) {
            int middle = (low + high) >>> 1;
            double there = decided(posterior, prior, cells, further, middle);
            if (there >= chance) {
                high = middle;
                reached = there;
            } else {
                low = middle;
            }
        }
        return new FeatureAdvice(feature, ladder[high], reached, chance);
    }

    /** The share of truths that are decided on a rung. */
    private double decided(
            CategoryPosterior posterior, CategoryPrior prior, double[] cells, double[][][] further, int rung) {
        double[] alpha = prior.parameters();
        int decided = 0;
        for (double[][] truth : further) {
            double expected = prior.slipRate() * KanoBelief.sum(truth[rung]);
            posterior.set(alpha, prior.slipRate(), cells, truth[rung], expected, 1, 1);
            double largest = 0;
            for (double probability : posterior.probabilities()) {
                largest = Math.max(largest, probability);
            }
            decided += largest >= belief.decidedAt() ? 1 : 0;
        }
        return (double) decided / further.length;
    }
}
