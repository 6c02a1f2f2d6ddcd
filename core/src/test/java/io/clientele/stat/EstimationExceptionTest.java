package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimationExceptionTest {

    @Test
    void saysWhatFailedWhyAndWhereTheSearchStood() {
        Map<String, Double> last = new LinkedHashMap<>();
        last.put("r", 0.25);
        last.put("alpha", 1e9);
        EstimationException failure = new EstimationException("NBD", "alpha runs off to infinity.", last);
        assertThat(failure)
                .hasMessage("NBD could not be estimated: alpha runs off to infinity. "
                        + "Last iterate: {r=0.25, alpha=1.0E9}.");
        assertThat(failure.reason()).isEqualTo("alpha runs off to infinity.");
        assertThat(failure.lastIterate()).isEqualTo(last);
    }

    @Test
    void leavesOutAnIterateThatNeverWas() {
        assertThat(new EstimationException("sBG", "nobody left.", Map.of()))
                .hasMessage("sBG could not be estimated: nobody left.");
    }

    @Test
    void handsOutACopyOfTheIterate() {
        EstimationException failure = new EstimationException("sBG", "nobody left.", Map.of("a", 1.0));
        failure.lastIterate().clear();
        assertThat(failure.lastIterate()).containsEntry("a", 1.0);
    }

    @Test
    void keepsItsPartsWhenSerialised() {
        EstimationException back = RoundTrip.serialised(
                new EstimationException("sBG", "nobody left.", Map.of("a", 1.0), new ArithmeticException()));
        assertThat(back.reason()).isEqualTo("nobody left.");
        assertThat(back.lastIterate()).containsEntry("a", 1.0);
        assertThat(back).hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesABlankReason() {
        assertThatThrownBy(() -> new EstimationException("sBG", " ", Map.of()))
                .hasMessage("reason is blank; it must be a text with at least one visible character.");
    }
}
