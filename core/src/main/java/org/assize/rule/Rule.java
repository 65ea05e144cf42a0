package org.assize.rule;

import com.github.javaparser.ast.Node;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.Lookup;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.finding.Severity;
import org.assize.standard.Claim;
import org.jspecify.annotations.Nullable;

/**
 * An executable check with a stable id: what it states, why, how to put a breach right, which clauses it serves, and the
 * check itself with its examples. Immutable; made by a {@link RuleBuilder}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Rule {

    /**
     * The tag of rules whose findings stand on secrets: reports show the line without the characters of the finding, and
     * its fingerprint does not rest on them.
     */
    public static final String CONFIDENTIAL = "confidential";

    /** How far a rule has come. */
    public enum Status {
        /** New: may change, and is a warning at most until it is stable. */
        PREVIEW,
        /** May be relied on. */
        STABLE,
        /** Will go; its page names the successor. */
        DEPRECATED
    }

    private final RuleDraft draft;

    Rule(RuleDraft draft) {
        this.draft = draft;
    }

    /**
     * Starts a rule on Java source.
     *
     * @param id {@code pack/name} in lower case with hyphens
     * @return a builder
     */
    public static RuleBuilder<JavaFile, Node> java(String id) {
        return on(JavaKind.JAVA, id);
    }

    /**
     * Starts a rule on any kind of evidence.
     *
     * @param kind the kind whose nodes the rule asks for first
     * @param id {@code pack/name} in lower case with hyphens
     * @param <F> the parsed file
     * @param <N> the common type of the nodes
     * @return a builder
     */
    public static <F, N> RuleBuilder<F, N> on(EvidenceKind<F, N> kind, String id) {
        return new RuleBuilder<>(kind, id);
    }

    /**
     * Starts a rule that runs an ArchUnit rule over the compiled main classes. Its statement and rationale are the ArchUnit
     * rule's description; set others to say it better.
     *
     * @param id {@code pack/name} in lower case with hyphens
     * @param rule the ArchUnit rule
     * @return a builder
     */
    public static RuleBuilder<JavaFile, Node> architecture(String id, ArchRule rule) {
        return java(id).architecture(rule)
                .states(rule.getDescription())
                .because("the team agreed on this architecture")
                .remedy("Move the code or the dependency so that the rule holds")
                .applyingTo(SourceFile::isMain);
    }

    /**
     * The rule's permanent name.
     *
     * @return {@code pack/name}
     */
    public String id() {
        return draft.id;
    }

    /**
     * The ids that the rule had before, which stay valid.
     *
     * @return the ids, the oldest first; mostly none
     */
    public List<String> formerIds() {
        return draft.formerIds;
    }

    /**
     * The names under which other tools know what this rule judges, as they stand in suppressions: {@code PMD.EmptyCatchBlock},
     * {@code java:S108}, {@code EmptyCatch}.
     *
     * @return the names; may be empty
     */
    public List<String> namesElsewhere() {
        return draft.namesElsewhere;
    }

    /**
     * The id that fingerprints rest on: the first that the rule ever had, so that its findings are recognised after it
     * was renamed.
     *
     * @return the oldest id
     */
    public String firstId() {
        return draft.formerIds.isEmpty() ? draft.id : draft.formerIds.get(0);
    }

    /**
     * The rule to use instead of a deprecated one.
     *
     * @return its id, or empty if the rule is not deprecated
     */
    public Optional<String> successor() {
        return Optional.ofNullable(draft.successor);
    }

    /**
     * The pack's part of the id.
     *
     * @return the part before the slash
     */
    public String pack() {
        return draft.id.substring(0, draft.id.indexOf('/'));
    }

    /**
     * What holds where the rule is kept.
     *
     * @return one sentence
     */
    public String statement() {
        return draft.statement;
    }

    /**
     * Why the rule is worth keeping.
     *
     * @return a clause that completes "because"
     */
    public String rationale() {
        return draft.rationale;
    }

    /**
     * How to put a breach right.
     *
     * @return one or two instructions
     */
    public String remedy() {
        return draft.remedy;
    }

    /**
     * How much a breach weighs unless a user says otherwise.
     *
     * @return the default severity
     */
    public Severity severity() {
        return draft.severity;
    }

    /**
     * How far the rule has come.
     *
     * @return the status
     */
    public Status status() {
        return draft.status;
    }

    /**
     * The version of the pack in which the rule appeared.
     *
     * @return a version
     */
    public String since() {
        return draft.since;
    }

    /**
     * Why the rule is not in the recommended set.
     *
     * @return the reason, or empty if the rule is on by default
     */
    public Optional<String> offByDefault() {
        return Optional.ofNullable(draft.offByDefault);
    }

    /**
     * What the rule cannot see: where it is silent although a person would object, or the reverse.
     *
     * @return sentences, possibly none
     */
    public List<String> limitations() {
        return draft.limitations;
    }

    /**
     * The clauses that the rule serves.
     *
     * @return the claims, possibly none
     */
    public List<Claim> claims() {
        return draft.claims;
    }

    /**
     * Why the rule serves no clause, if it serves none.
     *
     * @return the reason, or empty
     */
    public Optional<String> servesNoClauseBecause() {
        return Optional.ofNullable(draft.noClauseReason);
    }

    /**
     * Words to select the rule by.
     *
     * @return the tags, possibly none
     */
    public Set<String> tags() {
        return draft.tags;
    }

    /**
     * The rule's options with their defaults.
     *
     * @return a record, or empty if the rule has no options
     */
    public Optional<Record> defaultOptions() {
        return Optional.ofNullable(draft.options);
    }

    /**
     * Small code bases that the rule must judge in a known way.
     *
     * @return the examples
     */
    public List<Example> examples() {
        return draft.examples.stream().map(Supplier::get).toList();
    }

    /**
     * Which files the rule judges, of those its kinds of evidence read.
     *
     * @return a test of files
     */
    public Predicate<SourceFile> applicability() {
        return draft.applicability;
    }

    /**
     * The hooks of the rule.
     *
     * @return its inspections
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public List<Inspected<?, ?, ?>> inspections() {
        return draft.inspections;
    }

    /**
     * The types of facts the rule gathers.
     *
     * @return record types, possibly none
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public List<Class<? extends Record>> factTypes() {
        return draft.factTypes;
    }

    /**
     * The questions to the code base that the rule asks itself.
     *
     * @return the lookups, possibly none
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public List<Lookup<?>> lookups() {
        return draft.lookups;
    }

    /**
     * The rule's second step.
     *
     * @return the conclusion, or null if the rule judges each file by itself
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public @Nullable Conclusion conclusion() {
        return draft.conclusion;
    }

    /**
     * The ArchUnit rule that this rule runs.
     *
     * @return the ArchUnit rule, or null if this is none
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public @Nullable ArchRule architecture() {
        return draft.architecture;
    }

    @Override
    public String toString() {
        return draft.id;
    }
}
