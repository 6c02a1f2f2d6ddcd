package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Series that break models: each is forecast with finite numbers, refused in words beforehand, or given up with an
 * {@link EstimationException}. Nothing else is thrown.
 */
public abstract class HostileContract extends VerbsContract {

    /** One shape of trouble each. */
    enum Hostile {
        CONSTANT {
            @Override
            double value(int t, SplittableRandom random) {
                return 42;
            }
        },
        ALL_ZERO {
            @Override
            double value(int t, SplittableRandom random) {
                return 0;
            }
        },
        SINGLE_SPIKE {
            @Override
            double value(int t, SplittableRandom random) {
                return t == 4 ? 1e9 : 0;
            }
        },
        LEVEL_SHIFT {
            @Override
            double value(int t, SplittableRandom random) {
                return t < 20 ? 1 : 1e6;
            }
        },
        SUBNORMAL {
            @Override
            double value(int t, SplittableRandom random) {
                return 1e-310 * random.nextDouble();
            }
        },
        TINY {
            @Override
            double value(int t, SplittableRandom random) {
                return 1e-300 * (1 + random.nextDouble());
            }
        },
        HUGE {
            @Override
            double value(int t, SplittableRandom random) {
                return 1e300 * (1 + random.nextDouble());
            }
        },
        ALL_MAGNITUDES {
            @Override
            double value(int t, SplittableRandom random) {
                return Math.pow(10, 600 * (random.nextDouble() - 0.5));
            }
        },
        NEAR_THE_LIMIT {
            @Override
            double value(int t, SplittableRandom random) {
                return t % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
            }
        },
        TREND_TO_OVERFLOW {
            @Override
            double value(int t, SplittableRandom random) {
                return Math.pow(10, 5.0 * t);
            }
        },
        ALTERNATING_SIGNS {
            @Override
            double value(int t, SplittableRandom random) {
                return t % 2 == 0 ? 1 : -1;
            }
        },
        NEARLY_CONSTANT {
            @Override
            double value(int t, SplittableRandom random) {
                return 1 + 1e-15 * random.nextInt(3);
            }
        },
        STRAIGHT_LINE {
            @Override
            double value(int t, SplittableRandom random) {
                return 3 + 2 * t;
            }
        },
        PURE_SEASON {
            @Override
            double value(int t, SplittableRandom random) {
                return 1 + t % 12;
            }
        },
        NEGATIVE {
            @Override
            double value(int t, SplittableRandom random) {
                return -100 * random.nextDouble();
            }
        },
        INTERMITTENT {
            @Override
            double value(int t, SplittableRandom random) {
                return random.nextInt(3) == 0 ? random.nextInt(5) : 0;
            }
        };

        abstract double value(int t, SplittableRandom random);

        TimeSeries series(int size) {
            SplittableRandom random = new SplittableRandom(size);
            double[] values = new double[size];
            for (int t = 0; t < size; t++) {
                values[t] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value(t, random)));
            }
            return TimeSeries.monthly("2020-01", values);
        }
    }

    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 11, 13, 25, 27, 61};

    @ParameterizedTest
    @EnumSource
    void forecastsHostileSeriesWithFiniteNumbersOrRefusesThemInWords(Hostile kind) {
        for (int size : SIZES) {
            TimeSeries series = kind.series(size);
            put(series);
            put(series.withSeasons(4));
            put(series.withSeasons(52));
        }
    }

    private void put(TimeSeries series) {
        Optional<String> refusal = forecaster().refusal(series);
        if (refusal.isPresent()) {
            assertThat(refusal.get()).endsWith(".");
            assertThatThrownBy(() -> forecaster().fit(series))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(refusal.get());
            return;
        }
        try {
            forecastFinitely(series);
        } catch (EstimationException e) {
            assertThat(e.reason()).endsWith(".");
        } catch (RuntimeException e) {
            fail(forecaster().name() + " on " + series + " with a season of " + series.seasonLength(), e);
        }
    }

    private void forecastFinitely(TimeSeries series) {
        Fitted model = forecaster().fit(series);
        assertThat(model.parameters().values())
                .allSatisfy(value -> assertThat(value).isFinite());
        Forecast forecast;
        try {
            forecast = model.forecast(HORIZON);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("horizon is 30; it must be at most ");
            return;
        }
        for (int h = 1; h <= HORIZON; h++) {
            assertThat(forecast.mean(h)).isFinite();
        }
        for (double level : new double[] {0.5, 0.95}) {
            for (Interval interval : forecast.intervals(level)) {
                assertThat(interval.lower()).isFinite();
                assertThat(interval.upper()).isFinite();
            }
        }
        assertThat(forecast.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
