package org.assize.benchmark;

import java.nio.file.Path;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.java.JavaKind;
import org.assize.rule.Rule;

/**
 * Parses the Java files of a code base in the engine's configuration and does nothing with them: one rule that asks for a
 * node that no file has.
 */
final class ParseOnly {

    /** A node class that no parser makes, so that the rule's check never runs. */
    private abstract static class NoNode extends com.github.javaparser.ast.Node {
        private NoNode() {
            super(null);
        }
    }

    private ParseOnly() {}

    public static void main(String[] arguments) {
        Rule nothing = Rule.on(JavaKind.JAVA, "benchmark/nothing")
                .states("Files are parsed")
                .because("it is the floor")
                .remedy("None")
                .inspecting(NoNode.class, (node, report) -> {
                    throw new IllegalStateException("there is no such node");
                })
                .build();
        Assessment assessment = Assize.assess(Codebase.at(Path.of(arguments[0])))
                .against(nothing)
                .threads(Integer.parseInt(arguments[1]))
                .run();
        System.out.println(assessment.evidence());
    }
}
