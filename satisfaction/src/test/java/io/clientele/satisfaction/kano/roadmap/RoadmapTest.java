package io.clientele.satisfaction.kano.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.RoundTrip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoadmapTest {

    /** A few roundings of numbers up to 10. */
    private static final double ROUNDING = 1e-12;

    @Test
    void ordersMustBeBeforePerformanceBeforeTheBestAttractors() {
        RoadmapReport roadmap = Roadmap.of(bicycles()).attractors(1).plan();
        assertThat(roadmap.items())
                .extracting(RoadmapItem::feature)
                .containsExactly("brakes", "lock", "speed", "bell", "basket", "colour", "advert", "riddle");
        assertThat(roadmap.items())
                .extracting(RoadmapItem::step)
                .containsExactly(
                        RoadmapStep.MEET,
                        RoadmapStep.MEET,
                        RoadmapStep.IMPROVE,
                        RoadmapStep.DELIGHT,
                        RoadmapStep.LATER,
                        RoadmapStep.LEAVE,
                        RoadmapStep.REMOVE,
                        RoadmapStep.ASK);
        assertThat(roadmap.work()).hasSize(4);
        assertThat(roadmap.item("brakes").score()).isCloseTo(0.9, within(ROUNDING));
        assertThat(roadmap.item("lock").score()).isCloseTo(0.7, within(ROUNDING));
        assertThat(roadmap.item("bell").score()).isCloseTo(0.9, within(ROUNDING));
    }

    @Test
    void leavesOutWhatIsThereAlready() {
        RoadmapReport roadmap = Roadmap.of(bicycles())
                .performing(Map.of("brakes", 0.6, "speed", 1.0, "lock", 0.4))
                .plan();
        assertThat(roadmap.work()).extracting(RoadmapItem::feature).containsExactly("lock", "bell", "basket");
        assertThat(roadmap.item("brakes").step()).isEqualTo(RoadmapStep.KEEP);
        assertThat(roadmap.item("brakes").value()).isGreaterThan(0);
        assertThat(roadmap.item("speed").step()).isEqualTo(RoadmapStep.KEEP);
        assertThat(roadmap.item("speed").value()).isZero();
        assertThat(Roadmap.of(bicycles())
                        .performing(Map.of("brakes", 0.6))
                        .metFrom(0.7)
                        .plan()
                        .item("brakes")
                        .step())
                .isEqualTo(RoadmapStep.MEET);
    }

    @Test
    void weighsMustBeFeaturesByStatedImportance() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("stated", AnswerScale.codes());
        answers.add(KanoResponse.of("a", "minor", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                .importance(3));
        answers.add(KanoResponse.of("a", "major", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                .importance(9));
        RoadmapReport roadmap = Roadmap.of(answers.finish().analyse()).plan();
        assertThat(roadmap.work()).extracting(RoadmapItem::feature).containsExactly("major", "minor");
        assertThat(roadmap.item("minor").score()).isCloseTo(1 / 3.0, within(ROUNDING));
    }

    @Test
    void saysHowSureTheOrderIs() {
        RoadmapReport roadmap = Roadmap.of(bicycles()).plan();
        RoadmapItem brakes = roadmap.item("brakes");
        assertThat(brakes.probabilityAmongFirst(2)).isGreaterThan(0.95);
        assertThat(roadmap.item("colour").probabilityOfWork()).isLessThan(0.05);
        for (RoadmapItem item : roadmap.items()) {
            assertThat(item.probabilityAmongFirst(1)).isLessThanOrEqualTo(item.probabilityAmongFirst(3));
            assertThat(item.probabilityOfWork()).isBetween(0.0, 1.0);
        }
        double places = roadmap.items().stream()
                .mapToDouble(item -> item.probabilityAmongFirst(1))
                .sum();
        assertThat(places).isCloseTo(1, within(ROUNDING));
        assertThat(Roadmap.of(bicycles()).plan()).isEqualTo(roadmap);
        assertThat(Roadmap.of(bicycles()).draws(2_000, 2).plan()).isNotEqualTo(roadmap);
    }

    @Nested
    class WithinABudget {

        private final Map<String, Double> costs =
                Map.of("brakes", 4.0, "lock", 3.0, "speed", 5.0, "bell", 2.0, "basket", 2.0);

        @Test
        void buysMustBeFeaturesBeforeAnythingElse() {
            RoadmapReport roadmap =
                    Roadmap.of(bicycles()).costs(costs).budget(9).plan();
            assertThat(roadmap.chosen()).containsExactly("brakes", "lock", "bell");
            assertThat(roadmap.cost()).isEqualTo(9);
            assertThat(Roadmap.of(bicycles()).costs(costs).budget(6).plan().chosen())
                    .containsExactly("brakes", "bell");
            assertThat(Roadmap.of(bicycles()).costs(costs).budget(3.5).plan().chosen())
                    .containsExactly("lock");
            assertThat(Roadmap.of(bicycles()).costs(costs).budget(0).plan().chosen())
                    .isEmpty();
            assertThat(Roadmap.of(bicycles()).costs(costs).plan().chosen())
                    .containsExactly("brakes", "lock", "speed", "bell", "basket");
        }

        @Test
        void choosesAsWellAsTryingEverySelection() {
            SplittableRandom random = new SplittableRandom(11);
            for (int round = 0; round < 200; round++) {
                int n = 1 + random.nextInt(10);
                double[] value = random.doubles(n).toArray();
                double[] cost = random.doubles(n, 0, 10).toArray();
                double budget = random.nextDouble(0, 25);
                Knapsack knapsack = Knapsack.empty();
                for (int i = 0; i < n; i++) {
                    knapsack.add(i, value[i], cost[i]);
                }
                boolean[] chosen = new boolean[n];
                double spent = knapsack.choose(budget, chosen);
                double worth = 0;
                double paid = 0;
                for (int i = 0; i < n; i++) {
                    worth += chosen[i] ? value[i] : 0;
                    paid += chosen[i] ? cost[i] : 0;
                }
                assertThat(paid).isCloseTo(spent, within(ROUNDING)).isLessThanOrEqualTo(budget + ROUNDING);
                assertThat(worth).isCloseTo(best(value, cost, budget), within(ROUNDING));
            }
        }

        private double best(double[] value, double[] cost, double budget) {
            double best = 0;
            for (int set = 0; set < 1 << value.length; set++) {
                double worth = 0;
                double paid = 0;
                for (int i = 0; i < value.length; i++) {
                    if ((set >> i & 1) == 1) {
                        worth += value[i];
                        paid += cost[i];
                    }
                }
                best = paid <= budget ? Math.max(best, worth) : best;
            }
            return best;
        }

        @Test
        void asksForACostOfEverythingThatIsToBeWorkedOn() {
            Map<String, Double> some = new HashMap<>(costs);
            some.remove("speed");
            assertThatThrownBy(
                            () -> Roadmap.of(bicycles()).costs(some).budget(9).plan())
                    .hasMessage(
                            "costs has none for \"speed\", which stands in the order of work; give every such feature"
                                    + " its cost, 0 if it is free.");
            assertThatThrownBy(() -> Roadmap.of(bicycles()).costs(Map.of("brakes", -1.0)))
                    .hasMessageContaining("cost of brakes is -1");
            assertThatThrownBy(() -> Roadmap.of(bicycles()).costs(Map.of("horn", 1.0)))
                    .hasMessageContaining("feature is \"horn\"");
            assertThatThrownBy(() -> Roadmap.of(bicycles()).costs(costs).budget(-1))
                    .hasMessage("budget is -1; it must be at least 0. Leave it out where there is no limit.");
            assertThatThrownBy(() -> Roadmap.of(bicycles()).budget(9))
                    .hasMessage("budget is 9 and there are no costs; give costs before the budget.");
        }

        @Test
        void printsTheOrderAndWhatIsBought() {
            assertThat(Roadmap.of(bicycles())
                            .attractors(1)
                            .costs(costs)
                            .budget(9)
                            .plan())
                    .hasToString("""
                        Roadmap of bicycles: 4 of 8 features to work on
                        place  feature  category         do         score  P(first 3)  P(work)  value  cost  value/cost  buy
                        -----  -------  ---------------  ---------  -----  ----------  -------  -----  ----  ----------  ---
                            1  brakes   must-be          meet       0.900        1.00     1.00  0.810     4       0.203  yes
                            2  lock     must-be          meet       0.700        0.97     0.97  0.490     3       0.163  yes
                            3  speed    one-dimensional  improve    1.800        1.00     1.00  1.620     5       0.324
                            4  bell     attractive       delight    0.900        0.02     0.88  0.810     2       0.405  yes
                               basket   attractive       later      0.750        0.00     0.12  0.563
                               colour   indifferent      leave                   0.00     0.00  0.000
                               advert   reverse          remove                  0.00     0.00  0.000
                               riddle   questionable     ask again               0.00     0.00  0.000
                        The features bought cost 9 of 9.\
                        """);
        }
    }

    @Test
    void tellsTheOrderInThreeLanguages() {
        RoadmapItem item = new RoadmapItem(
                "Brakes", KanoCategory.MUST_BE, RoadmapStep.MEET, 0.7, 0, 1, 5, true, List.of(0.75, 0.25, 0.0));
        assertThat(item.sentence())
                .isEqualTo("Brakes: meet (must-be); among the first three with probability 1.00, to be worked on at all"
                        + " with 1.00; within the budget.");
        assertThat(item.sentence(Language.GERMAN))
                .isEqualTo("Brakes: erfüllen (Basismerkmal); unter den ersten drei mit Wahrscheinlichkeit 1,00,"
                        + " überhaupt anzugehen mit 1,00; im Budget.");
        assertThat(item.sentence(Language.CHINESE)).isEqualTo("Brakes：补足（当然质量）；排在前三的概率为 1.00，需要着手的概率为 1.00；在预算之内。");
        RoadmapReport report = Roadmap.of(bicycles()).plan();
        assertThat(report.method())
                .contains("category by rule \"most frequent\"; 2,000 lists drawn from the posterior with seed 1; table"
                        + " \"Berger\"; ");
        assertThat(report.method(Language.GERMAN)).contains("nach der Regel „am häufigsten“; 2.000 Listen");
        assertThat(report.method(Language.CHINESE)).contains("按“频数最高”规则归类；由后验分布抽取 2,000 份清单");
        assertThat(report.sentences(Language.GERMAN))
                .hasSameSizeAs(report.items())
                .first()
                .isEqualTo(report.items().get(0).sentence(Language.GERMAN));
    }

    @Test
    void survivesARoundTrip() {
        RoundTrip.survives(Roadmap.of(bicycles()));
        RoundTrip.survives(Roadmap.of(bicycles()).attractors(1).plan());
    }

    @Test
    void mapsFeaturesToLevelsOfService() {
        ServiceLevels levels = ServiceLevels.of(bicycles());
        assertThat(levels.features(ServiceLevel.BASIC)).containsExactly("lock", "brakes");
        assertThat(levels.none()).containsExactly("colour", "advert", "riddle");
        assertThat(levels.delivering(Set.of("brakes", "speed", "bell", "basket"))
                        .reached())
                .isEmpty();
        assertThat(levels.delivering(Set.of("brakes", "lock", "bell")).reached())
                .contains(ServiceLevel.BASIC);
        DeliveredService all = levels.delivering(Set.of("brakes", "lock", "bell", "basket", "speed"));
        assertThat(all.reached()).contains(ServiceLevel.PREMIUM);
        DeliveredService most = levels.delivering(Set.of("brakes", "lock", "speed", "basket", "colour"));
        assertThat(most.reached()).contains(ServiceLevel.ADDED);
        assertThat(most.levels().get(2).share()).hasValue(0.5);
        assertThat(most).hasToString("""
            Delivered service, bicycles: added level reached
            level    features  delivered  missing
            -------  --------  ---------  -------
            basic           2    100.0 %
            added           1    100.0 %
            premium         2     50.0 %  bell\
            """);
        assertThat(levels).hasToString("""
            Service levels, bicycles
            level    features  which
            -------  --------  ------------
            basic           2  lock, brakes
            added           1  speed
            premium         2  basket, bell
            No service: colour, advert, riddle.\
            """);
        assertThatThrownBy(() -> levels.delivering(Set.of("horn")))
                .hasMessage("delivered names \"horn\"; it must be one of [colour, advert, riddle, lock, brakes, speed,"
                        + " basket, bell].");
        RoundTrip.survives(levels);
        RoundTrip.survives(most);
    }

    /** Twenty people who agree to nine tenths, or fewer; the order of the features is not that of work. */
    private static KanoReport bicycles() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bicycles", AnswerScale.codes());
        for (int i = 0; i < 20; i++) {
            String who = "R" + i;
            boolean most = i < 18;
            answers.add(pair(who, "colour", KanoCategory.INDIFFERENT));
            answers.add(pair(who, "basket", i < 15 ? KanoCategory.ATTRACTIVE : KanoCategory.INDIFFERENT));
            answers.add(pair(who, "bell", most ? KanoCategory.ATTRACTIVE : KanoCategory.INDIFFERENT));
            answers.add(pair(who, "speed", most ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.INDIFFERENT));
            answers.add(pair(who, "lock", i < 14 ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT));
            answers.add(pair(who, "brakes", most ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT));
            answers.add(pair(who, "advert", KanoCategory.REVERSE));
            answers.add(pair(who, "riddle", KanoCategory.QUESTIONABLE));
        }
        return answers.finish().analyse();
    }

    private static KanoResponse pair(String who, String feature, KanoCategory category) {
        return switch (category) {
            case MUST_BE -> KanoResponse.of(who, feature, KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE);
            case ONE_DIMENSIONAL -> KanoResponse.of(who, feature, KanoAnswer.LIKE, KanoAnswer.DISLIKE);
            case ATTRACTIVE -> KanoResponse.of(who, feature, KanoAnswer.LIKE, KanoAnswer.NEUTRAL);
            case INDIFFERENT -> KanoResponse.of(who, feature, KanoAnswer.NEUTRAL, KanoAnswer.NEUTRAL);
            case REVERSE -> KanoResponse.of(who, feature, KanoAnswer.DISLIKE, KanoAnswer.LIKE);
            case QUESTIONABLE -> KanoResponse.of(who, feature, KanoAnswer.LIKE, KanoAnswer.LIKE);
        };
    }
}
