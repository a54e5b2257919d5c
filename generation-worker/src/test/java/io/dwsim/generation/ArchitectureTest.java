package io.dwsim.generation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dwsim.generation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> ADAPTERS = simpleNameEndingWith("Listener")
            .or(simpleNameEndingWith("Configuration"))
            .or(simpleNameEndingWith("Application"))
            .as("listeners, configuration and the application");

    @ArchTest
    static final ArchRule noPackageCycles = slices().matching("io.dwsim.generation.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood only when it does not need the whole");

    @ArchTest
    static final ArchRule amqpStaysOutside = noClasses()
            .that(not(ADAPTERS))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq..", "io.dwsim.common.messaging.."))
            .because("handlers know messages, not how they travel");

    @ArchTest
    static final ArchRule handlersDoNotKnowAdapters = noClasses()
            .that(not(ADAPTERS))
            .should()
            .dependOnClassesThat(ADAPTERS.and(resideInAnyPackage("io.dwsim.generation..")))
            .because("adapters depend on handlers, never the reverse");

    @ArchTest
    static final ArchRule parquetStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("io.dwsim.generation.parquet..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "org.apache.avro.."))
            .because("only one place knows the file format");

    @ArchTest
    static final ArchRule theWorkerHasNoDatabase = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "io.dwsim.common.warehouse.."))
            .because("the generation worker needs only broker and lake");

    @ArchTest
    static final ArchRule noFieldInjection = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("an object is whole when its constructor is done");
}
