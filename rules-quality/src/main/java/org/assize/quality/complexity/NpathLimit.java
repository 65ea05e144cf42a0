package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see that two conditions exclude each other: it counts their combinations all the same. */
final class NpathLimit {

    record Options(
            @Option("the most acyclic paths through a method")
            long max) {}

    static final Rule RULE = Rule.java("quality/npath-limit")
            .states("The number of paths through a method does not exceed the limit")
            .because(
                    "conditions in sequence multiply, and a method with hundreds of paths is never tested on all of them")
            .remedy("Give groups of conditions that belong together a method of their own")
            .implementing("iso-25010/testability", "cwe/1121")
            .severity(Severity.WARNING)
            .offByDefault("cognitive complexity finds nearly the same methods and says better what to do about them")
            .options(new Options(200))
            .cannotSee("Conditions that exclude each other. equals and hashCode are not judged.")
            .knownElsewhereAs("PMD.NPathComplexity", "PMD.NPathTest", "checkstyle:npathcomplexity")
            .violating("""
                    class Import {
                        void «load»(int a) {
                            if (a > 1) { one(); }
                            if (a > 2) { two(); }
                            if (a > 3) { three(); }
                            if (a > 4) { four(); }
                            if (a > 5) { five(); }
                            if (a > 6) { six(); }
                            if (a > 7) { seven(); }
                            if (a > 8) { eight(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        «Import»(int a, boolean b) {
                            if (a > 1 && a < 4 || b) { one(); }
                            while (a > 2 && b) { two(); }
                            for (int i = 0; i < a && b; i++) { three(); }
                            int d = a > 3 ? 1 : 2;
                            switch (a) { case 1: one(); break; case 2: two(); break; default: three(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void «load»(int a) {
                            try { if (a > 1) { one(); } if (a > 2) { two(); } } catch (IOException e) { stop(); }
                            try { if (a > 1) { one(); } if (a > 2) { two(); } } catch (IOException e) { stop(); }
                            try { if (a > 1) { one(); } if (a > 2) { two(); } } catch (IOException e) { stop(); }
                            do { one(); } while (a > 3 && a < 8);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(int a) {
                            if (a > 1) { one(); }
                            if (a > 2) { two(); }
                            if (a > 3) { three(); }
                            if (a > 4) { four(); }
                            if (a > 5) { five(); }
                            if (a > 6) { six(); }
                            if (a > 7) { seven(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(int a) {
                            if (a == 1) { one(); }
                            else if (a == 2) { two(); }
                            else if (a == 3) { three(); }
                            else if (a == 4) { four(); }
                            else if (a == 5) { five(); }
                            else if (a == 6) { six(); }
                            else if (a == 7) { seven(); }
                            else { eight(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            one();
                            two();
                            run(() -> { if (a) { b(); } if (c) { d(); } });
                        }
                    }
                    """)
            .inspecting(BodyDeclaration.class, NpathLimit::inspect)
            .build();

    private NpathLimit() {}

    private static void inspect(BodyDeclaration<?> member, Inspection<JavaFile, Node> report) {
        if (Bodies.isValueMethod(member)) {
            return;
        }
        Bodies.of(member).ifPresent(body -> {
            long paths = PathCount.of(body);
            long max = report.options(Options.class).max();
            int measure = (int) Math.min(paths, Integer.MAX_VALUE);
            report.measured("max", measure);
            if (paths > max) {
                String count = paths == PathCount.MOST ? "more than a million million" : String.valueOf(paths);
                report.breach(
                                Bodies.nameNode(member),
                                Bodies.describe(member) + " has " + count + " paths, more than " + max)
                        .measuring(measure);
            }
        });
    }
}
