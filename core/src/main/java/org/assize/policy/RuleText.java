package org.assize.policy;

/**
 * A rule file that is read when it is known which packs there are, since these bring forms of rules.
 *
 * @param file what the file is called in messages
 * @param text its YAML
 */
record RuleText(String file, String text) {}
