package org.assize.compliance.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextLine;
import org.assize.finding.Region;

/** A container file as a list of instructions: comments are left out, continued lines joined. */
record Dockerfile(List<Instruction> instructions) {

    private static final Pattern KEYWORD = Pattern.compile("^\\s*([A-Za-z]+)(?:\\s+|$)");

    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)[\"']?");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::-([^}]*))?}|(\\w+))");

    /**
     * One instruction.
     *
     * @param keyword in upper case
     * @param arguments what follows, in one line
     * @param lines the lines on which it is written
     */
    record Instruction(String keyword, String arguments, List<TextLine> lines) {

        boolean is(String word) {
            return keyword.equals(word);
        }

        TextLine firstLine() {
            return lines.get(0);
        }

        /** The first line on which a text is written, or the first line of all. */
        TextLine lineWith(String text) {
            return lines.stream()
                    .filter(line -> line.text().contains(text))
                    .findFirst()
                    .orElse(firstLine());
        }

        /** Where a text is written, or the first line if it is put together of several lines. */
        Region regionOf(String text) {
            TextLine line = lineWith(text);
            int start = line.text().indexOf(text);
            return start < 0 ? line.region() : line.region(start, start + text.length());
        }

        /** The arguments without flags such as {@code --platform=linux/amd64}. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            for (String word : arguments.strip().split("\\s+")) {
                if (!word.startsWith("--") && !word.isEmpty()) {
                    words.add(word);
                }
            }
            return words;
        }
    }

    /** A stage of the build: from one {@code FROM} to the next. */
    record Stage(Instruction from, List<Instruction> instructions) {

        /** The image or the earlier stage that it starts from, as written. */
        String base() {
            return from.words().isEmpty() ? "" : from.words().get(0);
        }

        Optional<String> name() {
            List<String> words = from.words();
            return words.size() >= 3 && words.get(1).equalsIgnoreCase("as")
                    ? Optional.of(words.get(2).toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
    }

    static boolean isOne(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.equals("dockerfile")
                || name.equals("containerfile")
                || name.endsWith(".dockerfile")
                || name.startsWith("dockerfile.") && !name.endsWith(".md") && !name.endsWith(".dockerignore");
    }

    static Dockerfile of(TextFile file) {
        List<Instruction> instructions = new ArrayList<>();
        List<TextLine> lines = file.lines();
        int index = 0;
        while (index < lines.size()) {
            TextLine line = lines.get(index++);
            Matcher keyword = KEYWORD.matcher(line.text());
            if (line.text().strip().startsWith("#") || !keyword.find()) {
                continue;
            }
            List<TextLine> written = new ArrayList<>(List.of(line));
            StringBuilder arguments = new StringBuilder();
            String rest = line.text().substring(keyword.end());
            while (isContinued(rest) && index < lines.size()) {
                arguments.append(withoutContinuation(rest)).append(' ');
                TextLine next = lines.get(index++);
                boolean comment =
                        next.text().strip().startsWith("#") || next.text().isBlank();
                rest = comment ? "\\" : next.text().strip();
                if (!comment) {
                    written.add(next);
                }
            }
            arguments.append(withoutContinuation(rest));
            index = skipHeredocs(arguments.toString(), lines, index, written);
            instructions.add(new Instruction(
                    keyword.group(1).toUpperCase(Locale.ROOT),
                    arguments.toString().strip(),
                    List.copyOf(written)));
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    private static boolean isContinued(String text) {
        return text.stripTrailing().endsWith("\\") || text.stripTrailing().endsWith("`");
    }

    private static String withoutContinuation(String text) {
        String stripped = text.stripTrailing();
        return isContinued(text) ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static int skipHeredocs(String arguments, List<TextLine> lines, int from, List<TextLine> written) {
        int index = from;
        Matcher heredoc = HEREDOC.matcher(arguments);
        while (heredoc.find()) {
            while (index < lines.size() && !lines.get(index).text().strip().equals(heredoc.group(1))) {
                written.add(lines.get(index++));
            }
            index++;
        }
        return Math.min(index, lines.size());
    }

    /** The stages in order; what stands before the first {@code FROM} belongs to none. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        List<Instruction> current = new ArrayList<>();
        for (Instruction instruction : instructions) {
            if (instruction.is("FROM")) {
                current = new ArrayList<>();
                stages.add(new Stage(instruction, current));
            } else {
                current.add(instruction);
            }
        }
        return stages;
    }

    /** A text with the defaults of {@code ARG} and {@code ENV} put in; what has no default stays as written. */
    String resolve(String text) {
        Map<String, String> defaults = new HashMap<>();
        for (Instruction instruction : instructions) {
            if (instruction.is("ARG") || instruction.is("ENV")) {
                for (String word : instruction.words()) {
                    int equals = word.indexOf('=');
                    if (equals > 0) {
                        defaults.putIfAbsent(word.substring(0, equals), unquoted(word.substring(equals + 1)));
                    }
                }
            }
        }
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1) != null ? variable.group(1) : variable.group(3);
            String value = defaults.getOrDefault(name, variable.group(2));
            variable.appendReplacement(resolved, Matcher.quoteReplacement(value == null ? variable.group() : value));
        }
        return variable.appendTail(resolved).toString();
    }

    static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
