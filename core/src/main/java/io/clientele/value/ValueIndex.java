package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How many times the reference's value an offer has, and which factor brought how much of it.
 *
 * @param own what was compared
 * @param reference with what
 * @param contributions one for each factor
 */
public record ValueIndex(String own, String reference, List<Contribution> contributions) implements Serializable {

    /** Checks that no factor contributes twice and that the index is within the range of a double, and copies. */
    public ValueIndex {
        Require.text("own", own);
        Require.text("reference", reference);
        contributions = List.copyOf(Require.nonEmpty("contributions", contributions));
        Set<ValueFactor> factors = EnumSet.noneOf(ValueFactor.class);
        for (Contribution contribution : contributions) {
            Require.that(
                    factors.add(contribution.factor()),
                    "The index of " + own + " against " + reference + " has two contributions of "
                            + contribution.factor().label() + "; each factor must contribute once.");
        }
        Require.positive("index of " + own + " against " + reference, Math.exp(log(contributions)));
    }

    /**
     * One factor's part.
     *
     * @param factor which
     * @param own its amount
     * @param reference the reference's amount
     * @param exponent how much it weighs
     */
    public record Contribution(ValueFactor factor, double own, double reference, double exponent)
            implements Serializable {

        /** Checks the ranges, that of the multiplier included. */
        public Contribution {
            Require.nonNull("factor", factor);
            Require.positive("own " + factor.label(), own);
            Require.positive("reference " + factor.label(), reference);
            Require.nonNegative("exponent of " + factor.label(), exponent);
            Require.positive("multiplier of " + factor.label(), Math.exp(log(factor, own, reference, exponent)));
        }

        private static double log(ValueFactor factor, double own, double reference, double exponent) {
            double gain = Math.log(own) - Math.log(reference);
            return exponent * (factor.sign() > 0 ? gain : 0 - gain);
        }

        /** Its part of {@link ValueIndex#log()}: above 0 where it adds value. */
        public double log() {
            return log(factor, own, reference, exponent);
        }

        /** By how much it alone multiplies the value: above 1 where it adds value. */
        public double multiplier() {
            return Math.exp(log());
        }

        /** One line: {@code cycle time 10 against 20, 2.000 times}. */
        @Override
        public String toString() {
            return factor.label() + " " + Require.show(own) + " against " + Require.show(reference) + ", "
                    + Cells.fixed(multiplier(), 3) + " times";
        }
    }

    /** The natural logarithm of the index: the sum of the contributions. */
    public double log() {
        return log(contributions);
    }

    private static double log(List<Contribution> contributions) {
        double sum = 0;
        for (Contribution contribution : contributions) {
            sum += contribution.log();
        }
        return sum;
    }

    /** How many times the reference's value: 1 for as much, 2 for twice. */
    public double index() {
        return Math.exp(log());
    }

    /**
     * A factor's part of the whole change, in logarithms; parts add up to 1 and are negative where a factor works against the rest. Empty
     * if there is no change, or if the factor was not compared.
     */
    public OptionalDouble share(ValueFactor factor) {
        double total = log();
        return contributions.stream()
                .filter(contribution -> total != 0 && contribution.factor() == factor)
                .mapToDouble(contribution -> contribution.log() / total + 0.0)
                .findFirst();
    }

    /** A table of the factors. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Value of " + own + " against " + reference + ": " + Cells.fixed(index(), 3) + " times")
                .left("factor")
                .right(own)
                .right(reference)
                .right("exponent")
                .right("times")
                .right("log")
                .right("share");
        for (Contribution contribution : contributions) {
            table.row(
                    contribution.factor().label(),
                    Cells.significant(contribution.own(), 5),
                    Cells.significant(contribution.reference(), 5),
                    Cells.significant(contribution.exponent(), 3),
                    Cells.fixed(contribution.multiplier(), 3),
                    Cells.fixed(contribution.log(), 3),
                    Cells.percent(share(contribution.factor())));
        }
        return table.row(
                        "all",
                        "",
                        "",
                        "",
                        Cells.fixed(index(), 3),
                        Cells.fixed(log(), 3),
                        log() == 0 ? Cells.ABSENT : Cells.percent(1))
                .toString();
    }
}
