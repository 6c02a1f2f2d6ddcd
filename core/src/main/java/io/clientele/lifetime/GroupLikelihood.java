package io.clientele.lifetime;

import java.util.Arrays;

/**
 * The log-likelihood of customers who share their parameters, with gradient and Hessian by the logarithms of these. The kernel is asked
 * once for each x and for each pair of x and a time; what is left for a row is the sum of two exponentials.
 */
final class GroupLikelihood {

    private final int parameters;
    private final int triangle;
    private final RepeatCounts counts;
    private final int[] x;
    private final double[] customersOfX;
    private final PairIndex byLast;
    private final PairIndex byEnd;
    private final PairTable left;
    private final PairTable stayed;

    GroupLikelihood(RepeatCounts counts, int parameters) {
        this.parameters = parameters;
        this.triangle = Term.triangle(parameters);
        this.counts = counts;
        this.byLast = PairIndex.byLast(counts);
        this.byEnd = PairIndex.byEnd(counts);
        this.left = new PairTable(byLast.size(), parameters);
        this.stayed = new PairTable(byEnd.size(), parameters);
        int[] values = new int[counts.size()];
        double[] weights = new double[counts.size()];
        int n = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (n == 0 || values[n - 1] != counts.repeatsAt(i)) {
                values[n++] = counts.repeatsAt(i);
            }
            weights[n - 1] += counts.customersAt(i);
        }
        this.x = Arrays.copyOf(values, n);
        this.customersOfX = Arrays.copyOf(weights, n);
    }

    /** Fills {@code out} with value, gradient and Hessian. */
    void evaluate(HistoryKernel kernel, Term out) {
        out.clear();
        Term term = new Term(parameters);
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < x.length; i++) {
            kernel.constant(x[i], term);
            double addend = customersOfX[i] * term.value;
            double next = sum + addend;
            lost += Math.abs(sum) >= Math.abs(addend) ? (sum - next) + addend : (addend - next) + sum;
            sum = next;
            add(out, customersOfX[i], term.gradient, 0, term.hessian, 0);
        }
        for (int i = 0; i < byLast.size(); i++) {
            kernel.left(byLast.x(i), byLast.time(i), term);
            left.store(i, term);
        }
        for (int i = 0; i < byEnd.size(); i++) {
            kernel.stayed(byEnd.x(i), byEnd.time(i), term);
            stayed.store(i, term);
        }
        double rows = rows(out);
        left.addTo(out);
        stayed.addTo(out);
        out.value = sum + (lost + rows);
    }

    private void add(Term out, double weight, double[] gradient, int g, double[] hessian, int h) {
        for (int i = 0; i < parameters; i++) {
            out.gradient[i] += weight * gradient[g + i];
        }
        for (int i = 0; i < triangle; i++) {
            out.hessian[i] += weight * hessian[h + i];
        }
    }

    /** ln(exp(stayed) + exp(left)) over all rows; leaves in the tables how much of their derivatives counts. */
    private double rows(Term out) {
        double sum = 0;
        double lost = 0;
        double[] difference = new double[parameters];
        for (int row = 0; row < counts.size(); row++) {
            int l = byLast.ofRow(row);
            int s = byEnd.ofRow(row);
            double weight = counts.customersAt(row);
            double u = left.value[l];
            double v = stayed.value[s];
            double value;
            if (u == Double.NEGATIVE_INFINITY) {
                value = v;
                stayed.weight[s] += weight;
            } else {
                double e = Math.exp(-Math.abs(u - v));
                value = Math.max(u, v) + Math.log(1 + e);
                double smaller = e / (1 + e);
                double larger = 1 / (1 + e);
                left.weight[l] += weight * (u > v ? larger : smaller);
                stayed.weight[s] += weight * (u > v ? smaller : larger);
                double both = weight * smaller * larger;
                for (int i = 0; i < parameters; i++) {
                    difference[i] = left.gradient[l * parameters + i] - stayed.gradient[s * parameters + i];
                }
                int k = 0;
                for (int i = 0; i < parameters; i++) {
                    double d = both * difference[i];
                    for (int j = i; j < parameters; j++) {
                        out.hessian[k++] += d * difference[j];
                    }
                }
            }
            double addend = weight * value;
            double next = sum + addend;
            lost += Math.abs(sum) >= Math.abs(addend) ? (sum - next) + addend : (addend - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** A term for each pair, and how many customers it counts for. */
    private final class PairTable {

        final double[] value;
        final double[] gradient;
        final double[] hessian;
        final double[] weight;

        PairTable(int pairs, int parameters) {
            value = new double[pairs];
            gradient = new double[pairs * parameters];
            hessian = new double[pairs * Term.triangle(parameters)];
            weight = new double[pairs];
        }

        void store(int pair, Term term) {
            value[pair] = term.value;
            System.arraycopy(term.gradient, 0, gradient, pair * parameters, parameters);
            System.arraycopy(term.hessian, 0, hessian, pair * triangle, triangle);
            weight[pair] = 0;
        }

        void addTo(Term out) {
            for (int i = 0; i < weight.length; i++) {
                add(out, weight[i], gradient, i * parameters, hessian, i * triangle);
            }
        }
    }
}
