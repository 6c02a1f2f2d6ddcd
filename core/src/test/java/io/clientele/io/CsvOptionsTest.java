package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvOptionsTest {

    private static final String TEXT =
            "day;amount;moment\n31.01.2021 09:30;1.234,5;31.01.2021 10:00\n01.02.2021 00:00;-;\nx;;\n";

    private final CsvOptions options = Csv.options()
            .named("orders.csv")
            .delimiter(';')
            .quote('\'')
            .comments('%')
            .charset(StandardCharsets.ISO_8859_1)
            .decimal(',')
            .grouping('.')
            .dates("dd.MM.yyyy")
            .dateTimes("dd.MM.yyyy HH:mm")
            .zone(ZoneId.of("Europe/Vienna"))
            .blanks("-")
            .date("day")
            .number("amount")
            .instant("moment")
            .lenient();

    @Test
    void areNotChangedByFurtherOnes() {
        CsvOptions plain = Csv.options();
        CsvOptions changed = plain.delimiter(';');

        assertThat(plain.parse("a;b,c\n1;2,3\n4,5\n").columns()).containsExactly("a;b", "c");
        assertThat(changed.parse("a;b,c\n1;2,3\n").columns()).containsExactly("a", "b,c");
    }

    @Test
    void surviveSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(options);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CsvOptions back = (CsvOptions) in.readObject();

            assertThat(back.parse(TEXT)).isEqualTo(options.parse(TEXT));
        }
    }

    @Test
    void workTogether() {
        assertThat(options.parse(TEXT)).hasToString("""
            orders.csv, 1 row rejected
            day          amount  moment
            ----------  -------  --------------------
            2021-01-31  1,234.5  2021-01-31T09:00:00Z
            2021-02-01        –  –
            rejected row 4, column day: 'x' is not a date; expected a date such as 31.01.2021.\
            """);
    }

    @Test
    void leaveReadersAndStreamsOpen() {
        boolean[] closed = new boolean[2];
        Reader reader = new StringReader("a,b\n1,2\n") {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        InputStream stream = new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[1] = true;
            }
        };

        assertThat(Csv.read(reader)).isEqualTo(Csv.read(stream));
        assertThat(closed).containsExactly(false, false);
    }

    @Test
    void lookForADelimiterThatIsNoQuoteAndNoComment() {
        assertThat(Csv.options().quote('|').parse("|a;b|,c\n|1|,2\n").columns()).containsExactly("a;b", "c");
        assertThat(Csv.options().comments(';').parse("; x\na,b\n1,2\n").columns())
                .containsExactly("a", "b");
    }

    @Test
    void refuseWhatIsNotThere() {
        @Nullable String none = null;

        assertThatThrownBy(() -> Csv.read((Path) null)).hasMessage("path must not be null.");
        assertThatThrownBy(() -> Csv.options().parse(none)).hasMessage("text must not be null.");
        assertThatThrownBy(() -> Csv.options().named(" "))
                .hasMessage("name is blank; it must be a text with at least one visible character.");
    }
}
