package io.clientele.satisfaction;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sums up answers, in any order and in any number of parts, into a {@link MeanScore}, without keeping them. The sums are exact, so
 * that order and parts change no bit of the result, and equal answers have no deviation at all.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class MeanScoreAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long n;

    private MeanScoreAccumulator() {}

    /** An accumulator that has summed up nothing. */
    public static MeanScoreAccumulator empty() {
        return new MeanScoreAccumulator();
    }

    /**
     * Adds an answer.
     *
     * @throws IllegalArgumentException if it is not finite, or so large that the sum of squares is not
     */
    public MeanScoreAccumulator add(double answer) {
        Require.finite("answer", answer, "Leave missing answers out.");
        double square = answer * answer;
        squares.add(square);
        squares.add(Math.fma(answer, answer, -square));
        sum.add(answer);
        n++;
        return this;
    }

    /** Adds all that another accumulator has summed up; the other stays as it is. */
    public MeanScoreAccumulator merge(MeanScoreAccumulator other) {
        Require.nonNull("other", other);
        n += other.n;
        sum.add(other.sum);
        squares.add(other.squares);
        return this;
    }

    /** The mean score of all answers so far. */
    public MeanScore finish() {
        if (n == 0) {
            return MeanScore.empty();
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal total = sum.exact();
        BigDecimal spread = squares.exact().multiply(count).subtract(total.pow(2));
        return new MeanScore(
                n,
                total.divide(count, MathContext.DECIMAL128).doubleValue(),
                spread.divide(count, MathContext.DECIMAL128).doubleValue());
    }
}
