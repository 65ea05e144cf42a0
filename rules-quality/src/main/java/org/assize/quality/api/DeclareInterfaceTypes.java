package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Judges what others see, and with the option also what stays inside a method. */
final class DeclareInterfaceTypes {

    private static final Map<String, String> INTERFACES = Map.ofEntries(
            Map.entry("ArrayList", "List"),
            Map.entry("LinkedList", "List or Deque"),
            Map.entry("ArrayDeque", "Deque"),
            Map.entry("PriorityQueue", "Queue"),
            Map.entry("HashMap", "Map"),
            Map.entry("LinkedHashMap", "Map"),
            Map.entry("TreeMap", "SortedMap"),
            Map.entry("EnumMap", "Map"),
            Map.entry("WeakHashMap", "Map"),
            Map.entry("IdentityHashMap", "Map"),
            Map.entry("HashSet", "Set"),
            Map.entry("LinkedHashSet", "Set"),
            Map.entry("TreeSet", "SortedSet"),
            Map.entry("EnumSet", "Set"),
            Map.entry("Vector", "List"),
            Map.entry("Hashtable", "Map"));

    record Options(
            @Option("whether private fields, private methods and local variables are judged too")
            boolean inside) {}

    static final Rule RULE = Rule.java("quality/declare-interface-types")
            .states(
                    "Fields, parameters and results are declared with the interface of a collection, not its implementation")
            .because("the implementation can then be changed without changing those who use it")
            .remedy("Declare the interface: List, Set, Map, Deque")
            .implementing("iso-25010/modifiability")
            .severity(Severity.WARNING)
            .offByDefault("some code needs what only the implementation offers, and this is not looked at")
            .options(new Options(false))
            .cannotSee("Whether methods of the implementation are called, such as TreeMap's own.")
            .knownElsewhereAs("PMD.LooseCoupling", "java:S1319", "NonApiType", "checkstyle:illegaltype")
            .violating("""
                    import java.util.ArrayList;
                    import java.util.HashMap;

                    public class Orders {
                        protected «HashMap<String, String>» names = new HashMap<>();

                        public «ArrayList<String>» all() {
                            return new ArrayList<>();
                        }
                    }
                    """)
            .violating("""
                    import java.util.*;

                    public class Orders {
                        Orders(«HashSet<String>» names) {}

                        void add(«LinkedList<String>» names, «TreeMap<String, Integer>» counts) {}
                    }
                    """)
            .violating("""
                    public class Orders {
                        public «java.util.Hashtable<String, String>» environment;
                    }
                    """)
            .conforming("""
                    import java.util.*;

                    public class Orders {
                        private final HashMap<String, String> names = new HashMap<>();
                        protected List<String> all = new ArrayList<>();

                        public Map<String, String> names() {
                            ArrayList<String> copy = new ArrayList<>();
                            return names;
                        }

                        private ArrayList<String> copy() {
                            return new ArrayList<>(all);
                        }
                    }
                    """)
            .conforming("""
                    import com.acme.HashMap;

                    public class Orders {
                        public HashMap<String, String> names;
                    }
                    """)
            .conforming("""
                    import java.util.ArrayList;

                    public class Orders extends Base {
                        @Override
                        public void fill(ArrayList<String> names) {}
                    }
                    """)
            .inspecting(FieldDeclaration.class, DeclareInterfaceTypes::inspectField)
            .inspecting(MethodDeclaration.class, DeclareInterfaceTypes::inspectResult)
            .inspecting(Parameter.class, DeclareInterfaceTypes::inspectParameter)
            .inspecting(VariableDeclarationExpr.class, DeclareInterfaceTypes::inspectLocal)
            .build();

    private DeclareInterfaceTypes() {}

    private static void inspectField(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        if (!field.isPrivate() || report.options(Options.class).inside()) {
            inspect(field.getElementType(), report);
        }
    }

    private static void inspectResult(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!method.isAnnotationPresent("Override")
                && (!method.isPrivate() || report.options(Options.class).inside())) {
            inspect(method.getType(), report);
        }
    }

    private static void inspectParameter(Parameter parameter, Inspection<JavaFile, Node> report) {
        Node owner = parameter.getParentNode().orElse(null);
        boolean inside = owner instanceof MethodDeclaration method
                ? method.isPrivate()
                : !(owner instanceof ConstructorDeclaration constructor) || constructor.isPrivate();
        boolean given = owner instanceof MethodDeclaration method && method.isAnnotationPresent("Override");
        if (!given && (!inside || report.options(Options.class).inside())) {
            inspect(parameter.getType(), report);
        }
    }

    private static void inspectLocal(VariableDeclarationExpr local, Inspection<JavaFile, Node> report) {
        if (report.options(Options.class).inside()) {
            inspect(local.getElementType(), report);
        }
    }

    private static void inspect(Type type, Inspection<JavaFile, Node> report) {
        if (type instanceof ClassOrInterfaceType named) {
            String better = INTERFACES.get(named.getNameAsString());
            if (better != null && report.file().types().of(type).is("java.util." + named.getNameAsString())) {
                report.breach(type, named.getNameAsString() + " is one of several: " + better + " is enough")
                        .key(named.getNameAsString());
            }
        }
    }
}
