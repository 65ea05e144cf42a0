package org.assize.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.assize.evidence.EvidenceKind;
import org.assize.rule.Inspected;
import org.assize.rule.Inspector;

/**
 * The hooks of all rules on one kind of evidence, found by node class: a rule that asks for one class of node costs
 * nothing on others.
 */
final class KindPlan<F, N> {

    /** A check and the position of its rule in the plan. */
    record Hook<F, N>(int rule, Class<? extends N> nodeType, Inspector<F, N, N> inspector) {}

    private final EvidenceKind<F, N> kind;
    private final int position;
    private final List<Hook<F, N>> hooks = new ArrayList<>();
    private final ConcurrentMap<Class<?>, List<Hook<F, N>>> byNodeClass = new ConcurrentHashMap<>();

    KindPlan(EvidenceKind<F, N> kind, int position) {
        this.kind = kind;
        this.position = position;
    }

    EvidenceKind<F, N> kind() {
        return kind;
    }

    int position() {
        return position;
    }

    List<Hook<F, N>> hooks() {
        return hooks;
    }

    void add(int rule, Inspected<?, ?, ?> inspected) {
        hooks.add(hook(rule, inspected));
    }

    /** The caller grouped hooks by the very kind, so that the types agree. */
    @SuppressWarnings("unchecked")
    private Hook<F, N> hook(int rule, Inspected<?, ?, ?> inspected) {
        return new Hook<>(rule, (Class<? extends N>) inspected.nodeType(), (Inspector<F, N, N>)
                (Inspector<?, ?, ?>) inspected.inspector());
    }

    List<Hook<F, N>> hooksFor(Class<?> nodeClass) {
        List<Hook<F, N>> found = byNodeClass.get(nodeClass);
        if (found == null) {
            found = hooks.stream()
                    .filter(hook -> hook.nodeType().isAssignableFrom(nodeClass))
                    .toList();
            byNodeClass.put(nodeClass, found);
        }
        return found;
    }
}
