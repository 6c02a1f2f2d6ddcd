package io.clientele.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/** A date, time or duration in JSON: text in ISO 8601 and nothing else, where Jackson would take a bare number for seconds or days. */
final class IsoValue<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    private IsoValue(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(LocalDate.class, new IsoValue<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(LocalDateTime.class, new IsoValue<>(LocalDateTime.class, LocalDateTime::parse))
                .addDeserializer(Instant.class, new IsoValue<>(Instant.class, Instant::parse))
                .addDeserializer(Duration.class, new IsoValue<>(Duration.class, Duration::parse));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "not a text");
        }
        String text = parser.getText();
        try {
            return parse.apply(text);
        } catch (DateTimeException malformed) {
            throw context.weirdStringException(text, handledType(), "not in ISO 8601");
        }
    }
}
