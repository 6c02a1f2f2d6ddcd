package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.stat.SeededRandom;

/**
 * What the counts of one feature say about the shares of its categories, given a prior.
 *
 * <p>The model: an answer pair is a slip with probability ε and then any of the 25 pairs, each as likely; else it tells the
 * respondent's category. Shares π of the true categories have a Dirichlet prior α, so that
 *
 * <pre>
 * counts ~ Multinomial(n, (1 − ε)·π + ε·s)          s = share of each category in the cells of the table
 * </pre>
 *
 * <p>The number Z of slips ties the categories together. Around its mean the normalising constant Γ(A + n − Z), A = Σ α, is taken for
 * geometric, which makes slips a Poisson count of mean c = ε/(1 − ε)·e^ψ(A + n − E Z) and the rates of the categories independent
 * ({@link RateDensity}); the error is of the order of ε/n. Without slips nothing is approximated.
 *
 * <p>Not thread-safe.
 */
final class CategoryPosterior {

    static final int CATEGORIES = 6;

    private final RateGrid grid;
    private final RateDensity[] rates = new RateDensity[CATEGORIES];
    private final double[] meanLogShare = new double[CATEGORIES];
    private final double[] share = new double[CATEGORIES];
    private final double[] density;
    private final double[][] cumulative;
    private double slips;

    CategoryPosterior(RateGrid grid) {
        this.grid = grid;
        for (int k = 0; k < CATEGORIES; k++) {
            rates[k] = new RateDensity(grid);
        }
        density = new double[grid.size()];
        cumulative = new double[CATEGORIES][grid.size()];
    }

    /**
     * Takes up a feature.
     *
     * @param alpha the Dirichlet prior
     * @param slipRate ε, from 0 to below 1
     * @param cells s, summing to 1
     * @param counts by category
     * @param expectedSlips E Z as far as known, to begin with; ε·n will do
     * @param rounds how often E Z is improved
     * @param stride see {@link RateDensity#evaluate}
     */
    void set(
            double[] alpha,
            double slipRate,
            double[] cells,
            double[] counts,
            double expectedSlips,
            int rounds,
            int stride) {
        double n = 0;
        double concentration = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            n += counts[k];
            concentration += alpha[k];
        }
        slips = Math.min(expectedSlips, n);
        for (int round = 0; round < rounds; round++) {
            double scale = slipRate / (1 - slipRate) * Math.exp(GammaFunctions.digamma(concentration + n - slips));
            slips = 0;
            for (int k = 0; k < CATEGORIES; k++) {
                rates[k].evaluate(alpha[k], counts[k], scale * cells[k], stride);
                slips += counts[k] * rates[k].slipShare();
            }
        }
        double meanLogTotal = GammaFunctions.digamma(concentration + n - slips);
        for (int k = 0; k < CATEGORIES; k++) {
            meanLogShare[k] = rates[k].meanLog() - meanLogTotal;
            share[k] = (alpha[k] + counts[k] * (1 - rates[k].slipShare())) / (concentration + n - slips);
        }
    }

    /** How many of the pairs are slips, on average. */
    double slips() {
        return slips;
    }

    /** The mean of ln π of a category. */
    double meanLogShare(int category) {
        return meanLogShare[category];
    }

    /** The mean of π; its rate has the mean α + n·(1 − share of slips). */
    double[] shares() {
        return share.clone();
    }

    /** Draws π; only after {@link #probabilities}. */
    void draw(SeededRandom random, double[] target) {
        double sum = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            target[k] = grid.at(cumulative[k], random.nextUniform(), rates[k].first(), rates[k].last());
            sum += target[k];
        }
        for (int k = 0; k < CATEGORIES; k++) {
            target[k] /= sum;
        }
    }

    /** The probability of each category to have the largest share; only after a stride of 1. */
    double[] probabilities() {
        int from = 0;
        int to = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            rates[k].cumulativeTo(cumulative[k]);
            from = Math.max(from, rates[k].first());
            to = Math.max(to, rates[k].last());
        }
        double[] probabilities = new double[CATEGORIES];
        double sum = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            rates[k].densityTo(density);
            double total = 0;
            for (int i = Math.max(from, rates[k].first()); i <= Math.min(to, rates[k].last()); i++) {
                double product = density[i];
                for (int j = 0; j < CATEGORIES; j++) {
                    product *= j == k ? 1 : cumulative[j][i];
                }
                total += product;
            }
            probabilities[k] = total;
            sum += total;
        }
        for (int k = 0; k < CATEGORIES; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }
}
