package io.clientele.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clientele.internal.check.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Results as JSON text, and back.
 *
 * <pre>{@code
 * String text = Json.write(interval);                      // {"lower":0.31,"upper":0.52,"level":0.95}
 * Interval same = Json.read(text, Interval.class);
 * }</pre>
 *
 * <p>A record is an object with its components in their order; sets and maps without an order of their own are written in the order of
 * their keys, so that equal values are equal texts. Dates, times and durations are text in ISO 8601 ({@code 2021-01-31},
 * {@code PT1H30M}).
 *
 * <p>Reading is strict: a field that is missing, null, unknown, there twice or of the wrong kind is a {@link JsonFormatException} that names
 * it, and so is a value that the type's own checks refuse. Only what a type declares as {@code @Nullable} may be missing or null.
 *
 * <p>Results also read and write under a mapper of one's own: under Jackson 3 under any, under Jackson 2 under one with the java-time module,
 * without which it knows no dates: {@code new ObjectMapper().registerModule(new JavaTimeModule())}. The module comes with this library.
 */
public final class Json {

    private static final String TEXT = "the text";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(IsoValue.module())
            .addModule(new SimpleModule()
                    .addSerializer(Table.class, new JsonRows.Writer())
                    .setSerializerModifier(new StableOrder.Modifier()))
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new NullableOptional(), new JacksonAnnotationIntrospector()))
            .accessorNaming(new RecordComponentsOnly())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(
                    DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                    DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /**
     * A result as JSON on one line.
     *
     * @throws IllegalArgumentException if it holds something that has no JSON form, naming the field and, of a record, the
     *     parts that have one
     */
    public static String write(Object result) {
        return text(result, MAPPER.writer());
    }

    /**
     * A result as JSON that is easy to read: a field a line, indented by two blanks, lines parted by {@code \n}.
     *
     * @throws IllegalArgumentException if it holds something that has no JSON form, naming the field and, of a record, the
     *     parts that have one
     */
    public static String pretty(Object result) {
        return text(result, prettyWriter());
    }

    /**
     * Writes a result to a file as JSON that is easy to read, in UTF-8, with a line feed at the end. A file that is there is replaced.
     *
     * @throws UncheckedIOException if the file cannot be written
     * @throws IllegalArgumentException if the result holds something that has no JSON form, naming the field
     */
    public static void write(Object result, Path path) {
        String text = pretty(result);
        try {
            Files.writeString(Require.nonNull("path", path), text + "\n");
        } catch (IOException fault) {
            throw Csv.unwritable(path, fault);
        }
    }

    /**
     * Reads back what {@link #write(Object)} wrote.
     *
     * @throws JsonFormatException if the text is no JSON or does not fit the type
     */
    public static <T> T read(String text, Class<T> type) {
        return parse(TEXT, new StringReader(Require.nonNull("text", text)), type(type));
    }

    /**
     * Reads characters to their end; the reader stays open.
     *
     * @throws JsonFormatException if the text is no JSON or does not fit the type
     * @throws UncheckedIOException if reading fails
     */
    public static <T> T read(Reader reader, Class<T> type) {
        return parse(TEXT, Require.nonNull("reader", reader), type(type));
    }

    /**
     * Reads a file, in UTF-8; one that is packed with gzip is unpacked.
     *
     * @throws JsonFormatException if the text is no JSON or does not fit the type
     * @throws UncheckedIOException if the file cannot be opened or read
     */
    public static <T> T read(Path path, Class<T> type) {
        JavaType wanted = type(type);
        return file(path, (source, reader) -> parse(source, reader, wanted));
    }

    /**
     * Reads an array of results.
     *
     * @param type the type of the elements
     * @throws JsonFormatException if the text is no JSON array or an element does not fit the type
     */
    public static <T> List<T> readList(String text, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, Require.nonNull("type", type));
        List<T> read = parse(TEXT, new StringReader(Require.nonNull("text", text)), list);
        return List.copyOf(read);
    }

    /**
     * Reads a file that holds an array of flat objects as a table: an object a row, a field a column; null or a field that is not there is
     * a blank. Columns in which all is a number are numbers. Messages count the objects from 1.
     *
     * @throws TableFormatException if the text is not such an array, naming the row and the column
     * @throws JsonFormatException if the text is no JSON
     * @throws UncheckedIOException if the file cannot be opened or read
     */
    public static Table table(Path path) {
        return file(path, Json::rows);
    }

    /** Reads an array of flat objects as a table; the reader stays open. See {@link #table(Path)}. */
    public static Table table(Reader reader) {
        return rows(TEXT, Require.nonNull("reader", reader));
    }

    private static Table rows(String source, Reader reader) {
        try (JsonParser parser = MAPPER.createParser(reader).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return new JsonRows(source, parser).table();
        } catch (JsonProcessingException fault) {
            throw JsonFaults.reading(source, fault);
        } catch (IOException fault) {
            throw unreadable(source, fault);
        }
    }

    private static <T> T parse(String source, Reader reader, JavaType type) {
        try (JsonParser parser = MAPPER.createParser(reader).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            T value = MAPPER.readerFor(type).readValue(parser);
            if (value == null) {
                throw new JsonFormatException(source, 1, 1, "", "the value is null; expected an object.", null);
            }
            return value;
        } catch (JsonProcessingException fault) {
            throw JsonFaults.reading(source, fault);
        } catch (IOException fault) {
            throw unreadable(source, fault);
        }
    }

    private static <T> T file(Path path, Source<T> reading) {
        Path name = Require.nonNull("path", path).getFileName();
        String source = String.valueOf(name == null ? path : name);
        try (InputStream stream = TextSource.open(path, source)) {
            return reading.read(source, TextSource.of(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw unreadable(source, fault);
        }
    }

    private static UncheckedIOException unreadable(String source, IOException fault) {
        return new UncheckedIOException(source + ": reading failed: " + fault.getMessage() + ".", fault);
    }

    private static String text(Object result, ObjectWriter writer) {
        StringWriter text = new StringWriter();
        try {
            writer.writeValue(text, Require.nonNull("result", result));
        } catch (JsonProcessingException fault) {
            throw JsonFaults.writing(result, fault, Json::isWritable);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return text.toString();
    }

    private static boolean isWritable(Object value) {
        try {
            MAPPER.writeValue(Writer.nullWriter(), value);
            return true;
        } catch (IOException fault) {
            return false;
        }
    }

    private static ObjectWriter prettyWriter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        return MAPPER.writer(printer);
    }

    private static JavaType type(Class<?> type) {
        return MAPPER.constructType(Require.nonNull("type", type));
    }

    /** Reads characters that come from a named source. */
    private interface Source<T> {
        T read(String source, Reader reader);
    }
}
