package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ValueHierarchyTest {

    private static final double ROUNDING = 1e-12;

    private final ValueHierarchy pump = ValueHierarchy.of("pump")
            .attribute("seal", 8)
            .attribute("manual", 4)
            .consequence("no stoppage", 7)
            .consequence("easy repair", 5)
            .goal("plan kept", 7)
            .link("seal", "no stoppage", 3)
            .link("seal", "easy repair", 1)
            .link("manual", "easy repair", 1)
            .link("no stoppage", "plan kept", 2)
            .link("easy repair", "plan kept", 1);

    @Test
    void carriesSatisfactionUpwards() {
        assertThat(pump.carried("easy repair")).hasValue(6);
        assertThat(pump.gap("easy repair")).hasValue(-1);
        assertThat(pump.carried("plan kept").orElseThrow()).isCloseTo(19 / 3.0, within(ROUNDING));
        assertThat(pump.carried("seal")).isEmpty();
        assertThat(pump.gap("seal")).isEmpty();
    }

    @Test
    void knowsSatisfactionOnEachLevel() {
        assertThat(pump.satisfaction(ValueHierarchy.Level.ATTRIBUTE)).hasValue(6);
        assertThat(pump.satisfaction(ValueHierarchy.Level.CONSEQUENCE)).hasValue(6);
        assertThat(pump.satisfaction(ValueHierarchy.Level.GOAL)).hasValue(7);
        assertThat(ValueHierarchy.of("pump").satisfaction(ValueHierarchy.Level.GOAL))
                .isEmpty();
    }

    @Test
    void sharesAGoalAmongTheAttributes() {
        assertThat(pump.importance("seal", "plan kept")).isCloseTo(5 / 6.0, within(ROUNDING));
        assertThat(pump.importance("manual", "plan kept")).isCloseTo(1 / 6.0, within(ROUNDING));
        assertThat(pump.importance("manual", "no stoppage")).isZero();
        assertThat(pump.importance("no stoppage", "plan kept")).isCloseTo(2 / 3.0, within(ROUNDING));
    }

    @Test
    void refusesLinksThatSkipALevel() {
        assertThatThrownBy(() -> pump.link("seal", "plan kept", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("link from seal to plan kept leads from attribute to goal; links lead from attributes to"
                        + " consequences and from those to goals.");
        assertThatThrownBy(() -> pump.link("seal", "no stoppage", 1))
                .hasMessage("link from seal to no stoppage is there twice; add the strengths first.");
        assertThatThrownBy(() -> pump.importance("plan kept", "seal"))
                .hasMessage("plan kept is no means to seal: the one is goal and the other attribute. Name the lower one"
                        + " first.");
        assertThatThrownBy(() -> pump.carried("motor"))
                .hasMessage("element is motor; it must be one of seal, manual, no stoppage, easy repair, plan kept.");
    }

    @Test
    void prints() {
        assertThat(pump).hasToString("""
            Value hierarchy of pump, 5 elements
            level        element      stated  carried    gap
            -----------  -----------  ------  -------  -----
            goal         plan kept      7.00     6.33   0.67
            consequence  no stoppage    7.00     8.00  -1.00
            consequence  easy repair    5.00     6.00  -1.00
            attribute    seal           8.00        –      –
            attribute    manual         4.00        –      –\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(pump);
    }
}
