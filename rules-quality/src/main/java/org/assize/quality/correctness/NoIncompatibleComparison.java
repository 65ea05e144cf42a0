package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassHierarchy;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges only where both static types and everything they derive from are known. */
final class NoIncompatibleComparison {

    static final Rule RULE = Rule.java("quality/no-incompatible-comparison")
            .states("Calls of equals, contains, remove and get are given a value of a compatible type")
            .because("such a call compiles and always says no")
            .remedy("Convert one of the two values, or pass the one that was meant")
            .implementing("cwe/1024", "iso-25010/faultlessness")
            .cannotSee("Values whose static type is wider than what they are.")
            .knownElsewhereAs(
                    "PMD.CollectionTypeMismatch",
                    "java:S2159",
                    "java:S2175",
                    "EqualsIncompatibleType",
                    "CollectionIncompatibleType",
                    "EC_UNRELATED_TYPES",
                    "GC_UNRELATED_TYPES")
            .violating("""
        class Order {
            boolean is(Long id, String text) {
                return «id.equals(1)» || «text.equals('x')»;
            }
        }
        """)
            .violating("""
        import java.util.Map;
        import java.util.Set;

        class Orders {
            boolean known(Set<Long> ids, Map<String, Integer> amounts, Integer id) {
                return «ids.contains(id)» && «amounts.get(id)» == null;
            }
        }
        """)
            .violating("""
        import java.util.List;

        class Names {
            boolean same(String[] names, List<String> other, String name) {
                return «names.equals(name)» || «other.remove(new StringBuilder())»;
            }
        }
        """)
            .violating("""
        class Names {
            boolean missing(String name) {
                return «name.equals(null)»;
            }
        }
        """)
            .conforming("""
        import java.util.List;
        import java.util.Map;
        import java.util.Set;

        class Orders {
            boolean known(Set<Number> ids, Map<String, Integer> amounts, List<Long> list, CharSequence text, int id) {
                list.remove(0);
                return ids.contains(id) && amounts.get("x") == null && text.equals("x") && list.contains(1L);
            }
        }
        """)
            .conforming("""
        class Shapes {
            interface Round {}
            static class Circle {}

            boolean same(Round round, Circle circle) {
                // A subclass of Circle may be Round.
                return round.equals(circle);
            }
        }
        """)
            .conforming("""
        import java.util.Collection;

        class Generic<T> {
            boolean has(Collection<? extends T> all, Collection<?> some, Object value) {
                return all.contains(value) || some.contains("x");
            }
        }
        """)
            .conforming("""
        class Names {
            boolean missing(Object name) {
                assertFalse(name.equals(null));
                assertFalse("x".equals(1));
                return name == null;
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoIncompatibleComparison::inspect)
            .build();

    private static final Set<String> ELEMENT =
            Set.of("contains", "remove", "indexOf", "lastIndexOf", "removeFirstOccurrence", "removeLastOccurrence");

    private static final Set<String> KEY = Set.of("get", "containsKey", "remove", "getOrDefault");

    private NoIncompatibleComparison() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        int arguments = call.getArguments().size();
        if (name.equals("equals")
                && arguments == 2
                && call.getScope()
                        .filter(scope -> scope instanceof NameExpr type
                                && type.getNameAsString().equals("Objects"))
                        .isPresent()) {
            judge(call, report.file().types().of(call.getArgument(0)), call.getArgument(1), report);
        } else if (arguments == 1 && name.equals("equals") && call.getScope().isPresent()) {
            inspectEquals(call, report);
        } else if (arguments == 1 && (ELEMENT.contains(name) || KEY.contains(name) || name.equals("containsValue"))
                || name.equals("getOrDefault") && arguments == 2) {
            inspectCollection(call, report);
        }
    }

    private static void inspectEquals(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        Expression argument = Expressions.inner(call.getArgument(0));
        if (argument instanceof NullLiteralExpr) {
            // An Object may be of a class whose equals means something else: Jackson's filters are asked so.
            boolean anything = report.file().types().of(call.getScope().get()).is("java.lang.Object");
            if (!anything && !isAsserted(call, report) && !(call.getScope().get() instanceof SuperExpr)) {
                report.breach(call, "equals(null) is never true").key(call.toString());
            }
            return;
        }
        JavaType receiver = report.file().types().of(call.getScope().get());
        judge(call, receiver, argument, report);
    }

    private static void inspectCollection(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        TypeResolver types = report.file().types();
        JavaType receiver = types.receiverOf(call);
        if (!receiver.isClass()
                || receiver.arguments().isEmpty() && receiver.name().startsWith("java.")) {
            return;
        }
        JavaType argument = types.of(call.getArgument(0));
        boolean byIndex = (name.equals("remove") || name.equals("get"))
                && argument.isNumeric()
                && types.isCallOn(call, "java.util.List").isPossible();
        if (byIndex) {
            return;
        }
        if (ELEMENT.contains(name)) {
            argumentOf(receiver, "java.util.Collection", 0, types)
                    .ifPresent(element -> judge(call, element, call.getArgument(0), report));
        }
        if (KEY.contains(name)) {
            argumentOf(receiver, "java.util.Map", 0, types)
                    .ifPresent(key -> judge(call, key, call.getArgument(0), report));
        } else if (name.equals("containsValue")) {
            argumentOf(receiver, "java.util.Map", 1, types)
                    .ifPresent(value -> judge(call, value, call.getArgument(0), report));
        }
    }

    private static Optional<JavaType> argumentOf(JavaType receiver, String superName, int index, TypeResolver types) {
        return types.hierarchy().supertypes(receiver).types().stream()
                .map(Supertype::type)
                .filter(type -> type.is(superName) && type.arguments().size() > index)
                .map(type -> type.arguments().get(index))
                .findFirst();
    }

    private static void judge(
            MethodCallExpr call, JavaType expected, Expression value, Inspection<JavaFile, Node> report) {
        JavaType given = report.file().types().of(value);
        if (!expected.isKnown() || !given.isKnown()) {
            report.unjudged(call);
            return;
        }
        if (areDisjoint(expected.boxed(), given.boxed(), report.file().types().hierarchy())
                && !isAsserted(call, report)) {
            report.breach(
                            call,
                            call.getNameAsString() + " compares a " + simple(expected) + " with a " + simple(given)
                                    + ", which are never equal")
                    .key(call.getNameAsString() + " " + value);
        }
    }

    /** Whether no object can be of both types. */
    private static boolean areDisjoint(JavaType one, JavaType other, ClassHierarchy hierarchy) {
        if (one.is("null")
                || other.is("null")
                || one.is("java.lang.Object")
                || other.is("java.lang.Object")
                || one.is("void")
                || other.is("void")) {
            return false;
        }
        if (one.isArray() || other.isArray()) {
            boolean holdsArrays = isArrayBase(one) || isArrayBase(other);
            return !holdsArrays
                    && (one.isArray() != other.isArray()
                            || one.component().isPrimitive()
                                    != other.component().isPrimitive());
        }
        Optional<ClassSignature> first = hierarchy.signature(one.name());
        Optional<ClassSignature> second = hierarchy.signature(other.name());
        boolean known = first.isPresent() && second.isPresent();
        boolean unrelated = known
                && hierarchy.isSubtype(one, other.name()) == Certainty.NO
                && hierarchy.isSubtype(other, one.name()) == Certainty.NO;
        return unrelated
                && (isClosed(first.get())
                        || isClosed(second.get())
                        || !first.get().isInterface() && !second.get().isInterface());
    }

    private static boolean isArrayBase(JavaType type) {
        return type.is("java.lang.Cloneable") || type.is("java.io.Serializable");
    }

    private static boolean isClosed(ClassSignature type) {
        return type.isFinal();
    }

    private static String simple(JavaType type) {
        String erased = type.erasure().toString();
        return erased.substring(erased.lastIndexOf('.') + 1);
    }

    /** Whether a test asserts that the two are not equal. */
    private static boolean isAsserted(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (report.source().isTest()) {
            return true;
        }
        Node node = call;
        while (node != null && !(node instanceof Statement)) {
            if (node != call
                    && node instanceof MethodCallExpr outer
                    && outer.getNameAsString().startsWith("assert")) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return node instanceof AssertStmt;
    }
}
