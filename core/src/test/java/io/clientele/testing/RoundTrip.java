package io.clientele.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clientele.io.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Sends a value through Java serialization, through the library's JSON and through JSON under plain Jackson 2 and 3, and back. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Asserts that a value survives Java serialization, {@link Json} and both generations of Jackson, by {@code equals}. */
    public static void survives(Object value) {
        assertThat(serialised(value)).isEqualTo(value);
        assertThat(json(value)).isEqualTo(value);
        assertThat(jackson2(value)).isEqualTo(value);
        assertThat(jackson3(value)).isEqualTo(value);
    }

    /** Asserts that a value survives the same when its JSON is read as a type above its own, such as a sealed interface. */
    public static <T> void survives(T value, Class<T> type) {
        assertThat(serialised(value)).isEqualTo(value);
        assertThat(json(value, type)).isEqualTo(value);
        assertThat(jackson2(value, type)).isEqualTo(value);
        assertThat(jackson3(value, type)).isEqualTo(value);
    }

    /** The value after Java serialization. */
    @SuppressWarnings("unchecked")
    public static <T> T serialised(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value after the library's own JSON, read back as its own class. */
    public static <T> T json(T value) {
        return json(value, type(value));
    }

    /** The value after JSON under Jackson 2, read back as its own class. */
    public static <T> T jackson2(T value) {
        return jackson2(value, type(value));
    }

    /** The value after JSON under Jackson 3, read back as its own class. */
    public static <T> T jackson3(T value) {
        return jackson3(value, type(value));
    }

    private static <T> T json(T value, Class<T> type) {
        return Json.read(Json.write(value), type);
    }

    private static <T> T jackson2(T value, Class<T> type) {
        try {
            ObjectMapper mapper = new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
            return mapper.readValue(mapper.writeValueAsString(value), type);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <T> T jackson3(T value, Class<T> type) {
        JsonMapper mapper = JsonMapper.builder().build();
        return mapper.readValue(mapper.writeValueAsString(value), type);
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> type(T value) {
        return (Class<T>) value.getClass();
    }
}
