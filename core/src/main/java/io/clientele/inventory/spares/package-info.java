/**
 * Spare parts: which to stock, how, where, and how many.
 */
@NullMarked
package io.clientele.inventory.spares;

import org.jspecify.annotations.NullMarked;
