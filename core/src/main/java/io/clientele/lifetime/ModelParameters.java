package io.clientele.lifetime;

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
}
