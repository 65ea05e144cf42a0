package org.assize.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.jspecify.annotations.Nullable;

/** One file of one kind as checks see it; used again for every rule and node, to make no garbage. */
final class FileInspection<F, N> implements Inspection<F, N> {

    private final Plan plan;
    private final EvidenceKind<F, N> kind;
    private final SourceFile source;
    private final String path;
    private final F file;
    private final FactCodec facts;
    private final Lookups lookups;
    private final List<DraftFinding> drafts = new ArrayList<>();
    private final List<FileResult.FactHere> told = new ArrayList<>();
    private final long[] unjudged;
    private final Map<Measure, SortedMap<Integer, Long>> measures = new LinkedHashMap<>();
    private int rule;

    private record Measure(int rule, String option) {}

    FileInspection(
            Plan plan,
            EvidenceKind<F, N> kind,
            SourceFile source,
            String path,
            F file,
            FactCodec facts,
            Lookups lookups) {
        this.plan = plan;
        this.kind = kind;
        this.source = source;
        this.path = path;
        this.file = file;
        this.facts = facts;
        this.lookups = lookups;
        this.unjudged = new long[plan.rules().size()];
    }

    void speakFor(int newRule) {
        rule = newRule;
    }

    List<DraftFinding> drafts() {
        return drafts;
    }

    List<FileResult.FactHere> told() {
        return told;
    }

    long unjudged(int ofRule) {
        return unjudged[ofRule];
    }

    @Override
    public F file() {
        return file;
    }

    @Override
    public SourceFile source() {
        return source;
    }

    @Override
    public <O extends Record> O options(Class<O> type) {
        return optionsOf(plan.rule(rule), type);
    }

    static <O extends Record> O optionsOf(RuleInForce rule, Class<O> type) {
        return rule.options()
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new MisuseException("it asked for options of type " + type.getSimpleName()
                        + ", which it did not declare with options(...)"));
    }

    @Override
    public <T> T consult(Lookup<T> lookup, String question) {
        RuleInForce asking = plan.rule(rule);
        if (!asking.rule().lookups().contains(lookup)) {
            throw new MisuseException(
                    "it consulted " + lookup.id() + ", which it did not declare with consulting(...)");
        }
        return lookups.consult(lookup, question);
    }

    @Override
    public Draft breach(N node, String message) {
        return draft(Finding.Kind.BREACH, node, message);
    }

    @Override
    public Draft review(N node, String question) {
        return draft(Finding.Kind.REVIEW, node, question);
    }

    private Draft draft(Finding.Kind what, N node, String message) {
        Place place = place(node);
        if (plan.rule(rule).rule().tags().contains(Rule.CONFIDENTIAL)) {
            place = new Place(place.path(), place.region(), place.subject(), "");
        }
        List<String> names = plan.rule(rule).rule().namesElsewhere();
        String suppression =
                names.isEmpty() ? "" : kind.suppressionOf(file, node, names).orElse("");
        DraftFinding draft = new DraftFinding(rule, what, message, place);
        draft.suppression = suppression;
        drafts.add(draft);
        return draft;
    }

    @Override
    public void unjudged(N node) {
        unjudged[rule]++;
    }

    @Override
    public void measured(String option, int value) {
        Measure measure = new Measure(rule, option);
        if (!measures.containsKey(measure)) {
            limitOf(plan.rule(rule), option);
            measures.put(measure, new TreeMap<>());
        }
        measures.get(measure).merge(value, 1L, Long::sum);
    }

    /** The limit that an option sets. */
    static long limitOf(RuleInForce rule, String option) {
        return rule.option(option)
                .filter(Number.class::isInstance)
                .map(limit -> ((Number) limit).longValue())
                .orElseThrow(() -> new MisuseException(
                        "it measured against '" + option + "', which is not a number among its options"));
    }

    List<FileResult.MeasuredHere> measures() {
        List<FileResult.MeasuredHere> all = new ArrayList<>(measures.size());
        measures.forEach(
                (measure, counts) -> all.add(new FileResult.MeasuredHere(measure.rule(), measure.option(), counts)));
        return all;
    }

    @Override
    public void fact(Record fact) {
        told.add(facts.encode(rule, fact));
    }

    @Override
    public Place place(N node) {
        return new Place(path, region(node), kind.subjectOf(file, node), kind.contextOf(file, node));
    }

    @Override
    public Region region(N node) {
        return kind.regionOf(file, node);
    }

    /** A finding that its rule may still add to. */
    static final class DraftFinding implements Draft {

        private final int rule;
        private final Finding.Kind kind;
        private final String message;
        private String suppression = "";
        private Place place;
        private String key = "";
        private final List<Fix> fixes = new ArrayList<>(1);
        private @Nullable Integer measure;

        DraftFinding(int rule, Finding.Kind kind, String message, Place place) {
            this.rule = rule;
            this.kind = kind;
            this.message = Objects.requireNonNull(message, "the message of a finding");
            this.place = Objects.requireNonNull(place, "the place of a finding");
        }

        @Override
        public Draft key(String newKey) {
            key = Objects.requireNonNull(newKey, "the key of a finding");
            return this;
        }

        @Override
        public Draft at(Region region) {
            place = new Place(
                    place.path(),
                    Objects.requireNonNull(region, "the region of a finding"),
                    place.subject(),
                    place.context());
            return this;
        }

        @Override
        public Draft measuring(int value) {
            measure = value;
            return this;
        }

        @Override
        public Draft fix(Fix fix) {
            fixes.add(Objects.requireNonNull(fix, "the fix of a finding"));
            return this;
        }

        List<Fix> fixes() {
            return List.copyOf(fixes);
        }

        void withdraw(Fix fix) {
            fixes.remove(fix);
        }

        int rule() {
            return rule;
        }

        Place place() {
            return place;
        }

        FileResult.FoundHere finished(String ruleId) {
            org.assize.finding.Fingerprint print = org.assize.finding.Fingerprint.of(ruleId, place, key);
            return new FileResult.FoundHere(
                    rule,
                    kind,
                    message,
                    place.path(),
                    place.region(),
                    place.subject(),
                    key,
                    print.value(),
                    print.context(),
                    List.copyOf(fixes),
                    suppression,
                    measure);
        }
    }
}
