/**
 * Accounts: which customers deserve which effort.
 *
 * <p>Start with {@link io.clientele.account.PortfolioGrid}: it places customers by current value and potential in a grid of two by two
 * or three by three. The cells of the {@link io.clientele.account.Portfolio} it makes are lists of customers to go on with; in a
 * grid of two by two they have the names of {@link io.clientele.account.AccountType}.
 *
 * <pre>{@code
 * Customers all = Customers.of("A", "B", "C", "D");
 * CustomerValues spend = CustomerValues.of("spend", "EUR", all, 900, 700, 80, 40);
 * CustomerValues potential = CustomerValues.of("potential", "EUR", all, 2_000, 100, 1_500, 50);
 *
 * Portfolio portfolio = PortfolioGrid.twoByTwo().current(Cuts.shares(0.80)).potential(Cuts.at(1_000)).on(spend, potential);
 * Customers toDevelop = portfolio.members(AccountType.GROWTH);                          // C
 * double ofKeyAccounts = spend.among(portfolio.members(AccountType.KEY)).sum();         // 900
 * }</pre>
 */
@NullMarked
package io.clientele.account;

import org.jspecify.annotations.NullMarked;
