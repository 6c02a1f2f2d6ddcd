package io.clientele.satisfaction.kano.wave;

import java.util.Arrays;
import java.util.Comparator;

/** P-values of several tests at once (Holm 1979). */
final class Holm {

    private Holm() {}

    /** The p-values adjusted so that each may be compared with the error allowed for all together. */
    static double[] adjusted(double[] pValues) {
        int m = pValues.length;
        Integer[] order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> pValues[i]));
        double[] adjusted = new double[m];
        double highest = 0;
        for (int rank = 0; rank < m; rank++) {
            highest = Math.max(highest, Math.min(1, (m - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
