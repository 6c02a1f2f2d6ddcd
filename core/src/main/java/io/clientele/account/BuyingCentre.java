package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The people in an account who decide on a purchase: rank, role, attitude towards us, and whether we are in touch with them (Webster and
 * Wind 1972, Journal of Marketing 36).
 *
 * <pre>
 * influence = weight of the rank · weight of the role
 * coverage  = Σ influence of those we are in touch with / Σ influence
 * support   = Σ influence · attitude / (2 · Σ influence)       from −1, all against us, to 1, all for us
 * </pre>
 *
 * <p>Weights: rank 3 for executives, 2 for managers, 1 for specialists; role 3 for deciders, 2 for approvers, buyers and influencers, 1
 * for users, initiators and gatekeepers. They are a convention and make no difference but of order: give a member an influence of their
 * own where it is known better.
 *
 * <pre>{@code
 * BuyingCentre centre = BuyingCentre.of("Acme")
 *         .inTouch("Ruiz", BuyingCentre.Rank.EXECUTIVE, BuyingCentre.Role.DECIDER, BuyingCentre.Attitude.SUPPORTER)
 *         .unmet("Lund", BuyingCentre.Rank.SPECIALIST, BuyingCentre.Role.USER);
 * centre.coverage();       // 9 of 10
 * }</pre>
 *
 * @param account whose buying centre it is
 * @param members who is in it
 */
public record BuyingCentre(String account, List<Member> members) implements Serializable {

    /** Checks that names differ. */
    public BuyingCentre {
        Require.text("account", account);
        members = List.copyOf(Require.nonNull("members", members));
        Set<String> names = new HashSet<>();
        for (Member member : members) {
            Require.that(names.add(member.name()), "Two members are named " + member.name() + "; names must differ.");
        }
    }

    /** How high someone stands. */
    public enum Rank {
        /** Board, owner, head of a division. */
        EXECUTIVE(3),
        /** Head of a department. */
        MANAGER(2),
        /** Everyone else. */
        SPECIALIST(1);

        private final int weight;

        Rank(int weight) {
            this.weight = weight;
        }
    }

    /** What someone does in the purchase. */
    public enum Role {
        /** Sees the need first. */
        INITIATOR(1),
        /** Will work with it. */
        USER(1),
        /** Sets requirements, is asked for advice. */
        INFLUENCER(2),
        /** Chooses. */
        DECIDER(3),
        /** Releases the money. */
        APPROVER(2),
        /** Negotiates and orders. */
        BUYER(2),
        /** Lets information and visitors through, or not. */
        GATEKEEPER(1);

        private final int weight;

        Role(int weight) {
            this.weight = weight;
        }
    }

    /** How someone feels about us, from −2 to 2. */
    public enum Attitude {
        /** Works against us. */
        OPPONENT(-2),
        /** Would rather have another. */
        SCEPTIC(-1),
        /** Either way; also where nothing is known. */
        NEUTRAL(0),
        /** Would rather have us. */
        SUPPORTER(1),
        /** Works for us. */
        CHAMPION(2);

        private final int points;

        Attitude(int points) {
            this.points = points;
        }
    }

    /**
     * One member.
     *
     * @param name who
     * @param rank how high
     * @param role what in the purchase
     * @param attitude how they feel about us
     * @param contact whether we are in touch
     * @param influence how much they count, above 0
     */
    public record Member(String name, Rank rank, Role role, Attitude attitude, Contact contact, double influence)
            implements Serializable {

        /** Checks the range. */
        public Member {
            Require.text("name", name);
            Require.nonNull("rank", rank);
            Require.nonNull("role", role);
            Require.nonNull("attitude", attitude);
            Require.nonNull("contact", contact);
            Require.positive("influence of " + name, influence);
        }

        /** One line: {@code Ruiz, executive, decider, supporter, in touch}. */
        @Override
        public String toString() {
            return String.join(", ", name, words(rank), words(role), words(attitude), words(contact));
        }
    }

    /** Whether we are in touch with someone. */
    public enum Contact {
        /** We talk to them. */
        IN_TOUCH,
        /** We do not. */
        UNMET
    }

    /** A buying centre of which nobody is known yet. */
    public static BuyingCentre of(String account) {
        return new BuyingCentre(account, List.of());
    }

    /** Also someone we are in touch with; the influence follows from rank and role. */
    public BuyingCentre inTouch(String name, Rank rank, Role role, Attitude attitude) {
        return member(new Member(name, rank, role, attitude, Contact.IN_TOUCH, influence(rank, role)));
    }

    /** Also someone we have not met, whose attitude is taken as neutral. */
    public BuyingCentre unmet(String name, Rank rank, Role role) {
        return member(new Member(name, rank, role, Attitude.NEUTRAL, Contact.UNMET, influence(rank, role)));
    }

    /** Also someone with an influence of their own. */
    public BuyingCentre member(Member member) {
        List<Member> more = new ArrayList<>(members);
        more.add(Require.nonNull("member", member));
        return new BuyingCentre(account, more);
    }

    private static double influence(Rank rank, Role role) {
        return (double) Require.nonNull("rank", rank).weight * Require.nonNull("role", role).weight;
    }

    /** The part of the influence that we are in touch with; empty if nobody is known. */
    public OptionalDouble coverage() {
        double met = members.stream()
                .filter(member -> member.contact() == Contact.IN_TOUCH)
                .mapToDouble(Member::influence)
                .sum();
        return members.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(met / influence());
    }

    /** The balance of attitudes weighed by influence, from −1 to 1; empty if nobody is known. */
    public OptionalDouble support() {
        double sum = members.stream()
                .mapToDouble(member -> member.influence() * member.attitude().points)
                .sum();
        return members.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / (2 * influence()));
    }

    /** The roles that nobody known has, in the order of {@link Role}: someone must, so someone is missing from the list. */
    public Set<Role> missingRoles() {
        Set<Role> missing = EnumSet.allOf(Role.class);
        members.forEach(member -> missing.remove(member.role()));
        return Collections.unmodifiableSet(missing);
    }

    /** Whom to meet next: those not met, the most influential first; equals in the order they were named. */
    public List<Member> toMeet() {
        return members.stream()
                .filter(member -> member.contact() == Contact.UNMET)
                .sorted(Comparator.comparingDouble(member -> -member.influence()))
                .toList();
    }

    private double influence() {
        return members.stream().mapToDouble(Member::influence).sum();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A table of the members, the most influential first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Buying centre of " + account + ", "
                        + Cells.count(members.size(), "member") + ", coverage "
                        + Cells.percent(coverage()) + ", support " + Cells.fixed(support(), 2))
                .left("name")
                .left("rank")
                .left("role")
                .left("attitude")
                .left("contact")
                .right("influence");
        members.stream()
                .sorted(Comparator.comparingDouble(member -> -member.influence()))
                .forEach(member -> table.row(
                        member.name(),
                        words(member.rank()),
                        words(member.role()),
                        words(member.attitude()),
                        words(member.contact()),
                        Cells.percent(member.influence() / influence())));
        if (!missingRoles().isEmpty()) {
            table.note("Nobody known as: "
                    + String.join(
                            ", ",
                            missingRoles().stream().map(BuyingCentre::words).toList())
                    + ".");
        }
        return table.toString();
    }
}
