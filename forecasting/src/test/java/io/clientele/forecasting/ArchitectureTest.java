package io.clientele.forecasting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.clientele.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = ArchitectureRules.production("io.clientele.forecasting");

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check(MODULE);
    }

    @Test
    void knowsNothingOfSatisfaction() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.clientele.satisfaction..")
                .check(MODULE);
    }
}
