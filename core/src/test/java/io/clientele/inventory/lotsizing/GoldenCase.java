package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.testing.Golden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The cases of a golden file: what went into a model, and the numbers that came out. */
record GoldenCase(String id, String model, Map<String, String> inputs, Map<String, String> outputs) {

    static Stream<GoldenCase> of(String file) {
        Map<String, GoldenCase> cases = new LinkedHashMap<>();
        for (Map<String, String> row : Golden.rows(GoldenCase.class, file)) {
            cases.computeIfAbsent(
                            row.get("id"),
                            id -> new GoldenCase(
                                    id, row.get("model"), Golden.entries(row.get("inputs")), new LinkedHashMap<>()))
                    .outputs()
                    .put(row.get("output"), row.get("value"));
        }
        return cases.values().stream();
    }

    double in(String name) {
        return Double.parseDouble(inputs.get(name));
    }

    double[] all(String name) {
        return Golden.numbers(inputs.get(name));
    }

    /** Holding, order and shortage cost, as far as they are named. */
    StockCosts costs() {
        StockCosts costs = StockCosts.holdingPerUnitAndPeriod(in("holdingCost"));
        costs = inputs.containsKey("fixedCost") ? costs.perOrder(in("fixedCost")) : costs;
        return inputs.containsKey("stockoutCost") ? costs.shortagePerUnitAndPeriod(in("stockoutCost")) : costs;
    }

    void expect(String output, double actual, double relative) {
        assertThat(outputs).as("%s", id).containsKey(output);
        double expected = Double.parseDouble(outputs.get(output));
        assertThat(actual).as("%s %s", id, output).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    void expectAll(String output, double[] actual, double relative) {
        double[] expected = Golden.numbers(outputs.get(output));
        assertThat(actual).as("%s %s", id, output).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%s %s", id, output).isCloseTo(expected[i], within(relative * expected[i]));
        }
    }

    @Override
    public String toString() {
        return id + " " + model;
    }
}
