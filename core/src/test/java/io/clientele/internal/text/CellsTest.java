package io.clientele.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @Test
    void countsThings() {
        assertThat(Cells.count(1, "customer")).isEqualTo("1 customer");
        assertThat(Cells.count(0, "customer")).isEqualTo("0 customers");
        assertThat(Cells.count(23570, "malformed row")).isEqualTo("23,570 malformed rows");
    }

    @Test
    void groupsThousands() {
        assertThat(Cells.count(23570)).isEqualTo("23,570");
        assertThat(Cells.fixed(1234.5, 2)).isEqualTo("1,234.50");
    }

    @Test
    void writesShares() {
        assertThat(Cells.percent(0.38185)).isEqualTo("38.2 %");
        assertThat(Cells.percent(OptionalDouble.of(1))).isEqualTo("100.0 %");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0 %",
        "1, 100.0 %",
        "0.0005, 0.1 %",
        "0.0004, 0.04 %",
        "0.9994, 99.9 %",
        "0.999999, 99.9999 %",
        "0.00000001, 0.000001 %",
        "1e-12, < 0.000001 %",
        "0.999999999999, > 99.999999 %",
        "0.99999999999999989, 100.0 %",
        "-0.0001, 0.0 %",
        "1.0001, 100.0 %"
    })
    void tellsWhatIsAlmostNothingFromNothingAndWhatIsAlmostAllFromAll(double share, String expected) {
        assertThat(Cells.percent(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|1,500",
                "-2|-2",
                "0.25|0.25",
                "1431.738702751704|1,431.74",
                "31.599069636227284|31.5991",
                "2.0000000001|2.00000",
                "123456.7|123,457",
                "1.5e-9|1.50000e-09",
                "1e300|1.00000e+300"
            })
    void writesANumberWithAtMostSixDigits(double value, String expected) {
        assertThat(Cells.number(value)).isEqualTo(expected);
    }

    @Test
    void writesADashWhereThereIsNoNumber() {
        assertThat(Cells.fixed(OptionalDouble.empty(), 2)).isEqualTo("–");
        assertThat(Cells.fixed(Double.NaN, 2)).isEqualTo("–");
        assertThat(Cells.percent(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Cells.significant(OptionalDouble.empty(), 3)).isEqualTo("–");
    }

    @Test
    void hasNoNegativeZero() {
        assertThat(Cells.fixed(-0.004, 2)).isEqualTo("0.00");
        assertThat(Cells.fixed(-0.006, 2)).isEqualTo("-0.01");
    }

    @Test
    void writesInfinity() {
        assertThat(Cells.fixed(Double.NEGATIVE_INFINITY, 1)).isEqualTo("-∞");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00123456|3|0.00123",
                "12.3456|3|12.3",
                "12345.6|3|12,300",
                "0.99996|4|1.000",
                "-5|2|-5.0",
                "0|3|0",
                "1.5e13|3|1.50e+13",
                "2e-9|2|2.0e-09",
                "999.96|4|1,000"
            })
    void keepsSignificantDigits(double value, int digits, String expected) {
        assertThat(Cells.significant(value, digits)).isEqualTo(expected);
    }

    @Test
    void writesAmountsAsOneWould() {
        assertThat(Cells.amount(19_000)).isEqualTo("19,000");
        assertThat(Cells.amount(173_115.554)).isEqualTo("173,115.55");
        assertThat(Cells.amount(-0.00123456)).isEqualTo("-0.00123");
        assertThat(Cells.amount(0)).isEqualTo("0");
        assertThat(Cells.amount(Double.NaN)).isEqualTo("–");
    }
}
