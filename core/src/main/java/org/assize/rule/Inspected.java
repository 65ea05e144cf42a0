package org.assize.rule;

import org.apiguardian.api.API;
import org.assize.evidence.EvidenceKind;

/**
 * One hook of a rule: on which nodes of which kind of evidence its check runs. For the engine and for tools.
 *
 * @param kind the kind of evidence
 * @param nodeType the nodes
 * @param inspector the check
 * @param <F> the parsed file
 * @param <N> the common type of the file's nodes
 * @param <T> the type of node
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Inspected<F, N, T extends N>(EvidenceKind<F, N> kind, Class<T> nodeType, Inspector<F, N, T> inspector) {}
