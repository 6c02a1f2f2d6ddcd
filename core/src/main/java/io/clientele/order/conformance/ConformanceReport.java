package io.clientele.order.conformance;

import com.google.common.collect.ImmutableMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How orders went beside how they should have gone.
 *
 * @param conformance how they should have
 * @param ended how many passed the last milestone; only these are judged
 * @param open how many passed some milestone of the process and not the last
 * @param outside how many passed none
 * @param exclusions orders that the population leaves out, by reason
 * @param conforming the share with nothing skipped, repeated or out of order
 * @param firstPass the share with nothing skipped and nothing repeated: the first-pass yield
 * @param steps each step, in the order of the process
 * @param inversions pairs of steps taken the wrong way round, the most frequent first
 * @param variants the most frequent ways
 * @param distinctVariants how many different ways there are
 * @param unused events of milestones that are not in the process, by milestone
 */
public record ConformanceReport(
        Conformance conformance,
        long ended,
        long open,
        long outside,
        Map<String, Long> exclusions,
        Rate conforming,
        Rate firstPass,
        List<StepConformance> steps,
        List<Inversion> inversions,
        List<Variant> variants,
        long distinctVariants,
        Map<String, Long> unused)
        implements Serializable {

    /** Checks and copies what it is made of. */
    public ConformanceReport {
        Require.nonNull("conformance", conformance);
        Require.atLeast("ended", ended, 0L);
        Require.atLeast("open", open, 0L);
        Require.atLeast("outside", outside, 0L);
        exclusions = ImmutableMap.copyOf(Require.nonNull("exclusions", exclusions));
        Require.nonNull("conforming", conforming);
        Require.nonNull("firstPass", firstPass);
        steps = List.copyOf(Require.nonNull("steps", steps));
        inversions = List.copyOf(Require.nonNull("inversions", inversions));
        variants = List.copyOf(Require.nonNull("variants", variants));
        Require.atLeast("distinctVariants", distinctVariants, variants.size());
        unused = ImmutableMap.copyOf(Require.nonNull("unused", unused));
    }

    /** A table of the steps, then the inversions, the ways and what was left out. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Conformance to " + conformance.process() + ": "
                        + Cells.count(ended, "order") + " ended, " + Cells.count(open) + " open")
                .left("step")
                .right("passed")
                .right("skipped")
                .right("repeated")
                .right("repetitions");
        for (StepConformance step : steps) {
            table.row(
                    step.milestone().name(),
                    Cells.count(step.passed()),
                    Cells.count(step.skipped()) + (step.optional() ? " (may)" : ""),
                    Cells.count(step.repeated()) + (step.repeatable() ? " (may)" : ""),
                    Cells.count(step.repetitions()));
        }
        table.note("Conforming: " + Cells.percent(conforming.value()) + ". Every step once: "
                + Cells.percent(firstPass.value()) + ".");
        if (!inversions.isEmpty()) {
            table.note("Out of order: "
                    + inversions.stream()
                            .map(inversion -> Cells.count(inversion.orders()) + " " + inversion.later() + " before "
                                    + inversion.earlier())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        variants.forEach(variant -> table.note(Cells.count(variant.orders()) + " × " + variant.path()));
        if (distinctVariants > variants.size()) {
            table.note("… " + Cells.count(distinctVariants - variants.size()) + " more ways");
        }
        if (outside > 0) {
            table.note("Without any step: " + Cells.count(outside, "order") + ".");
        }
        note(table, "Left out: ", exclusions);
        note(table, "Not looked at: ", unused);
        return table.toString();
    }

    private static void note(TextTable table, String heading, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            table.note(heading
                    + counts.entrySet().stream()
                            .map(entry -> Cells.count(entry.getValue()) + " " + entry.getKey())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }
}
