package io.dwsim.sql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dwsim.sql", importOptions = DoNotIncludeTests.class)
class SqlArchitectureTest {

    @ArchTest
    static final ArchRule isALibraryOfItsOwn = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.dwsim.sql..", "net.sf.jsqlparser..", "org.jspecify..", "java.lang..", "java.util..")
            .because("SQL is read wherever there is some: no Spring, broker or database");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("io.dwsim.sql.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule lexerKnowsNoGrammar = noClasses()
            .that()
            .resideInAPackage("io.dwsim.sql.lexer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dwsim.sql.ddl..", "net.sf.jsqlparser..")
            .because("queries are cut into the same tokens as tables");

    @ArchTest
    static final ArchRule parserStaysBehindOneClass = noClasses()
            .that()
            .doNotHaveSimpleName("CanonicalParser")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sf.jsqlparser..")
            .because("it only ever gets canonical text");
}
