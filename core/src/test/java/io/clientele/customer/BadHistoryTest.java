package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Histories that cannot be, and what is said about them. */
class BadHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Nested
    class InPurchaseRows {

        private final PurchasesAccumulator rows = PurchasesAccumulator.in("EUR").add("A", "2026-01-05", 30);

        @Test
        void namesTheCustomerOfAnAmountThatIsNoNumber() {
            assertThatThrownBy(() -> rows.add("17", "2026-02-03", Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of customer 17 on 2026-02-03 is NaN; it must be a finite number.");
            assertThatThrownBy(() -> Purchases.of(
                            "EUR",
                            new long[] {17},
                            new LocalDate[] {LocalDate.of(2026, 2, 3)},
                            new double[] {Double.POSITIVE_INFINITY},
                            DAY))
                    .hasMessage("amount of customer 17 on 2026-02-03 is infinity; it must be a finite number.");
        }

        @Test
        @SuppressWarnings("NullAway")
        void namesTheCustomerOfADayThatIsMissing() {
            assertThatThrownBy(() -> rows.add("17", (LocalDate) null, 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("date of a purchase of customer 17 must not be null.");
        }

        @Test
        void takesDaysInAnyOrder() {
            Purchases sorted =
                    rows.add("A", "2026-02-05", 20).add("A", "2026-03-05", 10).finish("2026-06-30");
            Purchases unsorted = PurchasesAccumulator.in("EUR")
                    .add("A", "2026-03-05", 10)
                    .add("A", "2026-01-05", 30)
                    .add("A", "2026-02-05", 20)
                    .finish("2026-06-30");
            assertThat(unsorted).isEqualTo(sorted);
        }

        @Test
        void keepsACustomerOfTheHoldoutApartAndByName() {
            Purchases calibration = rows.add("B", "2026-05-01", 5).finish("2026-03-31");
            assertThat(calibration.intake().customersAfter()).isEqualTo(Customers.of("B"));
            assertThat(calibration.repeats().row(CustomerId.of("B"))).isEmpty();
        }
    }

    @Nested
    class InASummaryMadeElsewhere {

        private AbstractThrowableAssert<?, ?> refused(int x, int recency, int age, double mean) {
            return assertThatThrownBy(() -> RepeatSummary.of(
                            "EUR",
                            DAY,
                            new String[] {"A", "B"},
                            new int[] {1, x},
                            new int[] {10, recency},
                            new int[] {20, age},
                            new double[] {5, mean}))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void namesTheCustomer() {
            refused(-1, 0, 30, 0).hasMessage("repeats of customer B is -1; it must be at least 0.");
            refused(2, -3, 30, 5).hasMessage("recencyDays of customer B is -3; it must be at least 0.");
            refused(2, 31, 30, 5).hasMessage("recencyDays of customer B is 31; it must be at most the age, 30 days.");
            refused(2, 1, 30, 5)
                    .hasMessage("recencyDays of customer B is 1 with 2 repeats; it must be 0 without a repeat and at"
                            + " least one day for each.");
            refused(2, 10, 30, Double.NaN).hasMessage("meanValue of customer B is NaN; it must be a finite number.");
            refused(0, 0, 30, 12)
                    .hasMessage("meanValue of customer B is 12 without a repeat; it must be 0. It is the mean of the"
                            + " repeats, the first purchase left out.");
        }

        @Test
        void refusesACustomerTwiceAndColumnsOfDifferentLengths() {
            assertThatThrownBy(() -> RepeatSummary.of(
                            "EUR", DAY, new long[] {17, 17}, new int[2], new int[2], new int[2], new double[2]))
                    .hasMessage("customer 17 is given twice; a summary has one row for each.");
            assertThatThrownBy(() -> RepeatSummary.of(
                            "EUR", DAY, new long[] {17}, new int[2], new int[1], new int[1], new double[1]))
                    .hasMessage("repeats has 2 elements and customers has 1; they must have the same number.");
        }

        @Test
        void isTheSameAsOneOfPurchases() {
            RepeatSummary made = PurchasesAccumulator.in("EUR")
                    .add(9, LocalDate.of(2026, 1, 1), 50)
                    .add(9, LocalDate.of(2026, 1, 11), 10)
                    .add(9, LocalDate.of(2026, 1, 21), 20)
                    .add(10, LocalDate.of(2026, 1, 31), 99)
                    .finish("2026-06-30")
                    .repeats();
            RepeatSummary given = RepeatSummary.of(
                    "EUR",
                    DAY,
                    new long[] {10, 9},
                    new int[] {0, 2},
                    new int[] {0, 20},
                    new int[] {150, 180},
                    new double[] {0, 15});
            assertThat(given).isEqualTo(made);
            RoundTrip.survives(given);
        }
    }
}
