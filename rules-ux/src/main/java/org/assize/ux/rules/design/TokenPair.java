package org.assize.ux.rules.design;

import java.util.List;
import java.util.Optional;
import org.assize.evidence.config.ConfigurationNode;

/** The two tokens of a pair, as the design system's file writes it: {@code { text: color.ink, on: color.ground }}. */
final class TokenPair {

    /** What may stand on the ground: text, large text, or what is no text. */
    static final List<String> FRONTS = List.of("text", "large", "graphic");

    static final String BACK = "on";

    private TokenPair() {}

    static Optional<ConfigurationNode> front(ConfigurationNode pair) {
        return pair.children().stream()
                .filter(node -> FRONTS.contains(node.key()))
                .findFirst();
    }

    static Optional<ConfigurationNode> back(ConfigurationNode pair) {
        return pair.children().stream().filter(node -> node.key().equals(BACK)).findFirst();
    }
}
