package io.clientele.lifetime;

import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.time.Duration;

/**
 * A buy-till-you-die model after its fit: the process with the parameters found, and the report of how they were found. It holds no
 * data and is a few hundred bytes of JSON.
 *
 * @param process the model with its parameters, which answers every question about a customer
 * @param report estimates, log-likelihood and findings
 */
public record FittedBuyingModel(BuyingProcess process, FitReport report) implements FittedModel {

    /** Checks that both are there. */
    public FittedBuyingModel {
        Require.nonNull("process", process);
        Require.nonNull("report", report);
    }

    /** The probability that a customer with this history still buys. */
    public double probabilityAlive(BuyerHistory history) {
        return process.probabilityAlive(history);
    }

    /** Purchases to expect from now over a span, of a customer with this history. */
    public double expectedPurchases(BuyerHistory history, Duration span) {
        return process.expectedPurchases(history, span);
    }

    /** What the model says of each customer. */
    public BuyerScores score(RepeatSummary summary) {
        return BuyerScores.of(process, summary);
    }

    /** What the model says of each customer. */
    public BuyerScores score(Purchases purchases) {
        return score(Require.nonNull("purchases", purchases).repeats());
    }

    /** A table of the parameters with their errors, followed by the likelihood and the findings. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(process.name() + " fitted to " + Cells.count(report.customers(), "customer")
                        + ", time in " + process.unit())
                .subtitle("log-likelihood " + Cells.fixed(report.logLikelihood(), 3) + ", AIC "
                        + Cells.fixed(report.aic(), 1) + ", BIC " + Cells.fixed(report.bic(), 1) + ", condition "
                        + (report.condition() > 0 ? Cells.significant(report.condition(), 3) : Cells.ABSENT))
                .left("parameter")
                .right("value")
                .right("standard error");
        report.parameters()
                .forEach(p ->
                        table.row(p.name(), Cells.significant(p.value(), 6), Cells.significant(p.standardError(), 4)));
        report.findings().forEach(table::note);
        return table.toString();
    }
}
