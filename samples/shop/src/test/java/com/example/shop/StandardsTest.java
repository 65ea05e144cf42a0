package com.example.shop;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.acme.standards.AcmeStandards;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.junit.StandardsTests;
import org.assize.policy.Policy;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class StandardsTest {

    @TestFactory
    Stream<DynamicNode> standards() {
        return StandardsTests.of(shop())
                .under(Policy.load(Path.of("standards")))
                .enforce(AcmeStandards.all())
                .enforce(viewsHaveNames())
                .enforce("shop/features-are-free-of-cycles", featuresAreFreeOfCycles())
                .withClausesOf("shop-design-system")
                .reportingTo(Path.of("target/assize"))
                .withAgentsSectionIn(Path.of("AGENTS.md"))
                .nodes();
    }

    /** The module without the hurried feature, unless the profile {@code failing} adds it. */
    private static Codebase shop() {
        Codebase module = Codebase.ofThisModule();
        return Boolean.getBoolean("shop.failing") ? module : module.without("src/failing/**", "src/failingTest/**");
    }

    private static Rule viewsHaveNames() {
        return Rule.java("shop/views-have-names")
                .states("A controller returns the name of a view, not a page that it writes itself")
                .because("a page that is put together in Java is neither escaped nor translated")
                .remedy("Move the page into a template and return the template's name")
                .servingNoClauseBecause("it is a habit of this team")
                .applyingTo(SourceFile::isMain)
                .inspecting(MethodDeclaration.class, (method, report) -> {
                    boolean writesBody = method.isAnnotationPresent("ResponseBody")
                            && method.getTypeAsString().equals("String");
                    if (writesBody) {
                        report.breach(method.getName(), "The handler writes a page itself");
                    }
                })
                .build();
    }

    private static ArchRule featuresAreFreeOfCycles() {
        return slices().matching("com.example.shop.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be removable");
    }
}
