package io.clientele.forecasting.baseline;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class BaselineContractTest {

    @Nested
    class OfNaive extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Naive.standard();
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; naive needs at least 2: one value and one change. Use a longer history.";
        }
    }

    @Nested
    class OfSeasonalNaive extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return SeasonalNaive.standard();
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 12;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 12 observations; seasonal-naive needs at least 13: a season of 12 and one value to"
                    + " compare with it. Use naive, or a longer history.";
        }
    }

    @Nested
    class OfSeasonalNaiveWithItsOwnSeason extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return SeasonalNaive.ofSeason(7);
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 7;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 7 observations; seasonal-naive(7) needs at least 8: a season of 7 and one value to"
                    + " compare with it. Use naive, or a longer history.";
        }
    }

    @Nested
    class OfDrift extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Drift.standard();
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; drift needs at least 3: two changes, one of them for the drift. Use"
                    + " naive, or a longer history.";
        }
    }

    @Nested
    class OfMean extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Mean.standard();
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; mean needs at least 3: one for the level and two for the spread. Use a"
                    + " longer history.";
        }
    }

    @Nested
    class OfMovingAverage extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return MovingAverage.ofLast(3);
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 3;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 3 observations; moving-average(3) needs at least 4: a full window and one value to"
                    + " compare with it. Use a shorter window, or a longer history.";
        }
    }

    @Nested
    class OfWeightedMovingAverage extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return WeightedMovingAverage.ofWeights(0.2, 0.3, 0.5);
        }

        @Override
        protected Set<Law> laws() {
            return everyLaw();
        }

        @Override
        protected int tooFew() {
            return 3;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 3 observations; weighted-moving-average(0.2 0.3 0.5) needs at least 4: a full window"
                    + " and one value to compare with it. Use fewer weights, or a longer history.";
        }
    }

    @Nested
    class OfOptimisedMovingAverage extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return OptimisedMovingAverage.ofLast(3);
        }

        /** Weights stay at an update; and squares of shifted numbers round differently in the search for them. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT, Law.WIDENING, Law.COMPONENTS_ADD_UP);
        }

        @Override
        protected double lawTolerance() {
            return 1e-9;
        }

        @Override
        protected int tooFew() {
            return 5;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 5 observations; optimised-moving-average(3) needs at least 6: a full window, an error"
                    + " for each free weight, and one to compare. Use a shorter window, a moving-average, or a longer"
                    + " history.";
        }
    }

    @Nested
    class OfNaive2 extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Naive2.standard();
        }

        /** Seasonal indices are ratios, and a good month has wider intervals than a bad one after it. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.COMPONENTS_ADD_UP);
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; naive2 needs at least 2: one value and one change. Use a longer history.";
        }
    }
}
