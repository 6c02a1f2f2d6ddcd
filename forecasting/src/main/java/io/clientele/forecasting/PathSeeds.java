package io.clientele.forecasting;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One source of randomness per sample path, so that a path depends on the seed and its own number and on nothing else. */
final class PathSeeds {

    private PathSeeds() {}

    /** The source for one path. Seeds are scattered first: neighbouring seeds of a splittable generator share their stream. */
    static RandomGenerator path(long seed, int number) {
        return new SplittableRandom(scatter(scatter(seed) + number));
    }

    /** Stafford's variant 13 of the 64-bit finaliser of MurmurHash3: a bijection in which every bit depends on every bit. */
    private static long scatter(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
