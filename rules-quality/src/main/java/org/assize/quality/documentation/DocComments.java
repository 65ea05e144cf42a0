package org.assize.quality.documentation;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.JavadocComment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;

/** The documentation comments of a file by declaration, each looked up once for all rules that ask. */
final class DocComments {

    private final JavaFile file;
    private final Map<Node, Optional<JavadocComment>> byDeclaration = new IdentityHashMap<>();
    private final Set<JavadocComment> attached = Collections.newSetFromMap(new IdentityHashMap<>());

    private DocComments(JavaFile file) {
        this.file = file;
    }

    static DocComments of(JavaFile file) {
        return file.derived(DocComments.class, DocComments::new);
    }

    Optional<JavadocComment> of(Node declaration) {
        Optional<JavadocComment> known = byDeclaration.get(declaration);
        if (known == null) {
            known = file.comments().javadocOf(declaration);
            byDeclaration.put(declaration, known);
            known.ifPresent(attached::add);
        }
        return known;
    }

    /** Whether a comment documents one of the declarations that were asked about. */
    boolean isAttached(JavadocComment comment) {
        return attached.contains(comment);
    }
}
