/**
 * One self-contained HTML page: sections with a sentence, charts and tables. The chart script (Apache ECharts) comes from its jar on
 * the class path and is written into the page, so that the page needs no network.
 */
@NullMarked
package io.clientele.examples.quickstart.page;

import org.jspecify.annotations.NullMarked;
