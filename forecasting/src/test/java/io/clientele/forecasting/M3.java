package io.clientele.forecasting;

import io.clientele.series.Cadence;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The 3003 series of the M3 competition. They are no part of the library: tests that want them are skipped where they are absent. */
public final class M3 {

    /**
     * One series of the competition.
     *
     * @param id the competition's number
     * @param period yearly, quarterly, monthly or other
     * @param training what the methods see
     * @param test what they have to forecast
     */
    public record Series(String id, String period, TimeSeries training, TimeSeries test) {}

    private M3() {}

    /** All series; the test that asks is skipped if they are not at hand. */
    public static List<Series> series() {
        Path file = Path.of(System.getProperty("clientele.shared", "../../shared"), "data", "m3", "m3.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "the M3 data are not at hand; this test is skipped");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<Series> all = new ArrayList<>();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",");
                TimeSeries whole = TimeSeries.of(calendar(fields[3]), numbers(fields[7] + " " + fields[8]));
                int n = Integer.parseInt(fields[6]);
                all.add(new Series(fields[0], fields[1], whole.head(n), whole.skip(n)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeriesCalendar calendar(String frequency) {
        return SeriesCalendar.of(
                switch (frequency) {
                    case "12" -> Cadence.MONTHLY;
                    case "4" -> Cadence.QUARTERLY;
                    default -> Cadence.INDEX;
                });
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
