package org.assize.rule;

import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.java.JavaKind;

/**
 * A small code base that a rule must judge in a known way. It documents the rule and is run as its test. In a violating
 * example the marks {@value #START_MARK} and {@value #END_MARK} enclose each expected place; an example without marks
 * wants at least one finding, one with marks wants exactly those.
 *
 * @param expectation what the rule must say
 * @param files the text of each file by its path, marks included
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Example(Expectation expectation, Map<String, String> files) {

    /** Opens an expected place. */
    public static final String START_MARK = "\u00AB";

    /** Closes an expected place. */
    public static final String END_MARK = "\u00BB";

    /** What a rule must say of an example. */
    public enum Expectation {
        /** No finding and no review. */
        CONFORMING,
        /** Findings. */
        VIOLATING,
        /** Reviews and no finding. */
        REVIEW
    }

    /** Copies the files. */
    public Example {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** An example of compiled classes is written as the source they are compiled from. */
    static String pathOf(EvidenceKind<?, ?> kind, String content) {
        String path = kind.examplePath(content);
        return path.endsWith(".class") ? JavaKind.JAVA.examplePath(content) : path;
    }
}
