package io.clientele.lifetime;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.SharedData;

/** The CDNOW cohort of customers, or a skip where the data are not at hand. */
final class Cdnow {

    private Cdnow() {}

    static RepeatCounts sample() {
        return counts("cdnow/cdnow_sample_summary.csv");
    }

    static RepeatCounts master() {
        return counts("cdnow/cdnow_master_summary.csv.gz");
    }

    private static RepeatCounts counts(String file) {
        Table table = Csv.read(SharedData.data(file));
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        for (int row = 0; row < table.rows(); row++) {
            counts.add((int) table.number("x", row), table.number("t_x_days", row), table.number("T_days", row));
        }
        return counts.finish();
    }
}
