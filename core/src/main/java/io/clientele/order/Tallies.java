package io.clientele.order;

import com.google.common.collect.ImmutableMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts by name, as results hold and print them. */
final class Tallies {

    private Tallies() {}

    /** An unmodifiable copy in the same order; refuses counts below 0. */
    static Map<String, Long> copy(String name, Map<String, Long> counts) {
        Map<String, Long> copy = ImmutableMap.copyOf(Require.nonNull(name, counts));
        copy.forEach((key, count) -> Require.atLeast(name + "[" + key + "]", count, 0L));
        return copy;
    }

    /** For example {@code 391 failed delivery, 514 payment reminder, no STATUS Canceled}: what was looked for and not met is named. */
    static String show(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> (entry.getValue() == 0 ? "no" : Cells.count(entry.getValue())) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** An amount as it is printed: whole, or with two decimals. */
    static String amount(double amount) {
        return amount == Math.rint(amount) && Math.abs(amount) < 1e15
                ? Cells.count((long) amount)
                : Cells.fixed(amount, 2);
    }
}
