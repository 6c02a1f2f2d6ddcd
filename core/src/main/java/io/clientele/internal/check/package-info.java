/**
 * Checks at the door. {@link io.clientele.internal.check.Require} turns a caller's mistake into one sentence that names the
 * argument, its value, the rule it broke and, where there is one, the way out.
 */
@NullMarked
package io.clientele.internal.check;

import org.jspecify.annotations.NullMarked;
