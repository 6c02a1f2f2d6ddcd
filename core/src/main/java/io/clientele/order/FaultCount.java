package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.List;

/**
 * How many orders have exactly these faults. Orders are counted apart by what is known of them, because a rate on lines or conditions
 * leaves out those of which they are not known.
 *
 * @param faults what is wrong with them, such as {@code late} and {@code short}; none if nothing is
 * @param linesKnown whether their lines are known
 * @param conditionsKnown whether they state everything that a further condition asks for
 * @param orders how many they are
 */
public record FaultCount(List<String> faults, boolean linesKnown, boolean conditionsKnown, long orders)
        implements Serializable {

    /** Refuses blanks and counts below 0. */
    public FaultCount {
        for (String fault : Require.nonNull("faults", faults)) {
            Require.text("fault", fault);
        }
        faults = List.copyOf(faults);
        Require.atLeast("orders", orders, 0L);
    }

    /** For example {@code 12 orders late and short}. */
    @Override
    public String toString() {
        return Cells.count(orders, "order") + " " + (faults.isEmpty() ? "without fault" : String.join(" and ", faults));
    }
}
