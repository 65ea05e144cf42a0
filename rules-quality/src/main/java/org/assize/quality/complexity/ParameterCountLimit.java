package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a method overrides another unless it says so with @Override. */
final class ParameterCountLimit {

    record Options(
            @Option("the most parameters of a method") int max,

            @Option("the most parameters of a constructor") int maxOfConstructor,

            @Option("simple names of annotations under which a framework, not a person, passes the arguments")
            List<String> calledByFrameworks) {}

    static final Rule RULE = Rule.java("quality/parameter-count-limit")
            .states("A method does not have more parameters than the limit")
            .because("nobody remembers the order of many arguments, and two of one type are soon mixed up")
            .remedy("Put parameters that belong together into a record, or split the method")
            .severity(Severity.WARNING)
            .implementing("iso-25010/modifiability", "cwe/1064")
            .options(new Options(
                    7,
                    7,
                    List.of(
                            "JsonCreator",
                            "Inject",
                            "Autowired",
                            "ConstructorProperties",
                            "RequestMapping",
                            "GetMapping",
                            "PostMapping",
                            "PutMapping",
                            "DeleteMapping",
                            "PatchMapping",
                            "Bean",
                            "Query",
                            "ParameterizedTest",
                            "Produces",
                            "Provides")))
            .cannotSee("Methods that override without @Override; components of records are not counted.")
            .knownElsewhereAs(
                    "PMD.ExcessiveParameterList", "java:S107", "TooManyParameters", "checkstyle:parameternumber")
            .violating("""
                    class Order {
                        void «add»(String sku, int count, long price, String tax, String note, int row, int page, int line) {}
                    }
                    """)
            .violating("""
                    class Order {
                        private «Order»(int a, int b, int c, int d, int e, int f, int g, int h) {}
                    }
                    """)
            .violating("""
                    interface Orders {
                        void «add»(int a, int b, int c, int d, int e, int f, int g, String... notes);
                    }
                    """)
            .conforming("""
                    class Order {
                        void add(String sku, int count, long price, String tax, String note, int row, int page) {}
                    }
                    """)
            .conforming("""
                    class Order implements Orders {
                        @Override
                        public void add(int a, int b, int c, int d, int e, int f, int g, int h) {}

                        @JsonCreator
                        Order(int a, int b, int c, int d, int e, int f, int g, int h) {}

                        native void draw(int a, int b, int c, int d, int e, int f, int g, int h);
                    }
                    """)
            .conforming("""
                    record Order(int a, int b, int c, int d, int e, int f, int g, int h) {
                        Order {
                            check(a, b, c, d, e, f, g, h);
                        }
                    }
                    """)
            .inspecting(CallableDeclaration.class, ParameterCountLimit::inspect)
            .build();

    private ParameterCountLimit() {}

    private static void inspect(CallableDeclaration<?> callable, Inspection<JavaFile, Node> report) {
        Options options = report.options(Options.class);
        boolean isConstructor = callable instanceof ConstructorDeclaration;
        int max = isConstructor ? options.maxOfConstructor() : options.max();
        int count = callable.getParameters().size();
        if (isSetByOthers(callable, options)) {
            return;
        }
        report.measured(isConstructor ? "maxOfConstructor" : "max", count);
        if (count > max) {
            report.breach(
                            callable.getName(),
                            (isConstructor ? "The constructor" : "Method " + callable.getNameAsString()) + " has "
                                    + count + " parameters, more than " + max)
                    .measuring(count);
        }
    }

    private static boolean isSetByOthers(CallableDeclaration<?> callable, Options options) {
        boolean isNative = callable instanceof MethodDeclaration method && method.isNative();
        return isNative
                || callable.getAnnotations().stream()
                        .map(each -> each.getName().getIdentifier())
                        .anyMatch(each -> each.equals("Override")
                                || options.calledByFrameworks().contains(each));
    }
}
