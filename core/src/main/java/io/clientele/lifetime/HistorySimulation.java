package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * Customers that a model would have brought about: each begins with a first purchase, buys and leaves as the model says, and is seen
 * for an age that is uniform between two limits. Fitting the model to them shows what a fit to so many customers over such a time is
 * good for; setting them beside real customers shows where the model is wrong.
 *
 * <pre>{@code
 * RepeatCounts simulated = HistorySimulation.of(fitted.process()).customers(2_000).agesInDays(189, 272).seed(1).histories();
 * }</pre>
 *
 * <p>Times are exact, not rounded to days. Customer {@code i} depends on the seed and {@code i} only.
 *
 * @param process the model with its parameters
 * @param customers how many; 1,000 unless told
 * @param youngestDays the least age; 365 unless told
 * @param oldestDays the greatest age; 730 unless told
 * @param seed of the random numbers; 1 unless told
 */
public record HistorySimulation(BuyingProcess process, int customers, double youngestDays, double oldestDays, long seed)
        implements Serializable {

    /** Checks the ranges. */
    public HistorySimulation {
        Require.nonNull("process", process);
        Require.atLeast("customers", customers, 1);
        Require.positive("youngestDays", youngestDays);
        Require.finite("oldestDays", oldestDays);
        Require.that(
                youngestDays <= oldestDays,
                "oldestDays is " + Require.show(oldestDays) + "; it must be at least youngestDays, "
                        + Require.show(youngestDays) + ".");
    }

    /** A thousand customers, seen for one to two years. */
    public static HistorySimulation of(BuyingProcess process) {
        return new HistorySimulation(process, 1_000, 365, 730, 1);
    }

    /** The same with another number of customers. */
    public HistorySimulation customers(int count) {
        return new HistorySimulation(process, count, youngestDays, oldestDays, seed);
    }

    /** The same with ages between other limits; equal ones give everybody the same age. */
    public HistorySimulation agesInDays(double youngest, double oldest) {
        return new HistorySimulation(process, customers, youngest, oldest, seed);
    }

    /** The same with other random numbers. */
    public HistorySimulation seed(long other) {
        return new HistorySimulation(process, customers, youngestDays, oldestDays, other);
    }

    /** How many of them have which history. */
    public RepeatCounts histories() {
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        BuyerHistory start = BuyerHistory.newCustomer();
        for (int i = 0; i < customers; i++) {
            RandomGenerator random = SeededRandom.stream(seed, i);
            double age = youngestDays + (oldestDays - youngestDays) * random.nextDouble();
            PurchaseTimes times = new PurchaseTimes(process.draw(start, random), age, random);
            int repeats = 0;
            double last = 0;
            while (times.next()) {
                // A gap may be lost in rounding; a first repeat at the very moment of the first purchase is no repeat.
                if (times.day() > 0) {
                    repeats++;
                    last = times.day();
                }
            }
            counts.add(repeats, last, age);
        }
        return counts.finish();
    }

    /** One line: {@code 1,000 customers of 365 to 730 days by BG/NBD, seed 1}. */
    @Override
    public String toString() {
        return Cells.count(customers, "customer") + " of " + Require.show(youngestDays) + " to "
                + Require.show(oldestDays) + " days by " + process.name() + ", seed " + seed;
    }
}
