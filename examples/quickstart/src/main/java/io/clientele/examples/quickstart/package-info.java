/**
 * The main job, end to end: order lines from a database or a file become demand forecasts, the order cycle, customer segments and a
 * Kano quadrant, as tables on the console and as one HTML page. Start with
 * {@link io.clientele.examples.quickstart.Quickstart}.
 */
@NullMarked
package io.clientele.examples.quickstart;

import org.jspecify.annotations.NullMarked;
