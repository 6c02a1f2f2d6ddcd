package io.clientele.examples.benchmarks;

import static io.clientele.examples.benchmarks.RunnerFixture.HEADER;
import static io.clientele.examples.benchmarks.RunnerFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.examples.benchmarks.RunnerFixture.Printed;
import io.clientele.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyRunnerTest {

    /** Sums of a few numbers in another order. */
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    private RunnerFixture files;

    @BeforeEach
    void prepare() {
        files = new RunnerFixture(folder);
    }

    private Printed score(Path input, Path forecasts) {
        return run("accuracy", "--input", input.toString(), "--forecasts", forecasts.toString());
    }

    private static double[] numbers(Printed printed, int line) {
        String[] cells = printed.out().get(line).split(",", -1);
        return Arrays.stream(cells, 1, cells.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /**
     * By hand. Changes of the training data: 2, 2, 4; MASE and MSIS are scaled by 8/3, RMSSE by 24/3 = 8. Naive2 says 14 twice: errors 2
     * and 4. The forecasts miss by 1 and 5; the second value lies 2 above its interval, which costs (2/0.2)·2 more than its width of 6.
     */
    @Test
    void scoresAsTheCompetitionsDo() {
        Path input = files.file("series.csv", HEADER, "A,yearly,,1,1:1,2,4,10 12 10 14,16 18");
        Path forecasts = files.file("forecasts.csv", "id,step,mean,lower80,upper80", "A,2,13,10,16", "A,1,15,12,18");
        Printed printed = score(input, forecasts);
        assertThat(printed.out().get(0)).isEqualTo("period,series,sMAPE,MASE,OWA,RMSSE,coverage80,MSIS80");
        assertThat(printed.out().get(1)).startsWith("yearly,1,");
        assertThat(printed.out().get(2)).startsWith("all,1,");
        double smape = (200.0 / 31 + 1000.0 / 31) / 2;
        double mase = 3 / (8.0 / 3);
        double benchmarkSmape = (400.0 / 30 + 800.0 / 32) / 2;
        double benchmarkMase = 3 / (8.0 / 3);
        double msis = (6 + 6 + 10 * 2) / 2.0 / (8.0 / 3);
        assertThat(numbers(printed, 2))
                .containsExactly(
                        new double[] {
                            1,
                            smape,
                            mase,
                            (smape / benchmarkSmape + mase / benchmarkMase) / 2,
                            Math.sqrt((1 + 25) / 2.0 / 8),
                            0.5,
                            msis
                        },
                        within(ROUNDING * 100));
        assertThat(printed.err()).isEmpty();
    }

    /** Demand that begins late and repeats every second period: the scale of MASE looks a season back, that of RMSSE one period. */
    @Test
    void scalesBySeasonAndFromTheFirstDemandOn() {
        Path input = files.file("series.csv", HEADER, "A,other,,2,1:1,1,6,0 0 4 8 5 10,6");
        Path forecasts = files.file("forecasts.csv", "id,step,mean", "A,1,5");
        double[] numbers = numbers(score(input, forecasts), 1);
        assertThat(numbers[2]).isCloseTo(1 / ((4 + 8 + 1 + 2) / 4.0), within(ROUNDING));
        assertThat(numbers[4]).isCloseTo(1 / Math.sqrt((16 + 9 + 25) / 3.0), within(ROUNDING));
    }

    @Test
    void averagesWithOneVoteASeriesByPeriodAndOverall() {
        Path input = files.file(
                "series.csv",
                HEADER,
                "A,yearly,,1,1:1,1,2,10 11,20",
                "B,monthly,,12,1:1,2,2,10 11,20 20",
                "C,monthly,,12,1:1,1,2,10 11,20");
        Path forecasts = files.file("forecasts.csv", "id,step,mean", "A,1,20", "B,1,20", "B,2,20", "C,1,60");
        Printed printed = score(input, forecasts);
        assertThat(printed.out().subList(1, 4))
                .extracting(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
                .containsExactly("yearly,1,0.0", "monthly,2,50.0", "all,3," + 100 / 3.0);
        assertThat(printed.err())
                .containsExactly("2 of 3 series have no MASE and MSIS: constant from season to season, or not longer"
                        + " than one");
    }

    @Test
    void showsTheHalvesForTuningAndHeldOut() {
        Path input = files.file(
                "series.csv",
                HEADER,
                "N1,yearly,,1,1:1,1,2,10 11,20",
                "N2,monthly,,12,1:1,1,2,10 11,20",
                "N3,monthly,,12,1:1,1,2,10 11,20");
        Path forecasts = files.file("forecasts.csv", "id,step,mean", "N1,1,20", "N2,1,20", "N3,1,60");
        Printed printed = run("accuracy", "--input", input.toString(), "--forecasts", forecasts.toString(), "--parts");
        assertThat(printed.out().get(0)).isEqualTo("period,part,series,sMAPE,MASE,OWA,RMSSE");
        assertThat(printed.out().subList(1, 9))
                .extracting(line -> String.join(",", List.of(line.split(",")).subList(0, 4)))
                .containsExactly(
                        "yearly,all,1,0.0",
                        "monthly,all,2,50.0",
                        "all,all,3," + 100 / 3.0,
                        "monthly,even,1,0.0",
                        "all,even,1,0.0",
                        "yearly,odd,1,0.0",
                        "monthly,odd,1,100.0",
                        "all,odd,2,50.0");
        Printed odd =
                run("accuracy", "--input", input.toString(), "--forecasts", forecasts.toString(), "--part", "odd");
        assertThat(odd.out()).hasSize(4);
        assertThat(odd.out().get(3)).startsWith("all,2,50.0,");
    }

    @Test
    void hasABenchmarkForEverySeries() {
        Path input = files.file(
                "series.csv",
                HEADER,
                "one,yearly,,1,1:1,2,1,7,8 9",
                "gap,yearly,,1,1:1,2,4,5 4 6 NA,8 NA",
                "zeros,quarterly,,4,1:1,1,16,0 5 9 5 0 6 9 5 0 5 9 5 0 5 9 5,0",
                "short,quarterly,,4,1:1,1,3,1 2 3,0",
                "untested,quarterly,,4,1:1,1,3,1 2 3,",
                "unsaid,quarterly,,4,1:1,1,3,1 2 3,2");
        Path forecasts = files.file(
                "forecasts.csv",
                "id,step,mean",
                "one,1,7",
                "one,2,7",
                "gap,1,6",
                "gap,2,6",
                "zeros,1,5",
                "short,1,3",
                "untested,1,1");
        Printed printed = score(input, forecasts);
        assertThat(printed.out()).hasSize(4);
        for (int line = 1; line < 4; line++) {
            assertThat(printed.out().get(line).split(",")[4]).isEqualTo("1.0");
        }
        assertThat(printed.err())
                .containsExactly(
                        "2 of 6 series have no forecast or no test values and are not scored",
                        "2 of 4 series have no MASE and MSIS: constant from season to season, or not longer"
                                + " than one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,1,x,1,2     | row 2, column mean: 'x' is not a number",
                "A,3,1,1,2     | row 2, column step: '3' is not accepted; expected a whole number from 1 to 1, the"
                        + " horizon of A",
                "B,1,1,1,2     | row 2, column id: 'B' is not accepted; expected an id of series.csv",
                "A,1,1,2,1     | row 2, column lower80: '2' is not accepted; expected a number not above upper80",
                "A,1,1,,1      | row 2, column lower80: the cell is blank"
            })
    void namesFileRowAndColumnOfWhatIsWrong(String row, String place) {
        Path input = files.file("series.csv", HEADER, "A,yearly,,1,1:1,1,2,7 8,9");
        Path forecasts = files.file("forecasts.csv", "id,step,mean,lower80,upper80", row);
        assertThatThrownBy(() -> score(input, forecasts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("forecasts.csv, " + place);
    }

    @Test
    void refusesStepsThatAreMissingOrComeTwice() {
        Path input = files.file("series.csv", HEADER, "A,yearly,,1,1:1,2,2,7 8,9 9");
        assertThatThrownBy(() -> score(input, files.file("f.csv", "id,step,mean", "A,2,1")))
                .hasMessage("f.csv has no row of A with step 1; it must have one for each of its 2 test values.");
        assertThatThrownBy(() -> score(input, files.file("f.csv", "id,step,mean", "A,2,1", "A,2,1")))
                .hasMessage("f.csv, row 3, column step: '2' is not accepted; expected a step that no earlier row of A"
                        + " has.");
        assertThatThrownBy(() -> score(input, files.file("f.csv", "id,step,mean,lower80", "A,1,1,1")))
                .hasMessageContaining("upper80");
    }

    /** The figures of the naive method on all of M3, computed with R: its intervals, and its scores against Naive2. */
    @Test
    void agreesWithTheReferenceOnM3() throws IOException {
        Path input = SharedData.data("m3/m3.csv.gz");
        Printed forecasts = run("forecast", "--input", input.toString(), "--model", "naive");
        Path file = Files.writeString(folder.resolve("naive.csv"), forecasts.outText());
        Printed printed = score(input, file);
        assertThat(printed.out()).hasSize(6);
        double[] all = numbers(printed, 5);
        assertThat(all[0]).isEqualTo(3003);
        assertThat(all[1]).isCloseTo(15.70, within(0.005));
        assertThat(all[2]).isCloseTo(1.787, within(0.0005));
        assertThat(all[3]).isCloseTo(1.069, within(0.0005));
        assertThat(all[7]).isCloseTo(0.891, within(0.0005));
        assertThat(all[8]).isCloseTo(19.4, within(0.05));
    }
}
