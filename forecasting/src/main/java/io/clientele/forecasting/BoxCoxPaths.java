package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.InverseBoxCox;
import java.util.Arrays;

/**
 * Periods to come of which the Box–Cox transforms are forecast: {@link InverseBoxCox} of another distribution, period by period.
 *
 * <ul>
 *   <li>The point forecast is that of the transform, back-transformed: the median, where the transform is symmetrical; or the expected
 *       value, if so wished.
 *   <li>A total is the sample of the sums of 10,000 paths drawn with a fixed seed, stretched to the exact mean: deterministic, with a
 *       standard error of a hundredth of a standard deviation about the middle.
 * </ul>
 *
 * @param base the distribution of the transforms
 * @param lambda the power, from 0 to 5; 0 stands for the logarithm
 * @param unit what the values were divided by before they were transformed, above 0
 * @param expected whether the point forecast is the expected value, else the median
 */
public record BoxCoxPaths(PredictiveDistribution base, double lambda, double unit, boolean expected)
        implements PredictiveDistribution {

    private static final int PATHS = 10_000;

    private static final long SEED = 20_260_102;

    /** Checks power and unit. */
    @JsonCreator
    public BoxCoxPaths(
            @JsonProperty("base") PredictiveDistribution base,
            @JsonProperty("lambda") double lambda,
            @JsonProperty("unit") double unit,
            @JsonProperty("expected") boolean expected) {
        this.base = Require.nonNull("base", base);
        this.lambda = Require.within("lambda", lambda, 0, 5);
        this.unit = Require.positive("unit", unit);
        this.expected = expected;
    }

    @Override
    public int horizon() {
        return base.horizon();
    }

    @Override
    public double mean(int step) {
        return expected ? at(step).mean() : InverseBoxCox.back(base.mean(step), lambda, unit);
    }

    @Override
    public String pointForecasts() {
        return expected ? "mean" : "median";
    }

    @Override
    public Distribution at(int step) {
        return InverseBoxCox.of(base.at(step), lambda, unit);
    }

    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon());
        Require.within("to", to, from, horizon());
        if (from == to) {
            return at(from);
        }
        double[][] paths = paths(PATHS, SEED);
        double[] sums = new double[PATHS];
        for (int i = 0; i < PATHS; i++) {
            for (int h = from; h <= to; h++) {
                sums[i] += paths[i][h - 1];
            }
        }
        double exact = 0;
        for (int h = from; h <= to; h++) {
            exact += at(h).mean();
        }
        double average = 0;
        for (double sum : sums) {
            average += sum / PATHS;
        }
        for (int i = 0; average > 0 && i < PATHS; i++) {
            sums[i] *= exact / average;
        }
        double first = sums[0];
        return Arrays.stream(sums).allMatch(sum -> sum == first) ? Distribution.normal(first, 0) : Empirical.of(sums);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = base.paths(count, seed);
        for (double[] path : paths) {
            for (int h = 0; h < path.length; h++) {
                path[h] = InverseBoxCox.back(path[h], lambda, unit);
            }
        }
        return paths;
    }

    /** One line: the power, and the distribution of the transforms. */
    @Override
    public String toString() {
        return "inverse Box-Cox with lambda " + Cells.number(lambda) + " of " + base;
    }
}
