package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;

/**
 * MBG/NBD with its parameters: everyone buys by a Poisson process of their own rate λ and may leave after each purchase, the first one
 * included, with a chance p of their own.
 *
 * <pre>
 * λ ~ gamma(r, α),  p ~ beta(a, b)
 * </pre>
 *
 * <p>It differs from {@link BgNbdProcess} in that one may leave after the very first purchase. Sources: Batislam, Denizel and
 * Filiztekin (2007); Hoppe and Wagner (2007).
 *
 * @param r shape of the rates
 * @param alpha rate of the rates: the larger, the more slowly customers buy
 * @param a first parameter of the chance to leave
 * @param b second parameter of the chance to leave, whose mean is a/(a + b)
 * @param unit the unit of time
 */
public record MbgNbdProcess(double r, double alpha, double a, double b, LifetimeUnit unit)
        implements BetaGeometricProcess {

    static final String NAME = "MBG/NBD";

    /** Refuses parameters that are not above 0. */
    public MbgNbdProcess {
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
