package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What safety stock falls to when several places, items or markets share one stock. Variation that is not the same everywhere evens out.
 *
 * <pre>
 * separate   Σ s(i)
 * pooled     √(Σ s(i)² + 2 Σ ρ(i,j) s(i) s(j))          over pairs i below j
 * </pre>
 *
 * With equal, uncorrelated deviations this is the square-root law: one stock for n places takes 1/√n of the safety stock. With a
 * correlation of 1 nothing is saved.
 *
 * <p>Source: Eppen (1979), Effects of centralization on expected costs in a multi-location newsboy problem, Management Science 25,
 * 498–501; Maister (1976) for the law.
 *
 * @param standardDeviations of the demand during the lead time at each place, 0 or more, in one unit
 * @param correlations of each pair of places: square, symmetric, with 1 on the diagonal
 */
public record RiskPooling(List<Double> standardDeviations, List<List<Double>> correlations) implements Serializable {

    /** Of a correlation that was rounded on its way. */
    private static final double ROUNDED = 1e-9;

    /** Copies and checks. */
    public RiskPooling {
        standardDeviations = List.copyOf(Require.nonEmpty("standardDeviations", standardDeviations));
        int n = standardDeviations.size();
        for (int i = 0; i < n; i++) {
            Require.nonNegative("standardDeviations[" + i + "]", standardDeviations.get(i));
        }
        Require.sameLength(
                "standardDeviations",
                n,
                "correlations",
                Require.nonNull("correlations", correlations).size());
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> row = List.copyOf(correlations.get(i));
            Require.sameLength("standardDeviations", n, "correlations[" + i + "]", row.size());
            for (int j = 0; j < n; j++) {
                String name = "correlations[" + i + "][" + j + "]";
                Require.within(name, row.get(j), -1, 1);
                Require.that(
                        i != j || row.get(j) == 1,
                        name + " is " + Require.show(row.get(j)) + "; it must be 1, as everything goes with itself.");
                Require.that(
                        Math.abs(row.get(j) - correlations.get(j).get(i)) <= ROUNDED,
                        name + " is " + Require.show(row.get(j)) + " and correlations[" + j + "][" + i + "] is "
                                + Require.show(correlations.get(j).get(i)) + "; they must be the same.");
            }
            rows.add(row);
        }
        correlations = List.copyOf(rows);
        double variance = variance(standardDeviations, correlations);
        double separate =
                standardDeviations.stream().mapToDouble(Double::doubleValue).sum();
        Require.finite("sum of the standardDeviations, squared", separate * separate);
        Require.that(
                variance >= -ROUNDED * separate * separate,
                "the correlations give the sum a variance of " + Require.show(variance)
                        + "; it must be 0 or more. They contradict each other: measure them on the same periods.");
    }

    /** Places whose demand is independent. */
    public static RiskPooling of(double... standardDeviations) {
        Require.nonEmpty("standardDeviations", standardDeviations);
        List<Double> deviations = new ArrayList<>();
        for (double deviation : standardDeviations) {
            deviations.add(deviation);
        }
        return new RiskPooling(deviations, equal(deviations.size(), 0));
    }

    /** The same places with one correlation for every pair. */
    public RiskPooling correlated(double correlation) {
        return new RiskPooling(standardDeviations, equal(standardDeviations.size(), correlation));
    }

    /** The same places with a correlation for each pair, row by row. */
    public RiskPooling correlated(List<List<Double>> matrix) {
        return new RiskPooling(standardDeviations, matrix);
    }

    private static List<List<Double>> equal(int n, double correlation) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(n, correlation));
            row.set(i, 1.0);
            rows.add(row);
        }
        return rows;
    }

    private static double variance(List<Double> deviations, List<List<Double>> correlations) {
        double variance = 0;
        for (int i = 0; i < deviations.size(); i++) {
            for (int j = 0; j < deviations.size(); j++) {
                variance += correlations.get(i).get(j) * deviations.get(i) * deviations.get(j);
            }
        }
        return variance;
    }

    /** The deviations of separate stocks added up. */
    public double separateDeviation() {
        return standardDeviations.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The deviation of the demand of all places together. */
    public double pooledDeviation() {
        return Math.sqrt(Math.max(0, variance(standardDeviations, correlations)));
    }

    /** The safety stock of separate stocks, k deviations each. */
    public double separateSafetyStock(double safetyFactor) {
        return Require.finite("safetyFactor", safetyFactor) * separateDeviation();
    }

    /** The safety stock of one stock for all, k deviations. */
    public double pooledSafetyStock(double safetyFactor) {
        return Require.finite("safetyFactor", safetyFactor) * pooledDeviation();
    }

    /** The share of the safety stock that pooling saves: 0 to 1; 0 where there is no variation. */
    public double saving() {
        return separateDeviation() == 0 ? 0 : 1 - pooledDeviation() / separateDeviation();
    }

    /**
     * The square-root law: what a safety stock spread over some equal places becomes at another number of them,
     * {@code stock √(then / now)}. It assumes equal, independent demand everywhere; where that is not so, pool the deviations.
     *
     * @param safetyStock held now, in all
     * @param placesNow at least 1
     * @param placesThen at least 1
     */
    public static double squareRootLaw(double safetyStock, int placesNow, int placesThen) {
        Require.nonNegative("safetyStock", safetyStock);
        Require.atLeast("placesNow", placesNow, 1);
        Require.atLeast("placesThen", placesThen, 1);
        return safetyStock * Math.sqrt((double) placesThen / placesNow);
    }

    /** One line: {@code 4 stocks pooled: deviation 40 instead of 80, saving 50.0 %}. */
    @Override
    public String toString() {
        return Cells.count(standardDeviations.size(), "stock") + " pooled: deviation " + Cells.number(pooledDeviation())
                + " instead of " + Cells.number(separateDeviation()) + ", saving " + Cells.percent(saving());
    }
}
