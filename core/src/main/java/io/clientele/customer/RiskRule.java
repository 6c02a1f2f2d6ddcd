package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/** What makes a customer a risk: a measure of the customer, and the threshold at which the rule fires. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RiskRule.Silent.class, name = "silent"),
    @JsonSubTypes.Type(value = RiskRule.Overdue.class, name = "overdue"),
    @JsonSubTypes.Type(value = RiskRule.Falling.class, name = "falling"),
    @JsonSubTypes.Type(value = RiskRule.Complaining.class, name = "complaining"),
    @JsonSubTypes.Type(value = RiskRule.LossMaking.class, name = "loss-making")
})
public sealed interface RiskRule extends Serializable {

    /** What a customer's measure is compared with. */
    double threshold();

    /** Whether a measure makes the rule fire. */
    boolean fires(double measure);

    /** The finding in words, with the customer's number in it. */
    String because(double measure);

    /**
     * Silent: the last purchase lies at least so many days back.
     *
     * @param days 1 or more
     */
    record Silent(int days) implements RiskRule {

        /** Checks the range. */
        public Silent {
            Require.atLeast("days", days, 1);
        }

        @Override
        public double threshold() {
            return days;
        }

        @Override
        public boolean fires(double measure) {
            return measure >= days;
        }

        @Override
        public String because(double measure) {
            return "silent for " + Cells.count((long) measure, "day") + ", rule: " + this;
        }

        /** {@code silent from 90 days on}. */
        @Override
        public String toString() {
            return "silent from " + Cells.count(days, "day") + " on";
        }
    }

    /**
     * Silent by the customer's own rhythm: the silence is at least so many times the mean gap between the customer's purchases. It asks
     * nothing of customers with fewer than two purchases.
     *
     * @param gaps above 0, such as 3
     */
    record Overdue(double gaps) implements RiskRule {

        /** Checks the range. */
        public Overdue {
            Require.positive("gaps", gaps);
        }

        @Override
        public double threshold() {
            return gaps;
        }

        @Override
        public boolean fires(double measure) {
            return measure >= gaps;
        }

        @Override
        public String because(double measure) {
            return "silent for " + Cells.fixed(measure, 1) + " times the usual gap, rule: " + this;
        }

        /** {@code silent from 3 usual gaps on}. */
        @Override
        public String toString() {
            return "silent from " + Require.show(gaps) + " usual gaps on";
        }
    }

    /**
     * Falling: spend of the latest days is below a part of that of as many days before. It asks nothing of customers who spent nothing
     * above zero before, or who first bought less than two windows ago.
     *
     * @param days how many days each window has, 1 or more
     * @param part above 0 and at most 1, such as 0.5 for a fall by more than half
     */
    record Falling(int days, double part) implements RiskRule {

        /** Checks the ranges. */
        public Falling {
            Require.atLeast("days", days, 1);
            Require.positive("part", Require.probability("part", part));
        }

        @Override
        public double threshold() {
            return part;
        }

        @Override
        public boolean fires(double measure) {
            return measure < part;
        }

        @Override
        public String because(double measure) {
            return "spend of the last " + Cells.count(days, "day") + " is " + Cells.percent(measure)
                    + " of the same time before, rule: " + this;
        }

        /** {@code falling below 50.0 % in 180 days}. */
        @Override
        public String toString() {
            return "falling below " + Cells.percent(part) + " in " + Cells.count(days, "day");
        }
    }

    /**
     * Complaining often: at least so many complaints in whatever time the counts are about.
     *
     * @param complaints 1 or more
     */
    record Complaining(int complaints) implements RiskRule {

        /** Checks the range. */
        public Complaining {
            Require.atLeast("complaints", complaints, 1);
        }

        @Override
        public double threshold() {
            return complaints;
        }

        @Override
        public boolean fires(double measure) {
            return measure >= complaints;
        }

        @Override
        public String because(double measure) {
            return Cells.amount(measure) + (measure == 1 ? " complaint" : " complaints") + ", rule: " + this;
        }

        /** {@code complaining from 3 complaints on}. */
        @Override
        public String toString() {
            return "complaining from " + Cells.count(complaints, "complaint") + " on";
        }
    }

    /**
     * Loss-making: profit below an amount.
     *
     * @param amount usually 0
     */
    record LossMaking(double amount) implements RiskRule {

        /** Checks the number. */
        public LossMaking {
            Require.finite("amount", amount);
        }

        @Override
        public double threshold() {
            return amount;
        }

        @Override
        public boolean fires(double measure) {
            return measure < amount;
        }

        @Override
        public String because(double measure) {
            return "profit " + Cells.fixed(measure, 2) + ", rule: " + this;
        }

        /** {@code loss-making below 0}. */
        @Override
        public String toString() {
            return "loss-making below " + Require.show(amount);
        }
    }
}
