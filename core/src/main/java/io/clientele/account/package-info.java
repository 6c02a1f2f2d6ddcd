/**
 * Accounts: which customers deserve which effort.
 *
 * <p>Start with {@link io.clientele.account.PortfolioGrid}: it places customers by current value and potential in a grid of two by two
 * or three by three. The cells of the {@link io.clientele.account.Portfolio} it makes are lists of customers to go on with; in a
 * grid of two by two they have the names of {@link io.clientele.account.AccountType}.
 *
 * <p>{@link io.clientele.account.PyramidCuts} makes the pyramid of major, named, non-named and mass-market accounts;
 * {@link io.clientele.account.TierObjectives} says what is to be reached in each tier, {@link io.clientele.account.CoveragePlan} how
 * many people look after it, {@link io.clientele.account.VisitCalendar} when, and {@link io.clientele.account.Allocation} divides a
 * resource among the accounts. {@link io.clientele.account.RelationshipGrid} says how close a relationship pays.
 *
 * <p>One account: {@link io.clientele.account.BuyingCentre} has its people, {@link io.clientele.account.Competitors} the others it buys
 * from, {@link io.clientele.account.CreditReview} how it pays, {@link io.clientele.account.Opportunity} what may come of it through
 * four gates, and {@link io.clientele.account.ActionPlan} what is to be done.
 *
 * <pre>{@code
 * Customers all = Customers.of("A", "B", "C", "D");
 * CustomerValues spend = CustomerValues.of("spend", "EUR", all, 900, 700, 80, 40);
 * CustomerValues potential = CustomerValues.of("potential", "EUR", all, 2_000, 100, 1_500, 50);
 *
 * Portfolio portfolio = PortfolioGrid.twoByTwo().current(Cuts.shares(0.80)).potential(Cuts.at(1_000)).on(spend, potential);
 * Customers toDevelop = portfolio.members(AccountType.GROWTH);                          // C
 * double ofKeyAccounts = spend.among(portfolio.members(AccountType.KEY)).sum();         // 900
 *
 * AccountPyramid pyramid = PyramidCuts.current(Cuts.shares(0.50, 0.80, 0.95)).on(spend);
 * int people = CoveragePlan.hoursPerPerson(1_200)
 *         .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(40).hoursPerContact(8))
 *         .need(pyramid)
 *         .people();                                                                    // 1, for A
 * CustomerValues visits = Allocation.of(100, "visits").floor(1).topHeavy(0.25, 0.80).among(spend).units();
 *
 * Opportunity line = Opportunity.of("filling line", 400_000, "EUR").passed(Gate.REAL, "budget released on 12 May");
 * double expected = line.expectedValue(GateRates.unknown());                            // 50,000: three gates ahead
 * }</pre>
 */
@NullMarked
package io.clientele.account;

import org.jspecify.annotations.NullMarked;
