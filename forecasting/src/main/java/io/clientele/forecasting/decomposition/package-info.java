/**
 * Series taken apart: by local regression with {@link io.clientele.forecasting.decomposition.Stl}, with several seasons by
 * {@link io.clientele.forecasting.decomposition.Mstl}, and by {@link io.clientele.forecasting.decomposition.ClassicalDecomposition} into trend, season and remainder by
 * {@linkplain io.clientele.forecasting.decomposition.CentredMovingAverage centred moving averages}, and the
 * {@link io.clientele.forecasting.decomposition.SeasonalityTest} that says whether there is a season at all.
 *
 * <pre>{@code
 * TimeSeries quarters = TimeSeries.quarterly("2022-Q1", 8, 12, 10, 6, 9, 13, 11, 7, 10, 14, 12, 8);
 * Decomposition parts = ClassicalDecomposition.additive().of(quarters);
 * double trend = parts.trend().value(2);            // 9.125
 * double winter = parts.seasonal().value(0);        // -0.625
 * TimeSeries adjusted = Stl.periodic().of(quarters).seasonallyAdjusted();
 * }</pre>
 *
 * <p>{@code src/docs/decomposition.md} writes up what is computed.
 */
@NullMarked
package io.clientele.forecasting.decomposition;

import org.jspecify.annotations.NullMarked;
