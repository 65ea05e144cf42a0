package org.assize.evidence.config;

import java.util.Arrays;

/** Turns an index in code points, as SnakeYAML counts, into an offset in UTF-16 code units. Immutable. */
final class CodePoints {

    private final int length;

    /** The indexes, in code points, of the characters that take two code units; in order. */
    private final int[] pairs;

    CodePoints(String text) {
        this.length = text.length();
        int[] found = new int[0];
        int count = 0;
        int codePoint = 0;
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogatePair(text.charAt(index), index + 1 < length ? text.charAt(index + 1) : 0)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = codePoint;
                index++;
            }
            codePoint++;
        }
        this.pairs = Arrays.copyOf(found, count);
    }

    int offset(int codePoint) {
        int before = Arrays.binarySearch(pairs, codePoint);
        return Math.min(length, codePoint + (before < 0 ? -before - 1 : before));
    }
}
