package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who else the account buys from: direct competitors with the same kind of offer, indirect ones who meet the same need in another way, and
 * the stance to take against each.
 *
 * <pre>
 *                               we hold the larger share    they hold the larger share
 * we are at least as strong     HOLD                        ATTACK
 * they are stronger             DEFEND                      AVOID
 * </pre>
 *
 * <p>Strength is a score of how the account sees the offer, on one scale for all; share is the part of what the account buys for this need.
 * Equal shares count as ours: there is something to lose.
 *
 * <pre>{@code
 * Competitors rivals = Competitors.at("Acme").us(0.30, 7).direct("Rival", 0.50, 6).indirect("Do it yourself", 0.10, 4);
 * rivals.stance("Rival");       // ATTACK
 * }</pre>
 *
 * @param account where
 * @param share our share of what the account buys for this need, from 0 to 1
 * @param strength our strength, above 0
 * @param competitors the others
 */
public record Competitors(String account, double share, double strength, List<Competitor> competitors)
        implements Serializable {

    /** Checks that names differ and that shares are of one whole. */
    public Competitors {
        Require.text("account", account);
        Require.probability("share", share);
        Require.positive("strength", strength);
        competitors = List.copyOf(Require.nonNull("competitors", competitors));
        Set<String> names = new HashSet<>();
        double sum = share;
        for (Competitor competitor : competitors) {
            Require.that(
                    names.add(competitor.name()),
                    "Two competitors are named " + competitor.name() + "; names must differ.");
            sum += competitor.share();
        }
        Require.that(
                sum <= 1 + 1e-9,
                "shares at " + account + " sum to " + Cells.number(sum) + "; they must sum to at most 1.");
    }

    /** What kind of competitor. */
    public enum Kind {
        /** The same kind of offer. */
        DIRECT,
        /** Another way to meet the same need. */
        INDIRECT
    }

    /** What to do about a competitor. */
    public enum Stance {
        /** Take share from them. */
        ATTACK,
        /** Keep what we have, and watch. */
        HOLD,
        /** Mend what makes them stronger before they take it. */
        DEFEND,
        /** Go where they are not. */
        AVOID
    }

    /**
     * One competitor.
     *
     * @param name who
     * @param kind direct or indirect
     * @param share their share of what the account buys for this need, from 0 to 1
     * @param strength how the account sees their offer, above 0
     */
    public record Competitor(String name, Kind kind, double share, double strength) implements Serializable {

        /** Checks the ranges. */
        public Competitor {
            Require.text("name", name);
            Require.nonNull("kind", kind);
            Require.probability("share of " + name, share);
            Require.positive("strength of " + name, strength);
        }

        /** One line: {@code Rival, direct: share 50.0 %, strength 6}. */
        @Override
        public String toString() {
            return name + ", " + kind.name().toLowerCase(Locale.ROOT) + ": share " + Cells.percent(share)
                    + ", strength " + Cells.number(strength);
        }
    }

    /** An account where our own place has still to be named. */
    public static At at(String account) {
        return new At(account);
    }

    /**
     * An account without our own place.
     *
     * @param account where
     */
    public record At(String account) implements Serializable {

        /** Checks the name. */
        public At {
            Require.text("account", account);
        }

        /** Our own share and strength. */
        public Competitors us(double share, double strength) {
            return new Competitors(account, share, strength, List.of());
        }

        /** One line: {@code competitors at Acme, still without our own place}. */
        @Override
        public String toString() {
            return "competitors at " + account + ", still without our own place";
        }
    }

    /** Also a competitor with the same kind of offer. */
    public Competitors direct(String name, double theirShare, double theirStrength) {
        return with(new Competitor(name, Kind.DIRECT, theirShare, theirStrength));
    }

    /** Also a competitor who meets the same need in another way. */
    public Competitors indirect(String name, double theirShare, double theirStrength) {
        return with(new Competitor(name, Kind.INDIRECT, theirShare, theirStrength));
    }

    private Competitors with(Competitor competitor) {
        List<Competitor> more = new ArrayList<>(competitors);
        more.add(competitor);
        return new Competitors(account, share, strength, more);
    }

    /**
     * The stance to take against a competitor.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Stance stance(String competitor) {
        Require.nonNull("competitor", competitor);
        return competitors.stream()
                .filter(one -> one.name().equals(competitor))
                .findFirst()
                .map(this::stance)
                .orElseThrow(() -> Require.broken(
                        "competitor",
                        competitor,
                        competitors.isEmpty()
                                ? "one that was named, and none was"
                                : "one of "
                                        + String.join(
                                                ", ",
                                                competitors.stream()
                                                        .map(Competitor::name)
                                                        .toList()),
                        ""));
    }

    private Stance stance(Competitor competitor) {
        boolean larger = share >= competitor.share();
        boolean stronger = strength >= competitor.strength();
        return stronger ? (larger ? Stance.HOLD : Stance.ATTACK) : (larger ? Stance.DEFEND : Stance.AVOID);
    }

    /** The part of the account's purchases whose supplier is not named. */
    public double unknownShare() {
        return Math.max(
                0,
                1 - share - competitors.stream().mapToDouble(Competitor::share).sum());
    }

    /** A table of the competitors in the order they were named. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Competitors at " + account + ", our share " + Cells.percent(share)
                        + ", our strength " + Cells.number(strength))
                .left("competitor")
                .left("kind")
                .right("share")
                .right("strength")
                .left("stance");
        for (Competitor competitor : competitors) {
            table.row(
                    competitor.name(),
                    competitor.kind().name().toLowerCase(Locale.ROOT),
                    Cells.percent(competitor.share()),
                    Cells.number(competitor.strength()),
                    stance(competitor).name().toLowerCase(Locale.ROOT));
        }
        if (unknownShare() > 1e-9) {
            table.note("Supplier not named: " + Cells.percent(unknownShare()) + ".");
        }
        return table.toString();
    }
}
