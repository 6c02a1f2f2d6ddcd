package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LifetimeCoverageRunnerTest {

    @Test
    void printsHowOftenTheIntervalsHoldTheTruth() {
        List<String> out = RunnerFixture.run(
                        "lifetime-coverage", "--models", "nbd,bg-nbd", "--seeds", "12", "--customers", "1000")
                .out();
        assertThat(out.get(0)).isEqualTo("model,parameter,truth,fits,covered,share,without_interval");
        assertThat(out.subList(1, out.size()))
                .extracting(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .containsExactly("nbd,r", "nbd,alpha", "bg-nbd,r", "bg-nbd,alpha", "bg-nbd,a", "bg-nbd,b");
        assertThat(out.subList(1, out.size())).allSatisfy(line -> {
            String[] cells = line.split(",");
            // Nine of twelve is what an interval of 95 % falls short of once in some 450 runs.
            assertThat(Integer.parseInt(cells[4])).as(line).isBetween(9, 12);
        });
    }

    @Test
    void knowsWhichModelsThereAre() {
        assertThatThrownBy(() -> RunnerFixture.run("lifetime-coverage", "--models", "sbg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--models holds sbg; there are nbd,bg-nbd,mbg-nbd,pareto-nbd,ggompertz-nbd.");
    }
}
