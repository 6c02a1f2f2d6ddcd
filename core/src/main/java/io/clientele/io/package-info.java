/**
 * Data from outside, and results on their way out: tables from CSV files, queries and JSON, and results as JSON text.
 *
 * <p>Start with {@link io.clientele.io.Csv}: it reads a file into a {@link io.clientele.io.Table}, whose columns the domain packages
 * take their customers, orders and answers from. A query's rows come in by {@link io.clientele.io.Table#from}, collections by
 * {@link io.clientele.io.Table#of}, and {@link io.clientele.io.Json} writes what was found and reads it back.
 *
 * <pre>{@code
 * String text = """
 *         customer;date;amount
 *         Huber;31.01.2021;1.234,50
 *         Moser;30.02.2021;17,00
 *         Gruber;01.03.2021;80,25
 *         """;
 * Table sales = Csv.options()
 *         .named("sales.csv")
 *         .decimal(',')
 *         .grouping('.')
 *         .dates("dd.MM.yyyy")
 *         .date("date")
 *         .number("amount")
 *         .lenient()
 *         .parse(text);
 * double total = Arrays.stream(sales.numbers("amount")).sum();   // 1314.75
 * System.out.println(sales);
 * }</pre>
 *
 * <p>prints, for there is no 30 February,
 *
 * <pre>
 * sales.csv, 1 row rejected
 * customer  date          amount
 * --------  ----------  --------
 * Huber     2021-01-31  1,234.50
 * Gruber    2021-03-01     80.25
 * rejected row 3, column date: '30.02.2021' is not a date; expected a date such as 31.01.2021.
 * </pre>
 *
 * <p><b>Faults.</b> Nothing is dropped, clipped or guessed. A cell, a row or a file that is not what it has to be is a
 * {@link io.clientele.io.TableFormatException} that names the source, the row, the column, what stands there and what was expected; with
 * {@link io.clientele.io.CsvOptions#lenient} rows with a fault are left out, counted and listed instead. A file that cannot be opened is
 * an {@link java.io.UncheckedIOException} that names it.
 *
 * <p>No type of the library beneath, which cuts the CSV and parses the JSON, appears in a signature.
 */
@NullMarked
package io.clientele.io;

import org.jspecify.annotations.NullMarked;
