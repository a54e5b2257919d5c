package io.dwsim.load;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dwsim.load", importOptions = ImportOption.DoNotIncludeTests.class)
class LoadArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles = slices().matching("io.dwsim.load.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another is above it");

    @ArchTest
    static final ArchRule onlyListenersKnowTheBroker = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq..")
            .because("handlers are called with commands, however these arrive");

    @ArchTest
    static final ArchRule onlyTheCopyKnowsParquet = noClasses()
            .that()
            .resideOutsideOfPackage("io.dwsim.load.copy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.postgresql..")
            .because("the file format and the COPY format meet in one place");
}
