package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;

/** The patterns of names that rules ask about in one file, each compiled once, and the names that were asked about. */
final class Conventions {

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Map<String, Boolean>> answers = new HashMap<>();

    private Conventions() {}

    static Conventions of(Inspection<JavaFile, Node> report) {
        return report.file().derived(Conventions.class, file -> new Conventions());
    }

    /** Whether a whole name matches. Names repeat, so each is matched once. */
    boolean matches(String pattern, String name) {
        return answers.computeIfAbsent(pattern, key -> new HashMap<>())
                .computeIfAbsent(
                        name,
                        key -> patterns.computeIfAbsent(pattern, Pattern::compile)
                                .matches(key));
    }
}
