package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An opportunity on its way through the four gates: is it real, can we compete, can we win, is it worth winning? A gate is passed or failed
 * in the order of the gates and on evidence only.
 *
 * <pre>
 * probability    = product of the rates of the gates still ahead; 0 once a gate is failed
 * expected value = probability · amount
 * </pre>
 *
 * <pre>{@code
 * Opportunity line = Opportunity.of("filling line", 400_000, "EUR")
 *         .passed(Gate.REAL, "budget released on 12 May")
 *         .passed(Gate.CAN_COMPETE, "on the short list");
 * double expected = line.expectedValue(rates);
 * }</pre>
 *
 * <p>The rates are those of past opportunities at the same gate: a statement about many of this kind, not about this one.
 *
 * @param name what it is
 * @param amount what it brings if all gates are passed and it is won, 0 or more
 * @param currency of the amount
 * @param findings what is decided, in the order of the gates
 */
public record Opportunity(String name, double amount, String currency, List<Finding> findings) implements Serializable {

    /** Checks that gates are decided in order and nothing follows one that is failed. */
    public Opportunity {
        Require.text("name", name);
        Require.nonNegative("amount", amount);
        Require.text("currency", currency);
        findings = List.copyOf(Require.nonNull("findings", findings));
        Require.within("findings", findings.size(), 0, Gate.values().length);
        for (int i = 0; i < findings.size(); i++) {
            Gate wanted = Gate.values()[i];
            if (findings.get(i).gate() != wanted) {
                throw Require.broken(
                        "gate of " + name,
                        "\"" + findings.get(i).gate().question() + "\"",
                        "\"" + wanted.question() + "\"",
                        "Gates are decided in their order, each once.");
            }
            Require.that(
                    i == 0 || findings.get(i - 1).verdict() == Verdict.PASSED,
                    name + " has failed a gate; nothing can be decided after it. Start a new opportunity.");
        }
    }

    /** How a gate was decided. */
    public enum Verdict {
        /** Yes. */
        PASSED,
        /** No: the opportunity is dropped. */
        FAILED
    }

    /**
     * One gate that is decided.
     *
     * @param gate which
     * @param verdict how
     * @param evidence what it was decided on
     */
    public record Finding(Gate gate, Verdict verdict, String evidence) implements Serializable {

        /** Checks that there is evidence. */
        public Finding {
            Require.nonNull("gate", gate);
            Require.nonNull("verdict", verdict);
            Require.text("evidence", evidence);
        }

        /** One line: {@code is it real? passed: budget released}. */
        @Override
        public String toString() {
            return gate.question() + (verdict == Verdict.PASSED ? " passed: " : " failed: ") + evidence;
        }
    }

    /** An opportunity before the first gate. */
    public static Opportunity of(String name, double amount, String currency) {
        return new Opportunity(name, amount, currency, List.of());
    }

    /** The same with the next gate passed. */
    public Opportunity passed(Gate gate, String evidence) {
        return with(new Finding(gate, Verdict.PASSED, evidence));
    }

    /** The same with the next gate failed. */
    public Opportunity failed(Gate gate, String evidence) {
        return with(new Finding(gate, Verdict.FAILED, evidence));
    }

    private Opportunity with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Opportunity(name, amount, currency, more);
    }

    /** Whether a gate was failed. */
    public boolean dropped() {
        return !findings.isEmpty() && findings.get(findings.size() - 1).verdict() == Verdict.FAILED;
    }

    /** The gate to be decided next; empty if all are passed or one is failed. */
    public Optional<Gate> next() {
        return dropped() || findings.size() == Gate.values().length
                ? Optional.empty()
                : Optional.of(Gate.values()[findings.size()]);
    }

    /** The chance to pass all gates still ahead: 1 once all are passed, 0 once one is failed. */
    public double probability(GateRates rates) {
        Require.nonNull("rates", rates);
        if (dropped()) {
            return 0;
        }
        double probability = 1;
        for (int i = findings.size(); i < Gate.values().length; i++) {
            probability *= rates.rate(Gate.values()[i]);
        }
        return probability;
    }

    /** Probability · amount, in the currency of the amount. */
    public double expectedValue(GateRates rates) {
        return probability(rates) * amount;
    }

    /** A table of the gates. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Opportunity " + name + ", " + Cells.fixed(amount, 2) + " " + currency + ", "
                        + (dropped()
                                ? "dropped"
                                : next().map(gate -> "next: " + gate.question()).orElse("all gates passed")))
                .left("gate")
                .left("verdict")
                .left("evidence");
        for (Gate gate : Gate.values()) {
            boolean decided = gate.ordinal() < findings.size();
            table.row(
                    gate.question(),
                    !decided
                            ? Cells.ABSENT
                            : findings.get(gate.ordinal()).verdict() == Verdict.PASSED ? "passed" : "failed",
                    decided ? findings.get(gate.ordinal()).evidence() : "");
        }
        return table.toString();
    }
}
