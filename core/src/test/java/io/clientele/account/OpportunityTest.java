package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static final double ROUNDING = 1e-12;

    private final GateRates rates =
            GateRates.counted(Gate.REAL, 40, 60).and(Gate.CAN_COMPETE, 24, 40).and(Gate.CAN_WIN, 0, 3);

    private final Opportunity line = Opportunity.of("filling line", 400_000, "EUR")
            .passed(Gate.REAL, "budget released")
            .passed(Gate.CAN_COMPETE, "on the short list");

    @Test
    void multipliesTheRatesStillAhead() {
        assertThat(rates.rate(Gate.REAL)).isCloseTo(40.5 / 61, within(ROUNDING));
        assertThat(rates.rate(Gate.CAN_WIN)).isCloseTo(0.5 / 4, within(ROUNDING));
        assertThat(rates.rate(Gate.WORTH_WINNING)).isEqualTo(0.5);
        assertThat(line.probability(rates)).isCloseTo(0.5 / 4 * 0.5, within(ROUNDING));
        assertThat(line.expectedValue(rates)).isCloseTo(25_000, within(1e-6));
        assertThat(line.next()).hasValue(Gate.CAN_WIN);
        assertThat(rates.prior(1, 1).rate(Gate.CAN_WIN)).isCloseTo(0.2, within(ROUNDING));
    }

    @Test
    void isCertainOnceDecided() {
        Opportunity won = line.passed(Gate.CAN_WIN, "named by the board").passed(Gate.WORTH_WINNING, "margin 30 %");
        assertThat(won.probability(GateRates.unknown())).isEqualTo(1);
        assertThat(won.next()).isEmpty();
        Opportunity lost = line.failed(Gate.CAN_WIN, "rival is the incumbent");
        assertThat(lost.dropped()).isTrue();
        assertThat(lost.expectedValue(rates)).isZero();
        assertThat(lost.next()).isEmpty();
    }

    @Test
    void risesWithEveryGatePassed() {
        Opportunity next = Opportunity.of("x", 1, "EUR");
        double before = next.probability(rates);
        for (Gate gate : Gate.values()) {
            next = next.passed(gate, "seen");
            assertThat(next.probability(rates)).isGreaterThan(before);
            before = next.probability(rates);
        }
    }

    @Test
    void refusesToSkipAGateOrToDecideWithoutEvidence() {
        assertThatThrownBy(() -> line.passed(Gate.WORTH_WINNING, "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "gate of filling line is \"worth winning?\"; it must be \"can we win?\". Gates are decided in"
                                + " their order, each once.");
        assertThatThrownBy(() -> line.passed(Gate.CAN_WIN, " "))
                .hasMessage("evidence is blank; it must be a text with at least one visible character.");
        assertThatThrownBy(() -> line.failed(Gate.CAN_WIN, "no").passed(Gate.WORTH_WINNING, "yes"))
                .hasMessage(
                        "filling line has failed a gate; nothing can be decided after it. Start a new opportunity.");
        assertThatThrownBy(() -> GateRates.counted(Gate.REAL, 2, 1))
                .hasMessage("passed is 2 and entered is 1; passed must not be above entered.");
        assertThatThrownBy(() -> rates.and(Gate.REAL, 1, 2))
                .hasMessage("the gate \"is it real?\" is counted twice; add the counts first.");
        assertThatThrownBy(() -> rates.prior(0, 1)).hasMessage("priorPassed is 0; it must be a finite number above 0.");
    }

    @Test
    void prints() {
        assertThat(line).hasToString("""
            Opportunity filling line, 400,000.00 EUR, next: can we win?
            gate             verdict  evidence
            ---------------  -------  -----------------
            is it real?      passed   budget released
            can we compete?  passed   on the short list
            can we win?      –
            worth winning?   –\
            """);
        assertThat(rates).hasToString("""
            Rates of passing, prior Beta(0.5, 0.5)
            gate             passed  entered    rate
            ---------------  ------  -------  ------
            is it real?          40       60  66.4 %
            can we compete?      24       40  59.8 %
            can we win?           0        3  12.5 %
            worth winning?        0        0  50.0 %\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(rates);
        RoundTrip.survives(line);
    }
}
