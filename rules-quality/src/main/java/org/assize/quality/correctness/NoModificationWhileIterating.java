package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges loops over a collection itself, or over its keys, values or entries. */
final class NoModificationWhileIterating {

    static final Rule RULE = Rule.java("quality/no-modification-while-iterating")
            .states("A collection is not modified inside a loop that iterates over it")
            .because("the next step of the loop throws a ConcurrentModificationException, or silently skips an element")
            .remedy("Use removeIf, an explicit iterator, or collect the changes and make them after the loop")
            .implementing("cwe/662", "iso-25010/faultlessness")
            .cannotSee("Modifications in methods that the loop calls, and through another variable.")
            .knownElsewhereAs("java:S5413", "ModifyCollectionInEnhancedForLoop", "ModifySourceCollectionInStream")
            .violating("""
        import java.util.List;

        class Cart {
            void clean(List<String> lines) {
                for (String line : lines) {
                    if (line.isBlank()) {
                        «lines.remove(line)»;
                    }
                }
            }
        }
        """)
            .violating("""
        import java.util.HashMap;
        import java.util.Map;

        class Prices {
            private final Map<String, Integer> prices = new HashMap<>();

            void rise() {
                for (String name : prices.keySet()) {
                    «prices.remove(name)»;
                    prices.put(name, 1);
                }
            }
        }
        """)
            .violating("""
        import java.util.ArrayList;

        class Tree {
            void grow(ArrayList<Integer> leaves) {
                for (int leaf : leaves) {
                    «leaves.add(leaf + 1)»;
                }
            }
        }
        """)
            .conforming("""
        import java.util.List;

        class Cart {
            void remove(List<String> lines, String gone) {
                for (String line : lines) {
                    if (line.equals(gone)) {
                        lines.remove(line);
                        break;
                    }
                }
            }

            boolean removed(List<String> lines, String gone) {
                for (String line : lines) {
                    if (line.equals(gone)) {
                        return lines.remove(line);
                    }
                }
                return false;
            }
        }
        """)
            .conforming("""
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.CopyOnWriteArrayList;

        class Cart {
            void clean(List<String> lines, CopyOnWriteArrayList<String> shared) {
                for (String line : new ArrayList<>(lines)) {
                    lines.remove(line);
                }
                for (String line : shared) {
                    shared.remove(line);
                }
            }
        }
        """)
            .conforming("""
        import java.util.List;
        import java.util.Map;

        class Prices {
            void change(Map<String, Integer> prices, List<Runnable> later) {
                for (Map.Entry<String, Integer> price : prices.entrySet()) {
                    price.setValue(1);
                    prices.put(price.getKey(), 2);
                    later.add(() -> prices.remove(price.getKey()));
                }
            }
        }
        """)
            .inspecting(ForEachStmt.class, NoModificationWhileIterating::inspect)
            .build();

    private static final Set<String> VIEWS = Set.of("keySet", "values", "entrySet");

    /** For maps, putting may only replace a value, which is allowed. */
    private static final Set<String> MODIFYING = Set.of("add", "addAll", "remove", "removeAll", "retainAll", "clear");

    private static final Set<String> FAIL_FAST = Set.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.ArrayDeque",
            "java.util.PriorityQueue",
            "java.util.Vector",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.Collection");

    private NoModificationWhileIterating() {}

    private static void inspect(ForEachStmt loop, Inspection<JavaFile, Node> report) {
        Expression iterated = Expressions.inner(loop.getIterable());
        if (iterated instanceof MethodCallExpr view
                && VIEWS.contains(view.getNameAsString())
                && view.getArguments().isEmpty()
                && view.getScope().isPresent()) {
            iterated = Expressions.inner(view.getScope().get());
        }
        if (!(iterated instanceof NameExpr) && !(iterated instanceof FieldAccessExpr)) {
            return;
        }
        for (MethodCallExpr call : loop.getBody().findAll(MethodCallExpr.class)) {
            boolean modifies = MODIFYING.contains(call.getNameAsString())
                    && call.getScope().isPresent()
                    && Expressions.same(call.getScope().get(), iterated)
                    && isRunByLoop(call, loop)
                    && !endsLoop(call, loop);
            if (modifies && isFailFast(call, iterated, report)) {
                report.breach(call, iterated + " is modified while the loop iterates over it")
                        .key(call.getNameAsString());
            }
        }
    }

    private static boolean isRunByLoop(Node call, ForEachStmt loop) {
        for (Node node = call; node != loop; node = node.getParentNode().orElse(loop)) {
            if (node instanceof LambdaExpr
                    || node instanceof ObjectCreationExpr creation
                            && creation.getAnonymousClassBody().isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the loop is left before its next step, as far as the statements around the call say. */
    private static boolean endsLoop(Node call, ForEachStmt loop) {
        Node node = call;
        while (node != loop) {
            Node parent = node.getParentNode().orElse(loop);
            if (node instanceof ReturnStmt || node instanceof ThrowStmt) {
                return true;
            }
            if (node instanceof Statement && parent instanceof NodeWithStatements<?> block) {
                int at = block.getStatements().indexOf(node);
                boolean leaves = block.getStatements().stream()
                        .skip(at + 1L)
                        .anyMatch(next ->
                                next instanceof BreakStmt || next instanceof ReturnStmt || next instanceof ThrowStmt);
                if (leaves) {
                    return true;
                }
            }
            node = parent;
        }
        return false;
    }

    private static boolean isFailFast(MethodCallExpr call, Expression iterated, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        String type = types.of(iterated).erasure().toString();
        if (type.isEmpty() || !types.of(iterated).isKnown()) {
            report.unjudged(call);
            return false;
        }
        boolean isMap = types.isSubtypeOf(iterated, "java.util.Map") == Certainty.YES;
        return FAIL_FAST.contains(type) && !(isMap && call.getNameAsString().startsWith("add"));
    }
}
