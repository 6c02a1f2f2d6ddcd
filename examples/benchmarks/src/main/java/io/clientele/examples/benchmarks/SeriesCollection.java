package io.clientele.examples.benchmarks;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.series.Cadence;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A collection of series in the layout of the M3 file, each with the values that were held back from it. */
record SeriesCollection(List<Member> members) {

    private static final Pattern START = Pattern.compile("(\\d{1,4}):(\\d{1,3})");
    private static final int FULL_YEAR = 1000;

    /**
     * One series of the collection.
     *
     * @param id its name
     * @param period its class: yearly, quarterly, monthly, …
     * @param frequency the season length that the collection states; 1 for none
     * @param horizon how many values were held back
     * @param train the series
     * @param test the values held back, NaN where one is missing; empty where the file has none
     */
    record Member(String id, String period, int frequency, int horizon, TimeSeries train, double[] test) {}

    /**
     * Reads the columns id, period, frequency, horizon and train, and where there are any, start, n and test.
     *
     * @throws io.clientele.io.TableFormatException with file, row and column where a cell is not as it has to be
     */
    static SeriesCollection read(Path file) {
        Table table = Csv.options()
                .text("id", "period", "start", "train", "test")
                .integer("frequency", "horizon", "n")
                .required("id", "period", "frequency", "horizon", "train")
                .read(file)
                .requireRows();
        List<Member> members = new ArrayList<>(table.rows());
        Set<String> ids = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            Member member = member(table, row);
            if (member.id().isBlank() || !ids.add(member.id())) {
                throw table.malformed(row, "id", "an id that no other series has");
            }
            members.add(member);
        }
        return new SeriesCollection(List.copyOf(members));
    }

    private static Member member(Table table, int row) {
        String id = table.text("id", row);
        String period = table.text("period", row).toLowerCase(Locale.ROOT);
        int frequency = count(table, row, "frequency");
        int horizon = count(table, row, "horizon");
        double[] train = numbers(table, row, "train");
        if (has(table, row, "n") && table.integer("n", row) != train.length) {
            throw table.malformed(row, "n", train.length + ", the number of values in train");
        }
        double[] test = new double[0];
        if (has(table, row, "test")) {
            test = numbers(table, row, "test");
            if (test.length != horizon) {
                throw table.malformed(
                        row, "test", horizon + " values, as many as horizon says; there are " + test.length);
            }
        }
        SeriesCalendar calendar = calendar(table, row, period).withSeasons(frequency);
        TimeSeries series = TimeSeries.withGapsAsNaN(calendar, train).named(id);
        if (series.gapCount() == train.length) {
            throw table.malformed(row, "train", "at least one number");
        }
        return new Member(id, period, frequency, horizon, series, test);
    }

    private static boolean has(Table table, int row, String column) {
        return table.has(column) && !table.isBlank(column, row);
    }

    private static int count(Table table, int row, String column) {
        long count = table.integer(column, row);
        if (count < 1 || count > Short.MAX_VALUE) {
            throw table.malformed(row, column, "a whole number from 1 to " + Short.MAX_VALUE);
        }
        return (int) count;
    }

    /**
     * The calendar of a series. Years, quarters and months begin at {@code year:period}; for other periods, and where the year is not
     * one of four digits, as in {@code 1:1}, the start is unknown.
     */
    private static SeriesCalendar calendar(Table table, int row, String period) {
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
        int periods = switch (cadence) {
            case YEARLY -> 1;
            case QUARTERLY -> 4;
            case MONTHLY -> 12;
            default -> 0;
        };
        if (periods == 0 || !has(table, row, "start")) {
            return calendar;
        }
        Matcher start = START.matcher(table.text("start", row).trim());
        if (!start.matches()) {
            throw table.malformed(row, "start", "year:period such as 1975:1, or 1:1 if unknown");
        }
        int year = Integer.parseInt(start.group(1));
        int part = Integer.parseInt(start.group(2));
        if (year < FULL_YEAR) {
            return calendar;
        }
        if (part < 1 || part > periods) {
            throw table.malformed(row, "start", "year:period with a period from 1 to " + periods);
        }
        return calendar.startingAt(LocalDate.of(year, 1 + (part - 1) * 12 / periods, 1));
    }

    private static double[] numbers(Table table, int row, String column) {
        String[] parts = table.text(column, row).trim().split("\\s+");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                values[i] = parts[i].equals("NA") ? Double.NaN : Double.parseDouble(parts[i]);
            } catch (NumberFormatException notANumber) {
                throw malformedNumber(table, row, column, i, parts[i]);
            }
            if (Double.isInfinite(values[i])) {
                throw malformedNumber(table, row, column, i, parts[i]);
            }
        }
        return values;
    }

    private static IllegalArgumentException malformedNumber(Table table, int row, String column, int i, String part) {
        return table.malformed(
                row,
                column,
                "finite numbers parted by blanks, NA for a gap; value " + (i + 1) + " is \"" + part + "\"");
    }
}
