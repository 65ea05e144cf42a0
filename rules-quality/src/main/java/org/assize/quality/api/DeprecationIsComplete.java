package org.assize.quality.api;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import java.util.List;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Whether the text names the right replacement. */
final class DeprecationIsComplete {

    record Options(
            @Option("whether private and package-private elements need the Javadoc tag too")
            boolean everyVisibility) {}

    static final Rule RULE = Rule.java("quality/deprecation-is-complete")
            .states("A deprecated element carries both @Deprecated and a Javadoc @deprecated that names the "
                    + "replacement")
            .because("the annotation warns the compiler's users, and only the tag tells them what to do " + "instead")
            .remedy("Add what is missing")
            .implementing("iso-25010/self-descriptiveness", "iso-25010/replaceability")
            .options(new Options(false))
            .cannotSee("Whether the text names the right replacement.")
            .knownElsewhereAs("java:S1123", "java:S6355", "DepAnn", "checkstyle:missingdeprecated")
            .violating("""
        public class Order {
            «@Deprecated»
            public int size() {
                return 1;
            }
        }
        """)
            .violating("""
        public class Order {
            /**
             * The size.
             *
             * @deprecated use {@link #count()}
             */
            public int «size»() {
                return 1;
            }

            /** @deprecated use nothing */
            public int «size» = 1;
        }
        """)
            .violating("""
        /**
         * An order.
         *
         * @deprecated
         */
        «@Deprecated(since = "2.0")»
        public class Order {}
        """)
            .conforming("""
        public class Order {
            /**
             * The size.
             *
             * @deprecated use {@link #count()}
             */
            @Deprecated
            public int size() {
                return 1;
            }
        }
        """)
            .conforming("""
        public class Order {
            /** Says that @deprecated is a tag. */
            public int size() {
                return 1;
            }

            @Deprecated
            private int total;
        }
        """)
            .conforming("""
        /**
         * An order.
         *
         * @author someone
         * @deprecated Since 2.0:
         *     use Orders
         */
        @Deprecated
        public class Order {
            /** {@inheritDoc} */
            @Override
            @Deprecated
            public String toString() {
                return "x";
            }
        }
        """)
            .inspecting(CompilationUnit.class, DeprecationIsComplete::inspectFile)
            .inspecting(AnnotationExpr.class, DeprecationIsComplete::inspectAnnotation)
            .build();

    private static final Pattern TAG = Pattern.compile("(?m)^[\\s*]*@deprecated\\b[ \\t]*(\\S?)");

    private static final Pattern TEXT_AFTER = Pattern.compile("@deprecated\\s*(?:\\*\\s*)*[^\\s*@]");

    private DeprecationIsComplete() {}

    private static void inspectFile(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        for (Comment comment : report.file().comments().all()) {
            if (comment instanceof JavadocComment && comment.getContent().contains("@deprecated") && hasTag(comment)) {
                inspectWithin(unit, report);
                return;
            }
        }
    }

    /** Only a node with a comment inside it can hold a declaration with a documentation of its own, or a local type. */
    private static void inspectWithin(Node node, Inspection<JavaFile, Node> report) {
        List<Node> children = node.getChildNodes();
        for (int index = 0; index < children.size(); index++) {
            Node child = children.get(index);
            if (child instanceof BodyDeclaration<?> declaration) {
                inspectDeclaration(declaration, report);
            }
            boolean mayHold = child instanceof LocalClassDeclarationStmt
                    || child instanceof LocalRecordDeclarationStmt
                    || !child.getChildNodes().isEmpty()
                            && !report.file().comments().in(child).isEmpty();
            if (mayHold) {
                inspectWithin(child, report);
            }
        }
    }

    private static void inspectDeclaration(BodyDeclaration<?> declaration, Inspection<JavaFile, Node> report) {
        boolean tagged = !isAnnotated(declaration)
                && !(declaration instanceof InitializerDeclaration)
                && report.file()
                        .comments()
                        .javadocOf(declaration)
                        .filter(DeprecationIsComplete::hasTag)
                        .isPresent();
        if (tagged) {
            Region region = report.region(declaration);
            String before = report.file().text().line(region.startLine()).substring(0, region.startColumn() - 1);
            report.breach(name(declaration), "The Javadoc says deprecated, the annotation is missing")
                    .key("annotation " + name(declaration))
                    .fix(Fix.safe(
                            "Add @Deprecated",
                            report.file()
                                    .insertBefore(
                                            declaration, "@Deprecated" + (before.isBlank() ? "\n" + before : " "))));
        }
    }

    private static boolean isAnnotated(BodyDeclaration<?> declaration) {
        return declaration.getAnnotations().stream()
                .anyMatch(each -> each.getName().getIdentifier().equals("Deprecated"));
    }

    private static boolean hasTag(Comment javadoc) {
        return TAG.matcher(javadoc.getContent()).find();
    }

    private static Node name(BodyDeclaration<?> declaration) {
        if (declaration instanceof FieldDeclaration field) {
            return field.getVariable(0).getName();
        }
        return declaration instanceof NodeWithSimpleName<?> named ? named.getName() : declaration;
    }

    private static void inspectAnnotation(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
        boolean judged = annotation.getName().getIdentifier().equals("Deprecated")
                && annotation.getParentNode().orElse(null) instanceof BodyDeclaration<?> declaration
                && (isPublic(declaration) || report.options(Options.class).everyVisibility());
        if (!judged) {
            return;
        }
        BodyDeclaration<?> declaration =
                (BodyDeclaration<?>) annotation.getParentNode().get();
        Comment javadoc = report.file().comments().javadocOf(declaration).orElse(null);
        boolean inherited =
                javadoc != null && javadoc.getContent().contains("{@inheritDoc}") || isOverride(declaration);
        if (!inherited && (javadoc == null || !hasTag(javadoc))) {
            report.breach(annotation, "The Javadoc does not say what to use instead")
                    .key("tag " + name(declaration));
        } else if (!inherited && !TEXT_AFTER.matcher(javadoc.getContent()).find()) {
            report.breach(annotation, "The @deprecated tag is empty: it does not say what to use instead")
                    .key("text " + name(declaration));
        }
    }

    private static boolean isOverride(BodyDeclaration<?> declaration) {
        return declaration.getAnnotations().stream()
                .anyMatch(each -> each.getName().getIdentifier().equals("Override"));
    }

    private static boolean isPublic(BodyDeclaration<?> declaration) {
        boolean implied = declaration instanceof EnumConstantDeclaration
                || declaration
                        .getParentNode()
                        .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type && type.isInterface())
                        .isPresent();
        return implied
                || declaration instanceof NodeWithModifiers<?> node
                        && (node.hasModifier(Modifier.Keyword.PUBLIC) || node.hasModifier(Modifier.Keyword.PROTECTED));
    }
}
