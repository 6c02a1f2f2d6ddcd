package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * How much less a purchase is worth the later it comes: {@code exp(-δ t)}.
 *
 * @param continuousPerDay δ a day, 0 or more
 */
public record Discount(double continuousPerDay) implements Serializable {

    /** Checks the range. */
    public Discount {
        Require.nonNegative("continuousPerDay", continuousPerDay);
    }

    /** An effective rate a year of 365.25 days: 0.15 for 15 percent, δ = ln(1.15) a year; 2 and above is refused, as percent. */
    public static Discount perYear(double rate) {
        return new Discount(StrictMath.log1p(Require.rate("rate", rate)) / LifetimeUnit.YEARS.days());
    }

    /** A continuous rate δ a unit of time, 0 or more and below 2. */
    public static Discount continuous(double rate, LifetimeUnit unit) {
        return new Discount(
                Require.rate("rate", rate) / Require.nonNull("unit", unit).days());
    }

    /** Purchases count the same whenever they come. */
    public static Discount none() {
        return new Discount(0);
    }

    double in(LifetimeUnit unit) {
        return continuousPerDay * unit.days();
    }

    /** One line: {@code 15.0 % a year}. */
    @Override
    public String toString() {
        return Cells.percent(StrictMath.expm1(continuousPerDay * LifetimeUnit.YEARS.days())) + " a year";
    }
}
