package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.InformationCriterion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a caller wants of the automatic choice.
 *
 * @param penalised whether a prior on the growth takes part in the estimation
 * @param averaged whether the plausible candidates are averaged, or the best one taken alone
 * @param uncertain whether intervals allow for the parameters being estimated
 * @param criterion by which candidates are compared
 * @param multiplicativeTrends whether these are candidates
 * @param everyCombination whether delicate combinations are candidates
 * @param dampedTrends whether trends that are not damped are no candidates
 * @param seasonLength periods of a season; 0 for that of the series
 * @param forms to choose from; empty for the usual ones
 */
record EtsChoice(
        boolean penalised,
        boolean averaged,
        boolean uncertain,
        InformationCriterion criterion,
        boolean multiplicativeTrends,
        boolean everyCombination,
        boolean dampedTrends,
        int seasonLength,
        List<EtsForm> forms)
        implements Serializable {

    static final String MAXIMUM_LIKELIHOOD = "maximum-likelihood";

    static final EtsChoice STANDARD =
            new EtsChoice(true, true, true, InformationCriterion.AICC, false, false, false, 0, List.of());

    EtsChoice {
        forms = List.copyOf(forms);
    }

    EtsChoice byMaximumLikelihood() {
        return new EtsChoice(
                false,
                false,
                false,
                criterion,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                seasonLength,
                forms);
    }

    EtsChoice withAveraging(boolean wanted) {
        return new EtsChoice(
                penalised,
                wanted,
                uncertain,
                criterion,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                seasonLength,
                forms);
    }

    EtsChoice withUncertainty(boolean wanted) {
        return new EtsChoice(
                penalised,
                averaged,
                wanted,
                criterion,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                seasonLength,
                forms);
    }

    EtsChoice withCriterion(InformationCriterion other) {
        return new EtsChoice(
                penalised,
                averaged,
                uncertain,
                other,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                seasonLength,
                forms);
    }

    EtsChoice withMultiplicativeTrends() {
        return new EtsChoice(
                penalised, averaged, uncertain, criterion, true, everyCombination, dampedTrends, seasonLength, forms);
    }

    EtsChoice withEveryCombination() {
        return new EtsChoice(
                penalised,
                averaged,
                uncertain,
                criterion,
                multiplicativeTrends,
                true,
                dampedTrends,
                seasonLength,
                forms);
    }

    EtsChoice withDampedTrends() {
        return new EtsChoice(
                penalised,
                averaged,
                uncertain,
                criterion,
                multiplicativeTrends,
                everyCombination,
                true,
                seasonLength,
                forms);
    }

    EtsChoice withSeason(int periods) {
        return new EtsChoice(
                penalised,
                averaged,
                uncertain,
                criterion,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                periods,
                forms);
    }

    EtsChoice among(List<EtsForm> others) {
        return new EtsChoice(
                penalised,
                averaged,
                uncertain,
                criterion,
                multiplicativeTrends,
                everyCombination,
                dampedTrends,
                seasonLength,
                others);
    }

    /** Whether a form is to be tried, the series permitting. */
    boolean allows(EtsForm form) {
        TrendType trend = form.trend();
        if (dampedTrends && (trend == TrendType.ADDITIVE || trend == TrendType.MULTIPLICATIVE)) {
            return false;
        }
        if (!forms.isEmpty()) {
            return forms.contains(form);
        }
        if (trend.isMultiplicative() && !multiplicativeTrends) {
            return false;
        }
        if (everyCombination) {
            return true;
        }
        if (form.error() == ErrorType.ADDITIVE) {
            return form.hasLinearStates();
        }
        return form.season() != SeasonType.ADDITIVE || !penalised && !trend.isMultiplicative();
    }

    /** The method for a form that it tries. */
    Ets method(EtsForm form) {
        Ets ets = Ets.of(form);
        ets = penalised ? ets.byPenalisedLikelihood() : ets;
        return uncertain ? ets.withParameterUncertainty() : ets;
    }

    /** What differs from the standard, for a name. */
    String describe() {
        List<String> options = new ArrayList<>();
        if (!penalised) {
            options.add(MAXIMUM_LIKELIHOOD);
        }
        if (averaged != penalised) {
            options.add(averaged ? "averaging" : "best");
        }
        if (uncertain != penalised) {
            options.add(uncertain ? "parameter-uncertainty" : "known-parameters");
        }
        if (criterion != InformationCriterion.AICC) {
            options.add(criterion.label());
        }
        if (multiplicativeTrends) {
            options.add("multiplicative-trends");
        }
        if (everyCombination) {
            options.add("every-combination");
        }
        if (dampedTrends) {
            options.add("damped-only");
        }
        if (seasonLength > 0) {
            options.add("season=" + seasonLength);
        }
        if (!forms.isEmpty()) {
            options.add(forms.stream().map(EtsForm::code).collect(Collectors.joining("|", "among=", "")));
        }
        return String.join(", ", options);
    }
}
