package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see that many branches of one kind, such as a long switch, are easy to read and to test. */
final class CyclomaticComplexityLimit {

    record Options(
            @Option("the highest cyclomatic complexity of a method")
            int max) {}

    static final Rule RULE = Rule.java("quality/cyclomatic-complexity-limit")
            .states("The cyclomatic complexity of a method does not exceed the limit")
            .because(
                    "it is the number of tests that a method needs at least, and nobody writes that many for one method")
            .remedy("Split the method where its decisions are independent; put cases into a map, an enum or subclasses")
            .implementing("iso-25010/testability", "cwe/1121")
            .severity(Severity.WARNING)
            .options(new Options(15))
            .cannotSee("That a long switch is easy to read. equals and hashCode are not judged.")
            .knownElsewhereAs(
                    "PMD.CyclomaticComplexity", "PMD.CycloTest", "java:S1541", "checkstyle:cyclomaticcomplexity")
            .violating("""
                    class Import {
                        String «name»(int kind) {
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
                                default: return "?";
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        boolean «isKeyword»(String s) {
                            return s.equals("a") || s.equals("b") || s.equals("c") || s.equals("d") || s.equals("e")
                                    || s.equals("f") || s.equals("g") || s.equals("h") || s.equals("i")
                                    || s.equals("j") || s.equals("k") || s.equals("l") || s.equals("m")
                                    || s.equals("n") || s.equals("o") || s.equals("p");
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        int «rate»(int a, int b, int c, int d) {
                            int rate = 0;
                            if (a > 1) { rate++; }
                            if (b > 1) { rate++; }
                            if (c > 1) { rate++; }
                            if (d > 1) { rate++; }
                            while (a > b) { a--; }
                            do { b--; } while (b > c);
                            for (int i = 0; i < c; i++) { rate++; }
                            for (int each : more) { rate += each; }
                            try { rate += read(); } catch (IOException e) { rate--; }
                            return a > 2 && b > 2 ? rate : c > 2 && d > 2 ? rate + 1 : a > b || c > d ? 1 : 0;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String name(int kind) {
                            switch (kind) {
                                case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9:
                                case 10: case 11: case 12: case 13: case 14: case 15: case 16: return "a";
                                default: return "?";
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void register(Map<String, Test> tests) {
                            tests.put("a", x -> x > 0 ? x : -x);
                            tests.put("b", x -> x > 1 ? x : -x);
                            tests.put("c", x -> x > 2 ? x : -x);
                            tests.put("d", x -> x > 3 ? x : -x);
                            tests.put("e", x -> x > 4 ? x : -x);
                            tests.put("f", x -> x > 5 ? x : -x);
                            tests.put("g", x -> x > 6 ? x : -x);
                            tests.put("h", x -> x > 7 ? x : -x);
                            tests.put("i", x -> x > 8 ? x : -x);
                            tests.put("j", x -> x > 9 && x < 20 || x > 30 && x < 40 ? x : -x);
                            tests.put("k", x -> x > 10 && x < 20 || x > 30 && x < 40 ? x : -x);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int rate(int a, int b) {
                            if (a > 1 && b > 1) { return 1; }
                            return a > b ? 2 : 3;
                        }
                    }
                    """)
            .inspecting(BodyDeclaration.class, CyclomaticComplexityLimit::inspect)
            .build();

    private CyclomaticComplexityLimit() {}

    private static void inspect(BodyDeclaration<?> member, Inspection<JavaFile, Node> report) {
        if (Bodies.isValueMethod(member)) {
            return;
        }
        Bodies.of(member).ifPresent(body -> {
            Contributions decisions = CyclomaticComplexity.decisions(body);
            int complexity = decisions.total() + 1;
            int max = report.options(Options.class).max();
            report.measured("max", complexity);
            if (complexity > max) {
                report.breach(
                                Bodies.nameNode(member),
                                Bodies.describe(member) + " has a cyclomatic complexity of " + complexity
                                        + ", more than " + max + decisions.whereFrom())
                        .measuring(complexity);
            }
        });
    }
}
