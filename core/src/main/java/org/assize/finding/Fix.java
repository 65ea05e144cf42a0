package org.assize.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A change of text that puts a finding right.
 *
 * @param description what the change does, as an instruction ("Add the missing @Override")
 * @param safety whether a tool may apply it unasked
 * @param edits the replacements; those of one file do not overlap
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Fix(String description, Safety safety, List<TextEdit> edits) {

    /** Whether a fix may be applied without a person's look. */
    public enum Safety {
        /** Keeps the behaviour or is certainly what was meant; a tool may apply it. */
        SAFE,
        /** Likely what is wanted; a person decides. */
        SUGGESTION
    }

    /**
     * Checks and copies the edits.
     *
     * @throws IllegalArgumentException if there is no edit, or two of one file overlap
     */
    public Fix {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(safety, "safety");
        edits = edits.stream()
                .sorted(Comparator.comparing(TextEdit::path)
                        .thenComparingInt(TextEdit::start)
                        .thenComparingInt(TextEdit::end))
                .toList();
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix has at least one edit: " + description);
        }
        for (int next = 1; next < edits.size(); next++) {
            TextEdit before = edits.get(next - 1);
            TextEdit after = edits.get(next);
            if (before.path().equals(after.path()) && after.start() < before.end()) {
                throw new IllegalArgumentException("edits of one file overlap: " + before + " and " + after);
            }
        }
    }

    /**
     * A fix that a tool may apply unasked.
     *
     * @param description what the change does
     * @param edits the replacements
     * @return the fix
     */
    public static Fix safe(String description, TextEdit... edits) {
        return new Fix(description, Safety.SAFE, List.of(edits));
    }

    /**
     * A fix that a person should look at.
     *
     * @param description what the change does
     * @param edits the replacements
     * @return the fix
     */
    public static Fix suggestion(String description, TextEdit... edits) {
        return new Fix(description, Safety.SUGGESTION, List.of(edits));
    }

    /**
     * Applies this fix to the text of one file.
     *
     * @param path the file whose edits apply
     * @param text the decoded text that the edits were made for
     * @return the text with the edits of that file applied; the same text if there are none
     * @throws IndexOutOfBoundsException if an edit lies outside the text
     */
    public String applyTo(String path, String text) {
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (TextEdit edit : edits) {
            if (edit.path().equals(path)) {
                result.append(text, copied, edit.start()).append(edit.replacement());
                copied = edit.end();
            }
        }
        return result.append(text, copied, text.length()).toString();
    }
}
