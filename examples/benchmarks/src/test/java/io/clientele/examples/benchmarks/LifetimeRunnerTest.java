package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeRunnerTest {

    @TempDir
    Path folder;

    private static Map<String, Double> run(String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        LifetimeRunner.hasty()
                .run(RunnerArguments.of(options, "input", "model", "holdout", "score", "simulate", "seed"), out, err);
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).isEqualTo("quantity,value");
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            values.put(cells[0], Double.parseDouble(cells[1]));
        }
        return values;
    }

    /** Sixty customers, half of whom repeat. */
    private String file() throws IOException {
        List<String> lines = new ArrayList<>(List.of("customer_id,x,t_x_days,T_days,x_holdout"));
        for (int i = 0; i < 30; i++) {
            lines.add("A" + i + ",0,0," + (100 + i) + ",0");
            lines.add("B" + i + "," + (1 + i % 5) + "," + (20 + i) + "," + (100 + 2 * i) + "," + i % 3);
        }
        return Files.write(folder.resolve("customers.csv"), lines).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbd", "bg-nbd", "mbg-nbd", "pareto-nbd", "ggompertz-nbd", "bg-bb"})
    void fitsComparesAndScoresByEveryModel(String model) throws IOException {
        Path scores = folder.resolve("scores.csv");
        Map<String, Double> values =
                run("--input", file(), "--model", model, "--holdout", "8", "--score", scores.toString());
        assertThat(values)
                .containsEntry("customers", 60.0)
                .containsEntry("holdout_actual", 30.0)
                .containsKeys(
                        model.equals("bg-bb") ? "gamma" : "r",
                        "log_likelihood",
                        "fitting_seconds",
                        "baseline_log_likelihood",
                        "scoring_seconds",
                        "holdout_rmse");
        assertThat(values.get("log_likelihood")).isGreaterThan(values.get("baseline_log_likelihood"));
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines).hasSize(61);
        assertThat(lines.get(0)).isEqualTo("customer_id,p_alive,expected_purchases,dert");
        double expected = 0;
        for (String line : lines.subList(1, 61)) {
            String[] cells = line.split(",");
            assertThat(Double.parseDouble(cells[1])).isBetween(0.0, 1.0);
            expected += Double.parseDouble(cells[2]);
        }
        assertThat(expected).isEqualTo(values.get("holdout_expected"));
    }

    @Test
    void countsOpportunitiesOfAFileThatHasThem() throws IOException {
        String file = Files.write(
                        folder.resolve("cells.csv"),
                        List.of("x,t_x,n,customers", "0,0,6,40", "1,1,6,20", "2,5,6,15", "4,6,6,10", "6,6,6,5"))
                .toString();
        assertThat(run("--input", file, "--model", "bg-bb"))
                .containsEntry("customers", 90.0)
                .containsKeys("alpha", "beta", "gamma", "delta");
        assertThatThrownBy(() -> run("--input", file, "--model", "nbd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the file has no columns t_x_days and T_days; NBD needs times in days. For counts of"
                        + " opportunities use --model bg-bb.");
    }

    @Test
    void foretellsAlsoWhereNothingStandsBesideIt() throws IOException {
        String file = Files.write(
                        folder.resolve("cells.csv"),
                        List.of("x,t_x,n,customers", "0,0,6,40", "1,1,6,20", "2,5,6,15", "4,6,6,10", "6,6,6,5"))
                .toString();
        Path scores = folder.resolve("scores.csv");
        Map<String, Double> values =
                run("--input", file, "--model", "bg-bb", "--holdout", "5", "--score", scores.toString());
        double expected = 0;
        double[] customers = {40, 20, 15, 10, 5};
        List<String> lines = Files.readAllLines(scores);
        for (int i = 0; i < 5; i++) {
            expected += customers[i] * Double.parseDouble(lines.get(i + 1).split(",")[2]);
        }
        assertThat(values).containsEntry("holdout_expected", expected).doesNotContainKey("holdout_rmse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.5,3,10 | x of id A is 1.5; it must be a whole number of 0 or more.
        2,-1,10  | t_x_days of id A is -1; it must be between 0 and T_days, 10.
        2,11,10  | t_x_days of id A is 11; it must be between 0 and T_days, 10.
        0,3,10   | t_x_days of id A is 3 with an x of 0; it must be 0 if x is, and above 0 if x is.
        """)
    void namesTheCustomerWhoseNumbersCannotBe(String row, String message) throws IOException {
        String file = Files.write(folder.resolve("one.csv"), List.of("id,x,t_x_days,T_days", "A," + row))
                .toString();
        assertThatThrownBy(() -> run("--input", file, "--model", "bg-nbd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void findsTheWorldItSimulates() {
        Map<String, Double> values = run("--simulate", "4000", "--model", "pareto-nbd");
        assertThat(values).containsEntry("customers", 4000.0);
        double off = Math.log(values.get("r") / 0.553);
        assertThat(Math.abs(off)).isLessThan(4 * values.get("standard_error_r") / values.get("r"));
        assertThat(run("--simulate", "4000", "--seed", "1", "--model", "pareto-nbd"))
                .containsEntry("log_likelihood", values.get("log_likelihood"));
    }

    @Test
    void wantsAFileOrASimulation() {
        assertThatThrownBy(() -> run("--model", "nbd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one of --input FILE and --simulate CUSTOMERS is needed, not both.");
        assertThatThrownBy(() -> run("--simulate", "10", "--model", "bgnbd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--model is bgnbd; it must be one of bg-bb, bg-nbd, ggompertz-nbd, mbg-nbd, nbd, pareto-nbd.");
    }
}
