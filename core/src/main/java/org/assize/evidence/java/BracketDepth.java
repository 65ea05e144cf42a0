package org.assize.evidence.java;

/** Measures how deeply brackets are nested, without parsing. */
final class BracketDepth {

    private BracketDepth() {}

    /**
     * Finds where brackets are nested too deeply.
     *
     * @return the offset of the first bracket beyond the limit, or -1
     */
    static int firstBeyond(int limit, String source) {
        // Almost every file is cleared by the naive count, which takes brackets in strings and comments for brackets.
        return naivelyBeyond(limit, source) ? exactlyBeyond(limit, source) : -1;
    }

    private static boolean naivelyBeyond(int limit, String source) {
        int opened = 0;
        for (int index = 0; index < source.length(); index++) {
            char character = source.charAt(index);
            if (character == '(' || character == '{' || character == '[') {
                opened++;
                if (opened > limit && deepestFrom(source) > limit) {
                    return true;
                }
                if (opened > limit) {
                    return false;
                }
            }
        }
        return false;
    }

    private static int deepestFrom(String source) {
        int depth = 0;
        int lowest = 0;
        int deepest = 0;
        for (int index = 0; index < source.length(); index++) {
            switch (source.charAt(index)) {
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                default -> {}
            }
            lowest = Math.min(lowest, depth);
            deepest = Math.max(deepest, depth - lowest);
        }
        return deepest;
    }

    private static int exactlyBeyond(int limit, String source) {
        LightScanner scanner = new LightScanner(source);
        int depth = 0;
        while (scanner.next()) {
            switch (scanner.character()) {
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                default -> {}
            }
            if (depth > limit) {
                return scanner.start();
            }
        }
        return -1;
    }
}
