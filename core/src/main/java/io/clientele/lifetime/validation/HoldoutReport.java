package io.clientele.lifetime.validation;

import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.RepeatCounts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a model foretold each customer's purchases in a holdout.
 *
 * <pre>
 * MAE   = mean of |expected - actual|
 * RMSE  = root of the mean of (expected - actual)²
 * </pre>
 *
 * <p>Most customers buy nothing in the holdout, so errors of a fraction of a purchase are the rule; compare models by them, and with 0 for
 * everybody. The RMSE rewards a good expectation, the MAE a good median.
 *
 * @param model name of the model
 * @param from first day of the holdout
 * @param until last day of the holdout
 * @param predictedTotal purchases that the model expected of all customers together
 * @param actualTotal purchases that there were
 * @param meanAbsoluteError in purchases a customer
 * @param rootMeanSquareError in purchases a customer
 * @param predictedVariance of the expectations over the customers
 * @param actualVariance of the purchases over the customers
 * @param covariance of the two
 * @param rows customers by their repeats in the calibration; the last row holds all with so many or more
 */
public record HoldoutReport(
        String model,
        LocalDate from,
        LocalDate until,
        double predictedTotal,
        long actualTotal,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double predictedVariance,
        double actualVariance,
        double covariance,
        List<Row> rows)
        implements Serializable {

    private static final int LAST_ROW = 7;

    /** Checks the parts. */
    public HoldoutReport {
        Require.text("model", model);
        Require.nonNull("from", from);
        Require.nonNull("until", until);
        Require.nonNegative("predictedTotal", predictedTotal);
        Require.atLeast("actualTotal", actualTotal, 0L);
        Require.nonNegative("meanAbsoluteError", meanAbsoluteError);
        Require.nonNegative("rootMeanSquareError", rootMeanSquareError);
        Require.nonNegative("predictedVariance", predictedVariance);
        Require.nonNegative("actualVariance", actualVariance);
        Require.finite("covariance", covariance);
        rows = List.copyOf(Require.nonEmpty("rows", rows));
    }

    /**
     * Customers with so many repeats in the calibration.
     *
     * @param repeats how many; of the last row, at least so many
     * @param customers how many customers
     * @param predicted purchases that the model expected of them together
     * @param actual purchases that they made
     */
    public record Row(int repeats, long customers, double predicted, long actual) implements Serializable {

        /** Checks the ranges. */
        public Row {
            Require.atLeast("repeats", repeats, 0);
            Require.atLeast("customers", customers, 0L);
            Require.nonNegative("predicted", predicted);
            Require.atLeast("actual", actual, 0L);
        }

        /** Purchases expected of one of them; empty if there is none. */
        public OptionalDouble predictedMean() {
            return mean(predicted);
        }

        /** Purchases made by one of them; empty if there is none. */
        public OptionalDouble actualMean() {
            return mean(actual);
        }

        private OptionalDouble mean(double total) {
            return customers == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / customers);
        }

        private Row plus(double expected, long bought) {
            return new Row(repeats, customers + 1, predicted + expected, actual + bought);
        }
    }

    static HoldoutReport of(BuyingProcess process, CalibrationSplit split) {
        Require.nonNull("process", process);
        RepeatSummary summary = Require.nonNull("split", split).summary();
        RepeatCounts counts = RepeatCounts.of(summary);
        double[] byRow = process.expectedPurchases(counts, split.span());
        int n = summary.size();
        List<Row> rows = new ArrayList<>();
        for (int x = 0; x <= LAST_ROW; x++) {
            rows.add(new Row(x, 0, 0, 0));
        }
        double predicted = 0;
        double actual = 0;
        double absolute = 0;
        double square = 0;
        double[] expected = new double[n];
        for (int c = 0; c < n; c++) {
            int x = summary.repeats(c);
            expected[c] = byRow[
                    counts.row(BuyerHistory.ofDays(x, summary.recencyDays(c), summary.ageDays(c)))
                            .orElseThrow()];
            double bought = split.holdoutPurchases().at(c);
            predicted += expected[c];
            actual += bought;
            double error = expected[c] - bought;
            absolute += Math.abs(error);
            square += error * error;
            int row = Math.min(x, LAST_ROW);
            rows.set(row, rows.get(row).plus(expected[c], (long) bought));
        }
        double ofPredicted = 0;
        double ofActual = 0;
        double together = 0;
        for (int c = 0; c < n; c++) {
            double p = expected[c] - predicted / n;
            double a = split.holdoutPurchases().at(c) - actual / n;
            ofPredicted += p * p / n;
            ofActual += a * a / n;
            together += p * a / n;
        }
        return new HoldoutReport(
                process.name(),
                split.calibration().asOf().plusDays(1),
                split.until(),
                predicted,
                (long) actual,
                absolute / n,
                Math.sqrt(square / n),
                ofPredicted,
                ofActual,
                together,
                rows);
    }

    /** How many customers were foretold. */
    public long customers() {
        return rows.stream().mapToLong(Row::customers).sum();
    }

    /** By what part the total was missed, -0.12 for 12 percent too few; empty if nobody bought. */
    public OptionalDouble totalError() {
        return actualTotal == 0 ? OptionalDouble.empty() : OptionalDouble.of(predictedTotal / actualTotal - 1);
    }

    /** Pearson's correlation of expectation and purchases over the customers; empty if one of them is the same for all. */
    public OptionalDouble correlation() {
        double scale = Math.sqrt(predictedVariance) * Math.sqrt(actualVariance);
        return scale > 0 ? OptionalDouble.of(Math.max(-1, Math.min(1, covariance / scale))) : OptionalDouble.empty();
    }

    /** The errors, and a table of the customers by their repeats. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(model + " in the holdout of " + from + " to " + until + ", "
                        + Cells.count(customers(), "customer"))
                .subtitle("expected " + Cells.fixed(predictedTotal, 1) + " purchases of " + Cells.count(actualTotal)
                        + " (" + Cells.percent(totalError()) + "), MAE " + Cells.fixed(meanAbsoluteError, 4) + ", RMSE "
                        + Cells.fixed(rootMeanSquareError, 4) + ", correlation " + Cells.fixed(correlation(), 4))
                .left("repeats before")
                .right("customers")
                .right("expected each")
                .right("actual each");
        for (Row row : rows) {
            table.row(
                    row.repeats() + (row.repeats() == LAST_ROW ? " or more" : ""),
                    Cells.count(row.customers()),
                    Cells.fixed(row.predictedMean(), 3),
                    Cells.fixed(row.actualMean(), 3));
        }
        return table.toString();
    }
}
