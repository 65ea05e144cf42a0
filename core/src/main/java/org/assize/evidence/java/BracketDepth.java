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

    /** Every character of every file passes here, so it is a loop over an array and looks at brackets only. */
    private static boolean naivelyBeyond(int limit, String source) {
        int depth = 0;
        int lowest = 0;
        for (char character : source.toCharArray()) {
            if (character == '(' || character == '{' || character == '[') {
                depth++;
                if (depth - lowest > limit) {
                    return true;
                }
            } else if (character == ')' || character == '}' || character == ']') {
                depth--;
                lowest = Math.min(lowest, depth);
            }
        }
        return false;
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
