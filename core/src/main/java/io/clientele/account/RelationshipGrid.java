package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;

/**
 * Which level of relationship pays, by how many customers there are and what margin each brings (Kotler, Marketing Management).
 *
 * <pre>
 *                      high margin    medium margin    low margin
 * many customers       accountable    reactive         basic
 * medium number        proactive      accountable      reactive
 * few customers        partner        proactive        accountable
 * </pre>
 *
 * <pre>{@code
 * RelationshipGrid grid = RelationshipGrid.customers(50, 1_000).margin(100, 5_000);
 * grid.level(20, 8_000);      // PARTNER
 * }</pre>
 *
 * <p>Where the source leaves the choice between basic and reactive, for many customers of low margin, it is basic here.
 *
 * @param few up to how many customers are few, 0 or more
 * @param many from how many customers on they are many, above {@code few}
 * @param low below which margin of a customer it is low
 * @param high from which margin on it is high, at least {@code low}
 */
public record RelationshipGrid(int few, int many, double low, double high) implements Serializable {

    /** Checks the ranges. */
    public RelationshipGrid {
        requireNumbers(few, many);
        Require.finite("low", low);
        Require.finite("high", high);
        Require.that(
                high >= low,
                "high is " + Require.show(high) + "; it must be at least " + Require.show(low)
                        + ", below which a margin is low.");
    }

    private static void requireNumbers(int few, int many) {
        Require.atLeast("few", few, 0);
        Require.that(many > few, "many is " + many + "; it must be above " + few + ", up to which customers are few.");
    }

    /** Up to how many customers are few, and from how many on they are many. */
    public static WithoutMargin customers(int fewUpTo, int manyFrom) {
        return new WithoutMargin(fewUpTo, manyFrom);
    }

    /**
     * Numbers of customers that wait for margins.
     *
     * @param few up to how many are few
     * @param many from how many on they are many
     */
    public record WithoutMargin(int few, int many) implements Serializable {

        /** Checks the ranges. */
        public WithoutMargin {
            requireNumbers(few, many);
        }

        /** Below which margin of a customer it is low, and from which on high. */
        public RelationshipGrid margin(double lowBelow, double highFrom) {
            return new RelationshipGrid(few, many, lowBelow, highFrom);
        }

        /** One line: {@code relationship grid, few up to 50, many from 1000, still without margins}. */
        @Override
        public String toString() {
            return "relationship grid, few up to " + few + ", many from " + many + ", still without margins";
        }
    }

    /**
     * The level that pays.
     *
     * @param customers how many customers of this kind there are, 0 or more
     * @param margin what each of them brings
     */
    public RelationshipLevel level(int customers, double margin) {
        Require.atLeast("customers", customers, 0);
        Require.finite("margin", margin);
        int scarcity = customers <= few ? 2 : customers >= many ? 0 : 1;
        int worth = margin >= high ? 2 : margin < low ? 0 : 1;
        return RelationshipLevel.values()[scarcity + worth];
    }

    /** A table of the grid. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Level of relationship by customers and margin")
                .left("customers")
                .left("margin from " + Require.show(high))
                .left("medium")
                .left("below " + Require.show(low));
        RelationshipLevel[] levels = RelationshipLevel.values();
        String[] names = {"from " + many, "between", "up to " + few};
        for (int scarcity = 0; scarcity < names.length; scarcity++) {
            table.row(
                    names[scarcity],
                    levels[scarcity + 2].label(),
                    levels[scarcity + 1].label(),
                    levels[scarcity].label());
        }
        return table.toString();
    }
}
