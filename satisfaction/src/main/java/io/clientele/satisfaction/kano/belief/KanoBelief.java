package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure one can be of the category of each feature: the probability of each of the six to be the most frequent among all customers,
 * of whom a survey asked some.
 *
 * <pre>{@code
 * BeliefReport beliefs = KanoBelief.standard().decidedAt(0.90).on(survey);
 * }</pre>
 *
 * <p>The model is a hierarchy. Shares π of the categories differ from feature to feature, by a Dirichlet distribution that is learned
 * from all features together; and some answers are slips, which are any of the 25 pairs, each as likely:
 *
 * <pre>
 * π ~ Dirichlet(α)
 * counts ~ Multinomial(n, (1 − ε)·π + ε·s)          s = share of each category in the cells of the table
 * P(category k) = P(π_k is the largest | counts)
 * </pre>
 *
 * <p>α and ε are estimated by empirical Bayes with weak priors of their own: ln α normal about ln of 1 for M, O, A and I, of 0.15 for R
 * and of 0.05 for Q, each with standard deviation 0.5; ε by Beta(3, 19), about 0.1. Reverse and questionable answers that are spread
 * over all features are thus read as slips, and as many indifferent ones with them, since nine of the 25 pairs are indifferent; where
 * they gather at one feature they are taken at their word. Probabilities are integrals, not simulations: the same counts give the
 * same numbers, and the order of respondents or features changes nothing.
 *
 * <p>Weighted answers count for as many as they are worth ({@link KanoFeature#evidence()}).
 *
 * <p>A probability of 0.95 is meant to be right 19 times of 20. A test of the two largest counts is not, because it does not know
 * that they were picked for being the largest.
 *
 * <p>Sources: hierarchical and empirical Bayes, Gelman et al. 2013 (Bayesian Data Analysis, chapter 5); contamination by uniform
 * slips, Tukey 1960; the application to Kano surveys is ours.
 *
 * @param decidedAt from which probability on a category counts as decided, above 0 and below 1; 0.95 unless said otherwise
 */
public record KanoBelief(double decidedAt) implements Serializable {

    static final int ROUNDS = 3;
    private static final double PAIRS = 25;

    /** Checks the part. */
    public KanoBelief {
        Require.level("decidedAt", decidedAt);
    }

    /** Decided from 0.95 on. */
    public static KanoBelief standard() {
        return new KanoBelief(0.95);
    }

    /** The same with another probability from which on a category counts as decided. */
    public KanoBelief decidedAt(double probability) {
        return new KanoBelief(probability);
    }

    /**
     * What the answers of a survey make one believe, by Berger's table.
     *
     * @throws IllegalArgumentException if no respondent answered both questions of any feature
     */
    public BeliefReport on(KanoSurvey survey) {
        return on(Require.nonNull("survey", survey).analyse());
    }

    /** What the counts of a report make one believe, by its table. */
    public BeliefReport on(KanoReport report) {
        Require.nonNull("report", report);
        double[][] counts = counts(report);
        double[] cells = cells(report.table());
        CategoryPosterior posterior = posterior(counts);
        return on(report, counts, cells, PriorLearning.learn(counts, cells, posterior), posterior);
    }

    /** What the counts of a report make one believe by a prior that is known, for example from an earlier survey. */
    public BeliefReport on(KanoReport report, CategoryPrior prior) {
        Require.nonNull("report", report);
        Require.nonNull("prior", prior);
        double[][] counts = counts(report);
        return on(report, counts, cells(report.table()), prior, posterior(counts));
    }

    private BeliefReport on(
            KanoReport report, double[][] counts, double[] cells, CategoryPrior prior, CategoryPosterior posterior) {
        double[] alpha = prior.parameters();
        List<FeatureBelief> beliefs = new ArrayList<>(counts.length);
        for (int f = 0; f < counts.length; f++) {
            double n = sum(counts[f]);
            posterior.set(alpha, prior.slipRate(), cells, counts[f], prior.slipRate() * n, ROUNDS, 1);
            beliefs.add(new FeatureBelief(
                    report.features().get(f).feature(),
                    n,
                    CategoryProbabilities.of(posterior.probabilities()),
                    CategoryProbabilities.of(posterior.shares()),
                    decidedAt));
        }
        return new BeliefReport(report.basis(), prior, decidedAt, beliefs);
    }

    private static CategoryPosterior posterior(double[][] counts) {
        double highest = 0;
        for (double[] feature : counts) {
            highest = Math.max(highest, sum(feature));
        }
        return new CategoryPosterior(RateGrid.upTo(highest));
    }

    static double[][] counts(KanoReport report) {
        List<KanoFeature> features = report.features();
        double[][] counts = new double[features.size()][];
        for (int f = 0; f < counts.length; f++) {
            counts[f] = counts(features.get(f).evidence());
        }
        return counts;
    }

    private static double[] counts(CategoryCounts counts) {
        double[] byCategory = new double[CategoryPosterior.CATEGORIES];
        for (KanoCategory category : KanoCategory.values()) {
            byCategory[category.ordinal()] = counts.of(category);
        }
        return byCategory;
    }

    /** The share of each category in the 25 cells. */
    static double[] cells(EvaluationTable table) {
        double[] cells = new double[CategoryPosterior.CATEGORIES];
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                cells[table.category(functional, dysfunctional).ordinal()] += 1 / PAIRS;
            }
        }
        return cells;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
