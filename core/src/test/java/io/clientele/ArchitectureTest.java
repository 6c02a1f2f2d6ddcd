package io.clientele;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.clientele.testing.ArchitectureRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as its plan has it: who may know whom inside core. */
class ArchitectureTest {

    private static final JavaClasses CORE = ArchitectureRules.production("io.clientele");

    /** Each package with those below it that it may know; {@code internal} is open to all. */
    private static final Map<String, List<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            Map.entry("internal", List.of()),
            Map.entry("stat", List.of()),
            Map.entry("time", List.of("stat")),
            Map.entry("series", List.of("stat", "time")),
            Map.entry("io", List.of("stat", "time", "series")),
            Map.entry("customer", List.of("stat", "time", "series", "io")),
            Map.entry("value", List.of("stat", "time", "series", "io", "customer")),
            Map.entry("lifetime", List.of("stat", "time", "series", "io", "customer", "value")),
            Map.entry("account", List.of("stat", "time", "series", "io", "customer", "value", "lifetime")),
            Map.entry("order", List.of("stat", "time", "series", "io")),
            Map.entry("inventory", List.of("stat", "time", "series", "io", "order")),
            Map.entry(
                    "service",
                    List.of("stat", "time", "series", "io", "customer", "value", "lifetime", "account", "order"))));

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check(CORE);
    }

    @TestFactory
    List<DynamicTest> knowsOnlyThePackagesBelow() {
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> classes()
                                .that()
                                .resideInAPackage("io.clientele." + entry.getKey() + "..")
                                .should()
                                .onlyDependOnClassesThat(isOutsideTheHouseOrIn(entry.getKey(), entry.getValue()))
                                .allowEmptyShould(true)
                                .check(CORE)))
                .toList();
    }

    @Test
    void hasNoPackageThatThePlanDoesNotName() {
        classes()
                .should()
                .resideInAnyPackage(MAY_KNOW.keySet().stream()
                        .map(name -> "io.clientele." + name + "..")
                        .toArray(String[]::new))
                .check(CORE);
    }

    private static DescribedPredicate<JavaClass> isOutsideTheHouseOrIn(String own, List<String> below) {
        return DescribedPredicate.describe(
                "are outside the house, internal, or in " + own + " or one of " + below, type -> {
                    String name = type.getPackageName();
                    return !name.startsWith("io.clientele")
                            || lies(name, "internal")
                            || lies(name, own)
                            || below.stream().anyMatch(allowed -> lies(name, allowed));
                });
    }

    private static boolean lies(String packageName, String concept) {
        String root = "io.clientele." + concept;
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
