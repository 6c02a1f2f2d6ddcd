package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.SeriesSelection.Part;
import io.clientele.io.Csv;
import io.clientele.io.CsvOptions;
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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collection of series in the layout of the M3 file, each with the values that were held back from it. It may stand in several files, and
 * is read piece by piece, so that its size does not matter.
 */
final class SeriesCollection {

    /** So many rows are parsed at a time. */
    private static final int ROWS = 200;

    /** A piece that is handed on has about so many values: M3 is one piece, of a few megabytes. */
    private static final int VALUES = 500_000;

    private static final Pattern START = Pattern.compile("(\\d{1,4}):(\\d{1,3})");
    private static final int FULL_YEAR = 1000;

    /**
     * One series of the collection.
     *
     * @param id its name
     * @param part the half that it belongs to
     * @param period its class: yearly, quarterly, monthly, …
     * @param frequency the season length that the collection states; 1 for none
     * @param horizon how many values were held back
     * @param train the series
     * @param test the values held back, NaN where one is missing; empty where the file has none
     */
    record Member(String id, Part part, String period, int frequency, int horizon, TimeSeries train, double[] test) {}

    private final SeriesSelection selection;
    private final Consumer<List<Member>> consumer;
    private final Set<String> ids = new HashSet<>();
    private List<Member> piece = new ArrayList<>();
    private int values;
    private long place;
    private long ofKind;
    private long taken;

    private SeriesCollection(SeriesSelection selection, Consumer<List<Member>> consumer) {
        this.selection = selection;
        this.consumer = consumer;
    }

    /**
     * Reads the columns id, period, frequency, horizon and train, and where there are any, start, n and test.
     *
     * @param consumer gets the series that were selected, in pieces
     * @return how many they are, at least one
     * @throws io.clientele.io.TableFormatException with file, row and column where a cell is not as it has to be
     */
    static long read(List<Path> files, SeriesSelection selection, Consumer<List<Member>> consumer) {
        SeriesCollection reading = new SeriesCollection(selection, consumer);
        CsvOptions layout = Csv.options()
                .text("id", "period", "start", "train", "test")
                .integer("frequency", "horizon", "n")
                .required("id", "period", "frequency", "horizon", "train");
        files.forEach(file -> layout.readInPieces(file, ROWS, reading::take));
        reading.handOn();
        if (reading.taken == 0) {
            throw new IllegalArgumentException(
                    reading.place == 0
                            ? files.get(0).getFileName() + " has no rows; it must have one series or more."
                            : "none of the " + reading.place + " series is selected; there must be one. Change --only,"
                                    + " --part or --sample.");
        }
        return reading.taken;
    }

    private void take(Table table) {
        for (int row = 0; row < table.rows(); row++) {
            String id = table.text("id", row);
            if (id.isBlank() || !ids.add(id)) {
                throw table.malformed(row, "id", "an id that no other series has");
            }
            place++;
            String period = table.text("period", row).toLowerCase(Locale.ROOT);
            if (selection.isOfKind(id, period, place) && selection.takes(ofKind++)) {
                Member member = member(table, row);
                piece.add(member);
                values += member.train().size() + member.test().length;
                taken++;
            }
        }
        if (values >= VALUES) {
            handOn();
        }
    }

    private void handOn() {
        if (!piece.isEmpty()) {
            consumer.accept(List.copyOf(piece));
            piece = new ArrayList<>();
            values = 0;
        }
    }

    private Member member(Table table, int row) {
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
        return new Member(id, Part.of(id, place), period, frequency, horizon, series, test);
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
