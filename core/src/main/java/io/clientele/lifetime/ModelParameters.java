package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a model's parameters. They come in pairs that stretch a distribution: the first alone is its shape.
 *
 * @param names the names in the model's order
 */
record ModelParameters(List<String> names) {

    static final ModelParameters NBD = new ModelParameters(List.of("r", "alpha"));
    static final ModelParameters BETA_GEOMETRIC = new ModelParameters(List.of("r", "alpha", "a", "b"));
    static final ModelParameters PARETO = new ModelParameters(List.of("r", "alpha", "s", "beta"));
    static final ModelParameters GOMPERTZ = new ModelParameters(List.of("r", "alpha", "b", "s", "beta"));

    int size() {
        return names.size();
    }

    Map<String, Double> map(double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The priors, after checking that each is about a parameter of the model, and none about the same twice. */
    List<LogPrior> checked(String model, List<LogPrior> priors) {
        List<LogPrior> copy = List.copyOf(Require.nonNull("priors", priors));
        for (LogPrior prior : copy) {
            Require.that(
                    names.contains(prior.parameter()),
                    "prior is on " + prior.parameter() + "; " + model + " has the parameters "
                            + String.join(", ", names) + ".");
            Require.that(
                    copy.stream()
                                    .filter(p -> p.parameter().equals(prior.parameter()))
                                    .count()
                            == 1,
                    "prior on " + prior.parameter() + " is given twice; give one.");
        }
        return copy;
    }

    /** The priors with one more, in place of an earlier one on the same parameter. */
    List<LogPrior> with(List<LogPrior> priors, LogPrior prior) {
        Require.nonNull("prior", prior);
        List<LogPrior> all = new ArrayList<>(priors);
        all.removeIf(p -> p.parameter().equals(prior.parameter()));
        all.add(prior);
        return all;
    }
}
