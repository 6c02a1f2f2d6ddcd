package io.clientele.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsWordsLeftAndNumbersRight() {
        String table = TextTable.titled("RFM segments, 2,357 customers")
                .left("segment")
                .right("customers")
                .row("champions", "214")
                .row(List.of("lost", "1,021"))
                .note("Ties share a score.")
                .toString();
        assertThat(table).isEqualTo("""
            RFM segments, 2,357 customers
            segment    customers
            ---------  ---------
            champions        214
            lost           1,021
            Ties share a score.\
            """);
    }

    @Test
    void cutsALongTableAndSaysHowMuchIsMissing() {
        TextTable table = TextTable.titled("t").atMost(2).right("n");
        for (int i = 0; i < 44; i++) {
            table.row(Integer.toString(i));
        }
        assertThat(table.toString()).isEqualTo("t\nn\n-\n0\n1\n… 42 more");
    }

    @Test
    void makesOnlyTheRowsItShows() {
        List<Integer> made = new ArrayList<>();
        TextTable table = TextTable.titled("t")
                .atMost(3)
                .right("n")
                .row("first")
                .rows(1_000_000, i -> {
                    made.add(i);
                    return List.of(Integer.toString(i));
                });
        assertThat(table.toString()).isEqualTo("t\n    n\n-----\nfirst\n    0\n    1\n… 999,998 more");
        assertThat(made).containsExactly(0, 1);
        assertThat(TextTable.titled("t").right("n").rows(0, i -> List.of("?")).toString())
                .isEqualTo("t\nn\n-");
    }

    @Test
    void givesIdeographsTheTwoColumnsTheyTake() {
        String table = TextTable.titled("t")
                .left("等级")
                .right("n")
                .row("很满意", "1")
                .row("A", "2")
                .toString();
        assertThat(table).isEqualTo("t\n等级    n\n------  -\n很满意  1\nA       2");
    }

    @Test
    void printsATitleAlone() {
        assertThat(TextTable.titled("nothing to show").subtitle("at all").toString())
                .isEqualTo("nothing to show\nat all");
    }

    @Test
    void refusesARowOfTheWrongLength() {
        assertThatThrownBy(() -> TextTable.titled("t").left("a").row("1", "2"))
                .hasMessage("row has 2 elements and columns has 1; they must have the same number.");
    }
}
