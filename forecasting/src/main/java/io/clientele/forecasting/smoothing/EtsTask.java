package io.clientele.forecasting.smoothing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search is asked for.
 *
 * @param form the form to estimate
 * @param alpha given, or NaN if it is to be estimated; so too the others
 * @param initial the initial states, or null if they are to be estimated
 * @param warm estimates of related forms (nested, of the other error type, of a shorter series) to start from, instead of a grid; empty
 *     for the full search. Parameters that they have not are started from moderate values. Their states are used where both forms mean
 *     the same by them
 * @param bound the search gives up once −log L plus penalty, in the unit of the series, cannot be expected to fall below this; infinite
 *     to go on in any case
 * @param penalty added to −log L, or null
 */
record EtsTask(
        EtsForm form,
        double alpha,
        double beta,
        double gamma,
        double phi,
        @Nullable EtsState initial,
        List<EtsEstimate> warm,
        double bound,
        @Nullable ParameterPenalty penalty) {

    /** The full search of a form with nothing given. */
    static EtsTask of(EtsForm form) {
        return new EtsTask(
                form, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null, List.of(), Double.POSITIVE_INFINITY, null);
    }

    /** The same with smoothing parameters given; NaN for those to be estimated. */
    EtsTask given(double givenAlpha, double givenBeta, double givenGamma, double givenPhi) {
        return new EtsTask(form, givenAlpha, givenBeta, givenGamma, givenPhi, initial, warm, bound, penalty);
    }

    /** The same with initial states given; null to estimate them. */
    EtsTask startingFrom(@Nullable EtsState states) {
        return new EtsTask(form, alpha, beta, gamma, phi, states, warm, bound, penalty);
    }

    /** The same started from what is known already. */
    EtsTask warm(EtsEstimate... known) {
        return new EtsTask(form, alpha, beta, gamma, phi, initial, List.of(known), bound, penalty);
    }

    /** The same, left when it is hopeless. */
    EtsTask below(double otherBound) {
        return new EtsTask(form, alpha, beta, gamma, phi, initial, warm, otherBound, penalty);
    }

    /** The same with a price on the parameters; null for none. */
    EtsTask penalised(@Nullable ParameterPenalty price) {
        return new EtsTask(form, alpha, beta, gamma, phi, initial, warm, bound, price);
    }
}
