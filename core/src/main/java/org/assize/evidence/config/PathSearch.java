package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the nodes at a path without making the paths of all others. */
final class PathSearch {

    private final String wanted;
    private final boolean relaxed;

    PathSearch(String path, boolean relaxed) {
        this.wanted = relaxed ? RelaxedName.of(path) : path;
        this.relaxed = relaxed;
    }

    List<ConfigurationNode> in(List<ConfigurationNode> nodes) {
        List<ConfigurationNode> found = new ArrayList<>();
        Deque<Candidate> open = new ArrayDeque<>();
        push(open, nodes, "");
        while (!open.isEmpty()) {
            Candidate candidate = open.pop();
            StringBuilder builder = new StringBuilder(candidate.parentPath());
            candidate.node().appendTo(builder, true);
            String path = relaxed ? RelaxedName.of(builder.toString()) : builder.toString();
            if (path.equals(wanted)) {
                found.add(candidate.node());
            } else if (!wanted.startsWith(path)) {
                continue;
            }
            push(open, candidate.node().children(), builder.toString());
        }
        return found;
    }

    private static void push(Deque<Candidate> open, List<ConfigurationNode> nodes, String parentPath) {
        for (int index = nodes.size() - 1; index >= 0; index--) {
            open.push(new Candidate(nodes.get(index), parentPath));
        }
    }

    private record Candidate(ConfigurationNode node, String parentPath) {}
}
