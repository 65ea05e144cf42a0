package org.assize.declarative;

import org.apiguardian.api.API;
import org.assize.rule.Rule;

/**
 * A rule that was read from a rule file.
 *
 * @param rule the rule
 * @param file the rule file, as its reader knows it
 * @param line the line on which the rule begins, from 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DeclaredRule(Rule rule, String file, int line) {}
