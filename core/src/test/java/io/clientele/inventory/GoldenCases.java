package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The golden files of this package: the outputs of one call taken together. */
final class GoldenCases {

    /**
     * One call.
     *
     * @param id of the case
     * @param model what was called
     * @param inputs by name
     * @param outputs by name
     */
    record Case(String id, String model, Map<String, String> inputs, Map<String, String> outputs) {

        double in(String name) {
            return Double.parseDouble(inputs.get(name));
        }

        double[] numbersIn(String name) {
            return Golden.numbers(inputs.get(name));
        }

        /** Compares a result with an output, relative to its size. */
        void matches(String output, double actual, double relative) {
            double expected = Double.parseDouble(outputs.get(output));
            assertThat(actual).as("%s %s", id, output).isCloseTo(expected, within(relative * Math.abs(expected)));
        }

        @Override
        public String toString() {
            return id + " " + model;
        }
    }

    private GoldenCases() {}

    static List<Case> of(String file, String... models) {
        Map<String, Case> cases = new LinkedHashMap<>();
        List<String> wanted = List.of(models);
        for (Map<String, String> row : Golden.rows(GoldenCases.class, file)) {
            if (wanted.contains(row.get("model"))) {
                cases.computeIfAbsent(
                                row.get("id"),
                                id -> new Case(
                                        id, row.get("model"), Golden.entries(row.get("inputs")), new LinkedHashMap<>()))
                        .outputs()
                        .put(row.get("output"), row.get("value"));
            }
        }
        assertThat(cases).as("cases of %s", wanted).isNotEmpty();
        return new ArrayList<>(cases.values());
    }
}
