package io.clientele.forecasting.ces;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a complex smoothing model knows at a moment. Every list begins with what the next period uses.
 *
 * @param levels the level; in the simple seasonal form one for each place in the season
 * @param potentials the information potential of each level: what the errors still hold
 * @param seasons what each place in the season adds; empty without a season beside the level
 * @param seasonPotentials the potentials of the seasons; empty but in the full form
 */
public record CesState(
        List<Double> levels, List<Double> potentials, List<Double> seasons, List<Double> seasonPotentials)
        implements Serializable {

    /** Copies and checks: finite numbers, as many potentials as levels. */
    public CesState {
        levels = finite("levels", levels);
        potentials = finite("potentials", potentials);
        seasons = finite("seasons", seasons);
        seasonPotentials = finite("seasonPotentials", seasonPotentials);
        Require.nonEmpty("levels", levels);
        Require.sameLength("potentials", potentials.size(), "levels", levels.size());
        Require.that(
                seasonPotentials.isEmpty() || seasonPotentials.size() == seasons.size(),
                "seasonPotentials has " + seasonPotentials.size() + " elements and seasons has " + seasons.size()
                        + "; give one for each, or none.");
    }

    private static List<Double> finite(String name, List<Double> values) {
        List<Double> copy = List.copyOf(Require.nonNull(name, values));
        for (int i = 0; i < copy.size(); i++) {
            Require.finite(name + "[" + i + "]", copy.get(i));
        }
        return copy;
    }

    /** The states before period t of a pass, in the unit that {@code factor} divides out. */
    static CesState before(CesPass pass, int t, double factor) {
        boolean seasonal = pass.form.hasBoth();
        return new CesState(
                boxed(pass.level, t, pass.lag, factor),
                boxed(pass.potential, t, pass.lag, factor),
                seasonal ? boxed(pass.season, t, pass.m, factor) : List.of(),
                pass.form == CesForm.FULL ? boxed(pass.seasonPotential, t, pass.m, factor) : List.of());
    }

    private static List<Double> boxed(double[] values, int from, int count, double factor) {
        List<Double> list = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            list.add(values[i] / factor);
        }
        return list;
    }

    /** Sets the initial states of a pass. */
    void into(CesPass pass) {
        fill(pass.level, levels);
        fill(pass.potential, potentials);
        if (pass.form.hasBoth()) {
            fill(pass.season, seasons);
            fill(pass.seasonPotential, seasonPotentials);
        }
    }

    private static void fill(double[] array, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            array[i] = values.get(i);
        }
    }
}
