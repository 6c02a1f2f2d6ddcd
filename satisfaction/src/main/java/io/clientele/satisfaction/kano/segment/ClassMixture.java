package io.clientele.satisfaction.kano.segment;

/** The parameters of a mixture: sizes of its components, and for each class ln of the shares of the categories at each feature. */
final class ClassMixture {

    final double[] size;
    final double[][] logShare;

    ClassMixture(double[] size, double[][] logShare) {
        this.size = size;
        this.logShare = logShare;
    }

    int classes() {
        return logShare.length;
    }

    /** The same with the classes in another order. */
    ClassMixture ordered(Integer[] order) {
        double[] sizes = size.clone();
        double[][] shares = new double[order.length][];
        for (int k = 0; k < order.length; k++) {
            sizes[k] = size[order[k]];
            shares[k] = logShare[order[k]];
        }
        return new ClassMixture(sizes, shares);
    }
}
