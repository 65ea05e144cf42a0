package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Live variables of one body, backwards over its statements (the classic data-flow problem, see Aho, Sethi, Ullman,
 * "Compilers", 1986, section 10.6): a store is dead if its variable is read on no way from there. Where the flow is not
 * clear, in try statements above all, a variable counts as live.
 */
final class DeadStores {

    private static final int MOST_STEPS = 300_000;

    /** Where a jump goes to. */
    private record Target(Node owner, @Nullable String label, boolean isLoop, BitSet atBreak, BitSet atContinue) {}

    private final Bindings bindings;
    private final Map<Variable, Integer> numbers = new IdentityHashMap<>();
    private final Map<Node, Variable> byDeclaration = new IdentityHashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Node> stores = new ArrayList<>();
    private BitSet live = new BitSet();
    private BitSet atHandlers = new BitSet();
    private boolean recording = true;
    private int steps;

    private DeadStores(Bindings bindings, List<Variable> variables) {
        this.bindings = bindings;
        for (Variable each : variables) {
            numbers.put(each, numbers.size());
            byDeclaration.put(each.node, each);
        }
    }

    /**
     * The stores in a body that nobody reads.
     *
     * @param body a method, constructor, initializer or lambda
     * @param variables variables of that body which only it uses
     * @return declarators, assignments and increments; none if the body is too large to say
     */
    static List<Node> in(Node body, Bindings bindings, List<Variable> variables) {
        DeadStores analysis = new DeadStores(bindings, variables);
        analysis.children(body);
        return analysis.steps > MOST_STEPS ? List.of() : analysis.stores;
    }

    private void visit(Node node) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (node instanceof Expression expression) {
            visitExpression(expression);
        } else if (node instanceof Statement statement) {
            visitStatement(statement);
        } else if (node instanceof VariableDeclarator declarator) {
            declare(declarator);
        } else if (!(node instanceof BodyDeclaration)) {
            children(node);
        }
    }

    private void children(Node node) {
        List<Node> children = node.getChildNodes();
        for (int index = children.size() - 1; index >= 0; index--) {
            visit(children.get(index));
        }
    }

    private void declare(VariableDeclarator declarator) {
        Variable variable = byDeclaration.get(declarator);
        if (variable != null && declarator.getInitializer().isPresent()) {
            store(variable, declarator);
        }
        declarator.getInitializer().ifPresent(this::visit);
    }

    private void store(Variable variable, Node store) {
        int number = numbers.get(variable);
        if (recording && !live.get(number) && !atHandlers.get(number) && found.add(store)) {
            stores.add(store);
        }
        live.clear(number);
    }

    private @Nullable Variable tracked(Expression target) {
        Variable variable = target instanceof NameExpr name ? bindings.of(name) : null;
        return variable != null && numbers.containsKey(variable) ? variable : null;
    }

    private void visitExpression(Expression expression) {
        if (expression instanceof NameExpr) {
            Variable variable = tracked(expression);
            if (variable != null) {
                live.set(numbers.get(variable));
            }
        } else if (expression instanceof AssignExpr assignment && tracked(assignment.getTarget()) != null) {
            store(tracked(assignment.getTarget()), assignment);
            visit(assignment.getValue());
            if (assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
                visit(assignment.getTarget());
            }
        } else if (expression instanceof UnaryExpr unary && isStep(unary) && tracked(unary.getExpression()) != null) {
            store(tracked(unary.getExpression()), unary);
            visit(unary.getExpression());
        } else if (expression instanceof BinaryExpr operation && isConditional(operation)) {
            either(() -> visit(operation.getRight()), () -> {});
            visit(operation.getLeft());
        } else if (expression instanceof ConditionalExpr choice) {
            either(() -> visit(choice.getThenExpr()), () -> visit(choice.getElseExpr()));
            visit(choice.getCondition());
        } else if (expression instanceof SwitchExpr choice) {
            visitSwitch(choice, choice.getSelector(), choice.getEntries());
        } else if (!(expression instanceof LambdaExpr)) {
            children(expression);
        }
    }

    static boolean isStep(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    private static boolean isConditional(BinaryExpr operation) {
        return operation.getOperator() == BinaryExpr.Operator.AND || operation.getOperator() == BinaryExpr.Operator.OR;
    }

    private void either(Runnable one, Runnable other) {
        BitSet after = copy(live);
        one.run();
        BitSet first = live;
        live = after;
        other.run();
        live.or(first);
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    private void visitStatement(Statement statement) {
        if (statement instanceof IfStmt branch) {
            either(() -> visit(branch.getThenStmt()), () -> branch.getElseStmt().ifPresent(this::visit));
            visit(branch.getCondition());
        } else if (statement instanceof WhileStmt loop) {
            loop(loop, () -> live, List.of(loop.getBody()), loop.getCondition());
        } else if (statement instanceof DoStmt loop) {
            visitDo(loop);
        } else if (statement instanceof ForStmt loop) {
            loop(
                    loop,
                    () -> reversed(loop.getUpdate()),
                    List.of(loop.getBody()),
                    loop.getCompare().orElse(null));
            reversed(loop.getInitialization());
        } else if (statement instanceof ForEachStmt loop) {
            loop(loop, () -> live, List.of(loop.getBody()), null);
            visit(loop.getIterable());
        } else if (statement instanceof SwitchStmt choice) {
            visitSwitch(choice, choice.getSelector(), choice.getEntries());
        } else if (statement instanceof TryStmt attempt) {
            visitTry(attempt);
        } else if (statement instanceof LabeledStmt labelled) {
            Target target = new Target(labelled, labelled.getLabel().getIdentifier(), false, copy(live), new BitSet());
            targets.add(target);
            visit(labelled.getStatement());
            targets.remove(targets.size() - 1);
        } else if (statement instanceof AssertStmt) {
            either(() -> children(statement), () -> {});
        } else {
            visitJump(statement);
        }
    }

    private BitSet reversed(List<? extends Node> nodes) {
        for (int index = nodes.size() - 1; index >= 0; index--) {
            visit(nodes.get(index));
        }
        return live;
    }

    private void visitJump(Statement statement) {
        if (statement instanceof ReturnStmt || statement instanceof ThrowStmt) {
            live = new BitSet();
        } else if (statement instanceof BreakStmt jump) {
            live = copy(target(jump.getLabel().map(each -> each.getIdentifier()).orElse(null), false));
            return;
        } else if (statement instanceof ContinueStmt jump) {
            live = copy(target(jump.getLabel().map(each -> each.getIdentifier()).orElse(null), true));
            return;
        } else if (statement instanceof YieldStmt) {
            for (int index = targets.size() - 1; index >= 0; index--) {
                if (targets.get(index).owner() instanceof SwitchExpr) {
                    live = copy(targets.get(index).atBreak());
                    break;
                }
            }
        }
        children(statement);
    }

    private BitSet target(@Nullable String label, boolean again) {
        for (int index = targets.size() - 1; index >= 0; index--) {
            Target each = targets.get(index);
            boolean fits = label != null
                    ? label.equals(each.label())
                    : each.label() == null && (each.isLoop() || !again && each.owner() instanceof SwitchStmt);
            if (fits) {
                // The label of a loop stands right around it: to continue it is to continue the loop inside.
                boolean inner = again && !each.isLoop() && index + 1 < targets.size();
                return again ? (inner ? targets.get(index + 1) : each).atContinue() : each.atBreak();
            }
        }
        return everything();
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, numbers.size());
        return all;
    }

    /** A loop whose condition is asked before its body; what it repeats is followed until nothing changes. */
    private void loop(Statement loop, Supplier<BitSet> update, List<Node> body, @Nullable Expression condition) {
        BitSet after = copy(live);
        BitSet head = copy(after);
        boolean outerRecording = recording;
        recording = false;
        while (true) {
            BitSet next = round(loop, update, body, condition, after, head);
            next.or(head);
            if (next.equals(head) || steps > MOST_STEPS) {
                break;
            }
            head = next;
        }
        recording = outerRecording;
        live = round(loop, update, body, condition, after, head);
        live.or(after);
    }

    private BitSet round(
            Statement loop,
            Supplier<BitSet> update,
            List<Node> body,
            @Nullable Expression condition,
            BitSet after,
            BitSet head) {
        live = copy(head);
        BitSet atContinue = copy(update.get());
        live = copy(atContinue);
        Target target = new Target(loop, null, true, after, atContinue);
        targets.add(target);
        reversed(body);
        targets.remove(targets.size() - 1);
        live.or(after);
        if (condition != null) {
            visit(condition);
        }
        return copy(live);
    }

    private void visitDo(DoStmt loop) {
        BitSet after = copy(live);
        BitSet start = new BitSet();
        boolean outerRecording = recording;
        recording = false;
        for (int round = 0; ; round++) {
            live = copy(after);
            live.or(start);
            visit(loop.getCondition());
            Target target = new Target(loop, null, true, after, copy(live));
            targets.add(target);
            visit(loop.getBody());
            targets.remove(targets.size() - 1);
            if (recording || steps > MOST_STEPS) {
                break;
            }
            BitSet next = copy(live);
            next.or(start);
            recording = next.equals(start) && outerRecording;
            if (next.equals(start) && !outerRecording) {
                break;
            }
            start = next;
        }
        recording = outerRecording;
    }

    private void visitSwitch(Node choice, Expression selector, List<SwitchEntry> entries) {
        BitSet after = copy(live);
        Target target = new Target(choice, null, false, after, new BitSet());
        targets.add(target);
        BitSet starts = copy(after);
        for (int index = entries.size() - 1; index >= 0; index--) {
            SwitchEntry entry = entries.get(index);
            if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
                live = copy(after);
            }
            reversed(entry.getStatements());
            entry.getGuard().ifPresent(guard -> either(() -> {}, () -> visit(guard)));
            starts.or(live);
        }
        targets.remove(targets.size() - 1);
        live = starts;
        visit(selector);
    }

    private void visitTry(TryStmt attempt) {
        BitSet outerHandlers = atHandlers;
        attempt.getFinallyBlock().ifPresent(block -> {
            targets.forEach(target -> {
                live.or(target.atBreak());
                live.or(target.atContinue());
            });
            live.or(outerHandlers);
            visit(block);
        });
        BitSet after = copy(live);
        BitSet inCatches = copy(outerHandlers);
        if (attempt.getFinallyBlock().isPresent()) {
            inCatches.or(after);
        }
        BitSet inBody = copy(inCatches);
        for (CatchClause clause : attempt.getCatchClauses()) {
            live = copy(after);
            atHandlers = inCatches;
            visit(clause.getBody());
            inBody.or(live);
        }
        live = copy(after);
        atHandlers = inBody;
        visit(attempt.getTryBlock());
        reversed(attempt.getResources());
        // A variable that a handler reads is live before the try, too.
        live.or(inBody);
        atHandlers = outerHandlers;
    }
}
