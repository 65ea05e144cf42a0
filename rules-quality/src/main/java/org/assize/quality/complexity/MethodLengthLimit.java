package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see how long the statements are: it counts statements, not lines. */
final class MethodLengthLimit {

    record Options(
            @Option("the most statements of a method; each catch, finally and case counts as one")
            int maxStatements) {}

    static final Rule RULE = Rule.java("quality/method-length-limit")
            .states("A method does not exceed the statement limit")
            .because("a method that does not fit on a screen does several things, and none of them has a name")
            .remedy("Give each step of the method a method of its own")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1080")
            .options(new Options(60))
            .cannotSee("Lines: a long comment or a statement broken over many lines counts once.")
            .knownElsewhereAs(
                    "PMD.NcssCount",
                    "PMD.NcssTest",
                    "java:S138",
                    "checkstyle:methodlength",
                    "checkstyle:javancss",
                    "checkstyle:executablestatementcount")
            .violating("""
                    class Import {
                        void «load»() {
                                add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                                add(40); add(41); add(42); add(43); add(44); add(45); add(46); add(47);
                                add(48); add(49); add(50); add(51); add(52); add(53); add(54); add(55);
                                add(56); add(57); add(58); add(59); add(60);
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        «Import»(int kind) {
                            try {
                                for (int i = 0; i < kind; i++) {
                                        add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                        add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                        add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                        add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                        add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                                        add(40); add(41); add(42); add(43); add(44); add(45); add(46); add(47);
                                        add(48); add(49); add(50); add(51); add(52); add(53); add(54); add(55);
                                        add(56); add(57);
                                }
                            } catch (IOException e) {
                                close();
                            } finally {
                                done();
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void «register»() {
                            later(() -> {
                                    add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                    add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                    add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                    add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                    add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                                    add(40); add(41); add(42); add(43); add(44); add(45); add(46); add(47);
                                    add(48); add(49); add(50); add(51); add(52); add(53); add(54); add(55);
                                    add(56); add(57); add(58); add(59);
                            });
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                                add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                                add(40); add(41); add(42); add(43); add(44); add(45); add(46); add(47);
                                add(48); add(49); add(50); add(51); add(52); add(53); add(54); add(55);
                                add(56); add(57); add(58); add(59);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String query() {
                            // Many lines, yet one statement.
                            return new Query()
                                    .select("a")
                                    .from("b")
                                    .where("c")
                                    .groupBy("d")
                                    .having("e")
                                    .orderBy("f")
                                    .toString();
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                                add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                        }

                        void store() {
                                add(0); add(1); add(2); add(3); add(4); add(5); add(6); add(7);
                                add(8); add(9); add(10); add(11); add(12); add(13); add(14); add(15);
                                add(16); add(17); add(18); add(19); add(20); add(21); add(22); add(23);
                                add(24); add(25); add(26); add(27); add(28); add(29); add(30); add(31);
                                add(32); add(33); add(34); add(35); add(36); add(37); add(38); add(39);
                        }

                        int[] sizes = {
                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25
                        };
                    }
                    """)
            .inspecting(BodyDeclaration.class, MethodLengthLimit::inspect)
            .build();

    private MethodLengthLimit() {}

    private static void inspect(BodyDeclaration<?> member, Inspection<JavaFile, Node> report) {
        Bodies.of(member).filter(body -> !Bodies.isWithinAnother(member)).ifPresent(body -> {
            Contributions statements = StatementCount.of(body);
            int max = report.options(Options.class).maxStatements();
            report.measured("maxStatements", statements.total());
            if (statements.total() > max) {
                report.breach(
                                Bodies.nameNode(member),
                                Bodies.describe(member) + " has " + statements.total() + " statements, more than " + max
                                        + statements.whereFrom())
                        .measuring(statements.total());
            }
        });
    }
}
