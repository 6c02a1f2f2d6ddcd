package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExchangeCurveTest {

    private static final ExchangeCurve PORTFOLIO = ExchangeCurve.of(items());

    private static List<ExchangeCurveItem> items() {
        SplittableRandom random = new SplittableRandom(13);
        List<ExchangeCurveItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double year = Math.exp(3 + 4 * random.nextDouble());
            double mean = year / 12;
            items.add(new ExchangeCurveItem(
                    "item " + i,
                    LeadTimeDemand.of(Distribution.normal(mean, mean * (0.1 + 0.5 * random.nextDouble())), year),
                    year / (2 + 10 * random.nextDouble()),
                    Math.exp(3 * random.nextDouble())));
        }
        return items;
    }

    @Test
    void buysLessShortageWithMoreStock() {
        ExchangeCurvePoint last = PORTFOLIO.at(0.01);
        for (double rate : new double[] {0.1, 0.5, 1, 2, 5, 20, 100}) {
            ExchangeCurvePoint point = PORTFOLIO.at(rate);
            assertThat(point.safetyStockValue()).isGreaterThanOrEqualTo(last.safetyStockValue());
            assertThat(point.valueShortPerYear()).isLessThanOrEqualTo(last.valueShortPerYear());
            last = point;
        }
        assertThat(PORTFOLIO.at(1e-5).atLowest()).isEqualTo(40);
        assertThat(last.atLowest()).isZero();
    }

    @Test
    void beatsEqualServiceForTheSameMoney() {
        for (double level : new double[] {0.8, 0.9, 0.95, 0.99}) {
            ExchangeCurvePoint equal = PORTFOLIO.withEqualCycleServiceLevel(level);
            ExchangeCurvePoint better = PORTFOLIO.forSafetyStockValue(equal.safetyStockValue());

            assertThat(better.safetyStockValue())
                    .isCloseTo(equal.safetyStockValue(), within(1e-9 * equal.safetyStockValue()));
            assertThat(better.valueShortPerYear()).isLessThan(equal.valueShortPerYear());
        }
    }

    @Test
    void findsTheStockForAShortage() {
        ExchangeCurvePoint point = PORTFOLIO.at(3);

        assertThat(PORTFOLIO.forValueShortPerYear(point.valueShortPerYear()).safetyStockValue())
                .isCloseTo(point.safetyStockValue(), within(1e-9 * point.safetyStockValue()));
    }

    @Test
    void keepsABudgetInWholePieces() {
        List<ExchangeCurveItem> pieces = List.of(
                new ExchangeCurveItem("a", LeadTimeDemand.of(Distribution.poisson(3), 36), 4, 10),
                new ExchangeCurveItem("b", LeadTimeDemand.of(Distribution.poisson(8), 96), 12, 3));

        assertThat(ExchangeCurve.of(pieces).forSafetyStockValue(40).safetyStockValue())
                .isBetween(20.0, 40.0);
    }

    @Test
    void saysWhatCanBeHad() {
        assertThatThrownBy(() -> PORTFOLIO.forSafetyStockValue(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("safetyStockValue is -1; it must be from 0 to ");
    }

    @Test
    void travelsAndPrints() {
        RoundTrip.survives(PORTFOLIO);
        RoundTrip.survives(PORTFOLIO.at(2));
        assertThat(PORTFOLIO).hasToString("exchange curve of 40 items, at least 50.0 % of cycles");
        assertThat(PORTFOLIO.table(1, 2)).startsWith("exchange curve of 40 items\nyears of stock  safety stock");
    }
}
