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
 * <p>Every candidate's exact likelihood is maximised, starting from the coefficients of its neighbour, and only as closely as the
 * comparison needs; the chosen one is finished.
 */
final class OrderSearch {

    private static final double FINAL_GAIN = 1e-9;

    private final OrderLimits limits;
    private final ArimaData data;
    private final int d;
    private final int seasonalD;
    private final ArimaSearch search;
    private final boolean constantAllowed;
    private final Map<Integer, Candidate> tried = new HashMap<>();

    private @Nullable Candidate best;

    private record Candidate(ArimaOrder order, boolean constant, double criterion, double[] point) {}

    /**
     * A search over one series.
     *
     * @throws IllegalArgumentException if drivers are constant or follow from each other
     */
    static OrderSearch over(ArimaData data, OrderLimits limits, @Nullable Drivers drivers) {
        OrderSearch search = new OrderSearch(data, limits);
        int differences = search.d + search.seasonalD;
        DriverCheck.requireIndependent(
                drivers,
                data,
                new ArimaOrder(0, search.d, 0, 0, search.seasonalD, 0),
                differences == 0,
                differences == 1);
        return search;
    }

    OrderSearch(ArimaData data, OrderLimits limits) {
        this.data = data;
        this.limits = limits;
        int m = data.m;
        int n = data.y.length;
        double[] y = withoutDrivers(data);
        this.seasonalD = limits.seasonal() ? Differencing.seasonal(y, m) : 0;
        double[] x = seasonalD == 0 ? y : ArimaData.differenced(y, Polynomials.differences(0, seasonalD, m));
        this.d = Differencing.regular(x, seasonalD == 0 ? 2 : 1);
        int differences = d + seasonalD;
        this.constantAllowed = differences <= 1;
        int capacity = Math.max(limits.p() + limits.seasonalP(n, m) * m, limits.q() + limits.seasonalQ(n, m) * m);
        this.search = new ArimaSearch(
                data,
                d,
                seasonalD,
                differences == 0,
                differences == 1,
                capacity,
                limits.p() + limits.q() + limits.seasonalP(n, m) + limits.seasonalQ(n, m));
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

    int evaluations() {
        return search.evaluations();
    }

    int models() {
        return tried.size();
    }

    /** The chosen model; null if no candidate's likelihood can be evaluated. */
    @Nullable
    ArimaEstimate choose() {
        int m = data.m;
        int n = data.y.length;
        int mostP = Math.min(limits.p(), n / 3);
        int mostQ = Math.min(limits.q(), n / 3);
        int mostSeasonalP = limits.seasonal() ? limits.seasonalP(n, m) : 0;
        int mostSeasonalQ = limits.seasonal() ? limits.seasonalQ(n, m) : 0;
        boolean seasonal = mostSeasonalP + mostSeasonalQ > 0;
        boolean c = constantAllowed;
        attempt(0, 0, 0, 0, c, mostP, mostQ, mostSeasonalP, mostSeasonalQ);
        if (best != null && search.isPerfect()) {
            search.fit(best.order, best.constant, FINAL_GAIN);
            return search.estimate(new double[0], false);
        }
        attempt(0, 1, 0, seasonal ? 1 : 0, c, mostP, mostQ, mostSeasonalP, mostSeasonalQ);
        attempt(1, 0, seasonal ? 1 : 0, 0, c, mostP, mostQ, mostSeasonalP, mostSeasonalQ);
        attempt(2, 2, seasonal ? 1 : 0, seasonal ? 1 : 0, c, mostP, mostQ, mostSeasonalP, mostSeasonalQ);
        if (c) {
            attempt(0, 0, 0, 0, false, mostP, mostQ, mostSeasonalP, mostSeasonalQ);
        }
        int[][] moves = {
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
        boolean moved = true;
        while (moved && best != null && tried.size() < limits.models()) {
            moved = false;
            Candidate at = best;
            for (int[] move : moves) {
                moved = attempt(
                        at.order.p() + move[0],
                        at.order.q() + move[1],
                        at.order.seasonalP() + move[2],
                        at.order.seasonalQ() + move[3],
                        at.constant,
                        mostP,
                        mostQ,
                        mostSeasonalP,
                        mostSeasonalQ);
                if (moved) {
                    break;
                }
            }
            if (!moved && constantAllowed) {
                moved = attempt(
                        at.order.p(),
                        at.order.q(),
                        at.order.seasonalP(),
                        at.order.seasonalQ(),
                        !at.constant,
                        mostP,
                        mostQ,
                        mostSeasonalP,
                        mostSeasonalQ);
            }
        }
        if (best == null) {
            boolean fits = search.fit(new ArimaOrder(0, d, 0, 0, seasonalD, 0), false, FINAL_GAIN);
            return fits ? search.estimate(new double[0], false) : null;
        }
        search.fitFrom(best.order, best.constant, best.order, best.point, FINAL_GAIN);
        return search.estimate(search.coefficients(), false);
    }

    private boolean attempt(
            int p,
            int q,
            int seasonalP,
            int seasonalQ,
            boolean constant,
            int mostP,
            int mostQ,
            int mostSeasonalP,
            int mostSeasonalQ) {
        if (p < 0 || q < 0 || seasonalP < 0 || seasonalQ < 0) {
            return false;
        }
        p = Math.min(p, mostP);
        q = Math.min(q, mostQ);
        seasonalP = Math.min(seasonalP, mostSeasonalP);
        seasonalQ = Math.min(seasonalQ, mostSeasonalQ);
        int key = (((p * 16 + q) * 4 + seasonalP) * 4 + seasonalQ) * 2 + (constant ? 1 : 0);
        if (tried.containsKey(key)) {
            return false;
        }
        ArimaOrder order = new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ);
        double k = search.parameterCount(order, constant);
        double room = search.effective() - k - 1;
        Candidate candidate = new Candidate(order, constant, Double.POSITIVE_INFINITY, new double[0]);
        if (room > 0) {
            boolean fits = best == null || best.order.coefficients() == 0
                    ? search.fit(order, constant, limits.gain())
                    : search.fitFrom(order, constant, best.order, best.point, limits.gain());
            if (fits && (search.isPerfect() || sound(order))) {
                double criterion = search.isPerfect()
                        ? Double.NEGATIVE_INFINITY
                        : -2 * search.logLikelihood() + 2 * k + 2 * k * (k + 1) / room;
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

    /** No root near the unit circle. */
    private boolean sound(ArimaOrder order) {
        double[] c = search.coefficients();
        int m = data.m;
        double[] a = c.clone();
        int p = order.p();
        int q = order.q();
        int seasonalP = order.seasonalP();
        for (int i = 0; i < c.length; i++) {
            boolean ma = i >= p && (i < p + q || i >= p + q + seasonalP);
            a[i] = ma ? -c[i] : c[i];
        }
        double regular = limits.nearestRoot();
        double seasonal = Math.pow(regular, limits.seasonalRootPower(m));
        return Polynomials.rootsBeyond(regular, a, 0, p)
                && Polynomials.rootsBeyond(regular, a, p, q)
                && Polynomials.rootsBeyond(seasonal, a, p + q, seasonalP)
                && Polynomials.rootsBeyond(seasonal, a, p + q + seasonalP, order.seasonalQ());
    }

    @Override
    public String toString() {
        return d + " " + seasonalD + " " + Arrays.toString(tried.keySet().toArray());
    }
}
