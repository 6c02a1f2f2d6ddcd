package io.clientele.io;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.NearestName;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Turns rows into records, each component from the column of its name. */
final class RecordMapping<R> {

    private final Table table;
    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<String> columns = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    RecordMapping(Table table, Class<R> type) {
        this.table = table;
        this.type = Require.nonNull("type", type);
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw Require.broken("type", type.getName(), "a record", "");
        }
        for (RecordComponent component : components) {
            columns.add(column(component.getName()));
            readers.add(reader(component));
        }
        this.constructor = constructor(components);
    }

    List<R> records() {
        List<R> records = new ArrayList<>(table.rows());
        Object[] arguments = new Object[columns.size()];
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; c < arguments.length; c++) {
                arguments[c] = readers.get(c).read(columns.get(c), row);
            }
            records.add(record(arguments, row));
        }
        return List.copyOf(records);
    }

    private R record(Object[] arguments, int row) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getTargetException();
            String place = TableFormatException.place(table.source(), table.rowNumber(row), "");
            throw new IllegalArgumentException(
                    place + ": no " + type.getSimpleName() + " can be made of this row: " + cause.getMessage(), cause);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalArgumentException(type.getName() + " cannot be made: " + fault.getMessage(), fault);
        }
    }

    private Constructor<R> constructor(RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException | InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be made from here; open its package or make the record public.", closed);
        }
    }

    /** The column of a component: of exactly its name, or the only one whose name differs just in case and in what parts its words. */
    private String column(String component) {
        if (table.has(component)) {
            return component;
        }
        List<String> alike = table.columns().stream()
                .filter(column -> NearestName.plain(column).equals(NearestName.plain(component)))
                .toList();
        if (alike.size() > 1) {
            throw new IllegalArgumentException(table.source() + " has columns " + String.join(" and ", alike) + " for "
                    + component + " of " + type.getSimpleName() + "; it must have one. Rename or select.");
        }
        if (alike.isEmpty()) {
            table.type(component);
        }
        return alike.get(0);
    }

    private Reader reader(RecordComponent component) {
        Class<?> raw = component.getType();
        if (raw == Optional.class && component.getGenericType() instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            if (content instanceof Class<?> wanted) {
                Reader reader = reader(component, wanted);
                return (column, row) ->
                        table.isBlank(column, row) ? Optional.empty() : Optional.of(reader.read(column, row));
            }
        }
        return reader(component, raw);
    }

    private Reader reader(RecordComponent component, Class<?> wanted) {
        if (wanted == String.class) {
            return table::text;
        } else if (wanted == double.class || wanted == Double.class) {
            return table::number;
        } else if (wanted == int.class || wanted == Integer.class) {
            return this::small;
        } else if (wanted == long.class || wanted == Long.class) {
            return table::integer;
        } else if (wanted == boolean.class || wanted == Boolean.class) {
            return this::truth;
        } else if (wanted == LocalDate.class) {
            return table::date;
        } else if (wanted == LocalDateTime.class) {
            return table::dateTime;
        } else if (wanted == Instant.class) {
            return table::instant;
        } else if (wanted == OptionalDouble.class) {
            return table::findNumber;
        } else if (wanted == OptionalLong.class) {
            return table::findInteger;
        } else if (wanted == OptionalInt.class) {
            return (column, row) ->
                    table.isBlank(column, row) ? OptionalInt.empty() : OptionalInt.of(small(column, row));
        } else if (wanted.isEnum()) {
            Object[] constants = wanted.getEnumConstants();
            return (column, row) -> constant(constants, column, row);
        }
        throw new IllegalArgumentException("component " + component.getName() + " of " + type.getSimpleName()
                + " is of type " + wanted.getSimpleName()
                + "; it must be a String, a number, a boolean, an enum, a LocalDate, a LocalDateTime, an Instant,"
                + " or an Optional of one.");
    }

    private int small(String column, int row) {
        long value = table.integer(column, row);
        if (value != (int) value) {
            throw table.malformed(row, column, "a whole number from -2147483648 to 2147483647");
        }
        return (int) value;
    }

    private boolean truth(String column, int row) {
        return switch (table.text(column, row).strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw table.malformed(row, column, "true or false");
        };
    }

    private Object constant(Object[] constants, String column, int row) {
        String name = NearestName.plain(table.text(column, row));
        List<String> names = new ArrayList<>();
        for (Object constant : constants) {
            String own = ((Enum<?>) constant).name();
            if (NearestName.plain(own).equals(name)) {
                return constant;
            }
            names.add(own);
        }
        throw table.malformed(row, column, "one of " + String.join(", ", names));
    }

    /** Reads a cell as what a component is. */
    private interface Reader {
        Object read(String column, int row);
    }
}
