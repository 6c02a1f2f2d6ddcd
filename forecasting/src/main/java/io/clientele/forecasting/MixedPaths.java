package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Mixture;
import io.clientele.stat.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What several models believe of the periods to come, each with a weight: with probability w(i) model i is right about all of them.
 *
 * <pre>
 * F(x) = Σ w(i)·F(i, x)        the linear pool: means are averaged, and where models disagree the whole is wider than each
 * </pre>
 *
 * The same holds for every sum of neighbouring periods. A path is drawn from one model, chosen by its weight. For models of demand in
 * whole numbers, or with many periods of none, whose distributions can't be averaged otherwise.
 *
 * @param parts one distribution a model, all of one horizon, at least one
 * @param weights as many, each above 0; divided by their sum
 */
public record MixedPaths(List<PredictiveDistribution> parts, List<Double> weights) implements PredictiveDistribution {

    /** Copies and checks. */
    @JsonCreator
    public MixedPaths(
            @JsonProperty("parts") List<PredictiveDistribution> parts, @JsonProperty("weights") List<Double> weights) {
        this.parts = List.copyOf(Require.nonEmpty("parts", parts));
        Require.nonNull("weights", weights);
        Require.sameLength("weights", weights.size(), "parts", parts.size());
        double total = 0;
        for (int i = 0; i < weights.size(); i++) {
            total += Require.positive("weights[" + i + "]", weights.get(i));
            Require.sameLength(
                    "parts[" + i + "]",
                    parts.get(i).horizon(),
                    "parts[0]",
                    parts.get(0).horizon());
        }
        List<Double> shares = new ArrayList<>(weights.size());
        for (double weight : weights) {
            shares.add(Math.abs(total - 1) < 1e-12 ? weight : weight / total);
        }
        this.weights = List.copyOf(shares);
    }

    @Override
    public int horizon() {
        return parts.get(0).horizon();
    }

    @Override
    public double mean(int step) {
        double mean = 0;
        for (int i = 0; i < parts.size(); i++) {
            mean += weights.get(i) * parts.get(i).mean(step);
        }
        return mean;
    }

    @Override
    public Distribution at(int step) {
        return mixed(part -> part.at(step));
    }

    @Override
    public Distribution total(int from, int to) {
        return mixed(part -> part.total(from, to));
    }

    private Distribution mixed(Function<PredictiveDistribution, Distribution> of) {
        return parts.size() == 1
                ? of.apply(parts.get(0))
                : new Mixture(parts.stream().map(of).toList(), weights);
    }

    @Override
    public double[][] paths(int count, long seed) {
        Require.atLeast("count", count, 1);
        double[][][] byPart = new double[parts.size()][][];
        double[][] paths = new double[count][];
        for (int p = 0; p < count; p++) {
            // a seed of its own: the choice of a model must not say anything about its shocks
            int part = chosen(SeededRandom.stream(~seed, p).nextDouble());
            if (byPart[part] == null) {
                byPart[part] = parts.get(part).paths(count, seed);
            }
            paths[p] = byPart[part][p];
        }
        return paths;
    }

    private int chosen(double uniform) {
        double sum = 0;
        for (int i = 0; i < parts.size() - 1; i++) {
            sum += weights.get(i);
            if (uniform < sum) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    /** One line: how many models, how far. */
    @Override
    public String toString() {
        return Cells.count(horizon(), "step") + " ahead, pooled from " + Cells.count(parts.size(), "model");
    }
}
