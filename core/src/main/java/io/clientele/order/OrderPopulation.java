package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which orders a figure is about, and which of their times count. One population serves cycle times and reliability alike, so that
 * both speak of the same orders.
 *
 * <pre>{@code
 * OrderPopulation.all()
 *         .without("STATUS", "Cancelled")                           // leaves every figure, counted by reason
 *         .placedFrom("2004-01-01").placedBefore("2005-01-01")
 *         .placeholders(PlaceholderRule.after("2005-05-31"));       // dates that mean "not yet"
 * }</pre>
 *
 * <p>Defaults: all orders, no placeholders, the last event of a milestone that an order passed several times (for a split order its
 * last delivery), calendar dates in UTC. Immutable: each call returns a new population.
 */
public final class OrderPopulation implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final OrderPopulation ALL = new OrderPopulation(
            Repeats.LAST,
            new Exclusion[0],
            new Stage[0],
            new PlaceholderRule[0],
            "",
            "",
            Milestone.PLACED,
            ZoneOffset.UTC);

    /** Which event counts where an order has passed a milestone several times. */
    enum Repeats {
        FIRST,
        LAST
    }

    /** Orders that leave the population because of what they say about themselves; without values, because they passed a milestone. */
    record Exclusion(String name, List<String> values) implements Serializable {

        String reason(String value) {
            return name + " " + value;
        }
    }

    private final Repeats repeats;
    private final Exclusion[] exclusions;
    private final Stage[] sequences;
    private final PlaceholderRule[] placeholders;
    private final String from;
    private final String before;
    private final Milestone placed;
    private final ZoneId zone;

    private OrderPopulation(
            Repeats repeats,
            Exclusion[] exclusions,
            Stage[] sequences,
            PlaceholderRule[] placeholders,
            String from,
            String before,
            Milestone placed,
            ZoneId zone) {
        this.repeats = repeats;
        this.exclusions = exclusions;
        this.sequences = sequences;
        this.placeholders = placeholders;
        this.from = from;
        this.before = before;
        this.placed = placed;
        this.zone = zone;
    }

    /** All orders. */
    public static OrderPopulation all() {
        return ALL;
    }

    /**
     * Leaves out orders whose attribute has one of these values, such as a status {@code Cancelled}. They are counted as
     * {@code "STATUS Cancelled"}, with 0 if there are none: a misspelt value shows.
     */
    public OrderPopulation without(String attribute, String... values) {
        List<String> texts = new ArrayList<>();
        for (String value : Require.nonEmpty("values", Arrays.asList(values))) {
            texts.add(Require.text("value", value).strip());
        }
        return excluding(new Exclusion(Require.text("attribute", attribute).strip(), List.copyOf(texts)));
    }

    /** Leaves out orders that have passed a milestone, such as one named {@code cancelled}. They are counted under its name. */
    public OrderPopulation without(Milestone milestone) {
        return excluding(new Exclusion(Require.nonNull("milestone", milestone).name(), List.of()));
    }

    /** Takes only orders placed on this date or later; others, and those that were never placed, are counted. */
    public OrderPopulation placedFrom(String date) {
        return new OrderPopulation(
                repeats,
                exclusions,
                sequences,
                placeholders,
                Resolution.date("placedFrom", date).toString(),
                before,
                placed,
                zone);
    }

    /** Takes only orders placed before this date; others, and those that were never placed, are counted. */
    public OrderPopulation placedBefore(String date) {
        return new OrderPopulation(
                repeats,
                exclusions,
                sequences,
                placeholders,
                from,
                Resolution.date("placedBefore", date).toString(),
                placed,
                zone);
    }

    /** The milestone at which an order counts as placed; {@link Milestone#PLACED} unless said. */
    public OrderPopulation placedAt(Milestone milestone) {
        return new OrderPopulation(
                repeats,
                exclusions,
                sequences,
                placeholders,
                from,
                before,
                Require.nonNull("milestone", milestone),
                zone);
    }

    /** Treats dates that one of these rules catches as events that have not happened; the first rule that catches one is named. */
    public OrderPopulation placeholders(PlaceholderRule... rules) {
        return new OrderPopulation(
                repeats,
                exclusions,
                sequences,
                Arrays.stream(rules).map(rule -> Require.nonNull("rule", rule)).toArray(PlaceholderRule[]::new),
                from,
                before,
                placed,
                zone);
    }

    /** Takes the first event of a milestone that an order passed several times: for a split order its first delivery. */
    public OrderPopulation firstEvents() {
        return new OrderPopulation(Repeats.FIRST, exclusions, sequences, placeholders, from, before, placed, zone);
    }

    /** Takes the last event of a milestone that an order passed several times; the default. */
    public OrderPopulation lastEvents() {
        return new OrderPopulation(Repeats.LAST, exclusions, sequences, placeholders, from, before, placed, zone);
    }

    /** The zone in which instants have their calendar date; UTC unless said. Whole dates need none. */
    public OrderPopulation inZone(ZoneId otherZone) {
        return new OrderPopulation(
                repeats, exclusions, sequences, placeholders, from, before, placed, Require.nonNull("zone", otherZone));
    }

    /**
     * Leaves out orders that have passed the later of two milestones before the earlier one, such as those shipped before they were
     * placed. They are counted as {@code "shipped before placed"}; without this rule they stay, with negative times.
     */
    public OrderPopulation inSequence(Milestone earlier, Milestone later) {
        Stage[] more = Arrays.copyOf(sequences, sequences.length + 1);
        more[sequences.length] = Stage.between(earlier, later);
        return new OrderPopulation(repeats, exclusions, more, placeholders, from, before, placed, zone);
    }

    /** The orders that belong, with all their events. */
    public OrderSelection of(OrderEvents events) {
        return OrderSelection.of(Require.nonNull("events", events), this, AsOf.NONE);
    }

    /** The orders that belong, with what was known of them at the end of a date. */
    public OrderSelection of(OrderEvents events, LocalDate asOf) {
        return OrderSelection.of(Require.nonNull("events", events), this, AsOf.date(asOf));
    }

    /** The orders that belong, with what was known of them at an instant. */
    public OrderSelection of(OrderEvents events, Instant asOf) {
        return OrderSelection.of(Require.nonNull("events", events), this, AsOf.instant(asOf));
    }

    private OrderPopulation excluding(Exclusion exclusion) {
        List<Exclusion> more = new ArrayList<>(List.of(exclusions));
        more.add(exclusion);
        return new OrderPopulation(
                repeats, more.toArray(new Exclusion[0]), sequences, placeholders, from, before, placed, zone);
    }

    Repeats repeats() {
        return repeats;
    }

    List<Exclusion> exclusions() {
        return List.of(exclusions);
    }

    /** Pairs of milestones that an order of this population may not have passed in the opposite order. */
    List<Stage> sequences() {
        return List.of(sequences);
    }

    /** The milestones that decide who belongs here. */
    List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>(hasPeriod() ? List.of(placed) : List.of());
        for (Exclusion exclusion : exclusions) {
            if (exclusion.values().isEmpty()) {
                milestones.add(Milestone.of(exclusion.name()));
            }
        }
        for (Stage sequence : sequences) {
            milestones.add(sequence.from());
            milestones.add(sequence.to());
        }
        return milestones;
    }

    /** The attributes that decide who belongs here. */
    List<String> attributes() {
        return Arrays.stream(exclusions)
                .filter(exclusion -> !exclusion.values().isEmpty())
                .map(Exclusion::name)
                .toList();
    }

    List<PlaceholderRule> placeholders() {
        return List.of(placeholders);
    }

    boolean hasPeriod() {
        return !from.isEmpty() || !before.isEmpty();
    }

    /** The first tick at which an order of this population may be placed. */
    long firstTick(Resolution resolution) {
        return from.isEmpty() ? Long.MIN_VALUE : resolution.startOf(LocalDate.parse(from), zone);
    }

    /** The last tick at which an order of this population may be placed. */
    long lastTick(Resolution resolution) {
        return before.isEmpty() ? Long.MAX_VALUE : resolution.startOf(LocalDate.parse(before), zone) - 1;
    }

    /** The reason for which orders outside the period are left out. */
    String periodReason() {
        if (from.isEmpty()) {
            return placed + " on or after " + before;
        }
        return before.isEmpty() ? placed + " before " + from : placed + " outside " + from + " to before " + before;
    }

    Milestone placed() {
        return placed;
    }

    ZoneId zone() {
        return zone;
    }

    private List<Object> parts() {
        return List.of(
                repeats, List.of(exclusions), List.of(sequences), List.of(placeholders), from, before, placed, zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderPopulation that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /**
     * Which orders can never be of this population, as it stands behind a noun: {@code " without STATUS Cancelled"}; empty if all can. The
     * period is not in it, because rates of two periods add up.
     */
    String whoIsOut() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < exclusions.length; i++) {
            text.append(i == 0 ? " without " : " and ").append(exclusions[i].name());
            text.append(exclusions[i].values().isEmpty() ? "" : " " + String.join(" or ", exclusions[i].values()));
        }
        for (Stage sequence : sequences) {
            text.append(", ").append(sequence.from()).append(" not after ").append(sequence.to());
        }
        return text.toString();
    }

    /** For example {@code all orders without STATUS Cancelled, placed from 2004-01-01}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("all orders").append(whoIsOut());
        text.append(from.isEmpty() ? "" : ", " + placed + " from " + from);
        text.append(before.isEmpty() ? "" : ", " + placed + " before " + before);
        text.append(repeats == Repeats.FIRST ? ", first events" : "");
        for (PlaceholderRule rule : placeholders) {
            text.append(", not yet if ").append(rule.wording());
        }
        return text.toString();
    }
}
