package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Finds where the source declares a class and its members. A search, not a parser: best effort, never wrong by a file. */
final class Declarations {

    private static final Set<String> NOT_TYPES = Set.of("return", "new", "else", "throw", "case", "yield", "assert");

    private final SourceText text;
    private final String code;
    private final ClassReading.Header header;
    private final int classStart;
    private final int nameLength;

    Declarations(SourceText text, ClassReading.Header header) {
        this.text = text;
        this.code = CodeText.of(text.text());
        this.header = header;
        Matcher found = find();
        this.classStart = found == null ? -1 : found.start(1);
        this.nameLength = found == null ? 0 : found.end(1) - found.start(1);
    }

    private @Nullable Matcher find() {
        return switch (header.kind()) {
            case MODULE -> first("\\bmodule\\s+([\\w.]+)", 0);
            case PACKAGE -> first("\\bpackage\\s+([\\w.]+)", 0);
            default -> nested();
        };
    }

    /** Walks down from the outermost class, since nested classes of two classes may have the same name. */
    private @Nullable Matcher nested() {
        String packageName =
                header.internalName().substring(0, header.internalName().lastIndexOf('/') + 1);
        String path = header.name()
                .substring(Math.min(packageName.length(), header.name().length()));
        Matcher found = null;
        for (String simple : path.split("[.$]")) {
            String name = simple.replaceFirst("^\\d+", "");
            if (name.isEmpty()) {
                continue;
            }
            int from = found == null ? 0 : found.end();
            Matcher next = first("\\b(?:class|interface|enum|record)\\s+(" + Pattern.quote(name) + ")\\b", from);
            if (next == null) {
                return found;
            }
            found = next;
        }
        return found;
    }

    private @Nullable Matcher first(String pattern, int from) {
        Matcher matcher = Pattern.compile(pattern).matcher(code);
        return matcher.find(from) ? matcher : null;
    }

    Region ofClass() {
        return classStart < 0 ? Region.START_OF_FILE : text.region(classStart, classStart + nameLength);
    }

    Region ofMember(Member member) {
        int found = member instanceof MethodElement method ? method(method) : field(member.name());
        if (found >= 0) {
            int length = member.name().equals("<init>")
                    ? header.simpleName().length()
                    : member.name().length();
            return text.region(found, found + length);
        }
        boolean written =
                !member.isGenerated() && (classStart < 0 || !member.name().equals("<init>"));
        boolean hasLine = member.line() > 0 && member.line() <= text.lineCount();
        return written && hasLine ? onLine(member.line(), "") : ofClass();
    }

    private int method(MethodElement method) {
        boolean constructor = method.isConstructor();
        String name = constructor ? header.simpleName() : method.name();
        int best = -1;
        for (int candidate : candidates(name)) {
            int open = skipBlanks(candidate + name.length());
            if (open >= code.length() || code.charAt(open) != '(') {
                continue;
            }
            boolean declares = constructor ? opensBody(open) : followsType(candidate);
            if (!declares) {
                continue;
            }
            if (method.line() > 0) {
                best = text.lineAt(candidate) <= method.line() ? candidate : best;
            } else if (best < 0
                    && parameters(open) == method.declaredParameters().size()) {
                best = candidate;
            }
        }
        return best;
    }

    private int field(String name) {
        for (int candidate : candidates(name)) {
            int next = skipBlanks(candidate + name.length());
            boolean ends = next < code.length() && "=;,[)({}".indexOf(code.charAt(next)) >= 0;
            boolean isEnum = header.kind() == ClassFile.Kind.ENUM;
            boolean method = next < code.length() && code.charAt(next) == '(' && !isEnum;
            if (ends && !method && (followsType(candidate) || followsComma(candidate) || isEnum)) {
                return candidate;
            }
        }
        return -1;
    }

    /** The places of a word directly in the class: not in bodies of methods, nor in nested classes. */
    private List<Integer> candidates(String name) {
        List<Integer> candidates = new ArrayList<>();
        if (classStart < 0 || name.isEmpty() || header.simpleName().isEmpty()) {
            return candidates;
        }
        int depth = 0;
        for (int index = classStart + nameLength; index < code.length(); index++) {
            char character = code.charAt(index);
            if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                break;
            } else if (depth <= 1 && code.startsWith(name, index) && isWord(index, name.length())) {
                candidates.add(index);
            }
        }
        return candidates;
    }

    private boolean isWord(int start, int length) {
        boolean startsWord = start == 0 || !Character.isJavaIdentifierPart(code.charAt(start - 1));
        int end = start + length;
        return startsWord && (end == code.length() || !Character.isJavaIdentifierPart(code.charAt(end)));
    }

    private int skipBlanks(int from) {
        int index = from;
        while (index < code.length() && Character.isWhitespace(code.charAt(index))) {
            index++;
        }
        return index;
    }

    private int lastBefore(int place) {
        int index = place - 1;
        while (index >= 0 && Character.isWhitespace(code.charAt(index))) {
            index--;
        }
        return index;
    }

    private boolean followsType(int place) {
        int end = lastBefore(place);
        if (end < 0) {
            return false;
        }
        char last = code.charAt(end);
        if (last == '>' || last == ']') {
            return end > 0 && code.charAt(end - 1) != '-';
        }
        int start = end + 1;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return start <= end && !NOT_TYPES.contains(code.substring(start, end + 1));
    }

    private boolean followsComma(int place) {
        int end = lastBefore(place);
        return end >= 0 && code.charAt(end) == ',';
    }

    /** Whether a list of parameters is followed by a body. */
    private boolean opensBody(int open) {
        int next = skipBlanks(closing(open) + 1);
        return next < code.length() && (code.charAt(next) == '{' || code.startsWith("throws", next));
    }

    private int closing(int open) {
        int depth = 0;
        for (int index = open; index < code.length(); index++) {
            char character = code.charAt(index);
            if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return index;
            }
        }
        return code.length();
    }

    private int parameters(int open) {
        int close = Math.min(closing(open), code.length());
        int depth = 0;
        int count = code.substring(Math.min(open + 1, close), close).isBlank() ? 0 : 1;
        for (int index = open + 1; index < close; index++) {
            char character = code.charAt(index);
            if (character == '<' || character == '(') {
                depth++;
            } else if (character == '>' || character == ')') {
                depth--;
            } else if (character == ',' && depth == 0) {
                count++;
            }
        }
        return count;
    }

    /** The annotation nearest above the declaration it sits on. */
    Region ofAnnotation(AnnotationUse annotation) {
        Region declaration = annotation.member().map(this::ofMember).orElseGet(this::ofClass);
        String simple = annotation.type().substring(annotation.type().lastIndexOf('.') + 1);
        int end = text.offset(declaration.startLine(), declaration.startColumn());
        Matcher matcher = Pattern.compile("@\\s*(?:[\\w.]+\\.)?" + Pattern.quote(simple) + "\\b")
                .matcher(code);
        Region nearest = null;
        while (matcher.find() && matcher.start() < end) {
            nearest = text.region(matcher.start(), matcher.end());
        }
        return nearest == null ? declaration : nearest;
    }

    /** The word if it stands exactly once on a line, otherwise the line without its indentation. */
    Region onLine(int line, String word) {
        String content = text.line(line);
        int start = onlyPlace(line, content, word);
        if (start >= 0) {
            return new Region(line, start + 1, line, start + word.length() + 1);
        }
        String stripped = content.strip();
        int indentation = stripped.isEmpty() ? 0 : content.indexOf(stripped);
        return new Region(line, indentation + 1, line, indentation + stripped.length() + 1);
    }

    private int onlyPlace(int line, String content, String word) {
        if (word.isEmpty()) {
            return -1;
        }
        int lineStart = text.offset(line, 1);
        boolean literal = word.startsWith("\"");
        String searched = literal ? content : code.substring(lineStart, lineStart + content.length());
        int found = -1;
        for (int index = searched.indexOf(word); index >= 0; index = searched.indexOf(word, index + 1)) {
            if (literal || isWord(lineStart + index, word.length())) {
                if (found >= 0) {
                    return -1;
                }
                found = index;
            }
        }
        return found;
    }
}
