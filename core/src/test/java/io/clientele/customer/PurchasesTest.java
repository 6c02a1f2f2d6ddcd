package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchasesTest {

    private static final CustomerId A = CustomerId.of("A");
    private static final CustomerId B = CustomerId.of("B");

    private static PurchasesAccumulator rows() {
        return PurchasesAccumulator.in("EUR")
                .add("A", "2026-03-02", 12.50)
                .add("B", "2026-02-11", 99)
                .add("A", "2026-01-05", 10)
                .add("A", "2026-01-05", 20)
                .add("C", "2026-08-01", 5);
    }

    private final Purchases buyers = rows().finish("2026-06-30");

    @Test
    void mergeTheRowsOfADay() {
        assertThat(buyers.history(A))
                .containsExactly(
                        new Purchase(LocalDate.of(2026, 1, 5), 30), new Purchase(LocalDate.of(2026, 3, 2), 12.5));
        assertThat(buyers.count(0)).isEqualTo(2);
        assertThat(buyers.purchase(1, 0)).isEqualTo(new Purchase(LocalDate.of(2026, 2, 11), 99));
        assertThat(buyers.history(CustomerId.of("C"))).isEmpty();
        assertThat(buyers.history(A)).hasToString("[2026-01-05: 30.00, 2026-03-02: 12.50]");
        assertThat(buyers.rules()).hasToString("same day: one purchase, refunds: net");
    }

    @Test
    void keepTheRowsOfADayApartIfAsked() {
        Purchases apart = rows().finish(
                        LocalDate.of(2026, 6, 30), PurchaseRules.standard().sameDay(SameDay.SEPARATE_PURCHASES));
        assertThat(apart.history(A)).extracting(Purchase::amount).containsExactly(10.0, 20.0, 12.5);
        assertThat(apart.repeats().repeats(0)).isEqualTo(1);
        assertThat(apart.repeats()).isEqualTo(buyers.repeats());
    }

    @Nested
    class WithoutTheFirstPurchase {

        private final Purchases history = PurchasesAccumulator.in("EUR")
                .add("A", "2025-12-01", -3)
                .add("A", "2026-01-05", 10)
                .add("A", "2026-01-05", 20)
                .add("A", "2026-01-05", -5)
                .add("A", "2026-02-01", 40)
                .add("A", "2026-02-10", -10)
                .add("A", "2026-03-01", 6)
                .add("B", "2026-02-11", 99)
                .finish("2026-06-30");

        @Test
        void countsAndSpendsWhatCameAfterTheFirstDay() {
            assertThat(history.frequency(FirstPurchase.LEFT_OUT).values()).containsExactly(2, 0);
            assertThat(history.total(FirstPurchase.LEFT_OUT).values()).containsExactly(36, 0);
            assertThat(history.average(FirstPurchase.LEFT_OUT).get(A)).hasValue(18);
            assertThat(history.average(FirstPurchase.LEFT_OUT).get(B)).isEmpty();
            assertThat(history.total(FirstPurchase.LEFT_OUT).name()).isEqualTo("repeat spend");
        }

        @Test
        void isTheWholeIfItCounts() {
            assertThat(history.frequency(FirstPurchase.COUNTED)).isEqualTo(history.frequency());
            assertThat(history.total(FirstPurchase.COUNTED)).isEqualTo(history.total());
            assertThat(history.average(FirstPurchase.COUNTED)).isEqualTo(history.average());
        }

        @Test
        void agreesWithTheRepeatSummary() {
            RepeatSummary summary = buyers.repeats();
            assertThat(buyers.frequency(FirstPurchase.LEFT_OUT).get(A)).hasValue(summary.repeats(0));
            assertThat(buyers.average(FirstPurchase.LEFT_OUT).get(A)).isEqualTo(summary.meanValue(0));
        }
    }

    @Test
    void tellTimeInRealMonths() {
        assertThat(buyers.recency(CalendarUnit.MONTHS).get(A).orElseThrow()).isEqualTo(3 + 28 / 30.0);
        assertThat(buyers.recency(CalendarUnit.DAYS)).isEqualTo(buyers.recency());
        assertThat(buyers.tenure(CalendarUnit.WEEKS).get(A)).hasValue(176 / 7.0);
        assertThat(buyers.tenure(CalendarUnit.DAYS)).isEqualTo(buyers.tenure());
        assertThat(buyers.repeats().age(0, CalendarUnit.MONTHS))
                .isEqualTo(buyers.tenure(CalendarUnit.MONTHS).at(0));
        assertThat(buyers.repeats().recency(0, CalendarUnit.MONTHS)).isEqualTo(1 + 25 / 28.0);
        assertThat(buyers.repeats().recency(1, CalendarUnit.YEARS)).isZero();
    }

    @Test
    void summariseEachCustomer() {
        assertThat(buyers.recency().get(A)).hasValue(120);
        assertThat(buyers.tenure().get(A)).hasValue(176);
        assertThat(buyers.frequency().get(A)).hasValue(2);
        assertThat(buyers.total().get(A)).hasValue(42.5);
        assertThat(buyers.average().get(A)).hasValue(21.25);
        assertThat(buyers.average().unit()).isEqualTo("EUR a purchase");
        assertThat(buyers.first(A)).hasValue(LocalDate.of(2026, 1, 5));
        assertThat(buyers.last(A)).hasValue(LocalDate.of(2026, 3, 2));
        assertThat(buyers.first()).hasValue(LocalDate.of(2026, 1, 5));
        assertThat(buyers.last()).hasValue(LocalDate.of(2026, 3, 2));
        assertThat(buyers.first(CustomerId.of("Z"))).isEmpty();
    }

    @Test
    void countWhatTheyLeaveOut() {
        assertThat(buyers.intake())
                .isEqualTo(new PurchaseIntake(5, 0, 1, 5, 3, 1, 0, 0, 0, 0, Customers.of("C"), Customers.none()));
    }

    @Test
    void answerForASpan() {
        LocalDate from = LocalDate.of(2026, 1, 6);
        LocalDate to = LocalDate.of(2026, 3, 2);
        assertThat(buyers.frequency(from, to).values()).containsExactly(1, 1);
        assertThat(buyers.total(from, to).values()).containsExactly(12.5, 99);
        assertThat(buyers.total(from, from).values()).containsExactly(0, 0);
    }

    @Test
    void goBackToAnEarlierDay() {
        Purchases earlier = buyers.asOf("2026-02-01");
        assertThat(earlier.customers()).isEqualTo(Customers.of("A"));
        assertThat(earlier.recency().get(A)).hasValue(27);
        assertThat(earlier.intake().rowsAfter()).isEqualTo(2);
        assertThat(earlier.intake().amountAfter()).isEqualTo(111.5);
        assertThat(earlier.intake().customersAfter()).isEqualTo(Customers.of("B"));
    }

    @Test
    void countAPurchaseOnTheDayItself() {
        assertThat(rows().finish("2026-03-02").recency().get(A)).hasValue(0);
        assertThat(rows().finish("2026-03-01").frequency().get(A)).hasValue(1);
    }

    @Test
    void keepPurchasesOfAmountZero() {
        Purchases free = PurchasesAccumulator.empty().add("A", "2026-01-05", 0).finish("2026-01-31");
        assertThat(free.frequency().get(A)).hasValue(1);
        assertThat(free.intake().zeroAmounts()).isEqualTo(1);
        assertThat(free.currency()).isEqualTo("currency units");
    }

    @Test
    void mayBeEmpty() {
        Purchases none = PurchasesAccumulator.empty().finish("2026-01-31");
        assertThat(none.first()).isEmpty();
        assertThat(none.total().sum()).isEqualTo(0);
        assertThat(none)
                .hasToString("Purchase history up to 2026-01-31, 0 purchases by 0 customers, 0.00 currency units\n"
                        + "customer  first  last  purchases  spend\n"
                        + "--------  -----  ----  ---------  -----");
        RoundTrip.survives(none);
    }

    @Test
    void comeFromColumns() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        LocalDate[] dates = {day, day};
        double[] amounts = {1, 2};
        Purchases byNumber = Purchases.of("EUR", new long[] {7, 8}, dates, amounts, day);
        Purchases byText = Purchases.of("EUR", new String[] {"7", "8"}, dates, amounts, day);
        assertThat(byNumber).isEqualTo(byText).hasSameHashCodeAs(byText);
        assertThatThrownBy(() -> Purchases.of("EUR", new long[] {7}, dates, amounts, day))
                .hasMessage("customers has 1 elements and dates has 2; they must have the same number.");
        assertThatThrownBy(() -> Purchases.of("EUR", new long[] {7, 8}, dates, null, day))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("amounts must not be null.");
    }

    @Test
    void print() {
        assertThat(buyers)
                .hasToString("Purchase history up to 2026-06-30, 3 purchases by 2 customers, 141.50 EUR\n"
                        + "customer  first       last        purchases  spend\n"
                        + "--------  ----------  ----------  ---------  -----\n"
                        + "A         2026-01-05  2026-03-02          2  42.50\n"
                        + "B         2026-02-11  2026-02-11          1  99.00\n"
                        + "Left out: 1 row after the date.");
        assertThat(buyers.intake())
                .hasToString("Intake of purchases, 5 rows\n"
                        + "what                                    count  amount\n"
                        + "--------------------------------------  -----  ------\n"
                        + "rejected as malformed                       0\n"
                        + "rows after the as-of date                   1    5.00\n"
                        + "rows merged into a purchase of the day      1\n"
                        + "purchases of amount zero, kept              0    0.00\n"
                        + "refund rows                                 0    0.00\n"
                        + "refunds left out                                 0.00\n"
                        + "customers only after the as-of date         1\n"
                        + "customers without a purchase                0\n"
                        + "purchases                                   3");
    }

    @Test
    void travel() {
        RoundTrip.survives(buyers);
        RoundTrip.survives(buyers.intake());
        RoundTrip.survives(buyers.repeats());
        RoundTrip.survives(buyers.repeats().row(A).orElseThrow());
        RoundTrip.survives(buyers.rules());
        RoundTrip.survives(buyers.history(A).get(0));
    }

    @Nested
    class WithRefunds {

        private Purchases under(Refunds rule) {
            return PurchasesAccumulator.in("EUR")
                    .add("A", "2026-01-05", 30)
                    .add("A", "2026-01-05", -40)
                    .add("A", "2026-02-01", 100)
                    .add("A", "2026-03-01", -20)
                    .add("B", "2026-03-01", -7)
                    .finish(LocalDate.of(2026, 6, 30), PurchaseRules.standard().refunds(rule));
        }

        @Test
        void netThemByDefault() {
            Purchases net = under(Refunds.NET);
            assertThat(net.history(A)).extracting(Purchase::amount).containsExactly(-10.0, 100.0);
            assertThat(net.total().get(A)).hasValue(70);
            assertThat(net.refunds().get(A)).hasValue(-20);
            assertThat(net.intake().amountUnused()).isEqualTo(-7);
            LocalDate march = LocalDate.of(2026, 3, 1);
            assertThat(net.total(march, march).get(A)).hasValue(-20);
        }

        @Test
        void floorThem() {
            Purchases floored = under(Refunds.FLOORED);
            assertThat(floored.history(A)).extracting(Purchase::amount).containsExactly(0.0, 100.0);
            assertThat(floored.total().get(A)).hasValue(100);
            assertThat(floored.refunds().get(A)).hasValue(0);
            assertThat(floored.intake().amountUnused()).isEqualTo(-37);
        }

        @Test
        void keepThemApart() {
            Purchases separate = under(Refunds.SEPARATE);
            assertThat(separate.history(A)).extracting(Purchase::amount).containsExactly(30.0, 100.0);
            assertThat(separate.total().get(A)).hasValue(130);
            assertThat(separate.refunds().get(A)).hasValue(-60);
            LocalDate march = LocalDate.of(2026, 3, 1);
            assertThat(separate.total(march, march).get(A)).hasValue(0);
        }

        @Test
        void sayWhatBecameOfThem() {
            String refunds = "\nRefunds: 3 rows of -67.00 EUR, ";
            assertThat(under(Refunds.NET).toString())
                    .endsWith(refunds + "taken off the spend.\n"
                            + "Left out: refunds of 7.00 EUR, 1 customer without a purchase.");
            assertThat(under(Refunds.FLOORED).toString())
                    .endsWith(refunds + "taken off the purchases of their day, down to zero.\n"
                            + "Left out: refunds of 37.00 EUR, 1 customer without a purchase.");
            assertThat(under(Refunds.SEPARATE).toString())
                    .endsWith(refunds + "kept beside the spend.\n"
                            + "Left out: refunds of 7.00 EUR, 1 customer without a purchase.");
        }

        @Test
        void neverTakeThemForAPurchase() {
            for (Refunds rule : Refunds.values()) {
                Purchases purchases = under(rule);
                assertThat(purchases.last(A)).hasValue(LocalDate.of(2026, 2, 1));
                assertThat(purchases.customers()).isEqualTo(Customers.of("A"));
                assertThat(purchases.intake().customersWithoutPurchase()).isEqualTo(Customers.of("B"));
                assertThat(purchases.intake().refundRows()).isEqualTo(3);
                assertThat(purchases.intake().refundAmount()).isEqualTo(-67);
                RoundTrip.survives(purchases);
            }
        }

        @Test
        void tellThoseWhoHadOnlyRefundsFromThoseWhoCameLater() {
            Purchases earlier = PurchasesAccumulator.in("EUR")
                    .add("A", "2026-01-10", -3)
                    .add("A", "2026-03-01", 10)
                    .add("B", "2026-03-01", 20)
                    .add("C", "2026-01-01", 5)
                    .finish("2026-06-30")
                    .asOf("2026-01-31");
            assertThat(earlier.customers()).isEqualTo(Customers.of("C"));
            assertThat(earlier.intake().customersWithoutPurchase()).isEqualTo(Customers.of("A"));
            assertThat(earlier.intake().customersAfter()).isEqualTo(Customers.of("B"));
            assertThat(earlier.intake().amountUnused()).isEqualTo(-3);
        }

        @Test
        void goBackToADayBeforeThem() {
            Purchases earlier = under(Refunds.NET).asOf("2026-02-28");
            assertThat(earlier.total().get(A)).hasValue(90);
            assertThat(earlier.intake().amountAfter()).isEqualTo(-20);
        }
    }

    @Nested
    class Refuse {

        @Test
        void anAmountThatIsNoNumber() {
            assertThatThrownBy(() -> PurchasesAccumulator.empty().add("A", "2026-01-05", Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of customer A on 2026-01-05 is NaN; it must be a finite number.");
        }

        @Test
        void aDateBeyondTheCalendar() {
            assertThatThrownBy(() -> PurchasesAccumulator.empty().add(17, LocalDate.of(20260, 1, 5), 1))
                    .hasMessage(
                            "date of a purchase of customer 17 is +20260-01-05; it must be in the years 1 to 9999.");
        }

        @Test
        void anAsOfDateBeyondTheCalendar() {
            assertThatThrownBy(() -> rows().finish(LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf is +999999999-12-31; it must be in the years 1 to 9999.");
            assertThatThrownBy(() -> rows().finish("+10000-01-01"))
                    .hasMessage("asOf is +10000-01-01; it must be in the years 1 to 9999.");
            assertThatThrownBy(() -> buyers.asOf(LocalDate.MIN))
                    .hasMessage("earlier is -999999999-01-01; it must be in the years 1 to 9999.");
        }

        @Test
        void toMixCurrencies() {
            PurchasesAccumulator dollars = PurchasesAccumulator.in("USD");
            assertThatThrownBy(() -> rows().merge(dollars))
                    .hasMessage(
                            "These rows are in EUR and the others in USD; amounts of different currencies are never "
                                    + "added. Convert one of them.");
        }

        @Test
        void toLookIntoTheFuture() {
            assertThatThrownBy(() -> buyers.asOf("2026-07-01"))
                    .hasMessage("earlier is 2026-07-01; it must not be after 2026-06-30, the day up to which these "
                            + "purchases are known.");
        }

        @Test
        void aSpanThatEndsBeforeItBegins() {
            assertThatThrownBy(() -> buyers.total(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                    .hasMessage("to is 2026-01-01; it must not be before from, 2026-02-01.");
        }

        @Test
        void toFloorRefundsAtPurchasesThatAreApart() {
            assertThatThrownBy(() -> new PurchaseRules(SameDay.SEPARATE_PURCHASES, Refunds.FLOORED))
                    .hasMessage("refunds is FLOORED and sameDay is SEPARATE_PURCHASES; a refund can only be floored at "
                            + "the one purchase of its day. Use ONE_PURCHASE, or another rule for refunds.");
        }

        @Test
        void aPurchaseThatIsNotThere() {
            assertThatThrownBy(() -> buyers.purchase(1, 1))
                    .hasMessage("k is 1; it must be 0 or more and below 1. That is how often the customer bought.");
            assertThatThrownBy(() -> buyers.count(2))
                    .hasMessage("position is 2; it must be 0 or more and below 2. That is how many there are.");
        }
    }

    @Test
    void haveTotalsOfNobodyElse() {
        assertThat(buyers.total().get(B)).hasValue(99);
    }
}
