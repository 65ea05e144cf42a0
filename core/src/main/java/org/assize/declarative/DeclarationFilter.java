package org.assize.declarative;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assize.document.Spelling;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.Certainty;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;

/** Which declarations of Java a rule is about: their kinds, and what must hold of them besides. */
record DeclarationFilter(
        Set<String> kinds,
        NamePatterns named,
        List<PackagePattern> packages,
        List<String> annotations,
        List<String> supertypes,
        Set<Modifier.Keyword> modifiers) {

    private static final String OF = "of";
    private static final String NAMED = "named";
    private static final String IN_PACKAGE = "in-package";
    private static final String ANNOTATED_WITH = "annotated-with";
    private static final String EXTENDING = "extending";
    private static final String WITH_MODIFIER = "with-modifier";

    /** What a declaration is called, and what "type" stands for. */
    private static final List<String> TYPES = List.of("class", "interface", "enum", "record", "annotation");

    private static final List<String> KINDS = kindNames();

    static final Map<String, String> DETAILS = details();

    /** Judges a declaration that passes. */
    interface Visitor {

        /**
         * Judges one.
         *
         * @param found the declaration
         * @param report the file, and the ways to speak
         */
        void visit(Found found, Inspection<JavaFile, Node> report);
    }

    /**
     * A declaration.
     *
     * @param kind what it is called
     * @param named its name
     * @param annotated what its annotations stand at
     */
    record Found(String kind, NodeWithSimpleName<?> named, NodeWithAnnotations<?> annotated) {

        String name() {
            return named.getNameAsString();
        }
    }

    private static List<String> kindNames() {
        List<String> names = new ArrayList<>(List.of("type"));
        names.addAll(TYPES);
        names.addAll(List.of("method", "constructor", "field", "constant", "parameter", "variable"));
        return List.copyOf(names);
    }

    private static Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(OF, "what is judged: one of " + String.join(", ", KINDS) + ", or a list of them");
        details.put(NAMED, "a pattern for the names of those that are judged, for example *Controller");
        details.put(IN_PACKAGE, "the packages in which they are judged, for example ..web..");
        details.put(ANNOTATED_WITH, "an annotation that those carry which are judged, with its package");
        details.put(EXTENDING, "a class or interface that those extend or implement which are judged");
        details.put(WITH_MODIFIER, "a modifier of those that are judged, for example public");
        return details;
    }

    static DeclarationFilter of(Demand demand, String usualKind) {
        Set<String> kinds = new TreeSet<>();
        List<String> asked = demand.details(OF).isEmpty() ? List.of(usualKind) : demand.details(OF);
        for (String kind : asked) {
            if (!KINDS.contains(kind)) {
                demand.reject(
                        OF,
                        "'" + kind + "' is nothing that is declared: " + Spelling.guess(kind, KINDS) + "write one of "
                                + String.join(", ", KINDS));
            }
            kinds.addAll(kind.equals("type") ? TYPES : List.of(kind));
        }
        JavaNames.areTypes(demand, ANNOTATED_WITH, demand.details(ANNOTATED_WITH));
        JavaNames.areTypes(demand, EXTENDING, demand.details(EXTENDING));
        if (!demand.details(EXTENDING).isEmpty() && !TYPES.containsAll(kinds)) {
            demand.reject(EXTENDING, "only types extend another: write 'of: class' beside it");
        }
        return new DeclarationFilter(
                kinds,
                NamePatterns.of(demand, NAMED, demand.details(NAMED)),
                PackagePattern.all(demand, IN_PACKAGE, demand.details(IN_PACKAGE)),
                demand.details(ANNOTATED_WITH),
                demand.details(EXTENDING),
                modifiers(demand));
    }

    private static Set<Modifier.Keyword> modifiers(Demand demand) {
        Set<Modifier.Keyword> keywords = new TreeSet<>();
        for (String text : demand.details(WITH_MODIFIER)) {
            try {
                keywords.add(Modifier.Keyword.valueOf(text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                demand.reject(WITH_MODIFIER, "'" + text + "' is no modifier: write for example public or static");
            }
        }
        return keywords;
    }

    RuleBuilder<JavaFile, Node> inspecting(String ruleId, Visitor visitor) {
        RuleBuilder<JavaFile, Node> builder = Rule.java(ruleId);
        if (kinds.stream().anyMatch(TYPES::contains)) {
            builder.inspecting(
                    TypeDeclaration.class,
                    (declaration, report) ->
                            judge(new Found(kindOf(declaration), declaration, declaration), visitor, report));
        }
        if (kinds.contains("method") || kinds.contains("constructor")) {
            builder.inspecting(
                    CallableDeclaration.class,
                    (declaration, report) ->
                            judge(new Found(kindOf(declaration), declaration, declaration), visitor, report));
        }
        if (kinds.contains("parameter")) {
            builder.inspecting(
                    Parameter.class,
                    (parameter, report) -> judge(new Found("parameter", parameter, parameter), visitor, report));
        }
        if (kinds.contains("field") || kinds.contains("constant") || kinds.contains("variable")) {
            builder.inspecting(VariableDeclarator.class, (variable, report) -> judge(variable, visitor, report));
        }
        return builder;
    }

    private static String kindOf(Node declaration) {
        if (declaration instanceof ClassOrInterfaceDeclaration type) {
            return type.isInterface() ? "interface" : "class";
        }
        if (declaration instanceof EnumDeclaration) {
            return "enum";
        }
        if (declaration instanceof RecordDeclaration) {
            return "record";
        }
        if (declaration instanceof AnnotationDeclaration) {
            return "annotation";
        }
        return declaration instanceof ConstructorDeclaration
                ? "constructor"
                : declaration instanceof MethodDeclaration ? "method" : "";
    }

    private void judge(VariableDeclarator variable, Visitor visitor, Inspection<JavaFile, Node> report) {
        Node parent = variable.getParentNode().orElse(null);
        if (parent instanceof FieldDeclaration field) {
            boolean constant = field.isStatic() && field.isFinal()
                    || field.getParentNode()
                            .filter(type -> type instanceof ClassOrInterfaceDeclaration outer && outer.isInterface())
                            .isPresent();
            String kind = constant && (kinds.contains("constant") || !kinds.contains("field")) ? "constant" : "field";
            judge(new Found(kind, variable, field), visitor, report);
        } else if (parent instanceof VariableDeclarationExpr local) {
            judge(new Found("variable", variable, local), visitor, report);
        }
    }

    private void judge(Found found, Visitor visitor, Inspection<JavaFile, Node> report) {
        if (!kinds.contains(found.kind()) || !passes(found, report.file())) {
            return;
        }
        Certainty extending = extending(found, report.file());
        if (extending == Certainty.YES) {
            visitor.visit(found, report);
        } else if (extending == Certainty.UNKNOWN) {
            report.unjudged((Node) found.named());
        }
    }

    private boolean passes(Found found, JavaFile file) {
        String own = file.unit()
                .getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
        return (named.patterns().isEmpty() || named.matches(found.name()))
                && (packages.isEmpty() || PackagePattern.anyMatches(packages, own))
                && (annotations.isEmpty()
                        || file.types().hasAnnotation(found.annotated(), annotations.toArray(String[]::new)))
                && modifiers.stream()
                        .allMatch(keyword -> found.annotated() instanceof NodeWithModifiers<?> modified
                                && modified.hasModifier(keyword));
    }

    private Certainty extending(Found found, JavaFile file) {
        Certainty result = supertypes.isEmpty() ? Certainty.YES : Certainty.NO;
        for (String supertype : supertypes) {
            Certainty one = found.named() instanceof TypeDeclaration<?> type
                    ? file.types().hierarchy().isSubtype(file.types().of(type), supertype)
                    : Certainty.NO;
            if (one == Certainty.YES) {
                return Certainty.YES;
            }
            result = one == Certainty.UNKNOWN ? one : result;
        }
        return result;
    }
}
