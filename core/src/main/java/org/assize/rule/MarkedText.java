package org.assize.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The text of an example without its marks, and the stretches that the marks enclosed. For the test kit and for pages.
 *
 * @param text the text
 * @param spans the stretches, by place
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MarkedText(String text, List<Span> spans) {

    /**
     * A stretch of a text.
     *
     * @param start the offset of its first character in UTF-16 code units
     * @param end the offset after its last character; equal to {@code start} if it is empty
     */
    public record Span(int start, int end) implements Comparable<Span> {

        @Override
        public int compareTo(Span other) {
            return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
        }
    }

    private static final char START = Example.START_MARK.charAt(0);
    private static final char END = Example.END_MARK.charAt(0);

    /** Sorts the stretches. */
    public MarkedText {
        spans = spans.stream().sorted().toList();
    }

    /**
     * Takes the marks out of a text. Marks may nest and touch.
     *
     * @param marked a text with marks
     * @return the text without them
     * @throws IllegalArgumentException if a mark has no partner; the message names its line
     */
    public static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        Deque<Integer> open = new ArrayDeque<>();
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < marked.length(); index++) {
            char character = marked.charAt(index);
            if (character == START) {
                open.push(text.length());
            } else if (character == END) {
                if (open.isEmpty()) {
                    throw new IllegalArgumentException(
                            "the mark " + END + " in line " + lineOf(text, text.length()) + " closes nothing");
                }
                spans.add(new Span(open.pop(), text.length()));
            } else {
                text.append(character);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(
                    "the mark " + START + " in line " + lineOf(text, open.peek()) + " is never closed");
        }
        return new MarkedText(text.toString(), spans);
    }

    private static long lineOf(CharSequence text, int offset) {
        return 1
                + text.subSequence(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    /**
     * Puts marks into a text.
     *
     * @param text a text without marks
     * @param spans stretches of it
     * @return the text with marks around them
     */
    public static String mark(String text, Collection<Span> spans) {
        List<String> before = new ArrayList<>(Collections.nCopies(text.length() + 1, ""));
        // At one offset first what ends there, then what is empty, then what starts.
        spans.stream()
                .filter(span -> span.end() > span.start())
                .forEach(span -> before.set(span.end(), before.get(span.end()) + END));
        spans.stream()
                .filter(span -> span.end() == span.start())
                .forEach(span -> before.set(span.start(), before.get(span.start()) + START + END));
        spans.stream()
                .filter(span -> span.end() > span.start())
                .forEach(span -> before.set(span.start(), before.get(span.start()) + START));
        StringBuilder marked = new StringBuilder();
        for (int offset = 0; offset < text.length(); offset++) {
            marked.append(before.get(offset)).append(text.charAt(offset));
        }
        return marked.append(before.get(text.length())).toString();
    }
}
