package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.testing.Golden;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LotSizingGoldenTest {

    /** Closed forms in double precision on both sides. */
    private static final double CLOSED = 1e-12;

    /** Exact policies: the reference cuts the tail of the demand. */
    private static final double EXACT = 1e-9;

    /** The reference stops its iterations at 1e-6. */
    private static final double ITERATED = 1e-5;

    /** The reference integrates numerically; its quantities are good to this. */
    private static final double QUANTITY = 1e-9;

    /** The reference cuts an infinite sum short; {@code InterruptedSupplyTest} holds the whole one to rounding. */
    private static final double CUT_SHORT = 1e-7;

    /** And its costs to this. */
    private static final double INTEGRATED = 1e-6;

    static Stream<GoldenCase> lots() {
        return GoldenCase.of("eoq.csv");
    }

    @ParameterizedTest
    @MethodSource("lots")
    void sizesLots(GoldenCase c) {
        if (c.model().equals("jrpSilver")) {
            plansTogether(c);
            return;
        }
        Eoq eoq = Eoq.demandPerPeriod(c.in("demandRate"));
        LotSize lot = switch (c.model()) {
            case "eoq" -> eoq.lot(c.costs());
            case "eoqCost" -> eoq.at(c.in("orderQuantity"), c.costs());
            case "eoqBackorders" -> eoq.lotWithBackorders(c.costs());
            case "epq" -> eoq.producedPerPeriod(c.in("productionRate")).lot(c.costs());
            case "eoqAllUnits", "eoqIncremental" ->
                eoq.lot(CapitalCosts.holdingSharePerPeriod(c.in("holdingRate")).perOrder(c.in("fixedCost")), prices(c));
            default -> throw new IllegalArgumentException(c.model());
        };

        c.expect("cost", lot.costPerPeriod(), CLOSED);
        if (!c.model().equals("eoqCost")) {
            c.expect("orderQuantity", lot.orderQuantity(), CLOSED);
        }
        if (c.model().equals("eoqBackorders")) {
            c.expect("stockoutFraction", lot.backorderedShare(), CLOSED);
            c.expect("maxBackorder", lot.largestBackorder(), CLOSED);
        }
        if (c.outputs().containsKey("region")) {
            PriceList prices = prices(c);
            c.expect("region", prices.breaks().indexOf(prices.at(lot.orderQuantity())), 0);
        }
    }

    private static PriceList prices(GoldenCase c) {
        double[] from = c.all("breakpoints");
        double[] price = c.all("unitCosts");
        PriceList prices =
                c.model().equals("eoqAllUnits") ? PriceList.allUnits(price[0]) : PriceList.incremental(price[0]);
        for (int i = 1; i < from.length; i++) {
            prices = prices.from(from[i], price[i]);
        }
        return prices;
    }

    private static void plansTogether(GoldenCase c) {
        JointReplenishment joint = JointReplenishment.sharedCostPerOrder(c.in("sharedFixedCost"));
        double[] fixed = c.all("individualFixedCosts");
        double[] holding = c.all("holdingCosts");
        double[] demand = c.all("demandRates");
        for (int i = 0; i < fixed.length; i++) {
            joint = joint.item(
                    "item " + i,
                    demand[i],
                    StockCosts.holdingPerUnitAndPeriod(holding[i]).perOrder(fixed[i]));
        }
        JointPlan plan = joint.plan();
        c.expect("cost", plan.costPerPeriod(), EXACT);
        c.expect("baseCycleTime", plan.cycleInPeriods(), EXACT);
        c.expectAll(
                "multiples",
                plan.multiples().stream().mapToDouble(Integer::doubleValue).toArray(),
                0);
        c.expectAll(
                "orderQuantities",
                plan.items().stream()
                        .mapToDouble(item -> plan.orderQuantity(item.name()))
                        .toArray(),
                EXACT);
    }

    static Stream<GoldenCase> seasons() {
        return GoldenCase.of("newsvendor.csv");
    }

    @ParameterizedTest
    @MethodSource("seasons")
    void ordersForOneSeason(GoldenCase c) {
        switch (c.model()) {
            case "newsvendorDisruptions" -> {
                InterruptedSupply supply = InterruptedSupply.demandPerPeriod(c.in("demand"))
                        .failing(c.in("disruptionProb"))
                        .recovering(c.in("recoveryProb"));
                double stock = supply.baseStock(c.costs());
                c.expect("baseStock", stock, 0);
                c.expect("cost", supply.costPerPeriod(stock, c.costs()), CUT_SHORT);
            }
            case "newsvendorNormalProfit", "newsvendorPoissonProfit" -> {
                NewsvendorOrder order = Newsvendor.price(c.in("revenue"))
                        .purchaseAndSalvage(c.in("purchaseCost"), c.in("salvageValue"))
                        .order(demand(c));
                c.expect("baseStock", order.orderQuantity(), CLOSED);
                c.expect("profit", order.expectedProfit(), CLOSED);
            }
            default -> {
                Newsvendor model =
                        Newsvendor.overagePerUnit(c.in("holdingCost")).underagePerUnit(c.in("stockoutCost"));
                boolean numeric = c.model().contains(":") && !c.model().endsWith("discrete");
                NewsvendorOrder order = c.inputs().containsKey("baseStock")
                        ? model.at(c.in("baseStock"), demand(c))
                        : model.order(demand(c));
                c.expect("cost", order.expectedCost(), numeric ? INTEGRATED : CLOSED);
                if (c.outputs().containsKey("baseStock")) {
                    c.expect("baseStock", order.orderQuantity(), numeric ? QUANTITY : CLOSED);
                }
                if (c.outputs().containsKey("criticalRatio")) {
                    c.expect("criticalRatio", model.criticalRatio(), CLOSED);
                }
            }
        }
    }

    private static Distribution demand(GoldenCase c) {
        double periods = c.inputs().containsKey("leadTime") ? c.in("leadTime") + 1 : 1;
        if (c.model().startsWith("newsvendorNormal")) {
            return Distribution.normal(periods * c.in("mean"), Math.sqrt(periods) * c.in("sd"));
        }
        if (c.model().startsWith("newsvendorPoisson")) {
            return Distribution.poisson(periods * c.in("mean"));
        }
        return switch (c.model()) {
            case "newsvendor:gamma" -> Distribution.gamma(c.in("shape"), c.in("scale"));
            case "newsvendor:lognormal" -> Distribution.lognormal(c.in("mu"), c.in("sigma"));
            case "newsvendor:uniform" -> Distribution.uniform(c.in("low"), c.in("high"));
            case "newsvendor:exponential" -> Distribution.gamma(1, c.in("mean"));
            case "newsvendor:discrete" -> Empirical.weighted(c.all("values"), c.all("probabilities"));
            default -> throw new IllegalArgumentException(c.model());
        };
    }

    static Stream<GoldenCase> reorderPoints() {
        return GoldenCase.of("rq.csv");
    }

    @ParameterizedTest
    @MethodSource("reorderPoints")
    void setsReorderPoints(GoldenCase c) {
        double leadTime = c.in("leadTime");
        double rate = c.in("demandMean");
        if (c.model().startsWith("rqPoisson")) {
            DiscreteRq model = DiscreteRq.demandPerPeriod(rate).leadTimeInPeriods(leadTime);
            if (c.model().equals("rqPoissonCost")) {
                RqPolicy policy = model.at((long) c.in("reorderPoint"), (int) c.in("orderQuantity"), c.costs());
                c.expect("cost", policy.costPerPeriod(), EXACT);
            } else {
                RqPolicy policy = model.optimum(c.costs());
                c.expect("reorderPoint", policy.reorderPoint(), 0);
                c.expect("orderQuantity", policy.orderQuantity(), 0);
                c.expect("cost", policy.costPerPeriod(), EXACT);
            }
            return;
        }
        NormalRq model = NormalRq.demandPerPeriod(rate)
                .leadTimeDemand(Distribution.normal(rate * leadTime, c.in("demandSd") * Math.sqrt(leadTime)));
        switch (c.model()) {
            case "rqCostNormal" ->
                c.expect(
                        "cost",
                        model.at(c.in("reorderPoint"), c.in("orderQuantity"), c.costs())
                                .costPerPeriod(),
                        CLOSED);
            case "rqOptimalR" ->
                c.expect(
                        "reorderPoint",
                        model.optimumForQuantity(c.in("orderQuantity"), c.costs())
                                .reorderPoint(),
                        ITERATED);
            case "rqEIL" -> expect(c, model.forCostPerUnitShort(c.in("stockoutCost"), c.costs()), "cost");
            case "rqEOQB" -> expect(c, model.eoqWithBackorders(c.costs()), "exactCost");
            case "rqEOQSS" -> expect(c, model.eoqWithSafetyStock(c.costs()), "exactCost");
            case "rqLossFunction" -> expect(c, model.lossFunctionApproximation(c.costs()), "exactCost");
            default -> throw new IllegalArgumentException(c.model());
        }
    }

    private static void expect(GoldenCase c, RqPolicy policy, String cost) {
        c.expect("reorderPoint", policy.reorderPoint(), ITERATED);
        c.expect("orderQuantity", policy.orderQuantity(), ITERATED);
        c.expect(cost, policy.costPerPeriod(), ITERATED);
    }

    static Stream<GoldenCase> levels() {
        return GoldenCase.of("s_s.csv");
    }

    @ParameterizedTest
    @MethodSource("levels")
    void setsLevels(GoldenCase c) {
        Distribution demand;
        if (c.inputs().containsKey("pmfFromZero")) {
            double[] probabilities = c.all("pmfFromZero");
            double[] values = new double[probabilities.length];
            Arrays.setAll(values, k -> k);
            demand = Empirical.weighted(values, probabilities);
        } else if (c.inputs().containsKey("demandSd")) {
            demand = Distribution.normal(c.in("demandMean"), c.in("demandSd"));
        } else {
            demand = Distribution.poisson(c.in("demandMean"));
        }
        MinMax model = MinMax.demandPerPeriod(demand).leadTimeInPeriods(0);
        if (c.model().equals("sSPowerApproximation")) {
            MinMaxLevels levels = model.powerApproximation(c.costs());
            c.expect("reorderPoint", levels.reorderPoint(), CLOSED);
            c.expect("orderUpTo", levels.orderUpTo(), CLOSED);
        } else if (c.model().equals("sSPoissonCost")) {
            c.expect(
                    "cost",
                    model.at((long) c.in("reorderPoint"), (long) c.in("orderUpTo"), c.costs())
                            .costPerPeriod(),
                    EXACT);
        } else {
            MinMaxPolicy policy = model.optimum(c.costs());
            c.expect("reorderPoint", policy.reorderPoint(), 0);
            c.expect("orderUpTo", policy.orderUpTo(), 0);
            c.expect("cost", policy.costPerPeriod(), EXACT);
        }
    }

    static Stream<GoldenCase> horizons() {
        return GoldenCase.of("finite_horizon.csv");
    }

    /** The reference works on a grid of its own: levels within one unit, the cost within a percent. */
    @ParameterizedTest
    @MethodSource("horizons")
    void plansHorizons(GoldenCase c) {
        HorizonPlan plan = FiniteHorizon.of(
                        Collections.nCopies((int) c.in("periods"), Distribution.normal(c.in("mean"), c.in("sd"))))
                .purchasePerUnit(c.in("purchaseCost"))
                .discountPerPeriod(c.in("discount"))
                .endHoldingPerUnit(c.in("terminalHolding"))
                .endShortagePerUnit(c.in("terminalStockout"))
                .plan(c.costs());

        double[] reorderPoints = Golden.numbers(c.outputs().get("reorderPoints"));
        double[] orderUpTo = Golden.numbers(c.outputs().get("orderUpTo"));
        for (int t = 0; t < reorderPoints.length; t++) {
            HorizonLevel level = plan.levels().get(t);
            assertThat((double) level.reorderPoint()).isCloseTo(reorderPoints[t], within(1.0));
            assertThat((double) level.orderUpTo()).isCloseTo(orderUpTo[t], within(1.0));
        }
        c.expect("totalCost", plan.expectedCost(), 0.01);
    }
}
