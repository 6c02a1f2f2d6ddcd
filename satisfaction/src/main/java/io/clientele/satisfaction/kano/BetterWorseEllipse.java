package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a feature may lie in the plane of |Worse| (to the right) and Better (up): the ellipse that holds both at once with a stated
 * confidence. Both are shares of the same n answers and go together as far as one-dimensional answers go:
 *
 * <pre>
 * variance of Better B = B(1 − B) / n    of |Worse| W = W(1 − W) / n    covariance = (O/n − B·W) / n
 * inside:  (p − c)ᵀ S⁻¹ (p − c) ≤ −2 ln(1 − level)
 * </pre>
 *
 * <p>That is the large-sample form, and unlike Wilson's intervals it may reach past 0 and 1 near the edges; nothing is cut off. If
 * all answers are alike it has no extent in one direction, or in none.
 *
 * @param dissatisfaction |Worse| at the centre
 * @param satisfaction Better at the centre
 * @param dissatisfactionVariance the variance of |Worse|
 * @param satisfactionVariance the variance of Better
 * @param covariance the covariance of both, at most the root of the product of the variances
 * @param level the confidence level, above 0 and below 1
 */
public record BetterWorseEllipse(
        double dissatisfaction,
        double satisfaction,
        double dissatisfactionVariance,
        double satisfactionVariance,
        double covariance,
        double level)
        implements Serializable {

    private static final double ROUNDING = 1e-12;

    /** Checks the parts. */
    public BetterWorseEllipse {
        Require.probability("dissatisfaction", dissatisfaction);
        Require.probability("satisfaction", satisfaction);
        Require.nonNegative("dissatisfactionVariance", dissatisfactionVariance);
        Require.nonNegative("satisfactionVariance", satisfactionVariance);
        Require.finite("covariance", covariance);
        Require.level("level", level);
        Require.that(
                covariance * covariance <= dissatisfactionVariance * satisfactionVariance * (1 + ROUNDING) + ROUNDING,
                "covariance is " + Require.show(covariance) + " and the variances are "
                        + Require.show(dissatisfactionVariance) + " and " + Require.show(satisfactionVariance)
                        + "; its square must not be above their product.");
    }

    /** A place in the plane, by |Worse| and Better. */
    public record Place(double dissatisfaction, double satisfaction) implements Serializable {
        /** Refuses numbers that are not finite. */
        public Place {
            Require.finite("dissatisfaction", dissatisfaction);
            Require.finite("satisfaction", satisfaction);
        }
    }

    /** Half the length of the longer axis. */
    public double longerRadius() {
        return Math.sqrt(reach() * (half() + apart()));
    }

    /** Half the length of the shorter axis. */
    public double shorterRadius() {
        return Math.sqrt(reach() * Math.max(0, half() - apart()));
    }

    /** The angle of the longer axis, counter-clockwise from the axis of |Worse|, from −π/2 to π/2. */
    public double angle() {
        return 0.5 * Math.atan2(2 * covariance, dissatisfactionVariance - satisfactionVariance);
    }

    /** Whether a place lies inside or on the line; of an ellipse without extent, whether it is the centre or on its line. */
    public boolean contains(double placeDissatisfaction, double placeSatisfaction) {
        double x = Require.finite("placeDissatisfaction", placeDissatisfaction) - dissatisfaction;
        double y = Require.finite("placeSatisfaction", placeSatisfaction) - satisfaction;
        double along = x * Math.cos(angle()) + y * Math.sin(angle());
        double across = y * Math.cos(angle()) - x * Math.sin(angle());
        double a = share(along, longerRadius());
        double b = share(across, shorterRadius());
        return a * a + b * b <= 1 + ROUNDING;
    }

    private static double share(double distance, double radius) {
        return Math.abs(distance) <= ROUNDING ? 0 : radius <= ROUNDING ? Double.MAX_VALUE : distance / radius;
    }

    /**
     * Places on the line to draw it by, evenly in angle, the first on the longer axis and not repeated at the end.
     *
     * @param places how many, 4 or more
     */
    public List<Place> outline(int places) {
        Require.atLeast("places", places, 4);
        List<Place> outline = new ArrayList<>(places);
        double cos = Math.cos(angle());
        double sin = Math.sin(angle());
        for (int i = 0; i < places; i++) {
            double turn = 2 * Math.PI * i / places;
            double along = longerRadius() * Math.cos(turn);
            double across = shorterRadius() * Math.sin(turn);
            outline.add(
                    new Place(dissatisfaction + along * cos - across * sin, satisfaction + along * sin + across * cos));
        }
        return List.copyOf(outline);
    }

    /** The quantile of the chi-squared distribution with two degrees of freedom. */
    private double reach() {
        return -2 * Math.log1p(-level);
    }

    private double half() {
        return (dissatisfactionVariance + satisfactionVariance) / 2;
    }

    private double apart() {
        return Math.hypot((dissatisfactionVariance - satisfactionVariance) / 2, covariance);
    }

    /** For example {@code 95 % ellipse around |Worse| 0.316, Better 0.737: radii 0.121 and 0.105, turned -37°}. */
    @Override
    public String toString() {
        return Cells.number(100 * level) + " % ellipse around |Worse| " + Cells.fixed(dissatisfaction, 3) + ", Better "
                + Cells.fixed(satisfaction, 3) + ": radii " + Cells.fixed(longerRadius(), 3) + " and "
                + Cells.fixed(shorterRadius(), 3) + ", turned " + Cells.fixed(Math.toDegrees(angle()), 0) + "°";
    }
}
