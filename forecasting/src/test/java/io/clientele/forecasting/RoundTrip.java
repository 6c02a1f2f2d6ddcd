package io.clientele.forecasting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** There and back: through Java serialisation, and through JSON with both generations of Jackson. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Through Java serialisation. */
    @SuppressWarnings("unchecked")
    public static <T> T serialized(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Through JSON with Jackson 2. */
    public static <T> T jackson2(T value, Class<T> type) {
        try {
            com.fasterxml.jackson.databind.ObjectMapper mapper = new com.fasterxml.jackson.databind.ObjectMapper();
            return mapper.readValue(mapper.writeValueAsString(value), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Through JSON with Jackson 3. */
    public static <T> T jackson3(T value, Class<T> type) {
        tools.jackson.databind.json.JsonMapper mapper = new tools.jackson.databind.json.JsonMapper();
        return mapper.readValue(mapper.writeValueAsString(value), type);
    }
}
