package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeSegmentationTest {

    private final CustomerAttribute region = CustomerAttribute.category(
            AttributeKind.OUTER,
            "region",
            Map.of(
                    CustomerId.of("A"), "north",
                    CustomerId.of("B"), "north",
                    CustomerId.of("C"), "south",
                    CustomerId.of("D"), "south"));

    private final CustomerAttribute organic =
            CustomerAttribute.flag(AttributeKind.INNER, "organic", Customers.of("A"), Customers.of("C", "D"));

    private final CustomerAttribute spend = CustomerAttribute.quantity(
            AttributeKind.BEHAVIOURAL,
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 50, 1_200, 1_000, 10, 5));

    private final AttributeSegmentation segmentation = AttributeSegmentation.by(region, organic, spend)
            .segment("green north", Trait.oneOf("region", "north"), Trait.has("organic"))
            .segment("large", Trait.from("spend", 1_000));

    @Test
    void putsEachCustomerIntoTheFirstThatFits() {
        AttributeSegments segments = segmentation.divide();
        assertThat(segments.members("green north")).isEqualTo(Customers.of("A"));
        assertThat(segments.members("large")).isEqualTo(Customers.of("C"));
        assertThat(segments.rest()).isEqualTo(Customers.of("D"));
        // B may be organic, of E neither region nor attitude is known.
        assertThat(segments.undecided()).isEqualTo(Customers.of("B", "E"));
        assertThat(segments.segmentOf(CustomerId.of("C"))).hasValue("large");
        assertThat(segments.segmentOf(CustomerId.of("B"))).isEmpty();
        assertThat(segments.customers()).isEqualTo(5);
    }

    @Test
    void makesASegmentForEachWord() {
        AttributeSegments segments =
                AttributeSegmentation.by(region, spend).each("region").divide();
        assertThat(segments.members("south")).isEqualTo(Customers.of("C", "D"));
        assertThat(segments.undecided()).isEqualTo(Customers.of("E"));
        assertThat(AttributeSegmentation.by(organic)
                        .segment("not green", Trait.hasNot("organic"))
                        .divide()
                        .members("not green"))
                .isEqualTo(Customers.of("C", "D"));
        assertThat(AttributeSegmentation.by(spend)
                        .segment("small", Trait.below("spend", 50))
                        .divide()
                        .members("small"))
                .isEqualTo(Customers.of("D", "E"));
    }

    @Test
    void refusesConditionsThatDoNotFit() {
        AttributeSegmentation bare = AttributeSegmentation.by(region, organic, spend);
        assertThatThrownBy(() -> bare.segment("x", Trait.from("region", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute region is a category; \"region from 1\" asks for a quantity.");
        assertThatThrownBy(() -> bare.segment("x", Trait.oneOf("region", "east")))
                .hasMessage("word of region is east; it must be one of north, south.");
        assertThatThrownBy(() -> bare.segment("x", Trait.has("age")))
                .hasMessage("attribute is age; it must be one of region, organic, spend.");
        assertThatThrownBy(bare::divide)
                .hasMessage("The segmentation has 0 segments; it needs at least 1. Add one by segment(…).");
        assertThatThrownBy(() -> bare.each("spend"))
                .hasMessage("attribute spend has no words; a segment for each word needs a category.");
        assertThatThrownBy(() -> segmentation.segment("large", Trait.has("organic")))
                .hasMessage("Two segments are named large; names must differ.");
        assertThatThrownBy(() ->
                        CustomerAttribute.flag(AttributeKind.INNER, "organic", Customers.of("A"), Customers.of("A")))
                .hasMessage("customer A has organic both true and not; each customer must have one.");
        assertThatThrownBy(() -> segmentation.divide().members("medium"))
                .hasMessage("segment is medium; it must be one of green north, large.");
    }

    @Test
    void prints() {
        assertThat(segmentation.divide())
                .hasToString("""
                    Segments by attributes, 5 customers
                    segment      customers   share  where
                    -----------  ---------  ------  ------------------------
                    green north          1  20.0 %  region north and organic
                    large                1  20.0 %  spend from 1000
                    rest                 1  20.0 %  none of these
                    undecided            2  40.0 %  an attribute is not known\
                    """.replace("------------------------\n", "-------------------------\n"));
        assertThat(segmentation).hasToString("segmentation by region, organic, spend, 2 segments");
        assertThat(region).hasToString("region, outer: 2 words, 4 customers");
    }

    @Test
    void travels() {
        RoundTrip.survives(segmentation);
        RoundTrip.survives(segmentation.divide());
    }
}
