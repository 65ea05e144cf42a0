package org.assize;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.github.javaparser.ast.CompilationUnit;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.junit.StandardsTests;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What Assize asks of itself, asked by Assize. */
class OwnStandardsTest {

    private static final int MOST_LINES = 400;

    @TestFactory
    Stream<DynamicNode> standards() {
        return StandardsTests.of(Codebase.ofThisModule())
                .enforce(
                        "assize-core/packages-are-free-of-cycles",
                        slices().matching("org.assize.(**)").should().beFreeOfCycles())
                .enforce(
                        "assize-core/evidence-knows-no-rule",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "org.assize.evidence..", "org.assize.codebase..", "org.assize.finding..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.assize.rule..",
                                        "org.assize.engine..",
                                        "org.assize.report..",
                                        "org.assize.junit..")
                                .because("a package knows only those below it"))
                .enforce(
                        "assize-core/junit-stays-in-its-package",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("org.assize.junit..", "org.assize.testkit..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                                .because("a tool that embeds Assize has no JUnit"))
                .enforce(
                        "assize-core/public-types-are-annotated-and-closed",
                        classes()
                                .that()
                                .arePublic()
                                .and()
                                .areTopLevelClasses()
                                .should()
                                .beAnnotatedWith(API.class)
                                .andShould(beClosed())
                                .because("users must see what they may rely on"))
                .enforce(filesAreShort())
                .nodes();
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> beClosed() {
        return com.tngtech.archunit.lang.ArchCondition.from(
                new DescribedPredicate<JavaClass>("be final, sealed, abstract or an interface") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isInterface()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                                || type.isEnum();
                    }
                });
    }

    private static Rule filesAreShort() {
        return Rule.java("assize-core/files-are-short")
                .states("A source file has at most " + MOST_LINES + " lines")
                .because("a longer file has more than one reason to exist")
                .remedy("Split it along its reasons to change")
                .applyingTo(SourceFile::isMain)
                .inspecting(CompilationUnit.class, (unit, report) -> {
                    int lines = report.file().text().lineCount();
                    if (lines > MOST_LINES) {
                        report.breach(unit, "The file has " + lines + " lines");
                    }
                })
                .build();
    }
}
