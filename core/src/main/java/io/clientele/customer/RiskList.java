package io.clientele.customer;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Customers at risk, each with the rules that fired and the numbers that made them fire.
 *
 * @param asOf the day of the list
 * @param asked the rules, how many customers each was asked of and how many fired
 * @param warnings what fired: customers with most rules first, then by id; one customer's rules in the order of the rules
 */
public record RiskList(LocalDate asOf, List<Asked> asked, List<Warning> warnings) implements Serializable {

    /** Checks and copies. */
    public RiskList {
        Require.nonNull("asOf", asOf);
        asked = List.copyOf(Require.nonEmpty("asked", asked));
        warnings = List.copyOf(Require.nonNull("warnings", warnings));
        Set<RiskRule> rules = new HashSet<>();
        for (Asked question : asked) {
            Require.that(
                    rules.add(question.rule()),
                    "The rule \"" + question.rule() + "\" is there twice; each rule must be asked once.");
        }
        Multiset<RiskRule> fired = HashMultiset.create();
        warnings.forEach(warning -> fired.add(warning.rule()));
        for (Asked question : asked) {
            if (fired.count(question.rule()) != question.fired()) {
                throw Require.broken(
                        "fired of \"" + question.rule() + "\"",
                        Cells.count(question.fired()),
                        Cells.count(fired.count(question.rule())) + ", the number of its warnings",
                        "");
            }
        }
        for (Warning warning : warnings) {
            Require.that(
                    rules.contains(warning.rule()),
                    "customer " + warning.customer() + " is warned of by \"" + warning.rule()
                            + "\", which is not one of the rules asked.");
        }
    }

    /**
     * One rule of the list.
     *
     * @param rule what fires
     * @param customers how many customers have the number it asks
     * @param fired for how many of them it fired
     */
    public record Asked(RiskRule rule, int customers, int fired) implements Serializable {

        /** Checks the ranges. */
        public Asked {
            Require.nonNull("rule", rule);
            Require.atLeast("customers", customers, 0);
            Require.within("fired", fired, 0, customers);
        }

        /** One line: {@code silent from 90 days on: 3 of 12 customers}. */
        @Override
        public String toString() {
            return rule + ": " + Cells.count(fired) + " of " + Cells.count(customers, "customer");
        }
    }

    /**
     * One rule that fired for one customer.
     *
     * @param customer who
     * @param rule which
     * @param measure the customer's number
     */
    public record Warning(CustomerId customer, RiskRule rule, double measure) implements Serializable {

        /** Checks that the rule does fire. */
        public Warning {
            Require.nonNull("customer", customer);
            Require.nonNull("rule", rule);
            Require.finite("measure", measure);
            Require.that(
                    rule.fires(measure),
                    "measure of customer " + customer + " is " + Require.show(measure) + ", at which \"" + rule
                            + "\" does not fire.");
        }

        /** One line: {@code A: silent for 120 days, rule: silent from 90 days on}. */
        @Override
        public String toString() {
            return customer + ": " + rule.because(measure);
        }
    }

    static RiskList of(RiskWatch watch) {
        List<Asked> asked = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Map<CustomerId, Integer> fires = new HashMap<>();
        for (RiskWatch.Question question : watch.questions()) {
            CustomerValues measures = question.measures();
            int fired = 0;
            for (int i = 0; i < measures.size(); i++) {
                if (question.rule().fires(measures.at(i))) {
                    CustomerId customer = measures.customers().id(i);
                    warnings.add(new Warning(customer, question.rule(), measures.at(i)));
                    fires.merge(customer, 1, Integer::sum);
                    fired++;
                }
            }
            asked.add(new Asked(question.rule(), measures.size(), fired));
        }
        warnings.sort(Comparator.<Warning>comparingInt(warning -> -fires.getOrDefault(warning.customer(), 0))
                .thenComparing(Warning::customer));
        return new RiskList(watch.purchases().asOf(), asked, warnings);
    }

    /** Everyone for whom some rule fired. */
    public Customers customers() {
        return warnings.stream().map(Warning::customer).collect(Customers.collector());
    }

    /** Everyone for whom a rule of this kind fired: {@code customers(RiskRule.Silent.class)}. */
    public Customers customers(Class<? extends RiskRule> kind) {
        Require.nonNull("kind", kind);
        return warnings.stream()
                .filter(warning -> kind.isInstance(warning.rule()))
                .map(Warning::customer)
                .collect(Customers.collector());
    }

    /** What fired for a customer; nothing if no rule did. */
    public List<Warning> of(CustomerId customer) {
        Require.nonNull("customer", customer);
        return warnings.stream()
                .filter(warning -> warning.customer().equals(customer))
                .toList();
    }

    /** A table of the warnings, and how many customers each rule was asked of. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Customers at risk on " + asOf + ", "
                        + Cells.count(customers().size(), "customer") + ", " + Cells.count(warnings.size(), "warning"))
                .left("customer")
                .left("why")
                .rows(
                        warnings.size(),
                        i -> List.of(
                                warnings.get(i).customer().toString(),
                                warnings.get(i).rule().because(warnings.get(i).measure())));
        asked.forEach(question -> table.note("Asked, " + question));
        return table.toString();
    }
}
