package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Segments by what is known about customers: outer attributes, inner ones, behaviour, and conditions on them.
 *
 * <pre>{@code
 * AttributeSegments segments = AttributeSegmentation.by(region, organic, spend)
 *         .segment("green north", Trait.oneOf("region", "north"), Trait.has("organic"))
 *         .segment("large", Trait.from("spend", 1_000))
 *         .divide();
 * }</pre>
 *
 * <p>A customer is in the first segment all of whose conditions hold, so that segments never overlap; who is in none is in the rest. A
 * condition on an attribute that is not known of a customer is neither true nor false: whoever might so belong to a segment, no condition
 * of it being false, is undecided and listed apart instead of being put into a later one.
 *
 * @param attributes what is known
 * @param definitions the segments, the first that fits counts
 */
public record AttributeSegmentation(List<CustomerAttribute> attributes, List<Definition> definitions)
        implements Serializable {

    /** Checks that names differ and that every condition asks for an attribute there is, of its kind. */
    public AttributeSegmentation {
        attributes = List.copyOf(Require.nonEmpty("attributes", attributes));
        definitions = List.copyOf(Require.nonNull("definitions", definitions));
        Set<String> names = new LinkedHashSet<>();
        for (CustomerAttribute attribute : attributes) {
            Require.that(
                    names.add(attribute.name()),
                    "Two attributes are named " + attribute.name() + "; names must differ.");
        }
        Set<String> segments = new LinkedHashSet<>();
        for (Definition definition : definitions) {
            Require.that(
                    segments.add(definition.name()),
                    "Two segments are named " + definition.name() + "; names must differ.");
            for (Trait trait : definition.traits()) {
                trait.among(find(attributes, trait.attribute()));
            }
        }
    }

    /**
     * What a segment is called and who is in it.
     *
     * @param name the segment's name
     * @param traits what must hold, all of it
     */
    public record Definition(String name, List<Trait> traits) implements Serializable {

        /** Checks and copies. */
        public Definition {
            Require.text("name", name);
            traits = List.copyOf(Require.nonEmpty("traits", traits));
        }

        /** The conditions: {@code region north and spend from 1000}. */
        public String words() {
            return String.join(" and ", traits.stream().map(Trait::toString).toList());
        }

        /** One line: {@code large: spend from 1000}. */
        @Override
        public String toString() {
            return name + ": " + words();
        }
    }

    /** What is known about customers, still without a segment. */
    public static AttributeSegmentation by(CustomerAttribute... attributes) {
        return new AttributeSegmentation(Arrays.asList(Require.nonNull("attributes", attributes)), List.of());
    }

    /** The same with one more segment, behind those there are. */
    public AttributeSegmentation segment(String name, Trait... traits) {
        List<Definition> more = new ArrayList<>(definitions);
        more.add(new Definition(name, Arrays.asList(Require.nonNull("traits", traits))));
        return new AttributeSegmentation(attributes, more);
    }

    /**
     * The same with a segment for each word of a category, named by the word.
     *
     * @throws IllegalArgumentException if there is no such category
     */
    public AttributeSegmentation each(String category) {
        Require.nonNull("category", category);
        CustomerAttribute attribute = find(attributes, category);
        if (!(attribute instanceof CustomerAttribute.Category words)) {
            throw new IllegalArgumentException(
                    "attribute " + category + " has no words; a segment for each word needs a category.");
        }
        AttributeSegmentation all = this;
        for (String word : words.members().keySet()) {
            all = all.segment(word, Trait.oneOf(category, word));
        }
        return all;
    }

    /**
     * Puts every customer about whom anything is known into a segment, the rest, or among the undecided.
     *
     * @throws IllegalArgumentException if there is no segment
     */
    public AttributeSegments divide() {
        Require.that(
                !definitions.isEmpty(), "The segmentation has 0 segments; it needs at least 1. Add one by segment(…).");
        Customers left =
                attributes.stream().map(CustomerAttribute::customers).reduce(Customers.none(), Customers::union);
        Customers undecided = Customers.none();
        List<AttributeSegments.Segment> segments = new ArrayList<>();
        for (Definition definition : definitions) {
            Customers holds = left;
            Customers possible = left;
            for (Trait trait : definition.traits()) {
                CustomerAttribute attribute = find(attributes, trait.attribute());
                Customers yes = trait.among(attribute);
                holds = holds.intersection(yes);
                possible = possible.except(attribute.customers().except(yes));
            }
            undecided = undecided.union(possible.except(holds));
            left = left.except(possible);
            segments.add(new AttributeSegments.Segment(definition, holds));
        }
        return new AttributeSegments(segments, left, undecided);
    }

    private static CustomerAttribute find(List<CustomerAttribute> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "attribute",
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        attributes.stream()
                                                .map(CustomerAttribute::name)
                                                .toList()),
                        ""));
    }

    /** One line: {@code segmentation by region, organic and spend, 2 segments}. */
    @Override
    public String toString() {
        return "segmentation by "
                + String.join(
                        ", ", attributes.stream().map(CustomerAttribute::name).toList()) + ", "
                + definitions.size() + (definitions.size() == 1 ? " segment" : " segments");
    }
}
