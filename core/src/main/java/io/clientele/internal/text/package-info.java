/**
 * Results as text. {@link io.clientele.internal.text.TextTable} lays out the plain tables that every result prints;
 * {@link io.clientele.internal.text.Cells} writes the numbers in them.
 */
@NullMarked
package io.clientele.internal.text;

import org.jspecify.annotations.NullMarked;
