package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.RoundTrip;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

    @Test
    void givesTheSameBitsForEver() {
        // Frozen when the generator was written; a change here changes every seeded result of the library.
        assertThat(SeededRandom.of(42).nextLong()).isEqualTo(4380468409396218879L);
        assertThat(Distribution.normal(0, 1).sample(3, 42))
                .containsExactly(-0.7144785155187133, 0.4048209953469184, -1.3880647760398277);
        assertThat(Distribution.gamma(2, 25).sample(3, 42))
                .containsExactly(22.599379029321803, 11.004957118053783, 51.317386864971745);
        assertThat(Distribution.studentT(0, 1, 5).sample(3, 42))
                .containsExactly(-0.6728584869673693, -0.8957467650318749, 1.335994155962006);
        assertThat(Distribution.poisson(4).sample(8, 42)).containsExactly(2, 5, 1, 2, 4, 3, 7, 6);
    }

    @Test
    void theFirstStreamIsTheSeedItself() {
        assertThat(SeededRandom.stream(42, 0).nextLong())
                .isEqualTo(SeededRandom.of(42).nextLong());
    }

    @Test
    void streamsAndSeedsDiffer() {
        Set<Long> first = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            for (long stream = 0; stream < 50; stream++) {
                first.add(SeededRandom.stream(seed, stream).nextLong());
            }
        }
        assertThat(first).hasSize(40 * 50);
    }

    @Test
    void isUniformAndItsStreamsAreUncorrelated() {
        int n = 100_000;
        SeededRandom a = SeededRandom.stream(7, 1);
        SeededRandom b = SeededRandom.stream(7, 2);
        double meanA = 0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double u = a.nextUniform();
            double v = b.nextUniform();
            assertThat(u > 0 && u < 1).isTrue();
            meanA += u / n;
            squares += (u - 0.5) * (u - 0.5) / n;
            product += (u - 0.5) * (v - 0.5) / n;
        }
        // Four standard errors each.
        assertThat(Math.abs(meanA - 0.5)).isLessThan(4 / Math.sqrt(12.0 * n));
        assertThat(Math.abs(squares - 1 / 12.0)).isLessThan(4 * Math.sqrt(1 / 180.0 / n));
        assertThat(Math.abs(product)).isLessThan(4 / 12.0 / Math.sqrt(n));
    }

    @Test
    void serialisesWhereItStands() {
        SeededRandom random = SeededRandom.of(3);
        random.nextLong();
        SeededRandom copy = RoundTrip.serialised(random);
        assertThat(copy.nextLong()).isEqualTo(random.nextLong());
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        double[] alone =
                LongStream.range(0, 200).mapToDouble(SeededRandomTest::work).toArray();
        double[] together = LongStream.range(0, 200)
                .parallel()
                .mapToDouble(SeededRandomTest::work)
                .toArray();
        assertThat(together).isEqualTo(alone);
    }

    private static double work(long unit) {
        RandomGenerator bits = SeededRandom.stream(42, unit);
        return Distribution.gamma(2, 3).sample(bits)
                + Distribution.binomial(20, 0.3).sample(bits);
    }
}
