package io.clientele.stat;

import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * Random bits from a seed: the same seed gives the same bits on every machine and Java version, and one seed gives as many
 * independent streams as are asked for.
 *
 * <p>Work that runs on several threads takes one stream a unit of work ({@code stream(seed, 17)} for the 17th series, customer or
 * replication) instead of one source for all, so that its result does not depend on how many threads there were.
 *
 * <pre>{@code
 * RandomGenerator bits = SeededRandom.of(42);
 * RandomGenerator seventeenth = SeededRandom.stream(42, 17);
 * }</pre>
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna 2021, ACM TOMS 47(4)), its state filled by the SplitMix64 mixing function
 * (Steele, Lea and Flood 2014) from seed and stream number. Period 2^256 - 1. Not for cryptography. One instance belongs to one
 * thread.
 */
public final class SeededRandom implements RandomGenerator, Serializable {

    private static final long serialVersionUID = 1L;

    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private SeededRandom(long seed, long stream) {
        long state = mix(seed + GOLDEN_GAMMA) ^ mix(mix(stream + GOLDEN_GAMMA) + GOLDEN_GAMMA);
        state += GOLDEN_GAMMA;
        s0 = mix(state);
        state += GOLDEN_GAMMA;
        s1 = mix(state);
        state += GOLDEN_GAMMA;
        s2 = mix(state);
        state += GOLDEN_GAMMA;
        s3 = mix(state);
    }

    /** The first stream of a seed: the same as {@code stream(seed, 0)}. */
    public static SeededRandom of(long seed) {
        return new SeededRandom(seed, 0);
    }

    /** One of the independent streams of a seed. */
    public static SeededRandom stream(long seed, long index) {
        return new SeededRandom(seed, index);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** A number strictly between 0 and 1: one of 2^52 evenly spaced ones, symmetric about 1/2. */
    public double nextUniform() {
        return uniform(this);
    }

    /** The same from any source. */
    static double uniform(RandomGenerator random) {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
