package org.assize.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assize.declarative.DeclaredRule;
import org.assize.declarative.RuleFile;
import org.assize.document.DocumentProblem;
import org.assize.document.YamlSource;
import org.assize.finding.Suggestion;
import org.assize.policy.PolicySettings.InForce;
import org.assize.policy.PolicySettings.PathSetting;
import org.assize.policy.PolicySettings.RuleSetting;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleForm;
import org.assize.rule.RuleInForce;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;
import org.assize.standard.Standards;

/** Works out which rules are in force: packs, then what a company's pack decides, then the team's settings. */
final class RuleResolution {

    private final PolicySettings settings;
    private final List<RuleText> ruleFiles;
    private final InstalledPacks installed;
    private final RuleSet given;
    private final Map<String, RuleInForce> known = new TreeMap<>();
    private final Map<String, String> formerIds = new HashMap<>();
    private final Map<String, String> removed = new HashMap<>();
    private final Map<String, List<SettingOrigin>> origins = new TreeMap<>();
    private final Map<String, RuleSetting> locks = new HashMap<>();
    private final List<DeclaredRule> declared = new ArrayList<>();
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final Set<String> notices = new TreeSet<>();
    private RuleSet rules;
    private Standards standards;

    RuleResolution(
            PolicySettings settings,
            Standards standards,
            List<RuleText> ruleFiles,
            RuleSet given,
            InstalledPacks installed) {
        this.settings = settings;
        this.ruleFiles = ruleFiles;
        this.standards = standards;
        this.given = given;
        this.installed = installed;
        this.rules = given;
    }

    RulesInForce resolve() {
        notices.addAll(installed.problems());
        learnRules();
        List<RulePack> packs = packs();
        packs.forEach(pack -> enforce(RuleSet.of(pack).recommended()));
        standards();
        enforce(ownRules().recommended());
        for (RulePack pack : inUse(packs)) {
            company(pack).ifPresent(decided -> decided.rules().forEach(setting -> set(setting, true)));
        }
        settings.rules().forEach(setting -> set(setting, false));
        settings.paths().forEach(this::checkPath);
        rules.rules().stream().map(RuleInForce::rule).forEach(this::tellLifecycle);
        return new RulesInForce(
                rules,
                standards,
                known.keySet(),
                !installed.packs().isEmpty(),
                formerIds,
                origins,
                declared,
                problems,
                List.copyOf(notices));
    }

    /** The packs that the settings name, and those whose rules the code asks for. */
    private List<RulePack> inUse(List<RulePack> named) {
        return installed.packs().stream()
                .filter(pack -> named.contains(pack)
                        || pack.rules().stream()
                                .anyMatch(rule -> given.find(rule.id()).isPresent()))
                .toList();
    }

    private void learnRules() {
        for (RulePack pack : installed.packs()) {
            for (RuleInForce rule : RuleSet.of(pack).rules()) {
                learn(rule, "by default of pack " + pack.id() + " " + pack.version());
            }
            removed.putAll(pack.removedRules());
        }
        given.rules().forEach(rule -> learn(rule, "as the code that runs the rules says"));
    }

    /** The rules that the team has written down in files. */
    private RuleSet ownRules() {
        List<RuleForm> forms = installed.packs().stream()
                .flatMap(pack -> pack.ruleForms().stream())
                .toList();
        RuleSet own = RuleSet.of();
        for (RuleText text : ruleFiles) {
            RuleFile file = RuleFile.parse(text.file(), text.text(), standards, forms);
            problems.addAll(file.problems());
            for (DeclaredRule each : file.rules()) {
                Rule rule = each.rule();
                String place = each.file() + ":" + each.line();
                boolean asked =
                        settings.givenRulesOnly() && given.find(rule.id()).isPresent();
                if (asked) {
                    // Whoever asks for some of the rules may have read them from these files.
                    declared.add(each);
                } else if (known.containsKey(rule.id())) {
                    problems.add(new DocumentProblem(
                            each.file(),
                            each.line(),
                            1,
                            "there is a rule " + rule.id() + " already ("
                                    + origins.get(rule.id()).get(0).from() + "): give this one another id"));
                } else {
                    own = own.plus(rule);
                    declared.add(each);
                    RuleSet.of(rule).rules().forEach(inForce -> learn(inForce, place));
                }
            }
        }
        return own;
    }

    private void learn(RuleInForce rule, String from) {
        known.put(rule.id(), rule);
        rule.rule().formerIds().forEach(id -> formerIds.put(id, rule.id()));
        String off = rule.rule().offByDefault().isPresent() ? "off" : severity(rule);
        origins.put(rule.id(), new ArrayList<>(List.of(new SettingOrigin(off, from))));
    }

    private static String severity(RuleInForce rule) {
        return rule.severity().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the code asks for has its own severities, which a pack does not undo. */
    private void enforce(RuleSet more) {
        rules = settings.givenRulesOnly() ? rules : more.plus(rules);
    }

    private List<RulePack> packs() {
        List<String> ids = installed.packs().stream().map(RulePack::id).toList();
        List<RulePack> packs = new ArrayList<>();
        for (InForce pack : settings.packs()) {
            Optional<RulePack> found = installed.pack(pack.id());
            found.ifPresentOrElse(
                    packs::add,
                    () -> problem(
                            pack.place(),
                            "there is no rule pack '" + pack.id() + "' on the class path"
                                    + Suggestion.among(pack.id(), ids)));
        }
        return packs;
    }

    private void standards() {
        for (RulePack pack : installed.packs()) {
            for (Standard standard : pack.standards()) {
                if (standards.find(standard.id()).isEmpty()) {
                    standards = standards.plus(standard);
                }
            }
        }
        for (InForce standard : settings.standards()) {
            try {
                Standard found = standards.standard(standard.id());
                Set<ClauseId> clauses = standard.level().map(found::clausesUpTo).orElse(found.clauses()).stream()
                        .map(Clause::id)
                        .collect(Collectors.toSet());
                enforce(installed
                        .allRules()
                        .recommended()
                        .where(rule -> rule.claims().stream().anyMatch(claim -> clauses.contains(claim.clause()))));
            } catch (IllegalArgumentException e) {
                problem(standard.place(), String.valueOf(e.getMessage()));
            }
        }
    }

    private Optional<PolicySettings> company(RulePack pack) {
        return pack.settings().map(decided -> {
            String shown = "pack " + pack.id() + ", " + decided.name();
            YamlSource source = new YamlSource(shown, decided.text(), "settings of rules");
            PolicySettings settingsOfPack = new SettingsParser(source, shown, true).parse();
            problems.addAll(source.problems());
            return settingsOfPack;
        });
    }

    private void set(RuleSetting setting, boolean company) {
        Optional<String> id = known(setting.rule(), setting.place());
        if (id.isEmpty()) {
            return;
        }
        RuleSetting lock = locks.get(id.get());
        if (lock != null) {
            problem(
                    setting.place(),
                    "rule " + id.get() + " is locked (" + lock.told() + ") by " + lock.place()
                            + ": remove it here, or ask" + " the owners of that pack");
            return;
        }
        origins.get(id.get())
                .add(new SettingOrigin(
                        setting.told(),
                        setting.place().path() + ":" + setting.place().line()));
        apply(id.get(), setting);
        if (company && setting.locked()) {
            locks.put(id.get(), setting);
        }
    }

    private void apply(String id, RuleSetting setting) {
        if (setting.off()) {
            rules = rules.where(rule -> !rule.id().equals(id));
            return;
        }
        if (rules.find(id).isEmpty() && settings.givenRulesOnly()) {
            return;
        }
        if (rules.find(id).isEmpty()) {
            // What is set is meant to be in force, also where it is off by default.
            rules = rules.plus(RuleSet.of(known.get(id).rule()));
        }
        setting.severity().ifPresent(severity -> rules = rules.with(id, severity));
        if (!setting.options().isEmpty()) {
            try {
                rules = rules.with(id, setting.options());
            } catch (IllegalArgumentException e) {
                problem(setting.place(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void checkPath(PathSetting path) {
        known(path.setting().rule(), path.setting().place()).ifPresent(id -> {
            RuleSetting lock = locks.get(id);
            if (lock == null) {
                origins.get(id)
                        .add(new SettingOrigin(
                                path.setting().told() + " below " + path.where(),
                                path.setting().place().path() + ":"
                                        + path.setting().place().line()));
            } else {
                problem(
                        path.setting().place(),
                        "rule " + id + " is locked (" + lock.told() + ") by " + lock.place()
                                + ": remove it here, or ask the owners of that pack");
            }
        });
    }

    private Optional<String> known(String id, PolicyPlace place) {
        if (known.containsKey(id)) {
            return Optional.of(id);
        }
        if (formerIds.containsKey(id)) {
            notices.add("rule " + id + " is called " + formerIds.get(id) + " today: " + place.path() + ":"
                    + place.line() + " may say so");
            return Optional.of(formerIds.get(id));
        }
        problem(
                place,
                removed.containsKey(id)
                        ? "rule " + id + " is no longer there: " + removed.get(id)
                        : "there is no rule '" + id + "'" + Suggestion.among(id, known.keySet()));
        return Optional.empty();
    }

    private void tellLifecycle(Rule rule) {
        if (rule.status() == Rule.Status.DEPRECATED) {
            notices.add("rule " + rule.id() + " will go"
                    + rule.successor().map(next -> ": use " + next + " instead").orElse(""));
        }
    }

    private void problem(PolicyPlace place, String message) {
        problems.add(new DocumentProblem(place.path(), place.line(), place.column(), message));
    }
}
