package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void readsAndPrintsWhatThePackagePageSays() {
        String text = """
            customer;date;amount
            Huber;31.01.2021;1.234,50
            Moser;30.02.2021;17,00
            Gruber;01.03.2021;80,25
            """;
        Table sales = Csv.options()
                .named("sales.csv")
                .decimal(',')
                .grouping('.')
                .dates("dd.MM.yyyy")
                .date("date")
                .number("amount")
                .lenient()
                .parse(text);
        double total = Arrays.stream(sales.numbers("amount")).sum();

        assertThat(total).isEqualTo(1314.75);
        assertThat(sales).hasToString("""
            sales.csv, 1 row rejected
            customer  date          amount
            --------  ----------  --------
            Huber     2021-01-31  1,234.50
            Gruber    2021-03-01     80.25
            rejected row 3, column date: '30.02.2021' is not a date; expected a date such as 31.01.2021.\
            """);
    }
}
