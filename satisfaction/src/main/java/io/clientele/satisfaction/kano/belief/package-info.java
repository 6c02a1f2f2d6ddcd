/** Beliefs. */
@NullMarked
package io.clientele.satisfaction.kano.belief;

import org.jspecify.annotations.NullMarked;
