package org.assize.ux.markup;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an element as the template may write it. {@link MarkupElement#attribute} always returns one; its
 * {@link #state} says what is known.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Attribute {

    /** What is known of an attribute. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum State {
        /** It is there and its value stands in the file. */
        LITERAL,
        /** It is there, and the template computes its value or part of it. */
        DYNAMIC,
        /** It is there only in some cases, or may be added by what cannot be seen. */
        CONDITIONAL,
        /** It is not there, whatever the template is given. */
        ABSENT
    }

    private final MarkupElement element;
    private final String name;
    private final State state;
    private final @Nullable String value;
    private final boolean hasValue;
    private final int @Nullable [] offsets;

    Attribute(
            MarkupElement element,
            String name,
            State state,
            @Nullable String value,
            boolean hasValue,
            int @Nullable [] offsets) {
        this.element = element;
        this.name = name;
        this.state = state;
        this.value = value;
        this.hasValue = hasValue;
        this.offsets = offsets;
    }

    static Attribute absent(MarkupElement element, String name) {
        return new Attribute(element, name, State.ABSENT, null, false, null);
    }

    static Attribute possible(MarkupElement element, String name) {
        return new Attribute(element, name, State.CONDITIONAL, null, false, null);
    }

    /**
     * The attribute's name as HTML has it.
     *
     * @return {@code alt} also where the template says {@code th:alt}
     */
    public String name() {
        return name;
    }

    /**
     * What is known.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Says whether the attribute is there.
     *
     * @return yes, no, or unknown if it is conditional
     */
    public Truth isPresent() {
        return switch (state) {
            case LITERAL, DYNAMIC -> Truth.YES;
            case CONDITIONAL -> Truth.UNKNOWN;
            case ABSENT -> Truth.NO;
        };
    }

    /**
     * Says whether the attribute is certainly not there.
     *
     * @return whether the state is {@link State#ABSENT}
     */
    public boolean isAbsent() {
        return state == State.ABSENT;
    }

    /**
     * The value, if it is certain.
     *
     * @return the decoded value of a {@linkplain State#LITERAL literal} attribute (empty text for one without a value),
     *     otherwise empty
     */
    public Optional<String> literal() {
        return state == State.LITERAL ? Optional.ofNullable(value) : Optional.empty();
    }

    /**
     * The value that the attribute has whenever it is there.
     *
     * @return the decoded value of a literal attribute or of a conditional one whose value stands in the file
     */
    public Optional<String> literalIfPresent() {
        return value == null || Holes.in(value) ? Optional.empty() : Optional.of(value);
    }

    /**
     * The literal pieces of the value, between expressions.
     *
     * @return the pieces; empty if nothing of the value is known
     */
    public List<String> pieces() {
        return value == null ? List.of() : Holes.pieces(value);
    }

    /**
     * Says whether the value is certainly the given one, ignoring the case of ASCII letters.
     *
     * @param expected a value
     * @return yes or no if the attribute is literal or absent, otherwise unknown
     */
    public Truth is(String expected) {
        return switch (state) {
            case LITERAL -> Truth.of(expected.equalsIgnoreCase(value));
            case ABSENT -> Truth.NO;
            case DYNAMIC -> Truth.UNKNOWN;
            case CONDITIONAL ->
                value == null || Holes.in(value) || expected.equalsIgnoreCase(value) ? Truth.UNKNOWN : Truth.NO;
        };
    }

    /**
     * The words of the value that are certain to be among its words.
     *
     * @return the words between white space, without those that touch an expression; empty if conditional or absent
     */
    public List<String> words() {
        if (value == null || state == State.CONDITIONAL || state == State.ABSENT) {
            return List.of();
        }
        return java.util.Arrays.stream(value.split("[ \\t\\n\\f\\r]+"))
                .filter(word -> !word.isEmpty() && !Holes.in(word))
                .toList();
    }

    /**
     * Says whether the attribute is written with a value.
     *
     * @return false for {@code <input disabled>}
     */
    public boolean hasValue() {
        return hasValue;
    }

    /**
     * The element that bears the attribute.
     *
     * @return the element
     */
    public MarkupElement element() {
        return element;
    }

    /**
     * Where the attribute is written, from its name to the end of its value with quotes.
     *
     * @return the region; the element's if the attribute is not written
     */
    public Region region() {
        if (offsets == null) {
            return element.region();
        }
        String source = element.document().file().text().text();
        int end = offsets[3];
        if (hasValue && end < source.length() && offsets[2] > 0) {
            char before = source.charAt(offsets[2] - 1);
            end += (before == '"' || before == '\'') && source.charAt(end) == before ? 1 : 0;
        }
        return element.document().file().text().region(offsets[0], Math.max(end, offsets[1]));
    }

    /**
     * Where the value is written, without quotes.
     *
     * @return the region; that of the attribute if it has no value
     */
    public Region valueRegion() {
        return offsets == null || !hasValue
                ? region()
                : element.document().file().text().region(offsets[2], offsets[3]);
    }

    /**
     * Where a stretch of the literal value is written.
     *
     * @param from the offset of its first character in the value
     * @param to the offset after its last character in the value
     * @return its region; that of the whole value where the file spells the value in another way
     */
    public Region valueRegion(int from, int to) {
        if (offsets == null
                || value == null
                || to > value.length()
                || !written().equals(value)) {
            return valueRegion();
        }
        return element.document().file().text().region(offsets[2] + from, offsets[2] + to);
    }

    /**
     * What the file says as the value, in its own spelling: entities and expressions as written.
     *
     * @return the text; empty if the attribute is not written or has no value
     */
    public String written() {
        return offsets == null ? "" : element.document().file().text().text().substring(offsets[2], offsets[3]);
    }

    @Override
    public String toString() {
        return name + " " + state + (value == null ? "" : " " + Holes.remove(value));
    }
}
