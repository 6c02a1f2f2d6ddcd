package io.clientele.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Golden numbers: a small CSV beside the test, in the folder of the test's package. Lines that begin with {@code #} tell its origin,
 * the first other line names the columns; a cell that holds a comma stands in double quotes.
 */
public final class Golden {

    private Golden() {}

    /** The rows of a file, each by column name. */
    public static List<Map<String, String>> rows(Class<?> test, String file) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), () -> "no resource " + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> header = List.of();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                List<String> cells = cells(line);
                if (header.isEmpty()) {
                    header = cells;
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < header.size(); c++) {
                    row.put(header.get(c), cells.get(c));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The entries of a cell such as {@code mean=4;x=8}. */
    public static Map<String, String> entries(String cell) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : cell.split(";")) {
            String[] parts = entry.split("=", 2);
            entries.put(parts[0], parts[1]);
        }
        return entries;
    }

    /** The numbers of a cell such as {@code 1|2|3}. */
    public static double[] numbers(String cell) {
        String[] parts = cell.split("\\|");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
