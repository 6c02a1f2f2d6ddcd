package io.clientele.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rows that are left in a result set into columns, each of the type that its SQL type has here. */
final class QueryReading {

    /** Decimal digits that any long can hold. */
    private static final int LONG_DIGITS = 18;

    private final String source;
    private final ResultSet rows;
    private int row;
    private String column = "";

    QueryReading(String source, ResultSet rows) {
        this.source = source;
        this.rows = rows;
    }

    Table table() {
        try {
            return read();
        } catch (SQLException fault) {
            String message =
                    TableFormatException.place(source, row, column) + ": the database failed: " + fault.getMessage();
            throw new UncheckedIOException(message, new IOException(message, fault));
        }
    }

    private Table read() throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int c = 1; c <= meta.getColumnCount(); c++) {
            names.add(meta.getColumnLabel(c));
        }
        ColumnNames.of(source, names);
        ColumnBuilder[] builders = new ColumnBuilder[names.size()];
        for (int c = 0; c < builders.length; c++) {
            builders[c] = ColumnBuilder.of(type(meta, c + 1));
        }
        while (rows.next()) {
            row++;
            for (int c = 0; c < builders.length; c++) {
                column = names.get(c);
                add(builders[c], meta.getColumnType(c + 1), c + 1);
            }
            column = "";
        }
        Column[] columns = new Column[builders.length];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = builders[c].column();
        }
        return new Table(source, names, columns, RowNumbers.from(1), CellFormat.ISO, new Reject[0]);
    }

    private void add(ColumnBuilder builder, int sqlType, int position) throws SQLException {
        Object cell = cell(builder.type(), sqlType, position);
        if (cell == null || rows.wasNull()) {
            builder.addBlank();
        } else if (!builder.addObject(cell)) {
            throw new TableFormatException(
                    source, row, column, cell.toString(), CellFormat.ISO.expected(builder.type()));
        }
    }

    private @Nullable Object cell(CellType type, int sqlType, int position) throws SQLException {
        return switch (type) {
            case NUMBER -> rows.getDouble(position);
            case INTEGER -> rows.getLong(position);
            case DATE -> rows.getObject(position, LocalDate.class);
            case DATE_TIME -> rows.getObject(position, LocalDateTime.class);
            case INSTANT -> {
                OffsetDateTime moment = rows.getObject(position, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case TEXT -> text(sqlType, position);
        };
    }

    private @Nullable String text(int sqlType, int position) throws SQLException {
        if (sqlType == Types.BOOLEAN || sqlType == Types.BIT) {
            return Boolean.toString(rows.getBoolean(position));
        } else if (sqlType == Types.DECIMAL || sqlType == Types.NUMERIC) {
            BigDecimal number = rows.getBigDecimal(position);
            return number == null ? null : number.toPlainString();
        }
        return rows.getString(position);
    }

    private static CellType type(ResultSetMetaData meta, int position) throws SQLException {
        String name = String.valueOf(meta.getColumnTypeName(position)).toLowerCase(Locale.ROOT);
        if (name.equals("timestamptz") || name.equals("datetimeoffset")) {
            return CellType.INSTANT;
        }
        return switch (meta.getColumnType(position)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> CellType.INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> CellType.NUMBER;
            case Types.DECIMAL, Types.NUMERIC -> decimal(meta.getPrecision(position), meta.getScale(position));
            case Types.DATE -> CellType.DATE;
            case Types.TIMESTAMP -> CellType.DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> CellType.INSTANT;
            default -> CellType.TEXT;
        };
    }

    /** Whole numbers too long for a long stay text, so that no digit is lost. */
    private static CellType decimal(int precision, int scale) {
        if (scale != 0 || precision == 0) {
            return CellType.NUMBER;
        }
        return precision <= LONG_DIGITS ? CellType.INTEGER : CellType.TEXT;
    }
}
