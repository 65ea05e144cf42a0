package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see recursion through other methods, which the definition counts too. */
final class CognitiveComplexityLimit {

    record Options(
            @Option("the highest cognitive complexity of a method")
            int max) {}

    static final Rule RULE = Rule.java("quality/cognitive-complexity-limit")
            .states("The cognitive complexity of a method does not exceed the limit")
            .because(
                    "every nested or interrupted flow must be held in mind while reading on, and mistakes hide where that"
                            + " is too much")
            .remedy("Return early instead of nesting, and give inner blocks and conditions a method with a name")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1121")
            .options(new Options(15))
            .cannotSee("Recursion through other methods. equals and hashCode are not judged.")
            .knownElsewhereAs("PMD.CognitiveComplexity", "PMD.CognitiveComplexityTest", "java:S3776")
            .violating("""
                    class Import {
                        int «load»(List<File> files, boolean strict) {
                            int rows = 0;
                            for (File file : files) {
                                if (file.exists()) {
                                    try {
                                        for (String line : file.lines()) {
                                            if (line.isEmpty() || line.startsWith("#")) {
                                                continue;
                                            }
                                            rows++;
                                        }
                                    } catch (IOException e) {
                                        if (strict) {
                                            throw new ImportException(e);
                                        }
                                    }
                                }
                            }
                            return rows;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        «Import»(int a, int b, int c) {
                            Runnable later = () -> {
                                while (a > 0 && a != b) {
                                    if (b > 0) {
                                        if (c > 0) {
                                            run(a > 1 ? 1 : 2);
                                        } else {
                                            run(3);
                                        }
                                    }
                                }
                            };
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        int «depth»(Node node, int a) {
                            if (a > 1 && a < 2 || a > 3 && a < 4) {
                                for (Node child : node.children()) {
                                    if (child.isLeaf()) {
                                        switch (child.kind()) {
                                            case 1: return depth(child, a + 1);
                                            default: break;
                                        }
                                    }
                                }
                            } else if (a == 5) {
                                return 1;
                            } else {
                                return 2;
                            }
                            return 0;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load(List<File> files) {
                            int rows = 0;
                            for (File file : files) {
                                if (file.exists()) {
                                    rows += load(file);
                                }
                            }
                            return rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String name(int kind) {
                            switch (kind) {
                                case 1: return "a";
                                case 2: return "b";
                                case 3: return "c";
                                case 4: return "d";
                                case 5: return "e";
                                case 6: return "f";
                                case 7: return "g";
                                case 8: return "h";
                                case 9: return "i";
                                case 10: return "j";
                                case 11: return "k";
                                case 12: return "l";
                                case 13: return "m";
                                case 14: return "n";
                                case 15: return "o";
                                case 16: return "p";
                                default: return "?";
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private int a, b, c, d, e, f, g, h;

                        @Override
                        public boolean equals(Object other) {
                            if (this == other) { return true; }
                            if (other == null) { return false; }
                            if (!(other instanceof Import)) { return false; }
                            Import that = (Import) other;
                            if (a != that.a) { return false; }
                            if (b != that.b) { return false; }
                            if (c != that.c) { return false; }
                            if (d != that.d) { return false; }
                            if (e != that.e) { return false; }
                            if (f != that.f) { return false; }
                            if (g != that.g || h != that.h) { return false; }
                            for (int i = 0; i < a; i++) { if (i == b) { if (c == d) { return false; } } }
                            return true;
                        }
                    }
                    """)
            .inspecting(BodyDeclaration.class, CognitiveComplexityLimit::inspect)
            .build();

    private CognitiveComplexityLimit() {}

    private static void inspect(BodyDeclaration<?> member, Inspection<JavaFile, Node> report) {
        if (Bodies.isValueMethod(member)) {
            return;
        }
        Bodies.of(member).filter(body -> !Bodies.isWithinAnother(member)).ifPresent(body -> {
            Contributions complexity = CognitiveComplexity.of(member, body);
            int max = report.options(Options.class).max();
            report.measured("max", complexity.total());
            if (complexity.total() > max) {
                report.breach(
                                Bodies.nameNode(member),
                                Bodies.describe(member) + " has a cognitive complexity of " + complexity.total()
                                        + ", more than " + max + complexity.whereFrom())
                        .measuring(complexity.total());
            }
        });
    }
}
