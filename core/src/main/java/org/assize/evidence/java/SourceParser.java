package org.assize.evidence.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Provider;
import com.github.javaparser.Providers;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import com.github.javaparser.UnicodeEscapeProcessingProvider.PositionMapping;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/**
 * Parses one source file: first in the fastest way, and only when that fails in the slower ways that old or unusual code
 * needs.
 */
final class SourceParser {

    /** A file with more open brackets at once is refused: no person wrote it, and trees that deep break their readers. */
    static final int DEEPEST_NESTING = 1_000;

    /** Reserved, not used, by the rare file that needs more stack than the calling thread has. */
    private static final long LARGE_STACK_BYTES = 64L << 20;

    private static final int MOST_LOCAL_ENUMS = 50;

    private final SourceText text;

    SourceParser(SourceText text) {
        this.text = text;
    }

    ParsedSource parse() throws UnreadableFileException {
        refuseWhatNoParserTakes();
        ParseResult<CompilationUnit> first = attempt(LanguageLevel.BLEEDING_EDGE, text.text());
        if (first.isSuccessful()) {
            return parsed(first, false);
        }
        if (text.text().contains("\\u")) {
            Optional<ParsedSource> escaped = attemptWithEscapes();
            if (escaped.isPresent()) {
                return escaped.get();
            }
        }
        if (text.text().contains("yield")) {
            ParseResult<CompilationUnit> old = attempt(LanguageLevel.JAVA_8, text.text());
            if (old.isSuccessful()) {
                return parsed(old, false);
            }
        }
        Optional<ParsedSource> withoutLocalEnums = attemptWithoutLocalEnums(first);
        if (withoutLocalEnums.isPresent()) {
            return withoutLocalEnums.get();
        }
        throw ParseProblem.describe(first.getProblems().get(0), text);
    }

    private void refuseWhatNoParserTakes() throws UnreadableFileException {
        int nul = text.text().indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableFileException(
                    "holds a NUL character: save it as text in the encoding of the project", at(nul), null);
        }
        int tooDeep = BracketDepth.firstBeyond(DEEPEST_NESTING, text.text());
        if (tooDeep >= 0) {
            throw tooDeep(at(tooDeep), null);
        }
    }

    private Region at(int offset) {
        return text.region(offset, offset + 1);
    }

    private static UnreadableFileException tooDeep(Region region, @Nullable Throwable cause) {
        return new UnreadableFileException(
                "is nested too deeply to be parsed: split its expressions or blocks, or leave the file out if a tool"
                        + " wrote it",
                region,
                cause);
    }

    private ParseResult<CompilationUnit> attempt(LanguageLevel level, String source) throws UnreadableFileException {
        return withEnoughStack(() -> parseOnce(level, Providers.provider(source)));
    }

    private static ParseResult<CompilationUnit> parseOnce(LanguageLevel level, Provider source) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(level);
        configuration.getProcessors().clear();
        return new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, source);
    }

    private static ParseResult<CompilationUnit> withEnoughStack(Supplier<ParseResult<CompilationUnit>> parse)
            throws UnreadableFileException {
        try {
            return parse.get();
        } catch (StackOverflowError small) {
            return onLargeStack(parse);
        }
    }

    private static ParseResult<CompilationUnit> onLargeStack(Supplier<ParseResult<CompilationUnit>> parse)
            throws UnreadableFileException {
        AtomicReference<ParseResult<CompilationUnit>> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(parse.get()), "assize-deep-parse", LARGE_STACK_BYTES);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() instanceof StackOverflowError overflow) {
            throw tooDeep(Region.START_OF_FILE, overflow);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return result.get();
    }

    private Optional<ParsedSource> attemptWithEscapes() throws UnreadableFileException {
        UnicodeEscapeProcessingProvider source = new UnicodeEscapeProcessingProvider(Providers.provider(text.text()));
        ParseResult<CompilationUnit> result = withEnoughStack(() -> parseOnce(LanguageLevel.BLEEDING_EDGE, source));
        if (!result.isSuccessful()) {
            return Optional.empty();
        }
        ParsedSource parsed = parsed(result, true);
        PositionMapping mapping = source.getPositionMapping();
        if (!mapping.isEmpty()) {
            parsed.unit().walk(node -> node.getRange().ifPresent(range -> node.setRange(mapping.transform(range))));
            parsed.comments()
                    .forEach(comment ->
                            comment.getRange().ifPresent(range -> comment.setRange(mapping.transform(range))));
        }
        return Optional.of(parsed);
    }

    /**
     * The parser has no local enums (Java 16). They are read as local classes without their constants; everything else
     * of the file keeps its place.
     */
    private Optional<ParsedSource> attemptWithoutLocalEnums(ParseResult<CompilationUnit> first)
            throws UnreadableFileException {
        LocalEnums enums = new LocalEnums(text);
        ParseResult<CompilationUnit> result = first;
        for (int round = 0; round < MOST_LOCAL_ENUMS && !result.isSuccessful(); round++) {
            if (!enums.blankOneBefore(result.getProblems().get(0))) {
                return Optional.empty();
            }
            result = attempt(LanguageLevel.BLEEDING_EDGE, enums.source());
        }
        return result.isSuccessful() ? Optional.of(parsed(result, false)) : Optional.empty();
    }

    private static ParsedSource parsed(ParseResult<CompilationUnit> result, boolean escapesDecoded) {
        List<Comment> comments = result.getCommentsCollection()
                .map(found -> (List<Comment>) new ArrayList<>(found.getComments()))
                .orElse(List.of());
        return new ParsedSource(result.getResult().orElseThrow(), comments, escapesDecoded);
    }

    /**
     * What parsing gave.
     *
     * @param unit the tree
     * @param comments by position
     * @param escapesDecoded whether Unicode escapes were decoded before parsing, so that token positions are not those of
     *     the file; node positions are
     */
    record ParsedSource(CompilationUnit unit, List<Comment> comments, boolean escapesDecoded) {}
}
