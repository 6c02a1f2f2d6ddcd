package io.clientele.forecasting.arima;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * The six orders of a seasonal ARIMA model, (p, d, q)(P, D, Q).
 *
 * @param p autoregressive terms: how many of the last periods count, 0 to 12
 * @param d how often changes from period to period are taken, 0 to 2
 * @param q moving-average terms: how many of the last errors count, 0 to 12
 * @param seasonalP autoregressive terms a season apart, 0 to 3
 * @param seasonalD how often changes from season to season are taken, 0 to 2
 * @param seasonalQ moving-average terms a season apart, 0 to 3
 */
public record ArimaOrder(int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ) implements Serializable {

    private static final int MOST_TERMS = 12;
    private static final int MOST_SEASONAL_TERMS = 3;
    private static final int MOST_DIFFERENCES = 2;

    /** Refuses orders outside their range. */
    public ArimaOrder {
        Require.within("p", p, 0, MOST_TERMS);
        Require.within("d", d, 0, MOST_DIFFERENCES);
        Require.within("q", q, 0, MOST_TERMS);
        Require.within("seasonal P", seasonalP, 0, MOST_SEASONAL_TERMS);
        Require.within("seasonal D", seasonalD, 0, MOST_DIFFERENCES);
        Require.within("seasonal Q", seasonalQ, 0, MOST_SEASONAL_TERMS);
    }

    /** Orders without a season. */
    public static ArimaOrder of(int p, int d, int q) {
        return new ArimaOrder(p, d, q, 0, 0, 0);
    }

    /** The same with a seasonal part. */
    public ArimaOrder seasonal(int otherP, int otherD, int otherQ) {
        return new ArimaOrder(p, d, q, otherP, otherD, otherQ);
    }

    /** Whether any part looks a season back. */
    public boolean hasSeason() {
        return seasonalP + seasonalD + seasonalQ > 0;
    }

    /** How often changes are taken, of either kind. */
    public int differences() {
        return d + seasonalD;
    }

    /** The number of autoregressive and moving-average coefficients. */
    public int coefficients() {
        return p + q + seasonalP + seasonalQ;
    }

    /** How many periods at the beginning the differences use up, with a season of m periods. */
    long lost(int m) {
        return d + (long) seasonalD * m;
    }

    /** How far back the autoregressive part looks, with a season of m periods. */
    int arReach(int m) {
        return p + seasonalP * m;
    }

    /** How far back the moving-average part looks, with a season of m periods. */
    int maReach(int m) {
        return q + seasonalQ * m;
    }

    /** {@code 0,1,1} or {@code 0,1,1,0,1,1}. */
    String listed() {
        String plain = p + "," + d + "," + q;
        return hasSeason() ? plain + "," + seasonalP + "," + seasonalD + "," + seasonalQ : plain;
    }

    /** {@code (0,1,1)} or {@code (0,1,1)(0,1,1)}. */
    @Override
    public String toString() {
        String plain = "(" + p + "," + d + "," + q + ")";
        return hasSeason() ? plain + "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")" : plain;
    }
}
