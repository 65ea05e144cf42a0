package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Libraries that take the default charset behind their own methods. */
final class ExplicitCharset {

    static final Rule RULE = Rule.java("quality/explicit-charset")
            .states("Conversions between bytes and characters name a Charset")
            .because("before Java 18 the default differs from machine to machine, and with it what is read")
            .remedy("Pass StandardCharsets.UTF_8, or the charset that the format says")
            .implementing("cwe/838", "iso-25010/interoperability")
            .applyingTo(file -> file.isMain())
            .cannotSee("Libraries that take the default charset behind their own methods.")
            .knownElsewhereAs("PMD.RelianceOnDefaultCharset", "java:S1943", "DefaultCharset", "DM_DEFAULT_ENCODING")
            .violating("""
        class Text {
            byte[] of(String text) {
                return «text.getBytes()»;
            }
        }
        """)
            .violating("""
        class Text {
            String of(byte[] bytes) {
                return «new String(bytes)» + «new String(bytes, 0, 3)»;
            }
        }
        """)
            .violating("""
        import java.io.FileInputStream;
        import java.io.FileReader;
        import java.io.IOException;
        import java.io.InputStreamReader;
        import java.io.PrintWriter;

        class Text {
            void read(String file) throws IOException {
                «new FileReader(file)».close();
                «new InputStreamReader(new FileInputStream(file))».close();
                «new PrintWriter(file)».close();
            }
        }
        """)
            .conforming("""
                    import java.io.*;

                    class Import {
                        Reader open(InputStream in, String charset) throws IOException {
                            return charset != null ? new InputStreamReader(in, charset) : new InputStreamReader(in);
                        }
                    }
                    """)
            .conforming("""
        import java.nio.charset.StandardCharsets;

        class Text {
            byte[] of(String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }

            String of(byte[] bytes) {
                return new String(bytes, StandardCharsets.UTF_8) + new String(bytes, 0, 3, StandardCharsets.UTF_8);
            }
        }
        """)
            .conforming("""
        class Text {
            String of(char[] letters, StringBuilder text) {
                return new String(letters) + new String(text) + new String("x") + new String(letters, 0, 3);
            }
        }
        """)
            .conforming("""
        import java.io.FileReader;
        import java.io.InputStreamReader;
        import java.io.PrintWriter;
        import java.io.StringWriter;
        import java.nio.charset.StandardCharsets;

        class Text {
            void read(String file) throws java.io.IOException {
                new FileReader(file, StandardCharsets.UTF_8).close();
                new InputStreamReader(System.in, "UTF-8").close();
                new PrintWriter(new StringWriter()).close();
            }
        }
        """)
            .inspecting(MethodCallExpr.class, ExplicitCharset::inspectCall)
            .inspecting(ObjectCreationExpr.class, ExplicitCharset::inspectCreation)
            .build();

    private ExplicitCharset() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        boolean bytes = call.getArguments().isEmpty()
                && call.getScope().isPresent()
                && types.isCallTo(call, "java.lang.String", "getBytes");
        boolean text =
                call.getArguments().isEmpty() && types.isCallTo(call, "java.io.ByteArrayOutputStream", "toString");
        if (bytes || text) {
            String written = report.file().text(call);
            report.breach(call, call.getNameAsString() + " uses the charset of the machine")
                    .key(call.toString())
                    .fix(Fix.suggestion(
                            "Pass StandardCharsets.UTF_8",
                            report.file()
                                    .replace(
                                            call,
                                            written.substring(0, written.length() - 1)
                                                            .stripTrailing()
                                                    + "java.nio.charset.StandardCharsets.UTF_8)")));
        }
    }

    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        boolean defaults = switch (creation.getType().getNameAsString()) {
            case "String" -> isOfBytes(creation, report.file().types());
            case "FileReader", "FileWriter" ->
                !namesCharset(creation, report.file().types());
            case "InputStreamReader", "OutputStreamWriter" ->
                creation.getArguments().size() == 1;
            case "PrintWriter", "PrintStream", "Scanner", "Formatter" ->
                isOfFile(creation, report.file().types());
            default -> false;
        };
        if (defaults
                && !isFallback(creation)
                && report.file().types().of(creation).name().startsWith("java.")) {
            report.breach(creation, creation.getType().getNameAsString() + " uses the charset of the machine")
                    .key(creation.toString());
        }
    }

    /** Whether the same is made with a charset where one is known, so that the machine's stands in on purpose. */
    private static boolean isFallback(ObjectCreationExpr creation) {
        Node step = creation;
        Node around = step.getParentNode().orElse(null);
        while (around != null && !(around instanceof BodyDeclaration)) {
            Node tried = around instanceof ConditionalExpr choice && choice.getCondition() != step
                    ? choice
                    : around instanceof IfStmt branch && branch.getCondition() != step ? branch : null;
            boolean withCharset = tried != null
                    && tried.findAll(ObjectCreationExpr.class).stream()
                            .anyMatch(other -> other.getType().equals(creation.getType())
                                    && other.getArguments().size()
                                            > creation.getArguments().size());
            if (withCharset) {
                return true;
            }
            step = around;
            around = step.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isOfBytes(ObjectCreationExpr creation, TypeResolver types) {
        int arguments = creation.getArguments().size();
        return (arguments == 1 || arguments == 3)
                && types.of(creation.getArgument(0)).is("byte[]");
    }

    private static boolean namesCharset(ObjectCreationExpr creation, TypeResolver types) {
        return creation.getArguments().stream().skip(1).map(types::of).anyMatch(type -> !type.is("boolean"));
    }

    private static boolean isOfFile(ObjectCreationExpr creation, TypeResolver types) {
        if (creation.getArguments().size() != 1) {
            return false;
        }
        JavaType type = types.of(creation.getArgument(0));
        boolean name = type.is("java.lang.String")
                && !creation.getType().getNameAsString().equals("Scanner");
        return name
                || type.is("java.io.File")
                || type.is("java.nio.file.Path")
                || type.is("java.io.FileInputStream")
                || type.is("java.io.FileOutputStream");
    }
}
