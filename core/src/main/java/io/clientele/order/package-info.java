/** The order cycle. */
@NullMarked
package io.clientele.order;

import org.jspecify.annotations.NullMarked;
