package org.assize.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/**
 * What a pack decides for those who use it, in the form of {@code standards/assize.yml}.
 *
 * @param name what the settings are called in messages
 * @param text their YAML
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PackSettings(String name, String text) {

    /**
     * Reads settings that are kept beside a class.
     *
     * @param neighbour a class of the pack
     * @param resource the name of a resource beside it, in UTF-8
     * @return the settings
     * @throws IllegalArgumentException if there is no such resource
     */
    public static PackSettings beside(Class<?> neighbour, String resource) {
        try (InputStream in = neighbour.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "there is no resource " + resource + " beside " + neighbour.getName());
            }
            return new PackSettings(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
