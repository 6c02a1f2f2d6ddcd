package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model believes of the next periods, jointly: each period by itself, sums of neighbouring periods with the correlation
 * between them, and whole paths.
 *
 * <p>Steps are counted from 1, the first period after the data. Implementations are immutable, serialise, and travel as JSON with a
 * property {@code kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GaussianPaths.class, name = "gaussian"),
    @JsonSubTypes.Type(value = CountPaths.class, name = "counts"),
    @JsonSubTypes.Type(value = DemandPaths.class, name = "demand"),
    @JsonSubTypes.Type(value = FlooredPaths.class, name = "floored"),
    @JsonSubTypes.Type(value = BoxCoxPaths.class, name = "box-cox"),
    @JsonSubTypes.Type(value = ShiftedPaths.class, name = "shifted"),
    @JsonSubTypes.Type(value = MixedPaths.class, name = "mixed"),
    @JsonSubTypes.Type(value = LogNormalPaths.class, name = "lognormal")
})
public interface PredictiveDistribution extends Serializable {

    /** How many periods it covers. */
    int horizon();

    /** The point forecast of a period: the mean, unless {@link #pointForecasts} says that it is something else. */
    double mean(int step);

    /** What the point forecasts are, as the heading of their column has it: {@code mean}, {@code median} or {@code floored mean}. */
    default String pointForecasts() {
        return "mean";
    }

    /**
     * The distribution of one period.
     *
     * @param step from 1 to the horizon
     */
    Distribution at(int step);

    /**
     * The distribution of the sum over the periods {@code from} to {@code to}, both included, with the correlation between them.
     *
     * @param from from 1
     * @param to from {@code from} to the horizon
     */
    Distribution total(int from, int to);

    /**
     * The central intervals of all periods at one level, step by step: those of {@link #at}, which a family that shares its quantiles
     * between steps finds faster.
     *
     * @param level above 0 and below 1
     */
    default List<Interval> intervals(double level) {
        List<Interval> intervals = new ArrayList<>(horizon());
        for (int h = 1; h <= horizon(); h++) {
            intervals.add(at(h).interval(level));
        }
        return List.copyOf(intervals);
    }

    /**
     * Draws sample paths. Path {@code i} depends on the seed and on {@code i} only, so asking for more paths keeps those one had.
     *
     * @param count how many paths, at least 1
     * @param seed the same seed gives the same paths, bit for bit
     * @return one row a path, one column a step
     */
    double[][] paths(int count, long seed);
}
