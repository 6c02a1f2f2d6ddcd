package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The customer value hierarchy: attributes of an offer lead to consequences in use, those to the customer's goals, and customers are
 * satisfied or not on each of the three levels (Woodruff 1997, Journal of the Academy of Marketing Science 25).
 *
 * <pre>
 * share(from → to)      = strength / Σ strengths of all links into {@code to}
 * carried satisfaction  = Σ share · satisfaction of what leads there
 * gap                   = stated satisfaction − carried satisfaction
 * importance(attribute → goal) = Σ over consequences of share(attribute → consequence) · share(consequence → goal)
 * </pre>
 *
 * <p>A gap far from zero says that something is missing from the picture: customers are more or less content than what is named explains.
 *
 * <pre>{@code
 * ValueHierarchy pump = ValueHierarchy.of("pump")
 *         .attribute("seal", 8).attribute("manual", 4)
 *         .consequence("no stoppage", 7).consequence("easy repair", 5)
 *         .goal("plan kept", 7)
 *         .link("seal", "no stoppage", 3).link("seal", "easy repair", 1).link("manual", "easy repair", 1)
 *         .link("no stoppage", "plan kept", 2).link("easy repair", "plan kept", 1);
 * pump.importance("seal", "plan kept");     // 5/6
 * }</pre>
 *
 * @param offer what it is about
 * @param elements attributes, consequences and goals with the satisfaction stated for each, on one scale
 * @param links what leads to what, from each level to the next one only
 */
public record ValueHierarchy(String offer, List<Element> elements, List<Link> links) implements Serializable {

    /** Checks that names differ and that links go from one level to the next. */
    public ValueHierarchy {
        Require.text("offer", offer);
        elements = List.copyOf(Require.nonNull("elements", elements));
        links = List.copyOf(Require.nonNull("links", links));
        Set<String> names = new HashSet<>();
        for (Element element : elements) {
            Require.that(
                    names.add(element.name()), "Two elements are named " + element.name() + "; names must differ.");
        }
        Set<String> ends = new HashSet<>();
        for (Link link : links) {
            Element from = find(elements, link.from());
            Element to = find(elements, link.to());
            Require.that(
                    to.level().ordinal() == from.level().ordinal() + 1,
                    "link from " + from.name() + " to " + to.name() + " leads from "
                            + from.level().label() + " to "
                            + to.level().label()
                            + "; links lead from attributes to consequences and from those to goals.");
            Require.that(
                    ends.add(link.from() + "\n" + link.to()),
                    "link from " + link.from() + " to " + link.to() + " is there twice; add the strengths first.");
        }
    }

    /** The three levels, from the means to the ends. */
    public enum Level {
        /** What the offer is or has. */
        ATTRIBUTE,
        /** What happens to the customer in use. */
        CONSEQUENCE,
        /** What the customer is after. */
        GOAL;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One attribute, consequence or goal.
     *
     * @param level which of the three
     * @param name what it is
     * @param satisfaction how satisfied customers say they are with it
     */
    public record Element(Level level, String name, double satisfaction) implements Serializable {

        /** Checks the number. */
        public Element {
            Require.nonNull("level", level);
            Require.text("name", name);
            Require.finite("satisfaction with " + name, satisfaction);
        }

        /** One line: {@code seal, attribute: 8.00}. */
        @Override
        public String toString() {
            return name + ", " + level.label() + ": " + Cells.fixed(satisfaction, 2);
        }
    }

    /**
     * A means to an end.
     *
     * @param from the means
     * @param to the end
     * @param strength how strongly it leads there, above 0, in any unit
     */
    public record Link(String from, String to, double strength) implements Serializable {

        /** Checks the range. */
        public Link {
            Require.text("from", from);
            Require.text("to", to);
            Require.positive("strength of " + from + " to " + to, strength);
        }

        /** One line: {@code seal → no stoppage, 3}. */
        @Override
        public String toString() {
            return from + " → " + to + ", " + Require.show(strength);
        }
    }

    /** An offer of which nothing is known yet. */
    public static ValueHierarchy of(String offer) {
        return new ValueHierarchy(offer, List.of(), List.of());
    }

    /** One more attribute. */
    public ValueHierarchy attribute(String name, double satisfaction) {
        return with(new Element(Level.ATTRIBUTE, name, satisfaction));
    }

    /** One more consequence. */
    public ValueHierarchy consequence(String name, double satisfaction) {
        return with(new Element(Level.CONSEQUENCE, name, satisfaction));
    }

    /** One more goal. */
    public ValueHierarchy goal(String name, double satisfaction) {
        return with(new Element(Level.GOAL, name, satisfaction));
    }

    /** One more link between elements that are named already. */
    public ValueHierarchy link(String from, String to, double strength) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(from, to, strength));
        return new ValueHierarchy(offer, elements, more);
    }

    private ValueHierarchy with(Element element) {
        List<Element> more = new ArrayList<>(elements);
        more.add(element);
        return new ValueHierarchy(offer, more, links);
    }

    /**
     * An element by name.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Element element(String name) {
        return find(elements, Require.nonNull("name", name));
    }

    /** The mean satisfaction stated on a level, each element counting alike; empty if nothing is on it. */
    public OptionalDouble satisfaction(Level level) {
        Require.nonNull("level", level);
        return elements.stream()
                .filter(element -> element.level() == level)
                .mapToDouble(Element::satisfaction)
                .average();
    }

    /** The satisfaction that what leads to an element carries there; empty if nothing does. */
    public OptionalDouble carried(String name) {
        element(name);
        double sum = 0;
        double strengths = 0;
        for (Link link : links) {
            if (link.to().equals(name)) {
                strengths += link.strength();
            }
        }
        for (Link link : links) {
            if (link.to().equals(name)) {
                sum += link.strength() / strengths * element(link.from()).satisfaction();
            }
        }
        return strengths == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** Stated less carried satisfaction; empty if nothing leads there. */
    public OptionalDouble gap(String name) {
        OptionalDouble carried = carried(name);
        return carried.isEmpty() ? carried : OptionalDouble.of(element(name).satisfaction() - carried.getAsDouble());
    }

    /** How much of an end rests on a means on whichever level below it, from 0 to 1. */
    public double importance(String means, String end) {
        Element from = element(means);
        Element to = element(end);
        Require.that(
                from.level().ordinal() < to.level().ordinal(),
                means + " is no means to " + end + ": the one is "
                        + from.level().label() + " and the other " + to.level().label()
                        + ". Name the lower one first.");
        return reach(means, end);
    }

    private double reach(String means, String end) {
        if (means.equals(end)) {
            return 1;
        }
        double strengths = 0;
        for (Link link : links) {
            strengths += link.to().equals(end) ? link.strength() : 0;
        }
        double sum = 0;
        for (Link link : links) {
            if (link.to().equals(end)) {
                sum += link.strength() / strengths * reach(means, link.from());
            }
        }
        return sum;
    }

    private static Element find(List<Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "element",
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        elements.stream().map(Element::name).toList()),
                        ""));
    }

    /** A table of the elements, the goals first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Value hierarchy of " + offer + ", " + Cells.count(elements.size(), "element"))
                .left("level")
                .left("element")
                .right("stated")
                .right("carried")
                .right("gap");
        for (Level level : List.of(Level.GOAL, Level.CONSEQUENCE, Level.ATTRIBUTE)) {
            for (Element element : elements) {
                if (element.level() == level) {
                    table.row(
                            level.label(),
                            element.name(),
                            Cells.fixed(element.satisfaction(), 2),
                            Cells.fixed(carried(element.name()), 2),
                            Cells.fixed(gap(element.name()), 2));
                }
            }
        }
        return table.toString();
    }
}
