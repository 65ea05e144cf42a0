package org.assize.standard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.assize.document.DocumentProblem;
import org.assize.document.YamlSource;

/**
 * Reads standards that are written down as YAML, one standard a file: those that ship with a pack and a team's own.
 *
 * <pre>{@code
 * id: acme-design-system
 * title: Acme design system
 * version: "4"
 * source: https://design.acme.example
 * levels: [must, should]
 * link-pattern: https://design.acme.example/{id}
 * clauses:
 *   - id: price-tag
 *     level: must
 *     title: Prices use the price tag
 *     owner: design
 *     decided-by: rules
 *     statement: Every price is shown with the price tag component.
 * }</pre>
 *
 * <p>The JSON Schema of the format is the resource {@code standard.schema.json} beside this class. Reading is strict:
 * unknown keys, missing keys, wrong types, doubled ids, unknown levels and owners are errors, and all of them are told
 * at once. A file is data and may come from anybody: it is bounded in size and depth, and names no classes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Catalogue {

    /** About fifteen times the largest catalogue known. */
    private static final int MOST_BYTES = 2_000_000;

    private Catalogue() {}

    /**
     * Reads a file.
     *
     * @param file a YAML file in UTF-8
     * @return the standard
     * @throws CatalogueException if the file cannot be read or anything in it is wrong; with every problem
     */
    public static Standard read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw problem(file.toString(), "there is no such file");
        } catch (IOException e) {
            throw problem(file.toString(), "the file cannot be read: " + e);
        }
    }

    static Standard read(String file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw problem(file, "the file has more than " + MOST_BYTES + " bytes: split the standard");
        }
        try {
            return parse(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw problem(file, "the file is not UTF-8: save it in that encoding");
        }
    }

    private static CatalogueException problem(String file, String message) {
        return new CatalogueException(List.of(new DocumentProblem(file, 1, 1, message)));
    }

    /**
     * Reads a text.
     *
     * @param file the name of the file, for messages
     * @param yaml its text
     * @return the standard
     * @throws CatalogueException if anything in it is wrong; with every problem
     */
    public static Standard parse(String file, String yaml) {
        return new CatalogueParser(new YamlSource(file, yaml, "a standard with id, title, version, source and clauses"))
                .parse();
    }
}
