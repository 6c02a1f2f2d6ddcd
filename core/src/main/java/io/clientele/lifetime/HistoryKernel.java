package io.clientele.lifetime;

/**
 * The likelihood of a history at given parameters, in the form that all continuous-time models share:
 *
 * <pre>
 * L(x, t_x, T) = exp(constant(x)) · (exp(stayed(x, T)) + exp(left(x, t_x)))
 * </pre>
 *
 * Both terms are positive, so nothing cancels; and either depends on one time only, so that it is computed once for each different
 * pair, not once for each different history. All three come with derivatives by the logarithms of the parameters.
 */
interface HistoryKernel {

    /** ln of the factor that depends on x alone. */
    void constant(int x, Term out);

    /** ln of what is positive if the customer stayed beyond T. */
    void stayed(int x, double end, Term out);

    /** ln of what is positive if the customer left after the last purchase; minus infinity where that cannot be. */
    void left(int x, double last, Term out);

    /** ln L of one history. */
    default double logLikelihood(int parameters, int x, double last, double end) {
        Term term = new Term(parameters);
        constant(x, term);
        double sum = term.value;
        stayed(x, end, term);
        double stayed = term.value;
        left(x, last, term);
        return sum + io.clientele.internal.numerics.LogSpace.logAdd(stayed, term.value);
    }

    /** Makes the kernel at a point that is given by the logarithms of the parameters. */
    interface Source {
        HistoryKernel at(double[] logarithms);
    }
}
