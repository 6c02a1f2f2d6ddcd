package io.clientele.forecasting.smoothing;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exponential smoothing model knows at a moment: the level it stands on, the growth it expects, and what each coming season
 * adds or multiplies.
 *
 * @param level the level, in the unit of the series
 * @param growth what the level gains per period, or for a multiplicative trend the factor it grows by; a form without a trend ignores
 *     it and carries the neutral 0
 * @param seasons one number per season, the one of the next period first; amounts for an additive season, factors for a
 *     multiplicative one; empty without a season
 */
public record EtsState(double level, double growth, List<Double> seasons) implements Serializable {

    /** Checks that every number is finite. */
    public EtsState {
        Require.finite("level", level);
        Require.finite("growth", growth);
        seasons = List.copyOf(Require.nonNull("seasons", seasons));
        for (int i = 0; i < seasons.size(); i++) {
            Require.finite("seasons[" + i + "]", seasons.get(i));
        }
    }

    /** A level alone, for a form without trend and season. */
    public static EtsState level(double level) {
        return new EtsState(level, 0, List.of());
    }

    /** The same with a growth: an amount per period, or a factor for a multiplicative trend. */
    public EtsState growth(double growth) {
        return new EtsState(level, growth, seasons);
    }

    /** The same with seasons, the one of the next period first. */
    public EtsState seasons(double... seasons) {
        return new EtsState(level, growth, boxed(seasons, 0, seasons.length));
    }

    /** The states before period t of a pass. */
    static EtsState before(EtsPass pass, int t, EtsForm form) {
        return new EtsState(
                pass.level[t],
                form.hasTrend() ? pass.growth[t] : 0,
                form.hasSeason() ? boxed(pass.season, t, t + pass.m) : List.of());
    }

    /** Sets the initial states of a pass. */
    void into(EtsPass pass) {
        pass.level[0] = level;
        pass.growth[0] = growth;
        for (int j = 0; j < seasons.size(); j++) {
            pass.season[j] = seasons.get(j);
        }
    }

    private static List<Double> boxed(double[] values, int from, int to) {
        List<Double> list = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            list.add(values[i]);
        }
        return list;
    }
}
