package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How often opportunities pass each gate, learnt from past ones, with a Beta prior so that a gate that few have reached has a rate too.
 *
 * <pre>
 * rate = (passed + a) / (entered + a + b)          prior Beta(a, b); ½ and ½ (Jeffreys) unless given, so that 0 of 0 is 1/2
 * </pre>
 *
 * <pre>{@code
 * GateRates rates = GateRates.counted(Gate.REAL, 40, 60).and(Gate.CAN_COMPETE, 24, 40).and(Gate.CAN_WIN, 9, 24);
 * rates.rate(Gate.WORTH_WINNING);        // 0.5: nothing is known
 * }</pre>
 *
 * @param priorPassed a: how many passed beforehand, above 0
 * @param priorStopped b: how many were stopped beforehand, above 0
 * @param counts of past opportunities, one for a gate at most
 */
public record GateRates(double priorPassed, double priorStopped, List<Count> counts) implements Serializable {

    /** Checks that no gate is counted twice, and copies. */
    public GateRates {
        Require.positive("priorPassed", priorPassed);
        Require.positive("priorStopped", priorStopped);
        counts = List.copyOf(Require.nonNull("counts", counts));
        for (Gate gate : Gate.values()) {
            Require.that(
                    counts.stream().filter(count -> count.gate() == gate).count() <= 1,
                    "the gate \"" + gate.question() + "\" is counted twice; add the counts first.");
        }
    }

    /**
     * Past opportunities at one gate.
     *
     * @param gate which
     * @param passed how many passed it
     * @param entered how many came to it and are decided
     */
    public record Count(Gate gate, long passed, long entered) implements Serializable {

        /** Checks the ranges. */
        public Count {
            Require.nonNull("gate", gate);
            Require.atLeast("passed", passed, 0);
            Require.that(
                    passed <= entered,
                    "passed is " + passed + " and entered is " + entered + "; passed must not be above entered.");
        }

        /** One line: {@code can we win? 9 of 24}. */
        @Override
        public String toString() {
            return gate.question() + " " + Cells.count(passed) + " of " + Cells.count(entered);
        }
    }

    /** Nothing is known: each gate is passed by half. */
    public static GateRates unknown() {
        return new GateRates(0.5, 0.5, List.of());
    }

    /** The first count. */
    public static GateRates counted(Gate gate, long passed, long entered) {
        return unknown().and(gate, passed, entered);
    }

    /** One more count. */
    public GateRates and(Gate gate, long passed, long entered) {
        List<Count> more = new ArrayList<>(counts);
        more.add(new Count(gate, passed, entered));
        return new GateRates(priorPassed, priorStopped, more);
    }

    /** The same with another prior Beta(a, b). */
    public GateRates prior(double passed, double stopped) {
        return new GateRates(passed, stopped, counts);
    }

    /** The chance to pass a gate for one that has come to it, above 0 and below 1. */
    public double rate(Gate gate) {
        Require.nonNull("gate", gate);
        for (Count count : counts) {
            if (count.gate() == gate) {
                return (count.passed() + priorPassed) / (count.entered() + priorPassed + priorStopped);
            }
        }
        return priorPassed / (priorPassed + priorStopped);
    }

    /** A table of the gates. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Rates of passing, prior Beta(" + Cells.number(priorPassed) + ", "
                        + Cells.number(priorStopped) + ")")
                .left("gate")
                .right("passed")
                .right("entered")
                .right("rate");
        for (Gate gate : Gate.values()) {
            Count count = counts.stream()
                    .filter(one -> one.gate() == gate)
                    .findFirst()
                    .orElse(new Count(gate, 0, 0));
            table.row(
                    gate.question(),
                    Cells.count(count.passed()),
                    Cells.count(count.entered()),
                    Cells.percent(rate(gate)));
        }
        return table.toString();
    }
}
