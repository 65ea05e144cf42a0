package org.assize.rule;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.Lookup;
import org.assize.evidence.config.Settings;
import org.assize.finding.Severity;
import org.assize.standard.Claim;

/**
 * Builds a {@link Rule}. Required are a statement, a rationale, a remedy and at least one inspection or conclusion;
 * everything else has a default. Not thread-safe.
 *
 * @param <F> the parsed file of the kind of evidence the rule was started on
 * @param <N> the common type of its nodes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleBuilder<F, N> {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final EvidenceKind<F, N> kind;
    private final RuleDraft draft = new RuleDraft();

    RuleBuilder(EvidenceKind<F, N> kind, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id
                            + "' is not a rule id: write pack/name in lower case with hyphens, for example shop/money-is-exact");
        }
        this.kind = kind;
        draft.id = id;
    }

    /**
     * Says what holds where the rule is kept.
     *
     * @param statement one sentence without a full stop
     * @return this builder
     */
    public RuleBuilder<F, N> states(String statement) {
        draft.statement = statement;
        return this;
    }

    /**
     * Says why.
     *
     * @param rationale completes "because", without a full stop
     * @return this builder
     */
    public RuleBuilder<F, N> because(String rationale) {
        draft.rationale = rationale;
        return this;
    }

    /**
     * Says how to put a breach right.
     *
     * @param remedy one or two instructions
     * @return this builder
     */
    public RuleBuilder<F, N> remedy(String remedy) {
        draft.remedy = remedy;
        return this;
    }

    /**
     * Names clauses of which the rule decides a part.
     *
     * @param clauses each {@code standard/clause}
     * @return this builder
     * @throws IllegalArgumentException if one is not well formed
     */
    public RuleBuilder<F, N> implementing(String... clauses) {
        for (String clause : clauses) {
            draft.claims.add(Claim.partly(clause));
        }
        return this;
    }

    /**
     * Names a clause that the rule decides fully.
     *
     * @param clause {@code standard/clause}
     * @param argument why nothing of the clause is left to a person
     * @return this builder
     * @throws IllegalArgumentException if the clause is not well formed or the argument is blank
     */
    public RuleBuilder<F, N> deciding(String clause, String argument) {
        draft.claims.add(Claim.fully(clause, argument));
        return this;
    }

    /**
     * Says why the rule serves no clause of any standard.
     *
     * @param reason the reason
     * @return this builder
     */
    public RuleBuilder<F, N> servingNoClauseBecause(String reason) {
        draft.noClauseReason = reason;
        return this;
    }

    /**
     * Sets how much a breach weighs.
     *
     * @param severity the default severity; {@link Severity#ERROR} if never set
     * @return this builder
     */
    public RuleBuilder<F, N> severity(Severity severity) {
        draft.severity = severity;
        return this;
    }

    /**
     * Sets how far the rule has come.
     *
     * @param status the status; {@link Rule.Status#STABLE} if never set
     * @return this builder
     */
    public RuleBuilder<F, N> status(Rule.Status status) {
        draft.status = status;
        return this;
    }

    /**
     * Sets the version of the pack in which the rule appeared.
     *
     * @param version the version
     * @return this builder
     */
    public RuleBuilder<F, N> since(String version) {
        draft.since = version;
        return this;
    }

    /**
     * Names the ids that the rule had before. They stay valid: in rule sets, settings, waivers and baselines. Rule ids
     * are permanent, so an id is never given to another rule.
     *
     * @param ids the ids, the oldest first
     * @return this builder
     */
    public RuleBuilder<F, N> formerly(String... ids) {
        draft.formerIds.addAll(List.of(ids));
        return this;
    }

    /**
     * Names what other tools call this rule. What is suppressed under such a name is accepted here as well.
     *
     * @param names as suppressions have them, such as {@code PMD.EmptyCatchBlock} or {@code java:S108}
     * @return this builder
     */
    public RuleBuilder<F, N> knownElsewhereAs(String... names) {
        draft.namesElsewhere.addAll(List.of(names));
        return this;
    }

    /**
     * Says that the rule will go, and what to use instead. Whoever still has it in force is told.
     *
     * @param successor the id of the rule that takes its place
     * @return this builder
     */
    public RuleBuilder<F, N> deprecatedFor(String successor) {
        draft.status = Rule.Status.DEPRECATED;
        draft.successor = successor;
        return this;
    }

    /**
     * Leaves the rule out of the recommended set.
     *
     * @param reason why
     * @return this builder
     */
    public RuleBuilder<F, N> offByDefault(String reason) {
        draft.offByDefault = reason;
        return this;
    }

    /**
     * Says what the rule cannot see.
     *
     * @param limitation one sentence
     * @return this builder
     */
    public RuleBuilder<F, N> cannotSee(String limitation) {
        draft.limitations.add(limitation);
        return this;
    }

    /**
     * Adds words to select the rule by.
     *
     * @param tags lower-case words
     * @return this builder
     */
    public RuleBuilder<F, N> tagged(String... tags) {
        draft.tags.addAll(List.of(tags));
        return this;
    }

    /**
     * Declares the rule's options. Each component of the record is one option, described by {@link Option}.
     *
     * @param defaults a record that holds the defaults
     * @return this builder
     */
    public RuleBuilder<F, N> options(Record defaults) {
        draft.options = Objects.requireNonNull(defaults, "defaults");
        return this;
    }

    /**
     * Limits the files that the rule judges. Generated files are never judged.
     *
     * @param files a test of files, by path, scope and category
     * @return this builder
     */
    public RuleBuilder<F, N> applyingTo(Predicate<SourceFile> files) {
        draft.applicability = file -> !file.generated() && files.test(file);
        return this;
    }

    /**
     * Adds a check on nodes of the kind of evidence the rule was started on.
     *
     * @param nodeType the nodes to judge; subclasses included
     * @param inspector the check
     * @param <T> the type of node
     * @return this builder
     */
    public <T extends N> RuleBuilder<F, N> inspecting(Class<T> nodeType, Inspector<F, N, T> inspector) {
        return alsoInspecting(kind, nodeType, inspector);
    }

    /**
     * Adds a check on nodes of another kind of evidence, to join the two in the conclusion.
     *
     * @param otherKind the kind of evidence
     * @param nodeType the nodes to judge; subclasses included
     * @param inspector the check
     * @param <G> the parsed file of that kind
     * @param <M> the common type of its nodes
     * @param <T> the type of node
     * @return this builder
     */
    public <G, M, T extends M> RuleBuilder<F, N> alsoInspecting(
            EvidenceKind<G, M> otherKind, Class<T> nodeType, Inspector<G, M, T> inspector) {
        draft.inspections.add(new Inspected<>(otherKind, nodeType, inspector));
        return this;
    }

    /**
     * Adds a check on calls: read from class files where the code is compiled, and from source, as far as types are
     * certain there, where it is not.
     *
     * @param pattern which calls
     * @param inspector the check
     * @return this builder
     */
    public RuleBuilder<F, N> inspectingCalls(CallPattern pattern, CallInspector inspector) {
        draft.inspections.addAll(CallHooks.of(pattern, inspector));
        draft.lookups.add(Settings.LOOKUP);
        return this;
    }

    /**
     * Declares the questions that the rule's checks ask of the whole code base with {@link Inspection#consult}.
     *
     * @param lookups for example {@code Settings.LOOKUP}
     * @return this builder
     */
    public RuleBuilder<F, N> consulting(Lookup<?>... lookups) {
        draft.lookups.addAll(List.of(lookups));
        return this;
    }

    /**
     * Declares the types of facts that the rule's inspections tell. A fact is a record whose components are texts,
     * numbers, booleans, enums, {@link org.assize.finding.Place places}, and lists or records of these.
     *
     * @param factTypes record types
     * @return this builder
     */
    @SafeVarargs
    public final RuleBuilder<F, N> gathering(Class<? extends Record>... factTypes) {
        for (Class<? extends Record> factType : factTypes) {
            draft.factTypes.add(factType);
        }
        return this;
    }

    /**
     * Adds the second step: the judgement over the facts of all files.
     *
     * @param conclusion the judgement
     * @return this builder
     */
    public RuleBuilder<F, N> concluding(Conclusion conclusion) {
        draft.conclusion = conclusion;
        return this;
    }

    /**
     * Adds an example that breaks the rule.
     *
     * @param content the text of one file, with marks around expected places
     * @return this builder
     */
    public RuleBuilder<F, N> violating(String content) {
        return example(Example.Expectation.VIOLATING, content);
    }

    /**
     * Adds an example of several files that breaks the rule.
     *
     * @param files the text of each file by its path, with marks around expected places
     * @return this builder
     */
    public RuleBuilder<F, N> violating(Map<String, String> files) {
        return example(Example.Expectation.VIOLATING, files);
    }

    /**
     * Adds an example that keeps the rule.
     *
     * @param content the text of one file
     * @return this builder
     */
    public RuleBuilder<F, N> conforming(String content) {
        return example(Example.Expectation.CONFORMING, content);
    }

    /**
     * Adds an example of several files that keeps the rule.
     *
     * @param files the text of each file by its path
     * @return this builder
     */
    public RuleBuilder<F, N> conforming(Map<String, String> files) {
        return example(Example.Expectation.CONFORMING, files);
    }

    /**
     * Adds an example that the rule puts to a person.
     *
     * @param content the text of one file, with marks around expected places
     * @return this builder
     */
    public RuleBuilder<F, N> reviewing(String content) {
        return example(Example.Expectation.REVIEW, content);
    }

    /** Where the example stands is found by reading it, which only those need who ask for examples. */
    private RuleBuilder<F, N> example(Example.Expectation expectation, String content) {
        draft.examples.add(() -> new Example(expectation, Map.of(Example.pathOf(kind, content), content)));
        return this;
    }

    private RuleBuilder<F, N> example(Example.Expectation expectation, Map<String, String> files) {
        Example example = new Example(expectation, files);
        draft.examples.add(() -> example);
        return this;
    }

    RuleBuilder<F, N> architecture(ArchRule rule) {
        draft.architecture = rule;
        return this;
    }

    /**
     * Makes the rule.
     *
     * @return the rule
     * @throws IllegalStateException if something required is missing; the message names all of it
     */
    public Rule build() {
        List<String> missing = draft.missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("rule " + draft.id + " lacks " + String.join(", ", missing));
        }
        return new Rule(draft.copy());
    }
}
