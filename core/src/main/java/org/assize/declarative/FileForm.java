package org.assize.declarative;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assize.codebase.PathPattern;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Demand;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code file}: that a file is there, what it is called, how it begins, what it contains. */
final class FileForm implements RuleForm {

    private static final String CONTAINS = "contains";
    private static final String CONTAINS_PATTERN = "contains-pattern";
    private static final String STARTS_WITH = "starts-with";
    private static final String STARTS_WITH_PATTERN = "starts-with-pattern";
    private static final String NAME_PATTERN = "name-pattern";

    /** A file that fits a pattern. */
    private record Fitting(String pattern) {}

    /** A file at the root, at which to say that another is missing. */
    private record AtRoot(Place place) {}

    @Override
    public String key() {
        return "file";
    }

    @Override
    public String shape() {
        return "a path pattern, for example LICENSE or src/main/resources/**/*.sql, or a list of them";
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(CONTAINS, "a text that stands in the file");
        details.put(CONTAINS_PATTERN, "a regular expression that fits something in the file");
        details.put(STARTS_WITH, "the text that the file begins with");
        details.put(STARTS_WITH_PATTERN, "a regular expression that fits the beginning of the file");
        details.put(NAME_PATTERN, "a regular expression that the whole name of the file fits");
        return details;
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        List<PathPattern> files = patterns(demand);
        List<String> said = details().keySet().stream()
                .filter(name -> demand.detail(name).isPresent())
                .toList();
        if (said.size() > 1) {
            demand.reject(said.get(1), "'" + said.get(0) + "' is there too: write a rule for each");
        }
        if (files.isEmpty() || said.size() > 1) {
            return Optional.empty();
        }
        if (said.isEmpty()) {
            return Optional.of(presence(demand, files));
        }
        String detail = said.get(0);
        String text = demand.detail(detail).orElseThrow();
        boolean pattern = detail.endsWith("-pattern");
        Optional<LinearPattern> compiled = LinearPattern.of(
                demand,
                detail,
                detail.equals(NAME_PATTERN)
                        ? "^(?:" + text + ")$"
                        : pattern ? text : com.google.re2j.Pattern.quote(text));
        return compiled.map(each -> detail.equals(NAME_PATTERN)
                ? Rule.on(ListedFileKind.LISTED_FILE, demand.ruleId())
                        .inspecting(SourceFile.class, new NameCheck(demand, each)::inspect)
                : Rule.on(TextKind.TEXT, demand.ruleId())
                        .inspecting(
                                TextFile.class,
                                new ContentCheck(demand, each, detail.startsWith("starts"), text)::inspect)
                        .gathering(MissingText.class)
                        .concluding(MissingText::conclude));
    }

    private static RuleBuilder<?, ?> presence(Demand demand, List<PathPattern> files) {
        PresenceCheck check = new PresenceCheck(demand, files);
        RuleBuilder<SourceFile, SourceFile> builder =
                Rule.on(ListedFileKind.LISTED_FILE, demand.ruleId()).inspecting(SourceFile.class, check::inspect);
        return demand.isRequired()
                ? builder.gathering(Fitting.class, AtRoot.class).concluding(check::conclude)
                : builder;
    }

    private List<PathPattern> patterns(Demand demand) {
        List<PathPattern> patterns = new ArrayList<>();
        for (String value : demand.values()) {
            try {
                patterns.add(PathPattern.of(value));
            } catch (IllegalArgumentException e) {
                demand.reject(key(), String.valueOf(e.getMessage()));
            }
        }
        return patterns;
    }

    @Override
    public Predicate<SourceFile> files(Demand demand) {
        List<PathPattern> files = demand.values().stream().map(PathPattern::of).toList();
        boolean presence =
                details().keySet().stream().allMatch(name -> demand.detail(name).isEmpty());
        return new Named(files, presence && demand.isRequired());
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return ExamplePaths.fitting(demand.values().get(0));
    }

    @Override
    public String remedy(Demand demand) {
        boolean required = demand.isRequired();
        if (demand.detail(NAME_PATTERN).isPresent()) {
            return required
                    ? "Give the file a name that fits "
                            + demand.detail(NAME_PATTERN).get()
                    : "Give the file another name";
        }
        if (demand.detail(CONTAINS).or(() -> demand.detail(CONTAINS_PATTERN)).isPresent()) {
            return required ? "Write it into the file" : "Take it out of the file";
        }
        if (demand.detail(STARTS_WITH)
                .or(() -> demand.detail(STARTS_WITH_PATTERN))
                .isPresent()) {
            return required ? "Write it at the top of the file" : "Let the file begin with something else";
        }
        return required ? "Add the file " + String.join(" or ", demand.values()) : "Take the file away";
    }

    /** The files that fit; where one must be there, also those at the root, so that its absence has a place. */
    private record Named(List<PathPattern> patterns, boolean alsoAtRoot) implements Predicate<SourceFile> {

        @Override
        public boolean test(SourceFile file) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(file.path())) || alsoAtRoot && isAtRoot(file);
        }
    }

    private static boolean isAtRoot(SourceFile file) {
        return file.path().indexOf('/') < 0 || file.category() == Category.BUILD;
    }

    private record NameCheck(Demand demand, LinearPattern pattern) {

        void inspect(SourceFile file, Inspection<SourceFile, SourceFile> report) {
            if (pattern.fits(file.name()) != demand.isRequired()) {
                report.breach(file, demand.message(file.name(), "the file is called " + file.name()))
                        .key(file.name());
            }
        }
    }

    private record ContentCheck(Demand demand, LinearPattern pattern, boolean atStart, String shown) {

        void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
            Matcher matcher = pattern.matcher(file.text().text());
            boolean found = atStart ? matcher.lookingAt() : matcher.find();
            if (demand.isRequired() && !found) {
                String usual = (atStart ? "the file does not begin with " : "the file does not contain ") + shown;
                report.fact(MissingText.in(file, demand.message(file.source().name(), usual), shown));
            }
            while (!demand.isRequired() && found) {
                FoundText.report(demand, matcher, file, report);
                found = !atStart && matcher.find();
            }
        }
    }

    private record PresenceCheck(Demand demand, List<PathPattern> patterns) {

        void inspect(SourceFile file, Inspection<SourceFile, SourceFile> report) {
            for (PathPattern pattern : patterns) {
                if (pattern.matches(file.path())) {
                    if (demand.isRequired()) {
                        report.fact(new Fitting(pattern.toString()));
                    } else {
                        report.breach(file, demand.message(file.path(), "there is a file " + file.name()));
                    }
                }
            }
            if (demand.isRequired() && isAtRoot(file)) {
                report.fact(new AtRoot(Place.ofFile(file.path())));
            }
        }

        /** One of the files is enough: a list names the ways in which it may be called. */
        void conclude(Facts facts, ConclusionReport report) {
            Optional<Place> place = facts.of(AtRoot.class).stream()
                    .map(AtRoot::place)
                    .min(Comparator.comparing((Place each) -> each.path().split("/").length)
                            .thenComparing(each -> !each.path().endsWith("pom.xml"))
                            .thenComparing(Comparator.naturalOrder()));
            if (facts.of(Fitting.class).isEmpty() && place.isPresent()) {
                String names = String.join(" or ", demand.values());
                report.breach(place.get(), demand.message(names, "there is no file " + names))
                        .key(names);
            }
        }
    }
}
