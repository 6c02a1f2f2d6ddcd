/**
 * Numerical kernels: special functions, root finding, minimisers and small linear systems over primitives. This is the only package
 * that sees Commons Math; everything else speaks to the types here. What Commons Math does well enough is taken from it, what stands
 * here instead says in its class comment what the library's error would be.
 *
 * <p>Start with {@link io.clientele.internal.numerics.StandardNormal}, {@link io.clientele.internal.numerics.GammaFunctions} and
 * {@link io.clientele.internal.numerics.BetaFunctions} for special functions, {@link io.clientele.internal.numerics.Roots} for an
 * equation in one unknown, {@link io.clientele.internal.numerics.LeastSquares} and {@link io.clientele.internal.numerics.Cholesky}
 * for linear systems, {@link io.clientele.internal.numerics.QuasiNewton} for a smooth function of several variables and
 * {@link io.clientele.internal.numerics.NelderMead} for one that is not.
 *
 * <pre>{@code
 * Minimum minimum = QuasiNewton.standard().minimise(
 *         (x, gradient) -> {
 *             gradient[0] = 2 * (x[0] - 3);
 *             gradient[1] = 8 * (x[1] + 1);
 *             return (x[0] - 3) * (x[0] - 3) + 4 * (x[1] + 1) * (x[1] + 1);
 *         },
 *         new double[] {0, 0});
 * boolean found = minimum.converged(); // true, at (3, -1)
 * }</pre>
 *
 * <p>Kernels trust their callers: arguments are checked where a public type of another package receives them.
 */
@NullMarked
package io.clientele.internal.numerics;

import org.jspecify.annotations.NullMarked;
