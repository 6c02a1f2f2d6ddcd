package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderCycleRunnerTest {

    private static final String HEADER = "event,activity,time,order,items,package";

    @Test
    void tracesItemsAndPackagesToTheirOrders(@TempDir Path folder) {
        Path log = new RunnerFixture(folder)
                .file(
                        "log.csv",
                        HEADER,
                        "1,place order,2024-03-04 08:00:00Z,1,a|b,",
                        "2,place order,2024-03-04 09:00:00Z,2,c,",
                        "3,pick item,2024-03-04 10:00:00Z,,a,",
                        "4,pick item,2024-03-04 12:00:00Z,,b,",
                        "5,pick item,2024-03-04 08:30:00Z,,c,",
                        "6,create package,2024-03-04 13:00:00Z,,a|b|c,p",
                        "7,send package,2024-03-04 14:00:00Z,,,p",
                        "8,failed delivery,2024-03-04 15:00:00Z,,,p",
                        "9,package delivered,2024-03-04 16:30:00Z,,,p",
                        "10,package delivered,2024-03-04 17:00:00Z,,,q",
                        "11,pay order,2024-03-05 08:00:00Z,1,,");

        RunnerFixture.Printed printed = RunnerFixture.run("order-cycle", "--input", log.toString());

        assertThat(printed.outText()).isEqualTo("""
            stage,n,negative,mean,sd,p50,p90,p95
            picking,2,1,1.750000000,3.181980515,1.750000000,3.550000000,3.775000000
            packing,2,0,2.750000000,2.474873734,2.750000000,4.150000000,4.325000000
            dispatch,2,0,1.000000000,0.000000000,1.000000000,1.000000000,1.000000000
            delivery,2,0,2.500000000,0.000000000,2.500000000,2.500000000,2.500000000
            entry,0,0,,,,,
            cash,1,0,24.000000000,,24.000000000,24.000000000,24.000000000
            total,2,0,8.000000000,0.707106781,8.000000000,8.400000000,8.450000000
            """);
        assertThat(printed.err())
                .contains("left out: 1 × failed delivery", "left out: 1 × package delivered without an order");
    }

    @Test
    void leavesOutOrdersOfWhichAnItemIsOutstanding(@TempDir Path folder) {
        Path log = new RunnerFixture(folder)
                .file(
                        "log.csv",
                        HEADER,
                        "1,package delivered,2024-03-05 08:00:00Z,,,p",
                        "2,place order,2024-03-04 08:00:00Z,1,a|b,",
                        "3,place order,2024-03-04 08:00:00,2,c,",
                        "4,create package,2024-03-04 12:00:00Z,,a|c,p",
                        "5,create package,2024-03-04 13:00:00Z,,b,q");

        RunnerFixture.Printed printed = RunnerFixture.run("order-cycle", "--input", log.toString());

        assertThat(printed.outText()).isEqualTo("""
            stage,n,negative,mean,sd,p50,p90,p95
            picking,0,0,,,,,
            packing,0,0,,,,,
            dispatch,0,0,,,,,
            delivery,0,0,,,,,
            entry,0,0,,,,,
            cash,0,0,,,,,
            total,1,0,24.000000000,,24.000000000,24.000000000,24.000000000
            """);
        assertThat(printed.err()).contains("Left out: 1 delivery incomplete.");
    }

    @Test
    void takesBlankTimesAndPlaceholdersForNotYet(@TempDir Path folder) {
        Path log = new RunnerFixture(folder)
                .file(
                        "log.csv",
                        HEADER,
                        "1,place order,2024-03-04 08:00:00Z,1,a,",
                        "2,place order,2024-03-04 09:00:00Z,2,b,",
                        "3,place order,2024-03-04 10:00:00Z,3,c,",
                        "4,place order,2024-03-04 11:00:00Z,4,d,",
                        "5,pick item,,,a,",
                        "6,create package,2024-03-04 12:00:00Z,,a,p",
                        "7,create package,2024-03-04 12:00:00Z,,b,q",
                        "8,create package,2024-03-04 12:00:00Z,,c,r",
                        "9,create package,2024-03-04 12:00:00Z,,d,s",
                        "10,package delivered,2024-03-04 18:00:00Z,,,p",
                        "11,package delivered,9999-12-31 00:00:00Z,,,q",
                        "12,package delivered,9999-12-31 00:00:00Z,,,r",
                        "13,package delivered,9999-12-31 00:00:00Z,,,s");

        RunnerFixture.Printed printed = RunnerFixture.run("order-cycle", "--input", log.toString());

        assertThat(printed.outText().lines())
                .contains("picking,0,0,,,,,", "total,1,0,10.000000000,,10.000000000,10.000000000,10.000000000");
        assertThat(printed.err())
                .contains(
                        "left out: 1 × pick item without a time",
                        "left out: 3 × package delivered on 9999-12-31, a date that stands for not yet",
                        "Left out: 3 delivery incomplete.");
    }

    @Test
    void asksForAFile() {
        assertThatThrownBy(() -> RunnerFixture.run("order-cycle"))
                .hasMessage("--input is missing; without arguments, run says what it needs.");
    }
}
