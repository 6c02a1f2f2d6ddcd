package io.clientele.examples.quickstart;

import io.clientele.account.AccountPyramid;
import io.clientele.account.AccountTier;
import io.clientele.account.Cuts;
import io.clientele.account.PyramidCuts;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.HeatChart;
import io.clientele.examples.quickstart.page.LineChart;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.PyramidChart;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.io.Table;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyerScores;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.Discount;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.FittedSpend;
import io.clientele.lifetime.GammaGamma;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.Nbd;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.lifetime.ResidualValue;
import io.clientele.lifetime.validation.CalibrationSplit;
import io.clientele.lifetime.validation.ModelChoice;
import io.clientele.lifetime.validation.ModelComparison;
import io.clientele.lifetime.validation.Tracking;
import io.clientele.lifetime.validation.TrackingTable;
import io.clientele.stat.EstimationException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who is still a customer, what they will buy, and what that is worth. */
final class CustomerFuture {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final int YEARS_AHEAD = 3;

    private static final int MONTHS_HELD_BACK = 6;

    private static final double DISCOUNT = 0.10;

    private static final int SHOWN = 10;

    private static final int STEPS = 12;

    private static final List<BuyingModel> MODELS =
            List.of(Nbd.standard(), BgNbd.standard(), MbgNbd.standard(), ParetoNbd.standard());

    private CustomerFuture() {}

    /** Nothing but the reason where there are too few customers or too short a time to tell. */
    static List<Block> of(Purchases purchases) {
        try {
            return blocks(purchases);
        } catch (IllegalArgumentException | EstimationException impossible) {
            return List.of(new Paragraph("What customers will still buy cannot be told: " + impossible.getMessage()));
        }
    }

    private static List<Block> blocks(Purchases purchases) {
        LocalDate calibrationEnd = purchases.asOf().minusMonths(MONTHS_HELD_BACK);
        ModelComparison comparison = new ModelChoice(MODELS).on(CalibrationSplit.of(purchases, calibrationEnd));
        FittedBuyingModel calibrated = comparison.byLikelihood().orElseThrow();
        BuyingModel model = MODELS.stream()
                .filter(one -> one.name().equals(calibrated.process().name()))
                .findFirst()
                .orElseThrow();
        FittedBuyingModel fitted = model.fit(purchases);
        CustomerValues worth = worth(purchases, fitted, GammaGamma.standard().fit(purchases));
        AccountPyramid pyramid =
                PyramidCuts.current(Cuts.quantiles(0.50, 0.80, 0.95)).on(worth);
        TrackingTable tracking = Tracking.of(calibrated.process(), purchases)
                .calibratedTo(calibrationEnd)
                .monthly();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(String.format(
                Locale.ROOT,
                "Who is still a customer, and what will they buy? Four models of repeat purchases are fitted to all"
                        + " but the last %d months and asked for the rest. The likeliest of them, %s, then sees all the"
                        + " purchases; with what a purchase brings (Gamma-Gamma) it says what each customer is worth over"
                        + " the next %d years, discounted by %.0f %% a year. The best twentieth are major accounts, the"
                        + " next 15 %% named, the next 30 %% known as a group.",
                MONTHS_HELD_BACK,
                model.name(),
                YEARS_AHEAD,
                100 * DISCOUNT)));
        blocks.add(new TextBlock(comparison.toString()));
        blocks.add(new TextBlock(fitted.toString()));
        blocks.add(incremental(tracking));
        blocks.add(cumulative(tracking));
        blocks.add(alive(fitted, purchases.repeats()));
        blocks.add(pyramid(pyramid, purchases.currency()));
        blocks.add(new TextBlock(
                mostWorth(purchases, fitted.score(purchases), worth, pyramid).toString()));
        blocks.add(new TextBlock(pyramid.toString()));
        return blocks;
    }

    private static CustomerValues worth(Purchases purchases, FittedBuyingModel fitted, FittedSpend spend) {
        ResidualValue value = ResidualValue.of(fitted, spend).discount(Discount.perYear(DISCOUNT));
        RepeatSummary repeats = purchases.repeats();
        double[] amounts = new double[repeats.size()];
        for (int c = 0; c < amounts.length; c++) {
            BuyerHistory history = BuyerHistory.ofDays(repeats.repeats(c), repeats.recencyDays(c), repeats.ageDays(c));
            double mean = repeats.meanValue(c).orElse(0);
            Duration span = YEAR.multipliedBy(YEARS_AHEAD);
            amounts[c] = (mean > 0 ? value.over(span, history, mean) : value.over(span, history)).orElseThrow();
        }
        return CustomerValues.of(
                "value of the next " + YEARS_AHEAD + " years", purchases.currency(), repeats.customers(), amounts);
    }

    private static Block incremental(TrackingTable tracking) {
        return tracked("Repeat orders a month", tracking)
                .line(
                        "actual",
                        tracking.periods().stream()
                                .map(period -> (double) period.actual())
                                .toList())
                .line(
                        tracking.model(),
                        tracking.periods().stream()
                                .map(period -> rounded(period.expected(), 10))
                                .toList())
                .chart();
    }

    private static Block cumulative(TrackingTable tracking) {
        return tracked("Repeat orders so far", tracking)
                .line(
                        "actual",
                        tracking.periods().stream()
                                .map(period -> (double) period.actualSoFar())
                                .toList())
                .line(
                        tracking.model(),
                        tracking.periods().stream()
                                .map(period -> rounded(period.expectedSoFar(), 10))
                                .toList())
                .chart();
    }

    private static LineChart tracked(String title, TrackingTable tracking) {
        List<String> months =
                tracking.periods().stream().map(period -> month(period.until())).toList();
        LineChart chart = LineChart.of(title, months, "orders");
        return tracking.periods().stream()
                .filter(period -> period.from().isAfter(tracking.calibrationEnd()))
                .findFirst()
                .map(first -> chart.markedAt(month(first.until()), "foretold"))
                .orElse(chart);
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** P(alive) of somebody who has been known as long as the typical customer, by when they bought last and how often. */
    private static Block alive(FittedBuyingModel model, RepeatSummary repeats) {
        int[] ages = IntStream.range(0, repeats.size())
                .map(repeats::ageDays)
                .sorted()
                .toArray();
        int age = ages[ages.length / 2];
        int most = Math.min(
                8,
                IntStream.range(0, repeats.size()).map(repeats::repeats).max().orElse(1));
        List<String> silent = new ArrayList<>();
        for (int step = STEPS - 1; step >= 0; step--) {
            silent.add(Long.toString(Math.round(age * (double) step / STEPS / 7)));
        }
        List<String> bought = IntStream.rangeClosed(1, Math.max(1, most))
                .mapToObj(Integer::toString)
                .toList();
        return HeatChart.ofShares(
                String.format(
                        Locale.ROOT,
                        "P(alive) in percent of a customer first seen %d weeks ago",
                        Math.round(age / 7.0)),
                "weeks since the last purchase",
                silent,
                "repeat purchases",
                bought,
                cell -> {
                    int repeated = 1 + cell / STEPS;
                    double recency = age * (1.0 + cell % STEPS) / STEPS;
                    return model.probabilityAlive(BuyerHistory.ofDays(repeated, recency, age));
                });
    }

    private static Block pyramid(AccountPyramid pyramid, String currency) {
        List<String> layers = new ArrayList<>();
        for (AccountPyramid.Tier tier : pyramid.tiers()) {
            layers.add(String.format(
                    Locale.ROOT,
                    "%s: %,d\n%,.0f thousand %s, %.0f %%",
                    tier.tier().label(),
                    tier.size(),
                    tier.total() / 1000,
                    currency,
                    100 * tier.total() / pyramid.total()));
        }
        return PyramidChart.of("Account pyramid by what customers will bring in " + YEARS_AHEAD + " years", layers);
    }

    private static Table mostWorth(
            Purchases purchases, BuyerScores scores, CustomerValues worth, AccountPyramid pyramid) {
        CustomerValues alive = scores.probabilityAlive();
        CustomerValues expected = scores.expected(YEAR);
        List<CustomerValue> first = worth.ranking().stream().limit(SHOWN).toList();
        List<CustomerId> ids = first.stream().map(CustomerValue::customer).toList();
        return Table.of("The " + first.size() + " customers that are worth most in the next " + YEARS_AHEAD + " years, "
                        + purchases.currency())
                .column("customer", ids.stream().map(CustomerId::toString).toList())
                .column(
                        "orders",
                        ids.stream()
                                .map(id -> (long) purchases.history(id).size())
                                .toList())
                .column(
                        "last order",
                        ids.stream().map(id -> purchases.last(id).orElseThrow()).toList())
                .column(
                        "P(alive)",
                        ids.stream()
                                .map(id -> rounded(alive.get(id).orElseThrow(), 100))
                                .toList())
                .column(
                        "orders to expect in a year",
                        ids.stream()
                                .map(id -> rounded(expected.get(id).orElseThrow(), 100))
                                .toList())
                .column(
                        "value",
                        first.stream().map(value -> rounded(value.value(), 1)).toList())
                .column(
                        "tier",
                        ids.stream()
                                .map(id -> pyramid.tierOf(id)
                                        .map(AccountTier::label)
                                        .orElse("-"))
                                .toList());
    }

    private static double rounded(double value, double unit) {
        return Math.rint(unit * value) / unit;
    }
}
