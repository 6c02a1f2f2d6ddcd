package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.Golden;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The CDNOW sample (Fader and Hardie 2001): its published summary comes out of its transactions. */
class CdnowTest {

    /** The file prints mean values with six decimals, amounts with two. */
    private static final double PRINTED = 5e-7;

    private static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    private static final LocalDate HOLDOUT_END = LocalDate.of(1998, 6, 30);

    private static Purchases all() {
        return Purchases.from(Csv.options()
                        .dates("yyyy-MM-dd")
                        .read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf(HOLDOUT_END);
    }

    @Test
    void hasItsPublishedTotals() {
        Purchases all = all();
        assertThat(all.customers().size()).isEqualTo(2357);
        assertThat(all.intake().rows()).isEqualTo(6919);
        assertThat(all.total().sum()).isCloseTo(244091.94, within(PRINTED));
        RepeatSummary summary = all.asOf(CALIBRATION_END).repeats();
        assertThat(summary.totalRepeats()).isEqualTo(2457);
        assertThat(summary.withoutRepeat()).isEqualTo(1411);
        assertThat(summary.toString())
                .startsWith(
                        "Repeat purchases up to 1997-09-30, 2,357 customers, 2,457 repeats, " + "1,411 without one\n");
    }

    @Test
    void givesThePublishedSummaryOfCalibrationAndHoldout() {
        Table expected = Csv.read(SharedData.data("cdnow/cdnow_sample_summary.csv"));
        Purchases all = all();
        Purchases calibration = all.asOf(CALIBRATION_END);
        RepeatSummary summary = calibration.repeats();
        LocalDate holdoutStart = CALIBRATION_END.plusDays(1);
        CustomerValues holdoutCount = all.frequency(holdoutStart, HOLDOUT_END);
        CustomerValues holdoutSpend = all.total(holdoutStart, HOLDOUT_END);
        CustomerValues calibrationSpend = calibration.total();
        assertThat(summary.size()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            CustomerId customer = CustomerId.of(expected.text("sample_id", row));
            RepeatSummary.Row found = summary.row(customer).orElseThrow();
            assertThat(found.repeats()).isEqualTo((int) expected.integer("x", row));
            assertThat(found.recencyDays()).isEqualTo((int) expected.integer("t_x_days", row));
            assertThat(found.ageDays()).isEqualTo((int) expected.integer("T_days", row));
            assertThat(found.meanRepeatValue()).isCloseTo(expected.number("zbar", row), within(PRINTED));
            assertThat(found.meanValue().isPresent()).isEqualTo(found.repeats() > 0);
            assertThat(holdoutCount.get(customer)).hasValue(expected.number("x_holdout", row));
            assertThat(holdoutSpend.get(customer).orElseThrow())
                    .isCloseTo(expected.number("spend_holdout", row), within(PRINTED));
            assertThat(calibrationSpend.get(customer).orElseThrow())
                    .isCloseTo(expected.number("spend_calibration", row), within(PRINTED));
        }
    }

    /** What each tenth of the customers, by what they spent before, spends in the holdout. */
    @Test
    void bringsInEachTenthWhatTheReferenceSays() {
        Purchases all = all();
        CustomerValues before = all.asOf(CALIBRATION_END).total();
        CustomerValues after = all.total(CALIBRATION_END.plusDays(1), HOLDOUT_END);
        WhaleCurve curve = WhaleCurve.of(before);
        List<CustomerValue> ranking = before.ranking();
        int n = before.size();
        List<Map<String, String>> golden = Golden.rows(CdnowTest.class, "decile_spend_cdnow_sample.csv");
        for (int decile = 1; decile <= golden.size(); decile++) {
            int from = n * (decile - 1) / 10;
            int to = n * decile / 10;
            Customers members = ranking.subList(from, to).stream()
                    .map(CustomerValue::customer)
                    .collect(Customers.collector());
            assertThat(curve.cumulative(to) - curve.cumulative(from))
                    .isCloseTo(Double.parseDouble(golden.get(decile - 1).get("calibration")), within(PRINTED));
            assertThat(after.among(members).sum())
                    .isCloseTo(Double.parseDouble(golden.get(decile - 1).get("holdout")), within(PRINTED));
        }
        assertThat(golden).hasSize(10);
    }

    @Test
    void givesTheSameSummaryWhenReadOnlyUpToTheEndOfCalibration() {
        Purchases atOnce = Purchases.from(Csv.read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf(CALIBRATION_END);
        assertThat(atOnce.repeats()).isEqualTo(all().asOf(CALIBRATION_END).repeats());
    }
}
