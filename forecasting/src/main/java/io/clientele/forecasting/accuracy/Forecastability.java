package io.clientele.forecasting.accuracy;

import io.clientele.forecasting.Sample;
import io.clientele.forecasting.decomposition.CentredMovingAverage;
import io.clientele.forecasting.decomposition.Decomposition;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.DemandClass;
import io.clientele.series.DemandPattern;
import io.clientele.series.GapRule;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of a series can be forecast at all, before any model is tried: what to expect of a forecast, and which kind of model is worth
 * the effort.
 *
 * <pre>
 * spectral entropy   −Σ p·ln p / ln 512 over the shares p of 512 frequencies in the variance; 1 noise, towards 0 pure trend or cycle
 * trend strength     max(0, 1 − Var(remainder) / Var(trend + remainder));   0 none, 1 nothing but trend
 * season strength    max(0, 1 − Var(remainder) / Var(season + remainder));  0 none, 1 nothing but season
 * sample entropy     ln( stretches alike for 2 periods / alike for 3 );     0 repeats itself
 * variation          standard deviation / mean;                             values above 0 on average only
 * ADI, CV²           how rarely demand comes, how uneven its sizes are;     no negative values, see {@link DemandPattern}
 * </pre>
 *
 * <p>The spectrum is that of an autoregression whose order AIC chooses. Trend and season come from {@link Stl}; a series without a season,
 * or shorter than two of them and one period, has its trend from a centred moving average of about √n periods, of which noise alone has
 * a strength of about 1/√n. With few seasons noise has a season strength too, about 0.6 with two and a half of them. Sample entropy looks at the last 2,000 values. For the two entropies gaps are filled linearly.
 *
 * <p>A measure that is not defined, such as the entropy of a constant series, is empty, and the reason is kept and printed.
 *
 * <p>Goerg 2013, Forecastable component analysis, for the entropy of the spectrum; Wang, Smith and Hyndman 2006, Data Mining and Knowledge
 * Discovery 13, and Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 4.3, for the strengths; Richman and
 * Moorman 2000, American Journal of Physiology 278, for the sample entropy.
 *
 * @param title what was looked at: name, span, length and unit
 * @param observations how many values are known
 * @param gaps how many are not
 * @param season its length in periods; 1 for none
 * @param values the measures by name, in the order to be printed
 * @param undefined why others are not defined, by name
 */
public record Forecastability(
        String title, int observations, int gaps, int season, Map<String, Double> values, Map<String, String> undefined)
        implements Serializable {

    private static final String ENTROPY = "spectral entropy";
    private static final String TREND = "trend strength";
    private static final String SEASON = "season strength";
    private static final String SAMPLE = "sample entropy";
    private static final String VARIATION = "coefficient of variation";
    private static final String INTERVAL = "ADI";
    private static final String SIZES = "CV²";

    /** From here on trend or season is called strong; Wang, Smith and Hyndman's strength at which R takes seasonal differences. */
    private static final double STRONG = 0.64;

    /** From here on it is called weak rather than none: noise alone reaches it in short series only. */
    private static final double WEAK = 0.3;

    /**
     * Where the words for the spectral entropy change. The yearly flow of the Nile, which no model forecasts better than smoothing, has
     * 0.94; the level of Lake Huron, an autoregression, 0.84; monthly air passengers 0.59.
     */
    private static final double MOSTLY_NOISE = 0.9;

    private static final double HALF_NOISE = 0.65;
    private static final int FEWEST = 4;

    /** In fewer the season takes a good part of what is noise along: about 0.6 of strength in two and a half. */
    private static final int ENOUGH_SEASONS = 4;

    private static final int DIGITS = 3;

    /** Copies and checks. */
    public Forecastability {
        Require.text("title", title);
        Require.atLeast("observations", observations, 0);
        Require.atLeast("gaps", gaps, 0);
        Require.atLeast("season", season, 1);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        undefined = Collections.unmodifiableMap(new LinkedHashMap<>(undefined));
        values.forEach((name, value) -> Require.finite(name, value));
    }

    /** Looks at a series. */
    public static Forecastability of(TimeSeries series) {
        return new Measuring(Require.nonNull("series", series)).result();
    }

    /** 1 for noise, towards 0 for what can be forecast; empty for a constant or very short series. */
    public OptionalDouble spectralEntropy() {
        return value(ENTROPY);
    }

    /** From 0, no trend, to 1; empty for a constant or very short series. */
    public OptionalDouble trendStrength() {
        return value(TREND);
    }

    /** From 0, no season, to 1; empty without a season, or with less than two of them. */
    public OptionalDouble seasonStrength() {
        return value(SEASON);
    }

    /** 0 for a series that repeats itself; empty if no two stretches are alike. */
    public OptionalDouble sampleEntropy() {
        return value(SAMPLE);
    }

    /** Standard deviation relative to the mean; empty if the mean is not above 0. */
    public OptionalDouble coefficientOfVariation() {
        return value(VARIATION);
    }

    /** The average demand interval in periods; empty if there is no demand, or a negative value. */
    public OptionalDouble averageInterval() {
        return value(INTERVAL);
    }

    /** The squared coefficient of variation of the demand sizes; empty with fewer than two. */
    public OptionalDouble squaredVariation() {
        return value(SIZES);
    }

    /** The kind of demand that ADI and CV² say; empty if the series is no demand. */
    public Optional<DemandClass> demandClass() {
        OptionalDouble interval = averageInterval();
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        boolean uneven = squaredVariation().orElse(0) >= DemandPattern.VARIATION_CUT;
        return Optional.of(
                interval.getAsDouble() >= DemandPattern.INTERVAL_CUT
                        ? uneven ? DemandClass.LUMPY : DemandClass.INTERMITTENT
                        : uneven ? DemandClass.ERRATIC : DemandClass.SMOOTH);
    }

    private boolean shortOfSeasons() {
        return observations < ENOUGH_SEASONS * season;
    }

    private OptionalDouble value(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What the measures mean, in a sentence or three. */
    public String meaning() {
        StringBuilder words = new StringBuilder();
        OptionalDouble entropy = spectralEntropy();
        boolean strongSeason = seasonStrength().orElse(0) >= STRONG && !shortOfSeasons();
        if (entropy.isEmpty()) {
            words.append("There is too little variation or length to say how much can be forecast.");
        } else if (entropy.getAsDouble() >= MOSTLY_NOISE && !strongSeason) {
            words.append("Mostly noise: expect wide intervals, and little gain over the mean or simple smoothing.");
        } else if (entropy.getAsDouble() >= HALF_NOISE) {
            words.append("In part regular: a model that fits gains something over the naive forecast.");
        } else {
            words.append("Mostly regular: a model that fits should forecast it well.");
        }
        boolean strongTrend = trendStrength().orElse(0) >= STRONG;
        seasonStrength()
                .ifPresent(season -> words.append(
                        shortOfSeasons()
                                ? " There are fewer than four full seasons, in which noise looks seasonal too; let a"
                                        + " backtest decide whether to model one."
                                : season >= STRONG
                                        ? " The season is strong; use a model that has one."
                                        : season >= WEAK
                                                ? " The season is weak; let a backtest decide whether to model it."
                                                : " There is no season to speak of."));
        if (trendStrength().isPresent()) {
            words.append(strongTrend ? " The level moves or trends clearly." : " The level stays about where it is.");
        }
        demandClass()
                .ifPresent(kind -> words.append(
                        switch (kind) {
                            case INTERMITTENT -> " Demand is intermittent: use a model for intermittent demand.";
                            case LUMPY ->
                                " Demand is lumpy, rare and uneven: use a model for intermittent demand, and its"
                                        + " quantiles.";
                            case ERRATIC -> " Demand sizes are erratic: judge by quantiles rather than by the mean.";
                            default -> "";
                        }));
        return words.toString();
    }

    /** A table of the measures, what they mean, and why others are not defined. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Forecastability of " + title)
                .left("measure")
                .right("value")
                .atMost(values.size() + undefined.size() + 1);
        values.forEach((name, value) -> table.row(name, Cells.fixed(value, DIGITS)));
        undefined.keySet().forEach(name -> table.row(name, Cells.ABSENT));
        table.note(meaning());
        undefined.forEach((name, reason) -> table.note(name + ": " + reason));
        return table.toString();
    }

    /** The work of measuring one series, on values scaled by a power of two to about 1. */
    private static final class Measuring {

        private final TimeSeries series;
        private final Map<String, Double> values = new LinkedHashMap<>();
        private final Map<String, String> undefined = new LinkedHashMap<>();
        private final double[] known;
        private final double deviation;
        private final double mean;

        Measuring(TimeSeries series) {
            this.series = series;
            boolean empty = series.gapCount() == series.size();
            double[] filled = empty
                    ? new double[0]
                    : series.trimmed().fillGaps(GapRule.LINEAR).values();
            double greatest = 0;
            for (double value : filled) {
                greatest = Math.max(greatest, Math.abs(value));
            }
            double unit = greatest == 0 ? 1 : Math.scalb(1.0, -Math.max(-1000, Math.getExponent(greatest)));
            double sum = 0;
            for (int t = 0; t < filled.length; t++) {
                filled[t] *= unit;
                sum += filled[t];
            }
            this.known = filled;
            this.mean = filled.length == 0 ? 0 : sum / filled.length;
            double squares = 0;
            for (double value : filled) {
                squares += (value - mean) * (value - mean);
            }
            double variance = filled.length < 2 ? 0 : squares / (filled.length - 1);
            // Values that differ in the last digits only are constant to any forecaster.
            this.deviation = variance <= 1e-26 * mean * mean ? 0 : Math.sqrt(variance);
        }

        Forecastability result() {
            int gaps = series.gapCount();
            if (known.length < FEWEST || deviation == 0) {
                String reason =
                        known.length < FEWEST ? "there are fewer than " + FEWEST + " periods" : "all values are equal";
                undefined.put(ENTROPY, reason);
                undefined.put(TREND, reason);
                undefined.put(SEASON, reason);
                undefined.put(SAMPLE, reason);
            } else {
                values.put(ENTROPY, SpectralEntropy.of(known));
                strengths();
                put(SAMPLE, SampleEntropy.of(known, deviation), "no two stretches of three periods are alike");
            }
            put(
                    VARIATION,
                    mean > 0 ? OptionalDouble.of(deviation / mean) : OptionalDouble.empty(),
                    "the mean is not above 0");
            demand();
            return new Forecastability(
                    Sample.of(series).toString(), series.size() - gaps, gaps, series.seasonLength(), values, undefined);
        }

        private void put(String name, OptionalDouble value, String otherwise) {
            if (value.isPresent()) {
                values.put(name, value.getAsDouble());
            } else {
                undefined.put(name, otherwise);
            }
        }

        private void strengths() {
            TimeSeries whole = TimeSeries.of(series.trimmed().calendar(), known);
            int season = whole.seasonLength();
            if (season > 1 && Stl.standard().refusal(whole).isEmpty()) {
                Decomposition parts = Stl.standard().of(whole);
                double[] remainder = parts.remainder().valuesOr(Double.NaN);
                values.put(TREND, strength(parts.trend().valuesOr(Double.NaN), remainder));
                values.put(SEASON, strength(parts.seasonal().valuesOr(Double.NaN), remainder));
                return;
            }
            int window = Math.max(3, 2 * (int) (Math.sqrt(known.length) / 2) + 1);
            double[] trend = CentredMovingAverage.of(window).smooth(whole).valuesOr(Double.NaN);
            double[] remainder = new double[known.length];
            for (int t = 0; t < known.length; t++) {
                remainder[t] = known[t] - trend[t];
            }
            values.put(TREND, strength(trend, remainder));
            undefined.put(
                    SEASON,
                    season > 1 ? "there are fewer than two seasons and one period" : "the series has no season");
        }

        /** Of a part where both are known. */
        private static double strength(double[] part, double[] remainder) {
            double[] both = new double[part.length];
            double[] alone = new double[part.length];
            int n = 0;
            for (int t = 0; t < part.length; t++) {
                if (!Double.isNaN(part[t]) && !Double.isNaN(remainder[t])) {
                    both[n] = part[t] + remainder[t];
                    alone[n] = remainder[t];
                    n++;
                }
            }
            double whole = variance(both, n);
            return whole == 0 ? 0 : Math.max(0, 1 - variance(alone, n) / whole);
        }

        private static double variance(double[] values, int n) {
            double mean = 0;
            for (int t = 0; t < n; t++) {
                mean += values[t] / n;
            }
            double squares = 0;
            for (int t = 0; t < n; t++) {
                squares += (values[t] - mean) * (values[t] - mean);
            }
            return squares / Math.max(1, n);
        }

        private void demand() {
            double[] all = series.valuesOr(Double.NaN);
            double greatest = 0;
            for (double value : all) {
                if (value < 0) {
                    undefined.put(INTERVAL, "a value is negative, so this is no demand");
                    undefined.put(SIZES, "a value is negative, so this is no demand");
                    return;
                }
                greatest = value > greatest ? value : greatest;
            }
            double unit = greatest == 0 ? 1 : Math.scalb(1.0, -Math.max(-1000, Math.getExponent(greatest)));
            for (int t = 0; t < all.length; t++) {
                all[t] *= unit;
                // Sizes of less than 1e-140 of the greatest are nothing to a demand pattern.
                all[t] = all[t] < 1e-140 ? 0 : all[t];
            }
            DemandPattern pattern = DemandPattern.of(TimeSeries.withGapsAsNaN(series.calendar(), all));
            put(INTERVAL, pattern.averageInterval(), "there is no demand");
            put(SIZES, pattern.squaredVariation(), "there are fewer than two periods of demand");
        }
    }
}
