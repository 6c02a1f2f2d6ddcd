package io.clientele.lifetime.validation;

import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.Nbd;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fits several models to the same calibration and compares them by likelihood and by how well they foretell the holdout.
 *
 * <pre>{@code
 * ModelComparison choice = ModelChoice.standard().on(purchases, "1997-09-30");
 * FittedBuyingModel best = choice.byHoldout().orElseThrow();
 * }</pre>
 *
 * @param models which models; NBD, BG/NBD, MBG/NBD and Pareto/NBD unless told
 */
public record ModelChoice(List<BuyingModel> models) implements Serializable {

    /** Refuses an empty list, and two models of one name and unit of time. */
    public ModelChoice {
        models = List.copyOf(Require.nonEmpty("models", models));
        Require.that(
                models.stream().distinct().count() == models.size(), "models holds one twice; name each model once.");
        Require.that(
                models.stream().map(BuyingModel::unit).distinct().count() == 1,
                "models are in different units of time, in which likelihoods cannot be compared; use one unit.");
    }

    /** NBD, BG/NBD, MBG/NBD and Pareto/NBD, in weeks. */
    public static ModelChoice standard() {
        return among(Nbd.standard(), BgNbd.standard(), MbgNbd.standard(), ParetoNbd.standard());
    }

    /** A choice among models of one's own, such as those with priors. */
    public static ModelChoice among(BuyingModel... models) {
        return new ModelChoice(List.of(Require.nonNull("models", models)));
    }

    /** Cuts a history after a day, fits to what is before and foretells what is after. */
    public ModelComparison on(Purchases purchases, String calibrationEnd) {
        return on(CalibrationSplit.of(purchases, calibrationEnd));
    }

    /** Fits to the calibration and foretells the holdout. A model that cannot be fitted is in the result with the reason. */
    public ModelComparison on(CalibrationSplit split) {
        List<ModelComparison.Candidate> candidates = new ArrayList<>();
        for (BuyingModel model : models) {
            candidates.add(candidate(model, Require.nonNull("split", split)));
        }
        return new ModelComparison(split.calibration().asOf(), split.until(), candidates);
    }

    private static ModelComparison.Candidate candidate(BuyingModel model, CalibrationSplit split) {
        FittedBuyingModel fitted;
        try {
            fitted = model.fit(split.summary());
        } catch (EstimationException failed) {
            return new ModelComparison.NotFitted(model.name(), failed.reason());
        }
        return new ModelComparison.Fitted(fitted, split.score(fitted));
    }

    /** One line with the models. */
    @Override
    public String toString() {
        return "Choice among " + models.stream().map(BuyingModel::name).collect(Collectors.joining(", "));
    }
}
