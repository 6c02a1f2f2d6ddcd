package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.util.Arrays;

/**
 * Policies under continuous review that meet orders of whole pieces. The position just before a customer's order is y with probability
 * π(y), whatever the demand X that followed it during one lead time; net stock one lead time later is y − X, and a customer's order sees
 * what time sees (Wolff 1982). So every measure is a mean over π of one of the base stock y:
 *
 * <pre>
 * (S−1,S)  π(S) = 1
 * (s,nQ)   π uniform on s+1 … s+Q
 * (s,S)    π(S−j) = m(j) / Σ m     m(0) = 1/(1−f(0)),  m(j) = Σ f(i) m(j−i) / (1−f(0))
 * units filled of an order of a pieces from y       Σ P(X ≤ y−i), i from 1 to a
 * </pre>
 *
 * <p>The position falls to s − U when an order goes out, U the undershoot; no stock-out comes before it arrives if X ≤ s − U.
 */
final class PieceByPiece {

    private PieceByPiece() {}

    static PolicyService baseStock(StockPolicy.BaseStock policy, OrderDemand demand, LeadTime leadTime) {
        double mean =
                Require.nonNull("leadTime", leadTime).mean() * leadTime.unit().in(demand.period());
        return evaluate(policy, demand, demand.over(mean), policy.level() - 1, policy.level(), new double[] {1});
    }

    static PolicyService orderQuantity(StockPolicy.OrderQuantity policy, OrderDemand demand, Distribution during) {
        double s = policy.reorderPoint();
        double q = policy.orderQuantity();
        Require.that(
                WholePieces.isWhole(s) && WholePieces.isWhole(q),
                policy
                        + " has fractions and the demand comes in whole pieces; both numbers must be whole. Round them"
                        + " up.");
        Require.that(
                q <= WholePieces.MOST_VALUES,
                "orderQuantity is " + Require.show(q) + "; at most " + WholePieces.MOST_VALUES
                        + " positions can be told apart. Count in larger units.");
        double[] uniform = new double[(int) q];
        Arrays.fill(uniform, 1 / q);
        return evaluate(policy, demand, during, s, s + q, uniform);
    }

    static PolicyService minMax(StockPolicy.MinMax policy, OrderDemand demand, LeadTime leadTime) {
        Distribution during = demand.during(leadTime).distribution();
        Require.that(
                WholePieces.are(during),
                "the demand during " + leadTime
                        + " is fitted, not exact, and not in whole pieces; (s,S) needs it piece by piece. Give "
                        + "the lead time's distribution instead of two moments, in whole "
                        + demand.period().noun() + "s.");
        double[] position = positions(
                WholePieces.probabilities(demand.sizes()), (int) (policy.orderUpTo() - policy.reorderPoint()));
        return evaluate(policy, demand, during, policy.reorderPoint(), policy.orderUpTo(), position);
    }

    /** π(S), π(S−1), … of (s,S) with steps of these sizes. */
    static double[] positions(double[] f, int width) {
        double[] m = new double[width];
        double stays = 1 - f[0];
        if (!(stays > 0)) {
            m[0] = 1;
            return m;
        }
        m[0] = 1 / stays;
        double total = m[0];
        for (int j = 1; j < width; j++) {
            double sum = 0;
            for (int i = 1; i <= Math.min(j, f.length - 1); i++) {
                sum += f[i] * m[j - i];
            }
            m[j] = sum / stays;
            total += m[j];
        }
        for (int j = 0; j < width; j++) {
            m[j] /= total;
        }
        return m;
    }

    /** Means over the positions top, top − 1, …; an order goes out when the position falls to {@code reorder} or below. */
    private static PolicyService evaluate(
            StockPolicy policy, OrderDemand demand, Distribution x, double reorder, double top, double[] position) {
        double[] f = WholePieces.probabilities(demand.sizes());
        double meanSize = demand.sizes().mean();
        double unitsShort = 0;
        double ordersShort = 0;
        double ready = 0;
        double nobody = 0;
        double backorders = 0;
        double level = 0;
        double triggers = 0;
        double calm = 0;
        for (int j = 0; j < position.length; j++) {
            double y = top - j;
            double shortOfOrder = 0;
            double missed = 0;
            double pieces = 0;
            for (int a = 1; a < f.length; a++) {
                double late = x.survival(y - a);
                pieces += late;
                missed += f[a] * late;
                shortOfOrder += f[a] * pieces;
                if (y - a <= reorder) {
                    triggers += position[j] * f[a];
                    calm += position[j] * f[a] * x.cdf(y - a);
                }
            }
            unitsShort += position[j] * shortOfOrder;
            ordersShort += position[j] * missed;
            ready += position[j] * x.cdf(y - 1);
            nobody += position[j] * x.cdf(y);
            backorders += position[j] * x.loss(y);
            level += position[j] * y;
        }
        double rate = demand.orders();
        return new PolicyService(
                policy,
                triggers > 0 ? Math.min(1, calm / triggers) : 1,
                rate * meanSize,
                rate * unitsShort,
                rate,
                rate * ordersShort,
                Math.min(1, ready),
                Math.min(1, nobody),
                Math.max(0, level - x.mean() + backorders),
                backorders,
                rate * triggers,
                rate * triggers,
                demand.period(),
                demand.unit());
    }
}
