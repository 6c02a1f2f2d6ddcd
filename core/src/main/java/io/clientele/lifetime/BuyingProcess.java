package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A buy-till-you-die model with its parameters: what it says of a customer with a given history. It comes out of a fit, or is written
 * down with known parameters.
 *
 * <p>All answers are finite numbers for every legal history and every legal parameter, and none depends on the unit that the
 * parameters are given in, but {@link #logLikelihood}, whose density is one of times in that unit.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NbdProcess.class, name = "nbd"),
    @JsonSubTypes.Type(value = BgNbdProcess.class, name = "bg-nbd"),
    @JsonSubTypes.Type(value = MbgNbdProcess.class, name = "mbg-nbd"),
    @JsonSubTypes.Type(value = ParetoNbdProcess.class, name = "pareto-nbd"),
    @JsonSubTypes.Type(value = GGompertzNbdProcess.class, name = "ggompertz-nbd")
})
public interface BuyingProcess extends Serializable {

    /** The name of the model: {@code BG/NBD}. */
    String name();

    /** The unit of the parameters. */
    LifetimeUnit unit();

    /** The parameters by name, in the model's order. */
    Map<String, Double> parameters();

    /** ln of the density of a history, nothing left out, times being in {@link #unit()}. */
    double logLikelihood(BuyerHistory history);

    /** ln of the probability that the customer still buys: at most 0 and finite even where the probability is below the least double. */
    double logProbabilityAlive(BuyerHistory history);

    /** The probability that the customer still buys. */
    default double probabilityAlive(BuyerHistory history) {
        return StrictMath.exp(logProbabilityAlive(history));
    }

    /** Purchases to expect from now over a span, of a customer with this history. */
    double expectedPurchases(BuyerHistory history, Duration span);

    /** Repeat purchases to expect of a new customer over a span from the first purchase. */
    default double expectedPurchasesOfNewCustomer(Duration span) {
        return expectedPurchases(BuyerHistory.newCustomer(), span);
    }

    /**
     * The probability of exactly so many purchases over a span from now.
     *
     * @param purchases 0 or more
     */
    double probabilityOf(int purchases, BuyerHistory history, Duration span);

    /** DERT: the discounted purchases to expect from now on, for all time to come. */
    ResidualTransactions residualTransactions(BuyerHistory history, Discount discount);

    /** The discounted purchases to expect from now over a span. */
    double discountedPurchases(BuyerHistory history, Discount discount, Duration span);

    /**
     * What a customer with this history may really be like from now on, drawn from the exact posterior distribution of rate and leaving.
     * Of a {@linkplain BuyerHistory#newCustomer() new customer} it is a draw from the population.
     */
    BuyerTraits draw(BuyerHistory history, RandomGenerator random);

    /** {@link #probabilityAlive} of each row. */
    default double[] probabilityAlive(RepeatCounts counts) {
        double[] column = logProbabilityAlive(counts);
        for (int i = 0; i < column.length; i++) {
            column[i] = StrictMath.exp(column[i]);
        }
        return column;
    }

    /** {@link #expectedPurchases} of each row. */
    default double[] expectedPurchases(RepeatCounts counts, Duration span) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = expectedPurchases(counts.history(i), span);
        }
        return column;
    }

    /** {@link #logProbabilityAlive} of each row. */
    default double[] logProbabilityAlive(RepeatCounts counts) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = logProbabilityAlive(counts.history(i));
        }
        return column;
    }

    /** {@link #probabilityOf} of each row. */
    default double[] probabilityOf(int purchases, RepeatCounts counts, Duration span) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = probabilityOf(purchases, counts.history(i), span);
        }
        return column;
    }

    /**
     * {@link #residualTransactions} of each row.
     *
     * @throws IllegalStateException with the reason if they add up without end, which without a discount they may
     */
    default double[] residualTransactions(RepeatCounts counts, Discount discount) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = residualTransactions(counts.history(i), discount).orElseThrow();
        }
        return column;
    }
}
