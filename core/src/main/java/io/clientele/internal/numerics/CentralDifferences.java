package io.clientele.internal.numerics;

/** Takes the gradient by central differences with a step near the cube root of the machine precision. */
final class CentralDifferences implements SmoothObjective {

    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    private final Objective objective;
    private double[] probe = new double[0];

    CentralDifferences(Objective objective) {
        this.objective = objective;
    }

    @Override
    public double value(double[] point, double[] gradient) {
        if (probe.length != point.length) {
            probe = new double[point.length];
        }
        System.arraycopy(point, 0, probe, 0, point.length);
        double value = objective.value(probe);
        if (!Double.isFinite(value)) {
            return value;
        }
        for (int i = 0; i < point.length; i++) {
            double step = STEP * Math.max(1, Math.abs(point[i]));
            probe[i] = point[i] + step;
            double right = objective.value(probe);
            double rightWidth = probe[i] - point[i];
            probe[i] = point[i] - step;
            double left = objective.value(probe);
            double leftWidth = point[i] - probe[i];
            probe[i] = point[i];
            // At a border of the domain only one side has a value.
            if (Double.isFinite(right) && Double.isFinite(left)) {
                gradient[i] = (right - left) / (rightWidth + leftWidth);
            } else if (Double.isFinite(right)) {
                gradient[i] = (right - value) / rightWidth;
            } else {
                gradient[i] = Double.isFinite(left) ? (value - left) / leftWidth : 0;
            }
        }
        return value;
    }
}
