package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;

/**
 * Gamma-Gamma after its fit.
 *
 * @param process the model with its parameters
 * @param report estimates, log-likelihood and findings
 * @param withoutRepeat customers left out of the fit because they have no repeat
 * @param withoutValue customers left out because the mean amount of their repeats is 0 or below
 * @param correlation of mean amount and number of purchases over the customers used; 0 if one of them does not vary
 */
public record FittedSpend(
        GammaGammaProcess process, FitReport report, long withoutRepeat, long withoutValue, double correlation)
        implements FittedModel {

    /** Checks the parts. */
    public FittedSpend {
        Require.nonNull("process", process);
        Require.nonNull("report", report);
        Require.atLeast("withoutRepeat", withoutRepeat, 0L);
        Require.atLeast("withoutValue", withoutValue, 0L);
        Require.within("correlation", correlation, -1, 1);
    }

    /** A table of the parameters with their errors, followed by what was left out and the findings. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(GammaGammaProcess.NAME + " fitted to "
                        + Cells.count(report.customers(), "customer") + ", mean amount "
                        + process.expectedSpendOfNewCustomer())
                .subtitle("log-likelihood " + Cells.fixed(report.logLikelihood(), 3) + ", AIC "
                        + Cells.fixed(report.aic(), 1) + ", BIC " + Cells.fixed(report.bic(), 1) + ", condition "
                        + (report.condition() > 0 ? Cells.significant(report.condition(), 3) : Cells.ABSENT))
                .left("parameter")
                .right("value")
                .right("standard error");
        report.parameters()
                .forEach(p ->
                        table.row(p.name(), Cells.significant(p.value(), 6), Cells.significant(p.standardError(), 4)));
        table.note("Left out: " + Cells.count(withoutRepeat) + " without a repeat, " + Cells.count(withoutValue)
                + " with a mean amount of 0 or below.");
        report.findings().forEach(table::note);
        return table.toString();
    }
}
