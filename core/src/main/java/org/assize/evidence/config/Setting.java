package org.assize.evidence.config;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Place;

/**
 * One value that an application's configuration gives to a key.
 *
 * @param key the key as written, from the outermost to its own
 * @param written the value as written, decoded, with its placeholders
 * @param value the value with its placeholders resolved; empty if it depends on what no file of the code base says
 * @param profile the profile under which it holds, from the document or from the file's name
 *     ({@code application-prod.yml}); empty if it holds by default
 * @param place where the value stands
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Setting(String key, String written, Optional<String> value, Optional<String> profile, Place place) {}
