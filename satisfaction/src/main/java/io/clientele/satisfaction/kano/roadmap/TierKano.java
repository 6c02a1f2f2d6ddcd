package io.clientele.satisfaction.kano.roadmap;

import io.clientele.account.AccountPyramid;
import io.clientele.customer.CustomerId;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.belief.BeliefReport;
import io.clientele.satisfaction.kano.belief.KanoBelief;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each tier of customers says about each feature: the joint view of what customers are worth and what they want.
 *
 * <p>Respondents are customers: their names in the survey are the ids by which they are in tiers. A feature whose category differs
 * between tiers is one to offer by tier instead of to all. Small tiers say little: P tells how sure the category is.
 *
 * @param source where the answers came from
 * @param features in the order of the survey
 * @param tiers from the top; those of whom nobody answered have no report
 * @param withoutTier respondents that are in no tier
 */
public record TierKano(String source, List<String> features, List<Tier> tiers, List<String> withoutTier)
        implements Serializable {

    /** Checks and copies the parts. */
    public TierKano {
        Require.text("source", source);
        features = List.copyOf(Require.nonEmpty("features", features));
        tiers = List.copyOf(Require.nonEmpty("tiers", tiers));
        withoutTier = List.copyOf(Require.nonNull("withoutTier", withoutTier));
    }

    /**
     * A tier that answered.
     *
     * @param name of the tier
     * @param respondents how many of it answered
     * @param report what they said
     * @param belief how sure that is
     */
    public record Tier(String name, int respondents, KanoReport report, BeliefReport belief) implements Serializable {

        /** Checks the parts. */
        public Tier {
            Require.text("name", name);
            Require.atLeast("respondents", respondents, 1);
            Require.nonNull("report", report);
            Require.nonNull("belief", belief);
        }
    }

    /**
     * A survey by the tiers of an account pyramid.
     *
     * @throws IllegalArgumentException if no respondent with a complete pair is in a tier
     */
    public static TierKano of(KanoSurvey survey, AccountPyramid pyramid) {
        Require.nonNull("pyramid", pyramid);
        return of(
                survey,
                pyramid.tiers().stream().map(tier -> tier.tier().label()).toList(),
                name -> pyramid.tierOf(CustomerId.of(name)).map(tier -> tier.label()));
    }

    /**
     * A survey by tiers of one's own.
     *
     * @param tiers their names from the top
     * @param tierOf the tier of a respondent; empty if in none
     * @throws IllegalArgumentException if a respondent is in a tier that is not named, or none with a complete pair is in any
     */
    public static TierKano of(KanoSurvey survey, List<String> tiers, Function<String, Optional<String>> tierOf) {
        Require.nonNull("survey", survey);
        Require.nonEmpty("tiers", tiers);
        Require.nonNull("tierOf", tierOf);
        List<String> without = new ArrayList<>();
        for (String respondent : survey.respondents()) {
            Optional<String> tier = tierOf.apply(respondent);
            if (tier.isEmpty()) {
                without.add(respondent);
            } else {
                Require.that(
                        tiers.contains(tier.get()),
                        "respondent " + respondent + " is in tier \"" + tier.get() + "\"; it must be one of " + tiers
                                + ".");
            }
        }
        List<Tier> answered = new ArrayList<>();
        for (String tier : tiers) {
            List<String> members = survey.respondents().stream()
                    .filter(respondent ->
                            tierOf.apply(respondent).filter(tier::equals).isPresent())
                    .toList();
            if (!members.isEmpty()) {
                KanoReport report = survey.only(members::contains)
                        .named(survey.source() + ", " + tier)
                        .analyse();
                if (report.features().stream().anyMatch(feature -> feature.n() > 0)) {
                    answered.add(new Tier(
                            tier, members.size(), report, KanoBelief.standard().on(report)));
                }
            }
        }
        Require.that(
                !answered.isEmpty(),
                survey.source() + " has no respondent with a complete pair in any of the tiers " + tiers
                        + "; respondents must be named by the ids that customers have.");
        return new TierKano(survey.source(), survey.features(), answered, without);
    }

    /** The features whose leading category is not the same in all tiers that answered about them. */
    public List<String> divided() {
        return features.stream()
                .filter(feature -> tiers.stream()
                                .flatMap(tier -> tier.report().feature(feature).category().stream())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** A table of features by tiers: category and how sure it is, Better and Worse. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Kano by tier, " + source + ": " + Cells.count(features.size(), "feature"))
                .left("feature");
        for (Tier tier : tiers) {
            table.left(tier.name() + " (n " + Cells.count(tier.respondents()) + ")")
                    .right("P")
                    .right("Better")
                    .right("Worse");
        }
        for (String name : features) {
            List<String> row = new ArrayList<>(List.of(name));
            for (Tier tier : tiers) {
                KanoFeature feature = tier.report().feature(name);
                Optional<KanoCategory> category = feature.category();
                row.add(category.map(KanoCategory::toString).orElse(Cells.ABSENT));
                row.add(category.map(c -> Cells.fixed(
                                tier.belief().feature(name).probability().of(c), 2))
                        .orElse(Cells.ABSENT));
                row.add(Cells.fixed(feature.better(), 2));
                row.add(Cells.fixed(feature.worse(), 2));
            }
            table.row(row);
        }
        if (!divided().isEmpty()) {
            table.note("Tiers differ on: " + String.join(", ", divided()) + ".");
        }
        if (!withoutTier.isEmpty()) {
            table.note(Cells.count(withoutTier.size(), "respondent") + " in no tier.");
        }
        return table.toString();
    }
}
