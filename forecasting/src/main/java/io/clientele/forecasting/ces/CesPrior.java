package io.clientele.forecasting.ces;

/**
 * What is thought of the parameters before the data: normal distributions about their usual places. Its −log density is added to that of
 * the data, so short series stay near the usual places and long ones go where they will.
 *
 * <ul>
 *   <li>b about 1, with a deviation of 0.032/m. (b − 1)/a is the rate at which the level grows or shrinks in the long run, so this says
 *       that growth of some percent a year is usual, whatever the period is; b = 1 is a level that stays.
 *   <li>a about 1.5, the middle of its range where b = 1, with a deviation of 0.22: from 1, where nothing is learnt, to 2, where old
 *       observations keep their weight with alternating signs, are two deviations on both sides.
 *   <li>The season's own pair likewise, but b with a deviation of 0.07: its swings grow or shrink by that a year, at most.
 * </ul>
 *
 * Both deviations of b were chosen among powers of √10, and the others as said, on the even-numbered series of the M3 competition.
 */
final class CesPrior {

    /** 1/(2·deviation²). */
    private static final double GROWTH = 500;

    private static final double SEASON_GROWTH = 100;
    private static final double REAL = 10;
    private static final double USUAL_REAL = 1.5;

    private CesPrior() {}

    /** −log density up to a constant; its derivatives are added to the gradient. */
    static double add(CesForm form, int m, double[] x, double[] gradient) {
        double growth = GROWTH * m * m;
        double real = x[0] - USUAL_REAL;
        double imaginary = x[1] - 1;
        gradient[0] += 2 * REAL * real;
        gradient[1] += 2 * growth * imaginary;
        double sum = REAL * real * real + growth * imaginary * imaginary;
        if (form == CesForm.FULL) {
            double seasonReal = x[2] - USUAL_REAL;
            double seasonImaginary = x[3] - 1;
            gradient[2] += 2 * REAL * seasonReal;
            gradient[3] += 2 * SEASON_GROWTH * seasonImaginary;
            sum += REAL * seasonReal * seasonReal + SEASON_GROWTH * seasonImaginary * seasonImaginary;
        }
        return sum;
    }
}
