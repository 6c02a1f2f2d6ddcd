package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plan for an account in five parts: where we stand, what we want, how we get there, who does what until when, and how we check.
 *
 * <p>It is checked as a whole: every objective is served by an action and every action serves one, nothing ends after the plan, the
 * actions cost no more than the budget, and there is a review, no later than on the last day.
 *
 * <pre>{@code
 * ActionPlan plan = ActionPlan.draft("Acme", "2026-01-01", "2026-12-31")
 *         .situation("share of 30 %, one rival, new plant from autumn on")
 *         .objective("share of wallet", "%", 30, 45)
 *         .strategy("become the first choice for the new plant")
 *         .action("trial run on site", "Ruiz", "2026-05-31", 8_000, "share of wallet")
 *         .review("2026-06-30")
 *         .budget(10_000)
 *         .plan();
 * }</pre>
 *
 * @param account for whom
 * @param from the first day
 * @param until the last day
 * @param situation part one: where we stand
 * @param objectives part two: what we want
 * @param strategy part three: how we get there
 * @param actions part four: who does what until when
 * @param reviews part five: on which days we check, ascending
 * @param budget what the actions may cost together, 0 or more
 */
public record ActionPlan(
        String account,
        LocalDate from,
        LocalDate until,
        String situation,
        List<Objective> objectives,
        String strategy,
        List<Action> actions,
        List<LocalDate> reviews,
        double budget)
        implements Serializable {

    /** What rounding of cents may leave between the budget and the sum of the costs, as a part of the budget. */
    private static final double ROUNDING = 1e-9;

    /** Checks the five parts and that they fit each other, and copies. */
    public ActionPlan {
        Require.text("account", account);
        requireDays(from, until);
        Require.text("situation", situation);
        objectives = List.copyOf(Require.nonEmpty("objectives", objectives));
        Require.text("strategy", strategy);
        actions = List.copyOf(Require.nonEmpty("actions", actions));
        reviews = List.copyOf(Require.nonEmpty("reviews", reviews));
        Require.nonNegative("budget", budget);
        Set<String> measures = new HashSet<>();
        for (Objective objective : objectives) {
            Require.that(
                    measures.add(objective.measure()),
                    "Two objectives are measured by " + objective.measure() + "; measures must differ.");
        }
        Set<String> served = new HashSet<>();
        double cost = 0;
        for (Action action : actions) {
            if (!measures.contains(action.serves())) {
                throw Require.broken(
                        "objective of \"" + action.what() + "\"",
                        action.serves(),
                        "one of "
                                + String.join(
                                        ", ",
                                        objectives.stream()
                                                .map(Objective::measure)
                                                .toList()),
                        "");
            }
            requireWithin("action \"" + action.what() + "\" is due", action.due(), from, until);
            served.add(action.serves());
            cost += action.cost();
        }
        for (Objective objective : objectives) {
            Require.that(
                    served.contains(objective.measure()),
                    "objective " + objective.measure() + " is served by no action. Add one or drop the objective.");
        }
        Require.that(
                cost <= budget * (1 + ROUNDING),
                "actions cost " + Require.show(cost) + " and budget is " + Require.show(budget)
                        + "; they must not cost more. Raise the budget or drop actions.");
        for (int i = 0; i < reviews.size(); i++) {
            requireWithin("review is", reviews.get(i), from, until);
            Require.that(
                    i == 0 || reviews.get(i - 1).isBefore(reviews.get(i)),
                    "review on " + reviews.get(i) + " stands after another on or after that day; reviews must ascend.");
        }
    }

    /**
     * What we want: a measure, where it is and where it should be at the end of the plan.
     *
     * @param measure what is measured
     * @param unit its unit
     * @param now where it is
     * @param target where it should be, other than now
     */
    public record Objective(String measure, String unit, double now, double target) implements Serializable {

        /** Checks that there is something to reach. */
        public Objective {
            Require.text("measure", measure);
            Require.text("unit", unit);
            Require.finite("now of " + measure, now);
            Require.finite("target of " + measure, target);
            Require.that(
                    target != now,
                    "target of " + measure + " is " + Require.show(target)
                            + ", where it is already; an objective needs something to reach.");
        }

        /** How far it has come at a measured value: 0 where it began, 1 at the target, beyond both ends too. */
        public double progress(double measured) {
            Require.finite("measured", measured);
            return (measured - now) / (target - now);
        }

        /** One line: {@code share of wallet from 30 to 45 %}. */
        @Override
        public String toString() {
            return measure + " from " + Cells.number(now) + " to " + Cells.number(target) + " " + unit;
        }
    }

    /**
     * What is done.
     *
     * @param what the action
     * @param owner who sees to it
     * @param due until when
     * @param cost what it costs, 0 or more
     * @param serves the measure of the objective it serves
     */
    public record Action(String what, String owner, LocalDate due, double cost, String serves) implements Serializable {

        /** Checks that someone sees to it. */
        public Action {
            Require.text("what", what);
            Require.text("owner", owner);
            Require.nonNull("due", due);
            Require.nonNegative("cost of " + what, cost);
            Require.text("serves", serves);
        }

        /** One line: {@code trial run on site, Ruiz, until 2026-05-31, 8,000.00}. */
        @Override
        public String toString() {
            return what + ", " + owner + ", until " + due + ", " + Cells.fixed(cost, 2);
        }
    }

    /** A plan for an account between two days, such as {@code 2026-01-01}, all of whose parts have still to be named. */
    public static Draft draft(String account, String from, String until) {
        return new Draft(
                account,
                Require.day("from", from),
                Require.day("until", until),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                0);
    }

    /**
     * A plan on its way; only {@link #plan()} checks it as a whole.
     *
     * @param account for whom
     * @param from the first day
     * @param until the last day
     * @param situation where we stand, blank while not named
     * @param objectives what we want
     * @param strategy how we get there, blank while not named
     * @param actions who does what until when
     * @param reviews when we check
     * @param budget what it may cost
     */
    public record Draft(
            String account,
            LocalDate from,
            LocalDate until,
            String situation,
            List<Objective> objectives,
            String strategy,
            List<Action> actions,
            List<LocalDate> reviews,
            double budget)
            implements Serializable {

        /** Checks the days and copies. */
        public Draft {
            Require.text("account", account);
            requireDays(from, until);
            Require.nonNull("situation", situation);
            objectives = List.copyOf(Require.nonNull("objectives", objectives));
            Require.nonNull("strategy", strategy);
            actions = List.copyOf(Require.nonNull("actions", actions));
            reviews = List.copyOf(Require.nonNull("reviews", reviews));
            Require.nonNegative("budget", budget);
        }

        /** Part one: where we stand. */
        public Draft situation(String text) {
            return new Draft(account, from, until, text, objectives, strategy, actions, reviews, budget);
        }

        /** Part two: one more thing we want. */
        public Draft objective(String measure, String unit, double now, double target) {
            List<Objective> more = with(objectives, new Objective(measure, unit, now, target));
            return new Draft(account, from, until, situation, more, strategy, actions, reviews, budget);
        }

        /** Part three: how we get there. */
        public Draft strategy(String text) {
            return new Draft(account, from, until, situation, objectives, text, actions, reviews, budget);
        }

        /** Part four: one more action, with who sees to it, until when, its cost and the measure of the objective it serves. */
        public Draft action(String what, String owner, String due, double cost, String serves) {
            LocalDate day = Require.day("due", due);
            List<Action> more = with(actions, new Action(what, owner, day, cost, serves));
            return new Draft(account, from, until, situation, objectives, strategy, more, reviews, budget);
        }

        /** Part five: one more day on which we check. */
        public Draft review(String day) {
            List<LocalDate> more = with(reviews, Require.day("day", day));
            return new Draft(account, from, until, situation, objectives, strategy, actions, more, budget);
        }

        /** What all actions may cost together. */
        public Draft budget(double amount) {
            return new Draft(account, from, until, situation, objectives, strategy, actions, reviews, amount);
        }

        /**
         * The plan.
         *
         * @throws IllegalArgumentException if a part is missing or the parts do not fit each other
         */
        public ActionPlan plan() {
            return new ActionPlan(account, from, until, situation, objectives, strategy, actions, reviews, budget);
        }

        private static <T> List<T> with(List<T> list, T one) {
            List<T> more = new ArrayList<>(list);
            more.add(one);
            return more;
        }

        /** One line: {@code draft of a plan for Acme, 1 objective, 2 actions, 1 review}. */
        @Override
        public String toString() {
            return "draft of a plan for " + account + ", " + Cells.count(objectives.size(), "objective") + ", "
                    + Cells.count(actions.size(), "action") + ", " + Cells.count(reviews.size(), "review");
        }
    }

    /** What the actions cost together. */
    public double cost() {
        return actions.stream().mapToDouble(Action::cost).sum();
    }

    /** The actions due on a day or before, in the order they were named. */
    public List<Action> dueBy(LocalDate day) {
        Require.nonNull("day", day);
        return actions.stream().filter(action -> !action.due().isAfter(day)).toList();
    }

    private static void requireDays(LocalDate from, LocalDate until) {
        Require.nonNull("from", from);
        Require.nonNull("until", until);
        Require.that(
                !until.isBefore(from), "until is " + until + "; it must not be before " + from + ", the first day.");
    }

    private static void requireWithin(String what, LocalDate day, LocalDate from, LocalDate until) {
        Require.that(
                !day.isBefore(from) && !day.isAfter(until),
                what + " on " + day + "; it must be from " + from + " until " + until + ".");
    }

    /** The plan in its five parts. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Plan for " + account + " from " + from + " until " + until + ", cost "
                        + Cells.fixed(cost(), 2) + " of " + Cells.fixed(budget, 2))
                .subtitle("Situation: " + situation);
        for (Objective objective : objectives) {
            table.subtitle("Objective: " + objective);
        }
        table.subtitle("Strategy: " + strategy)
                .left("action")
                .left("owner")
                .left("until")
                .right("cost")
                .left("serves");
        for (Action action : actions) {
            table.row(
                    action.what(),
                    action.owner(),
                    action.due().toString(),
                    Cells.fixed(action.cost(), 2),
                    action.serves());
        }
        return table.note("Reviews: "
                        + String.join(
                                ", ", reviews.stream().map(LocalDate::toString).toList()) + ".")
                .toString();
    }
}
