package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressListenerTest {

    @ParameterizedTest
    @CsvSource({"10, 1000, 10", "10, 7, 7", "3, 10, 3", "1, 5, 1"})
    void passesOnNoMoreStepsThanAskedForAndAlwaysTheLast(int steps, long total, int expected) {
        List<Long> heard = new ArrayList<>();
        ProgressListener thinned = ProgressListener.every(steps, (done, all) -> heard.add(done));
        for (long done = 1; done <= total; done++) {
            thinned.progress(done, total);
        }
        assertThat(heard).hasSize(expected).isSorted().last().isEqualTo(total);
    }

    @Test
    void canBeSilentAndSerialised() {
        ProgressListener silent = ProgressListener.none();
        silent.progress(1, 1);
        assertThat(RoundTrip.serialised(silent)).isSameAs(silent);
    }

    @Test
    void refusesNoStepAtAll() {
        assertThatThrownBy(() -> ProgressListener.every(0, ProgressListener.none()))
                .hasMessage("steps is 0; it must be at least 1.");
    }
}
