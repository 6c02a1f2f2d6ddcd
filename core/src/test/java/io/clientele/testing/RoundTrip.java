package io.clientele.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Sends a value through Java serialization and through JSON under Jackson 2 and Jackson 3, and back. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Asserts that a value survives Java serialization and both generations of Jackson, by {@code equals}. */
    public static void survives(Object value) {
        assertThat(serialised(value)).isEqualTo(value);
        assertThat(jackson2(value)).isEqualTo(value);
        assertThat(jackson3(value)).isEqualTo(value);
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

    /** The value after JSON under Jackson 2, read back as its own class. */
    @SuppressWarnings("unchecked")
    public static <T> T jackson2(T value) {
        try {
            ObjectMapper mapper = new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
            return (T) mapper.readValue(mapper.writeValueAsString(value), value.getClass());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The value after JSON under Jackson 3, read back as its own class. */
    @SuppressWarnings("unchecked")
    public static <T> T jackson3(T value) {
        JsonMapper mapper = JsonMapper.builder().build();
        return (T) mapper.readValue(mapper.writeValueAsString(value), value.getClass());
    }
}
