package io.clientele.order;

import java.io.Serializable;
import java.math.BigInteger;

/** The count, sum and sum of squares of whole numbers, exact: each sum in 128 bits, of which the low half is unsigned. */
final class ExactMoments implements Serializable {

    private static final long serialVersionUID = 1L;

    private long count;
    private long sumHigh;
    private long sumLow;
    private long squaresHigh;
    private long squaresLow;

    void add(long x) {
        count++;
        sumLow += x;
        sumHigh += (x >> 63) + carry(sumLow, x);
        long low = x * x;
        squaresLow += low;
        squaresHigh = Math.addExact(squaresHigh, Math.multiplyHigh(x, x) + carry(squaresLow, low));
    }

    /** Adds all that another one has added; the other stays as it is. */
    void add(ExactMoments other) {
        count = Math.addExact(count, other.count);
        long low = other.sumLow;
        long high = other.sumHigh;
        sumLow += low;
        sumHigh += high + carry(sumLow, low);
        low = other.squaresLow;
        high = other.squaresHigh;
        squaresLow += low;
        squaresHigh = Math.addExact(squaresHigh, high + carry(squaresLow, low));
    }

    long count() {
        return count;
    }

    BigInteger sum() {
        return whole(sumHigh, sumLow);
    }

    BigInteger squares() {
        return whole(squaresHigh, squaresLow);
    }

    /** 1 if adding {@code term} made the low half run over, which shows in a result below the term. */
    private static long carry(long result, long term) {
        return Long.compareUnsigned(result, term) < 0 ? 1 : 0;
    }

    private static BigInteger whole(long high, long low) {
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned);
    }
}
