package org.assize.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assize.baseline.BaselineFolder;
import org.assize.codebase.AtomicFile;
import org.assize.document.DocumentProblem;
import org.assize.document.Spelling;
import org.assize.document.YamlSource;
import org.assize.standard.Catalogue;
import org.assize.standard.CatalogueException;
import org.assize.standard.Standard;
import org.assize.standard.Standards;

/** Reads the folder {@code standards/}: everything that is right is in force, everything that is wrong is told. */
final class PolicyFolder {

    static final String SETTINGS = "assize.yml";
    static final String WAIVERS = "waivers.yml";
    static final String ATTESTATIONS = "attestations.yml";
    static final String CLAUSES = "clauses";
    static final String RULES = "rules";
    static final String BASELINE = "baseline";

    private static final List<String> KNOWN =
            List.of(SETTINGS, WAIVERS, ATTESTATIONS, CLAUSES, RULES, BASELINE, "history.jsonl");

    private static final long LARGEST = 4L << 20;

    private final Path folder;
    private final String shownAs;
    private final List<DocumentProblem> problems = new ArrayList<>();

    PolicyFolder(Path folder, String shownAs) {
        this.folder = folder;
        this.shownAs = shownAs;
    }

    Policy read() {
        if (!Files.isDirectory(folder)) {
            problems.add(new DocumentProblem(
                    shownAs, 1, 1, "there is no such folder: write one, or propose one with 'assize init'"));
            return Policy.none().withProblems(problems);
        }
        reportStrangers();
        Standards standards = standards();
        PolicySettings settings = parse(
                        SETTINGS,
                        "the keys "
                                + String.join(
                                        ", ",
                                        SettingsParser.KEYS.stream()
                                                .map(key -> key.name())
                                                .toList()),
                        source -> new SettingsParser(source, shown(SETTINGS), false).parse())
                .orElse(PolicySettings.NONE);
        List<Waiver> waivers = parse(
                        WAIVERS, "a list of waivers", source -> new WaiversParser(source, shown(WAIVERS)).parse())
                .orElse(List.of());
        List<Attestation> attestations = parse(
                        ATTESTATIONS,
                        "a list of attestations",
                        source -> new AttestationsParser(source, shown(ATTESTATIONS), standards).parse())
                .orElse(List.of());
        BaselineFolder.Reading baseline = BaselineFolder.at(folder.resolve(BASELINE))
                .shownAs(shown(BASELINE))
                .read();
        problems.addAll(baseline.problems());
        return Policy.none()
                .withSettings(settings)
                .withStandards(standards)
                .withRuleFiles(rules())
                .withWaivers(waivers)
                .withAttestations(attestations)
                .withBaseline(baseline.baseline())
                .withProblems(problems.stream().sorted(DocumentProblem.BY_PLACE).toList());
    }

    private String shown(String file) {
        return shownAs + "/" + file;
    }

    private void reportStrangers() {
        try (Stream<Path> entries = Files.list(folder)) {
            for (String name : entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList()) {
                boolean setting = name.endsWith(".yml") || name.endsWith(".yaml");
                if (setting && !KNOWN.contains(name) && !name.startsWith("design-system")) {
                    problems.add(new DocumentProblem(
                            shown(name),
                            1,
                            1,
                            "nothing reads this file: " + Spelling.guess(name, KNOWN) + "the files here are "
                                    + String.join(", ", KNOWN)));
                }
            }
        } catch (IOException e) {
            problems.add(
                    new DocumentProblem(shownAs, 1, 1, "the folder cannot be read (" + AtomicFile.reason(e) + ")"));
        }
    }

    private List<RuleText> rules() {
        List<RuleText> texts = new ArrayList<>();
        for (Path file : yamlFiles(RULES)) {
            String name = shown(RULES + "/" + file.getFileName());
            text(file, name).ifPresent(text -> texts.add(new RuleText(name, text)));
        }
        return texts;
    }

    private Standards standards() {
        Standards standards = Standards.shipped();
        for (Path file : yamlFiles(CLAUSES)) {
            String name = shown(CLAUSES + "/" + file.getFileName());
            try {
                Optional<String> text = text(file, name);
                if (text.isPresent()) {
                    Standard standard = Catalogue.parse(name, text.get());
                    standards = standards.plus(standard);
                }
            } catch (CatalogueException e) {
                problems.addAll(e.problems());
            } catch (IllegalArgumentException e) {
                problems.add(new DocumentProblem(name, 1, 1, String.valueOf(e.getMessage())));
            }
        }
        return standards;
    }

    private List<Path> yamlFiles(String name) {
        if (!Files.isDirectory(folder.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder.resolve(name))) {
            return entries.filter(entry -> entry.toString().endsWith(".yml")
                            || entry.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(
                    new DocumentProblem(shown(name), 1, 1, "the folder cannot be read (" + AtomicFile.reason(e) + ")"));
            return List.of();
        }
    }

    private <T> Optional<T> parse(String name, String expected, Function<YamlSource, T> parser) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return text(file, shown(name)).map(text -> {
            YamlSource source = new YamlSource(shown(name), text, expected);
            T parsed = parser.apply(source);
            problems.addAll(source.problems());
            return parsed;
        });
    }

    private Optional<String> text(Path file, String shown) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(new DocumentProblem(
                        shown,
                        1,
                        1,
                        "the file has more than " + (LARGEST >> 20) + " MB: no file of this kind needs as many"));
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(new DocumentProblem(shown, 1, 1, "the file is not UTF-8: save it in that encoding"));
        } catch (IOException e) {
            problems.add(new DocumentProblem(shown, 1, 1, "the file cannot be read (" + AtomicFile.reason(e) + ")"));
        }
        return Optional.empty();
    }
}
