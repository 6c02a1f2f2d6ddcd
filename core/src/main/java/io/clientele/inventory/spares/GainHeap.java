package io.clientele.inventory.spares;

/** A binary heap of parts, the one with the largest gain on top; of equal gains the part that was named first. */
final class GainHeap {

    private final double[] gains;
    private final int[] parts;

    GainHeap(double[] gainOfEach) {
        this.gains = gainOfEach.clone();
        this.parts = new int[gains.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i;
        }
        for (int i = parts.length / 2 - 1; i >= 0; i--) {
            sift(i);
        }
    }

    /** The part with the largest gain. */
    int top() {
        return parts[0];
    }

    /** The largest gain. */
    double best() {
        return gains[0];
    }

    /** Gives the part on top another gain. */
    void replaceTop(double gain) {
        gains[0] = gain;
        sift(0);
    }

    private void sift(int start) {
        int hole = start;
        double gain = gains[start];
        int part = parts[start];
        while (2 * hole + 1 < parts.length) {
            int child = 2 * hole + 1;
            if (child + 1 < parts.length && before(gains[child + 1], parts[child + 1], gains[child], parts[child])) {
                child++;
            }
            if (!before(gains[child], parts[child], gain, part)) {
                break;
            }
            gains[hole] = gains[child];
            parts[hole] = parts[child];
            hole = child;
        }
        gains[hole] = gain;
        parts[hole] = part;
    }

    private static boolean before(double gain, int part, double otherGain, int otherPart) {
        return gain > otherGain || gain == otherGain && part < otherPart;
    }
}
