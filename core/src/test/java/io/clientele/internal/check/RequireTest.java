package io.clientele.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequireTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                refused(
                        () -> Require.text("name", " "),
                        "name is blank; it must be a text with at least one visible character."),
                refused(
                        () -> Require.day("asOf", "30.06.2026"),
                        "asOf is 30.06.2026; it must be a day such as 2026-06-30."),
                refused(
                        () -> Require.day("asOf", ""),
                        "asOf is blank; it must be a text with at least one visible character."),
                refused(() -> Require.finite("alpha", Double.NaN), "alpha is NaN; it must be a finite number."),
                refused(
                        () -> Require.finite("values", new double[] {1, Double.NEGATIVE_INFINITY}, "Mark a gap."),
                        "values[1] is -infinity; it must be a finite number. Mark a gap."),
                refused(() -> Require.positive("price", 0), "price is 0; it must be a finite number above 0."),
                refused(
                        () -> Require.nonNegative("cost", -0.5),
                        "cost is -0.5; it must be a finite number of 0 or more."),
                refused(() -> Require.within("phi", 1.5, 0, 1), "phi is 1.5; it must be from 0 to 1."),
                refused(() -> Require.between("alpha", 1, 0, 1), "alpha is 1; it must be above 0 and below 1."),
                refused(() -> Require.probability("p", -0.1), "p is -0.1; it must be from 0 to 1."),
                refused(
                        () -> Require.probability("p", 97.5),
                        "p is 97.5; it must be from 0 to 1. Write 0.975 for 97.5 percent."),
                refused(
                        () -> Require.probability("p", 100),
                        "p is 100; it must be from 0 to 1. Write 1 for 100 percent."),
                refused(() -> Require.probability("p", 1.5), "p is 1.5; it must be from 0 to 1."),
                refused(() -> Require.probability("p", 1000), "p is 1000; it must be from 0 to 1."),
                refused(() -> Require.probability("p", Double.NaN), "p is NaN; it must be from 0 to 1."),
                refused(
                        () -> Require.rate("rate", 7.5),
                        "rate is 7.5; it must be below 2, which is 200 percent. Write 0.075 for 7.5 percent."),
                refused(() -> Require.rate("rate", 101), "rate is 101; it must be below 2, which is 200 percent."),
                refused(() -> Require.rate("rate", -0.1), "rate is -0.1; it must be a finite number of 0 or more."),
                refused(
                        () -> Require.level("level", 1),
                        "level is 1; it must be above 0 and below 1. A level of 1 is everything; write 0.99 for 99"
                                + " percent."),
                refused(
                        () -> Require.level("level", 100),
                        "level is 100; it must be above 0 and below 1. A level of 100 percent is everything; write"
                                + " 0.99 for 99 percent."),
                refused(() -> Require.level("level", 0), "level is 0; it must be above 0 and below 1."),
                refused(
                        () -> Require.level("level", 80),
                        "level is 80; it must be above 0 and below 1. Write 0.8 for 80 percent."),
                refused(
                        () -> Require.atLeast("horizon", -1, 1, "Ask for one step or more."),
                        "horizon is -1; it must be at least 1. Ask for one step or more."),
                refused(() -> Require.atLeast("count", -1L, 0L), "count is -1; it must be at least 0."),
                refused(() -> Require.within("month", 13, 1, 12), "month is 13; it must be from 1 to 12."),
                refused(
                        () -> Require.nonEmpty("models", List.of()),
                        "models is empty; it must be a collection with at least one element."),
                refused(
                        () -> Require.nonEmpty("values", new double[0]),
                        "values is empty; it must be an array with at least one number."),
                refused(
                        () -> Require.sameLength("weights", 3, "values", 4),
                        "weights has 3 elements and values has 4; they must have the same number."),
                refused(() -> Require.that(false, "That cannot be."), "That cannot be."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysNameValueRuleAndRemedy(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> Require.nonNull("series", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("series must not be null.");
    }

    @Test
    void handsBackWhatIsFine() {
        assertThat(Require.text("name", "x")).isEqualTo("x");
        assertThat(Require.positive("price", 0.1)).isEqualTo(0.1);
        assertThat(Require.level("level", 0.95)).isEqualTo(0.95);
        assertThat(Require.atLeast("horizon", 1, 1)).isEqualTo(1);
    }

    @Test
    void writesNumbersAsAPersonWould() {
        assertThat(Require.show(7)).isEqualTo("7");
        assertThat(Require.show(-0.25)).isEqualTo("-0.25");
        assertThat(Require.show(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
        assertThat(Require.show(1e300)).isEqualTo("1.0E300");
    }

    private static Arguments refused(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }
}
