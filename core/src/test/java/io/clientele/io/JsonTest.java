package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import io.clientele.stat.Rate;
import io.clientele.stat.RateCounter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    private enum Tier {
        GOLD,
        IRON
    }

    private record Segment(String name, int size, double value) {
        private Segment {
            Require.atLeast("size", size, 0);
        }

        public boolean isEmpty() {
            return size == 0;
        }

        public OptionalDouble getMean() {
            return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value / size);
        }
    }

    private record Report(LocalDate asOf, Duration window, List<Segment> segments) {}

    private record Times(LocalDateTime local, Instant moment, YearMonth month, Duration span) {}

    private static final class Curve {
        private final double[] heights;

        @JsonCreator
        private Curve(@JsonProperty("heights") double[] heights) {
            this.heights = heights.clone();
        }

        @JsonProperty
        private double[] heights() {
            return heights.clone();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    private sealed interface Shape {}

    private record Circle(double radius) implements Shape {}

    private record Square(double side) implements Shape {}

    private record Note(String name, @Nullable Integer size, double @Nullable [] heights) {}

    private static final class Limit {
        private final @Nullable Double most;

        @JsonCreator
        private Limit(@JsonProperty("most") @Nullable Double most) {
            this.most = most;
        }

        @JsonProperty("most")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        private @Nullable Double written() {
            return most;
        }

        private OptionalDouble most() {
            return most == null ? OptionalDouble.empty() : OptionalDouble.of(most);
        }
    }

    private final Report report = new Report(
            LocalDate.of(2021, 1, 31),
            Duration.ofMinutes(90),
            List.of(new Segment("loyal", 3, 4.5), new Segment("lost", 0, 0)));

    @Nested
    class Written {

        @Test
        void isAnObjectWithTheComponentsInOrder() {
            String loyal = "{\"name\":\"loyal\",\"size\":3,\"value\":4.5}";
            String lost = "{\"name\":\"lost\",\"size\":0,\"value\":0.0}";
            String head = "{\"asOf\":\"2021-01-31\",\"window\":\"PT1H30M\",\"segments\":";
            assertThat(Json.write(report)).isEqualTo(head + "[" + loyal + "," + lost + "]}");
        }

        @Test
        void canBePretty() {
            assertThat(Json.pretty(report)).isEqualTo("""
                {
                  "asOf": "2021-01-31",
                  "window": "PT1H30M",
                  "segments": [ {
                    "name": "loyal",
                    "size": 3,
                    "value": 4.5
                  }, {
                    "name": "lost",
                    "size": 0,
                    "value": 0.0
                  } ]
                }\
                """);
        }

        @Test
        void hasTimesInIso() {
            assertThat(Json.write(new Times(
                            LocalDateTime.of(2021, 1, 31, 9, 30),
                            Instant.parse("2021-01-31T08:30:00Z"),
                            YearMonth.of(2021, 1),
                            Duration.ofDays(2).plusMillis(5))))
                    .isEqualTo("{\"local\":\"2021-01-31T09:30:00\",\"moment\":\"2021-01-31T08:30:00Z\","
                            + "\"month\":\"2021-01\",\"span\":\"PT48H0.005S\"}");
        }

        @Test
        void ordersWhatHasNoOrder() {
            record Sets(Set<String> names, Map<Tier, Set<Integer>> tiers) {}

            assertThat(Json.write(new Sets(
                            Set.of("d", "a", "c", "b"), Map.of(Tier.IRON, Set.of(3, 1, 2), Tier.GOLD, Set.of()))))
                    .isEqualTo("{\"names\":[\"a\",\"b\",\"c\",\"d\"],\"tiers\":{\"GOLD\":[],\"IRON\":[1,2,3]}}");
        }

        @Test
        void keepsAnOrderThatThereIs() {
            Map<String, Integer> linked = new LinkedHashMap<>();
            linked.put("z", 1);
            linked.put("a", 2);

            assertThat(Json.write(linked)).isEqualTo("{\"z\":1,\"a\":2}");
            assertThat(Json.write(new TreeMap<>(linked))).isEqualTo("{\"a\":2,\"z\":1}");
        }

        @Test
        void ordersKeysThatCannotBeCompared() {
            assertThat(Json.write(Map.of(new StringBuilder("b"), 1, new StringBuilder("a"), 2)))
                    .isEqualTo("{\"a\":2,\"b\":1}");
        }

        @Test
        void isAnArrayOfObjectsForATable() {
            Table table = Csv.options().number("amount").date("day").parse("""
                customer,amount,day
                Huber,1.50,2021-01-31
                ,7,
                """);

            assertThat(Json.write(table))
                    .isEqualTo("[{\"customer\":\"Huber\",\"amount\":1.5,\"day\":\"2021-01-31\"},"
                            + "{\"customer\":null,\"amount\":7,\"day\":null}]");
            assertThat(Json.table(new StringReader(Json.write(table))).numbers("amount"))
                    .containsExactly(1.5, 7);
        }

        @Test
        void namesWhatCannotBeWritten() {
            record Holder(Object thing) {}

            assertThatThrownBy(() -> Json.write(new Holder(new Object())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Holder, field thing, cannot be written as JSON: Object has no JSON form.");
            assertThatThrownBy(() -> Json.write(new Object()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Object cannot be written as JSON: it has no JSON form.");
        }

        @Test
        void namesThePartsThatCanBeWrittenInstead() {
            record Parts(Object thing, Segment segment, Report report, int size) {}

            assertThatThrownBy(() -> Json.write(new Parts(new Object(), new Segment("a", 1, 1), report, 2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Parts, field thing, cannot be written as JSON: Object has no JSON form."
                            + " Write segment() or report() instead.");
        }
    }

    @Nested
    class ReadBack {

        @Test
        void isTheSame() {
            Times times = new Times(
                    LocalDateTime.of(2021, 1, 31, 9, 30),
                    Instant.parse("2021-01-31T08:30:00.123Z"),
                    YearMonth.of(2021, 1),
                    Duration.ofSeconds(-5));

            assertThat(Json.read(Json.write(report), Report.class)).isEqualTo(report);
            assertThat(Json.read(Json.pretty(report), Report.class)).isEqualTo(report);
            assertThat(Json.read(Json.write(times), Times.class)).isEqualTo(times);
            assertThat(Json.read(new StringReader(Json.write(report)), Report.class))
                    .isEqualTo(report);
            assertThat(Json.readList(Json.write(report.segments()), Segment.class))
                    .isEqualTo(report.segments());
        }

        @Test
        void isTheSameForResultsOfThisLibrary() {
            Interval interval = new Interval(0.25, 0.75, 0.95);
            Rate rate = RateCounter.of("orders shipped in time", "orders")
                    .add(true)
                    .add(false)
                    .exclude("cancelled")
                    .finish();
            TimeSeries series =
                    TimeSeries.monthly("2021-01", 1, 2.5, 4).named("demand").in("pieces");

            assertThat(Json.read(Json.write(interval), Interval.class)).isEqualTo(interval);
            assertThat(Json.read(Json.write(rate), Rate.class)).isEqualTo(rate);
            assertThat(Json.read(Json.write(series), TimeSeries.class)).isEqualTo(series);
            assertThat(Json.read(Json.write(TimeSeries.indexed(1, 2)), TimeSeries.class))
                    .isEqualTo(TimeSeries.indexed(1, 2));
        }

        @Test
        void isTheSameForAClassWithAnnotations() {
            String text = Json.write(new Curve(new double[] {1, Double.NaN, 3}));

            assertThat(text).isEqualTo("{\"heights\":[1.0,\"NaN\",3.0]}");
            assertThat(Json.read(text, Curve.class).heights()).containsExactly(1, Double.NaN, 3);
        }
    }

    @Nested
    class AFieldThatMayBeLeftOut {

        @Test
        void isOneOfANullableType() {
            assertThat(Json.read("{\"name\":\"a\"}", Note.class)).isEqualTo(new Note("a", null, null));
            assertThat(Json.read("{\"name\":\"a\",\"size\":null,\"heights\":[1.5]}", Note.class)
                            .heights())
                    .containsExactly(1.5);
            assertThat(Json.read("{}", Limit.class).most()).isEmpty();
            assertThat(Json.read("{\"most\":3.5}", Limit.class).most()).hasValue(3.5);
        }

        @Test
        void isReadBackAsItWasWritten() {
            Note bare = new Note("a", null, null);
            Note full = new Note("a", 3, null);

            assertThat(Json.write(bare)).isEqualTo("{\"name\":\"a\",\"size\":null,\"heights\":null}");
            assertThat(Json.read(Json.write(bare), Note.class)).isEqualTo(bare);
            assertThat(Json.read(Json.write(full), Note.class)).isEqualTo(full);
            assertThat(Json.write(new Limit(null))).isEqualTo("{}");
        }

        @Test
        void mustBeRightIfItIsThere() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":\"b\"}", Note.class))
                    .hasMessage("the text, line 1, column 20, field size: the value is the text 'b'; expected a whole"
                            + " number such as 17.");
        }

        @Test
        void leavesTheOthersRequired() {
            assertThatThrownBy(() -> Json.read("{\"size\":3}", Note.class))
                    .hasMessage("the text, line 1, column 10, field name: the field is missing; expected a text in"
                            + " quotes.");
        }
    }

    @Nested
    class AFile {

        @TempDir
        private Path folder;

        @Test
        void holdsWhatWasWritten() throws IOException {
            Path file = folder.resolve("report.json");
            Json.write(report, file);

            assertThat(Files.readString(file)).isEqualTo(Json.pretty(report) + "\n");
            assertThat(Json.read(file, Report.class)).isEqualTo(report);
        }

        @Test
        void isNamedInMessages() throws IOException {
            Path file = Files.writeString(
                    folder.resolve("segment.json"), "{\"name\":\"a\",\n\"size\":\"many\",\"value\":1}");

            assertThatThrownBy(() -> Json.read(file, Segment.class))
                    .hasMessage("segment.json, line 2, column 8, field size: the value is the text 'many';"
                            + " expected a whole number such as 17.");
            assertThatThrownBy(() -> Json.read(folder.resolve("other.json"), Segment.class))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("other.json cannot be opened: there is no such file (");
            assertThatThrownBy(() -> Json.write(report, folder.resolve("x").resolve("y.json")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageEndingWith("y.json cannot be written: there is no such folder.");
        }
    }

    @Nested
    class Refused {

        @Test
        void isTextThatIsNoJson() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\n\"size\":}", Segment.class))
                    .isInstanceOf(JsonFormatException.class)
                    .hasMessage("the text, line 2, column 8: this is not JSON: Unexpected character ('}' (code 125)):"
                            + " expected a value.");
        }

        @Test
        void isAnEmptyText() {
            assertThatThrownBy(() -> Json.read("", Segment.class))
                    .hasMessage("the text, line 1: the text is empty; expected an object with the fields of Segment.");
        }

        @Test
        void isNull() {
            assertThatThrownBy(() -> Json.read("null", Segment.class))
                    .hasMessage("the text, line 1, column 1: the value is null; expected an object.");
        }

        @Test
        void isAFieldThatIsMissing() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":1}", Segment.class))
                    .hasMessage(
                            "the text, line 1, column 21, field value: the field is missing; expected a number such as"
                                    + " 1234.56.");
        }

        @Test
        void isAFieldThatIsNull() {
            assertThatThrownBy(() -> Json.read("{\"name\":null,\"size\":1,\"value\":1}", Segment.class))
                    .hasMessage(
                            "the text, line 1, column 9, field name: the value is null; expected a text in quotes.");
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":null,\"value\":1}", Segment.class))
                    .hasMessage(
                            "the text, line 1, column 20, field size: the value is null; expected a whole number such"
                                    + " as 17.");
        }

        @Test
        void isAFieldThatIsNotKnown() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":1,\"value\":1,\"colour\":2}", Segment.class))
                    .hasMessage("the text, line 1, column 42, field colour: there is no field of this name in Segment;"
                            + " expected one of name, size, value.");
        }

        @Test
        void isAFieldThatIsThereTwice() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"name\":\"b\",\"size\":1,\"value\":1}", Segment.class))
                    .hasMessage("the text, line 1, column 19: the field 'name' is there twice; expected it once.");
        }

        @Test
        void isAValueOfAnotherKind() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":1.5,\"value\":1}", Segment.class))
                    .hasMessage("the text, line 1, column 20, field size: '1.5' is not a whole number; expected a whole"
                            + " number such as 17.");
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":[],\"value\":1}", Segment.class))
                    .hasMessage(
                            "the text, line 1, column 20, field size: the value is of another kind; expected a whole"
                                    + " number such as 17.");
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":1,\"value\":\"1\"}", Segment.class))
                    .hasMessage("the text, line 1, column 30, field value: the value is the text '1'; expected a number"
                            + " such as 1234.56.");
            assertThatThrownBy(() -> Json.read("[]", Segment.class))
                    .hasMessage("the text, line 1, column 1: the value is of another kind; expected an object with the"
                            + " fields of Segment.");
            assertThatThrownBy(() -> Json.readList("{}", Segment.class))
                    .hasMessage("the text, line 1, column 1: the value is of another kind; expected an array.");
            assertThatThrownBy(() ->
                            Json.read("{\"asOf\":\"2021-02-30\",\"window\":\"PT1H\",\"segments\":[]}", Report.class))
                    .hasMessage(
                            "the text, line 1, column 9, field asOf: '2021-02-30' is not a date; expected a date such"
                                    + " as 2021-01-31.");
            assertThatThrownBy(() -> Json.read("{\"asOf\":\"2021-02-03\",\"window\":90,\"segments\":[]}", Report.class))
                    .hasMessage("the text, line 1, column 31, field window: the value is of another kind; expected a"
                            + " duration such as PT1H30M.");
            assertThatThrownBy(() -> Json.readList("[\"GOLD\",\"TIN\"]", Tier.class))
                    .hasMessage("the text, line 1, column 9, field [1]: 'TIN' is not accepted; expected one of GOLD,"
                            + " IRON.");
        }

        @Test
        void isAKindThatIsNotKnown() {
            assertThatThrownBy(() -> Json.read("{\"shape\":\"oval\",\"radius\":1}", Shape.class))
                    .hasMessage(
                            "the text, line 1, column 10: 'oval' is no kind of Shape; expected one of circle, square.");
            assertThatThrownBy(() -> Json.read("{\"radius\":1}", Shape.class))
                    .hasMessage("the text, line 1, column 12: the field shape is missing; expected the kind of Shape.");
            assertThat(Json.read("{\"shape\":\"circle\",\"radius\":1}", Shape.class))
                    .isEqualTo(new Circle(1));
        }

        @Test
        void isAValueThatTheTypeRefuses() {
            assertThatThrownBy(() -> Json.read(
                            "{\"asOf\":\"2021-02-03\",\"window\":\"PT1H\",\"segments\":[{\"name\":\"a\",\"size\":-1,\"value\":1}]}",
                            Report.class))
                    .hasMessage(
                            "the text, line 1, column 81, field segments[0]: no Segment can be made of this: size is"
                                    + " -1; it must be at least 0.");
        }

        @Test
        void isTextAfterTheEnd() {
            assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"size\":1,\"value\":1} {}", Segment.class))
                    .hasMessage("the text, line 1, column 33: there is more text after the end of the value; expected"
                            + " nothing.");
        }

        @Test
        void saysWhere() {
            assertThatThrownBy(() -> Json.readList(
                            "[{\"name\":\"a\",\"size\":1,\"value\":1},\n{\"name\":\"a\",\"size\":\"b\",\"value\":1}]",
                            Segment.class))
                    .isInstanceOfSatisfying(JsonFormatException.class, fault -> {
                        assertThat(fault.line()).isEqualTo(2);
                        assertThat(fault.path()).isEqualTo("[1].size");
                        assertThat(fault.column()).isEqualTo(20);
                    });
        }
    }
}
