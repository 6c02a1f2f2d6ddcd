package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;

/**
 * BG/NBD with its parameters: everyone buys by a Poisson process of their own rate λ and may leave after each repeat purchase, with a
 * chance p of their own.
 *
 * <pre>
 * λ ~ gamma(r, α),  p ~ beta(a, b)
 * </pre>
 *
 * <p>Nobody leaves before the first repeat, so a customer without one is alive for certain, however long ago they bought; where that
 * is not believable, {@link MbgNbdProcess} is the answer. Source: Fader, Hardie and Lee (2005, Marketing Science 24).
 *
 * @param r shape of the rates
 * @param alpha rate of the rates: the larger, the more slowly customers buy
 * @param a first parameter of the chance to leave
 * @param b second parameter of the chance to leave, whose mean is a/(a + b)
 * @param unit the unit of time
 */
public record BgNbdProcess(double r, double alpha, double a, double b, LifetimeUnit unit)
        implements BetaGeometricProcess {

    static final String NAME = "BG/NBD";

    /** Refuses parameters that are not above 0. */
    public BgNbdProcess {
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.positive("a", a);
        Require.positive("b", b);
        Require.nonNull("unit", unit);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + " in " + unit + ": r " + Cells.significant(r, 6) + ", alpha " + Cells.significant(alpha, 6)
                + ", a " + Cells.significant(a, 6) + ", b " + Cells.significant(b, 6);
    }
}
