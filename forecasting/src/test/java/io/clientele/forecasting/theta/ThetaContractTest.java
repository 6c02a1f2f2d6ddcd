package io.clientele.forecasting.theta;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.forecasting.decomposition.SeasonalForm;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class ThetaContractTest {

    private abstract static class ThetaContract extends ForecasterContract {

        /** The squared errors are flat about the best alpha: other last bits find it to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        /** Seasonal factors divide, and a good month has wider intervals than a bad one after it. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE);
        }

        @Override
        protected int tooFew() {
            return 4;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 4 observations; " + forecaster().name()
                    + " needs at least 5: three numbers are estimated. Use drift, or a longer history.";
        }
    }

    @Nested
    class OfStandard extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.standard();
        }
    }

    @Nested
    class OfOptimised extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.optimised();
        }
    }

    @Nested
    class OfDynamic extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.dynamic();
        }
    }

    @Nested
    class OfDynamicOptimised extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.dynamicOptimised();
        }
    }

    @Nested
    class OfLeastSquares extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.dynamicOptimised().byLeastSquares();
        }
    }

    @Nested
    class WithoutSeason extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.optimised().withoutSeason();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT, Law.WIDENING, Law.COMPONENTS_ADD_UP);
        }
    }

    @Nested
    class WithAnAdditiveSeason extends ThetaContract {

        @Override
        protected Forecaster forecaster() {
            return Theta.standard().theta(3).alpha(0.25).withSeason(SeasonalForm.ADDITIVE);
        }

        @Override
        protected double lawTolerance() {
            return 1e-10;
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT, Law.WIDENING, Law.COMPONENTS_ADD_UP);
        }

        @Override
        protected int tooFew() {
            return 23;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 23 observations; theta(theta=3 alpha=0.25 season=additive) with a season of 12 needs"
                    + " at least 24: two full seasons. Use withoutSeason, or a longer history.";
        }

        @Override
        protected String gapRefusal() {
            return "series has 1 gap (2016-04); " + forecaster().name()
                    + " needs a value in every period. Fill the gaps with fillGaps, or use the part after the last"
                    + " one.";
        }
    }
}
