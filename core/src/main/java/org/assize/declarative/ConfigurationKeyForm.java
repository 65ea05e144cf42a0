package org.assize.declarative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.config.Setting;
import org.assize.evidence.config.Settings;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Demand;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code config-key}: keys of properties, YAML, JSON and XML files, and their values. */
final class ConfigurationKeyForm implements RuleForm {

    private static final String VALUE = "value";
    private static final String VALUE_PATTERN = "value-pattern";

    /** A file in which it could be set. */
    private record Candidate(Place place) {}

    /** A key that is set. */
    private record Found(String key) {}

    @Override
    public String key() {
        return "config-key";
    }

    @Override
    public String shape() {
        return "the path of a key, for example server.ssl.enabled or spring.datasource.*.password, or a list of them";
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(VALUE, "the value, or a list of values of which each counts");
        details.put(VALUE_PATTERN, "a regular expression that the value fits");
        return details;
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        for (String key : demand.values()) {
            if (!key.matches("\\S+") || key.startsWith(".") || key.endsWith(".")) {
                demand.reject(key(), "'" + key + "' is not the path of a key: write for example server.ssl.enabled");
            }
        }
        Optional<LinearPattern> pattern =
                demand.detail(VALUE_PATTERN).flatMap(text -> LinearPattern.of(demand, VALUE_PATTERN, text));
        Check check = new Check(demand, Set.copyOf(demand.details(VALUE)), pattern);
        RuleBuilder<ConfigurationFile, ConfigurationNode> builder = Rule.on(
                        ConfigurationKind.CONFIGURATION, demand.ruleId())
                .inspecting(ConfigurationNode.class, check::inspect)
                .consulting(Settings.LOOKUP);
        return Optional.of(
                demand.isRequired()
                        ? builder.gathering(Candidate.class, Found.class).concluding(check::conclude)
                        : builder);
    }

    @Override
    public Predicate<SourceFile> files(Demand demand) {
        return demand.isRequired() && !demand.hasScope() ? new SettingsFiles() : RuleForm.super.files(demand);
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return ConfigurationKind.CONFIGURATION.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        String values = String.join(" or ", demand.details(VALUE));
        if (demand.isRequired()) {
            return "Set " + String.join(" and ", demand.values()) + (values.isEmpty() ? "" : " to " + values);
        }
        boolean any = values.isEmpty() && demand.details(VALUE_PATTERN).isEmpty();
        return any ? "Take the setting away" : "Give the setting another value, or take it away";
    }

    /** Where an application looks for its settings. */
    private record SettingsFiles() implements Predicate<SourceFile> {

        @Override
        public boolean test(SourceFile file) {
            return file.isMain()
                    && file.category() == Category.RESOURCE
                    && file.name().matches("(application|bootstrap|microprofile-config)([-.].*)?\\.(properties|ya?ml)");
        }
    }

    private record Check(Demand demand, Set<String> values, Optional<LinearPattern> pattern) {

        void inspect(ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
            if (demand.isRequired() && node.parent().isEmpty()) {
                report.fact(new Candidate(report.place(node)));
            }
            if (!node.isScalar()) {
                return;
            }
            for (String key : demand.values()) {
                if (node.fits(key)) {
                    judge(key, node, report);
                }
            }
        }

        private void judge(
                String key, ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
            if (demand.isRequired()) {
                report.fact(new Found(key));
            }
            boolean any = values.isEmpty() && pattern.isEmpty();
            Optional<String> value = any ? Optional.of(node.value()) : valueOf(node, report);
            if (value.isEmpty()) {
                report.unjudged(node);
            } else if ((any || fits(value.get())) != demand.isRequired()) {
                String found = any ? node.path() : node.path() + " = " + node.value();
                String usual = any ? node.path() + " is set here" : node.path() + " is '" + value.get() + "' here";
                report.breach(node, demand.message(found, usual)).key(key);
            }
        }

        private boolean fits(String value) {
            List<String> parts = new ArrayList<>(List.of(value));
            if (value.indexOf(',') >= 0) {
                parts.addAll(Arrays.stream(value.split(",")).map(String::strip).toList());
            }
            return parts.stream()
                    .anyMatch(part -> values.contains(part)
                            || pattern.filter(each -> each.fits(part)).isPresent());
        }

        private static Optional<String> valueOf(
                ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
            if (!node.value().contains("${")) {
                return Optional.of(node.value());
            }
            Place place = report.place(node);
            return report.consult(Settings.LOOKUP, node.path()).valuesOf(node.path()).stream()
                    .filter(setting -> setting.place().path().equals(place.path())
                            && setting.place().region().startLine()
                                    == node.valueRegion().startLine())
                    .findFirst()
                    .flatMap(Setting::value);
        }

        void conclude(Facts facts, ConclusionReport report) {
            List<String> found = facts.of(Found.class).stream().map(Found::key).toList();
            Optional<Place> place = facts.of(Candidate.class).stream()
                    .map(Candidate::place)
                    .min(Comparator.comparing((Place each) -> each.path().length())
                            .thenComparing(Comparator.naturalOrder()));
            for (String key : demand.values()) {
                if (!found.contains(key) && place.isPresent()) {
                    String written = values.isEmpty() ? key : key + " = " + String.join(" or ", values);
                    report.breach(
                                    Place.ofFile(place.get().path()),
                                    demand.message(written, key + " is set in no file of settings"))
                            .key(key);
                }
            }
        }
    }
}
