package io.clientele.forecasting;

import io.clientele.series.Cadence;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the golden files beside the tests: comment lines that begin with #, a header line, fields parted by commas, no quotes. */
public final class GoldenCsv {

    private GoldenCsv() {}

    /** All rows of a resource on the class path beside a class, as maps from column to text. */
    public static List<Map<String, String>> rows(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no resource " + resource + " beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Map<String, String>> rows = new ArrayList<>();
            String[] header = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String[] fields = line.split(",", -1);
                if (header == null) {
                    header = fields;
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], fields[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The well-known series of the golden files by name, such as AirPassengers. */
    public static Map<String, TimeSeries> series() {
        Map<String, TimeSeries> all = new LinkedHashMap<>();
        for (Map<String, String> row : rows(GoldenCsv.class, "series.csv")) {
            double[] values = Arrays.stream(row.get("values").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            SeriesCalendar calendar = calendar(Integer.parseInt(row.get("frequency")), row.get("start"));
            all.put(row.get("series"), TimeSeries.of(calendar, values).named(row.get("series")));
        }
        return all;
    }

    private static SeriesCalendar calendar(int frequency, String start) {
        String[] parts = start.split(":");
        int period = Integer.parseInt(parts[1]);
        return switch (frequency) {
            case 12 -> SeriesCalendar.monthly(parts[0] + "-" + (period < 10 ? "0" : "") + period);
            case 4 -> SeriesCalendar.quarterly(parts[0] + "-Q" + period);
            default ->
                parts[0].equals("1")
                        ? SeriesCalendar.indexed()
                        : SeriesCalendar.of(Cadence.YEARLY).startingAt(parts[0]);
        };
    }

    /** A number of a row. */
    public static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
