package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that are about to become {@link Purchases}: which columns, what currency, which rules, and at last, up to which
 * day.
 *
 * <pre>{@code
 * Purchases buyers = Purchases.from(Csv.read(path)).columns("customer", "date", "amount").in("USD").asOf("2026-06-30");
 * }</pre>
 *
 * <p>Immutable. Names of columns are checked at once; no row is read before {@link #asOf(LocalDate)}.
 */
public final class PurchaseRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Table table;
    private final String customer;
    private final String date;
    private final String amount;
    private final @Nullable String currencyColumn;
    private final @Nullable String currency;
    private final PurchaseRules rules;

    private PurchaseRows(
            Table table,
            String customer,
            String date,
            String amount,
            @Nullable String currencyColumn,
            @Nullable String currency,
            PurchaseRules rules) {
        this.table = table;
        this.customer = customer;
        this.date = date;
        this.amount = amount;
        this.currencyColumn = currencyColumn;
        this.currency = currency;
        this.rules = rules;
    }

    /** A table whose columns have still to be named. */
    public static final class Columns implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Table table;

        Columns(Table table) {
            this.table = Require.nonNull("table", table);
        }

        /**
         * Names the columns of the customer's id, the day of the purchase and the amount.
         *
         * @throws IllegalArgumentException if the table has no such column, naming those it has
         */
        public PurchaseRows columns(String customer, String date, String amount) {
            Require.text("customer", customer);
            Require.text("date", date);
            Require.text("amount", amount);
            return new PurchaseRows(
                    table.requireColumns(customer, date, amount),
                    customer,
                    date,
                    amount,
                    null,
                    null,
                    PurchaseRules.standard());
        }
    }

    /** Names the currency of all rows, such as {@code "USD"}. */
    public PurchaseRows in(String name) {
        return new PurchaseRows(table, customer, date, amount, currencyColumn, Require.text("currency", name), rules);
    }

    /**
     * Names the column that holds each row's currency. All rows must have the same one, and if {@link #in} names a currency, that one; a
     * row with another is an error.
     *
     * @throws IllegalArgumentException if the table has no such column, naming those it has
     */
    public PurchaseRows currencyColumn(String column) {
        Require.text("column", column);
        return new PurchaseRows(table.requireColumns(column), customer, date, amount, column, currency, rules);
    }

    /** What several rows of one customer on one day are; by default {@link SameDay#ONE_PURCHASE}. */
    public PurchaseRows sameDay(SameDay rule) {
        return new PurchaseRows(table, customer, date, amount, currencyColumn, currency, rules.sameDay(rule));
    }

    /** What a negative amount does; by default {@link Refunds#NET}. */
    public PurchaseRows refunds(Refunds rule) {
        return new PurchaseRows(table, customer, date, amount, currencyColumn, currency, rules.refunds(rule));
    }

    /** Reads the rows up to and including a day, given as {@code "2026-06-30"}. */
    public Purchases asOf(String day) {
        return asOf(IsoDay.parse("asOf", day));
    }

    /**
     * Reads the rows up to and including a day; later rows are left out and counted.
     *
     * @throws io.clientele.io.TableFormatException at the first cell that is blank or no date or number, or of another currency, naming
     *     row, column, value and what was expected
     */
    public Purchases asOf(LocalDate day) {
        Require.nonNull("asOf", day);
        return accumulate().finish(day, rules);
    }

    /** Reads all rows into an accumulator, to be merged with those of other tables. */
    public PurchasesAccumulator accumulate() {
        PurchasesAccumulator rows =
                PurchasesAccumulator.in(commonCurrency()).reject(table.rejects().size());
        for (int row = 0; row < table.rows(); row++) {
            rows.add(customer(row), date(row), table.number(amount, row));
        }
        return rows;
    }

    private CustomerId customer(int row) {
        if (table.isBlank(customer, row)) {
            throw table.malformed(row, customer, "a customer's number or text");
        }
        return CustomerId.of(table.text(customer, row));
    }

    private LocalDate date(int row) {
        LocalDate day = table.date(date, row);
        if (!IsoDay.holds(day)) {
            throw table.malformed(row, date, "a date in the years 1 to 9999");
        }
        return day;
    }

    private String commonCurrency() {
        String common = currency;
        if (currencyColumn == null) {
            return common == null ? Purchases.UNNAMED_CURRENCY : common;
        }
        int from = -1;
        for (int row = 0; row < table.rows(); row++) {
            String found = table.text(currencyColumn, row);
            if (common == null && !found.isBlank()) {
                common = found;
                from = row;
            } else if (!found.equals(common)) {
                String expected = common == null
                        ? "the name of a currency"
                        : common
                                + (from < 0
                                        ? ", the currency of these purchases"
                                        : ", the currency of row " + table.rowNumber(from));
                throw table.malformed(row, currencyColumn, expected);
            }
        }
        return common == null ? Purchases.UNNAMED_CURRENCY : common;
    }
}
