package io.clientele.lifetime;

/**
 * The log-likelihood of GGompertz/NBD where its limit is known: with b and β going to 0 together it is Pareto/NBD, towards whose optimum
 * it creeps for as long as one lets it, and which is found there far sooner.
 */
final class ParetoLimit implements LogLikelihood {

    /** Over the oldest customer's age the hazard grows by no more than this. */
    private static final double NEAR = 1e-3;

    /** Here nothing is left to gain, and the derivatives have not yet lost their digits. */
    private static final double AT = 1e-9;

    /** What two ways of computing one value may differ by, relative to it. */
    private static final double ROUNDING = 1e-12;

    private final LogLikelihood function;
    private final double[] pareto;
    private final double value;
    private final double oldest;

    /**
     * Puts the limit beside the function.
     *
     * @param pareto r, α, s and β of Pareto/NBD
     * @param value the log-likelihood there
     * @param oldest the greatest age
     */
    ParetoLimit(LogLikelihood function, double[] pareto, double value, double oldest) {
        this.function = function;
        this.pareto = pareto;
        this.value = value;
        this.oldest = oldest;
    }

    @Override
    public int size() {
        return function.size();
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        return function.value(point, gradient, hessian);
    }

    @Override
    public double atLimit() {
        return value;
    }

    @Override
    public boolean drawnIntoLimit(double[] point, double valueThere) {
        return valueThere <= value + ROUNDING * Math.abs(value)
                && StrictMath.exp(point[2]) * oldest < NEAR
                && point[4] < 0;
    }

    /** From where the way leads into the limit, or away from it if the data show that the hazard grows. */
    double[] near() {
        return at(0.9 * NEAR / oldest);
    }

    /** The limit for all that matters. */
    double[] at() {
        return at(AT / oldest);
    }

    private double[] at(double b) {
        return new double[] {pareto[0], pareto[1], b, pareto[2], pareto[3] * b};
    }
}
