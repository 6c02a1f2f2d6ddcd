package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {

    private static final double ROUNDING = 1e-12;

    private final RelationshipGrid grid = RelationshipGrid.customers(50, 1_000).margin(100, 5_000);

    private final BuyingCentre centre = BuyingCentre.of("Acme")
            .inTouch("Ruiz", BuyingCentre.Rank.EXECUTIVE, BuyingCentre.Role.DECIDER, BuyingCentre.Attitude.SUPPORTER)
            .inTouch("Sato", BuyingCentre.Rank.MANAGER, BuyingCentre.Role.BUYER, BuyingCentre.Attitude.OPPONENT)
            .unmet("Lund", BuyingCentre.Rank.SPECIALIST, BuyingCentre.Role.USER);

    private final Competitors rivals = Competitors.at("Acme")
            .us(0.30, 7)
            .direct("Rival", 0.50, 6)
            .direct("Better", 0.10, 9)
            .indirect("Own workshop", 0.05, 4);

    @ParameterizedTest
    @CsvSource({
        "1000, 5000, ACCOUNTABLE", "1000, 100, REACTIVE", "1000, 99, BASIC",
        "51, 5000, PROACTIVE", "51, 4999, ACCOUNTABLE", "999, -1, REACTIVE",
        "50, 5000, PARTNER", "50, 100, PROACTIVE", "0, 99, ACCOUNTABLE"
    })
    void chooseTheLevelByNumberAndMargin(int customers, double margin, RelationshipLevel level) {
        assertThat(grid.level(customers, margin)).isEqualTo(level);
    }

    @Test
    void weighTheBuyingCentreByInfluence() {
        assertThat(centre.coverage().orElseThrow()).isCloseTo(13 / 14.0, within(ROUNDING));
        assertThat(centre.support().orElseThrow()).isCloseTo((9 - 8) / 28.0, within(ROUNDING));
        assertThat(centre.missingRoles())
                .containsExactly(
                        BuyingCentre.Role.INITIATOR,
                        BuyingCentre.Role.INFLUENCER,
                        BuyingCentre.Role.APPROVER,
                        BuyingCentre.Role.GATEKEEPER);
        assertThat(centre.toMeet()).extracting(BuyingCentre.Member::name).containsExactly("Lund");
        assertThat(BuyingCentre.of("nobody").coverage()).isEmpty();
        assertThat(BuyingCentre.of("nobody").support()).isEmpty();
    }

    @Test
    void takeAStanceByShareAndStrength() {
        assertThat(rivals.stance("Rival")).isEqualTo(Competitors.Stance.ATTACK);
        assertThat(rivals.stance("Better")).isEqualTo(Competitors.Stance.DEFEND);
        assertThat(rivals.stance("Own workshop")).isEqualTo(Competitors.Stance.HOLD);
        assertThat(Competitors.at("B").us(0.1, 5).direct("Giant", 0.8, 9).stance("Giant"))
                .isEqualTo(Competitors.Stance.AVOID);
        // Equal shares are ours to lose, equal strength is strength.
        assertThat(Competitors.at("B").us(0.4, 5).direct("Twin", 0.4, 5).stance("Twin"))
                .isEqualTo(Competitors.Stance.HOLD);
        assertThat(rivals.unknownShare()).isCloseTo(0.05, within(ROUNDING));
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatThrownBy(() -> RelationshipGrid.customers(50, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("many is 50; it must be above 50, up to which customers are few.");
        assertThatThrownBy(() -> RelationshipGrid.customers(5, 50).margin(3, 2))
                .hasMessage("high is 2; it must be at least 3, below which a margin is low.");
        assertThatThrownBy(() -> centre.unmet("Ruiz", BuyingCentre.Rank.MANAGER, BuyingCentre.Role.USER))
                .hasMessage("Two members are named Ruiz; names must differ.");
        assertThatThrownBy(() -> rivals.direct("More", 0.2, 1))
                .hasMessage("shares at Acme sum to 1.15; they must sum to at most 1.");
        assertThatThrownBy(() -> rivals.stance("Ghost"))
                .hasMessage("competitor is Ghost; it must be one of Rival, Better, Own workshop.");
        Competitors alone = Competitors.at("Acme").us(0.30, 7);
        assertThatThrownBy(() -> alone.stance("Ghost"))
                .hasMessage("competitor is Ghost; it must be one that was named, and none was.");
    }

    @Test
    void print() {
        assertThat(grid).hasToString("""
            Level of relationship by customers and margin
            customers  margin from 5000  medium       below 100
            ---------  ----------------  -----------  -----------
            from 1000  accountable       reactive     basic
            between    proactive         accountable  reactive
            up to 50   partner           proactive    accountable\
            """);
        assertThat(centre).hasToString("""
            Buying centre of Acme, 3 members, coverage 92.9 %, support 0.04
            name  rank        role     attitude   contact   influence
            ----  ----------  -------  ---------  --------  ---------
            Ruiz  executive   decider  supporter  in touch     64.3 %
            Sato  manager     buyer    opponent   in touch     28.6 %
            Lund  specialist  user     neutral    unmet         7.1 %
            Nobody known as: initiator, influencer, approver, gatekeeper.\
            """);
        assertThat(rivals).hasToString("""
            Competitors at Acme, our share 30.0 %, our strength 7
            competitor    kind       share  strength  stance
            ------------  --------  ------  --------  ------
            Rival         direct    50.0 %         6  attack
            Better        direct    10.0 %         9  defend
            Own workshop  indirect   5.0 %         4  hold
            Supplier not named: 5.0 %.\
            """);
    }

    @Test
    void travel() {
        RoundTrip.survives(grid);
        RoundTrip.survives(centre);
        RoundTrip.survives(rivals);
    }
}
