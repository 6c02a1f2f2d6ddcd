package io.clientele.lifetime.validation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.lifetime.FittedBuyingModel;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Models that were fitted to one calibration, side by side.
 *
 * @param calibrationEnd the last day of the calibration
 * @param until the last day of the holdout
 * @param candidates a model each, in the order in which they were named
 */
public record ModelComparison(LocalDate calibrationEnd, LocalDate until, List<Candidate> candidates)
        implements Serializable {

    /** Checks the parts. */
    public ModelComparison {
        Require.nonNull("calibrationEnd", calibrationEnd);
        Require.nonNull("until", until);
        candidates = List.copyOf(Require.nonEmpty("candidates", candidates));
    }

    /** A model that was tried. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "candidate")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fitted.class, name = "fitted"),
        @JsonSubTypes.Type(value = NotFitted.class, name = "not-fitted")
    })
    public sealed interface Candidate extends Serializable {

        /** The name of the model. */
        String model();
    }

    /**
     * It was fitted.
     *
     * @param fit the model after its fit
     * @param holdout how it foretold the holdout
     */
    public record Fitted(FittedBuyingModel fit, HoldoutReport holdout) implements Candidate {

        /** Checks that both are there. */
        public Fitted {
            Require.nonNull("fit", fit);
            Require.nonNull("holdout", holdout);
        }

        @Override
        public String model() {
            return fit.process().name();
        }
    }

    /**
     * It has no fit.
     *
     * @param model its name
     * @param reason why, and what to do
     */
    public record NotFitted(String model, String reason) implements Candidate {

        /** Checks that there is a reason. */
        public NotFitted {
            Require.text("model", model);
            Require.text("reason", reason);
        }
    }

    private List<Fitted> fitted() {
        return candidates.stream()
                .filter(Fitted.class::isInstance)
                .map(Fitted.class::cast)
                .toList();
    }

    private Optional<FittedBuyingModel> least(ToDoubleFunction<Fitted> criterion) {
        return fitted().stream().min(Comparator.comparingDouble(criterion)).map(Fitted::fit);
    }

    /** The model with the least BIC; empty if none could be fitted. Of equals, the one that was named first. */
    public Optional<FittedBuyingModel> byLikelihood() {
        return least(one -> one.fit().report().bic());
    }

    /** The model with the least RMSE in the holdout; empty if none could be fitted. Of equals, the one that was named first. */
    public Optional<FittedBuyingModel> byHoldout() {
        return least(one -> one.holdout().rootMeanSquareError());
    }

    /** A table of the models, the least BIC first, and the choice in words. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Models of repeat purchases, fitted to " + calibrationEnd + ", holdout to " + until)
                .left("model")
                .right("log-likelihood")
                .right("AIC")
                .right("BIC")
                .right("holdout total off by")
                .right("MAE")
                .right("RMSE")
                .right("correlation");
        fitted().stream()
                .sorted(Comparator.comparingDouble(one -> one.fit().report().bic()))
                .forEach(one -> table.row(
                        one.model(),
                        Cells.fixed(one.fit().logLikelihood(), 3),
                        Cells.fixed(one.fit().report().aic(), 1),
                        Cells.fixed(one.fit().report().bic(), 1),
                        Cells.percent(one.holdout().totalError()),
                        Cells.fixed(one.holdout().meanAbsoluteError(), 4),
                        Cells.fixed(one.holdout().rootMeanSquareError(), 4),
                        Cells.fixed(one.holdout().correlation(), 4)));
        byLikelihood()
                .flatMap(likely -> byHoldout().map(best -> verdict(likely, best)))
                .ifPresent(table::note);
        for (Candidate candidate : candidates) {
            if (candidate instanceof NotFitted failed) {
                table.note(failed.model() + " was not fitted: " + failed.reason());
            }
        }
        return table.toString();
    }

    private static String verdict(FittedBuyingModel likely, FittedBuyingModel best) {
        String name = likely.process().name();
        return likely.equals(best)
                ? name + " is the likeliest and foretells the holdout best."
                : name + " is the likeliest; " + best.process().name() + " foretells the holdout best.";
    }
}
