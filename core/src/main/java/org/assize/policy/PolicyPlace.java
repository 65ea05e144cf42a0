package org.assize.policy;

import org.apiguardian.api.API;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where something is written in a policy.
 *
 * @param path the file, relative to the root of the code base where it is below it
 * @param line the line, from 1
 * @param column the column, from 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PolicyPlace(String path, int line, int column) {

    static PolicyPlace of(String path, Node node) {
        return new PolicyPlace(
                path, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    /** {@code path:line:column}. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
