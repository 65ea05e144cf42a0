package org.assize.policy;

import static org.assize.document.YamlKey.optional;
import static org.assize.document.YamlKey.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assize.document.Spelling;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.assize.standard.ClauseId;
import org.assize.standard.Standards;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code attestations.yml}. One that anything is wrong with is told and does not count. Used once. */
final class AttestationsParser {

    private static final List<String> WORDS = List.of("met", "not-applicable");

    private static final YamlKey CLAUSE = required("clause", "a clause as standard/clause, for example gdpr/art-35");
    private static final YamlKey SAYS = optional("says", "met, or not-applicable");
    private static final YamlKey BY = required("by", "who says so");
    private static final YamlKey ON = required("on", "the day it was said, for example 2026-10-01");
    private static final YamlKey EVIDENCE =
            required("evidence", "where the proof can be read; for what does not apply, the reason");
    private static final YamlKey EXPIRES =
            required("expires", "the last day on which it counts, for example 2027-10-01");
    static final List<YamlKey> KEYS = List.of(CLAUSE, SAYS, BY, ON, EVIDENCE, EXPIRES);

    private final YamlSource source;
    private final String file;
    private final Standards standards;
    private final Dates dates;

    AttestationsParser(YamlSource source, String file, Standards standards) {
        this.source = source;
        this.file = file;
        this.standards = standards;
        this.dates = new Dates(source);
    }

    List<Attestation> parse() {
        List<Attestation> attestations = new ArrayList<>();
        for (Node node : source.composeList("attestations")) {
            YamlMapping.read(source, node, "an attestation", KEYS)
                    .flatMap(this::attestation)
                    .ifPresent(attestations::add);
        }
        return attestations;
    }

    private Optional<Attestation> attestation(YamlMapping mapping) {
        int before = source.problems().size();
        Optional<ClauseId> clause = clause(mapping);
        String subject = "the attestation of " + mapping.text(CLAUSE);
        Attestation.Word says = says(mapping);
        Optional<LocalDate> on = dates.read(mapping, ON, subject);
        Optional<LocalDate> expires = dates.read(mapping, EXPIRES, subject);
        if (on.isPresent() && expires.isPresent() && expires.get().isBefore(on.get())) {
            source.report(mapping.place(EXPIRES), "'expires' of " + subject + " lies before 'on': write a later day");
        }
        String by = mapping.text(BY);
        String evidence = mapping.text(EVIDENCE);
        boolean whole =
                by.length() > 0 && evidence.length() > 0 && source.problems().size() == before;
        if (!whole || clause.isEmpty() || on.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        PolicyPlace place = PolicyPlace.of(file, mapping.node());
        return Optional.of(new Attestation(clause.get(), says, by, on.get(), evidence, expires.get(), place));
    }

    private Optional<ClauseId> clause(YamlMapping mapping) {
        String text = mapping.text(CLAUSE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ClauseId id = ClauseId.parse(text);
            standards.clause(id);
            return Optional.of(id);
        } catch (IllegalArgumentException e) {
            source.report(mapping.place(CLAUSE), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Attestation.Word says(YamlMapping mapping) {
        String text = mapping.text(SAYS);
        if (!text.isEmpty() && !WORDS.contains(text)) {
            source.report(
                    mapping.place(SAYS),
                    "'says' of an attestation is '" + text + "': " + Spelling.guess(text, WORDS) + "write "
                            + SAYS.shape());
        }
        return text.equals("not-applicable") ? Attestation.Word.NOT_APPLICABLE : Attestation.Word.MET;
    }
}
