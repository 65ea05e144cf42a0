package org.assize.quality.documentation;

import com.github.javaparser.ast.comments.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * A block tag of a documentation comment.
 *
 * @param name the tag without its at sign
 * @param argument the first word behind it, or an empty text
 * @param text the rest of its first line behind the argument
 * @param start the offset of the at sign in the comment's content
 * @param argumentStart the offset of the argument in the comment's content
 * @param end the offset of the next block tag, or of the end of the content
 */
record DocTag(String name, String argument, String text, int start, int argumentStart, int end) {

    /** The block tags of a comment: an at sign at the start of a line, outside code samples. */
    static List<DocTag> of(Comment comment) {
        return in(comment.getContent());
    }

    static List<DocTag> in(String content) {
        List<Integer> starts = new ArrayList<>();
        boolean lineStart = true;
        int depth = 0;
        boolean inPre = false;
        for (int index = 0; index < content.length(); index++) {
            char character = content.charAt(index);
            if (character == '{') {
                depth++;
            } else if (character == '}') {
                depth = Math.max(0, depth - 1);
            } else if (character == '<') {
                inPre = content.startsWith("<pre", index) || inPre && !content.startsWith("</pre", index);
            }
            if (character == '@' && lineStart && depth == 0 && !inPre) {
                starts.add(index);
            }
            lineStart = character == '\n' || lineStart && isBlank(character);
        }
        List<DocTag> tags = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1) : content.length();
            tags.add(read(content, starts.get(index), end));
        }
        return tags;
    }

    private static DocTag read(String content, int start, int end) {
        int nameEnd = start + 1;
        while (nameEnd < end
                && (Character.isLetterOrDigit(content.charAt(nameEnd))
                        || ".-:".indexOf(content.charAt(nameEnd)) >= 0)) {
            nameEnd++;
        }
        int argumentStart = nameEnd;
        while (argumentStart < end && isBlank(content.charAt(argumentStart))) {
            argumentStart++;
        }
        int argumentEnd = argumentStart;
        while (argumentEnd < end && !Character.isWhitespace(content.charAt(argumentEnd))) {
            argumentEnd++;
        }
        int lineEnd = content.indexOf('\n', argumentEnd);
        return new DocTag(
                content.substring(start + 1, nameEnd),
                content.substring(argumentStart, argumentEnd),
                content.substring(argumentEnd, lineEnd < 0 || lineEnd > end ? end : lineEnd)
                        .strip(),
                start,
                argumentStart,
                end);
    }

    /** Blanks, and line ends with the star that follows them: a tag's argument may stand on the next line. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || character == '*';
    }
}
