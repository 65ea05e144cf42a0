package org.assize.quality.documentation;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a comment says anything, nor whether a class is meant for others although it is public. */
final class PublicApiDocumented {

    record Options(
            @Option("what must be documented: type, method, constructor, field")
            List<String> elements,

            @Option("whether getters and setters of one statement must be documented too")
            boolean accessors,

            @Option("simple names of annotations whose bearers need no documentation")
            List<String> exemptAnnotations) {}

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString", "clone", "finalize", "main");

    static final Rule RULE = Rule.java("quality/public-api-documented")
            .states("Public API has Javadoc")
            .because("who uses a type from outside has only its documentation to learn what it promises")
            .remedy("Write what it is for, what it takes and gives, and when it fails; or make it package-private")
            .implementing("iso-25010/self-descriptiveness", "cwe/1111")
            .severity(Severity.WARNING)
            .offByDefault("only the team knows which public classes are meant for others")
            .options(new Options(
                    List.of("type", "method", "constructor", "field"),
                    false,
                    List.of("Override", "Test", "Bean", "VisibleForTesting", "Internal")))
            .applyingTo(file -> file.isMain())
            .cannotSee("Whether a public class is meant to be used from outside the code base.")
            .cannotSee(
                    "Overriding methods, accessors, constructors without parameters, and what tests declare are left alone.")
            .knownElsewhereAs(
                    "PMD.CommentRequired",
                    "java:S1176",
                    "MissingJavadoc",
                    "MissingSummary",
                    "checkstyle:missingjavadocmethod",
                    "checkstyle:missingjavadoctype",
                    "checkstyle:javadocvariable")
            .violating("""
                    package shop;

                    public class «Order» {
                        public long «total»(int rate) {
                            return rate * count();
                        }
                    }
                    """)
            .violating("""
                    package shop;

                    /** What was ordered. */
                    public interface Order {
                        int «MAX» = 10;

                        void «add»(Line line);

                        enum «State» { OPEN }
                    }
                    """)
            .violating("""
                    package shop;

                    /* Not Javadoc. */
                    public abstract class «Order» {
                        protected Order() {}

                        protected «Order»(int size) {}

                        // Nor is this.
                        protected abstract void «close»();
                    }
                    """)
            .conforming("""
                    package shop;

                    /** What was ordered. */
                    @Audited
                    public class Order {
                        /** The sum of all lines.
                         *
                         * @return the sum in cents
                         */
                        @Deprecated
                        public long total() {
                            return sum();
                        }

                        void check() {}
                    }
                    """)
            .conforming("""
                    package shop;

                    class Order {
                        public long total() { return sum(); }

                        public static class Line {
                            public int count;
                        }
                    }
                    """)
            .conforming("""
                    package shop;

                    /** What was ordered. */
                    public class Order {
                        private int size;

                        public Order() {}

                        public int getSize() { return size; }

                        public void setSize(int size) { this.size = size; }

                        @Override
                        public int compareTo(Order other) { return size - other.size; }

                        public String toString() { return "order"; }

                        public static void main(String[] arguments) {}
                    }
                    """)
            .inspecting(BodyDeclaration.class, PublicApiDocumented::inspect)
            .build();

    private PublicApiDocumented() {}

    private static void inspect(BodyDeclaration<?> declaration, Inspection<JavaFile, Node> report) {
        Options options = report.options(Options.class);
        Optional<String> kind = kindOf(declaration);
        if (kind.isEmpty()
                || !options.elements().contains(kind.get())
                || !Visibility.isApi(declaration)
                || isExempt(declaration, options)
                || DocComments.of(report.file()).of(declaration).isPresent()
                || isMarkdown(declaration, report)) {
            return;
        }
        SimpleName name = nameOf(declaration);
        report.breach(name, "The public " + kind.get() + " " + name.getIdentifier() + " has no documentation")
                .key(kind.get());
    }

    private static boolean isMarkdown(BodyDeclaration<?> declaration, Inspection<JavaFile, Node> report) {
        return report.file().comments().before(declaration).stream()
                .anyMatch(comment ->
                        comment.isLineComment() && comment.getContent().startsWith("/"));
    }

    private static Optional<String> kindOf(BodyDeclaration<?> declaration) {
        if (declaration instanceof TypeDeclaration<?> type) {
            return type.getName().getRange().map(range -> "type");
        }
        if (declaration instanceof MethodDeclaration || declaration instanceof AnnotationMemberDeclaration) {
            return Optional.of("method");
        }
        if (declaration instanceof ConstructorDeclaration) {
            return Optional.of("constructor");
        }
        return declaration instanceof FieldDeclaration ? Optional.of("field") : Optional.empty();
    }

    private static boolean isExempt(BodyDeclaration<?> declaration, Options options) {
        boolean annotated = declaration.getAnnotations().stream()
                .anyMatch(each ->
                        options.exemptAnnotations().contains(each.getName().getIdentifier()));
        if (annotated) {
            return true;
        }
        if (declaration instanceof ConstructorDeclaration constructor) {
            return constructor.getParameters().isEmpty();
        }
        if (declaration instanceof FieldDeclaration field) {
            return field.getVariable(0).getNameAsString().equals("serialVersionUID");
        }
        return declaration instanceof MethodDeclaration method
                && (OF_OBJECT.contains(method.getNameAsString()) || !options.accessors() && isAccessor(method));
    }

    private static boolean isAccessor(MethodDeclaration method) {
        String name = method.getNameAsString();
        int most = method.getBody().map(body -> body.getStatements().size()).orElse(0);
        boolean reads = (startsLike(name, "get") || startsLike(name, "is"))
                && method.getParameters().isEmpty();
        boolean writes = startsLike(name, "set") && method.getParameters().size() == 1;
        return most <= 1 && (reads || writes);
    }

    private static boolean startsLike(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    private static SimpleName nameOf(BodyDeclaration<?> declaration) {
        if (declaration instanceof TypeDeclaration<?> type) {
            return type.getName();
        }
        if (declaration instanceof MethodDeclaration method) {
            return method.getName();
        }
        if (declaration instanceof ConstructorDeclaration constructor) {
            return constructor.getName();
        }
        return declaration instanceof AnnotationMemberDeclaration member
                ? member.getName()
                : ((FieldDeclaration) declaration).getVariable(0).getName();
    }
}
