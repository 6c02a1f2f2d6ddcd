package io.clientele.forecasting.arima;

import io.clientele.forecasting.Drivers;
import io.clientele.internal.numerics.LeastSquares;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the orders of a seasonal ARIMA model for a series: the differences by tests, the rest by walking from the best of a few small
 * models to its neighbours as long as Akaike's corrected criterion falls (Hyndman and Khandakar 2008).
 *
 * <p>Every candidate's exact likelihood is maximised, starting from the coefficients of its neighbour, only as closely as the comparison
 * needs, and only as long as it may still win; the chosen one is finished.
 */
final class OrderSearch {

    /** The longest season that has terms of its own: a likelihood costs the cube of it. Longer ones may be differenced. */
    static final int LONGEST_SEASON = 60;

    /** More terms than these were chosen too often for one series and too seldom for the next: forecasts of M3 get no better. */
    private static final int MOST_TERMS = 3;

    private static final int MOST_SEASONAL_TERMS = 1;

    /**
     * The values that a second difference needs. It makes the last slope go on for ever, which a short series says too little of; and a
     * season of its own explains what else would look like a second difference.
     */
    private static final int VALUES_FOR_SECOND_DIFFERENCE = 50;

    /** Roots nearer to the unit circle are those of a difference too many or too few. */
    private static final double NEAREST_ROOT = 1.01;

    private static final double FINAL_GAIN = 1e-9;

    /** Candidates are compared by criteria that differ by more. */
    private static final double GAIN = 1e-2;

    private static final int[][] MOVES = {
        {0, 0, -1, 0},
        {0, 0, 0, -1},
        {0, 0, 1, 0},
        {0, 0, 0, 1},
        {0, 0, -1, -1},
        {0, 0, 1, 1},
        {-1, 0, 0, 0},
        {0, -1, 0, 0},
        {1, 0, 0, 0},
        {0, 1, 0, 0},
        {-1, -1, 0, 0},
        {1, 1, 0, 0}
    };

    private final ArimaData data;
    private final int d;
    private final int seasonalD;
    private final int mostTerms;
    private final int mostSeasonalTerms;
    private final ArimaSearch search;
    private final boolean constantAllowed;

    /** A drift may be left out; the mean of an undifferenced series never, for its origin says nothing. */
    private final boolean driftIsOptional;

    private final Map<Integer, Candidate> tried = new HashMap<>();

    private @Nullable Candidate best;

    @SuppressWarnings("ArrayRecordComponent")
    private record Candidate(ArimaOrder order, boolean constant, double criterion, double[] point) {}

    private OrderSearch(ArimaData data, boolean driftAllowed, @Nullable Drivers drivers) {
        this.data = data;
        int m = data.m;
        int n = data.y.length;
        double[] y = withoutDrivers(data);
        // A difference that leaves fewer values than there are gaps leaves nothing to estimate from.
        int spare = n - data.gaps.length - 1;
        this.seasonalD = spare < m || !data.seesEveryPlace() ? 0 : Differencing.seasonal(y, m);
        double[] x = seasonalD == 0 ? y : ArimaData.differenced(y, Polynomials.differences(0, seasonalD, m));
        int most = m == 1 && n >= VALUES_FOR_SECOND_DIFFERENCE ? 2 : 1;
        this.d = Differencing.regular(x, Math.max(0, Math.min(most, spare - seasonalD * m)));
        int differences = d + seasonalD;
        this.driftIsOptional = differences == 1 && driftAllowed;
        this.constantAllowed = differences == 0 || driftIsOptional;
        this.mostTerms = Math.min(MOST_TERMS, n / 3);
        this.mostSeasonalTerms = m > 1 && m <= LONGEST_SEASON ? Math.min(MOST_SEASONAL_TERMS, n / 3 / m) : 0;
        DriverCheck.requireIndependent(
                drivers, data, new ArimaOrder(0, d, 0, 0, seasonalD, 0), differences == 0, differences == 1);
        this.search = new ArimaSearch(
                data,
                d,
                seasonalD,
                differences == 0,
                differences == 1,
                mostTerms + mostSeasonalTerms * m,
                2 * (mostTerms + mostSeasonalTerms));
    }

    /**
     * A search over one series.
     *
     * @param driftAllowed whether a model with one difference may have a drift
     * @throws IllegalArgumentException if drivers are constant or follow from each other
     */
    static OrderSearch over(ArimaData data, boolean driftAllowed, @Nullable Drivers drivers) {
        return new OrderSearch(data, driftAllowed, drivers);
    }

    /** What ordinary least squares on the drivers leaves of the series. */
    private static double[] withoutDrivers(ArimaData data) {
        int k = data.drivers.length;
        if (k == 0) {
            return data.y;
        }
        double[][] design = Arrays.copyOf(data.drivers, k + 1);
        design[k] = new double[data.y.length];
        Arrays.fill(design[k], 1);
        LeastSquares fit = LeastSquares.fit(design, data.y);
        if (fit.dependentColumn().isPresent()) {
            return data.y;
        }
        double[] effects = fit.coefficients();
        double[] rest = data.y.clone();
        for (int j = 0; j < k; j++) {
            for (int t = 0; t < rest.length; t++) {
                rest[t] -= effects[j] * data.drivers[j][t];
            }
        }
        return rest;
    }

    /** How many likelihoods were computed. */
    int evaluations() {
        return search.evaluations();
    }

    /** How many models were compared. */
    int models() {
        return tried.size();
    }

    /** The chosen model; null if no candidate's likelihood can be evaluated. */
    @Nullable
    ArimaEstimate choose() {
        int seasonal = mostSeasonalTerms;
        boolean c = constantAllowed;
        attempt(0, 0, 0, 0, c);
        if (best != null && search.isPerfect()) {
            return finished(best);
        }
        attempt(0, 1, 0, seasonal, c);
        attempt(1, 0, seasonal, 0, c);
        attempt(1, 1, 0, seasonal, c);
        if (driftIsOptional) {
            attempt(0, 0, 0, 0, false);
        }
        boolean moved = true;
        while (moved && best != null) {
            moved = step(best);
        }
        if (best == null) {
            return plain();
        }
        return finished(best);
    }

    private boolean step(Candidate from) {
        for (int[] move : MOVES) {
            ArimaOrder order = from.order;
            if (attempt(
                    order.p() + move[0],
                    order.q() + move[1],
                    order.seasonalP() + move[2],
                    order.seasonalQ() + move[3],
                    from.constant)) {
                return true;
            }
        }
        ArimaOrder order = from.order;
        return driftIsOptional && attempt(order.p(), order.q(), order.seasonalP(), order.seasonalQ(), !from.constant);
    }

    /** The differences alone, or the mean where there are none, for a series that is too short for any candidate. */
    private @Nullable ArimaEstimate plain() {
        if (search.effective() < 1) {
            return null;
        }
        boolean fits = search.fit(new ArimaOrder(0, d, 0, 0, seasonalD, 0), d + seasonalD == 0, FINAL_GAIN);
        return fits ? search.estimate(new double[0], false) : null;
    }

    private @Nullable ArimaEstimate finished(Candidate chosen) {
        boolean fits = search.fitFrom(
                chosen.order, chosen.constant, chosen.order, chosen.point, FINAL_GAIN, Double.POSITIVE_INFINITY);
        return fits ? search.estimate(search.coefficients(), false) : null;
    }

    /** Tries a model unless it was tried or is out of bounds; true if it is the best so far. */
    private boolean attempt(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
        if (Math.min(Math.min(p, q), Math.min(seasonalP, seasonalQ)) < 0
                || Math.max(p, q) > mostTerms
                || Math.max(seasonalP, seasonalQ) > mostSeasonalTerms) {
            return false;
        }
        int key = (((p * 8 + q) * 4 + seasonalP) * 4 + seasonalQ) * 2 + (constant ? 1 : 0);
        if (tried.containsKey(key)) {
            return false;
        }
        ArimaOrder order = new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ);
        Candidate candidate = new Candidate(order, constant, Double.POSITIVE_INFINITY, new double[0]);
        double k = search.parameterCount(order, constant);
        double room = search.effective() - k - 1;
        if (room > 0 && fit(order, constant, 2 * k + 2 * k * (k + 1) / room)) {
            if (search.isPerfect()) {
                candidate = new Candidate(order, constant, Double.NEGATIVE_INFINITY, search.point());
            } else if (sound(order)) {
                double criterion = -2 * search.logLikelihood() + 2 * k + 2 * k * (k + 1) / room;
                candidate = new Candidate(order, constant, criterion, search.point());
            }
        }
        tried.put(key, candidate);
        if (candidate.criterion < Double.POSITIVE_INFINITY && (best == null || candidate.criterion < best.criterion)) {
            best = candidate;
            return true;
        }
        return false;
    }

    private boolean fit(ArimaOrder order, boolean constant, double penalty) {
        if (best == null || best.order.coefficients() == 0) {
            return search.fit(order, constant, GAIN);
        }
        double hopeless = search.objectiveAt((penalty - best.criterion) / 2);
        return search.fitFrom(order, constant, best.order, best.point, GAIN, hopeless);
    }

    /** No root near the unit circle. */
    private boolean sound(ArimaOrder order) {
        double[] a = search.coefficients();
        int p = order.p();
        int q = order.q();
        int seasonalP = order.seasonalP();
        for (int i = 0; i < a.length; i++) {
            boolean movingAverage = i >= p && (i < p + q || i >= p + q + seasonalP);
            a[i] = movingAverage ? -a[i] : a[i];
        }
        return Polynomials.rootsBeyond(NEAREST_ROOT, a, 0, p)
                && Polynomials.rootsBeyond(NEAREST_ROOT, a, p, q)
                && Polynomials.rootsBeyond(NEAREST_ROOT, a, p + q, seasonalP)
                && Polynomials.rootsBeyond(NEAREST_ROOT, a, p + q + seasonalP, order.seasonalQ());
    }
}
