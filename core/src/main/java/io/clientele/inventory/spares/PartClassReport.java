package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.AbcClass;
import java.io.Serializable;
import java.util.List;

/**
 * A portfolio of parts with their classes and policies.
 *
 * @param parts in the order in which they were given
 */
public record PartClassReport(List<ClassifiedPart> parts) implements Serializable {

    /** Copies. */
    public PartClassReport {
        parts = List.copyOf(Require.nonEmpty("parts", parts));
    }

    /** How many parts are in a cell of the ABC-XYZ table. */
    public int count(AbcClass abc, XyzClass xyz) {
        int count = 0;
        for (ClassifiedPart part : parts) {
            count += part.classes().abc() == abc && part.classes().xyz() == xyz ? 1 : 0;
        }
        return count;
    }

    /** The parts and their policies as a table. */
    @Override
    public String toString() {
        return TextTable.titled("classes of " + Cells.count(parts.size(), "part"))
                .left("part")
                .right("value")
                .left("class")
                .left("policy")
                .rows(
                        parts.size(),
                        i -> List.of(
                                parts.get(i).name(),
                                Cells.amount(parts.get(i).value()),
                                parts.get(i).classes().toString(),
                                parts.get(i).policy().toString()))
                .toString();
    }
}
