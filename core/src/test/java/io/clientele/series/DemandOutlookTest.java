package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import org.junit.jupiter.api.Test;

/** The smallest outlook there is: independent Poisson demand. It shows what an implementation owes. */
class DemandOutlookTest {

    record PoissonDemand(double mean, SeriesCalendar calendar, int horizon, String unit) implements DemandOutlook {

        @Override
        public Distribution at(int step) {
            return total(step, step);
        }

        @Override
        public Distribution total(int from, int to) {
            Require.within("from", from, 1, horizon);
            Require.within("to", to, from, horizon);
            return Distribution.poisson(mean * (to - from + 1));
        }
    }

    @Test
    void countsStepsFromOne() {
        DemandOutlook outlook = new PoissonDemand(4, SeriesCalendar.weekly("2021-W05"), 6, "pieces");
        assertThat(outlook.at(1).mean()).isEqualTo(4);
        assertThat(outlook.total(1, 6).mean()).isEqualTo(24);
        assertThat(outlook.calendar().label(0)).isEqualTo("2021-W05");
    }
}
