package io.dwsim.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Formatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses COMMON =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.dwsim.common");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("io.dwsim.common.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that cannot be understood alone is no package")
                .check(COMMON);
    }

    @Test
    void theModelKnowsNoTechnologyButJson() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dwsim.common.failure..",
                        "io.dwsim.common.json..",
                        "io.dwsim.common.experiment..",
                        "io.dwsim.common.message..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "software.amazon..",
                        "com.rabbitmq..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "jakarta..")
                .because("the engine and the command line use the model without server libraries")
                .check(COMMON);
    }

    @Test
    void amqpStaysInMessagingAndWorker() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dwsim.common.messaging..", "io.dwsim.common.worker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq..")
                .because("what a message means does not depend on how it travels")
                .check(COMMON);
    }

    @Test
    void theLocaleOfTheMachineDecidesNothing() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callConstructor(Formatter.class)
                .because("TITLE has no dotless i in SQL, and part numbers no Arabic digits, wherever this runs")
                .check(COMMON);
    }
}
