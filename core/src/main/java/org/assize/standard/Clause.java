package org.assize.standard;

import org.apiguardian.api.API;

/**
 * One numbered requirement of a standard.
 *
 * @param id its name
 * @param title its short title, or our own sentence where the norm has none
 * @param level the level or priority the standard gives it ({@code A}, {@code 1}); empty where there are none
 * @param owner who would be asked about it
 * @param statement one sentence of our own that says what it asks for; may be empty
 * @param link where the norm itself can be read; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clause(ClauseId id, String title, String level, Owner owner, String statement, String link) {}
