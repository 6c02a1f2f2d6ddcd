package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvRoundTripTest {

    private static final String[] PIECES = {
        "a", "Ö", "東", "😀", ",", ";", "\t", "|", "\"", "\n", "\r\n", " ", "#", "'", "1", "-", "\uFEFF", "\u00A0"
    };

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        Table table = table(new SplittableRandom(seed));

        Table back = read(written(table));

        assertThat(back.columns()).isEqualTo(table.columns());
        for (String column : table.columns()) {
            assertThat(back.type(column)).isEqualTo(table.type(column));
            assertThat(back.texts(column)).isEqualTo(table.texts(column));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnsOfTextAloneAreReadBack(long seed) {
        Table table = Table.of("texts").column("text, no more", texts(new SplittableRandom(seed), 20));
        Table back = Csv.options().delimiter(',').parse(written(table));

        assertThat(back.columns()).isEqualTo(table.columns());
        assertThat(back.texts("text, no more")).isEqualTo(table.texts("text, no more"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jacksonReadsTheSameCells(long seed) throws IOException {
        Table table = table(new SplittableRandom(seed));
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        List<List<String>> cells = new ArrayList<>();
        try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(written(table))) {
            while (rows.hasNext()) {
                cells.add(List.of(rows.next()));
            }
        }

        assertThat(cells.get(0)).isEqualTo(table.columns());
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            assertThat(cells.get(row + 1))
                    .isEqualTo(table.columns().stream()
                            .map(column -> table.text(column, at))
                            .toList());
        }
    }

    @Test
    void quotesOnlyWhereItMust() {
        Table table = Table.of("x")
                .column("a", "plain", "with, comma", "", "say \"hi\"")
                .column("b", 1, 2, 3, 4);

        assertThat(written(table)).isEqualTo("""
            a,b
            plain,1
            "with, comma",2
            ,3
            "say ""hi""\",4
            """);
    }

    @Test
    void writesABlankInASingleColumnAsQuotes() {
        assertThat(written(Table.of("x").column("a", "1", "", "2"))).isEqualTo("a\n1\n\"\"\n2\n");
    }

    @Test
    void writesFilesAndPackedFiles() {
        Table table = Csv.options().named("orders.csv").number("amount").parse("customer,amount\nJosé,1.5\n");
        Path plain = folder.resolve("orders.csv");
        Path packed = folder.resolve("orders.csv.gz");
        Csv.write(table, plain);
        Csv.write(table, packed);

        assertThat(Csv.options().number("amount").read(plain)).isEqualTo(table);
        assertThat(Csv.options().named("orders.csv").number("amount").read(packed))
                .isEqualTo(table);
        assertThat(packed)
                .isRegularFile()
                .satisfies(file -> assertThat(Files.readAllBytes(file)).startsWith(0x1F, 0x8B));
    }

    @Test
    void namesAFileThatCannotBeWritten() {
        Path file = folder.resolve("missing").resolve("orders.csv");

        assertThatThrownBy(() -> Csv.write(Table.of("x").column("a", 1), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file.toAbsolutePath() + " cannot be written: there is no such folder.");
    }

    @Test
    void namesATableThatCannotBeWritten() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("the disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Csv.write(Table.of("orders").column("a", 1), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("orders cannot be written: the disk is full.");
    }

    private static String written(Table table) {
        StringWriter text = new StringWriter();
        Csv.write(table, text);
        return text.toString();
    }

    private static Table read(String text) {
        return Csv.options()
                .named("generated")
                .delimiter(',')
                .number("number")
                .integer("whole, of course")
                .date("date")
                .dateTime("time")
                .instant("moment")
                .read(new StringReader(text));
    }

    /** A table with a column of every type, about one cell in five blank. */
    private static Table table(SplittableRandom random) {
        int rows = random.nextInt(1, 40);
        return Table.of("generated")
                .column("number", drawn(random, rows, CsvRoundTripTest::number))
                .column("whole, of course", drawn(random, rows, r -> r.nextLong() >> r.nextInt(60)))
                .column("text", texts(random, rows))
                .column("date", drawn(random, rows, r -> LocalDate.ofEpochDay(r.nextInt(-300_000, 300_000))))
                .column(
                        "time",
                        drawn(random, rows, r -> LocalDateTime.ofEpochSecond(r.nextInt(), nano(r), ZoneOffset.UTC)))
                .column("moment", drawn(random, rows, r -> Instant.ofEpochSecond(r.nextInt(), nano(r))));
    }

    private static double number(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) && random.nextBoolean() ? value : random.nextInt(-100_000, 100_000) / 100.0;
    }

    private static int nano(SplittableRandom random) {
        return random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    }

    private static List<String> texts(SplittableRandom random, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(6); i > 0; i--) {
                        text.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    return text.toString();
                })
                .toList();
    }

    private static List<@Nullable Object> drawn(
            SplittableRandom random, int rows, Function<SplittableRandom, Object> draw) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(row > 0 && random.nextInt(5) == 0 ? null : draw.apply(random));
        }
        return cells;
    }
}
