package org.assize.declarative;

import static org.assize.document.YamlKey.optional;
import static org.assize.document.YamlKey.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assize.codebase.SourceFile;
import org.assize.document.Spelling;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.assize.finding.Severity;
import org.assize.rule.Demand;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;
import org.assize.standard.ClauseId;
import org.assize.standard.Standards;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the rules of one file. A rule that anything is wrong with is told and not made. Used once. */
final class RuleFileParser {

    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final List<String> STATUSES = List.of("preview", "stable", "deprecated");

    private static final YamlKey ID = required("id", "an id of your own, for example acme/dates-are-java-time");
    private static final YamlKey STATES = required("states", "what holds where the rule is kept, as one sentence");
    private static final YamlKey BECAUSE = optional("because", "why");
    private static final YamlKey REMEDY = optional("remedy", "how to put a breach right");
    private static final YamlKey MESSAGE =
            optional("message", "what a finding says; {found} stands for what was found");
    private static final YamlKey SEVERITY = optional("severity", "one of " + String.join(", ", SEVERITIES));
    private static final YamlKey STATUS = optional("status", "one of " + String.join(", ", STATUSES));
    private static final YamlKey SINCE = optional("since", "the version in which the rule appeared");
    private static final YamlKey FORMERLY = optional("formerly", "an id that the rule had before, or a list of them");
    private static final YamlKey DEPRECATED_FOR = optional("deprecated-for", "the id of the rule that takes its place");
    private static final YamlKey OFF_BY_DEFAULT = optional("off-by-default", "why the rule is not on by itself");
    private static final YamlKey CLAUSES =
            optional("clauses", "a clause that the rule serves in part, for example gdpr/art-32, or a list of them");
    private static final YamlKey DECIDES =
            optional("decides", "a mapping from clauses that the rule decides fully to the argument for each");
    private static final YamlKey NO_CLAUSE = optional("no-clause", "why the rule serves no clause of any standard");
    private static final YamlKey CANNOT_SEE = optional("cannot-see", "what the rule does not find, or a list of it");
    private static final YamlKey TAGS = optional("tags", "a word to select the rule by, or a list of them");
    private static final YamlKey FORBID = optional("forbid", "a mapping that says what may not be there");
    private static final YamlKey REQUIRE = optional("require", "a mapping that says what must be there");
    private static final YamlKey VIOLATING = optional("violating", "a list of examples that break the rule");
    private static final YamlKey CONFORMING = optional("conforming", "a list of examples that keep the rule");
    static final List<YamlKey> KEYS = List.of(
            ID,
            STATES,
            BECAUSE,
            REMEDY,
            MESSAGE,
            SEVERITY,
            STATUS,
            SINCE,
            FORMERLY,
            DEPRECATED_FOR,
            OFF_BY_DEFAULT,
            CLAUSES,
            DECIDES,
            NO_CLAUSE,
            CANNOT_SEE,
            TAGS,
            FORBID,
            REQUIRE,
            VIOLATING,
            CONFORMING);

    private static final YamlKey IN = optional("in", FileScope.shape());
    private static final YamlKey EXCEPT =
            optional("except", "a path pattern whose files are left out, or a list of them");

    private final YamlSource source;
    private final String file;
    private final Standards standards;
    private final Map<String, RuleForm> forms = new LinkedHashMap<>();

    RuleFileParser(YamlSource source, String file, Standards standards, List<RuleForm> forms) {
        this.source = source;
        this.file = file;
        this.standards = standards;
        forms.forEach(form -> this.forms.putIfAbsent(form.key(), form));
    }

    List<DeclaredRule> parse() {
        List<DeclaredRule> rules = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node node : source.composeList("rules")) {
            int line = node.getStartMark().getLine() + 1;
            YamlMapping.read(source, node, subject(node), KEYS)
                    .flatMap(this::rule)
                    .ifPresent(rule -> {
                        Integer first = lines.putIfAbsent(rule.id(), line);
                        if (first == null) {
                            rules.add(new DeclaredRule(rule, file, line));
                        } else {
                            source.report(
                                    node,
                                    "rule " + rule.id() + " is there twice, first on line " + first
                                            + ": give each its own id");
                        }
                    });
        }
        return rules;
    }

    private static String subject(Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(ID.name())
                        && entry.getValueNode() instanceof ScalarNode id) {
                    return "rule " + id.getValue();
                }
            }
        }
        return "a rule";
    }

    private Optional<Rule> rule(YamlMapping mapping) {
        int before = source.problems().size();
        String id = mapping.text(ID);
        Optional<Written> written = written(mapping);
        if (written.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        try {
            RuleForm form = written.get().form();
            Demand demand = written.get().demand(id, mapping.text(MESSAGE));
            Optional<RuleBuilder<?, ?>> begun = form.begin(demand);
            if (begun.isEmpty() || source.problems().size() > before) {
                describe(mapping, begun.orElseGet(() -> Rule.java(id)));
                return Optional.empty();
            }
            Judged judged = new Judged(written.get().scope(), form.files(demand));
            Judged placed = new Judged(written.get().scope().withoutExceptions(), form.files(demand));
            RuleBuilder<?, ?> builder = begun.get();
            builder.applyingTo(judged).remedy(mapping.has(REMEDY) ? mapping.text(REMEDY) : form.remedy(demand));
            describe(mapping, builder);
            new ExamplesParser(
                            source,
                            mapping.subject(),
                            content -> ExamplePaths.choose(
                                    form.examplePath(demand, content),
                                    written.get().scope().patterns(),
                                    placed))
                    .parse(mapping.items(VIOLATING), mapping.items(CONFORMING), builder);
            boolean whole = mapping.has(STATES) && source.problems().size() == before;
            return whole ? Optional.of(builder.build()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            source.report(mapping.place(ID), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The files of the scope that the check is meant for. */
    private record Judged(FileScope scope, Predicate<SourceFile> check) implements Predicate<SourceFile> {

        @Override
        public boolean test(SourceFile candidate) {
            return scope.test(candidate) && check.test(candidate);
        }
    }

    /** What stands under {@code forbid} or {@code require}. */
    private final class Written {

        private final RuleForm form;
        private final boolean required;
        private final YamlMapping mapping;
        private final FileScope scope;

        Written(RuleForm form, boolean required, YamlMapping mapping) {
            this.form = form;
            this.required = required;
            this.mapping = mapping;
            this.scope = FileScope.read(source, texts(IN), texts(EXCEPT));
        }

        RuleForm form() {
            return form;
        }

        FileScope scope() {
            return scope;
        }

        private List<YamlMapping.Item> texts(YamlKey key) {
            return mapping.has(key) ? mapping.oneOrMore(key) : List.of();
        }

        Demand demand(String id, String message) {
            Map<String, List<String>> details = new LinkedHashMap<>();
            form.details().forEach((name, shape) -> {
                YamlKey key = optional(name, shape);
                if (mapping.has(key)) {
                    details.put(name, textsOf(key));
                }
            });
            return new WrittenDemand(
                    id,
                    required,
                    textsOf(required(form.key(), form.shape())),
                    details,
                    mapping.has(IN),
                    scope,
                    message,
                    (key, problem) -> source.report(mapping.place(optional(key, "")), problem));
        }

        private List<String> textsOf(YamlKey key) {
            return texts(key).stream().map(YamlMapping.Item::text).toList();
        }
    }

    private Optional<Written> written(YamlMapping mapping) {
        if (mapping.has(FORBID) == mapping.has(REQUIRE)) {
            source.report(
                    mapping.node(),
                    mapping.subject()
                            + (mapping.has(FORBID)
                                    ? " has both 'forbid' and 'require': make it two rules"
                                    : " neither forbids nor requires anything: add 'forbid' or 'require'"));
            return Optional.empty();
        }
        YamlKey key = mapping.has(FORBID) ? FORBID : REQUIRE;
        Node node = mapping.place(key);
        Optional<RuleForm> form = form(mapping.subject(), key.name(), node);
        return form.flatMap(chosen -> {
            List<YamlKey> keys = new ArrayList<>(List.of(required(chosen.key(), chosen.shape())));
            chosen.details().forEach((name, shape) -> keys.add(optional(name, shape)));
            keys.add(IN);
            keys.add(EXCEPT);
            return YamlMapping.read(source, node, "'" + key.name() + "' of " + mapping.subject(), keys)
                    .filter(read -> !read.oneOrMore(keys.get(0)).isEmpty())
                    .map(read -> new Written(chosen, key == REQUIRE, read));
        });
    }

    private Optional<RuleForm> form(String subject, String key, Node node) {
        List<String> names = List.copyOf(forms.keySet());
        if (!(node instanceof MappingNode mapping)) {
            source.report(
                    node,
                    "'" + key + "' of " + subject + " is " + YamlMapping.kindOf(node) + ": write a mapping with one of "
                            + String.join(", ", names));
            return Optional.empty();
        }
        List<String> written = mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(each -> ((ScalarNode) each).getValue())
                .toList();
        List<String> chosen = written.stream().filter(forms::containsKey).toList();
        if (chosen.size() == 1) {
            return Optional.of(forms.get(chosen.get(0)));
        }
        // A misspelt key is more likely the form than one of the keys that stand beside it.
        String guess = written.stream()
                .map(each -> Spelling.guess(each, names))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        source.report(
                node,
                "'" + key + "' of " + subject
                        + (chosen.isEmpty() ? " says nothing that can be judged: " + guess : " says two things: ")
                        + "write one of " + String.join(", ", names));
        return Optional.empty();
    }

    private void describe(YamlMapping mapping, RuleBuilder<?, ?> builder) {
        builder.states(mapping.text(STATES).replaceFirst("\\.$", ""))
                .because(
                        mapping.has(BECAUSE)
                                ? mapping.text(BECAUSE).replaceFirst("\\.$", "")
                                : "the team has agreed on it")
                .severity(word(mapping, SEVERITY, SEVERITIES)
                        .map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(Severity.ERROR));
        word(mapping, STATUS, STATUSES)
                .ifPresent(text -> builder.status(Rule.Status.valueOf(text.toUpperCase(Locale.ROOT))));
        text(mapping, SINCE).ifPresent(builder::since);
        text(mapping, DEPRECATED_FOR).ifPresent(builder::deprecatedFor);
        text(mapping, OFF_BY_DEFAULT).ifPresent(builder::offByDefault);
        text(mapping, NO_CLAUSE).ifPresent(builder::servingNoClauseBecause);
        texts(mapping, FORMERLY).forEach(item -> builder.formerly(item.text()));
        texts(mapping, CANNOT_SEE).forEach(item -> builder.cannotSee(item.text()));
        texts(mapping, TAGS).forEach(item -> builder.tagged(item.text()));
        texts(mapping, CLAUSES).stream()
                .filter(item -> isClause(item.node(), item.text()))
                .forEach(item -> builder.implementing(item.text()));
        decided(mapping, builder);
        if (!mapping.has(CLAUSES) && !mapping.has(DECIDES) && !mapping.has(NO_CLAUSE)) {
            builder.servingNoClauseBecause("it is an agreement of the team");
        }
    }

    private void decided(YamlMapping mapping, RuleBuilder<?, ?> builder) {
        if (!mapping.has(DECIDES)) {
            return;
        }
        if (!(mapping.place(DECIDES) instanceof MappingNode claims)) {
            source.report(
                    mapping.place(DECIDES),
                    "'decides' of " + mapping.subject() + " is " + YamlMapping.kindOf(mapping.place(DECIDES))
                            + ": write " + DECIDES.shape());
            return;
        }
        for (NodeTuple entry : claims.getValue()) {
            String clause = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            String argument = entry.getValueNode() instanceof ScalarNode value ? value.getValue() : "";
            if (argument.isBlank()) {
                source.report(entry.getValueNode(), "say why the rule leaves nothing of " + clause + " to a person");
            } else if (isClause(entry.getKeyNode(), clause)) {
                builder.deciding(clause, argument);
            }
        }
    }

    private boolean isClause(Node node, String text) {
        try {
            standards.clause(ClauseId.parse(text));
            return true;
        } catch (IllegalArgumentException e) {
            source.report(node, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private Optional<String> word(YamlMapping mapping, YamlKey key, List<String> words) {
        Optional<String> text = text(mapping, key);
        if (text.isPresent() && !words.contains(text.get())) {
            source.report(
                    mapping.place(key),
                    "'" + key.name() + "' of " + mapping.subject() + " is '" + text.get() + "': "
                            + Spelling.guess(text.get(), words) + "write " + key.shape());
            return Optional.empty();
        }
        return text;
    }

    private static Optional<String> text(YamlMapping mapping, YamlKey key) {
        return mapping.has(key) ? Optional.of(mapping.text(key)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static List<YamlMapping.Item> texts(YamlMapping mapping, YamlKey key) {
        return mapping.has(key) ? mapping.oneOrMore(key) : List.of();
    }
}
