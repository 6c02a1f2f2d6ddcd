package io.clientele.forecasting.selection;

import io.clientele.forecasting.decomposition.ClassicalDecomposition;
import io.clientele.forecasting.decomposition.SeasonalityTest;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * The seasons that a series has: those of its calendar that fit into it more than twice, and where its only one is a day of hours or
 * parts of hours, the week, if it shows.
 *
 * <p>The week shows if the {@link SeasonalityTest}, put to the series less its day, finds it at seven days. That takes three weeks at
 * least, and four if the week is a smooth one.
 */
final class SeasonsSeen {

    /** Hours, half-hours, quarters, ten and five minutes of a day. */
    private static final List<Integer> PARTS_OF_A_DAY = List.of(24, 48, 96, 144, 288);

    private static final int DAYS_OF_A_WEEK = 7;

    private SeasonsSeen() {}

    static List<Integer> of(TimeSeries series) {
        int n = series.size();
        List<Integer> named = Arrays.stream(series.calendar().seasonLengths())
                .filter(m -> m > 1 && n > 2L * m)
                .sorted()
                .distinct()
                .boxed()
                .toList();
        boolean days = named.size() == 1 && PARTS_OF_A_DAY.contains(named.get(0)) && !series.hasGaps();
        return days && showsWeek(series.values(), named.get(0))
                ? List.of(named.get(0), DAYS_OF_A_WEEK * named.get(0))
                : named;
    }

    private static boolean showsWeek(double[] values, int day) {
        if (3L * DAYS_OF_A_WEEK * day > values.length) {
            return false;
        }
        double[] indices = ClassicalDecomposition.additive().indices(values, day);
        for (int t = 0; t < values.length; t++) {
            values[t] -= indices[t % day];
        }
        return SeasonalityTest.of(values, DAYS_OF_A_WEEK * day)
                .filter(test -> test.isSeasonal() && test.autocorrelation() > 0)
                .isPresent();
    }
}
