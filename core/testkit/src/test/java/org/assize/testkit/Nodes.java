package org.assize.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs dynamic nodes and keeps what each says. */
final class Nodes {

    private Nodes() {}

    /** The message of each test by its display name; empty where it passes. */
    static Map<String, String> messages(Stream<? extends DynamicNode> nodes) {
        Map<String, String> messages = new LinkedHashMap<>();
        nodes.forEach(node -> run(node, messages));
        return messages;
    }

    private static void run(DynamicNode node, Map<String, String> messages) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, messages));
            return;
        }
        DynamicTest test = (DynamicTest) node;
        String message = "";
        try {
            test.getExecutable().execute();
        } catch (Throwable thrown) {
            message = String.valueOf(thrown.getMessage());
        }
        messages.put(test.getDisplayName(), message);
    }
}
