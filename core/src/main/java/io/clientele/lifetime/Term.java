package io.clientele.lifetime;

import java.util.Arrays;

/** A logarithm with its first and second derivatives; first by the parameters, and after {@link #byLogarithms} by their logarithms. */
final class Term {

    double value;
    final double[] gradient;

    /** The upper triangle, row by row. */
    final double[] hessian;

    Term(int parameters) {
        gradient = new double[parameters];
        hessian = new double[triangle(parameters)];
    }

    static int triangle(int parameters) {
        return parameters * (parameters + 1) / 2;
    }

    /** Where (i, j) stands in the triangle, i ≤ j. */
    static int at(int parameters, int i, int j) {
        return i * parameters - i * (i - 1) / 2 + j - i;
    }

    void clear() {
        value = 0;
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
    }

    /** The logarithm of nothing: a case that cannot be. */
    void impossible() {
        clear();
        value = Double.NEGATIVE_INFINITY;
    }

    void second(int i, int j, double addend) {
        hessian[at(gradient.length, Math.min(i, j), Math.max(i, j))] += addend;
    }

    /** From derivatives by θ to derivatives by ln θ. */
    void byLogarithms(double[] theta) {
        int n = gradient.length;
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                hessian[k] *= theta[i] * theta[j];
                if (i == j) {
                    hessian[k] += theta[i] * gradient[i];
                }
                k++;
            }
        }
        for (int i = 0; i < n; i++) {
            gradient[i] *= theta[i];
        }
    }
}
