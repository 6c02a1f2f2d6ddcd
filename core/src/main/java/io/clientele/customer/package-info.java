@NullMarked
package io.clientele.customer;

import org.jspecify.annotations.NullMarked;
