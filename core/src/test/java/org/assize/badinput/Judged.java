package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;

/**
 * What is beside the bad input in every test here: a Java file with a breach, a settings file with a breach, and the rules
 * that find them. Whatever goes wrong elsewhere, their findings and verdicts stand.
 */
final class Judged {

    static final String GOOD_JAVA = "src/main/java/Good.java";
    static final String GOOD_SETTINGS = "src/main/resources/good.properties";

    static final Rule SHORT_NAME = rule("test/short-name")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                if (type.getNameAsString().length() < 5) {
                    report.breach(type.getName(), "The name is short");
                }
            })
            .build();

    static final Rule NO_DEBUG = Rule.on(ConfigurationKind.CONFIGURATION, "test/no-debug")
            .states("Nothing is debugged")
            .because("it is a test")
            .remedy("Remove it")
            .inspecting(ConfigurationEntry.class, (entry, report) -> {
                if (entry.key().equals("debug")) {
                    report.breach(entry, "Debugging is on");
                }
            })
            .build();

    private Judged() {}

    static RuleBuilder<org.assize.evidence.java.JavaFile, com.github.javaparser.ast.Node> rule(String id) {
        return Rule.java(id).states("A test").because("it is a test").remedy("None");
    }

    /** A rule that does something on every method. */
    static Rule onMethods(
            String id,
            org.assize.rule.Inspector<
                            org.assize.evidence.java.JavaFile, com.github.javaparser.ast.Node, MethodDeclaration>
                    check) {
        return rule(id).inspecting(MethodDeclaration.class, check).build();
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(GOOD_JAVA, bytes("class Good {\n  void run() {}\n}\n"));
        files.put(GOOD_SETTINGS, bytes("debug=true\n"));
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Assessment with(String path, byte[] content, Rule... more) {
        Map<String, byte[]> files = files();
        files.put(path, content);
        return of(Codebase.ofBytes(files), more);
    }

    static Assessment with(Rule... more) {
        return of(Codebase.ofBytes(files()), more);
    }

    static Assessment of(Codebase codebase, Rule... more) {
        return Assize.assess(codebase)
                .against(SHORT_NAME, NO_DEBUG)
                .against(more)
                .threads(2)
                .run();
    }

    /** The one finding about the run itself, with everything else as it should be. */
    static Finding onlyComplaint(Assessment assessment) {
        List<Finding> complaints = complaints(assessment);
        assertThat(complaints).hasSize(1);
        assertTheRestStands(assessment);
        return complaints.get(0);
    }

    static List<Finding> complaints(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().startsWith("assize/"))
                .toList();
    }

    static String place(Finding finding) {
        return finding.place().path() + ":" + finding.place().region().startLine() + ":"
                + finding.place().region().startColumn();
    }

    /** The reason why a rule was not run, with everything else as it should be. */
    static String reasonNotRun(Assessment assessment, String rule) {
        Verdict verdict = assessment.verdictOf(rule);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(complaints(assessment)).isEmpty();
        assertTheRestStands(assessment);
        return verdict.reason();
    }

    static void assertTheRestStands(Assessment assessment) {
        assertThat(assessment.findingsOf("test/short-name"))
                .filteredOn(finding -> finding.place().path().equals(GOOD_JAVA))
                .extracting(Judged::place)
                .containsExactly(GOOD_JAVA + ":1:7");
        assertThat(assessment.findingsOf("test/no-debug"))
                .filteredOn(finding -> finding.place().path().equals(GOOD_SETTINGS))
                .extracting(Judged::place)
                .containsExactly(GOOD_SETTINGS + ":1:1");
        assertThat(assessment.verdictOf("test/short-name").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(assessment.verdictOf("test/no-debug").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(assessment.isCancelled()).isFalse();
    }
}
