package io.clientele.forecasting.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * The thirty models as the book states them (Hyndman, Koehler, Ord and Snyder 2008, tables 2.2 and 2.3): each state from the error of the
 * period, with no regard for speed and no word in common with the recursions under test.
 */
final class StateEquations {

    private final EtsForm form;
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final double phi;
    private double level;
    private double growth;
    private final List<Double> seasons;

    StateEquations(EtsEstimate model) {
        this.form = model.form();
        this.alpha = model.alpha();
        this.beta = model.beta();
        this.gamma = model.gamma();
        this.phi = model.phi();
        this.level = model.initial().level();
        this.growth = model.initial().growth();
        this.seasons = new ArrayList<>(model.initial().seasons());
    }

    static List<EtsForm> allForms() {
        List<EtsForm> forms = new ArrayList<>();
        for (ErrorType error : ErrorType.values()) {
            for (TrendType trend : TrendType.values()) {
                for (SeasonType season : SeasonType.values()) {
                    forms.add(new EtsForm(error, trend, season));
                }
            }
        }
        return forms;
    }

    /** Level and growth together, as the next period expects them. */
    private double base() {
        return switch (form.trend()) {
            case NONE -> level;
            case ADDITIVE -> level + growth;
            case ADDITIVE_DAMPED -> level + phi * growth;
            case MULTIPLICATIVE -> level * growth;
            case MULTIPLICATIVE_DAMPED -> level * Math.pow(growth, phi);
        };
    }

    double mean() {
        return switch (form.season()) {
            case NONE -> base();
            case ADDITIVE -> base() + seasons.get(0);
            case MULTIPLICATIVE -> base() * seasons.get(0);
        };
    }

    /** The error that an observation means, relative if the model's are. */
    double error(double y) {
        return form.error() == ErrorType.ADDITIVE ? y - mean() : (y - mean()) / mean();
    }

    /** Moves on by an error; returns the observation. */
    double next(double error) {
        double base = base();
        double mean = mean();
        double y = form.error() == ErrorType.ADDITIVE ? mean + error : mean * (1 + error);
        double absolute = form.error() == ErrorType.ADDITIVE ? error : mean * error;
        double s = form.season() == SeasonType.NONE ? Double.NaN : seasons.remove(0);
        double ofLevel = form.season() == SeasonType.MULTIPLICATIVE ? absolute / s : absolute;
        double before = level;
        level = base + alpha * ofLevel;
        growth = switch (form.trend()) {
            case NONE -> growth;
            case ADDITIVE -> growth + beta * ofLevel;
            case ADDITIVE_DAMPED -> phi * growth + beta * ofLevel;
            case MULTIPLICATIVE -> growth + beta * ofLevel / before;
            case MULTIPLICATIVE_DAMPED -> Math.pow(growth, phi) + beta * ofLevel / before;
        };
        if (form.season() == SeasonType.ADDITIVE) {
            seasons.add(s + gamma * absolute);
        } else if (form.season() == SeasonType.MULTIPLICATIVE) {
            seasons.add(s + gamma * absolute / base);
        }
        return y;
    }
}
