package org.assize.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.finding.TextEdit;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixPlanTest {

    /** Renames every method that is called "bad"; a tool may do that unasked where it has no parameters. */
    private static final Rule NO_BAD = Rule.java("test/no-bad")
            .states("A method is good")
            .because("it is a test")
            .remedy("Rename it")
            .inspecting(MethodDeclaration.class, (method, report) -> {
                if (method.getNameAsString().equals("bad")) {
                    int start = report.file()
                            .text()
                            .offset(report.region(method.getName()).startLine(), 1);
                    int name = report.file().text().text().indexOf("bad", start);
                    TextEdit edit = new TextEdit(report.source().path(), name, name + 3, "göod");
                    report.breach(method.getName(), "bad")
                            .fix(
                                    method.getParameters().isEmpty()
                                            ? Fix.safe("rename", edit)
                                            : Fix.suggestion("rename", edit));
                }
            })
            .build();

    private static final String CODE =
            "class A {\r\n  void bad() {}\r\n  void bad(int a) {}\r\n  void ok() {}\r\n}\r\n";

    @TempDir
    private Path root;

    private Path file;

    @Test
    void safeFixesAreTakenAndOthersOnlyWhenAsked() throws IOException {
        Assessment assessment = judge(CODE.getBytes(StandardCharsets.UTF_8));

        FixPlan safe = FixPlan.of(assessment.codebase(), assessment.findings(), Fix.Safety.SAFE);
        assertThat(safe.fixed()).hasSize(1);
        assertThat(safe.files()).singleElement().satisfies(changed -> {
            assertThat(changed.before()).isEqualTo(CODE);
            assertThat(changed.after()).isEqualTo(CODE.replace("bad()", "göod()"));
        });
        assertThat(Files.readString(file)).as("nothing is written yet").isEqualTo(CODE);

        FixPlan all = FixPlan.of(assessment.codebase(), assessment.findings(), Fix.Safety.SUGGESTION);
        all.write();
        assertThat(Files.readString(file)).isEqualTo(CODE.replace("bad", "göod"));
        assertThat(judge(Files.readAllBytes(file)).findings()).isEmpty();
    }

    @Test
    void theEncodingAndTheByteOrderMarkAreKept() throws IOException {
        Assessment assessment = judge(("\uFEFF" + CODE).getBytes(StandardCharsets.UTF_16LE));

        FixPlan.of(assessment.codebase(), assessment.findings(), Fix.Safety.SAFE)
                .write();

        assertThat(Files.readAllBytes(file))
                .isEqualTo(("\uFEFF" + CODE.replace("bad()", "göod()")).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void whatTheEncodingLacksIsLeftWithAReason() throws IOException {
        Files.writeString(root.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId><properties>
                <project.build.sourceEncoding>US-ASCII</project.build.sourceEncoding></properties></project>
                """);
        Assessment assessment = judge(CODE.getBytes(StandardCharsets.US_ASCII));

        FixPlan plan = FixPlan.of(assessment.codebase(), assessment.findings(), Fix.Safety.SAFE);

        assertThat(plan.files()).isEmpty();
        assertThat(plan.left())
                .singleElement()
                .extracting(UnfixedFinding::reason)
                .isEqualTo("the encoding of src/main/java/A.java has no 'göod'");
    }

    @Test
    void twoFixesOfOneTextAreNotMixed() throws IOException {
        Assessment once = judge(CODE.getBytes(StandardCharsets.UTF_8));
        TextEdit overlapping = new TextEdit("src/main/java/A.java", 10, 25, "");
        Finding other = new Finding(
                "test/other",
                Finding.Kind.BREACH,
                Severity.ERROR,
                "other",
                once.findings().get(0).place(),
                "",
                once.findings().get(0).fingerprint(),
                List.of(),
                List.of(Fix.safe("remove", overlapping)));

        FixPlan plan = FixPlan.of(once.codebase(), List.of(once.findings().get(0), other), Fix.Safety.SAFE);

        assertThat(plan.fixed()).containsExactly(once.findings().get(0));
        assertThat(plan.left()).containsExactly(new UnfixedFinding(other, "another fix changes the same text"));
    }

    @Test
    void aFileThatWasChangedMeanwhileStaysAsItIs() throws IOException {
        Assessment assessment = judge(CODE.getBytes(StandardCharsets.UTF_8));
        FixPlan plan = FixPlan.of(assessment.codebase(), assessment.findings(), Fix.Safety.SAFE);
        Files.writeString(file, "class A {}");

        assertThatThrownBy(plan::write)
                .hasMessage("src/main/java/A.java was changed since it was judged, and stays as it is: judge it again");
        assertThat(Files.readString(file)).isEqualTo("class A {}");
    }

    @Test
    void whatIsInMemoryIsPlannedAsWell() {
        Codebase codebase = Codebase.inMemory(Map.of("src/main/java/A.java", CODE));
        Assessment assessment =
                Assize.assess(codebase).against(RuleSet.of(NO_BAD)).run();

        assertThat(FixPlan.of(codebase, assessment.findings(), Fix.Safety.SAFE).files())
                .hasSize(1);
    }

    private Assessment judge(byte[] content) throws IOException {
        file = root.resolve("src/main/java/A.java");
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return Assize.assess(Codebase.at(root)).against(RuleSet.of(NO_BAD)).run();
    }
}
