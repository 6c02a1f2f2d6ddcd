package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.DemandClass;
import io.clientele.stat.AbcClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts to stock, replenish and locate how: rules of which the first that covers a part holds. It is a value to edit, to store as
 * JSON and to print.
 *
 * <pre>{@code
 * PolicyMatrix matrix = PolicyMatrix.standard()
 *         .first(PolicyRule.of(PartPolicy.onRequest()).abc(AbcClass.C).criticality(Criticality.DESIRABLE));
 * PartPolicy policy = matrix.policy(part);
 * }</pre>
 *
 * @param rules in the order in which they are tried; the last covers every part
 */
public record PolicyMatrix(List<PolicyRule> rules) implements Serializable {

    /** Checks that every part has a policy. */
    public PolicyMatrix {
        rules = List.copyOf(Require.nonEmpty("rules", rules));
        PolicyRule last = rules.get(rules.size() - 1);
        Require.that(
                last.condition().equals("all"),
                "the last rule is for " + last.condition()
                        + "; it must cover all parts. Put a rule without conditions last.");
    }

    /**
     * The usual matrix, from which to start:
     *
     * <ol>
     *   <li>parts that will no longer be made: one last buy
     *   <li>vital parts, whatever their value: base stock beside the customer, fill rate 99 %
     *   <li>parts without demand: on request
     *   <li>lumpy demand of desirable parts: on request
     *   <li>lumpy or intermittent demand, or class Z: base stock in the region, fill rate 95 %
     *   <li>classes A and B: reorder point and economic lot, fill rate 98 %
     *   <li>the rest: periodic review in large lots, fill rate 95 %
     * </ol>
     */
    public static PolicyMatrix standard() {
        PartPolicy oneForOne =
                PartPolicy.stocked(Replenishment.BASE_STOCK, 0.95).at(StockLocation.REGIONAL);
        return new PolicyMatrix(List.of(
                PolicyRule.of(PartPolicy.lastBuy()).life(PartLife.ENDING),
                PolicyRule.of(PartPolicy.stocked(Replenishment.BASE_STOCK, 0.99).at(StockLocation.LOCAL))
                        .criticality(Criticality.VITAL),
                PolicyRule.of(PartPolicy.onRequest()).pattern(DemandClass.NONE),
                PolicyRule.of(PartPolicy.onRequest()).pattern(DemandClass.LUMPY).criticality(Criticality.DESIRABLE),
                PolicyRule.of(oneForOne).pattern(DemandClass.LUMPY, DemandClass.INTERMITTENT),
                PolicyRule.of(oneForOne).xyz(XyzClass.Z),
                PolicyRule.of(PartPolicy.stocked(Replenishment.REORDER_POINT, 0.98))
                        .abc(AbcClass.A, AbcClass.B),
                PolicyRule.of(PartPolicy.stocked(Replenishment.PERIODIC, 0.95))));
    }

    /** The same with a rule that is tried before all others. */
    public PolicyMatrix first(PolicyRule rule) {
        List<PolicyRule> more = new ArrayList<>();
        more.add(Require.nonNull("rule", rule));
        more.addAll(rules);
        return new PolicyMatrix(more);
    }

    /**
     * The same without a rule.
     *
     * @throws IllegalArgumentException if the matrix does not have it, or it is the last
     */
    public PolicyMatrix without(PolicyRule rule) {
        List<PolicyRule> fewer = new ArrayList<>(rules);
        fewer.remove(place(rule));
        return new PolicyMatrix(fewer);
    }

    /**
     * The same with another rule in the place of one that it has, such as {@code rules().get(1)}.
     *
     * @throws IllegalArgumentException if the matrix does not have it, or the last would have a condition
     */
    public PolicyMatrix replace(PolicyRule rule, PolicyRule by) {
        List<PolicyRule> changed = new ArrayList<>(rules);
        changed.set(place(rule), Require.nonNull("by", by));
        return new PolicyMatrix(changed);
    }

    private int place(PolicyRule rule) {
        int place = rules.indexOf(Require.nonNull("rule", rule));
        Require.that(
                place >= 0,
                "rule is \"" + rule + "\"; it must be one of the matrix. Take it from rules(), or use first(…).");
        return place;
    }

    /** The policy of a part. */
    public PartPolicy policy(PartClass part) {
        for (PolicyRule rule : rules) {
            if (rule.covers(part)) {
                return rule.policy();
            }
        }
        throw new IllegalStateException("no rule covers " + part);
    }

    /** The matrix as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "policy matrix, " + Cells.count(rules.size(), "rule") + ", the first that covers a part holds")
                .left("parts")
                .left("policy");
        for (PolicyRule rule : rules) {
            table.row(rule.condition(), rule.policy().toString());
        }
        return table.toString();
    }
}
