package org.assize.evidence.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseException;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import com.github.javaparser.TokenRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what the parser did not understand. Runs only for files that fail. */
final class ParseProblem {

    private static final Pattern LEXICAL =
            Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\. Encountered: (.*?),? after : \"(.*)\"");

    private ParseProblem() {}

    static UnreadableFileException describe(Problem problem, SourceText text) {
        String message = problem.getMessage().replaceAll("\\s+", " ").trim();
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            return lexical(lexical, text);
        }
        Region region = placeOf(problem).filter(text::contains).orElse(Region.START_OF_FILE);
        String reason = problem.getCause().orElse(null) instanceof ParseException failure
                ? found(failure)
                : firstSentence(message);
        return unreadable(reason, region);
    }

    /** Where a problem stands: at the token that the parser did not expect. */
    static Optional<Region> placeOf(Problem problem) {
        Token found = problem.getCause().orElse(null) instanceof ParseException failure ? unexpected(failure) : null;
        if (found == null) {
            return problem.getLocation()
                    .map(TokenRange::getBegin)
                    .flatMap(JavaToken::getRange)
                    .map(Regions::of);
        }
        return Optional.of(new Region(found.beginLine, found.beginColumn, found.endLine, found.endColumn + 1));
    }

    private static @Nullable Token unexpected(ParseException failure) {
        Token found = failure.currentToken == null ? null : failure.currentToken.next;
        return found == null || found.beginLine < 1 || found.beginColumn < 1 ? null : found;
    }

    private static UnreadableFileException lexical(Matcher lexical, SourceText text) {
        int line = Math.min(Integer.parseInt(lexical.group(1)), text.lineCount());
        int column = Math.max(
                1, Math.min(Integer.parseInt(lexical.group(2)), text.line(line).length() + 1));
        Region region = new Region(line, column, line, column);
        String before = lexical.group(4).replace("\\\"", "\"");
        return unreadable(lexicalReason(lexical.group(3), lexical.group(4).replace("\\", "")), region);
    }

    private static String lexicalReason(String encountered, String before) {
        boolean inLiteral = before.startsWith("\"") || before.startsWith("'");
        if (inLiteral) {
            return "a literal is not closed on its line, or holds an escape that Java does not know";
        }
        if (encountered.equals("<EOF>")) {
            return "a comment or a text block is not closed";
        }
        return "the character " + encountered.replaceAll(" \\(\\d+\\)$", "") + " does not belong here";
    }

    /** What the parser expected is left out: it is what it tried last, seldom what was meant. */
    private static String found(ParseException failure) {
        Token found = unexpected(failure);
        String what =
                found == null || found.image.isEmpty() ? "the end of the file" : "'" + shortened(found.image) + "'";
        return what + " was not expected here";
    }

    private static String shortened(String image) {
        return image.length() > 40 ? image.substring(0, 40) + "…" : image;
    }

    private static String firstSentence(String message) {
        int end = message.indexOf(". ");
        String sentence = end < 0 ? message : message.substring(0, end);
        return sentence.length() > 160 ? sentence.substring(0, 160) + "…" : sentence;
    }

    private static UnreadableFileException unreadable(String reason, Region region) {
        return new UnreadableFileException(
                "is not Java that can be parsed: " + reason + "; make it compile, or leave it out if it is a template",
                region,
                null);
    }
}
