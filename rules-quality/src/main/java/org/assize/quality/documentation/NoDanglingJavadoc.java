package org.assize.quality.documentation;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.modules.ModuleDeclaration;
import com.github.javaparser.ast.modules.ModuleDirective;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see a declaration that is commented out below its Javadoc. */
final class NoDanglingJavadoc {

    static final Rule RULE = Rule.java("quality/no-dangling-javadoc")
            .states("A Javadoc comment is attached to a declaration")
            .because("javadoc drops a comment that stands anywhere else, so nobody who should read it ever does")
            .remedy("Move it right before the declaration, annotations included; or make it a plain comment")
            .implementing("iso-25010/self-descriptiveness", "cwe/1116")
            .severity(Severity.WARNING)
            .cannotSee("A comment at the top of the file is taken for its header.")
            .knownElsewhereAs("PMD.DanglingJavadoc", "NotJavadoc", "AlmostJavadoc", "checkstyle:invalidjavadocposition")
            .violating("""
                    class Order {
                        int total() {
                            «/** The sum. */»
                            int sum = 0;
                            return sum;
                        }
                    }
                    """)
            .violating("""
                    class Order {
                        «/** Adds a line. */»
                        /** Adds a line, and says so. */
                        void add() {}

                        «/** The end. */»
                    }
                    """)
            .violating("""
                    package shop;

                    «/** An order. */»
                    import java.util.List;

                    @Deprecated
                    «/** An order. */»
                    class Order {
                        void add(«/** how many */» int count) {}
                    }
                    """)
            .conforming("""
                    /** Copyright the authors. */
                    package shop;

                    import java.util.List;

                    /** An order. */
                    @Deprecated
                    class Order {
                        /** How many. */
                        int count;

                        /** Its state. */
                        enum State {
                            /** Still open. */
                            OPEN
                        }
                    }
                    """)
            .conforming("""
                    class Order {
                        /* Not documentation. */
                        int total() {
                            /* The sum. */
                            int sum = 0; /**/
                            /****************/
                            return sum;
                        }
                    }
                    """)
            .conforming("""
                    @interface Order {
                        /** How many. */
                        int count() default 0;
                    }
                    """)
            .inspecting(BodyDeclaration.class, NoDanglingJavadoc::attach)
            .inspecting(PackageDeclaration.class, NoDanglingJavadoc::attach)
            .inspecting(ModuleDeclaration.class, NoDanglingJavadoc::attach)
            .inspecting(ModuleDirective.class, NoDanglingJavadoc::attach)
            .inspecting(JavadocComment.class, NoDanglingJavadoc::inspect)
            .build();

    private NoDanglingJavadoc() {}

    /** Comments are visited behind the tree, so that all declarations are known by then. */
    private static void attach(Node declaration, Inspection<JavaFile, Node> report) {
        if (!(declaration instanceof InitializerDeclaration)) {
            DocComments.of(report.file()).of(declaration);
        }
    }

    private static void inspect(JavadocComment comment, Inspection<JavaFile, Node> report) {
        if (!DocComments.of(report.file()).isAttached(comment)
                && !isHeader(comment, report.file().unit())
                && !isDecoration(comment.getContent())) {
            report.breach(comment, "This Javadoc belongs to no declaration, so it will never be shown");
        }
    }

    private static boolean isHeader(JavadocComment comment, CompilationUnit unit) {
        Optional<Position> first = unit.getPackageDeclaration()
                .map(Node.class::cast)
                .or(() -> unit.getImports().getFirst().map(Node.class::cast))
                .or(() -> unit.getTypes().getFirst().map(Node.class::cast))
                .or(() -> unit.getModule().map(Node.class::cast))
                .flatMap(Node::getBegin);
        return first.isEmpty()
                || comment.getBegin()
                        .filter(begin -> begin.isBefore(first.get()))
                        .isPresent();
    }

    /** A line of stars is no documentation. */
    private static boolean isDecoration(String content) {
        return content.chars().noneMatch(Character::isLetterOrDigit);
    }
}
