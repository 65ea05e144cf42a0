package org.assize.finding;

import org.apiguardian.api.API;

/**
 * What a run looked at of one kind of evidence.
 *
 * @param kind the kind's name
 * @param found the files of this kind that a rule in force asked for
 * @param parsed how many of them were parsed in this run
 * @param unchanged how many were not parsed, because nothing had changed since their results were cached
 * @param unreadable how many could not be read; each is a finding
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EvidenceSummary(String kind, int found, int parsed, int unchanged, int unreadable) {}
