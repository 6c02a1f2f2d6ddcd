package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTableTest {

    static Stream<EvaluationTable> tables() {
        return Stream.of(EvaluationTable.berger(), EvaluationTable.pouliot());
    }

    @Test
    void theShortFormHasBergersCellsForThreeAnswersOnly() {
        EvaluationTable three = EvaluationTable.threeLevels();
        EvaluationTable berger = EvaluationTable.berger();
        int cells = 0;
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                if (three.has(functional, dysfunctional)) {
                    assertThat(three.category(functional, dysfunctional))
                            .isEqualTo(berger.category(functional, dysfunctional));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(9);
        RoundTrip.survives(three);
        assertThat(three.swapped().category(KanoAnswer.DISLIKE, KanoAnswer.LIKE))
                .isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThatThrownBy(() -> three.category(KanoAnswer.LIKE, KanoAnswer.LIVE_WITH))
                .hasMessage(
                        "table \"three levels\" has no cell for like if present and live with if absent; use one that"
                                + " has, such as EvaluationTable.berger().");
    }

    @Test
    void bergersTableHasItsCells() {
        assertThat(cells(EvaluationTable.berger()))
                .containsEntry(KanoCategory.ATTRACTIVE, 3)
                .containsEntry(KanoCategory.ONE_DIMENSIONAL, 1)
                .containsEntry(KanoCategory.MUST_BE, 3)
                .containsEntry(KanoCategory.INDIFFERENT, 9)
                .containsEntry(KanoCategory.REVERSE, 7)
                .containsEntry(KanoCategory.QUESTIONABLE, 2);
    }

    @Test
    void pouliotsTableCallsTwoMoreCellsQuestionable() {
        EvaluationTable berger = EvaluationTable.berger();
        EvaluationTable changed = berger.with("one", KanoAnswer.MUST_BE, KanoAnswer.MUST_BE, KanoCategory.QUESTIONABLE)
                .with("Pouliot", KanoAnswer.LIVE_WITH, KanoAnswer.LIVE_WITH, KanoCategory.QUESTIONABLE);
        assertThat(changed).isEqualTo(EvaluationTable.pouliot());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void swappingTheAnswersTurnsWantedIntoReverse(EvaluationTable table) {
        EvaluationTable swapped = table.swapped();
        Map<KanoCategory, Integer> fromReverse = new HashMap<>();
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                KanoCategory before = table.category(functional, dysfunctional);
                KanoCategory after = swapped.category(functional, dysfunctional);
                assertThat(after).isEqualTo(table.category(dysfunctional, functional));
                switch (before) {
                    case MUST_BE, ONE_DIMENSIONAL, ATTRACTIVE ->
                        assertThat(after).isEqualTo(KanoCategory.REVERSE);
                    case INDIFFERENT, QUESTIONABLE -> assertThat(after).isEqualTo(before);
                    case REVERSE -> fromReverse.merge(after, 1, Integer::sum);
                }
            }
        }
        assertThat(fromReverse)
                .isEqualTo(
                        Map.of(KanoCategory.ATTRACTIVE, 3, KanoCategory.ONE_DIMENSIONAL, 1, KanoCategory.MUST_BE, 3));
        assertThat(swapped.swapped()).isEqualTo(table);
    }

    @Test
    void printsAsATable() {
        assertThat(EvaluationTable.berger()).hasToString("""
            Kano evaluation table: Berger
            if present \\ if absent  like  must-be  neutral  live with  dislike
            ----------------------  ----  -------  -------  ---------  -------
            like                    Q     A        A        A          O
            must-be                 R     I        I        I          M
            neutral                 R     I        I        I          M
            live with               R     I        I        I          M
            dislike                 R     R        R        R          Q\
            """);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> EvaluationTable.of("mine", "QAAAO"))
                .hasMessage("table \"mine\" has 1 rows; it must have 5, one for each functional answer.");
        assertThatThrownBy(() -> EvaluationTable.of("mine", "QAAAO", "RIII", "RIIIM", "RIIIM", "RRRRQ"))
                .hasMessage(
                        "table \"mine\", row must-be is \"RIII\"; it must have 5 letters, one for each dysfunctional"
                                + " answer.");
        assertThatThrownBy(() -> EvaluationTable.of("mine", "QAAAO", "RIIXM", "RIIIM", "RIIIM", "RRRRQ"))
                .hasMessage("table \"mine\", row must-be, column live with is 'X'; it must be one of M, O, A, I, R, Q,"
                        + " or a dot for none.");
        assertThatThrownBy(() -> EvaluationTable.of("mine", ".....", ".....", ".....", ".....", "....."))
                .hasMessage("table \"mine\" has no category in any cell; it must have one.");
        assertThatThrownBy(() -> EvaluationTable.ofThree("mine", "QAO", "RIM"))
                .hasMessage("rows is [QAO, RIM]; it must be 3 rows of 3 letters, for like, neutral and dislike.");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void survivesRoundTrips(EvaluationTable table) {
        RoundTrip.survives(table);
    }

    private static Map<KanoCategory, Integer> cells(EvaluationTable table) {
        Map<KanoCategory, Integer> cells = new HashMap<>();
        table.rows().forEach(row -> row.chars().forEach(c -> cells.merge(KanoCategory.of((char) c), 1, Integer::sum)));
        return cells;
    }
}
