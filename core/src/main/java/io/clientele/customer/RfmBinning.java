package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** How values become scores: against all customers, within the classes made before, or at fixed cut points. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "binning")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RfmBinning.Independent.class, name = "independent"),
    @JsonSubTypes.Type(value = RfmBinning.Nested.class, name = "nested"),
    @JsonSubTypes.Type(value = RfmBinning.Cuts.class, name = "cuts")
})
public sealed interface RfmBinning extends Serializable {

    /**
     * Each of R, F and M is scored against all customers.
     *
     * @param levels how many classes, 2 to 100; with fewer customers there are as many classes as customers
     * @param ties how classes are cut
     */
    record Independent(int levels, RfmTies ties) implements RfmBinning {

        /** Checks the number of classes. */
        public Independent {
            Require.within("levels", levels, 2, 100);
            Require.nonNull("ties", ties);
        }

        /** {@code 5 classes each, ties by quantile}. */
        @Override
        public String toString() {
            return levels + " classes each, " + ties.label();
        }
    }

    /**
     * R is scored against all customers, F within each class of R, and M within each class of R and F. Cells become equally large, which
     * takes many customers: at least levels³. In a class with fewer customers than levels, some scores stay empty.
     *
     * @param levels how many classes, 2 to 100; with fewer customers there are as many classes as customers
     * @param ties how classes are cut
     */
    record Nested(int levels, RfmTies ties) implements RfmBinning {

        /** Checks the number of classes. */
        public Nested {
            Require.within("levels", levels, 2, 100);
            Require.nonNull("ties", ties);
        }

        /** {@code 5 classes each, F within R and M within both, ties by quantile}. */
        @Override
        public String toString() {
            return levels + " classes each, F within R and M within both, " + ties.label();
        }
    }

    /**
     * Fixed cut points, so that a score means the same from year to year. A value at a cut point belongs to the better class: a recency
     * of at most so many days, a frequency or an amount of at least so much. {@code k} cut points make {@code k + 1} classes.
     *
     * @param recencyDays days, ascending
     * @param frequency purchases, ascending
     * @param monetary amounts, ascending
     */
    record Cuts(List<Double> recencyDays, List<Double> frequency, List<Double> monetary) implements RfmBinning {

        /** Checks that each list ascends. */
        public Cuts {
            recencyDays = ascending("recencyDays", recencyDays);
            frequency = ascending("frequency", frequency);
            monetary = ascending("monetary", monetary);
        }

        /** Begins with the cut points of recency; those of frequency and monetary have to follow. */
        public static Cuts recencyDays(double... days) {
            return new Cuts(boxed(days), List.of(), List.of());
        }

        /** The same with these cut points of frequency. */
        public Cuts frequency(double... purchases) {
            return new Cuts(recencyDays, boxed(purchases), monetary);
        }

        /** The same with these cut points of the amount. */
        public Cuts monetary(double... amounts) {
            return new Cuts(recencyDays, frequency, boxed(amounts));
        }

        private static List<Double> boxed(double[] cuts) {
            return Arrays.stream(cuts).boxed().toList();
        }

        private static List<Double> ascending(String name, List<Double> cuts) {
            List<Double> copy = List.copyOf(Require.nonNull(name, cuts));
            for (int i = 0; i < copy.size(); i++) {
                Require.finite(name + "[" + i + "]", copy.get(i));
                Require.that(
                        i == 0 || copy.get(i) > copy.get(i - 1),
                        name + " is " + copy + "; cut points must ascend, none twice.");
            }
            return copy;
        }

        /** {@code cuts at recency 30, 90; frequency 2, 5; M 50, 200}. */
        @Override
        public String toString() {
            return "cuts at recency " + shown(recencyDays) + "; frequency " + shown(frequency) + "; M "
                    + shown(monetary);
        }

        private static String shown(List<Double> cuts) {
            return cuts.isEmpty()
                    ? "none yet"
                    : String.join(", ", cuts.stream().map(Require::show).toList());
        }

        void requireComplete() {
            Require.that(
                    !recencyDays.isEmpty() && !frequency.isEmpty() && !monetary.isEmpty(),
                    "cuts has " + Cells.count(recencyDays.size(), "point") + " for recency, " + frequency.size()
                            + " for frequency and " + monetary.size()
                            + " for monetary; each must have at least 1. Name the missing ones.");
        }
    }
}
