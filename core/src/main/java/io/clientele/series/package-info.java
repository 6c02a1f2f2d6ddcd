/**
 * Time series.
 */
@NullMarked
package io.clientele.series;

import org.jspecify.annotations.NullMarked;
