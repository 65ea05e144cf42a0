package org.assize.junit;

import com.github.javaparser.ast.body.TypeDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.finding.Severity;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A consumer's test class, run by {@link SurefireTest} in a Maven build of its own. */
public class StandardsUnderSurefire {

    @TestFactory
    Stream<DynamicNode> standards() {
        return StandardsTests.of(Codebase.inMemory(Map.of("src/main/java/com/acme/Order.java", "class Order {}")))
                .enforce(reporting("shop/always-fails", Severity.ERROR))
                .enforce(reporting("shop/only-warns", Severity.WARNING))
                .enforce(Rule.java("shop/always-passes")
                        .states("Counts its runs")
                        .because("one analysis serves all nodes")
                        .remedy("None")
                        .inspecting(TypeDeclaration.class, (type, report) -> {
                            try {
                                Files.writeString(
                                        Path.of(System.getProperty("basedir"), "target", "analyses.txt"),
                                        "once\n",
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.APPEND);
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .build())
                .nodes();
    }

    private static Rule reporting(String id, Severity severity) {
        return Rule.java(id)
                .states("Nothing is there")
                .because("it is a test")
                .remedy("Delete it")
                .severity(severity)
                .inspecting(TypeDeclaration.class, (type, report) -> report.breach(type, "It is there"))
                .build();
    }
}
