package io.clientele.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as JSON arrays of flat objects, read and written. */
final class JsonRows {

    private static final String ARRAY = "an array of objects";
    private static final String FLAT = "a text, a number, true, false or null";

    private final String source;
    private final JsonParser parser;
    private final Map<String, Cells> columns = new LinkedHashMap<>();
    private int rows;

    JsonRows(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads the array. A column is of whole numbers or numbers if all its cells are, else text; columns stand in the order in which they first
     * come up; a field that an object lacks is blank in its row.
     */
    Table table() throws IOException {
        if (parser.nextToken() == null) {
            throw new TableFormatException(source, 0, "", "", ARRAY, source + " is empty; expected " + ARRAY + ".");
        }
        if (!parser.isExpectedStartArrayToken()) {
            throw malformed("", parser.getText(), ARRAY);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows++;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw malformed("", parser.getText(), "an object");
            }
            object();
        }
        if (rows > 0 && columns.isEmpty()) {
            throw new TableFormatException(
                    source,
                    1,
                    "",
                    "{}",
                    "an object with fields",
                    TableFormatException.place(source, 1, "")
                            + ": no object has a field; expected objects with fields.");
        }
        if (parser.nextToken() != null) {
            throw new TableFormatException(source, 0, "", parser.getText(), "nothing after the array");
        }
        List<String> names = List.copyOf(columns.keySet());
        Column[] cells =
                columns.values().stream().map(column -> column.column(rows)).toArray(Column[]::new);
        return new Table(source, names, cells, RowNumbers.from(1), CellFormat.ISO, new Reject[0]);
    }

    private void object() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (name.isBlank()) {
                throw new TableFormatException(
                        source,
                        rows,
                        "",
                        name,
                        "a name for every field",
                        TableFormatException.place(source, rows, "")
                                + ": a field has no name; expected a name for every field.");
            }
            JsonToken token = parser.nextToken();
            if (!token.isScalarValue()) {
                throw malformed(name, parser.getText(), FLAT);
            }
            Cells cells = columns.computeIfAbsent(name, first -> new Cells());
            if (token == JsonToken.VALUE_NULL) {
                cells.fill(rows);
            } else {
                cells.add(rows, parser.getText(), token);
            }
        }
    }

    private TableFormatException malformed(String column, String value, String expected) {
        return new TableFormatException(source, rows, column, value, expected);
    }

    /** The cells of a column as they are written, and what they have been so far. */
    private static final class Cells {
        private final ColumnBuilder texts = ColumnBuilder.of(CellType.TEXT);
        private boolean words;
        private boolean fractions;

        private void add(int row, String text, JsonToken token) {
            fill(row - 1);
            words |= !token.isNumeric();
            fractions |= token == JsonToken.VALUE_NUMBER_FLOAT;
            texts.addObject(text);
        }

        private void fill(int rows) {
            while (texts.size() < rows) {
                texts.addBlank();
            }
        }

        private Column column(int rows) {
            fill(rows);
            Column text = texts.column();
            return words ? text : numbers(text, fractions ? CellType.NUMBER : CellType.INTEGER);
        }

        /** The column as numbers; as it is if one of them is out of range, so that no digit is lost. */
        private static Column numbers(Column text, CellType type) {
            ColumnBuilder numbers = ColumnBuilder.of(type);
            boolean any = false;
            for (int row = 0; row < text.size(); row++) {
                if (text.isBlank(row)) {
                    numbers.addBlank();
                } else if (numbers.add(text.text(row), CellFormat.ISO)) {
                    any = true;
                } else {
                    return text;
                }
            }
            return any ? numbers.column() : text;
        }
    }

    /** Writes a table as an array with an object a row; blanks are null. */
    static final class Writer extends JsonSerializer<Table> {

        @Override
        public void serialize(Table table, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeStartArray();
            for (int row = 0; row < table.rows(); row++) {
                generator.writeStartObject();
                for (String column : table.columns()) {
                    generator.writeFieldName(column);
                    if (table.isBlank(column, row)) {
                        generator.writeNull();
                    } else {
                        switch (table.type(column)) {
                            case NUMBER, INTEGER -> generator.writeNumber(table.text(column, row));
                            default -> generator.writeString(table.text(column, row));
                        }
                    }
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
    }
}
