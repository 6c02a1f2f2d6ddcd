package io.clientele.inventory.spares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarginalAnalysisTest {

    private static List<SparePart> parts(int n, long seed, double largest) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SparePart> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parts.add(SparePart.named("part " + i)
                    .demandPerPeriod(largest * random.nextDouble())
                    .leadTimeInPeriods(random.nextDouble())
                    .pricePerUnit(Math.exp(5 * random.nextDouble()))
                    .perSystem(1 + random.nextInt(3)));
        }
        return parts;
    }

    /** Every stock of three parts up to seven units: none gives more availability for as little money. */
    @Test
    void isBeatenByNoOtherPlanForTheSameMoney() {
        for (int seed = 0; seed < 20; seed++) {
            MarginalAnalysis question = MarginalAnalysis.of(parts(3, seed, 3)).systems(5);
            for (double target : new double[] {0.8, 0.9, 0.97}) {
                SparesPlan plan = question.forAvailability(target);
                assertThat(plan.availability()).isGreaterThanOrEqualTo(target);
                for (int a = 0; a < 8; a++) {
                    for (int b = 0; b < 8; b++) {
                        for (int c = 0; c < 8; c++) {
                            SparesPlan other = question.at(a, b, c);
                            if (other.investment() <= plan.investment()) {
                                assertThat(other.availability()).isLessThanOrEqualTo(plan.availability() * (1 + 1e-9));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void keepsTheBudgetAndLosesNothingOfIt() {
        MarginalAnalysis question = MarginalAnalysis.of(parts(200, 4, 5)).systems(20);
        double last = 0;
        for (double money : new double[] {0, 1000, 5000, 20_000}) {
            SparesPlan plan = question.forBudget(money);
            assertThat(plan.investment()).isLessThanOrEqualTo(money);
            assertThat(plan.availability()).isGreaterThanOrEqualTo(last);
            last = plan.availability();
        }
        SparesPlan reached = question.forAvailability(last * (1 - 1e-12));
        assertThat(reached.investment()).isLessThanOrEqualTo(20_000);
    }

    /** What the running sums arrive at is what the distributions say. */
    @Test
    void keepsItsBooksToTheLastDigits() {
        SparesPlan plan = MarginalAnalysis.of(parts(500, 8, 40)).systems(30).forAvailability(0.95);

        assertThat(plan.availability()).isBetween(0.95, 0.951);
        SparesPoint end = plan.curve().get(plan.curve().size() - 1);
        assertThat(end.availability()).isCloseTo(plan.availability(), within(1e-9));
        assertThat(plan.curve().size()).isLessThan(520);
        assertThat(plan.curve()).extracting(SparesPoint::investment).isSorted();
        assertThat(plan.curve()).extracting(SparesPoint::availability).isSorted();
        for (StockedPart part : plan.parts()) {
            assertThat(part.backorders())
                    .isEqualTo(Distribution.poisson(part.part().pipeline()).loss(part.stock()));
        }
    }

    @Test
    void beginsWhereNothingWorks() {
        SparePart engine = SparePart.named("engine")
                .demandPerPeriod(900)
                .leadTimeInPeriods(1)
                .pricePerUnit(10);
        MarginalAnalysis question = MarginalAnalysis.of(List.of(engine)).systems(3);

        assertThat(question.forBudget(5000).availability()).isZero();
        SparesPlan plan = question.forAvailability(0.9);
        assertThat(plan.availability()).isGreaterThanOrEqualTo(0.9);
        assertThat(question.at(plan.stock("engine") - 1).availability()).isLessThan(0.9);
    }

    @Test
    void buysNothingOfWhatNeverFails() {
        SparePart frame =
                SparePart.named("frame").demandPerPeriod(0).leadTimeInPeriods(0).pricePerUnit(1);
        SparesPlan plan = MarginalAnalysis.of(List.of(
                        frame,
                        SparePart.named("fuse")
                                .demandPerPeriod(2)
                                .leadTimeInPeriods(1)
                                .pricePerUnit(1)))
                .forAvailability(0.9);

        assertThat(plan.stock("frame")).isZero();
        assertThat(plan.parts().get(0).fillRate()).isEmpty();
        assertThat(MarginalAnalysis.of(List.of(frame)).forAvailability(0.999).investment())
                .isZero();
    }

    @Test
    void refusesCertainty() {
        MarginalAnalysis question = MarginalAnalysis.of(parts(3, 1, 3));
        assertThatThrownBy(() -> question.forAvailability(1))
                .hasMessage("availability is 1; that is unattainable, because failures have no greatest number. Ask for"
                        + " less than 1.");
        assertThatThrownBy(() -> question.forAvailability(95)).hasMessageContaining("Write 0.95 for 95 percent.");
        assertThatThrownBy(() -> question.at(1, 2))
                .hasMessage("stocks has 2 elements and parts has 3; they must have the same number.");
        assertThatThrownBy(() -> question.forBudget(5).stock("bolt"))
                .hasMessage("name is bolt; it must be that of a part of the plan. Known are part 0, part 1, part 2.");
        assertThatThrownBy(() -> question.forBudget(5).stock("Part-11"))
                .hasMessage("name is Part-11; it must be that of a part of the plan. Did you mean part 1?");
        assertThatThrownBy(() -> question.forBudget(-5))
                .hasMessage("budget is -5; it must be a finite number of 0 or more.");
    }

    /** A part whose lead time or demand was forgotten would need no stock, and one without a price be free. */
    @Test
    void refusesAPartOfWhichSomethingWasForgotten() {
        SparePart pump = SparePart.named("pump");
        assertThatThrownBy(() -> MarginalAnalysis.of(List.of(pump)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("demandPerPeriod of pump is missing; spares are for what fails. Name it with"
                        + " demandPerPeriod(0.5); 0 is legal.");
        assertThatThrownBy(() -> MarginalAnalysis.of(List.of(pump.demandPerPeriod(0.5))))
                .hasMessage("leadTimeInPeriods of pump is missing; its stock must last for it. Name it with"
                        + " leadTimeInPeriods(2); 0 is legal.");
        assertThatThrownBy(() ->
                        MarginalAnalysis.of(List.of(pump.demandPerPeriod(0.5).leadTimeInPeriods(0))))
                .hasMessage("pricePerUnit of pump is missing; which unit to buy next depends on it. Name it with"
                        + " pricePerUnit(400).");
        assertThat(pump.leadTimeInPeriods(2))
                .hasToString("pump: – per period, lead time 2, price –, 1 per system")
                .isNotEqualTo(pump);
        RoundTrip.survives(pump.demandPerPeriod(0.5));
    }

    @Test
    void refusesTwoPartsOfOneName() {
        assertThatThrownBy(() -> MarginalAnalysis.of(
                        List.of(parts(1, 1, 3).get(0), parts(1, 2, 3).get(0))))
                .hasMessage("two parts have the name part 0; each must have its own, by which its stock is asked for."
                        + " Add up the demand of one part, or tell them apart.");
    }

    @Test
    void travelsAndPrints() {
        MarginalAnalysis question = MarginalAnalysis.of(List.of(
                        SparePart.named("pump")
                                .demandPerPeriod(0.5)
                                .leadTimeInPeriods(2)
                                .pricePerUnit(400),
                        SparePart.named("seal")
                                .demandPerPeriod(6)
                                .leadTimeInPeriods(1)
                                .pricePerUnit(15)))
                .systems(10);
        RoundTrip.survives(question);
        RoundTrip.survives(question.forAvailability(0.98));
        assertThat(question.at(3, 10)).hasToString("""
            spares for 10 systems, 2 parts: availability 99.0 % for 1,350
            part  stock  price  fill rate  missing
            ----  -----  -----  ---------  -------
            pump      3    400     92.0 %   0.0233
            seal     10     15     91.6 %   0.0773\
            """);
    }
}
