package io.clientele.examples.benchmarks;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.series.Cadence;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A collection of series in the layout of the M3 file, each with the values that were held back from it. */
record SeriesCollection(List<Member> members) {

    /**
     * One series of the collection.
     *
     * @param id its name
     * @param period its class: yearly, quarterly, monthly, …
     * @param frequency the season length that the collection states; 1 for none
     * @param horizon how many values were held back
     * @param train the series
     * @param test the values held back, empty where the file has none
     */
    record Member(String id, String period, int frequency, int horizon, TimeSeries train, double[] test) {}

    static SeriesCollection read(Path file) {
        Table table = Csv.options()
                .text("id", "period", "start", "train", "test")
                .integer("frequency", "horizon")
                .required("id", "period", "frequency", "horizon", "train")
                .read(file);
        List<Member> members = new ArrayList<>(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            int frequency = Math.toIntExact(table.integer("frequency", row));
            String start = table.has("start") ? table.text("start", row) : "1:1";
            String period = table.text("period", row).toLowerCase(Locale.ROOT);
            String id = table.text("id", row);
            double[] train = numbers(table, row, "train");
            TimeSeries series = TimeSeries.withGapsAsNaN(calendar(period, frequency, start), train)
                    .named(id);
            double[] test =
                    table.has("test") && !table.isBlank("test", row) ? numbers(table, row, "test") : new double[0];
            members.add(
                    new Member(id, period, frequency, Math.toIntExact(table.integer("horizon", row)), series, test));
        }
        return new SeriesCollection(List.copyOf(members));
    }

    /** The calendar of a series; where the start is unknown or says nothing about dates, only its cadence and season. */
    private static SeriesCalendar calendar(String period, int frequency, String start) {
        Cadence cadence = switch (period) {
            case "yearly" -> Cadence.YEARLY;
            case "quarterly" -> Cadence.QUARTERLY;
            case "monthly" -> Cadence.MONTHLY;
            case "weekly" -> Cadence.WEEKLY;
            case "daily" -> Cadence.DAILY;
            case "hourly" -> Cadence.HOURLY;
            default -> Cadence.INDEX;
        };
        SeriesCalendar calendar = SeriesCalendar.of(cadence);
        String[] parts = start.split(":");
        if (parts.length == 2 && !start.equals("1:1") && parts[0].matches("\\d{4}")) {
            int part = Integer.parseInt(parts[1]);
            calendar = switch (cadence) {
                case YEARLY -> calendar.startingAt(parts[0]);
                case QUARTERLY -> calendar.startingAt(parts[0] + "-Q" + part);
                case MONTHLY -> calendar.startingAt(String.format(Locale.ROOT, "%s-%02d", parts[0], part));
                default -> calendar;
            };
        }
        return calendar.withSeasons(frequency);
    }

    private static double[] numbers(Table table, int row, String column) {
        String[] parts = table.text(column, row).trim().split("\\s+");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                values[i] = parts[i].equals("NA") ? Double.NaN : Double.parseDouble(parts[i]);
            } catch (NumberFormatException notANumber) {
                throw table.malformed(
                        row, column, "numbers parted by blanks; value " + (i + 1) + " is \"" + parts[i] + "\"");
            }
        }
        return values;
    }
}
