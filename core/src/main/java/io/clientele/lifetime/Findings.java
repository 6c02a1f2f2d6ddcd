package io.clientele.lifetime;

import io.clientele.internal.text.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it means that parameters are not identified, in words. Parameters come in pairs: (r, alpha) say how purchase rates differ, the
 * other pair how customers differ in leaving.
 */
record Findings(String model, ModelParameters parameters, double[] theta, boolean[] identified) {

    /** A shape or its partner beyond this, or below its inverse, has run off. */
    private static final double FAR = 1e3;

    /** The findings; a list to which more can be added. */
    List<String> inWords() {
        List<String> findings = new ArrayList<>();
        if (loose(0) || loose(1)) {
            findings.add(buying());
        }
        if (parameters.size() > 2 && (loose(2) || loose(3))) {
            findings.add(leaving());
        }
        String others = IntStream.range(parameters.size(), identified.length)
                .filter(this::loose)
                .mapToObj(i -> "number " + (i - parameters.size() + 1))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            findings.add("The effect of covariate " + others
                    + " is not identified: the covariate does not vary enough, or says the same as others.");
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

    private String ran(int shape, int scale) {
        return parameters.names().get(shape) + " and " + parameters.names().get(scale) + " ("
                + Cells.significant(theta[shape], 3) + " and " + Cells.significant(theta[scale], 3) + ")";
    }
}
