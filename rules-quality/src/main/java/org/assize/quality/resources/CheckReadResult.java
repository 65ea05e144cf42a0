package org.assize.quality.resources;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A count that is stored and then forgotten, or only compared with -1. */
final class CheckReadResult {

    static final Rule RULE = Rule.java("quality/check-read-result")
            .states("The count that read or skip returns is looked at")
            .because(
                    "a stream may give less than was asked for, and the rest of the buffer then holds zeros or old bytes")
            .remedy("Read until all is there: readFully, readNBytes or skipNBytes do that")
            .implementing("cwe/252", "cwe/253", "iso-25010/faultlessness")
            .cannotSee("A count that is stored and then forgotten, or only compared with -1.")
            .knownElsewhereAs("PMD.CheckSkipResult", "java:S2674", "java:S2677", "RR_NOT_CHECKED", "SR_NOT_CHECKED")
            .violating("""
                    import java.io.IOException;
                    import java.io.InputStream;

                    class Header {
                        byte[] read(InputStream in) throws IOException {
                            byte[] bytes = new byte[16];
                            «in.read(bytes)»;
                            «in.read(bytes, 8, 8)»;
                            return bytes;
                        }
                    }
                    """)
            .violating("""
                    import java.io.IOException;
                    import java.io.RandomAccessFile;

                    class Header {
                        void read(RandomAccessFile file, byte[] bytes) throws IOException {
                            «file.read(bytes)»;
                            «file.skipBytes(4)»;
                        }
                    }
                    """)
            .violating("""
                    import java.io.FileInputStream;
                    import java.io.IOException;
                    import java.io.Reader;

                    class Header {
                        void skip(FileInputStream in, Reader reader) throws IOException {
                            «in.skip(100)»;
                            «reader.skip(100)»;
                        }
                    }
                    """)
            .conforming("""
                    import java.io.DataInputStream;
                    import java.io.IOException;

                    class Header {
                        int read(DataInputStream in, byte[] bytes) throws IOException {
                            in.readFully(bytes);
                            in.skipNBytes(4);
                            int count = in.read(bytes);
                            return count;
                        }
                    }
                    """)
            .conforming("""
                    import java.io.ByteArrayInputStream;
                    import java.io.IOException;
                    import java.io.InputStream;

                    class Header {
                        void read(InputStream in, ByteArrayInputStream memory, byte[] bytes) throws IOException {
                            // One byte, and it does not matter which.
                            in.read();
                            // All of what is in memory is there at once.
                            memory.skip(4);
                            memory.read(bytes, 0, 4);
                        }
                    }
                    """)
            .conforming("""
                    class Header {
                        private final Parser parser = new Parser();

                        void read(byte[] bytes) {
                            parser.read(bytes);
                            parser.skip(4);
                        }

                        static class Parser {
                            int read(byte[] bytes) {
                                return bytes.length;
                            }

                            long skip(long count) {
                                return count;
                            }
                        }
                    }
                    """)
            .inspecting(ExpressionStmt.class, CheckReadResult::inspect)
            .build();

    private CheckReadResult() {}

    private static void inspect(ExpressionStmt statement, Inspection<JavaFile, Node> report) {
        if (statement.getExpression() instanceof MethodCallExpr call && isNamedLikeOne(call)) {
            TypeResolver types = report.file().types();
            Certainty stream = isStream(call, types);
            if (stream == Certainty.UNKNOWN) {
                report.unjudged(call);
            } else if (stream.isYes()
                    && !types.isCallOn(call, "java.io.ByteArrayInputStream").isYes()) {
                report(call, report);
            }
        }
    }

    private static boolean isNamedLikeOne(MethodCallExpr call) {
        int arguments = call.getArguments().size();
        return switch (call.getNameAsString()) {
            case "read" -> arguments == 1 || arguments == 3;
            case "skip", "skipBytes" -> arguments == 1;
            default -> false;
        };
    }

    private static Certainty isStream(MethodCallExpr call, TypeResolver types) {
        Certainty input = types.isCallOn(call, "java.io.InputStream");
        if (input != Certainty.NO) {
            return input;
        }
        Certainty reader = types.isCallOn(call, "java.io.Reader");
        return reader == Certainty.NO ? types.isCallOn(call, "java.io.RandomAccessFile") : reader;
    }

    private static void report(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean skips = call.getNameAsString().startsWith("skip");
        String message = skips
                ? "Fewer may have been skipped than asked for, and nobody looks"
                : "Less may have been read than the buffer holds, and nobody looks";
        var draft = report.breach(call, message).key(call.toString());
        boolean data = report.file().types().isCallOn(call, "java.io.DataInput").isYes();
        if (data && !skips) {
            draft.fix(Fix.suggestion("Read all of it", report.file().replace(call.getName(), "readFully")));
        }
    }
}
