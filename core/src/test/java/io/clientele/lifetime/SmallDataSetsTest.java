package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.stat.EstimationException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten thousand small bases of the kinds that break searches: few customers, equal customers, nobody or everybody repeating, ages of a day
 * or of decades, busy customers, times on a grid or not. Each is fitted, or explains why it is not.
 */
class SmallDataSetsTest {

    /** Searches that end neither at an optimum nor at a limit, and say so: at most one in so many. */
    private static final int LOST = 500;

    /** Largest derivative by the logarithm of a parameter that is still called an optimum, relative to the number of customers. */
    private static final double FLAT = 1e-5;

    /** Ten thousand together, fewer of the model that is slow where its parameters run off. */
    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(Nbd.standard(), 4_000),
                Arguments.of(BgNbd.standard(), 3_000),
                Arguments.of(MbgNbd.standard(), 2_900),
                Arguments.of(ParetoNbd.standard(), 100));
    }

    private static RepeatCounts generated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int customers = 1 + random.nextInt(random.nextInt(4) == 0 ? 3 : 60);
        double oldest = Math.exp(random.nextDouble(0, 9));
        double busy = Math.exp(random.nextDouble(-4, 4));
        double silent = random.nextInt(5) == 0 ? 0 : random.nextDouble();
        double staying = random.nextInt(3) == 0 ? 1 : random.nextDouble();
        int grid = new int[] {0, 1, 7, 30}[random.nextInt(4)];
        boolean alike = random.nextInt(8) == 0;
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        int x = 0;
        double last = 0;
        double age = 0;
        for (int c = 0; c < customers; c++) {
            if (c == 0 || !alike) {
                age = onGrid(random.nextDouble() * oldest, grid);
                x = random.nextDouble() < silent || age == 0 ? 0 : (int) (-busy * Math.log(1 - random.nextDouble()));
                last = x == 0 ? 0 : onGrid(age * Math.pow(random.nextDouble(), 1 - staying), grid);
                last = x == 0 ? 0 : last == 0 ? age : Math.min(last, age);
            }
            counts.add(x, last, age);
        }
        return counts.finish();
    }

    private static double onGrid(double days, int grid) {
        return grid == 0 ? days : grid * Math.ceil(days / grid);
    }

    @ParameterizedTest
    @MethodSource("models")
    void fitsOrExplains(BuyingModel model, int dataSets) {
        int fitted = 0;
        int lost = 0;
        for (int seed = 0; seed < dataSets; seed++) {
            RepeatCounts counts = generated(seed);
            String name = model.name() + " on data set " + seed;
            try {
                FittedBuyingModel found = model.fit(counts);
                boolean identified = found.report().parameters().stream().allMatch(ParameterEstimate::identified);
                if (identified) {
                    assertThat(found.report().gradientNorm()).as(name).isLessThan(FLAT * counts.customers());
                } else {
                    assertThat(found.findings()).as(name).isNotEmpty();
                }
                assertThat(found.logLikelihood()).as(name).isFinite();
                BuyerHistory history = counts.history(counts.size() - 1);
                assertThat(found.probabilityAlive(history)).as(name).isBetween(0.0, 1.0);
                assertThat(found.expectedPurchases(history, Duration.ofDays(365)))
                        .as(name)
                        .isFinite()
                        .isNotNegative();
                assertThat(found.process().probabilityOf(1, history, Duration.ofDays(365)))
                        .as(name)
                        .isBetween(0.0, 1.0);
                assertThat(found.process().discountedPurchases(history, Discount.perYear(0.1), Duration.ofDays(365)))
                        .as(name)
                        .isFinite()
                        .isNotNegative();
                assertThat(found.toString()).as(name).doesNotContain("NaN", "∞");
                fitted++;
            } catch (EstimationException explained) {
                if (counts.totalRepeats() == 0) {
                    assertThat(explained).hasMessageContaining("bought again up to the as-of date");
                } else {
                    assertThat(explained)
                            .as(name)
                            .hasMessageContaining("which so few data do not stop")
                            .hasMessageContaining("Put priors on the parameters");
                    lost++;
                }
            }
        }
        assertThat(fitted).as("fitted").isGreaterThan(dataSets / 2);
        assertThat(lost).as("lost").isLessThanOrEqualTo(dataSets / LOST);
    }
}
