package io.clientele.satisfaction.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.RatingScale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        Table ratings = Csv.options().named("service.csv").parse("""
            customer,Delivery_expected,Delivery_perceived,Advice_expected,Advice_perceived
            C-1,7,5,5,6
            C-2,6,6,4,4
            C-3,7,6,5,
            C-4,6,3,6,7
            """);
        GapReport report = ExpectationSurvey.from(ratings, RatingScale.from(1, 7))
                .gaps(GapAnalysis.of(
                                QualityDimension.of("logistics", "Delivery"), QualityDimension.of("people", "Advice"))
                        .points(70, 30));
        ItemGap delivery = report.item("Delivery");
        OptionalDouble gap = delivery.meanGap();
        OptionalDouble met = delivery.expectationMet().value();
        OptionalDouble overall = report.overall().meanGap();

        assertThat(gap).hasValue(-1.5);
        assertThat(met).hasValue(0.25);
        // (0.7 · (−2) + 0.3 · 1, 0, 0.7 · (−3) + 0.3 · 1): −1.1, 0 and −1.8
        assertThat(overall.orElseThrow()).isCloseTo(-2.9 / 3, within(1e-12));
        assertThat(report).hasToString("""
            Perceived − expected of service.csv: 4 respondents, 2 items, ratings from 1 to 7
                                       n  expected  perceived    gap  95 % interval    sd      met
            -------------------------  -  --------  ---------  -----  -------------  ----  -------
            Delivery                   4      6.50       5.00  -1.50  -3.55 to 0.55  1.29   25.0 %
            Advice                     3      5.00       5.67   0.67  -0.77 to 2.10  0.58  100.0 %
            = logistics (weight 0.70)  4      6.50       5.00  -1.50  -3.55 to 0.55  1.29
            = people (weight 0.30)     3      5.00       5.67   0.67  -0.77 to 2.10  0.58
            = overall                  3      5.93       4.97  -0.97  -3.22 to 1.29  0.91
            1 pair left out for a missing half.
            1 respondent has no pair in some dimension and no part in the overall gap.
            Delivery: 50.0 % of the pairs expect the highest rating, which cannot be exceeded.\
            """);
    }
}
