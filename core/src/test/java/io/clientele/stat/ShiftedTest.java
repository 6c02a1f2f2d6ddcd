package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShiftedTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                new Shifted(Distribution.poisson(2), 1),
                new Shifted(Distribution.negativeBinomial(1.5, 0.5), 3),
                new Shifted(Distribution.gamma(2, 3), -1),
                new Shifted(Distribution.normal(0, 1), 5));
    }

    @Test
    void movesEveryAnswer() {
        Distribution demand = new Shifted(Distribution.poisson(2), 1);
        assertThat(demand.lowest()).isEqualTo(1);
        assertThat(demand.mean()).isEqualTo(3);
        assertThat(demand.variance()).isEqualTo(2);
        assertThat(demand.density(1)).isEqualTo(Distribution.poisson(2).density(0));
        assertThat(demand).hasToString("shifted(poisson(mean 2) by 1)");
    }

    @Test
    void refusesAShiftThatIsNoNumber() {
        assertThatThrownBy(() -> new Shifted(Distribution.poisson(2), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by is NaN; it must be a finite number.");
    }
}
