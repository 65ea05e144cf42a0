package org.assize.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assize.document.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The standards that are known: those that ship with Assize and those added by packs and by a team. Immutable and safe
 * to share between threads. A shipped standard is read when it is first asked for, and only then.
 *
 * <pre>{@code
 * Standards standards = Standards.shipped().plus(Catalogue.read(Path.of("standards/clauses/acme.yml")));
 * Clause contrast = standards.clause(ClauseId.parse("wcag-2.2/1.4.3"));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Standards {

    private static final List<String> SHIPPED_IDS = List.of(
            "act-rules",
            "ccpa",
            "cwe",
            "cwe-top-25-2025",
            "gdpr",
            "hipaa",
            "iso-25010",
            "nist-800-53",
            "nist-ssdf-1.1",
            "owasp-asvs-5.0",
            "pci-dss-4.0.1",
            "soc2",
            "wcag-2.2");

    private static final Standards SHIPPED = new Standards(shippedById());

    private final Map<String, Supplier<Standard>> byId;

    private Standards(Map<String, Supplier<Standard>> byId) {
        this.byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    private static Map<String, Supplier<Standard>> shippedById() {
        Map<String, Supplier<Standard>> result = new LinkedHashMap<>();
        SHIPPED_IDS.forEach(id -> result.put(id, new ShippedStandard(id)));
        return result;
    }

    /**
     * The standards that ship with Assize.
     *
     * @return the shipped standards, always the same instance
     */
    public static Standards shipped() {
        return SHIPPED;
    }

    /**
     * No standards, to begin with.
     *
     * @return an empty registry
     */
    public static Standards none() {
        return new Standards(Map.of());
    }

    /**
     * Adds standards.
     *
     * @param added the standards to add; one that is known already and equal is left as it is
     * @return a registry of these and the added ones
     * @throws IllegalArgumentException if two different standards have one id
     */
    public Standards plus(Standard... added) {
        Map<String, Supplier<Standard>> result = new LinkedHashMap<>(byId);
        for (Standard standard : added) {
            Supplier<Standard> known = result.putIfAbsent(standard.id(), () -> standard);
            if (known != null && !known.get().equals(standard)) {
                throw new IllegalArgumentException("two different standards have the id '" + standard.id() + "': '"
                        + known.get().title() + "' and '" + standard.title() + "'; give one of them another id");
            }
        }
        return new Standards(result);
    }

    /**
     * The ids of the standards, without reading any.
     *
     * @return the ids, sorted; cannot be changed
     */
    public Set<String> ids() {
        return byId.keySet();
    }

    /**
     * Looks a standard up.
     *
     * @param id the standard's id
     * @return the standard, or empty if none of that id is known
     */
    public Optional<Standard> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Supplier::get);
    }

    /**
     * Gives a standard that has to be there.
     *
     * @param id the standard's id
     * @return the standard
     * @throws IllegalArgumentException if none of that id is known; the message names the nearest and all that are
     */
    public Standard standard(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no standard '" + id + "': "
                + Spelling.guess(id, ids())
                + (byId.isEmpty() ? "no standard is known" : "known are " + String.join(", ", ids()))));
    }

    /**
     * Gives a clause that has to be there.
     *
     * @param id the clause's id
     * @return the clause
     * @throws IllegalArgumentException if the standard or the clause is unknown; the message names the nearest
     */
    public Clause clause(ClauseId id) {
        Standard standard = standard(id.standard());
        return standard.clause(id.clause())
                .orElseThrow(() -> new IllegalArgumentException(unknown(id.clause(), standard)));
    }

    private static String unknown(String clause, Standard standard) {
        List<String> names =
                standard.clauses().stream().map(each -> each.id().clause()).toList();
        String known = names.isEmpty()
                ? "it has none"
                : "it has " + names.size() + ", from " + names.get(0) + " to " + names.get(names.size() - 1);
        return "standard " + standard.id() + " has no clause '" + clause + "': " + Spelling.guess(clause, names)
                + known;
    }

    /** A standard in this jar, read once, when it is first asked for. */
    private static final class ShippedStandard implements Supplier<Standard> {

        private final String id;
        private @Nullable Standard standard;

        ShippedStandard(String id) {
            this.id = id;
        }

        @Override
        public synchronized Standard get() {
            if (standard == null) {
                standard = read();
            }
            return standard;
        }

        private Standard read() {
            String resource = id + ".yml";
            try (InputStream in = Standards.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the jar of Assize is incomplete: it has no " + resource);
                }
                return Catalogue.read(resource, in);
            } catch (IOException e) {
                throw new UncheckedIOException("the jar of Assize cannot be read: " + resource, e);
            }
        }
    }
}
