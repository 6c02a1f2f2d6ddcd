/** What the satisfaction packages share in reading tables; not part of the public interface. */
@NullMarked
package io.clientele.satisfaction.internal;

import org.jspecify.annotations.NullMarked;
