package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import java.util.List;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Region;
import org.assize.quality.syntax.Statements;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Whether a comment that names the fall-through tells the truth. */
final class NoSwitchFallThrough {

    static final Rule RULE = Rule.java("quality/no-switch-fall-through")
            .states("A non-empty switch group ends with break, return, throw, continue or yield, or states "
                    + "the fall-through in a comment")
            .because("a forgotten break runs the next case too, and nobody can tell it from an intended one")
            .remedy("End the group with break, use an arrow, or write // fall through")
            .implementing("cwe/484", "iso-25010/faultlessness")
            .cannotSee("Whether a comment that names the fall-through tells the truth.")
            .knownElsewhereAs(
                    "PMD.ImplicitSwitchFallThrough",
                    "java:S128",
                    "FallThrough",
                    "checkstyle:fallthrough",
                    "SF_SWITCH_FALLTHROUGH")
            .violating("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case «1»:
                        open();
                    case 2:
                        close();
                        break;
                    default:
                }
            }
        }
        """)
            .violating("""
        class Menu {
            void choose(int key, boolean sure) {
                switch (key) {
                    case «1»:
                        if (sure) {
                            return;
                        }
                    default:
                        close();
                }
            }
        }
        """)
            .violating("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case «3»:
                        // opens the file
                        open();
                        /* and goes on */
                    case 2:
                        while (true) {
                            break;
                        }
                        return;
                }
            }
        }
        """)
            .conforming("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case 1:
                    case 2:
                        open();
                        break;
                    case 3:
                        open();
                        // fall through
                    case 4:
                        close(); // falls-through
                    case 5: {
                        close();
                        /* FALLTHRU */
                    }
                    default:
                        close();
                }
            }
        }
        """)
            .conforming("""
        class Menu {
            int choose(int key) {
                switch (key) {
                    case 1:
                        if (key > 2) {
                            return 1;
                        } else {
                            throw new IllegalStateException();
                        }
                    case 2:
                        try {
                            return open();
                        } catch (IllegalStateException e) {
                            return 2;
                        }
                    case 3:
                        for (;;) {
                            open();
                        }
                    case 4:
                        synchronized (this) {
                            return 3;
                        }
                    default:
                        return 0;
                }
            }
        }
        """)
            .conforming("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case 1 -> open();
                    default -> close();
                }
            }
        }
        """)
            .inspecting(SwitchStmt.class, NoSwitchFallThrough::inspect)
            .build();

    private static final Pattern STATED = Pattern.compile(
            "fall(s|ing|en)?[\\s\\-_]*(through|thru)|\\bno[\\s\\-_]*break\\b|\\bintended\\b|\\bcontinues?\\b.*\\bnext\\b",
            Pattern.CASE_INSENSITIVE);

    private NoSwitchFallThrough() {}

    private static void inspect(SwitchStmt choice, Inspection<JavaFile, Node> report) {
        List<SwitchEntry> entries = choice.getEntries();
        for (int index = 0; index + 1 < entries.size(); index++) {
            SwitchEntry entry = entries.get(index);
            boolean falls = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
                    && !entry.getStatements().isEmpty()
                    && Statements.completes(entry.getStatements());
            if (falls && !isStated(entry, entries.get(index + 1), report.file()) && !isSuppressed(choice)) {
                Node place = entry.getLabels().isEmpty()
                        ? entry
                        : entry.getLabels().get(entry.getLabels().size() - 1);
                report.breach(place, "This group runs on into the next one")
                        .key(entry.getLabels().toString())
                        .at(firstLine(place, report));
            }
        }
    }

    private static boolean isStated(SwitchEntry entry, SwitchEntry next, JavaFile file) {
        Statement last = entry.getStatements().get(entry.getStatements().size() - 1);
        int from = last.getRange().map(range -> range.begin.line).orElse(0);
        int to = next.getRange().map(range -> range.begin.line).orElse(0);
        for (int line = from; line <= to; line++) {
            for (var comment : file.comments().on(line)) {
                if (STATED.matcher(comment.getContent()).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSuppressed(SwitchStmt choice) {
        Node node = choice;
        while (node != null) {
            boolean suppressed = node instanceof BodyDeclaration<?> declaration
                    && declaration
                            .getAnnotationByName("SuppressWarnings")
                            .filter(annotation -> annotation.toString().contains("\"fallthrough\""))
                            .isPresent();
            if (suppressed) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    private static Region firstLine(Node place, Inspection<JavaFile, Node> report) {
        Region region = report.region(place);
        int end = region.startLine() == region.endLine() && !(place instanceof SwitchEntry)
                ? region.endColumn()
                : region.startColumn() + "default".length();
        return new Region(region.startLine(), region.startColumn(), region.startLine(), end);
    }
}
