package io.dwsim.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

/** What holds over all modules; each module's own rules are beside its own tests. */
@AnalyzeClasses(packages = "io.dwsim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule deployablesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAnyPackage("io.dwsim.generation..", "io.dwsim.load..", "io.dwsim.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dwsim.standalone..", "io.dwsim.embedded..", "io.dwsim.cli..")
            .because("they run in processes of their own and talk by messages");

    @ArchTest
    static final ArchRule workersDoNotKnowTheGateway = noClasses()
            .that()
            .resideInAnyPackage("io.dwsim.generation..", "io.dwsim.load..", "io.dwsim.common..", "io.dwsim.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dwsim.gateway..")
            .because("workers need a broker and their backends only");

    @ArchTest
    static final ArchRule generationHasNoDatabase = noClasses()
            .that()
            .resideInAnyPackage("io.dwsim.generation..", "io.dwsim.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
            .because("a generation worker scales without a database behind it");

    @ArchTest
    static final ArchRule commandLineIsAThinClient = noClasses()
            .that()
            .resideInAPackage("io.dwsim.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "io.dwsim.common..", "io.dwsim.engine..", "io.dwsim.gateway..")
            .because("it starts fast and speaks to any server by HTTP only");

    @ArchTest
    static final ArchRule gatewayFeaturesHaveNoCycles = slices().matching("io.dwsim.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, changed and deleted by itself");

    @ArchTest
    static final ArchRule commandLineFeaturesHaveNoCycles =
            slices().matching("io.dwsim.cli.(*)..").should().beFreeOfCycles().because("a command is read by itself");

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("io.dwsim.(*)..").should().beFreeOfCycles().because("modules build one after another");

    @ArchTest
    static final ArchRule amqpStaysAtTheEdge = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .resideOutsideOfPackages(
                    "io.dwsim.common.messaging..", "io.dwsim.common.worker..", "io.dwsim.gateway.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq..")
            .because("handlers are to be read, and tested, without a broker");

    @ArchTest
    static final ArchRule httpStaysAtTheEdge = noClasses()
            .that()
            .resideInAPackage("io.dwsim.gateway..")
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .resideOutsideOfPackages(
                    "io.dwsim.gateway..web..",
                    "io.dwsim.gateway.problem..",
                    "io.dwsim.gateway.access..",
                    "io.dwsim.gateway.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
            .because("what a run or an experiment is does not depend on how one asks for it");

    @ArchTest
    static final ArchRule sqlStaysBesideItsTable = noClasses()
            .that()
            .resideInAnyPackage("io.dwsim.gateway.run..", "io.dwsim.gateway.outbox..", "io.dwsim.gateway.experiment..")
            .and()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .haveSimpleNameNotContaining("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
            .because("SQL text lives next to the table it is about");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule controllersAreCalledControllers = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .because("the rule for HTTP goes by this name");
}
