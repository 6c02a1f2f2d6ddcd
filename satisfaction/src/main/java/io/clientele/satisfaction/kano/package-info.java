/**
 * Kano's model: which features customers take for granted, which make them the happier the more there is, which delight, and which
 * leave them cold (Kano, Seraku, Takahashi and Tsuji 1984).
 *
 * <p>A questionnaire asks two questions about each feature: "how do you feel if it is there?" (functional) and "how do you feel if it
 * is not?" (dysfunctional). The pair of answers tells the category: must-be (M), one-dimensional (O), attractive (A), indifferent (I),
 * reverse (R) or, where the answers contradict each other, questionable (Q).
 *
 * <p>Start with {@link io.clientele.satisfaction.kano.KanoSurvey}: it reads a table of answers, whose layout and wording it finds by
 * itself, and its {@code analyse()} gives the {@link io.clientele.satisfaction.kano.KanoReport}: counts, category, Better and Worse
 * with intervals, how sure the leading category is, stated importance, and the continuous analysis.
 *
 * <pre>{@code
 * Table answers = Csv.options().named("answers.csv").parse("""
 *         customer,Tracking_functional,Tracking_dysfunctional,Gift wrap_functional,Gift wrap_dysfunctional
 *         C-1,I like it,I dislike it,I like it,I'm neutral
 *         C-2,I expect it,I dislike it,I'm neutral,I'm neutral
 *         C-3,I like it,I dislike it,I'm neutral,
 *         C-4,I like it,I can tolerate it,I'm neutral,I can tolerate it
 *         """);
 * KanoReport report = KanoSurvey.from(answers).analyse();
 * KanoFeature tracking = report.feature("Tracking");
 * Optional<KanoCategory> category = tracking.category();          // one-dimensional
 * OptionalDouble better = tracking.better();                      // 0.75
 * Optional<Interval> between = tracking.betterInterval();         // from 0.301 to 0.954
 * long leftOut = report.feature("Gift wrap").halves();            // 1: C-3 answered only one question
 *
 * KanoReport strict = KanoSurvey.from(answers)
 *         .analyse(KanoAnalysis.standard()
 *                 .with(EvaluationTable.pouliot())
 *                 .rule(CategoryRule.strength())
 *                 .level(0.90));
 * KanoReport weighted = KanoSurvey.from(answers).weighted(1, 1, 2, 1).analyse();
 * String inGerman = tracking.sentence(Language.GERMAN);           // Tracking ist ein Leistungsmerkmal: 2 von 4 Paaren, …
 * ScreenedSurvey screened = KanoScreening.standard().on(KanoSurvey.from(answers));
 * long notInEarnest = screened.excluded().size();                 // 0
 * }</pre>
 *
 * <p>Answers need not come in a table: {@code KanoSurvey.of(…)} takes arrays of codes, and a {@link
 * io.clientele.satisfaction.kano.KanoSurveyAccumulator} one {@link io.clientele.satisfaction.kano.KanoResponse} after the other, both by
 * the code of {@link io.clientele.satisfaction.kano.KanoAnswer}, 1 for like to 5 for dislike.
 *
 * <p>How pairs become categories is a value ({@link io.clientele.satisfaction.kano.EvaluationTable}: Berger's, Pouliot's or one's
 * own), and so is how counts become a feature's category ({@link io.clientele.satisfaction.kano.CategoryRule}): the rules differ on
 * real data, and a report names the ones it used. A feature that most customers would rather not have can be turned into its absence
 * ({@code survey.flipped("X")}). {@link io.clientele.satisfaction.kano.KanoScreening} leaves out who did not answer in earnest, by
 * stated checks and with counts, and {@link io.clientele.satisfaction.kano.AnswerPairs} is the table of answers from which all of the
 * classic analysis follows. {@link io.clientele.satisfaction.kano.KanoSimulation} draws surveys with a known
 * truth.
 *
 * <p>A report answers what the respondents said. The packages below this one go on from there:
 *
 * <ul>
 *   <li>{@code kano.belief}: the probability of each category, how many more to ask, how sure the order of features is.
 *   <li>{@code kano.segment}: segments side by side and whether they differ, or classes that nobody knew of.
 *   <li>{@code kano.wave}: what has moved since the last survey, or with the wording.
 *   <li>{@code kano.curve}: satisfaction at each level of performance, and a product's score from 0 to 100.
 *   <li>{@code kano.roadmap}: what to build first, what a budget buys, levels of service, tiers of customers.
 *   <li>{@code kano.variant}: analytical, fuzzy, refined and derived Kano, and Kano in quality function deployment.
 * </ul>
 */
@NullMarked
package io.clientele.satisfaction.kano;

import org.jspecify.annotations.NullMarked;
