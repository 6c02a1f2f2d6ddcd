package io.clientele.forecasting.arima;

/** Where the search for orders may go. */
record OrderLimits(
        boolean seasonal,
        int p,
        int q,
        int mostSeasonalP,
        int mostSeasonalQ,
        int models,
        double gain,
        double nearestRoot,
        double rootPower) {

    /** The longest season that models look back over. */
    static final int LONGEST_SEASON = 60;

    static OrderLimits standard() {
        return new OrderLimits(true, 5, 5, 2, 2, 94, 1e-3, 1.01, -1);
    }

    int seasonalP(int n, int m) {
        return seasonal && m > 1 ? Math.min(mostSeasonalP, n / 3 / m) : 0;
    }

    int seasonalQ(int n, int m) {
        return seasonal && m > 1 ? Math.min(mostSeasonalQ, n / 3 / m) : 0;
    }

    double seasonalRootPower(int m) {
        return rootPower < 0 ? m : rootPower;
    }
}
