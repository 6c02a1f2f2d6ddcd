package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * An attribute whose category was derived from ratings.
 *
 * @param attribute its name
 * @param low how many rate it low
 * @param high how many rate it high
 * @param penalty by how much a low rating changes the overall one; below 0 as a rule
 * @param reward by how much a high rating changes the overall one; above 0 as a rule
 * @param balance penalty + reward: below 0 where the penalty is larger, above 0 where the reward is
 * @param significance the greatest p of a significant effect
 */
public record DerivedAttribute(
        String attribute,
        long low,
        long high,
        DerivedKano.Effect penalty,
        DerivedKano.Effect reward,
        DerivedKano.Effect balance,
        double significance)
        implements Serializable {

    /** Checks the parts. */
    public DerivedAttribute {
        Require.text("attribute", attribute);
        Require.atLeast("low", low, 1L);
        Require.atLeast("high", high, 1L);
        Require.nonNull("penalty", penalty);
        Require.nonNull("reward", reward);
        Require.nonNull("balance", balance);
        Require.between("significance", significance, 0, 1);
    }

    /** Must-be, one-dimensional, attractive or indifferent, by the rule of {@link DerivedKano}. */
    public KanoCategory category() {
        boolean penalises = penalty.p() <= significance;
        boolean rewards = reward.p() <= significance;
        if (!penalises && !rewards) {
            return KanoCategory.INDIFFERENT;
        }
        if (balance.p() <= significance) {
            return Math.abs(penalty.value()) > Math.abs(reward.value())
                    ? KanoCategory.MUST_BE
                    : KanoCategory.ATTRACTIVE;
        }
        if (penalises && rewards) {
            return KanoCategory.ONE_DIMENSIONAL;
        }
        return penalises ? KanoCategory.MUST_BE : KanoCategory.ATTRACTIVE;
    }

    /** |penalty| + |reward|: the range of the attribute's impact (Mikulić and Prebežac 2008), in points of the overall rating. */
    public double range() {
        return Math.abs(penalty.value()) + Math.abs(reward.value());
    }

    /**
     * (|reward| − |penalty|) / (|reward| + |penalty|): the impact asymmetry, −1 for an attribute that can only dissatisfy to 1 for one
     * that can only delight (Mikulić and Prebežac 2008). Empty if there is no impact at all.
     */
    public OptionalDouble asymmetry() {
        double range = range();
        return range == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((Math.abs(reward.value()) - Math.abs(penalty.value())) / range);
    }

    /** Whether a low rating raises the overall one, or a high rating lowers it: to be looked at before it is believed. */
    public boolean hasContrarySign() {
        return penalty.value() > 0 || reward.value() < 0;
    }
}
