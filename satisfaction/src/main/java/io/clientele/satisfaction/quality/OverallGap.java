package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Perceived minus expected over all dimensions, of the respondents who have a gap in each of them.
 *
 * <pre>
 * weighted = Σ points · gap / Σ points        unweighted = mean of the gaps        performance = Σ points · perceived / Σ points
 * </pre>
 *
 * <p>The first two are the SERVQUAL score (Parasuraman, Zeithaml and Berry 1988), the last is SERVPERF, which does without
 * expectations (Cronin and Taylor 1992).
 *
 * @param weighted the respondents' gaps, dimensions weighted by their points
 * @param unweighted the respondents' gaps, every dimension weighing the same
 * @param performance the respondents' perceptions, dimensions weighted by their points
 * @param leftOut respondents without a gap in some dimension
 * @param level the confidence level of the interval
 */
public record OverallGap(MeanScore weighted, MeanScore unweighted, MeanScore performance, long leftOut, double level)
        implements Serializable {

    /** Checks the parts. */
    public OverallGap {
        Require.nonNull("weighted", weighted);
        Require.nonNull("unweighted", unweighted);
        Require.nonNull("performance", performance);
        Require.atLeast("leftOut", leftOut, 0L);
        Require.level("level", level);
    }

    /** The mean of the weighted gaps; empty if no respondent has a gap in each dimension. */
    public OptionalDouble meanGap() {
        return weighted.mean();
    }

    /** Student's interval of the mean weighted gap; empty with fewer than two respondents. */
    public Optional<Interval> interval() {
        return weighted.interval(level);
    }

    /** The mean of the respondents' expectations, dimensions weighted by their points: performance − gap; empty without a respondent. */
    public OptionalDouble meanExpected() {
        return weighted.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(GapText.expected(performance, weighted));
    }

    /** For example {@code overall: perceived 5.93 − expected 6.49 = -0.56 (n 40, 95 % interval -0.80 to -0.33)}. */
    @Override
    public String toString() {
        return weighted.n() == 0
                ? "overall: no gap, because no respondent has a gap in each dimension"
                : GapText.line("overall", performance, weighted, level);
    }
}
