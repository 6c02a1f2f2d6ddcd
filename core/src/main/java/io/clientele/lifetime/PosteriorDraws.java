package io.clientele.lifetime;

import io.clientele.stat.Gamma;
import java.util.random.RandomGenerator;

/** Draws from the distributions that a history leaves of a customer's traits. */
final class PosteriorDraws {

    private PosteriorDraws() {}

    /** Above 0 and at most 1. */
    static double uniform(RandomGenerator random) {
        return 1 - random.nextDouble();
    }

    /** Whether something happens whose probability has this logarithm, however small it is. */
    static boolean happens(double logProbability, RandomGenerator random) {
        return StrictMath.log(uniform(random)) <= logProbability;
    }

    static double gamma(double shape, double rate, RandomGenerator random) {
        return new Gamma(shape, 1).sample(random) / rate;
    }

    /** ln of a gamma variable of rate 1, which itself may be below the least double. */
    private static double logGamma(double shape, RandomGenerator random) {
        return StrictMath.log(new Gamma(shape + 1, 1).sample(random)) + StrictMath.log(uniform(random)) / shape;
    }

    static double beta(double a, double b, RandomGenerator random) {
        double logOdds = logGamma(a, random) - logGamma(b, random);
        double e = StrictMath.exp(-Math.abs(logOdds));
        return logOdds > 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /**
     * A variable that exceeds y with the probability {@code (scale / (scale + y))^shape}: an exponential one whose rate is gamma with
     * that shape and that rate. May be infinite.
     */
    static double pareto(double shape, double scale, RandomGenerator random) {
        return scale * StrictMath.expm1(-StrictMath.log(uniform(random)) / shape);
    }
}
