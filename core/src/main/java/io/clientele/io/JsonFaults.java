package io.clientele.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our words what Jackson could not do. */
final class JsonFaults {

    private static final String TWICE = "Duplicate field ";
    private static final Pattern MISSING_KIND = Pattern.compile("missing type id property '([^']*)'");
    private static final Pattern KNOWN_KINDS = Pattern.compile("known type ids = \\[([^\\]]*)\\]");
    private static final String COERCED = "Cannot coerce String value (\"";

    private JsonFaults() {}

    /** The exception for JSON that could not be read as a type. */
    static JsonFormatException reading(String source, JsonProcessingException fault) {
        JsonLocation location = fault.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        int column = location == null ? 0 : Math.max(0, location.getColumnNr());
        if (fault instanceof JsonMappingException mapping) {
            return new JsonFormatException(source, line, column, path(mapping), sentence(mapping), fault);
        }
        String words = words(fault);
        String sentence = words.startsWith(TWICE)
                ? "the field " + words.substring(TWICE.length()) + " is there twice; expected it once."
                : "this is not JSON: " + words + ".";
        return new JsonFormatException(source, line, column, "", sentence, fault);
    }

    /**
     * The exception for an object that could not be written.
     *
     * @param writable whether an object can be written, to name the parts that can
     */
    static IllegalArgumentException writing(Object value, JsonProcessingException fault, Predicate<Object> writable) {
        String field = fault instanceof JsonMappingException mapping ? path(mapping) : "";
        String name = name(value.getClass());
        return new IllegalArgumentException(
                (field.isEmpty() ? name : name + ", field " + field + ",") + " cannot be written as JSON: "
                        + reason(value, fault) + instead(value, writable),
                fault);
    }

    private static String reason(Object value, JsonProcessingException fault) {
        if (fault instanceof InvalidDefinitionException formless && formless.getType() != null) {
            Class<?> type = formless.getType().getRawClass();
            return (type == value.getClass() ? "it" : name(type)) + " has no JSON form.";
        }
        Throwable cause = fault.getCause();
        return cause == null ? words(fault) : String.valueOf(cause.getMessage());
    }

    /** What to write in place of a record: those of its components that are results themselves and can be written. */
    private static String instead(Object value, Predicate<Object> writable) {
        if (!(value instanceof Record)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(value, component);
            if (part instanceof Record && writable.test(part)) {
                parts.add(component.getName() + "()");
            }
        }
        return parts.isEmpty() ? "" : " Write " + String.join(" or ", parts) + " instead.";
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            return accessor.trySetAccessible() ? accessor.invoke(value) : null;
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }

    private static String name(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.isEmpty() ? type.getName() : simple;
    }

    private static String sentence(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            String names = known == null
                    ? "none"
                    : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            return "there is no field of this name in "
                    + unknown.getReferringClass().getSimpleName() + "; expected one of " + names + ".";
        } else if (fault instanceof InvalidFormatException malformed) {
            return TableFormatException.sentence(
                    String.valueOf(malformed.getValue()), expected(malformed.getTargetType()));
        } else if (fault instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return "no " + refused.getType().getRawClass().getSimpleName() + " can be made of this: "
                    + refused.getCause().getMessage();
        } else if (fault instanceof InvalidTypeIdException unknown) {
            return kind(unknown);
        } else if (fault instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched);
        }
        Throwable cause = fault.getCause();
        return "this cannot be read: " + (cause == null ? words(fault) : cause.getMessage());
    }

    /** For a type that comes in several kinds, told apart by a field. */
    private static String kind(InvalidTypeIdException fault) {
        String words = words(fault);
        String type = name(fault.getBaseType().getRawClass());
        Matcher missing = MISSING_KIND.matcher(words);
        if (missing.find()) {
            return "the field " + missing.group(1) + " is missing; expected the kind of " + type + ".";
        }
        Matcher known = KNOWN_KINDS.matcher(words);
        String unknown = TableFormatException.quoted(String.valueOf(fault.getTypeId())) + " is no kind of " + type;
        return known.find() ? unknown + "; expected one of " + known.group(1) + "." : unknown + ".";
    }

    private static String mismatched(MismatchedInputException fault) {
        String words = words(fault);
        Class<?> target = fault.getTargetType();
        if (words.startsWith("Missing")) {
            return "the field is missing; expected " + expected(target) + ".";
        }
        if (words.startsWith("No content")) {
            return "the text is empty; expected " + expected(target) + ".";
        }
        if (words.startsWith("Trailing token")) {
            return "there is more text after the end of the value; expected nothing.";
        }
        if (words.startsWith("Cannot map `null`") || fault instanceof InvalidNullException) {
            return "the value is null; expected " + expected(target) + ".";
        }
        if (words.startsWith(COERCED)) {
            String value = words.substring(COERCED.length(), words.lastIndexOf("\") to "));
            return "the value is the text " + TableFormatException.quoted(value) + "; expected " + expected(target)
                    + ".";
        }
        return "the value is of another kind; expected " + expected(target) + ".";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return CellFormat.ISO.expected(CellType.INTEGER);
        } else if (type == double.class || type == Double.class) {
            return CellFormat.ISO.expected(CellType.NUMBER);
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == String.class) {
            return "a text in quotes";
        } else if (type == LocalDate.class) {
            return CellFormat.ISO.expected(CellType.DATE);
        } else if (type == LocalDateTime.class) {
            return CellFormat.ISO.expected(CellType.DATE_TIME);
        } else if (type == Instant.class) {
            return CellFormat.ISO.expected(CellType.INSTANT);
        } else if (type == Duration.class) {
            return "a duration such as PT1H30M";
        } else if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        } else if (Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        return "an object with the fields of " + type.getSimpleName();
    }

    private static String path(JsonMappingException fault) {
        List<JsonMappingException.Reference> references = new ArrayList<>(fault.getPath());
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** Jackson's own words, first sentence. */
    private static String words(JsonProcessingException fault) {
        String words = String.valueOf(fault.getOriginalMessage());
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }
}
