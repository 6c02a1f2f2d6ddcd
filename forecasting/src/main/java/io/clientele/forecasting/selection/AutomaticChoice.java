package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.decomposition.Mstl;
import io.clientele.forecasting.decomposition.SeasonalityTest;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.forecasting.transformation.SeasonallyAdjusted;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/** How the default forecaster chooses, and among whom. */
enum AutomaticChoice {
    /** The mean of all that suit the series. */
    @JsonProperty("mean")
    MEAN("mean"),

    /** The one with the least errors in the past. */
    @JsonProperty("rolling-origin")
    ROLLING_ORIGIN("by past errors"),

    /** The form of exponential smoothing with the best AICc. */
    @JsonProperty("aicc")
    AICC("by AICc");

    /** With fewer observations nothing but level and growth can be told. */
    private static final int ENOUGH = 6;

    /** How far beyond the limit of the test the autocorrelation at the season's lag must lie to count as strong. */
    private static final double STRONG = 2;

    private final String words;

    AutomaticChoice(String words) {
        this.words = words;
    }

    /** What the name of the forecaster says of it. */
    String words() {
        return words;
    }

    /** The members that suit a series. */
    List<Forecaster> members(TimeSeries series, Portrait portrait) {
        if (portrait.isIntermittent() && !hasStrongSeason(series)) {
            return List.of(IntermittentDemand.automatic());
        }
        if (portrait.observations() < ENOUGH) {
            return List.of(Naive.standard(), Drift.standard());
        }
        if (this == AICC) {
            return List.of(Ets.automatic().choosingTheBest());
        }
        List<Integer> seasons = SeasonsSeen.of(series);
        if (seasons.size() > 1) {
            return severalSeasons(seasons);
        }
        List<Forecaster> members =
                new ArrayList<>(List.of(Theta.dynamicOptimised(), Ets.automatic(), Ces.automatic(), Arima.automatic()));
        int season = portrait.season();
        if (season > 1 && season < portrait.observations() && 2 * season > portrait.observations()) {
            members.add(SeasonalNaive.standard());
        }
        return members;
    }

    /** Models without season on the series less all of its seasons. */
    private static List<Forecaster> severalSeasons(List<Integer> seasons) {
        SeasonallyAdjusted.Adjusting adjusting = SeasonallyAdjusted.by(Mstl.standard());
        return List.of(
                new Reseasoned(adjusting.with(Theta.dynamicOptimised()), seasons),
                new Reseasoned(adjusting.with(Ets.automatic()), seasons),
                new Reseasoned(adjusting.with(Arima.automatic()), seasons));
    }

    private static boolean hasStrongSeason(TimeSeries series) {
        return !series.hasGaps()
                && SeasonalityTest.of(series)
                        .filter(test -> test.autocorrelation() > STRONG * test.limit())
                        .isPresent();
    }
}
