package io.clientele.forecasting.smoothing;

/**
 * The best initial states of a form whose trend and season are additive, for given smoothing parameters, by least squares.
 *
 * <p>The recursion is linear in its initial states, so with x = (ℓ0, b0, s1 … sm) the one-step errors are
 *
 * <pre>
 * e = r − Z·x
 * </pre>
 *
 * where r are the errors from a reference start and the columns of Z are the {@link UnitResponses} of each state. A season's unit does
 * nothing before the period it is first used in, and from then on what every other season's does: column s(j+1) is column sj moved down
 * by one period. So four recursions give all columns, four adjoint ones the scalar products with the first of them, and the products of
 * two season columns follow from those one up and left by one term: O(n + m²) operations for the normal equations.
 *
 * <p>A constant moved from the level to all seasons changes nothing. The season first used last is therefore left at 0; whoever shows the
 * states to a caller moves the mean of the seasons to the level.
 */
final class LeastSquaresStates {

    /** A pivot that lost this share of its column to the columns before it counts as zero: its state stays at the reference. */
    private static final double DEPENDENT = 1e-11;

    private final boolean trend;
    private final boolean season;
    private final int n;
    private final int m;
    private final int size;
    private final EtsForm form;
    private final UnitResponses responses;
    private final double[] gram;
    private final double[] right;
    private final double[] scale;
    private final double[] withReference;
    private final double[] withLevel;
    private final double[] withGrowth;
    private final double[] withSeason;

    LeastSquaresStates(EtsForm form, int n, int seasonLength) {
        this.form = form;
        this.trend = form.hasTrend();
        this.season = form.hasSeason();
        this.n = n;
        this.m = seasonLength;
        this.size = form.freeStates(seasonLength);
        this.responses = new UnitResponses(n, season ? m : 1);
        this.gram = new double[size * size];
        this.right = new double[size];
        this.scale = new double[size];
        this.withReference = new double[m + 2];
        this.withLevel = new double[m + 2];
        this.withGrowth = new double[m + 2];
        this.withSeason = new double[m + 2];
    }

    /** Leaves in the pass the states, fitted values and trajectories of the least-squares start. */
    void solve(EtsPass pass, double alpha, double beta, double gamma, double phi) {
        if (season) {
            responses.run(pass.y, alpha, beta, gamma, phi);
            responses.products(alpha, beta, gamma, phi, withReference, withLevel, withGrowth, withSeason);
            seasonalEquations();
        } else {
            responses.run(pass.y, alpha, beta, phi);
            plainEquations();
        }
        eliminate();
        int i = 0;
        pass.level[0] = pass.y[0] + right[i++];
        pass.growth[0] = trend ? right[i++] : 0;
        for (int j = 0; i < size; j++) {
            pass.season[j] = right[i++];
        }
        pass.season[m - 1] = 0;
        pass.forward(form, alpha, beta, gamma, phi);
    }

    /**
     * What the states can take back of a change of the fitted values: the coordinates of its projection on the columns of Z in an
     * orthonormal base, for the parameters last solved for.
     *
     * @param products a pass that went backward over the change, and so left its products with all columns
     */
    void project(EtsPass products, double[] coordinates) {
        for (int i = 0; i < size; i++) {
            double product = i == 0
                    ? products.byLevel
                    : trend && i == 1 ? products.byGrowth : products.bySeason[i - (trend ? 2 : 1)];
            double sum = product * scale[i];
            int row = i * size;
            for (int k = 0; k < i; k++) {
                sum -= gram[row + k] * coordinates[k];
            }
            coordinates[i] = sum * gram[row + i];
        }
    }

    /** How many states. */
    int size() {
        return size;
    }

    private void plainEquations() {
        gram[0] = responses.levelLevel;
        right[0] = responses.levelReference;
        if (trend) {
            gram[size] = responses.levelGrowth;
            gram[size + 1] = responses.growthGrowth;
            right[1] = responses.growthReference;
        }
    }

    private void seasonalEquations() {
        int s = trend ? 2 : 1;
        gram[0] = withLevel[0];
        right[0] = withReference[0];
        if (trend) {
            gram[size] = withGrowth[0];
            gram[size + 1] = withGrowth[1];
            right[1] = withReference[1];
        }
        for (int j = 0; j < m - 1; j++) {
            int row = (s + j) * size;
            gram[row] = withLevel[2 + j];
            if (trend) {
                gram[row + 1] = withGrowth[2 + j];
            }
            gram[row + s] = withSeason[2 + j];
            right[s + j] = withReference[2 + j];
        }
        double[] z = responses.season;
        for (int i = 1; i < m - 1; i++) {
            double last = z[n - i];
            for (int j = i; j < m - 1; j++) {
                gram[(s + j) * size + s + i] = gram[(s + j - 1) * size + s + i - 1] - last * z[n - j];
            }
        }
    }

    /** Cholesky on the lower triangle, columns scaled to unit length; the solution replaces the right side. */
    private void eliminate() {
        for (int i = 0; i < size; i++) {
            double square = gram[i * size + i];
            scale[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
        }
        for (int i = 0; i < size; i++) {
            int row = i * size;
            right[i] *= scale[i];
            for (int j = 0; j < i; j++) {
                int other = j * size;
                double sum = gram[row + j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++) {
                    sum -= gram[row + k] * gram[other + k];
                }
                double value = sum * gram[other + j];
                gram[row + j] = value;
                right[i] -= value * right[j];
            }
            double pivot = scale[i] > 0 ? 1 : 0;
            for (int k = 0; k < i; k++) {
                pivot -= gram[row + k] * gram[row + k];
            }
            double inverse = pivot > DEPENDENT ? 1 / Math.sqrt(pivot) : 0;
            gram[row + i] = inverse;
            right[i] *= inverse;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < size; k++) {
                sum -= gram[k * size + i] * right[k];
            }
            right[i] = sum * gram[i * size + i];
        }
        for (int i = 0; i < size; i++) {
            right[i] *= scale[i];
        }
    }
}
