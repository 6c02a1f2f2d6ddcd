package io.clientele.forecasting.smoothing;

/** Smoothing parameters and initial states in the unit of the series; the seasons in the order of their first use. */
record EtsEstimate(EtsForm form, double alpha, double beta, double gamma, double phi, EtsState initial) {

    /** A pass over the series, NaN in its gaps, with these numbers. */
    EtsPass over(double[] y) {
        EtsPass pass = new EtsPass(y, Math.max(1, initial.seasons().size()));
        initial.into(pass);
        pass.forward(form, alpha, beta, gamma, phi);
        return pass;
    }
}
