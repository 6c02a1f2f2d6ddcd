package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditReviewTest {

    private static final double ROUNDING = 1e-9;

    /** A has paid 600 ten days late and owes 400 for 91 days; B pays in time; C has nothing due yet. */
    private final List<Invoice> invoices = List.of(
            Invoice.to("A", "2026-03-01", "2026-03-31", 1_000).paid("2026-04-10", 600),
            Invoice.to("A", "2026-06-20", "2026-07-20", 200),
            Invoice.to("B", "2026-05-01", "2026-05-15", 500).paid("2026-05-15", 500),
            Invoice.to("C", "2026-06-20", "2026-07-20", 50),
            Invoice.to("C", "2026-07-01", "2026-07-20", 50));

    private final CreditReport report = CreditReview.in("EUR")
            .billedWithin(365)
            .asOf("2026-06-30")
            .limits(CustomerValues.of("limit", "EUR", Customers.of("A"), 500))
            .review(invoices);

    @Test
    void measuresHowAccountsPay() {
        CreditReport.Account a = report.account("A");
        assertThat(a.open()).isEqualTo(600);
        assertThat(a.overdueShare().orElseThrow()).isCloseTo(400 / 600.0, within(ROUNDING));
        assertThat(report.daysSalesOutstanding(a).orElseThrow()).isCloseTo(600 / 1_200.0 * 365, within(ROUNDING));
        assertThat(report.limitUse(a)).hasValue(1.2);
        // Lateness counts up to 90 days: (600 · 10 + 400 · 90) / 1,000.
        assertThat(a.lateness()).hasValue(42);
        assertThat(report.paymentScore(a).orElseThrow()).isCloseTo(100 * (1 - 42 / 90.0), within(ROUNDING));
        assertThat(report.limitProposal(a).orElseThrow())
                .isCloseTo(1_200 * 30 / 365.0 * 1.2 * (1 - 42 / 90.0), within(ROUNDING));
    }

    @Test
    void knowsNothingOfWhatHasNotComeDue() {
        CreditReport.Account c = report.account("C");
        assertThat(report.paymentScore(c)).isEmpty();
        assertThat(report.limitProposal(c)).isEmpty();
        assertThat(report.limitUse(c)).isEmpty();
        assertThat(report.later()).isEqualTo(1);
        CreditReport.Account b = report.account("B");
        assertThat(b.overdueShare()).isEmpty();
        assertThat(report.paymentScore(b)).hasValue(100);
        CreditReport early = CreditReview.in("EUR").asOf("2026-04-05").review(invoices);
        assertThat(early.account("A").open()).isEqualTo(1_000);
        assertThat(early.account("A").lateness()).hasValue(5);
        CreditReport narrow =
                CreditReview.in("EUR").billedWithin(1).asOf("2026-06-30").review(invoices);
        assertThat(narrow.daysSalesOutstanding(narrow.account("A"))).isEmpty();
        assertThat(narrow.limitProposal(narrow.account("A"))).isEmpty();
    }

    @Test
    void countsDaysFromTheDayAfter() {
        // Due on the day itself is not overdue; a payment on the day is made.
        CreditReview review = CreditReview.in("EUR").billedWithin(10);
        List<Invoice> one = List.of(
                Invoice.to("A", "2026-06-20", "2026-06-30", 100),
                Invoice.to("A", "2026-06-21", "2026-06-29", 40).paid("2026-06-30", 40));
        CreditReport tenDays = review.asOf("2026-06-30").review(one);
        CreditReport.Account account = tenDays.account("A");
        assertThat(account.overdue()).isZero();
        assertThat(account.open()).isEqualTo(100);
        assertThat(account.lateness()).hasValue(1);
        // Ten days up to the 30th begin on the 21st.
        assertThat(account.billed()).isEqualTo(40);
        assertThat(account.term()).hasValue(8);
        assertThat(tenDays.daysSalesOutstanding(account)).hasValue(25);
        assertThat(tenDays.limitProposal(account).orElseThrow())
                .isCloseTo(40 / 10.0 * 8 * 1.2 * (1 - 1 / 90.0), within(ROUNDING));
        assertThat(review.asOf("2026-07-01").review(one).account("A").overdue()).isEqualTo(100);
    }

    @Test
    void refusesInvoicesThatCannotBe() {
        assertThatThrownBy(() -> Invoice.to("A", "2026-03-01", "2026-02-01", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invoice of customer A is due on 2026-02-01 and issued on 2026-03-01; it must not be due"
                        + " before.");
        assertThatThrownBy(() -> Invoice.to("A", "2026-03-01", "2026-03-31", 10).paid("2026-03-05", 11))
                .hasMessage("payments of customer A for the invoice of 2026-03-01 are 11; they must be at most 10, its"
                        + " amount.");
        assertThatThrownBy(() -> Invoice.to("A", "1 March", "2026-03-31", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("issued is 1 March; it must be a day such as 2026-06-30.");
        assertThatThrownBy(() -> CreditReview.in("EUR")
                        .asOf("2026-06-30")
                        .limits(CustomerValues.of("limit", "USD", Customers.of("A"), 500)))
                .hasMessage("limit is in USD and the review in EUR; both must be in one currency. Convert the limits.");
        assertThatThrownBy(() -> report.account("Z")).hasMessage("customer Z has no invoice up to 2026-06-30.");
        assertThatThrownBy(() -> CreditReview.in("EUR").headroom(0.5))
                .hasMessage("headroom is 0.5; it must be at least 1.");
        assertThat(Invoice.to("A", "2026-03-01", "2026-03-31", 0.3)
                        .paid("2026-03-05", 0.1)
                        .paid("2026-03-06", 0.2)
                        .open(LocalDate.of(2026, 3, 6)))
                .isZero();
    }

    @Test
    void prints() {
        assertThat(report).hasToString("""
            Credit and payment on 2026-06-30, 3 accounts, EUR
            account    billed    open  overdue   share  DSO, days  late, days  score  limit use  limit proposed
            -------  --------  ------  -------  ------  ---------  ----------  -----  ---------  --------------
            A        1,200.00  600.00   400.00  66.7 %      182.5        42.0     53    120.0 %           63.12
            B          500.00    0.00     0.00       –        0.0         0.0    100          –           23.01
            C           50.00   50.00     0.00   0.0 %      365.0           –      –          –               –
            Left out: 1 invoice issued after 2026-06-30.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(report);
        RoundTrip.survives(invoices.get(0));
        RoundTrip.survives(CreditReview.in("EUR").asOf("2026-06-30"));
    }
}
