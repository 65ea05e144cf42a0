package org.assize.evidence.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationFormat;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.XmlElement;

/** The Maven projects of a code base, by the path of their file and by their artifact. Immutable and thread-safe. */
final class Poms {

    /** A question is a path, or {@code :artifactId}. */
    static final Lookup<Poms> LOOKUP = new PomsLookup();

    private final Map<String, ConfigurationFile> byPath = new HashMap<>();
    private final Map<String, List<ConfigurationFile>> byArtifact = new HashMap<>();

    Poms(List<ConfigurationFile> files) {
        for (ConfigurationFile file : files) {
            Optional<XmlElement> root =
                    file.format() == ConfigurationFormat.XML ? file.rootElement() : Optional.empty();
            if (root.isPresent() && root.get().localName().equals("project")) {
                byPath.put(file.source().path(), file);
                String artifact =
                        root.get().element("artifactId").map(XmlElement::value).orElse("");
                byArtifact.computeIfAbsent(artifact, name -> new ArrayList<>()).add(file);
            }
        }
    }

    Optional<ConfigurationFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    List<ConfigurationFile> ofArtifact(String artifactId) {
        return byArtifact.getOrDefault(artifactId, List.of());
    }

    private static final class PomsLookup implements Lookup<Poms> {

        @Override
        public String id() {
            return "poms";
        }

        @Override
        public Class<Poms> type() {
            return Poms.class;
        }

        @Override
        public Poms prepare(KeptFiles files) {
            return new Poms(files.of(ConfigurationKind.CONFIGURATION).toList());
        }

        @Override
        public String digest(Poms answers, String question) {
            List<ConfigurationFile> files = question.startsWith(":")
                    ? answers.ofArtifact(question.substring(1))
                    : answers.at(question).stream().toList();
            try {
                MessageDigest hash = MessageDigest.getInstance("SHA-256");
                for (ConfigurationFile file : files) {
                    hash.update(file.source().path().getBytes(StandardCharsets.UTF_8));
                    hash.update(file.text().text().getBytes(StandardCharsets.UTF_8));
                }
                return files.isEmpty() ? "absent" : HexFormat.of().formatHex(hash.digest(), 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
