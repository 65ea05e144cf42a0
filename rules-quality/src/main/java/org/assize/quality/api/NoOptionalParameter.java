package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Optional as an element of a collection. */
final class NoOptionalParameter {

    static final Rule RULE = Rule.java("quality/no-optional-parameter")
            .states("Optional is not the type of a parameter or field")
            .because("it gives a caller three ways to say nothing, and a field a second object to hold it")
            .remedy("Overload the method, or keep a nullable field and return Optional from its getter")
            .implementing("iso-25010/modifiability")
            .severity(Severity.WARNING)
            .offByDefault("code bases differ: some use Optional everywhere and mean it")
            .cannotSee("Optional as an element of a collection.")
            .knownElsewhereAs("java:S3553")
            .violating("""
        import java.util.Optional;

        class Order {
            void add(«Optional<String> item») {}
        }
        """)
            .violating("""
        class Order {
            private «java.util.OptionalInt» size;
        }
        """)
            .violating("""
        import java.util.Optional;

        class Order {
            private final «Optional<String>» name;

            Order(«Optional<String> name») {
                this.name = name;
            }
        }
        """)
            .conforming("""
        import java.util.Optional;

        class Order {
            private String name;

            Optional<String> name() {
                Optional<String> result = Optional.ofNullable(name);
                return result.map(value -> value.trim());
            }
        }
        """)
            .conforming("""
        import java.util.Optional;

        class Order extends Base {
            @Override
            void add(Optional<String> item) {}
        }
        """)
            .conforming("""
        import com.acme.Optional;
        import java.util.function.Function;

        class Order {
            Optional field;

            Function<java.util.Optional<String>, String> show() {
                return (java.util.Optional<String> value) -> value.get();
            }
        }
        """)
            .inspecting(Parameter.class, NoOptionalParameter::inspectParameter)
            .inspecting(FieldDeclaration.class, NoOptionalParameter::inspectField)
            .build();

    private NoOptionalParameter() {}

    private static void inspectParameter(Parameter parameter, Inspection<JavaFile, Node> report) {
        Node owner = parameter.getParentNode().orElse(null);
        boolean declared = owner instanceof CallableDeclaration<?> callable
                && !callable.isAnnotationPresent("Override")
                && !callable.isPrivate();
        if (declared && isOptional(parameter.getType(), report)) {
            report.breach(parameter, "An Optional is asked for").key("parameter " + parameter.getNameAsString());
        }
    }

    private static boolean isOptional(Type type, Inspection<JavaFile, Node> report) {
        return type instanceof ClassOrInterfaceType named
                && named.getNameAsString().startsWith("Optional")
                && report.file().types().of(type).name().startsWith("java.util.Optional");
    }

    private static void inspectField(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        if (!field.isStatic() && isOptional(field.getElementType(), report)) {
            report.breach(field.getElementType(), "An Optional is kept in a field")
                    .key("field " + field.getVariable(0).getNameAsString());
        }
    }
}
