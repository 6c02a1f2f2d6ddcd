/**
 * The small vocabulary of uncertainty that every other package speaks: a share that knows its population
 * ({@link io.clientele.stat.Rate}), a range with a level ({@link io.clientele.stat.Interval}), a random quantity
 * ({@link io.clientele.stat.Distribution}), the order of a sample ({@link io.clientele.stat.Quantiles}), how unevenly a total is
 * spread ({@link io.clientele.stat.Concentration}, {@link io.clientele.stat.Abc}), how long it takes where not all has ended
 * ({@link io.clientele.stat.Survival}), randomness from a seed ({@link io.clientele.stat.SeededRandom}), and what a computation says when it takes long
 * ({@link io.clientele.stat.ProgressListener}) or fails ({@link io.clientele.stat.EstimationException}).
 *
 * <p>Start with {@code Rate} for anything that is counted, and with {@code Distribution} for anything that varies:
 *
 * <pre>{@code
 * Rate onTime = Rate.of("on time", "orders due", 20, 20);
 * Interval atLeast = onTime.interval(0.95).orElseThrow();       // [0.8389, 1]
 *
 * Distribution weekly = Distribution.poisson(4);
 * double stock = weekly.quantile(0.95);                         // 8: P(demand <= 8) = 0.979
 * double shortOnAverage = weekly.loss(stock);                   // expected units short a week
 * }</pre>
 */
@NullMarked
package io.clientele.stat;

import org.jspecify.annotations.NullMarked;
