package io.clientele.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes sets and maps that have no order of their own in the order of their elements or keys, so that the same value is the same
 * text in every run: the order of {@code Map.copyOf} differs from one start of the Java machine to the next. What has an order
 * (linked, sorted, of an enum) keeps it.
 */
final class StableOrder extends JsonSerializer<Object> implements ContextualSerializer {

    private static final String IMMUTABLE = "java.util.ImmutableCollections$";

    private final JsonSerializer<Object> serializer;

    @SuppressWarnings("unchecked")
    private StableOrder(JsonSerializer<?> serializer) {
        this.serializer = (JsonSerializer<Object>) serializer;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        serializer.serialize(ordered(value), generator, provider);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serializer.serializeWithType(ordered(value), generator, provider, types);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Object value) {
        return serializer.isEmpty(provider, value);
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new StableOrder(provider.handleSecondaryContextualization(serializer, property));
    }

    private static Object ordered(Object value) {
        boolean orderless = value.getClass() == HashMap.class
                || value.getClass() == HashSet.class
                || value.getClass().getName().startsWith(IMMUTABLE);
        if (orderless && value instanceof Map<?, ?> map) {
            Map<Object, Object> ordered = new LinkedHashMap<>();
            for (Object key : sorted(map.keySet())) {
                ordered.put(key, map.get(key));
            }
            return ordered;
        } else if (orderless && value instanceof Set<?> set) {
            return new LinkedHashSet<>(sorted(set));
        }
        return value;
    }

    private static List<Object> sorted(Set<?> elements) {
        List<Object> sorted = new ArrayList<>(elements);
        boolean comparable = sorted.stream().allMatch(Comparable.class::isInstance)
                && sorted.stream().map(Object::getClass).distinct().count() <= 1;
        sorted.sort(comparable ? StableOrder::compare : Comparator.comparing(Object::toString));
        return sorted;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** Puts the order in front of every serializer of sets and maps. */
    static final class Modifier extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifyCollectionSerializer(
                SerializationConfig config, CollectionType type, BeanDescription bean, JsonSerializer<?> serializer) {
            return type.isTypeOrSubTypeOf(Set.class) ? new StableOrder(serializer) : serializer;
        }

        @Override
        public JsonSerializer<?> modifyMapSerializer(
                SerializationConfig config, MapType type, BeanDescription bean, JsonSerializer<?> serializer) {
            return new StableOrder(serializer);
        }
    }
}
