package io.clientele.examples.benchmarks;

import static io.clientele.examples.benchmarks.RunnerFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.examples.benchmarks.RunnerFixture.Printed;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanoRunnerTest {

    /** The reference prints 10 significant digits. */
    private static final double PRINTED = 1e-8;

    @TempDir
    private Path folder;

    private RunnerFixture files;

    @BeforeEach
    void prepare() {
        files = new RunnerFixture(folder);
    }

    @ParameterizedTest
    @CsvSource({"1, auto, auto", "2, wide, B", "3, auto, english-c", "4, wide, auto"})
    void agreesWithTheReferenceOnARealSurvey(String cohort, String layout, String labels) {
        Path file = SharedData.data("kano/reppl-bitcoin/storage--cohort" + cohort + "-clean.csv");
        agree(
                "storage-cohort" + cohort,
                5,
                run("kano", "--input", file.toString(), "--layout", layout, "--labels", labels));
    }

    @Test
    void agreesWithTheReferenceOnCodesWithoutAHeader() {
        Path file = SharedData.data("kano/atlason-giacalone-2018.csv");
        String features = "FR1,FR2,FR3,FR4,FR5,FR6";
        Printed printed = run("kano", "--input", file.toString(), "--layout", "codes", "--features", features);
        agree("atlason-giacalone-2018", 6, printed);
        assertThat(run("kano", "--input", file.toString(), "--features", "6")
                        .outText()
                        .replaceAll(",F([1-6])", ",FR$1"))
                .isEqualTo(printed.outText());
        assertThatThrownBy(() -> run("kano", "--input", file.toString(), "--layout", "codes"))
                .hasMessage(
                        "atlason-giacalone-2018.csv has two columns of codes and no header line, so nothing says where"
                                + " a feature ends; name the features, or say how many there are, with --features"
                                + " FR1,FR2,… or --features 6.");
    }

    private static void agree(String survey, int features, Printed printed) {
        Table reference = Csv.read(SharedData.reference("kano-golden/kano_items.csv"));
        Table items = Csv.parse(printed.outText());
        assertThat(items.columns()).isEqualTo(reference.columns());
        assertThat(items.rows()).isEqualTo(features);
        for (int row = 0; row < items.rows(); row++) {
            int expected = row(reference, survey, items.text("feature", row));
            for (String column : items.columns().subList(1, items.columns().size())) {
                agree(items.text(column, row), reference.text(column, expected), column);
            }
        }
    }

    private static void agree(String value, String expected, String column) {
        if (expected.matches("-?[0-9.e-]+")) {
            assertThat(Double.parseDouble(value)).as(column).isCloseTo(Double.parseDouble(expected), within(PRINTED));
        } else {
            assertThat(value).as(column).isEqualTo(expected);
        }
    }

    private static int row(Table reference, String survey, String feature) {
        int row = 0;
        while (!reference.text("survey", row).equals(survey)
                || !reference.text("feature", row).equals(feature)) {
            row++;
        }
        return row;
    }

    private List<String> counts(Path file, String... more) {
        String[] args = new String[3 + more.length];
        args[0] = "kano";
        args[1] = "--input";
        args[2] = file.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args).out().stream()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",")).subList(0, 10)))
                .toList();
    }

    @Test
    void readsEveryLayout() {
        Path wide = files.file("wide.csv", "id,A_functional,A_dysfunctional", "ann,1,5", "bob,1,3", "eve,1,");
        Path rows = files.file("rows.csv", "respondent,feature,functional,dysfunctional", "ann,A,1,5", "bob,A,1,3");
        Path bare = files.file("bare.csv", "1,5,3,3", "1,3,3,5");
        assertThat(counts(wide)).containsExactly("wide A 2 0 1 1 0 0 0 O");
        assertThat(counts(wide, "--layout", "codes")).isEqualTo(counts(wide));
        assertThat(counts(rows, "--layout", "long")).containsExactly("rows A 2 0 1 1 0 0 0 O");
        assertThat(counts(rows, "--name", "mine")).containsExactly("mine A 2 0 1 1 0 0 0 O");
        assertThat(counts(bare)).containsExactly("bare F1 2 0 1 1 0 0 0 O", "bare F2 2 1 0 0 1 0 0 M");
        assertThat(counts(bare, "--features", "A,B", "--labels", "codes-reversed"))
                .containsExactly("bare A 2 0 0 0 0 2 0 R", "bare B 2 0 0 0 1 1 0 I");
        assertThat(counts(wide, "--labels", "1..5")).isEqualTo(counts(wide));
        assertThat(counts(bare, "--labels", "5..1")).isEqualTo(counts(bare, "--labels", "codes-reversed"));
        assertThat(run("kano", "--input", wide.toString()).err()).contains("1 pair left out for a missing half.");
    }

    @Test
    void readsMissingAnswersAsStatisticsPackagesWriteThem() {
        Path file = files.file("m.csv", "A_functional,A_dysfunctional", "1,NA", "nan,N/A", "1,5");
        assertThat(counts(file)).containsExactly("m A 1 0 1 0 0 0 0 O");
        assertThat(run("kano", "--input", file.toString()).err()).contains("1 pair left out for a missing half.");
        Path bare = files.file("b.csv", "1,NA,1,5", "1,5,3,3");
        assertThat(counts(bare)).containsExactly("b F1 1 0 1 0 0 0 0 O", "b F2 2 0 1 0 1 0 0 O");
    }

    @Test
    void readsTheCharsetThatIsSaid() throws IOException {
        Path file = files.file("c.csv", "");
        Files.writeString(
                file,
                "A_funktional;A_dysfunktional\nDas würde mich sehr freuen;Das würde mich sehr stören\n",
                Charset.forName("windows-1252"));
        assertThat(counts(file, "--charset", "windows-1252")).containsExactly("c A 1 0 1 0 0 0 0 O");
        assertThatThrownBy(() -> counts(file, "--charset", "utf-9"))
                .hasMessage("--charset is utf-9; it must be one that Java knows, such as windows-1252 or GB18030.");
    }

    @Test
    void printsNothingWhereThereIsNothingToAnalyse() {
        Path halves = files.file("h.csv", "A_functional,A_dysfunctional", "1,", ",3");
        assertThatThrownBy(() -> run("kano", "--input", halves.toString()))
                .hasMessage("h has no complete pair of answers (2 halves); a Kano analysis needs at least one"
                        + " respondent who answered both questions of a feature.");
    }

    @Test
    void weighsRespondents() {
        Path file = files.file("w.csv", "id,w,A_functional,A_dysfunctional", "ann,1,1,5", "bob,2,1,3", "eve,0.5,1,3");
        assertThat(counts(file, "--weights", "w")).containsExactly("w A 3 0 1 2.500000000000 0 0 0 A");
    }

    @Test
    void printsWhatIsNotDefinedAsNan() {
        Path file = files.file("n.csv", "A_functional,A_dysfunctional,B_functional,B_dysfunctional", "1,1,1,", "5,5,,");
        List<String> out = run("kano", "--input", file.toString()).out();
        assertThat(out)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(KanoItems.COLUMNS.size()));
        assertThat(out.get(1)).startsWith("n,A,2,0,0,0,0,0,2,Q,False,0,0,0,0,0,2,Q,False,Q,nan,nan,nan,nan,1.0");
        assertThat(out.get(2)).startsWith("n,B,0,0,0,0,0,0,0,,False,0,0,0,0,0,0,,False,,nan,nan,nan,nan,nan,nan,,0,");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Path file = files.file("a.csv", "A_functional,A_dysfunctional", "I like it,I dislke it");
        assertThatThrownBy(() -> run("kano", "--input", file.toString(), "--labels", "klingon"))
                .hasMessage("--labels is klingon; it must be one of auto, english-a, english-b, english-c, english-d,"
                        + " german, chinese, words, codes, codes-reversed.");
        assertThatThrownBy(() -> run("kano", "--input", file.toString(), "--labels", "D"))
                .hasMessage("a.csv, row 2, column A_dysfunctional: 'I dislke it' is not accepted; expected an answer of"
                        + " the scale \"English D\"; the nearest is \"I dislike it\".");
        assertThatThrownBy(() -> run("kano", "--input", file.toString(), "--layout", "sideways"))
                .hasMessage("--layout is sideways; it must be one of auto, wide, long, codes.");
        Path odd = files.file("odd.csv", "1,5,3", "1,3,3");
        assertThatThrownBy(() -> run("kano", "--input", odd.toString()))
                .hasMessage("odd.csv has 3 columns of codes and no header line; it must have two a feature, functional"
                        + " before dysfunctional.");
    }
}
