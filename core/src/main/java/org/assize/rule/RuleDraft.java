package org.assize.rule;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assize.codebase.SourceFile;
import org.assize.evidence.Lookup;
import org.assize.finding.Severity;
import org.assize.standard.Claim;
import org.jspecify.annotations.Nullable;

/** The fields of a rule in the making; a rule holds a copy that nobody else sees. */
final class RuleDraft {
    String id = "";
    String statement = "";
    String rationale = "";
    String remedy = "";
    Severity severity = Severity.ERROR;
    Rule.Status status = Rule.Status.STABLE;
    String since = "0.1";
    List<String> formerIds = new ArrayList<>();
    List<String> namesElsewhere = new ArrayList<>();

    @Nullable
    String successor;

    @Nullable
    String offByDefault;

    @Nullable
    String noClauseReason;

    List<String> limitations = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();

    @Nullable
    Record options;

    Predicate<SourceFile> applicability = file -> !file.generated();
    List<Inspected<?, ?, ?>> inspections = new ArrayList<>();
    List<Class<? extends Record>> factTypes = new ArrayList<>();
    List<Lookup<?>> lookups = new ArrayList<>();

    @Nullable
    Conclusion conclusion;

    @Nullable
    ArchRule architecture;

    List<Supplier<Example>> examples = new ArrayList<>();

    /** What a rule cannot be made without, as the object of "lacks". */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (statement.isBlank()) {
            missing.add("a statement (states)");
        }
        if (rationale.isBlank()) {
            missing.add("a rationale (because)");
        }
        if (remedy.isBlank()) {
            missing.add("a remedy (remedy)");
        }
        if (inspections.isEmpty() && architecture == null) {
            missing.add("a check (inspecting)");
        }
        if (conclusion == null && !factTypes.isEmpty()) {
            missing.add("a conclusion over its facts (concluding)");
        }
        return missing;
    }

    RuleDraft copy() {
        RuleDraft copy = new RuleDraft();
        copy.id = id;
        copy.statement = statement;
        copy.rationale = rationale;
        copy.remedy = remedy;
        copy.severity = severity;
        copy.status = status;
        copy.since = since;
        copy.formerIds = List.copyOf(formerIds);
        copy.namesElsewhere = List.copyOf(namesElsewhere);
        copy.successor = successor;
        copy.offByDefault = offByDefault;
        copy.noClauseReason = noClauseReason;
        copy.limitations = List.copyOf(limitations);
        copy.claims = List.copyOf(claims);
        copy.tags = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        copy.options = options;
        copy.applicability = applicability;
        copy.inspections = List.copyOf(inspections);
        copy.factTypes = List.copyOf(factTypes);
        copy.lookups = List.copyOf(lookups);
        copy.conclusion = conclusion;
        copy.architecture = architecture;
        copy.examples = List.copyOf(examples);
        return copy;
    }
}
