/**
 * Runners that reproduce every figure of accuracy and speed that we publish, and JMH benchmarks of the kernels behind them. The
 * scripts {@code run} and {@code jmh} beside this module's {@code pom.xml} build what is stale and start one.
 */
@NullMarked
package io.clientele.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
