package io.clientele.value;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerPairs;
import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Share of wallet: what part of a customer's spend in a category comes to us.
 *
 * <pre>
 * share of one customer  = own spend / wallet
 * aggregate share        = Σ own spend / Σ wallet         large wallets count for more
 * mean share             = mean of the customers' shares   each customer counts alike
 * </pre>
 *
 * <p>The two can be far apart; so both have a name and neither is "the" share. A wallet that is unknown or 0 has no share: such customers
 * are listed, not taken for 0. More own spend than wallet is an error of the data and refused.
 *
 * <pre>{@code
 * ShareOfWallet shares = ShareOfWallet.of(spend, wallet);
 * double ofAll = shares.aggregate().orElseThrow();
 * CustomerValues each = shares.each();
 * }</pre>
 *
 * @param known own spend and wallet of those with a wallet above 0
 * @param withoutWallet customers whose wallet is unknown or 0
 * @param withoutSpend customers with a wallet whose own spend is unknown
 */
public record ShareOfWallet(CustomerPairs known, Customers withoutWallet, Customers withoutSpend)
        implements Serializable {

    /** Checks that 0 ≤ own spend ≤ wallet and wallet above 0. */
    public ShareOfWallet {
        Require.nonNull("known", known);
        Require.nonNull("withoutWallet", withoutWallet);
        Require.nonNull("withoutSpend", withoutSpend);
        for (int i = 0; i < known.size(); i++) {
            String customer = " of customer " + known.customers().id(i);
            double own = Require.nonNegative(
                    known.left().name() + customer, known.left().at(i));
            double wallet = Require.positive(
                    known.right().name() + customer, known.right().at(i));
            if (own > wallet) {
                throw Require.broken(
                        known.left().name() + customer,
                        Require.show(own),
                        "at most " + Require.show(wallet) + ", the "
                                + known.right().name(),
                        "Mend the wallet or the spend.");
            }
        }
    }

    /**
     * Own spend against wallets, both of the same time and unit.
     *
     * @throws IllegalArgumentException if units differ, an amount is below zero or a customer's own spend is above the wallet
     */
    public static ShareOfWallet of(CustomerValues own, CustomerValues wallet) {
        CustomerPairs pairs = CustomerPairs.of(own, wallet);
        Require.that(
                own.unit().equals(wallet.unit()),
                own.name() + " is in " + own.unit() + " and " + wallet.name() + " in " + wallet.unit()
                        + "; a share needs one unit. Convert one of them.");
        for (int i = 0; i < wallet.size(); i++) {
            Require.nonNegative(
                    wallet.name() + " of customer " + wallet.customers().id(i), wallet.at(i));
        }
        CustomerValues above = pairs.right().where(amount -> amount > 0);
        Customers empty = pairs.customers().except(above.customers());
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.right().at(i) == 0 && pairs.left().at(i) != 0) {
                throw Require.broken(
                        own.name() + " of customer " + pairs.customers().id(i),
                        Require.show(pairs.left().at(i)),
                        "0, the " + wallet.name(),
                        "Mend the wallet or the spend.");
            }
        }
        CustomerPairs known = CustomerPairs.of(pairs.left().among(above.customers()), above);
        return new ShareOfWallet(known, pairs.onlyLeft().union(empty), pairs.onlyRight());
    }

    /** The share of each customer, from 0 to 1. */
    public CustomerValues each() {
        return known.combine("share of wallet", "parts", (own, wallet) -> own / wallet);
    }

    /** Σ own spend / Σ wallet; empty if no wallet is known. */
    public OptionalDouble aggregate() {
        return known.size() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.left().sum() / known.right().sum());
    }

    /** The mean of the customers' shares; empty if no wallet is known. */
    public OptionalDouble meanOfShares() {
        return each().mean();
    }

    /** What customers spend elsewhere: wallet less own spend. */
    public CustomerValues elsewhere() {
        return known.combine("spend elsewhere", known.left().unit(), (own, wallet) -> wallet - own);
    }

    /**
     * The potential of each customer: wallet · attainable share − own spend, below 0 for one who gives us more than that share.
     *
     * @param attainable the share of a wallet that can be won, from 0 to 1
     */
    public CustomerValues potential(double attainable) {
        Require.probability("attainable", attainable);
        return known.combine("potential", known.left().unit(), (own, wallet) -> wallet * attainable - own);
    }

    /** A table of the customers, the most spent elsewhere first, and both shares. */
    @Override
    public String toString() {
        List<CustomerValue> elsewhere = elsewhere().ranking();
        CustomerValues each = each();
        TextTable table = TextTable.titled("Share of wallet of " + Cells.count(known.size(), "customer") + " in "
                        + known.left().unit() + ", aggregate "
                        + Cells.percent(aggregate()) + ", mean of shares " + Cells.percent(meanOfShares()))
                .left("customer")
                .right(known.left().name())
                .right(known.right().name())
                .right("share")
                .right("elsewhere")
                .rows(elsewhere.size(), i -> {
                    CustomerId customer = elsewhere.get(i).customer();
                    return List.of(
                            customer.toString(),
                            Cells.fixed(known.left().get(customer), 2),
                            Cells.fixed(known.right().get(customer), 2),
                            Cells.percent(each.get(customer)),
                            Cells.fixed(elsewhere.get(i).value(), 2));
                });
        if (withoutWallet.size() > 0) {
            table.note("Without a wallet: " + withoutWallet);
        }
        if (withoutSpend.size() > 0) {
            table.note("Without own spend: " + withoutSpend);
        }
        return table.toString();
    }
}
