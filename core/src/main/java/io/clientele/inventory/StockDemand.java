package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.stat.Distribution;
import java.io.Serializable;

/**
 * Demand that a stock meets, steady over time: by the period ({@link PeriodDemand}) or order by order ({@link OrderDemand}). Demand that
 * changes from period to period is a {@link io.clientele.series.DemandOutlook}, such as a forecast.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "demand")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeriodDemand.class, name = "by-period"),
    @JsonSubTypes.Type(value = OrderDemand.class, name = "by-order")
})
public sealed interface StockDemand extends Serializable permits PeriodDemand, OrderDemand {

    /** The demand of one period. */
    Distribution each();

    /** How long a period is. */
    PeriodLength period();

    /** The unit of demand, such as {@code pieces}; empty if it was never named. */
    String unit();

    /** The variance of the demand of {@code periods} neighbouring periods, which need not be a whole number. */
    double varianceOver(double periods);

    /** Demand during a lead time: exact where that is possible, else of a family chosen by {@link DemandShape#BY_RULE}. */
    default LeadTimeDemand during(LeadTime leadTime) {
        return LeadTimeDemand.of(this, leadTime);
    }
}
