package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The greedy choice in arrays. Of each part the state is its stock s, {@code P(X = s)}, {@code P(X > s)} and the back-orders B(s), from
 * which the next unit takes {@code P(X > s)} away; a heap holds what each next unit adds to ln A per money.
 *
 * <p>While the back-orders of a part are {@code N z} or more its factor is 0 and no gain can be stated; among such parts the next unit is
 * the one that takes away most back-orders for its money, before all others.
 */
final class MarginalKernel {

    /** Below this the running probability has lost too many digits and is worked out afresh. */
    private static final double WORN = 1e-9;

    private static final double UNDERFLOW = 1e-280;

    private static final double SMALL = 0.01;

    private static final int POINTS = 256;

    private final MarginalAnalysis question;
    private final double[] pipeline;
    private final double[] price;
    private final double[] places;
    private final double[] perSystem;
    private final int[] stock;
    private final double[] probability;
    private final double[] exceeding;
    private final double[] backorders;
    private final GainHeap heap;
    private final List<SparesPoint> curve = new ArrayList<>();
    private int stride = 1;
    private long steps;
    private double investment;
    private double logAvailability;

    /** Parts whose factor is still 0. */
    private int without;

    MarginalKernel(MarginalAnalysis question) {
        this.question = question;
        int n = question.parts().size();
        this.pipeline = new double[n];
        this.price = new double[n];
        this.places = new double[n];
        this.perSystem = new double[n];
        this.stock = new int[n];
        this.probability = new double[n];
        this.exceeding = new double[n];
        this.backorders = new double[n];
        double[] gains = new double[n];
        for (int i = 0; i < n; i++) {
            SparePart part = question.parts().get(i);
            pipeline[i] = part.pipeline();
            price[i] = part.pricePerUnit();
            perSystem[i] = part.perSystem();
            places[i] = (double) question.systems() * part.perSystem();
            probability[i] = StrictMath.exp(-pipeline[i]);
            exceeding[i] = -StrictMath.expm1(-pipeline[i]);
            backorders[i] = pipeline[i];
            if (backorders[i] >= places[i]) {
                without++;
            } else {
                logAvailability += perSystem[i] * StrictMath.log1p(-backorders[i] / places[i]);
            }
            gains[i] = gain(i);
        }
        this.heap = new GainHeap(gains);
        note();
    }

    SparesPlan forAvailability(double target) {
        double goal = StrictMath.log(target);
        while (without > 0 || logAvailability < goal) {
            Require.that(
                    heap.best() > 0,
                    "availability is " + Require.show(target)
                            + "; that is nearer to 1 than double precision can tell. Ask for less.");
            buy(heap.top());
        }
        SparesPlan plan = result();
        while (plan.availability() < target) {
            // The running sum was a last digit too high.
            buy(heap.top());
            plan = result();
        }
        return plan;
    }

    SparesPlan forBudget(double money) {
        while (heap.best() > 0 && investment + price[heap.top()] <= money) {
            buy(heap.top());
        }
        return result();
    }

    private void buy(int part) {
        boolean had = backorders[part] < places[part];
        if (had) {
            logAvailability += heap.best() * price[part];
        }
        backorders[part] = Math.max(0, backorders[part] - exceeding[part]);
        int s = ++stock[part];
        investment += price[part];
        double next = probability[part] * pipeline[part] / s;
        probability[part] =
                next > UNDERFLOW ? next : Distribution.poisson(pipeline[part]).density(s);
        double left = exceeding[part] - probability[part];
        if (left < WORN) {
            Distribution way = Distribution.poisson(pipeline[part]);
            left = way.survival(s);
            backorders[part] = way.loss(s);
        }
        exceeding[part] = left;
        if (!had && backorders[part] < places[part]) {
            without--;
            logAvailability += perSystem[part] * StrictMath.log1p(-backorders[part] / places[part]);
        }
        heap.replaceTop(gain(part));
        steps++;
        if (steps % stride == 0) {
            note();
        }
    }

    /** What the next unit adds to ln A per money; beyond all that where there is no availability yet. */
    private double gain(int part) {
        double less = exceeding[part] / places[part];
        double up = 1 - backorders[part] / places[part];
        return up > 0
                ? perSystem[part] * log1p(less / up) / price[part]
                : Double.MAX_VALUE / 2 * (less / (1 + price[part]));
    }

    /** ln(1 + x) for x of 0 or more; most gains are small, and a series of nine terms is then exact to the last digit and quick. */
    private static double log1p(double x) {
        if (x > SMALL) {
            return StrictMath.log1p(x);
        }
        double tail = 1.0 / 7 - x * (1.0 / 8 - x / 9);
        return x * (1 - x * (1.0 / 2 - x * (1.0 / 3 - x * (1.0 / 4 - x * (1.0 / 5 - x * (1.0 / 6 - x * tail))))));
    }

    private void note() {
        curve.add(new SparesPoint(investment, without > 0 ? 0 : Math.min(1, StrictMath.exp(logAvailability))));
        if (curve.size() > 2 * POINTS) {
            for (int i = 1; 2 * i < curve.size(); i++) {
                curve.set(i, curve.get(2 * i));
            }
            curve.subList((curve.size() + 1) / 2, curve.size()).clear();
            stride *= 2;
        }
    }

    private SparesPlan result() {
        SparesPlan plan = plan(question, stock, curve);
        SparesPoint last = new SparesPoint(plan.investment(), plan.availability());
        List<SparesPoint> points = new ArrayList<>(curve);
        if (points.get(points.size() - 1).investment() < last.investment()) {
            points.add(last);
        }
        return new SparesPlan(plan.systems(), plan.parts(), points);
    }

    static SparesPlan plan(MarginalAnalysis question, int[] stock, List<SparesPoint> curve) {
        List<StockedPart> parts = new ArrayList<>(stock.length);
        for (int i = 0; i < stock.length; i++) {
            SparePart part = question.parts().get(i);
            parts.add(new StockedPart(
                    part, stock[i], Distribution.poisson(part.pipeline()).loss(stock[i])));
        }
        return new SparesPlan(question.systems(), parts, curve);
    }
}
