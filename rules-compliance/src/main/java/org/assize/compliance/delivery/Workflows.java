package org.assize.compliance.delivery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;

/** What rules on GitHub workflows have in common. */
final class Workflows {

    private static final Pattern PATH = Pattern.compile("(?:^|.*/)\\.github/workflows/[^/]+\\.ya?ml");

    private Workflows() {}

    static boolean isOne(SourceFile file) {
        return PATH.matcher(file.path()).matches();
    }

    /** The node at the top of the file with a key, if there is one. */
    static Optional<ConfigurationNode> top(ConfigurationFile file, String key) {
        return file.documents().stream()
                .flatMap(document -> document.nodes().stream())
                .filter(node -> node.key().equals(key))
                .findFirst();
    }

    static Optional<ConfigurationNode> child(ConfigurationNode node, String key) {
        return node.children().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    static List<ConfigurationNode> jobs(ConfigurationFile file) {
        return top(file, "jobs").map(ConfigurationNode::children).orElse(List.of());
    }

    /** Whether an event starts the workflow. */
    static boolean startsOn(ConfigurationFile file, String event) {
        return top(file, "on").stream()
                .anyMatch(on -> on.value().equals(event)
                        || on.children().stream()
                                .anyMatch(each ->
                                        each.key().equals(event) || each.value().equals(event)));
    }
}
