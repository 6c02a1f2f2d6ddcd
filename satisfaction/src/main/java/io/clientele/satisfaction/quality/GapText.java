package io.clientele.satisfaction.quality;

import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/** Gaps and their intervals in print. */
final class GapText {

    private GapText() {}

    /** A gap in one line. */
    static String line(String name, MeanScore perceived, MeanScore gap, double level) {
        if (gap.n() == 0) {
            return name + ": no gap, because nobody rated both expectation and perception";
        }
        String interval = gap.interval(level)
                .map(between -> ", " + percent(level) + " interval " + ends(Optional.of(between)))
                .orElse("");
        return name + ": perceived " + Cells.fixed(perceived.mean(), 2) + " − expected "
                + Cells.fixed(expected(perceived, gap), 2) + " = " + Cells.fixed(gap.mean(), 2) + " (n "
                + Cells.count(gap.n()) + interval + ")";
    }

    /** The mean expectation of the same respondents. */
    static double expected(MeanScore perceived, MeanScore gap) {
        return perceived.centre() - gap.centre();
    }

    static String percent(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    static String ends(Optional<Interval> interval) {
        return interval.map(i -> Cells.fixed(i.lower(), 2) + " to " + Cells.fixed(i.upper(), 2))
                .orElse(Cells.ABSENT);
    }
}
