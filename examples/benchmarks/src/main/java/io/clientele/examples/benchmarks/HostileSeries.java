package io.clientele.examples.benchmarks;

import io.clientele.series.Cadence;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.SeededRandom;
import java.util.List;
import java.util.Locale;

/**
 * Series that nobody would wish for, as many as asked for: one of the shapes that break models, at a magnitude between 1e-300 and 1e300 or
 * an everyday one, on a calendar whose season fits or is longer than the series, now and then with a spike, a shift of the level, or
 * gaps. Series {@code i} depends on the seed and on {@code i} only.
 */
final class HostileSeries {

    /** What a value looks like before it is scaled. */
    private enum Shape {
        CONSTANT,
        ALL_ZERO,
        SINGLE_SPIKE,
        ALTERNATING_SIGNS,
        TREND_TO_OVERFLOW,
        DECAY_TO_NOTHING,
        ALL_MAGNITUDES,
        NEARLY_CONSTANT,
        STRAIGHT_LINE,
        PURE_SEASON,
        WHITE_NOISE,
        NEGATIVE,
        RANDOM_WALK,
        SEASON_AND_TREND,
        INTERMITTENT,
        COUNTS,
        ZEROS_THEN_DEMAND,
        DEMAND_THEN_ZEROS,
        TWO_VALUES,
        HEAVY_TAILS
    }

    private static final List<Cadence> CADENCES =
            List.of(Cadence.YEARLY, Cadence.QUARTERLY, Cadence.MONTHLY, Cadence.WEEKLY, Cadence.DAILY, Cadence.HOURLY);

    private final long seed;

    HostileSeries(long seed) {
        this.seed = seed;
    }

    TimeSeries series(long index) {
        SeededRandom random = SeededRandom.stream(seed, index);
        Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
        double[] values = values(shape, size(random), random);
        SeriesCalendar calendar = SeriesCalendar.of(CADENCES.get(random.nextInt(CADENCES.size())));
        if (random.nextInt(8) == 0) {
            calendar = calendar.withSeasons(2 + random.nextInt(70));
        }
        TimeSeries series = random.nextInt(25) == 0
                ? TimeSeries.withGapsAsNaN(calendar, gapped(values, random))
                : TimeSeries.of(calendar, values);
        return series.named(shape.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + index);
    }

    /** One value, a few, or some dozens. */
    private static int size(SeededRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(6);
            case 1 -> 1 + random.nextInt(20);
            default -> 10 + random.nextInt(90);
        };
    }

    private static double magnitude(SeededRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Math.pow(10, 600 * random.nextDouble() - 300);
            case 1 -> Math.pow(10, 24 * random.nextDouble() - 12);
            default -> Math.pow(10, 5 * random.nextDouble());
        };
    }

    private static double[] values(Shape shape, int size, SeededRandom random) {
        double magnitude = magnitude(random);
        double growth = Math.pow(10, 12 * random.nextDouble() / Math.sqrt(size));
        int place = random.nextInt(size);
        int season = 2 + random.nextInt(23);
        double[] values = new double[size];
        double walk = 0;
        for (int t = 0; t < size; t++) {
            walk += random.nextDouble() - 0.5;
            double noise = random.nextDouble();
            double value = switch (shape) {
                case CONSTANT -> 1;
                case ALL_ZERO -> 0;
                case SINGLE_SPIKE -> t == place ? 1 : 0;
                case ALTERNATING_SIGNS -> t % 2 == 0 ? 1 : -1;
                case TREND_TO_OVERFLOW -> Math.pow(growth, t);
                case DECAY_TO_NOTHING -> Math.pow(growth, -t);
                case ALL_MAGNITUDES -> Math.pow(10, 600 * noise - 300) / magnitude;
                case NEARLY_CONSTANT -> 1 + 2e-16 * random.nextInt(4);
                case STRAIGHT_LINE -> 1 + 0.1 * (t - place);
                case PURE_SEASON -> 1 + t % season;
                case WHITE_NOISE -> noise - 0.5;
                case NEGATIVE -> -noise;
                case RANDOM_WALK -> 10 + walk;
                case SEASON_AND_TREND -> 2 + 0.02 * t + Math.sin(2 * Math.PI * t / season) + 0.3 * noise;
                case INTERMITTENT -> noise < 0.7 ? 0 : 1 + random.nextInt(5);
                case COUNTS -> random.nextInt(4);
                case ZEROS_THEN_DEMAND -> t < place ? 0 : 1 + noise;
                case DEMAND_THEN_ZEROS -> t > place ? 0 : 1 + noise;
                case TWO_VALUES -> noise < 0.5 ? 1 : 2;
                case HEAVY_TAILS -> Math.tan(Math.PI * (noise - 0.5));
            };
            values[t] = limited(value * (isCounted(shape) ? 1 : magnitude));
        }
        disturb(values, random);
        return values;
    }

    private static boolean isCounted(Shape shape) {
        return shape == Shape.INTERMITTENT || shape == Shape.COUNTS;
    }

    /** A spike, a shift, or neither. */
    private static void disturb(double[] values, SeededRandom random) {
        int place = random.nextInt(values.length);
        switch (random.nextInt(12)) {
            case 0 -> values[place] = limited(values[place] * Math.pow(10, 20 * random.nextDouble()));
            case 1 -> {
                double factor = Math.pow(10, 4 * random.nextDouble() - 2);
                for (int t = place; t < values.length; t++) {
                    values[t] = limited(values[t] * factor);
                }
            }
            default -> {}
        }
    }

    private static double[] gapped(double[] values, SeededRandom random) {
        double[] gapped = values.clone();
        double share = random.nextDouble();
        for (int t = 1; t < gapped.length; t++) {
            gapped[t] = random.nextDouble() < share ? Double.NaN : gapped[t];
        }
        return gapped;
    }

    private static double limited(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }
}
