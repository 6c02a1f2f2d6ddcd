package io.clientele.lifetime;

import java.util.Arrays;
import java.util.List;

/**
 * The log-likelihood of a whole customer base, summed over groups of customers whose parameters are linear in the point, on the scale
 * of logarithms: one group without covariates, one for each pattern of them with.
 *
 * <pre>
 * ln θ of group g = design(g) · point
 * </pre>
 */
final class PopulationLikelihood implements LogLikelihood {

    /** Customers who share their parameters. */
    record Group(RepeatCounts counts, double[][] design) {}

    private final HistoryKernel.Source source;
    private final int parameters;
    private final int variables;
    private final GroupLikelihood[] groups;
    private final double[][][] designs;

    PopulationLikelihood(HistoryKernel.Source source, int parameters, List<Group> groups) {
        this.source = source;
        this.parameters = parameters;
        this.variables = groups.get(0).design()[0].length;
        this.groups = groups.stream()
                .map(group -> new GroupLikelihood(group.counts(), parameters))
                .toArray(GroupLikelihood[]::new);
        this.designs = groups.stream().map(Group::design).toArray(double[][][]::new);
    }

    /** The parameters themselves are the point. */
    static double[][] identity(int parameters) {
        double[][] design = new double[parameters][parameters];
        for (int i = 0; i < parameters; i++) {
            design[i][i] = 1;
        }
        return design;
    }

    @Override
    public int size() {
        return variables;
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        Arrays.fill(gradient, 0);
        for (double[] row : hessian) {
            Arrays.fill(row, 0);
        }
        Term term = new Term(parameters);
        double[] logs = new double[parameters];
        double sum = 0;
        double lost = 0;
        for (int g = 0; g < groups.length; g++) {
            double[][] design = designs[g];
            for (int i = 0; i < parameters; i++) {
                logs[i] = 0;
                for (int v = 0; v < variables; v++) {
                    logs[i] += design[i][v] * point[v];
                }
            }
            groups[g].evaluate(source.at(logs), term);
            // Neumaier's sum.
            double next = sum + term.value;
            lost += Math.abs(sum) >= Math.abs(term.value) ? (sum - next) + term.value : (term.value - next) + sum;
            sum = next;
            carryOver(design, term, gradient, hessian);
        }
        return sum + lost;
    }

    /** Chain rule: gradient += D'g, Hessian += D'HD. */
    private void carryOver(double[][] design, Term term, double[] gradient, double[][] hessian) {
        for (int i = 0; i < parameters; i++) {
            for (int v = 0; v < variables; v++) {
                double d = design[i][v];
                if (d == 0) {
                    continue;
                }
                gradient[v] += d * term.gradient[i];
                for (int j = 0; j < parameters; j++) {
                    double h = term.hessian[Term.at(parameters, Math.min(i, j), Math.max(i, j))];
                    for (int w = v; w < variables; w++) {
                        hessian[v][w] += d * h * design[j][w];
                    }
                }
            }
        }
    }
}
