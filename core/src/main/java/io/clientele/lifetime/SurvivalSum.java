package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.text.Cells;
import java.util.function.DoubleUnaryOperator;

/**
 * Discounted sums over a survival curve.
 *
 * <pre>
 * Σ S(n + k)/S(n) e^(-δ k) over k = 0, 1, 2, …
 * </pre>
 *
 * <p>The first thousands of terms are added; if more would matter, the rest is their integral with the first corrections of Euler and
 * Maclaurin, by the double-exponential rule, so that a small discount costs no more than a large one.
 */
final class SurvivalSum {

    private static final int TERMS = 4_000;
    private static final double NOTHING = 1e-17;
    private static final double STEP = 1.0 / 32;
    private static final double FARTHEST = 1e100;

    private SurvivalSum() {}

    /** ln(B(a, b + u)/B(a, b)). */
    static double logSurvival(double a, double b, double u) {
        if (u == 0) {
            return 0;
        }
        return a <= u
                ? GammaFunctions.logGammaRatio(b, a) - GammaFunctions.logGammaRatio(b + u, a)
                : GammaFunctions.logGammaRatio(b, u) - GammaFunctions.logGammaRatio(a + b, u);
    }

    /**
     * The sum.
     *
     * @param logSurvival ln S
     * @param n where it begins
     * @param delta δ, 0 or more
     * @param power S falls at last as t^-power; above 1 if δ is 0
     */
    static double of(DoubleUnaryOperator logSurvival, int n, double delta, double power) {
        double base = logSurvival.applyAsDouble(n);
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            double term = StrictMath.exp(logSurvival.applyAsDouble(n + (double) k) - base - delta * k);
            sum += term;
            if (delta > 0 && term <= NOTHING * sum * -StrictMath.expm1(-delta)) {
                return sum;
            }
        }
        DoubleUnaryOperator term = k -> StrictMath.exp(logSurvival.applyAsDouble(n + k) - base - delta * k);
        double first = term.applyAsDouble(TERMS);
        double slope = (term.applyAsDouble(TERMS + 1) - term.applyAsDouble(TERMS - 1)) / 2;
        return sum + integral(term, delta, power) + first / 2 - slope / 12;
    }

    /** The integral from {@code TERMS} on, over k = TERMS (1 + exp(π/2 sinh u)). */
    private static double integral(DoubleUnaryOperator term, double delta, double power) {
        double sum = 0;
        for (int i = -(int) (4 / STEP); ; i++) {
            double u = i * STEP;
            double beyond = TERMS * StrictMath.exp(Math.PI / 2 * StrictMath.sinh(u));
            double height = term.applyAsDouble(TERMS + beyond);
            double part = height * beyond * Math.PI / 2 * StrictMath.cosh(u);
            sum += part;
            if (beyond > FARTHEST) {
                // Out there only a power is left, and only without a discount.
                return sum * STEP + (delta > 0 ? 0 : height * beyond / (power - 1) - part * STEP / 2);
            }
            if (u > 0 && part <= NOTHING * sum) {
                return sum * STEP;
            }
        }
    }

    static ResidualTransactions divergent(String name, double value) {
        return new ResidualTransactions.Divergent("Without a discount the payments add up without end, for " + name
                + " is " + Cells.significant(value, 4) + " and would have to be above 1. Use a discount above 0.");
    }
}
