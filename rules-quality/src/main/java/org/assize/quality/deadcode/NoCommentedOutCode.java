package org.assize.quality.deadcode;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.BlockComment;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.finding.TextEdit;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see code in words that do not parse, such as half a statement. */
final class NoCommentedOutCode {

    private static final Set<String> CONTROL = Set.of(
            "if",
            "for",
            "while",
            "return",
            "throw",
            "try",
            "switch",
            "synchronized",
            "assert",
            "import",
            "package",
            "break",
            "continue",
            "case",
            "private",
            "public",
            "protected");

    static final Rule RULE = Rule.java("quality/no-commented-out-code")
            .states("Code is not commented out")
            .because("nobody knows why it is still there, it rots, and the history of the repository keeps it anyway")
            .remedy("Delete it")
            .implementing("cwe/1116", "iso-25010/analysability")
            .severity(Severity.WARNING)
            .offByDefault("a formula, or the code that a reflective call stands for, looks the same in a comment")
            .cannotSee("Code that does not parse by itself, and Javadoc, which shows code on purpose.")
            .knownElsewhereAs("java:S125")
            .violating("""
                    class Import {
                        void load() {
                            «// read(name);»
                            read();
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            «// if (done) {»
                            //     stop();
                            // }
                            int rows = 0; «// rows = read(1);»
                            «/* for (String file : files) { read(file); } */»
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        «// private int rows = 0;»

                        «/*
                        void load() {
                            read();
                        }
                        */»
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            // Reads the file; see the manual (chapter 2).
                            // return value: the rows;
                            // e.g. read("a.csv")
                            read(/* name */ null); // then close;
                        }
                    }
                    """)
            .conforming("""
                    /**
                     * <pre>
                     * load();
                     * </pre>
                     */
                    class Import {
                        // TODO: call stop() as well; then wait.
                        // rows;
                        // }
                        int rows; // end of Import
                    }
                    """)
            .conforming("""
                    /*
                     * Copyright (c) the authors; all rights reserved.
                     * Licensed under { this licence };
                     */
                    class Import {
                        // if not found;
                        // http://localhost:80/a=b;
                        int rows; // NOPMD: x = y;
                    }
                    """)
            .inspecting(CompilationUnit.class, NoCommentedOutCode::inspect)
            .build();

    private NoCommentedOutCode() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        List<LineComment> run = new ArrayList<>();
        for (Comment comment : report.file().comments().all()) {
            if (comment instanceof LineComment line) {
                if (!run.isEmpty() && !continues(run.get(run.size() - 1), line)) {
                    judge(run, report);
                    run.clear();
                }
                run.add(line);
            } else if (comment instanceof BlockComment && isCode(comment.getContent())) {
                breach(List.of(comment), report);
            }
        }
        judge(run, report);
    }

    private static boolean continues(LineComment before, LineComment line) {
        int lineBefore = before.getBegin().map(begin -> begin.line).orElse(0);
        return line.getBegin()
                .filter(begin -> begin.line == lineBefore + 1
                        && begin.column == before.getBegin().orElseThrow().column)
                .isPresent();
    }

    /** A run of line comments is code as a whole, or some line of it is. */
    private static void judge(List<LineComment> run, Inspection<JavaFile, Node> report) {
        if (run.isEmpty()) {
            return;
        }
        StringBuilder whole = new StringBuilder();
        run.forEach(each -> whole.append(each.getContent()).append('\n'));
        if (isCode(whole.toString())) {
            breach(run, report);
            return;
        }
        if (run.size() > 1) {
            run.stream()
                    .filter(each -> isCode(each.getContent()))
                    .findFirst()
                    .ifPresent(each -> breach(List.of(each), report));
        }
    }

    private static void breach(List<? extends Comment> comments, Inspection<JavaFile, Node> report) {
        TextEdit[] edits =
                comments.stream().map(each -> report.file().remove(each)).toArray(TextEdit[]::new);
        report.breach(comments.get(0), "This comment is code").fix(Fix.suggestion("Delete it", edits));
    }

    private static boolean isCode(String content) {
        String text = content.strip();
        return looksLikeCode(text)
                && (parses("class A { void m() { " + text + "\n } }") || parses("class A { " + text + "\n }"));
    }

    /** A cheap look before the parser is asked: the end of a statement, and something that prose does not have. */
    private static boolean looksLikeCode(String text) {
        if (text.length() < 6 || !(text.endsWith(";") || text.endsWith("}"))) {
            return false;
        }
        int end = 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        if (text.startsWith(":", end)) {
            // A word and a colon start a remark; as code they would be a label.
            return false;
        }
        String first = text.substring(0, end);
        boolean assigns = text.indexOf('=') > 0;
        boolean calls = text.contains(");") || text.contains(") {") || text.contains("){");
        return assigns || calls || CONTROL.contains(first);
    }

    private static boolean parses(String source) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false);
        configuration.getProcessors().clear();
        return new JavaParser(configuration).parse(source).isSuccessful();
    }
}
