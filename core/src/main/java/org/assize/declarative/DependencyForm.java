package org.assize.declarative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.build.BuildElement;
import org.assize.evidence.build.BuildFile;
import org.assize.evidence.build.BuildKind;
import org.assize.evidence.build.Dependency;
import org.assize.evidence.build.Project;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Demand;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code dependency}: what Maven build files depend on, and in which versions. */
final class DependencyForm implements RuleForm {

    private static final String SCOPE = "scope";

    /** That something is declared. */
    private record Declared(String coordinates) {}

    /** A build file. */
    private record Build(Place place) {}

    @Override
    public String key() {
        return "dependency";
    }

    @Override
    public String shape() {
        return "group:artifact or group:artifact:versions, for example org.acme:acme-core:[2,3), or a list of them";
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(SCOPE, "the scope in which it counts, for example compile, or a list of them");
        return details;
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        List<Coordinates> coordinates = new ArrayList<>();
        for (String value : demand.values()) {
            Coordinates.of(demand, key(), value).ifPresent(coordinates::add);
        }
        Check check = new Check(demand, coordinates);
        RuleBuilder<BuildFile, BuildElement> builder = Rule.on(BuildKind.BUILD, demand.ruleId())
                .inspecting(Dependency.class, check::ofDependency)
                .cannotSee("Dependencies of dependencies, and builds other than Maven's.");
        return Optional.of(
                demand.isRequired()
                        ? builder.inspecting(Project.class, check::ofProject)
                                .gathering(Declared.class, Build.class)
                                .concluding(check::conclude)
                        : builder);
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return BuildKind.BUILD.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        String names = String.join(" or ", demand.values());
        return demand.isRequired() ? "Declare " + names : "Take the dependency away, or use a version that is allowed";
    }

    private record Check(Demand demand, List<Coordinates> coordinates) {

        void ofDependency(Dependency dependency, Inspection<BuildFile, BuildElement> report) {
            List<String> scopes = demand.details(SCOPE);
            boolean inScope = scopes.isEmpty()
                    || !dependency.isManaged()
                            && dependency.scope().filter(scopes::contains).isPresent();
            for (Coordinates each : coordinates) {
                if (inScope && each.fits(dependency.groupId(), dependency.artifactId())) {
                    judge(each, dependency, report);
                }
            }
        }

        private void judge(Coordinates wanted, Dependency dependency, Inspection<BuildFile, BuildElement> report) {
            if (demand.isRequired()) {
                report.fact(new Declared(wanted.toString()));
            }
            String name = dependency.groupId() + ":" + dependency.artifactId();
            Optional<String> version = dependency.version().filter(each -> !each.contains("${"));
            if (!wanted.hasVersions()) {
                if (!demand.isRequired()) {
                    report.breach(dependency, demand.message(name, name + " is declared here"))
                            .key(name);
                }
            } else if (version.isEmpty()) {
                report.unjudged(dependency);
            } else if (wanted.fitsVersion(version.get()) != demand.isRequired()) {
                String found = name + " " + version.get();
                String usual = found + (demand.isRequired() ? " is not one of " : " is one of ") + wanted.versions();
                report.breach(dependency, demand.message(found, usual))
                        .key(name)
                        .at(dependency.versionRegion());
            }
        }

        void ofProject(Project project, Inspection<BuildFile, BuildElement> report) {
            report.fact(new Build(report.place(project)));
        }

        void conclude(Facts facts, ConclusionReport report) {
            List<String> declared =
                    facts.of(Declared.class).stream().map(Declared::coordinates).toList();
            Optional<Place> place = facts.of(Build.class).stream()
                    .map(Build::place)
                    .min(Comparator.comparing((Place each) -> each.path().length())
                            .thenComparing(Comparator.naturalOrder()));
            for (Coordinates each : coordinates) {
                if (!declared.contains(each.toString()) && place.isPresent()) {
                    report.breach(
                                    Place.ofFile(place.get().path()),
                                    demand.message(each.toString(), each + " is declared in no build file"))
                            .key(each.toString());
                }
            }
        }
    }
}
