package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the local variables and the operand stack at one place of a method. */
final class Frame {

    private static final int DEEPEST_STACK = 512;
    private static final int MOST_LOCALS = 1_024;

    private @Nullable Operand[] locals;
    private Operand[] stack;
    private int depth;

    Frame() {
        this(new Operand[8], new Operand[8], 0);
    }

    private Frame(@Nullable Operand[] locals, Operand[] stack, int depth) {
        this.locals = locals;
        this.stack = stack;
        this.depth = depth;
    }

    Frame copy() {
        return new Frame(locals.clone(), Arrays.copyOf(stack, Math.max(4, depth)), depth);
    }

    void push(Operand operand) {
        if (depth == DEEPEST_STACK) {
            depth = 0;
        }
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = operand;
    }

    /** Takes the topmost entry. Below the known part of the stack everything is unknown. */
    Operand pop() {
        return depth == 0 ? Operand.UNKNOWN : stack[--depth];
    }

    /** Takes entries that fill a number of words, in the order from top to bottom. */
    List<Operand> take(int words) {
        List<Operand> taken = new ArrayList<>(words);
        for (int filled = 0; filled < words; ) {
            Operand top = pop();
            taken.add(top);
            filled += top.wide() ? 2 : 1;
        }
        return taken;
    }

    /** Puts back what {@link #take} took. */
    void putBack(List<Operand> taken) {
        for (int index = taken.size() - 1; index >= 0; index--) {
            push(taken.get(index));
        }
    }

    void clearStack() {
        depth = 0;
    }

    Operand local(int index) {
        Operand local = index < locals.length ? locals[index] : null;
        return local == null ? Operand.UNKNOWN : local;
    }

    /** Local variables with a very high number are not followed. */
    void store(int index, Operand operand) {
        if (index >= MOST_LOCALS) {
            return;
        }
        if (index >= locals.length) {
            locals = Arrays.copyOf(locals, Math.max(index + 1, locals.length * 2));
        }
        locals[index] = operand;
        if (operand.wide() && index + 1 < locals.length) {
            locals[index + 1] = null;
        }
    }

    void forget(BitSet changedLocals) {
        for (int index = changedLocals.nextSetBit(0); index >= 0; index = changedLocals.nextSetBit(index + 1)) {
            if (index >= locals.length) {
                return;
            }
            locals[index] = null;
        }
    }

    /** Replaces all entries that stand for an object being made. */
    void replace(int identity, Operand operand) {
        replace(locals, locals.length, identity, operand);
        replace(stack, depth, identity, operand);
    }

    private static void replace(@Nullable Operand[] entries, int count, int identity, Operand operand) {
        for (int index = 0; index < count; index++) {
            if (entries[index] != null && entries[index].isMaking(identity)) {
                entries[index] = operand;
            }
        }
    }

    /** Objects being made are changed somewhere in a loop or a try block: their contents are not known. */
    void escapeAll() {
        escapeAll(locals, locals.length);
        escapeAll(stack, depth);
    }

    private static void escapeAll(@Nullable Operand[] entries, int count) {
        for (int index = 0; index < count; index++) {
            if (entries[index] != null) {
                entries[index] = entries[index].escaped();
            }
        }
    }

    /** Keeps what holds on both ways to a place. */
    void merge(Frame other) {
        if (depth != other.depth) {
            depth = 0;
        }
        for (int index = 0; index < depth; index++) {
            stack[index] = stack[index].merge(other.stack[index]);
        }
        for (int index = 0; index < locals.length; index++) {
            if (locals[index] != null) {
                locals[index] = locals[index].merge(other.local(index));
            }
        }
    }
}
