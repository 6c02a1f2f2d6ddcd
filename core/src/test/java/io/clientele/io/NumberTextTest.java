package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static final int DRAWS = 5_000;

    @Test
    void readsBackWhatJavaWrites() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < DRAWS; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(number(Double.toString(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void readsDecimalsOfAnyLengthToTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < DRAWS; i++) {
            int digits = random.nextInt(1, 25);
            StringBuilder unscaled = new StringBuilder();
            for (int d = 0; d < digits; d++) {
                unscaled.append((char) ('0' + random.nextInt(10)));
            }
            String text = new BigDecimal(new BigInteger(unscaled.toString()), random.nextInt(-30, 30)).toString();

            assertThat(number(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void readsGroupsAsItReadsNumbersWithoutThem() {
        SplittableRandom random = new SplittableRandom(44);
        for (int i = 0; i < DRAWS; i++) {
            double value = random.nextInt(2_000_000_000) / 100.0 * (random.nextBoolean() ? 1 : -1);
            String grouped = String.format(Locale.ROOT, "%,.2f", value);

            assertThat(NumberText.number(grouped, '.', ',')).as(grouped).isEqualTo(value);
        }
    }

    @Test
    void readsWholeNumbersAsJavaDoes() {
        SplittableRandom random = new SplittableRandom(45);
        for (int i = 0; i < DRAWS; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            if (value != NumberText.NOT_INTEGER) {
                assertThat(NumberText.integer(Long.toString(value), '.', ',')).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "17, 17",
        "+17, 17",
        "-0.5, -0.5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1.5E-2, 0.015",
        "007, 7",
        "1e-400, 0"
    })
    void readsWhatAPersonWrites(String text, double value) {
        assertThat(number(text)).isEqualTo(value);
        assertThat(number("  " + text + "\t")).isEqualTo(value);
        assertThat(number("\u00A0" + text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "+.",
                "e5",
                "1e",
                "1e+",
                "abc",
                "1a",
                "1d",
                "0x10",
                "NaN",
                "Infinity",
                "1e400",
                "1 2",
                "1,5",
                "--1",
                "1.2.3",
                "١٢"
            })
    void readsNothingElse(String text) {
        assertThat(number(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234,567", "1,23", "1,2345", ",123", "1,,234", "1,234,", "1.5,000"})
    void readsGroupsOfThreeOnly(String text) {
        assertThat(NumberText.number(text, '.', ',')).isNaN();
        assertThat(NumberText.integer(text, '.', ',')).isEqualTo(NumberText.NOT_INTEGER);
    }

    @Test
    void takesAnyBlankBetweenGroups() {
        assertThat(NumberText.number("1 234\u00A0567\u202F890,5", ',', ' ')).isEqualTo(1234567890.5);
    }

    @Test
    void readsGroupsOnlyWhereTheyAreAllowed() {
        assertThat(number("1,234")).isNaN();
        assertThat(NumberText.number("1234", '.', ',')).isEqualTo(1234);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.5", "1e3", "9223372036854775808", "-9223372036854775808", "x", ".0", "1.0x"})
    void readsNoWholeNumberFromOthers(String text) {
        assertThat(NumberText.integer(text, '.', '\0')).isEqualTo(NumberText.NOT_INTEGER);
    }

    @Test
    void readsAWholeNumberWithEmptyDecimals() {
        assertThat(NumberText.integer("17.00", '.', '\0')).isEqualTo(17);
        assertThat(NumberText.integer("-1,234.", '.', ',')).isEqualTo(-1234);
    }

    private static double number(String text) {
        return NumberText.number(text, '.', '\0');
    }
}
