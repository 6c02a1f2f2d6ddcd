package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class PurchaseCriteriaTest {

    private static final double ROUNDING = 1e-12;

    private final PurchaseCriteria criteria = PurchaseCriteria.of("price", 5)
            .must("quality", 3, 6)
            .criterion("delivery", 2)
            .offer("we", 6, 9, 8)
            .offer("rival", 9, 5, 9);

    @Test
    void weighsScoresAndKnocksOut() {
        PurchaseChoice choice = criteria.score();
        assertThat(choice.score("we")).isCloseTo(7.3, within(ROUNDING));
        assertThat(choice.score("rival")).isCloseTo(7.8, within(ROUNDING));
        assertThat(choice.missed("rival")).containsExactly("quality");
        assertThat(choice.winner()).hasValue("we");
        assertThat(choice.ranking()).containsExactly("we");
    }

    @Test
    void splitsALeadOverTheCriteria() {
        PurchaseChoice choice = criteria.score();
        double sum = choice.lead("price", "we", "rival")
                + choice.lead("quality", "we", "rival")
                + choice.lead("delivery", "we", "rival");
        assertThat(choice.lead("price", "we", "rival")).isCloseTo(-1.5, within(ROUNDING));
        assertThat(sum).isCloseTo(choice.score("we") - choice.score("rival"), within(ROUNDING));
    }

    @Test
    void hasNoWinnerOfATie() {
        assertThat(PurchaseCriteria.of("price", 1)
                        .offer("a", 1)
                        .offer("b", 1)
                        .score()
                        .winner())
                .isEmpty();
        assertThat(PurchaseCriteria.of("x", 1)
                        .must("price", 1, 5)
                        .offer("a", 9, 1)
                        .score()
                        .winner())
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeScored() {
        assertThatThrownBy(() -> criteria.offer("third", 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores of third has 2 elements and criteria has 3; they must have the same number.");
        assertThatThrownBy(() -> PurchaseCriteria.of("price", 1).score())
                .hasMessage("There are 0 offers; a choice needs at least 1. Add one by offer(…).");
        assertThatThrownBy(() -> PurchaseCriteria.of("price", 0))
                .hasMessage("weight of price is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> criteria.score().lead("colour", "we", "rival"))
                .hasMessage("criterion is colour; it must be one of price, quality, delivery.");
    }

    @Test
    void prints() {
        assertThat(criteria.score()).hasToString("""
            Purchase criteria, 2 offers, winner: we
            criterion   weight  minimum    we  rival
            ---------  -------  -------  ----  -----
            price       50.0 %        –  6.00   9.00
            quality     30.0 %     6.00  9.00   5.00
            delivery    20.0 %        –  8.00   9.00
            score      100.0 %           7.30   7.80
            rival misses the minimum of quality.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(criteria);
        RoundTrip.survives(criteria.score());
    }
}
