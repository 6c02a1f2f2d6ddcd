package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KanoAcceptanceRunnerTest {

    private static List<String> run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        KanoAcceptanceRunner.run(
                RunnerArguments.of(args, "setting", "surveys", "features", "seed", "threads"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void writesEveryFigureOfEverySetting() {
        List<String> lines = run("--surveys", "2", "--features", "3");
        assertThat(lines.get(0)).isEqualTo("setting,n,quantity,value,demand,met");
        assertThat(lines).hasSize(1 + 6 * 12 + 3 * 2 + 5);
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 6);
        assertThat(lines).anyMatch(line -> line.startsWith("single,400,decided_at_fongs_error,"));
        assertThat(lines).anyMatch(line -> line.startsWith("intervals,300,worse_coverage,"));
        assertThat(lines).anyMatch(line -> line.startsWith("segments,300,adjusted_rand_index_oracle,"));
    }

    @Test
    void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() {
        List<String> one = run("--setting", "single", "--surveys", "3", "--features", "2", "--threads", "1");
        List<String> three = run("--setting", "single", "--surveys", "3", "--features", "2", "--threads", "3");
        assertThat(three).isEqualTo(one);
    }

    @Test
    void refusesAnUnknownSetting() {
        assertThatThrownBy(() -> run("--setting", "double"))
                .hasMessage("--setting is double; it must be one of all, single, intervals, segments.");
    }
}
