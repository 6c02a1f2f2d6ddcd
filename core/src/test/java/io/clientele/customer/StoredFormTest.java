package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is written as JSON reads well, and is checked again when it comes back. */
class StoredFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PURCHASES = """
        {"currency":"EUR","asOf":"2026-06-30","rules":{"sameDay":"ONE_PURCHASE","refunds":"NET"},\
        "customers":["7","A"],"purchaseCounts":[2,1],"purchaseDates":["2026-01-05","2026-03-02","2026-02-11"],\
        "purchaseAmounts":[30.0,12.5,99.0],"refundCounts":[0,1],"refundDates":["2026-02-12"],"refundAmounts":[-9.0],\
        "intake":{"rows":4,"rowsRejected":0,"rowsAfter":0,"amountAfter":0.0,"purchases":3,"rowsMerged":0,\
        "zeroAmounts":0,"refundRows":1,"refundAmount":-9.0,"amountUnused":0.0,"customersAfter":[],\
        "customersWithoutPurchase":[]}}\
        """;

    private final Purchases buyers = PurchasesAccumulator.in("EUR")
            .add("A", "2026-02-11", 99)
            .add(7, LocalDate.of(2026, 3, 2), 12.5)
            .add("A", "2026-02-12", -9)
            .add("7", "2026-01-05", 30)
            .finish("2026-06-30");

    @Test
    void isColumnsWithDatesAsText() {
        assertThat(JSON.readTree(JSON.writeValueAsString(buyers))).isEqualTo(JSON.readTree(PURCHASES));
        assertThat(JSON.readValue(PURCHASES, Purchases.class)).isEqualTo(buyers);
    }

    @Test
    void takesNumbersForIds() {
        assertThat(JSON.readValue("[7, \"A\", \"7\"]", Customers.class)).isEqualTo(Customers.of("7", "A"));
        assertThat(JSON.readValue(
                        "{\"name\":\"spend\",\"unit\":\"EUR\",\"customers\":[9,8],\"values\":[1,2]}",
                        CustomerValues.class))
                .isEqualTo(CustomerValues.of("spend", "EUR", Customers.of(8, 9), 2, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-01-05\",\"2026-03-02\"|\"2026-03-02\",\"2026-01-05\"|purchases of customer 7 on 2026-01-05"
                        + " stands after that on 2026-03-02; they must be sorted by date.",
                "[2,1]|[2,2]|purchases counted has 4 elements and purchases dates has 3; they must have the same"
                        + " number.",
                "[2,1],\"purchaseDates\":[\"2026-01-05\",\"2026-03-02\",\"2026-02-11\"]|[3,0],\"purchaseDates\":[\"2026-01-05\",\"2026-02-11\",\"2026-03-02\"]|customer"
                        + " A has no purchase; every customer must have at least one.",
                "[\"7\",\"A\"]|[\"A\",\"7\"]|customers has 7 after A; ids must ascend, numbers before texts and none"
                        + " twice, as the columns stand in their order.",
                "2026-01-05|-99999999-01-05|purchases dates[0] is -99999999-01-05; it must be in the years 1 to 9999.",
                "2026-03-02|2026-07-01|date is 2026-07-01; it must not be after asOf, 2026-06-30.",
                "2026-03-02|soon|purchases dates[1] is soon; it must be a day such as 2026-06-30.",
                "\"refundCounts\"|\"other\"|refunds counts must not be null.",
                "\"EUR\"|\" \"|currency is blank; it must be a text with at least one visible character."
            })
    void isCheckedWhenItComesBack(String part, String replacement, String message) {
        String spoilt = PURCHASES.replace(part, replacement).replace("\"other\":[0,1],", "");
        assertThatThrownBy(() -> JSON.readValue(spoilt, Purchases.class)).hasStackTraceContaining(message);
    }

    @Test
    void ofScoresIsCheckedToo() {
        String scores = JSON.writeValueAsString(Rfm.standard().on(buyers));
        assertThatThrownBy(() -> JSON.readValue(scores.replaceFirst("\"r\":\\[\\d+", "\"r\":[9"), RfmScores.class))
                .hasStackTraceContaining("r[0] is 9; it must be from 1 to 2.");
        String repeats = JSON.writeValueAsString(buyers.repeats());
        assertThatThrownBy(() -> JSON.readValue(
                        repeats.replaceFirst("\"recencyDays\":\\[\\d+", "\"recencyDays\":[999"), RepeatSummary.class))
                .hasStackTraceContaining("recencyDays of customer 7 is 999; it must be at most the age, 176 days.");
        for (Class<?> type : List.of(RfmScores.class, RepeatSummary.class)) {
            String turned = (type == RfmScores.class ? scores : repeats).replace("[\"7\",\"A\"]", "[\"A\",\"7\"]");
            assertThatThrownBy(() -> JSON.readValue(turned, type)).hasStackTraceContaining("customers has 7 after A;");
        }
    }
}
