package io.clientele.order;

import java.math.BigInteger;

/** The count, sum and sum of squares of whole numbers, exact: 64 bits for the sum (checked), 128 for the squares. */
final class ExactMoments {

    private long count;
    private long sum;
    private long squaresHigh;
    private long squaresLow;

    void add(long x) {
        count++;
        sum = Math.addExact(sum, x);
        long low = x * x;
        squaresHigh += Math.multiplyHigh(x, x);
        squaresLow += low;
        if (Long.compareUnsigned(squaresLow, low) < 0) {
            squaresHigh++;
        }
    }

    long count() {
        return count;
    }

    long sum() {
        return sum;
    }

    BigInteger squares() {
        BigInteger low = BigInteger.valueOf(squaresLow >>> 1).shiftLeft(1).add(BigInteger.valueOf(squaresLow & 1));
        return BigInteger.valueOf(squaresHigh).shiftLeft(Long.SIZE).add(low);
    }
}
