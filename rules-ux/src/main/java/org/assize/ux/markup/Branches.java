package org.assize.ux.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a template's directives by offset. Filled once from front to back, then asked. Directives that do not
 * match are tolerated: a close without an open is ignored, an open without a close reaches to the end.
 */
final class Branches {

    /** Deeper branches are not told apart, so that hostile nesting stays cheap. */
    private static final int DEEPEST = 200;

    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private final List<@Nullable Condition> conditions = new ArrayList<>();
    private int[] starts = new int[16];
    private int groups;
    private @Nullable Condition current;

    private record Frame(String name, @Nullable Condition before, Object group, int branch) {}

    void open(String name, int at) {
        open(name, groups++, 0, at);
    }

    /** Opens a branch of a known group: branches of one group with different numbers exclude each other. */
    void open(String name, Object group, int branch, int at) {
        open.push(new Frame(name, current, group, branch));
        openByName.merge(name, 1, Integer::sum);
        enter(current, group, branch, at);
    }

    /** Opens what groups others without deciding anything itself. */
    void openUnconditionally(String name) {
        open.push(new Frame(name, current, groups++, -1));
        openByName.merge(name, 1, Integer::sum);
    }

    /** Opens one of the alternatives that the innermost directive groups. */
    void openAlternative(String name, int at) {
        Frame choice = open.poll();
        if (choice == null) {
            open(name, at);
            return;
        }
        Frame next = new Frame(choice.name(), choice.before(), choice.group(), choice.branch() + 1);
        open.push(next);
        open(name, next.group(), next.branch(), at);
    }

    /** Begins the next branch of the innermost directive. */
    void otherwise(int at) {
        Frame frame = open.poll();
        if (frame != null) {
            open.push(new Frame(frame.name(), frame.before(), frame.group(), frame.branch() + 1));
            enter(frame.before(), frame.group(), frame.branch() + 1, at);
        }
    }

    void close(String name, int at) {
        if (openByName.getOrDefault(name, 0) == 0) {
            return;
        }
        Frame frame = pop();
        while (!frame.name().equals(name)) {
            frame = pop();
        }
        change(frame.before(), at);
    }

    /** Closes the innermost directive, whatever its name. */
    void closeInnermost(int at) {
        if (!open.isEmpty()) {
            change(pop().before(), at);
        }
    }

    @Nullable
    String innermost() {
        Frame frame = open.peek();
        return frame == null ? null : frame.name();
    }

    private Frame pop() {
        Frame frame = open.pop();
        openByName.merge(frame.name(), -1, Integer::sum);
        return frame;
    }

    private void enter(@Nullable Condition parent, Object group, int branch, int at) {
        boolean tooDeep = parent != null && parent.depth() >= DEEPEST;
        change(tooDeep ? parent : Condition.within(parent, group, branch), at);
    }

    private void change(@Nullable Condition condition, int at) {
        current = condition;
        if (conditions.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[conditions.size()] = at;
        conditions.add(condition);
    }

    /** The innermost branch around an offset, or null outside all. */
    @Nullable
    Condition at(int offset) {
        int size = conditions.size();
        if (size == 0 || offset < starts[0]) {
            return null;
        }
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return conditions.get(low);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }
}
