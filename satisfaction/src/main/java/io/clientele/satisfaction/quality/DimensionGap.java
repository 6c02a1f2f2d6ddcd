package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Perceived minus expected of a dimension: for each respondent the mean over those of its items that he rated both ways, then the
 * mean over respondents.
 *
 * @param dimension what it is made of and weighs
 * @param expected the respondents' mean expectations
 * @param perceived the respondents' mean perceptions of the same items
 * @param gap perceived − expected, respondent by respondent
 * @param leftOut respondents who rated none of its items both ways
 * @param level the confidence level of the interval
 */
public record DimensionGap(
        QualityDimension dimension, MeanScore expected, MeanScore perceived, MeanScore gap, long leftOut, double level)
        implements Serializable {

    /** Checks the parts. */
    public DimensionGap {
        Require.nonNull("dimension", dimension);
        Require.nonNull("expected", expected);
        Require.nonNull("perceived", perceived);
        Require.nonNull("gap", gap);
        Require.atLeast("leftOut", leftOut, 0L);
        Require.level("level", level);
    }

    /** The mean of perceived − expected; empty without a respondent. */
    public OptionalDouble meanGap() {
        return gap.mean();
    }

    /** Student's interval of the mean gap; empty with fewer than two respondents. */
    public Optional<Interval> interval() {
        return gap.interval(level);
    }

    /** For example {@code reliability: perceived 5.90 − expected 6.80 = -0.90 (n 40, 95 % interval -1.21 to -0.59)}. */
    @Override
    public String toString() {
        return GapText.line(dimension.name(), perceived, gap, level);
    }
}
