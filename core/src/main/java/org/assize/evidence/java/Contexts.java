package org.assize.evidence.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.SimpleName;
import org.jspecify.annotations.Nullable;

/** The text of a node without white space and comments, cut to what tells it from others. */
final class Contexts {

    private static final int LONGEST = 500;

    private Contexts() {}

    static String of(Node node) {
        if (node instanceof Comment comment) {
            return cut(comment.getContent().replaceAll("\\s+", ""));
        }
        if (node instanceof CompilationUnit) {
            return "";
        }
        Node shown = node instanceof SimpleName ? node.getParentNode().orElse(node) : node;
        if (shown.getTokenRange().isEmpty()) {
            return "";
        }
        JavaToken end = shown.getTokenRange().get().getEnd();
        boolean headerOnly = shown instanceof TypeDeclaration;
        StringBuilder context = new StringBuilder();
        JavaToken token = shown.getTokenRange().get().getBegin();
        while (token != null && context.length() < LONGEST) {
            if (!token.getCategory().isWhitespaceOrComment()) {
                if (headerOnly && token.getText().equals("{")) {
                    break;
                }
                context.append(token.getText());
            }
            token = following(token, end);
        }
        return cut(context.toString());
    }

    private static @Nullable JavaToken following(JavaToken token, JavaToken end) {
        return token == end ? null : token.getNextToken().orElse(null);
    }

    private static String cut(String context) {
        return context.length() > LONGEST ? context.substring(0, LONGEST) : context;
    }
}
