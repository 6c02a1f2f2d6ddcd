package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueEquationTest {

    /** A handful of logarithms and one exponential. */
    private static final double ROUNDING = 1e-13;

    private final ValueFactors before =
            ValueFactors.named("2024").quality(0.90).service(0.90).cost(100).cycleTime(20);

    private final ValueFactors now =
            ValueFactors.named("2025").quality(0.99).service(0.90).cost(100).cycleTime(10);

    private static ValueFactors random(String name, SplittableRandom random) {
        return ValueFactors.named(name)
                .quality(random.nextDouble(0.1, 10))
                .service(random.nextDouble(0.1, 10))
                .cost(random.nextDouble(0.1, 10))
                .cycleTime(random.nextDouble(0.1, 10));
    }

    @Test
    void isTheFractionOverThatOfTheReference() {
        ValueIndex index = ValueEquation.standard().of(now).against(before);
        double own = 0.99 * 0.90 / (100 * 10);
        double reference = 0.90 * 0.90 / (100 * 20);
        assertThat(index.index()).isCloseTo(own / reference, within(ROUNDING));
        assertThat(index.share(ValueFactor.CYCLE_TIME).orElseThrow())
                .isCloseTo(Math.log(2) / Math.log(2.2), within(ROUNDING));
        assertThat(index.share(ValueFactor.COST)).hasValue(0);
    }

    @Test
    void weighsFactorsByExponent() {
        ValueIndex index = ValueEquation.standard()
                .exponent(ValueFactor.CYCLE_TIME, 2)
                .exponent(ValueFactor.QUALITY, 0)
                .of(now)
                .against(before);
        assertThat(index.index()).isCloseTo(4, within(ROUNDING));
        assertThat(index.share(ValueFactor.QUALITY)).hasValue(0);
    }

    @Test
    void isOneAgainstItself() {
        ValueIndex index = ValueEquation.standard().of(now).against(now);
        assertThat(index.index()).isEqualTo(1);
        assertThat(index.share(ValueFactor.COST)).isEmpty();
    }

    @Test
    void comparesOnlyTheFactorsThatBothGive() {
        ValueFactors less = ValueFactors.named("rival").quality(1).cost(1);
        assertThat(ValueEquation.standard()
                        .of(ValueFactors.named("ours").quality(2).cost(1))
                        .against(less)
                        .share(ValueFactor.SERVICE))
                .isEmpty();
        assertThatThrownBy(() -> ValueEquation.standard().of(now).against(less))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "2025 gives quality, service, cost, cycle time and rival gives quality, cost; both must give"
                                + " the same factors. Add or leave out the others.");
        ValueFactors none = ValueFactors.named("none");
        assertThatThrownBy(() -> ValueEquation.standard().of(none).against(none))
                .hasMessage("none gives no factor; at least one is needed to compare.");
    }

    @Test
    void refusesFactorsThatAreNotAboveZero() {
        assertThatThrownBy(() -> ValueFactors.named("ours").cycleTime(0))
                .hasMessage("cycle time of ours is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> ValueEquation.standard().exponent(ValueFactor.COST, -1))
                .hasMessage("exponent of cost is -1; it must be a finite number of 0 or more.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsItsLaws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ValueFactors a = random("a", random);
        ValueFactors b = random("b", random);
        ValueFactors c = random("c", random);
        ValueEquation equation = ValueEquation.standard().exponent(ValueFactor.SERVICE, random.nextDouble(3));
        ValueIndex ab = equation.of(a).against(b);
        ValueIndex bc = equation.of(b).against(c);
        assertThat(ab.index() * bc.index()).isCloseTo(equation.of(a).against(c).index(), within(1e-9));
        assertThat(ab.index() * equation.of(b).against(a).index()).isCloseTo(1, within(ROUNDING));
        double shares = 0;
        double product = 1;
        for (ValueIndex.Contribution contribution : ab.contributions()) {
            shares += ab.share(contribution.factor()).orElseThrow();
            product *= contribution.multiplier();
        }
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(product / ab.index()).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void refusesWhatNoDoubleHolds() {
        ValueFactors vast = ValueFactors.named("vast").quality(1e300).cost(1);
        ValueFactors tiny = ValueFactors.named("tiny").quality(1e-300).cost(1);
        ValueEquation.Comparison up =
                ValueEquation.standard().exponent(ValueFactor.QUALITY, 2).of(vast);
        assertThatThrownBy(() -> up.against(tiny))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("multiplier of quality is infinity; it must be a finite number above 0.");
        ValueFactors rival = ValueFactors.named("rival").quality(1).cost(1e300);
        assertThatThrownBy(() -> ValueEquation.standard().of(vast).against(rival))
                .hasMessage("index of vast against rival is infinity; it must be a finite number above 0.");
    }

    @Test
    void countsEachFactorOnce() {
        ValueIndex.Contribution cost = new ValueIndex.Contribution(ValueFactor.COST, 1, 2, 1);
        assertThatThrownBy(() -> new ValueIndex("ours", "theirs", List.of(cost, cost)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The index of ours against theirs has two contributions of cost; each factor must"
                        + " contribute once.");
    }

    @Test
    void saysInWordsWhatItIs() {
        assertThat(ValueEquation.standard()).hasToString("value equation with all exponents 1");
        ValueEquation doubled = ValueEquation.standard().exponent(ValueFactor.CYCLE_TIME, 2);
        assertThat(doubled).hasToString("value equation with exponents cycle time 2, all others 1");
        assertThat(doubled.exponent(ValueFactor.QUALITY, 1.5)
                        .exponent(ValueFactor.SERVICE, 0)
                        .exponent(ValueFactor.COST, 3))
                .hasToString("value equation with exponents quality 1.5, service 0, cost 3, cycle time 2");
        assertThat(doubled.exponent(ValueFactor.CYCLE_TIME, 1)).hasToString("value equation with all exponents 1");
        ValueFactors own = ValueFactors.named("2025").cost(100).quality(0.99);
        assertThat(ValueFactors.named("2025")).hasToString("2025: no factor yet");
        assertThat(own).hasToString("2025: quality 0.99, cost 100");
        assertThat(ValueEquation.standard().of(own))
                .hasToString("2025: quality 0.99, cost 100, by the value equation with all exponents 1, still without a"
                        + " reference");
        assertThat(new ValueIndex.Contribution(ValueFactor.CYCLE_TIME, 10, 20, 1))
                .hasToString("cycle time 10 against 20, 2.000 times");
    }

    @Test
    void prints() {
        assertThat(ValueEquation.standard().of(now).against(before)).hasToString("""
            Value of 2025 against 2024: 2.200 times
            factor         2025     2024  exponent  times    log    share
            ----------  -------  -------  --------  -----  -----  -------
            quality     0.99000  0.90000      1.00  1.100  0.095   12.1 %
            service     0.90000  0.90000      1.00  1.000  0.000    0.0 %
            cost         100.00   100.00      1.00  1.000  0.000    0.0 %
            cycle time   10.000   20.000      1.00  2.000  0.693   87.9 %
            all                                     2.200  0.788  100.0 %\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(now);
        RoundTrip.survives(ValueEquation.standard().exponent(ValueFactor.COST, 2));
        RoundTrip.survives(ValueEquation.standard().of(now));
        RoundTrip.survives(ValueEquation.standard().of(now).against(before));
    }
}
