package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.stat.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forecasts as the forecast runner writes them, one row a series and step, in any order, with the columns of any levels. */
final class ForecastTable {

    private static final Pattern LOWER = Pattern.compile("lower(\\d{1,2}(?:\\.\\d+)?)");

    /**
     * A level whose intervals the file has.
     *
     * @param percent as the columns are named, such as {@code 95} of {@code lower95} and {@code upper95}
     * @param share the same above 0 and below 1
     */
    record Level(String percent, double share) {}

    private final Table table;
    private final List<Level> levels;
    private final Map<String, List<Integer>> rows = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private ForecastTable(Table table) {
        this.table = table;
        this.levels = levels(table);
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(table.text("id", row), id -> new ArrayList<>()).add(row);
        }
    }

    static ForecastTable read(Path file) {
        return new ForecastTable(Csv.options()
                .text("id")
                .integer("step")
                .number("mean")
                .required("id", "step", "mean")
                .read(file)
                .requireRows());
    }

    private static List<Level> levels(Table table) {
        List<Level> levels = new ArrayList<>();
        for (String column : table.columns()) {
            Matcher matcher = LOWER.matcher(column);
            if (matcher.matches()) {
                table.requireColumns("upper" + matcher.group(1));
                levels.add(new Level(matcher.group(1), Double.parseDouble(matcher.group(1)) / 100));
            }
        }
        return levels;
    }

    List<Level> levels() {
        return levels;
    }

    /** Whether there are forecasts of a series, which counts as used from here on. */
    boolean has(Member member) {
        boolean known = rows.containsKey(member.id());
        if (known) {
            used.add(member.id());
        }
        return known;
    }

    /** Refuses forecasts of series that were not asked for, unless only some of the collection's series were selected. */
    void requireAllUsed(Path input, boolean someOnly) {
        rows.forEach((id, own) -> {
            if (!someOnly && !used.contains(id)) {
                throw table.malformed(own.get(0), "id", "an id of " + input.getFileName());
            }
        });
    }

    /** The rows of a series, step by step: exactly one for each of its test values. */
    int[] rows(Member member) {
        int[] steps = new int[member.test().length];
        Arrays.fill(steps, -1);
        for (int row : rows.getOrDefault(member.id(), List.of())) {
            long step = table.integer("step", row);
            if (step < 1 || step > steps.length) {
                throw table.malformed(
                        row, "step", "a whole number from 1 to " + steps.length + ", the horizon of " + member.id());
            }
            if (steps[(int) step - 1] >= 0) {
                throw table.malformed(row, "step", "a step that no earlier row of " + member.id() + " has");
            }
            steps[(int) step - 1] = row;
        }
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] < 0) {
                throw new IllegalArgumentException(table.source() + " has no row of " + member.id() + " with step "
                        + (i + 1) + "; it must have one for each of its " + steps.length + " test values.");
            }
        }
        return steps;
    }

    double mean(int row) {
        return table.number("mean", row);
    }

    /** The intervals of a row, in the order of the levels. */
    Interval[] intervals(int row) {
        Interval[] intervals = new Interval[levels.size()];
        for (int l = 0; l < intervals.length; l++) {
            Level level = levels.get(l);
            double lower = table.number("lower" + level.percent(), row);
            double upper = table.number("upper" + level.percent(), row);
            if (lower > upper) {
                throw table.malformed(row, "lower" + level.percent(), "a number not above upper" + level.percent());
            }
            intervals[l] = Interval.of(lower, upper, level.share());
        }
        return intervals;
    }
}
