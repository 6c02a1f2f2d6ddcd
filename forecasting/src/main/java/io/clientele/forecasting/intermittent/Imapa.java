package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * IMAPA, the aggregation over several lengths at once: the mean of the forecasts of {@link Adida} with buckets of 1, 2, … periods up to the
 * mean interval between demands. What one length hides another shows, and the mean is steadier than any of them.
 *
 * <p>Each length has an α of its own between 0.1 and 0.3. No bucket is longer than 366 periods. Updates and gaps as for {@link Adida}.
 *
 * <p>Petropoulos and Kourentzes 2015, Forecast combinations for intermittent demand, Journal of the Operational Research Society 66,
 * 914–924.
 */
public final class Imapa extends IntermittentMethod {

    private static final long serialVersionUID = 1L;

    private static final Imapa STANDARD = new Imapa();

    private Imapa() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Imapa standard() {
        return STANDARD;
    }

    /** {@code "imapa"}. */
    @Override
    public String name() {
        return "imapa";
    }

    @Override
    boolean bridgesGaps() {
        return false;
    }

    @Override
    double[] estimate(double[] known) {
        double[] alphas = new double[Buckets.meanInterval(known)];
        for (int length = 1; length <= alphas.length; length++) {
            alphas[length - 1] = Buckets.alpha(known, length);
        }
        return alphas;
    }

    @Override
    int estimated(double[] parameters) {
        return parameters.length;
    }

    @Override
    double[] begin(double[] known, double[] parameters) {
        return AggregateTracker.before(known.length, lengths(parameters));
    }

    @Override
    DemandTracker tracker(double[] memory, double[] parameters) {
        return new AggregateTracker(memory, lengths(parameters), parameters);
    }

    private static int[] lengths(double[] parameters) {
        int[] lengths = new int[parameters.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i + 1;
        }
        return lengths;
    }

    @Override
    Map<String, Double> named(double[] parameters) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            named.put("alpha of buckets of " + (i + 1), parameters[i]);
        }
        return named;
    }

    private Object readResolve() {
        return STANDARD;
    }
}
