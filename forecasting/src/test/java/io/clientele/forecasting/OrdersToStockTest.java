package io.clientele.forecasting;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.smoothing.Ets;
import io.clientele.inventory.CostCurve;
import io.clientele.inventory.CostCurveReport;
import io.clientele.inventory.CostCurveTier;
import io.clientele.inventory.DemandShape;
import io.clientele.inventory.LeadTime;
import io.clientele.inventory.LeadTimeDemand;
import io.clientele.inventory.PeriodLength;
import io.clientele.inventory.SafetyStock;
import io.clientele.inventory.StockLevel;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderEvent;
import io.clientele.order.OrderEvents;
import io.clientele.order.Resolution;
import io.clientele.order.Stage;
import io.clientele.order.demand.DemandProfile;
import io.clientele.series.Cadence;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** From events to what service costs each tier of customers, in a dozen lines. */
class OrdersToStockTest {

    private static OrderEvents orders() {
        SplittableRandom random = new SplittableRandom(7);
        LocalDate first = LocalDate.of(2025, 1, 1);
        List<OrderEvent> events = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            int orders = 1 + random.nextInt(9);
            for (int i = 0; i < orders; i++) {
                String id = "o" + day + "-" + i;
                events.add(OrderEvent.on(id, PLACED, first.plusDays(day)));
                events.add(OrderEvent.on(id, SHIPPED, first.plusDays(day + 1 + random.nextInt(6))));
            }
        }
        return OrderEvents.of(Resolution.DAYS, events);
    }

    @Test
    void goesFromEventsToTheCostOfEachTier() {
        OrderEvents events = orders();

        Distribution wait = OrderCycle.through(PLACED, SHIPPED).distribution(events, Stage.between(PLACED, SHIPPED));
        LeadTime leadTime = LeadTime.of(wait, PeriodLength.DAY);
        TimeSeries sales =
                DemandProfile.per(Cadence.DAILY).report(events).series().orElseThrow();
        Forecast forecast = Forecasting.of(sales).with(Ets.simple()).horizon(28).forecast();
        LeadTimeDemand demand = LeadTimeDemand.of(forecast, leadTime);
        StockLevel stock = SafetyStock.forFillRate(0.98).orderQuantity(70).on(demand);
        CostCurveReport curve = CostCurve.orderQuantity(70)
                .holdingPerUnitAndYear(6)
                .perOrder(40)
                .perUnitShort(9)
                .on(demand);
        CostCurveTier gold = curve.tier("gold", 0.99, 0.2);
        CostCurveTier rest = curve.tier("rest", 0.90, 0.8);

        assertThat(demand.shape()).isEqualTo(DemandShape.EXACT);
        assertThat(demand.mean()).isBetween(15.0, 20.0);
        assertThat(stock.fillRate().orElseThrow()).isGreaterThanOrEqualTo(0.98 - 1e-12);
        assertThat(stock.service().fillRate()).isEqualTo(stock.fillRate());
        assertThat(curve.optimum().orElseThrow().costPerYear())
                .isLessThanOrEqualTo(curve.cheapest().costPerYear());
        assertThat(gold.point().safetyStock()).isGreaterThan(rest.point().safetyStock());
        assertThat(gold.costPerYear()).isEqualTo(0.2 * curve.at(0.99).costPerYear());
        assertThat(stock.toString()).contains("Stock for fill rate 98.0 %");
    }
}
