package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * ADIDA, the aggregate–disaggregate approach: demand is summed over buckets as long as the mean interval between demands, so that hardly
 * any bucket is empty; the sums are smoothed, and the level is spread evenly over the periods of a bucket.
 *
 * <pre>
 * k = mean interval, rounded        S(i) = sum of bucket i; the last bucket ends with the series
 * Ŝ ← Ŝ + α·(S − Ŝ)                 ŷ = Ŝ / k
 * </pre>
 *
 * <p>The first n mod k periods, which fill no bucket, are left out. The level starts at the first bucket; α is the one between 0.1 and 0.3
 * with the least squared errors of the next sum (0.2 if two buckets or fewer say nothing of it). No bucket is longer than 366 periods.
 * Trailing zeros lower the forecast. After an update the buckets go on from where they were: the forecast moves when one is full. Needs
 * every period: gaps are refused, because a bucket with a hole has no sum.
 *
 * <p>Nikolopoulos, Syntetos, Boylan, Petropoulos and Assimakopoulos 2011, An aggregate–disaggregate intermittent demand approach (ADIDA) to
 * forecasting, Journal of the Operational Research Society 62, 544–554.
 */
public final class Adida extends IntermittentMethod {

    private static final long serialVersionUID = 1L;

    private static final Adida STANDARD = new Adida();

    private Adida() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Adida standard() {
        return STANDARD;
    }

    /** {@code "adida"}. */
    @Override
    public String name() {
        return "adida";
    }

    @Override
    boolean bridgesGaps() {
        return false;
    }

    @Override
    double[] estimate(double[] known) {
        int length = Buckets.meanInterval(known);
        return new double[] {length, Buckets.alpha(known, length)};
    }

    @Override
    int estimated(double[] parameters) {
        return 1;
    }

    @Override
    double[] begin(double[] known, double[] parameters) {
        return AggregateTracker.before(known.length, new int[] {(int) parameters[0]});
    }

    @Override
    DemandTracker tracker(double[] memory, double[] parameters) {
        return new AggregateTracker(memory, new int[] {(int) parameters[0]}, new double[] {parameters[1]});
    }

    @Override
    Map<String, Double> named(double[] parameters) {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("periods a bucket", parameters[0]);
        named.put("alpha", parameters[1]);
        return named;
    }

    private Object readResolve() {
        return STANDARD;
    }
}
