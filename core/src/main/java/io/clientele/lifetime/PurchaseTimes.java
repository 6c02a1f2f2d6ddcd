package io.clientele.lifetime;

import java.util.random.RandomGenerator;

/** The purchases of one customer whose traits are known, one after another, drawn at random. */
final class PurchaseTimes {

    private final double rate;
    private final double leavingChance;
    private final RandomGenerator random;
    private double end;
    private double day;

    PurchaseTimes(BuyerTraits traits, double horizonDays, RandomGenerator random) {
        this.rate = traits.purchasesPerDay();
        this.leavingChance = traits.leavingChance();
        this.end = Math.min(traits.daysLeft(), horizonDays);
        this.random = random;
    }

    /** Goes on to the next purchase; false if there is none before the horizon. */
    boolean next() {
        if (!(day < end)) {
            return false;
        }
        day -= StrictMath.log(PosteriorDraws.uniform(random)) / rate;
        if (!(day < end)) {
            end = 0;
            return false;
        }
        if (leavingChance > 0 && random.nextDouble() < leavingChance) {
            end = 0;
        }
        return true;
    }

    /** Days from the beginning to the purchase. */
    double day() {
        return day;
    }
}
