package io.clientele.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every module of the house; each module's {@code ArchitectureTest} runs them on its own packages. */
public final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> PUBLIC_API = DescribedPredicate.describe(
            "public API",
            type -> isPublicEverywhere(type) && !type.getPackageName().startsWith("io.clientele.internal"));

    private ArchitectureRules() {}

    /** The production classes below a package. */
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(rootPackage);
    }

    /** Everything that every module promises. */
    public static void check(JavaClasses module) {
        all().forEach(rule -> rule.allowEmptyShould(true).check(module));
    }

    private static Stream<ArchRule> all() {
        return Stream.of(
                slices().matching("io.clientele.(**)").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.clientele.internal.numerics")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.commons.math3..")
                        .because("special functions and optimisers have one door"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.clientele.io")
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "Jackson beyond its annotations",
                                type -> (type.getPackageName().startsWith("com.fasterxml.jackson")
                                                || type.getPackageName().startsWith("tools.jackson"))
                                        && !type.getPackageName().equals("com.fasterxml.jackson.annotation")))
                        .because("only io reads and writes"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                        .orShould()
                        .haveSimpleNameStartingWith("Default")
                        .because("a class is named for its concept"),
                classes().that(PUBLIC_API).should(showOnlyOurOwnTypesAndTheJdks()),
                classes()
                        .that(PUBLIC_API)
                        .and(holdState())
                        .should()
                        .beAssignableTo(Serializable.class)
                        .because("specs, fitted models and results travel"),
                classes().should(liveInANullMarkedPackage()));
    }

    private static boolean isPublicEverywhere(JavaClass type) {
        JavaClass current = type;
        while (true) {
            if (!current.getModifiers().contains(JavaModifier.PUBLIC)) {
                return false;
            }
            if (current.getEnclosingClass().isEmpty()) {
                return true;
            }
            current = current.getEnclosingClass().get();
        }
    }

    private static DescribedPredicate<JavaClass> holdState() {
        return DescribedPredicate.describe(
                "hold state",
                type -> !type.isInterface()
                        && type.getAllFields().stream()
                                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static ArchCondition<JavaClass> showOnlyOurOwnTypesAndTheJdks() {
        return new ArchCondition<>("show only types of the JDK and of our own public packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream().filter(ArchitectureRules::isVisible).forEach(member -> {
                    for (JavaClass shown : typesShownBy(member)) {
                        JavaClass base = shown.getBaseComponentType();
                        String name = base.getPackageName();
                        boolean fine = base.isPrimitive()
                                || name.startsWith("java.")
                                || name.startsWith("io.clientele") && !name.startsWith("io.clientele.internal");
                        if (!fine) {
                            events.add(SimpleConditionEvent.violated(
                                    member, member.getFullName() + " shows " + shown.getName()));
                        }
                    }
                });
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Set<JavaClass> typesShownBy(JavaMember member) {
        Set<JavaClass> shown = new HashSet<>();
        if (member instanceof JavaField field) {
            shown.addAll(field.getType().getAllInvolvedRawTypes());
        } else if (member instanceof JavaCodeUnit unit) {
            shown.addAll(unit.getReturnType().getAllInvolvedRawTypes());
            for (JavaType parameter : unit.getParameterTypes()) {
                shown.addAll(parameter.getAllInvolvedRawTypes());
            }
            shown.addAll(List.copyOf(unit.getExceptionTypes()));
        }
        return shown;
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                        .isPresent();
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getPackageName() + " (with " + type.getSimpleName()
                                    + ") has no @NullMarked package-info"));
                }
            }
        };
    }
}
