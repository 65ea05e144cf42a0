package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.TypeParameter;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a name says what the type is for. */
final class TypeNaming {

    record Options(
            @Option("a regular expression that names of classes, interfaces, enums, records and annotations match")
            String type,

            @Option("a regular expression that names of types in tests match")
            String testType,

            @Option("a regular expression that names of type parameters match")
            String typeParameter) {}

    static final Rule RULE = Rule.java("quality/type-naming")
            .states("Type names match the convention")
            .because("a reader tells a type from a variable and from a type parameter by the way it is written")
            .remedy(
                    "Write type names in UpperCamelCase and type parameters as one capital letter or a name that ends in T;"
                            + " set the options if your team's convention is another")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1099")
            .options(new Options(
                    Conventions.UPPER_CAMEL, "\\p{Lu}[\\p{L}\\p{Nd}_]*", "[A-Z][A-Z0-9_]{0,3}|[A-Z][A-Za-z0-9]*T"))
            .cannotSee("Whether a name says what the type is for, and runs of capitals such as XMLHTTPRequest.")
            .knownElsewhereAs(
                    "PMD.ClassNamingConventions",
                    "PMD.TypeParameterNamingConventions",
                    "java:S101",
                    "java:S114",
                    "java:S119",
                    "ClassName",
                    "TypeParameterNaming",
                    "IdentifierName",
                    "checkstyle:typename",
                    "checkstyle:classtypeparametername",
                    "checkstyle:abbreviationaswordinname")
            .violating("""
                    class «order_line» {
                    }
                    """)
            .violating("""
                    interface «OrderLine_1» {
                        enum «state» { OPEN }
                    }
                    """)
            .violating("""
                    class Box<«Element», «key»> {
                        <«t»> void put(t value) {}

                        record «box$»(int size) {}
                    }
                    """)
            .conforming("""
                    class OrderLine {
                    }
                    """)
            .conforming("""
                    interface Box<T, K1, ID, RequestT extends Comparable<RequestT>> {
                        <R> R map(T value);

                        @interface URLOf {}
                    }
                    """)
            .conforming("""
                    record Stra\u00dfe(String name) {
                        enum \u00dcbergang { A4, B }
                    }
                    """)
            .inspecting(TypeDeclaration.class, TypeNaming::inspectType)
            .inspecting(TypeParameter.class, TypeNaming::inspectParameter)
            .build();

    private TypeNaming() {}

    private static void inspectType(TypeDeclaration<?> type, Inspection<JavaFile, Node> report) {
        Options options = report.options(Options.class);
        String pattern = report.source().isTest() ? options.testType() : options.type();
        String name = type.getNameAsString();
        if (type.getName().getRange().isPresent()
                && !name.equals("package-info")
                && !Conventions.of(report).matches(pattern, name)) {
            report.breach(type.getName(), "The type name " + name + " does not match " + pattern);
        }
    }

    private static void inspectParameter(TypeParameter parameter, Inspection<JavaFile, Node> report) {
        String pattern = report.options(Options.class).typeParameter();
        String name = parameter.getNameAsString();
        if (!Conventions.of(report).matches(pattern, name)) {
            report.breach(parameter.getName(), "The type parameter " + name + " does not match " + pattern)
                    .key("type parameter " + name);
        }
    }
}
