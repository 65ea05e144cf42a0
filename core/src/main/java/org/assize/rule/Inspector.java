package org.assize.rule;

import org.apiguardian.api.API;

/**
 * The check of a rule on one node.
 *
 * @param <F> the parsed file
 * @param <N> the common type of the file's nodes
 * @param <T> the type of node the check asked for
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Inspector<F, N, T extends N> {

    /**
     * Judges one node. Must be stateless: it runs on several threads. Whatever it throws gives the rule the verdict
     * <em>not run</em> and does not disturb others.
     *
     * @param node the node
     * @param report the file, and the ways to speak about the node
     */
    void inspect(T node, Inspection<F, N> report);
}
