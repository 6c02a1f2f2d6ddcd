package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;

/**
 * A contractual model after its fit.
 *
 * @param process the model with its parameters, which answers every question about a customer
 * @param report estimates, log-likelihood and findings
 * @param counts what it was fitted to
 */
public record FittedContract(ContractProcess process, FitReport report, RetentionCounts counts) implements FittedModel {

    private static final int AHEAD = 5;

    /** Checks that all are there. */
    public FittedContract {
        Require.nonNull("process", process);
        Require.nonNull("report", report);
        Require.nonNull("counts", counts);
    }

    /** The parameters with their errors, and the retention rate as seen and as fitted, five renewals ahead. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(process.name() + " fitted to "
                        + Cells.count(report.customers(), "customer") + " over "
                        + Cells.count(counts.longest(), "renewal"))
                .subtitle("log-likelihood " + Cells.fixed(report.logLikelihood(), 3) + ", AIC "
                        + Cells.fixed(report.aic(), 1) + ", BIC " + Cells.fixed(report.bic(), 1) + ", condition "
                        + (report.condition() > 0 ? Cells.significant(report.condition(), 3) : Cells.ABSENT))
                .right("renewal")
                .right("at risk")
                .right("retention seen")
                .right("fitted")
                .right("survival fitted");
        for (int t = 1; t <= counts.longest() + AHEAD; t++) {
            long atRisk = counts.atRisk(t);
            table.row(
                    Cells.count(t),
                    atRisk > 0 ? Cells.count(atRisk) : Cells.ABSENT,
                    atRisk > 0 ? Cells.percent(1 - counts.lostAt(t) / (double) atRisk) : Cells.ABSENT,
                    Cells.percent(process.retention(t)),
                    Cells.percent(process.survival(t)));
        }
        report.parameters().forEach(p -> table.note(p.toString()));
        report.findings().forEach(table::note);
        return table.toString();
    }
}
