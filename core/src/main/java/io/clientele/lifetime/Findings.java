package io.clientele.lifetime;

import io.clientele.internal.text.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it means that parameters are not identified, in words. Parameters come in pairs: (r, alpha) say how purchase rates differ, the
 * other pair how customers differ in leaving.
 *
 * @param oldest the greatest age among the customers
 */
record Findings(
        String model,
        ModelParameters parameters,
        List<String> coefficients,
        double[] theta,
        boolean[] identified,
        double oldest) {

    /** A shape or its partner beyond this, or below its inverse, has run off. */
    private static final double FAR = 1e3;

    /** The findings; a list to which more can be added. */
    List<String> inWords() {
        List<String> findings = new ArrayList<>();
        if (loose(0) || loose(1)) {
            findings.add(buying());
        }
        if (parameters.size() == 5 && (loose(2) || loose(3) || loose(4))) {
            findings.add(ageing());
        } else if (parameters.size() == 4 && (loose(2) || loose(3))) {
            findings.add(leaving());
        }
        String others = IntStream.range(parameters.size(), identified.length)
                .filter(this::loose)
                .mapToObj(i -> coefficients.get(i - parameters.size()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            findings.add("The effects " + others
                    + " are not identified: the covariates do not vary enough, or say the same as others.");
        }
        return findings;
    }

    private boolean loose(int i) {
        return !identified[i];
    }

    private String buying() {
        if (theta[0] > FAR) {
            return ran(0, 1) + " ran off together: all customers buy at the same rate, r/alpha = "
                    + Cells.significant(theta[0] / theta[1], 4) + " a unit of time; the data show no difference.";
        }
        if (theta[0] < 1 / FAR) {
            return ran(0, 1)
                    + " ran to their limit: nearly nobody repeats, and the data do not say how rates differ among"
                    + " those who do.";
        }
        return ran(0, 1) + " are not identified: other values fit as well. Use more customers or a longer period, or a"
                + " prior.";
    }

    private String leaving() {
        boolean chance = parameters.names().get(3).equals("b");
        double mean = chance ? theta[2] / (theta[2] + theta[3]) : theta[2] / theta[3];
        String per = chance ? "a/(a + b) = " : "s/beta = ";
        String perWhat = chance ? " a purchase" : " a unit of time";
        if (mean < 1e-5) {
            return ran(2, 3) + " ran off: nobody leaves as far as the data show, and " + model + " is NBD.";
        }
        if (theta[2] > FAR) {
            return ran(2, 3) + " ran off together: all customers leave at the same rate, " + per
                    + Cells.significant(mean, 4) + perWhat + "; the data show no difference.";
        }
        if (theta[2] < 1 / FAR || theta[3] < 1 / FAR) {
            return ran(2, 3) + " ran to 0: a part of the customers leaves at once and the rest never, " + per
                    + Cells.significant(mean, 4) + perWhat + ".";
        }
        return ran(2, 3) + " are not identified: other values fit as well. Use more customers or a longer period, or a"
                + " prior.";
    }

    /** Of GGompertz/NBD. */
    private String ageing() {
        double b = theta[2];
        double s = theta[3];
        double beta = theta[4];
        double leaves =
                -StrictMath.expm1(-s * GompertzKernel.logRise(b, beta, oldest, GompertzKernel.kappa(b, beta, oldest)));
        if (leaves < 1e-3) {
            return ran(2, 4) + " ran off: nobody leaves as far as the data show, and " + model + " is NBD.";
        }
        if (b < 1 / FAR && beta < 1 / FAR) {
            return ran(2, 4) + " ran to 0 together: the data do not show that customers leave the likelier the longer"
                    + " they have been there, and " + model + " is Pareto/NBD with s = " + Cells.significant(s, 4)
                    + " and beta = " + Cells.significant(beta / b, 4) + ". Use Pareto/NBD.";
        }
        if (s > FAR) {
            return ran(3, 4) + " ran off together: all customers leave alike, at the rate s b/beta = "
                    + Cells.significant(s * b / beta, 4) + " a unit of time at first; the data show no difference.";
        }
        if (beta > FAR * FAR) {
            return ran(2, 4) + " ran off together: as far as the data show, nobody leaves before the age of ln(beta)/b"
                    + " = " + Cells.significant(StrictMath.log(beta) / b, 3) + " units of time.";
        }
        if (s < 1 / FAR) {
            return ran(3, 4) + " ran to 0: a part of the customers leaves at once and the rest never as far as the data"
                    + " show.";
        }
        return ran(2, 4) + " and s (" + Cells.significant(s, 3) + ") are not all identified: other values fit as well."
                + " Use more customers or a longer period, or a prior.";
    }

    private String ran(int shape, int scale) {
        return parameters.names().get(shape) + " and " + parameters.names().get(scale) + " ("
                + Cells.significant(theta[shape], 3) + " and " + Cells.significant(theta[scale], 3) + ")";
    }
}
