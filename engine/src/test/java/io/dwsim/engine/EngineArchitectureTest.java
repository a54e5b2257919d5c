package io.dwsim.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(packages = "io.dwsim.engine", importOptions = DoNotIncludeTests.class)
class EngineArchitectureTest {

    @ArchTest
    static final ArchRule isALibraryOfItsOwn = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.dwsim.engine..",
                    "io.dwsim.common.experiment",
                    "io.dwsim.common.failure",
                    "io.dwsim.common.json",
                    "net.datafaker..",
                    "org.jspecify..",
                    "java.lang..",
                    "java.math",
                    "java.nio..",
                    "java.text",
                    "java.time..",
                    "java.util..",
                    "dev.cel.common..",
                    "dev.cel.parser",
                    "com.google.common.collect")
            .because("the engine runs wherever an experiment is: no Spring, broker, database or object store");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("io.dwsim.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule innerPackagesDoNotKnowTheApi = noClasses()
            .that()
            .resideInAnyPackage("io.dwsim.engine.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dwsim.engine")
            .because("the API is made of the rules, not the reverse");

    @ArchTest
    static final ArchRule hasNoClockAndNoRandomnessOfItsOwn = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, TimeZone.class))
            .orShould()
            .callMethodWhere(
                    target(nameMatching("now|randomUUID|currentTimeMillis|nanoTime|systemDefault|identityHashCode")))
            .orShould()
            .callMethodWhere(target(nameMatching("getDefault")).and(target(owner(belongToAnyOf(Locale.class)))))
            .because("a value is a pure function of seed, table, column, row and rule");

    @ArchTest
    static final ArchRule usesStrictMathOnly = noClasses()
            .should()
            .callMethodWhere(target(owner(belongToAnyOf(Math.class)))
                    .and(target(nameMatching("sin|cos|tan|exp|log|pow|sqrt|cbrt|log10|log1p|expm1|atan2?|a?sin|acos"))))
            .because("java.lang.Math may differ between platforms");
}
