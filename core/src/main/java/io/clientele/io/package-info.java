/** Tables from CSV, JSON and queries. */
@NullMarked
package io.clientele.io;

import org.jspecify.annotations.NullMarked;
