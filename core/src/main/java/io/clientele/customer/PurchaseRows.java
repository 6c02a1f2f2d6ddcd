package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that are about to become {@link Purchases}: which columns, what currency, which rules, and at last, up to which
 * day.
 *
 * <pre>{@code
 * Purchases buyers = Purchases.from(Csv.read(path)).columns("customer", "date", "amount").in("USD").asOf("2026-06-30");
 * }</pre>
 *
 * <p>A column called {@code currency}, in upper or lower case, is read as the currency of the rows even if nobody names it: rows of several
 * currencies are refused, and so are rows of another than {@link #in} says. If the amounts are all in one currency nevertheless, leave that
 * column out: {@code Purchases.from(table.select("customer", "date", "amount"))}.
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
    private final @Nullable ZoneId zone;
    private final PurchaseRules rules;

    private PurchaseRows(
            Table table,
            String customer,
            String date,
            String amount,
            @Nullable String currencyColumn,
            @Nullable String currency,
            @Nullable ZoneId zone,
            PurchaseRules rules) {
        this.table = table;
        this.customer = customer;
        this.date = date;
        this.amount = amount;
        this.currencyColumn = currencyColumn;
        this.currency = currency;
        this.zone = zone;
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
                    null,
                    PurchaseRules.standard());
        }

        /** One line: {@code rows of orders.csv, whose columns are still to be named: customer, date, amount}. */
        @Override
        public String toString() {
            return "rows of " + table.source() + ", whose columns are still to be named: "
                    + String.join(", ", table.columns());
        }
    }

    /** Names the currency of all rows, such as {@code "USD"}. */
    public PurchaseRows in(String name) {
        return new PurchaseRows(
                table, customer, date, amount, currencyColumn, Require.text("currency", name), zone, rules);
    }

    /**
     * Names the column that holds each row's currency; by default one called {@code currency}, in upper or lower case, in which cells may
     * also be blank. All rows must have the same one, and if {@link #in} names a currency, that one; a row with another, and in a column
     * that is named here a blank, is an error.
     *
     * @throws IllegalArgumentException if the table has no such column, naming those it has
     */
    public PurchaseRows currencyColumn(String column) {
        Require.text("column", column);
        return new PurchaseRows(table.requireColumns(column), customer, date, amount, column, currency, zone, rules);
    }

    /**
     * Reads the dates as moments, such as {@code 2026-01-05T10:00:00Z}, each of which is a purchase on the day that it then was in a zone,
     * such as {@code "Europe/Berlin"}.
     */
    public PurchaseRows inZone(String name) {
        try {
            return inZone(ZoneId.of(Require.text("zone", name).strip()));
        } catch (DateTimeException unknown) {
            IllegalArgumentException broken = Require.broken("zone", name, "a zone such as Europe/Berlin or UTC", "");
            broken.initCause(unknown);
            throw broken;
        }
    }

    /** As {@link #inZone(String)}. */
    public PurchaseRows inZone(ZoneId place) {
        return new PurchaseRows(
                table, customer, date, amount, currencyColumn, currency, Require.nonNull("zone", place), rules);
    }

    /** What several rows of one customer on one day are; by default {@link SameDay#ONE_PURCHASE}. */
    public PurchaseRows sameDay(SameDay rule) {
        return new PurchaseRows(table, customer, date, amount, currencyColumn, currency, zone, rules.sameDay(rule));
    }

    /** What a negative amount does; by default {@link Refunds#NET}. */
    public PurchaseRows refunds(Refunds rule) {
        return new PurchaseRows(table, customer, date, amount, currencyColumn, currency, zone, rules.refunds(rule));
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
        LocalDate day = zone == null ? dateAsWritten(row) : LocalDate.ofInstant(table.instant(date, row), zone);
        if (!IsoDay.holds(day)) {
            throw table.malformed(row, date, "a date in the years 1 to 9999");
        }
        return day;
    }

    /** A cell as a date; a moment, which is a day only in a zone, is told where to name that. */
    private LocalDate dateAsWritten(int row) {
        try {
            return table.date(date, row);
        } catch (TableFormatException noDate) {
            try {
                table.instant(date, row);
            } catch (TableFormatException noMoment) {
                throw noDate;
            }
            throw table.malformed(
                    row,
                    date,
                    "a date such as 2026-01-05; a moment, whose day depends on the place, needs"
                            + " inZone(\"Europe/Berlin\") or another zone");
        }
    }

    private String commonCurrency() {
        String common = currency;
        String column = currencyColumn == null ? columnCalledCurrency() : currencyColumn;
        int from = -1;
        for (int row = 0; column != null && row < table.rows(); row++) {
            String found = table.text(column, row);
            if (found.isBlank() && currencyColumn == null) {
                continue;
            }
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
                throw table.malformed(row, column, expected + (currencyColumn == null ? remedy() : ""));
            }
        }
        return common == null ? Purchases.UNNAMED_CURRENCY : common;
    }

    /** The first column that is called currency and is not used for anything else. */
    private @Nullable String columnCalledCurrency() {
        for (String column : table.columns()) {
            if (column.equalsIgnoreCase("currency")
                    && !List.of(customer, date, amount).contains(column)) {
                return column;
            }
        }
        return null;
    }

    private String remedy() {
        return ". Read the rows of each currency by themselves; if the amounts are all in one, leave the column out: "
                + "Purchases.from(table.select(\"" + customer + "\", \"" + date + "\", \"" + amount + "\"))";
    }

    /** One line: {@code purchase rows of orders.csv by customer, date, amount, in EUR; same day: one purchase, refunds: net}. */
    @Override
    public String toString() {
        return "purchase rows of " + table.source() + " by " + customer + ", " + date + ", " + amount
                + (zone == null ? "" : ", days of " + zone)
                + (currency == null ? "" : ", in " + currency)
                + (currencyColumn == null ? "" : ", currency from " + currencyColumn) + "; " + rules;
    }
}
