/** Kano. */
@NullMarked
package io.clientele.satisfaction.kano;

import org.jspecify.annotations.NullMarked;
