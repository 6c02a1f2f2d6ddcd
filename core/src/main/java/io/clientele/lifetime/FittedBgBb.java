package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;

/**
 * BG/BB after its fit.
 *
 * @param process the model with its parameters
 * @param report estimates, log-likelihood and findings
 */
public record FittedBgBb(BgBbProcess process, FitReport report) implements FittedModel {

    /** Checks that both are there. */
    public FittedBgBb {
        Require.nonNull("process", process);
        Require.nonNull("report", report);
    }

    /** A table of the parameters with their errors, followed by the findings. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        BgBbProcess.NAME + " fitted to " + Cells.count(report.customers(), "customer"))
                .subtitle("log-likelihood " + Cells.fixed(report.logLikelihood(), 3) + ", AIC "
                        + Cells.fixed(report.aic(), 1) + ", BIC " + Cells.fixed(report.bic(), 1))
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
