package org.assize.evidence.bytecode;

import java.util.HashMap;
import java.util.Map;

/**
 * Recognises the copies of a {@code finally} block, which the compiler writes on every way out of the {@code try}. A
 * line that comes up again is compared with itself: what stood there as often before is a copy.
 */
final class RepeatedCode {

    private final Map<String, Integer> earlier = new HashMap<>();
    private Map<String, Integer> current = new HashMap<>();
    private int line = -1;

    void startLine(int number) {
        if (number != line) {
            current.forEach((element, count) -> earlier.merge(element, count, Math::max));
            current = new HashMap<>();
            line = number;
        }
    }

    boolean isCopy(BytecodeElement element) {
        String key = element.line() + " " + element;
        int count = current.merge(key, 1, Integer::sum);
        return count <= earlier.getOrDefault(key, 0);
    }
}
