package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdTest {

    @Test
    void isTheSameCustomerWhetherNumberOrText() {
        assertThat(CustomerId.of("17")).isEqualTo(CustomerId.of(17)).hasSameHashCodeAs(CustomerId.of(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"017", " 17", "17 ", "+17", "17.0", "A17", "-0", "1_7", "１７"})
    void guessesNothing(String text) {
        assertThat(CustomerId.of(text)).isNotEqualTo(CustomerId.of(17)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "00",
                "-",
                "Müller & Co",
                "客户"
            })
    void printsWhatItWasMadeFrom(String text) {
        assertThat(CustomerId.of(text)).hasToString(text);
        assertThat(CustomerId.of(CustomerId.of(text).toString())).isEqualTo(CustomerId.of(text));
        RoundTrip.survives(CustomerId.of(text));
    }

    @Test
    void ordersNumbersBySizeAndBeforeTexts() {
        List<String> sorted = Stream.of("B", "10", "A", "9", "-1", "01")
                .map(CustomerId::of)
                .sorted()
                .map(CustomerId::toString)
                .toList();
        assertThat(sorted).containsExactly("-1", "9", "10", "01", "A", "B");
    }

    @Test
    void refusesABlankText() {
        assertThatThrownBy(() -> CustomerId.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer is blank; it must be a text with at least one visible character.");
    }
}
