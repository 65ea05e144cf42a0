package org.assize.quality.documentation;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether what a tag says is true, nor which exceptions the code throws. */
final class JavadocMatchesSignature {

    record Options(
            @Option("whether a method that documents one parameter must document all")
            boolean allOrNone) {}

    private static final Map<String, String> MISSPELT = Map.ofEntries(
            Map.entry("params", "param"),
            Map.entry("parm", "param"),
            Map.entry("para", "param"),
            Map.entry("pram", "param"),
            Map.entry("paramater", "param"),
            Map.entry("parameter", "param"),
            Map.entry("arg", "param"),
            Map.entry("returns", "return"),
            Map.entry("retrun", "return"),
            Map.entry("reutrn", "return"),
            Map.entry("retun", "return"),
            Map.entry("throw", "throws"),
            Map.entry("thows", "throws"),
            Map.entry("trows", "throws"),
            Map.entry("exceptions", "throws"),
            Map.entry("depricated", "deprecated"),
            Map.entry("deprecate", "deprecated"),
            Map.entry("sees", "see"));

    static final Rule RULE = Rule.java("quality/javadoc-matches-signature")
            .states("The tags @param, @throws and @return match the signature")
            .because("documentation that speaks of another signature misleads, and javadoc itself rejects some of it")
            .remedy("Document each parameter under its name and once, and @return only where something is returned")
            .implementing("iso-25010/self-descriptiveness", "cwe/1110")
            .options(new Options(true))
            .cannotSee("Whether a tag tells the truth, and exceptions that are thrown but not declared.")
            .knownElsewhereAs(
                    "InvalidParam",
                    "InvalidThrows",
                    "InvalidBlockTag",
                    "InvalidLink",
                    "checkstyle:javadocmethod",
                    "checkstyle:javadoctype")
            .violating("""
                    class Order {
                        /**
                         * Adds a line.
                         *
                         * @param «quantity» how many
                         * @return nothing of the kind
                         */
                        int add(int count) { return 0; }
                    }
                    """)
            .violating("""
                    class Order {
                        /**
                         * Adds a line.
                         *
                         * @param count how many
                         * @param «count» how many
                         * «@return» the sum
                         */
                        void add(int count) {}

                        /**
                         * Makes it.
                         *
                         * «@returns» an order
                         */
                        static Order make() { return null; }
                    }
                    """)
            .violating("""
                    class Order {
                        /**
                         * Adds a line.
                         *
                         * @param sku what
                         */
                        void «add»(String sku, int count) {}

                        /** @throws «IOException» if it cannot be read */
                        void read() throws TimeoutException {}
                    }
                    """)
            .conforming("""
                    class Order<T> {
                        /**
                         * Adds a line.
                         *
                         * @param <K> the key
                         * @param sku what
                         * @param count how many
                         * @return the line
                         * @throws IOException if it cannot be stored
                         * @throws IllegalArgumentException if there are none
                         */
                        <K> Line add(String sku, int count) throws IOException { return null; }
                    }
                    """)
            .conforming("""
                    class Order {
                        /** Adds a line and says so; see {@link #remove} and its {@code @param x}. */
                        void add(String sku, int count) {}

                        /**
                         * {@inheritDoc}
                         *
                         * @param count how many
                         */
                        @Override
                        public void remove(String sku, int count) {}
                    }
                    """)
            .conforming("""
                    /**
                     * A line.
                     *
                     * @param sku what
                     * @param count how many
                     * @param <T> of what
                     */
                    record Line<T>(String sku, int count) {
                        /**
                         * <pre>
                         * @param nothing
                         * </pre>
                         *
                         * @return {@code null} or the sum
                         */
                        Long sum() { return null; }
                    }
                    """)
            .inspecting(BodyDeclaration.class, JavadocMatchesSignature::inspect)
            .build();

    private JavadocMatchesSignature() {}

    private static void inspect(BodyDeclaration<?> declaration, Inspection<JavaFile, Node> report) {
        boolean judged = declaration instanceof CallableDeclaration
                || declaration instanceof ClassOrInterfaceDeclaration
                || declaration instanceof RecordDeclaration;
        if (!judged) {
            return;
        }
        Optional<JavadocComment> comment = DocComments.of(report.file()).of(declaration);
        if (comment.isEmpty() || comment.get().getContent().indexOf('@') < 0) {
            return;
        }
        List<DocTag> tags = DocTag.of(comment.get());
        DocPlaces places = new DocPlaces(report.file(), comment.get());
        inspectParameters(declaration, tags, places, report);
        for (DocTag tag : tags) {
            inspectTag(declaration, tag, places, report);
        }
    }

    private static void inspectParameters(
            BodyDeclaration<?> declaration, List<DocTag> tags, DocPlaces places, Inspection<JavaFile, Node> report) {
        List<String> names = parameters(declaration);
        Set<String> typeParameters = typeParameters(declaration);
        Set<String> documented = new HashSet<>();
        for (DocTag tag : tags) {
            if (!tag.name().equals("param") || tag.argument().isEmpty()) {
                continue;
            }
            String name = tag.argument();
            boolean known = names.contains(name) || typeParameters.contains(name);
            if (!known && declaration instanceof ClassOrInterfaceDeclaration && !name.startsWith("<")) {
                continue;
            }
            if (!known) {
                breach(declaration, places.argument(tag), "@param " + name + " names no parameter", report)
                        .key("param " + name);
            } else if (!documented.add(name)) {
                breach(declaration, places.argument(tag), "@param " + name + " is there twice", report)
                        .key("twice " + name);
            }
        }
        inspectMissing(declaration, names, documented, report);
    }

    private static void inspectMissing(
            BodyDeclaration<?> declaration,
            List<String> names,
            Set<String> documented,
            Inspection<JavaFile, Node> report) {
        boolean someDocumented = names.stream().anyMatch(documented::contains);
        boolean inherits = declaration.isAnnotationPresent("Override");
        if (!someDocumented || inherits || !report.options(Options.class).allOrNone()) {
            return;
        }
        List<String> missing =
                names.stream().filter(name -> !documented.contains(name)).toList();
        if (!missing.isEmpty() && declaration instanceof CallableDeclaration<?> callable) {
            report.breach(
                            callable.getName(),
                            "The documentation of " + callable.getNameAsString() + " says nothing of "
                                    + String.join(", ", missing) + ", but of the other parameters")
                    .key("missing");
        }
    }

    private static List<String> parameters(BodyDeclaration<?> declaration) {
        List<Parameter> parameters = declaration instanceof CallableDeclaration<?> callable
                ? callable.getParameters()
                : declaration instanceof RecordDeclaration type ? type.getParameters() : List.of();
        return parameters.stream().map(Parameter::getNameAsString).toList();
    }

    private static Set<String> typeParameters(BodyDeclaration<?> declaration) {
        Set<String> names = new HashSet<>();
        List<TypeParameter> parameters = declaration instanceof NodeWithTypeParameters<?> generic
                ? generic.getTypeParameters()
                : new ArrayList<>();
        parameters.forEach(each -> names.add("<" + each.getNameAsString() + ">"));
        return names;
    }

    private static void inspectTag(
            BodyDeclaration<?> declaration, DocTag tag, DocPlaces places, Inspection<JavaFile, Node> report) {
        if (MISSPELT.containsKey(tag.name())) {
            String right = MISSPELT.get(tag.name());
            breach(declaration, places.name(tag), "There is no tag @" + tag.name() + ": it is @" + right, report)
                    .key("tag " + tag.name())
                    .fix(Fix.safe("Write @" + right, places.replaceName(tag, right)));
        } else if (tag.name().equals("return") && returnsNothing(declaration)) {
            breach(declaration, places.name(tag), "@return stands where nothing is returned", report)
                    .key("return");
        } else if (tag.name().equals("throws") || tag.name().equals("exception")) {
            inspectThrows(declaration, tag, places, report);
        }
    }

    private static boolean returnsNothing(BodyDeclaration<?> declaration) {
        return !(declaration instanceof MethodDeclaration method)
                || method.getType().isVoidType();
    }

    /** A checked exception of the JDK that the signature does not declare, nor a supertype of it, is never thrown. */
    private static void inspectThrows(
            BodyDeclaration<?> declaration, DocTag tag, DocPlaces places, Inspection<JavaFile, Node> report) {
        String name = tag.argument().substring(tag.argument().lastIndexOf('.') + 1);
        List<String> supertypes = CheckedExceptions.supertypesOf(name);
        if (supertypes.isEmpty() || !(declaration instanceof CallableDeclaration<?> callable)) {
            return;
        }
        boolean declared = callable.getThrownExceptions().stream()
                .map(type -> type.asString().substring(type.asString().lastIndexOf('.') + 1))
                .anyMatch(each -> supertypes.contains(each) || !CheckedExceptions.isKnown(each));
        if (!declared) {
            breach(declaration, places.argument(tag), "The signature declares no " + name, report)
                    .key("throws " + name);
        }
    }

    private static Inspection.Draft breach(
            BodyDeclaration<?> declaration, Region region, String message, Inspection<JavaFile, Node> report) {
        return report.breach(declaration, message).at(region);
    }
}
