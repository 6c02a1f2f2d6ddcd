package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OrderStreamRunnerTest {

    @Test
    void givesTheAnswerOfTheTextbook() {
        String[] lines = run("--orders", "3000", "--rounds", "1").split("\n");

        assertThat(lines[0]).isEqualTo("way,events,orders,best_seconds,median_seconds,kept_megabytes,p90_total_hours");
        String[] ours = lines[1].split(",");
        String[] textbook = lines[2].split(",");
        assertThat(ours).startsWith("accumulator", "15000", "3000");
        assertThat(textbook).startsWith("textbook", "15000", "3000");
        assertThat(Double.parseDouble(ours[6])).isCloseTo(Double.parseDouble(textbook[6]), within(1.5e-6));
    }

    @Test
    void leavesTheTextbookOutWhereAsked() {
        assertThat(run("--orders", "100", "--rounds", "1", "--alone").split("\n"))
                .hasSize(2);
    }

    @Test
    void refusesMoreOrdersThanItCanNumber() {
        assertThatThrownBy(() -> run("--orders", "20000000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders is 20000000; it must be at most 13421772.");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderStreamRunner.run(
                RunnerArguments.of(arguments, "orders", "rounds", "seed", "alone"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
