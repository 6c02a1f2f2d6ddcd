package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class LjungBoxTest {

    @Test
    void isTheSumOfSquaredAutocorrelations() {
        // mean 0, Σe² = 10, Σe(t)e(t−1) = −8, so r(1) = −0.8; Q = 5·7·0.64/4
        LjungBox test = LjungBox.of(TimeSeries.indexed(1, -2, 0, 2, -1).map(v -> 3 * v), 0, 1);
        double first = (1 * -2 + -2 * 0 + 0 * 2 + 2 * -1) / 10.0;
        assertThat(test.statistic()).isCloseTo(5 * 7 * first * first / 4, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        // chi-squared with 1 degree of freedom: twice the tail of the normal beyond the root
        assertThat(test.pValue()).isCloseTo(0.2367, within(5e-5));
    }

    @Test
    void seesASeasonThatWasLeft() {
        double[] values = new double[96];
        for (int t = 0; t < values.length; t++) {
            values[t] = t % 12 == 11 ? 5 : 0;
        }
        LjungBox test = LjungBox.of(TimeSeries.monthly("2020-01", values), 0);
        assertThat(test.lags()).isEqualTo(19);
        assertThat(test.pValue()).isLessThan(1e-6);
    }

    @Test
    void passesOverGaps() {
        double[] values = new double[40];
        for (int t = 0; t < values.length; t++) {
            values[t] = t % 2;
        }
        LjungBox test = LjungBox.of(TimeSeries.indexed(values).withGaps(0, 17), 0, 3);
        assertThat(test.pValue()).isLessThan(0.001);
    }

    @Test
    void refusesWhatCannotBeTested() {
        assertThatThrownBy(() -> LjungBox.of(TimeSeries.indexed(1, 2, 3), 0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("residuals have 3 values; 3 lags need more. Use a longer series.");
        assertThatThrownBy(() -> LjungBox.of(TimeSeries.indexed(1, 1, 1), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("residuals are all equal; there is no correlation to test.");
        assertThatThrownBy(() -> LjungBox.of(TimeSeries.indexed(1, 2, 3), 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lags is 2; it must be at least 3. Take more lags than the model has coefficients.");
    }

    @Test
    void travelsAndPrintsInOneLine() {
        LjungBox test = new LjungBox(21.35, 24, 22, 0.4995);
        RoundTrip.survives(test);
        assertThat(test).hasToString("Ljung–Box Q(24) = 21.35 on 22 degrees of freedom, p = 0.4995");
    }
}
