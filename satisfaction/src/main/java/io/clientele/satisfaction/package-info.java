/** Satisfaction. */
@NullMarked
package io.clientele.satisfaction;

import org.jspecify.annotations.NullMarked;
