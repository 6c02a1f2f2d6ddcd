package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A condition on one attribute of a customer. What asks for a number of a word, or the other way round, is refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "trait")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Trait.OneOf.class, name = "one-of"),
    @JsonSubTypes.Type(value = Trait.From.class, name = "from"),
    @JsonSubTypes.Type(value = Trait.Below.class, name = "below"),
    @JsonSubTypes.Type(value = Trait.Has.class, name = "has"),
    @JsonSubTypes.Type(value = Trait.HasNot.class, name = "has-not")
})
public sealed interface Trait extends Serializable {

    /** The attribute's name. */
    String attribute();

    /**
     * The customers who fulfil it, among those about whom the attribute is known.
     *
     * @throws IllegalArgumentException if the attribute is of another kind
     */
    Customers among(CustomerAttribute attribute);

    /** The word of a category is one of these. */
    static Trait oneOf(String attribute, String... words) {
        return new OneOf(attribute, Arrays.asList(Require.nonNull("words", words)));
    }

    /** The number is this or more. */
    static Trait from(String attribute, double amount) {
        return new From(attribute, amount);
    }

    /** The number is less than this. */
    static Trait below(String attribute, double amount) {
        return new Below(attribute, amount);
    }

    /** The answer is yes. */
    static Trait has(String attribute) {
        return new Has(attribute);
    }

    /** The answer is no. */
    static Trait hasNot(String attribute) {
        return new HasNot(attribute);
    }

    /**
     * One of these words.
     *
     * @param attribute a category's name
     * @param words at least one, each one that some customer has
     */
    record OneOf(String attribute, List<String> words) implements Trait {

        /** Checks and copies. */
        public OneOf {
            Require.text("attribute", attribute);
            words = List.copyOf(Require.nonEmpty("words", words));
        }

        @Override
        public Customers among(CustomerAttribute given) {
            if (!(given instanceof CustomerAttribute.Category category)) {
                throw mismatch(this, given, "a category");
            }
            Customers members = Customers.none();
            for (String word : words) {
                Customers more = category.members().get(word);
                if (more == null) {
                    throw Require.broken(
                            "word of " + attribute,
                            word,
                            "one of " + String.join(", ", category.members().keySet()),
                            "");
                }
                members = members.union(more);
            }
            return members;
        }

        @Override
        public String toString() {
            return attribute + " " + String.join(" or ", words);
        }
    }

    /**
     * So much or more.
     *
     * @param attribute a quantity's name
     * @param amount in its unit
     */
    record From(String attribute, double amount) implements Trait {

        /** Checks the number. */
        public From {
            Require.text("attribute", attribute);
            Require.finite("amount", amount);
        }

        @Override
        public Customers among(CustomerAttribute given) {
            return quantity(this, given).where(value -> value >= amount).customers();
        }

        @Override
        public String toString() {
            return attribute + " from " + Require.show(amount);
        }
    }

    /**
     * Less than so much.
     *
     * @param attribute a quantity's name
     * @param amount in its unit
     */
    record Below(String attribute, double amount) implements Trait {

        /** Checks the number. */
        public Below {
            Require.text("attribute", attribute);
            Require.finite("amount", amount);
        }

        @Override
        public Customers among(CustomerAttribute given) {
            return quantity(this, given).where(value -> value < amount).customers();
        }

        @Override
        public String toString() {
            return attribute + " below " + Require.show(amount);
        }
    }

    /**
     * Yes.
     *
     * @param attribute a flag's name
     */
    record Has(String attribute) implements Trait {

        /** Checks the name. */
        public Has {
            Require.text("attribute", attribute);
        }

        @Override
        public Customers among(CustomerAttribute given) {
            return flag(this, given).yes();
        }

        @Override
        public String toString() {
            return attribute;
        }
    }

    /**
     * No.
     *
     * @param attribute a flag's name
     */
    record HasNot(String attribute) implements Trait {

        /** Checks the name. */
        public HasNot {
            Require.text("attribute", attribute);
        }

        @Override
        public Customers among(CustomerAttribute given) {
            return flag(this, given).no();
        }

        @Override
        public String toString() {
            return "not " + attribute;
        }
    }

    private static CustomerValues quantity(Trait trait, CustomerAttribute given) {
        if (given instanceof CustomerAttribute.Quantity quantity) {
            return quantity.values();
        }
        throw mismatch(trait, given, "a quantity");
    }

    private static CustomerAttribute.Flag flag(Trait trait, CustomerAttribute given) {
        if (given instanceof CustomerAttribute.Flag flag) {
            return flag;
        }
        throw mismatch(trait, given, "a flag");
    }

    private static IllegalArgumentException mismatch(Trait trait, CustomerAttribute given, String wanted) {
        String found = given instanceof CustomerAttribute.Category
                ? "a category"
                : given instanceof CustomerAttribute.Quantity ? "a quantity" : "a flag";
        return new IllegalArgumentException(
                "attribute " + trait.attribute() + " is " + found + "; \"" + trait + "\" asks for " + wanted + ".");
    }
}
