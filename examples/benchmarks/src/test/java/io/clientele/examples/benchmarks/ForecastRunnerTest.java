package io.clientele.examples.benchmarks;

import static io.clientele.examples.benchmarks.RunnerFixture.HEADER;
import static io.clientele.examples.benchmarks.RunnerFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.examples.benchmarks.RunnerFixture.Printed;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.series.TimeSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastRunnerTest {

    private static final String THREE = "A,quarterly,MICRO,4,1975:2,2,5,10 12 13 11 14,15 16";

    @TempDir
    private Path folder;

    private RunnerFixture files;

    @BeforeEach
    void prepare() {
        files = new RunnerFixture(folder);
    }

    @Test
    void writesOneRowASeriesAndStep() {
        Path input = files.file("series.csv", HEADER, THREE);
        Printed printed = run("forecast", "--input", input.toString(), "--model", "naive");
        Forecast forecast = Naive.standard()
                .fit(TimeSeries.quarterly("1975-Q2", 10, 12, 13, 11, 14))
                .forecast(2);
        assertThat(printed.out()).hasSize(3);
        assertThat(printed.out().get(0)).isEqualTo("id,step,mean,lower80,upper80,lower95,upper95");
        for (int step = 1; step <= 2; step++) {
            assertThat(printed.out().get(step))
                    .isEqualTo("A," + step + ",14.0,"
                            + forecast.interval(step, 0.80).lower() + ","
                            + forecast.interval(step, 0.80).upper() + ","
                            + forecast.interval(step, 0.95).lower() + ","
                            + forecast.interval(step, 0.95).upper());
        }
        assertThat(printed.err()).hasSize(2);
        assertThat(printed.err().get(0))
                .matches("CPU seconds: \\d+\\.\\d{3} for 1 series, naive in the same run: \\d+\\.\\d series per second,"
                        + " ratio \\d+\\.\\d{4}");
        assertThat(printed.err().get(1)).matches("series per second: \\d+\\.\\d");
    }

    @Test
    void namesTheColumnsByTheLevels() {
        Path input = files.file("series.csv", HEADER, THREE);
        Printed printed =
                run("forecast", "--input", input.toString(), "--model", "naive", "--levels", "0.5,0.975,0.999");
        assertThat(printed.out().get(0))
                .isEqualTo("id,step,mean,lower50,upper50,lower97.5,upper97.5,lower99.9,upper99.9");
    }

    @Test
    void readsGzip() throws IOException {
        Path plain = files.file("series.csv", HEADER, THREE);
        Path packed = folder.resolve("series.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertThat(run("forecast", "--input", packed.toString(), "--model", "drift")
                        .out())
                .isEqualTo(run("forecast", "--input", plain.toString(), "--model", "drift")
                        .out());
    }

    @ParameterizedTest
    @CsvSource({
        "yearly, 1, 1990:1", "quarterly, 4, 1990:4", "monthly, 12, 1990:12", "weekly, 52, 1:1", "daily, 7, 1:1",
        "daily, 1, 2014:360", "hourly, 24, 1:1", "other, 1, 1:1", "other, 5, 1990:3", "half-hourly, 48, 1:1",
        "Monthly, 12, 1:1", "monthly, 12, ''", "monthly, 1, 1:7"
    })
    void takesEveryKindOfPeriod(String period, int frequency, String start) {
        String train = IntStream.range(0, 120)
                .mapToObj(t -> Integer.toString(10 + t % frequency))
                .collect(Collectors.joining(" "));
        Path input = files.file(
                "series.csv", HEADER, "X," + period + ",," + frequency + "," + start + ",3,120," + train + ",");
        Printed printed = run("forecast", "--input", input.toString(), "--model", "seasonal-naive");
        assertThat(printed.out()).hasSize(4);
        assertThat(printed.out().get(1)).startsWith("X,1," + (10.0 + 120 % frequency) + ",");
    }

    @Test
    void leavesOutWhatAModelRefusesAndSaysWhy() {
        Path input = files.file(
                "series.csv",
                HEADER,
                "one,yearly,,1,1:1,2,1,7,8 9",
                "two,yearly,,1,1:1,2,2,7 9,8 9",
                "again,yearly,,1,1:1,2,1,5,8 9",
                "gap,yearly,,1,1:1,2,4,5 NA 6 5,8 9",
                "huge,yearly,,1,1:1,1,2,-1e300 1e300,8");
        Printed printed = run("forecast", "--input", input.toString(), "--model", "naive");
        assertThat(printed.out()).hasSize(3);
        assertThat(printed.out().get(1)).startsWith("two,1,9.0,");
        assertThat(printed.err().subList(0, 3))
                .containsExactlyInAnyOrder(
                        "refused: 2 of 5 series, for example one: series has 1 observation; naive needs at least 2:"
                                + " one value and one change. Use a longer history.",
                        "refused: 1 of 5 series, for example gap: series has 1 gap (2); naive needs a value in every"
                                + " period. Fill the gaps with fillGaps, or use the part after the last one.",
                        "refused: 1 of 5 series, for example huge: the squared errors leave the range of a double."
                                + " Rescale the series.");
        assertThat(printed.err().get(4)).startsWith("series per second: ");
    }

    @Test
    void givesTheSameNumbersOnAnyNumberOfThreads() {
        SplittableRandom random = new SplittableRandom(3);
        String[] lines = new String[41];
        lines[0] = HEADER;
        for (int i = 1; i <= 40; i++) {
            String train = Arrays.stream(random.doubles(60).toArray())
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(" "));
            lines[i] = "S" + i + ",monthly,,12,1990:1,6,60," + train + ",";
        }
        String input = files.file("series.csv", lines).toString();
        Printed alone = run("forecast", "--input", input, "--model", "naive2");
        assertThat(alone.out()).hasSize(241);
        assertThat(run("forecast", "--input", input, "--model", "naive2", "--threads", "3")
                        .out())
                .isEqualTo(alone.out());
    }

    @Nested
    class Selection {

        private Path input() {
            String[] lines = new String[9];
            lines[0] = HEADER;
            for (int i = 1; i <= 8; i++) {
                String period = i <= 2 ? "yearly" : "monthly";
                lines[i] = (i == 8 ? "last" : "N" + i) + "," + period + ",,1,1:1,1,3," + i + " 1 " + i + ",5";
            }
            return files.file("series.csv", lines);
        }

        private List<String> ids(String... selection) {
            List<String> arguments = new ArrayList<>(List.of("forecast", "--input", input().toString()));
            arguments.addAll(List.of("--model", "naive"));
            arguments.addAll(List.of(selection));
            return run(arguments.toArray(String[]::new)).out().stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }

        @Test
        void isByPeriodByPartAndByEveryKth() {
            assertThat(ids()).hasSize(8);
            assertThat(ids("--only", "yearly")).containsExactly("N1", "N2");
            assertThat(ids("--part", "even")).containsExactly("N2", "N4", "N6", "last");
            assertThat(ids("--part", "odd")).containsExactly("N1", "N3", "N5", "N7");
            assertThat(ids("--sample", "3")).containsExactly("N1", "N4", "N7");
            assertThat(ids("--sample", "2", "--only", "monthly", "--part", "odd"))
                    .containsExactly("N3", "N7");
        }

        @Test
        void ofNothingIsRefused() {
            assertThatThrownBy(() -> ids("--only", "weekly"))
                    .hasMessage("none of the 8 series is selected; there must be one. Change --only, --part or"
                            + " --sample.");
            assertThatThrownBy(() -> ids("--part", "both"))
                    .hasMessage("--part is both; it must be one of all, even, odd.");
        }
    }

    @Test
    void readsSeveralFilesAsOne() {
        Path one = files.file("one.csv", HEADER, THREE);
        Path two = files.file("two.csv", HEADER, THREE.replace("A,", "B,"));
        assertThat(run("forecast", "--input", one + "," + two, "--model", "naive")
                        .out())
                .hasSize(5);
        assertThatThrownBy(() -> run("forecast", "--input", one + "," + one, "--model", "naive"))
                .hasMessage("one.csv, row 2, column id: 'A' is not accepted; expected an id that no other series has.");
        Path none = files.file("none.csv", HEADER);
        assertThatThrownBy(() -> run("forecast", "--input", none.toString(), "--model", "naive"))
                .hasMessage("none.csv has no rows; it must have one series or more.");
    }

    @Test
    void streamsALargeFile() {
        String train = IntStream.range(0, 5_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String[] lines = new String[251];
        lines[0] = HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "S" + i + ",hourly,,24,1:1,1,5000," + train + ",5";
        }
        Printed printed =
                run("forecast", "--input", files.file("large.csv", lines).toString(), "--model", "naive");
        assertThat(printed.out()).hasSize(251);
        assertThat(printed.out().get(250)).startsWith("S250,1,4999.0,");
        assertThat(printed.err().get(0)).contains(" for 250 series, naive in the same run: ");
    }

    @Test
    void timesTheFirstCall() {
        assertThat(run("first-call", "--model", "ses").out().get(0))
                .matches("ses: first call [0-9.]+ ms, second [0-9.]+ ms, call 100 [0-9.]+ ms \\(mean width of the"
                        + " intervals [0-9.]+\\)");
    }

    @Test
    void comparesTheSpeedOfModels() {
        Path input = files.file("series.csv", HEADER, THREE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpeedRunner runner = new SpeedRunner(Duration.ZERO, Duration.ZERO);
        runner.row(
                new String[] {"--input", input.toString(), "--models", "ses"},
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("ses +\\d+ +\\d+\\.\\d{4} +\\d+\\.\\d{2}\\R");
    }

    @Test
    void takesALongHourlySeries() {
        String train = IntStream.range(0, 20_000)
                .mapToObj(t -> Double.toString(100 + 10 * Math.sin(t * Math.PI / 12) + t % 7))
                .collect(Collectors.joining(" "));
        Path input = files.file("series.csv", HEADER, "H,hourly,,24,1:1,48,20000," + train + ",");
        assertThat(run("forecast", "--input", input.toString(), "--model", "naive2")
                        .out())
                .hasSize(49);
    }

    private static String[] models() {
        return Models.names().split(", ");
    }

    @ParameterizedTest
    @MethodSource("models")
    void knowsTheModelsByTheirNames(String model) {
        String train = IntStream.range(0, 40)
                .mapToObj(t -> Integer.toString(100 + t * 37 % 11))
                .collect(Collectors.joining(" "));
        Path input = files.file("series.csv", HEADER, "X,quarterly,,4,1990:1,4,40," + train + ",");
        assertThat(run("forecast", "--input", input.toString(), "--model", model)
                        .out())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X,yearly,,1,1975:1,2,2,7 8        | row 2: the row has 8 cells; expected 9 cells",
                "X,yearly,,one,1975:1,2,2,7 8,9 9  | row 2, column frequency: 'one' is not",
                "X,yearly,,0,1975:1,2,2,7 8,9 9    | row 2, column frequency: '0' is not",
                "X,yearly,,1,1975:1,-3,2,7 8,9 9   | row 2, column horizon: '-3' is not",
                "X,yearly,,1,1975:1,2,2,7 x,9 9    | row 2, column train: '7 x' is not",
                "X,yearly,,1,1975:1,2,2,7 1e999,9 9 | row 2, column train: '7 1e999' is not",
                "X,yearly,,1,1975:1,2,2,NA NA,9 9  | row 2, column train: 'NA NA' is not",
                "X,yearly,,1,1975:1,2,3,7 8,9 9    | row 2, column n: '3' is not",
                "X,yearly,,1,1975:1,2,2,7 8,9      | row 2, column test: '9' is not",
                "X,quarterly,,4,1975:5,2,2,7 8,9 9 | row 2, column start: '1975:5' is not",
                "X,monthly,,12,May,2,2,7 8,9 9     | row 2, column start: 'May' is not"
            })
    void namesFileRowAndColumnOfWhatIsWrong(String row, String place) {
        Path input = files.file("series.csv", HEADER, row);
        assertThatThrownBy(() -> run("forecast", "--input", input.toString(), "--model", "naive"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("series.csv, " + place);
    }

    @Test
    void refusesAnIdThatComesTwice() {
        Path input = files.file("series.csv", HEADER, THREE, THREE);
        assertThatThrownBy(() -> run("forecast", "--input", input.toString(), "--model", "naive"))
                .hasMessage(
                        "series.csv, row 3, column id: 'A' is not accepted; expected an id that no other series has.");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String input = files.file("series.csv", HEADER, THREE).toString();
        assertThatThrownBy(() -> run("forecast", "--input", input, "--model", "oracle"))
                .hasMessageStartingWith(
                        "there is no model \"oracle\"; there are automatic, naive, naive2, seasonal-naive,");
        assertThatThrownBy(() -> run("forecast", "--input", input, "--model", "naive", "--levels", "0.8,95"))
                .hasMessage("--levels holds 95; each level must be above 0 and below 1, such as 0.80,0.95.");
        assertThatThrownBy(() -> run("forecast", "--input", input, "--model", "naive", "--levels", "0.8,0.80"))
                .hasMessage("--levels is 0.8,0.80; name each level once.");
        assertThatThrownBy(() -> run("forecast", "--input", input, "--model", "naive", "--threads", "0"))
                .hasMessage("--threads is 0; it must be a whole number of at least 1.");
        assertThatThrownBy(() -> run("forecast", "--model", "naive"))
                .hasMessage("--input is missing; without arguments, run says what it needs.");
        assertThatThrownBy(() -> run("forecast", "--file", input))
                .hasMessage("argument \"--file\" is not known; there are --input, --model, --threads, --levels,"
                        + " --only, --part, --sample.");
        assertThatThrownBy(() -> run("divine")).hasMessageStartingWith("there is no runner \"divine\".");
        assertThatThrownBy(() ->
                        run("forecast", "--input", folder.resolve("none.csv").toString(), "--model", "naive"))
                .hasMessageContaining("none.csv");
    }
}
