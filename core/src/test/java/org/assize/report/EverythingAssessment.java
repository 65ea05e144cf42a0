package org.assize.report;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.baseline.Baseline;
import org.assize.codebase.Codebase;
import org.assize.codebase.PathPattern;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.policy.Attestation;
import org.assize.policy.Policy;
import org.assize.policy.PolicyPlace;
import org.assize.policy.StandardInForce;
import org.assize.policy.Waiver;
import org.assize.rule.Rule;
import org.assize.standard.ClauseId;

/** An assessment that holds one of everything that a report can tell, in files with names that nobody should use. */
final class EverythingAssessment {

    /** What must reach no report unescaped. */
    static final String HOSTILE = "<script>alert('x')</script>&|`*_[a](b)";

    private static final PolicyPlace PLACE = new PolicyPlace("standards/waivers.yml", 1, 3);

    private static final Rule METHODS = Rule.java("test/no-method")
            .states("There is no method")
            .because("it is a test")
            .remedy("Delete it")
            .implementing("wcag-2.2/2.4.2", "owasp-asvs-5.0/1.1.1")
            .inspecting(
                    MethodDeclaration.class,
                    (method, report) -> report.breach(method.getName(), "There is a method " + HOSTILE)
                            .fix(Fix.suggestion("Delete it", report.file().remove(method))))
            .build();

    private static final Rule TYPES = Rule.java("test/look-at-types")
            .states("Types are looked at")
            .because("it is a test")
            .remedy("Look")
            .severity(Severity.WARNING)
            .implementing("wcag-2.2/1.1.1")
            .inspecting(
                    ClassOrInterfaceDeclaration.class,
                    (type, report) -> report.review(type.getName(), "Is " + HOSTILE + " good?"))
            .build();

    private static final Rule THROWS = Rule.java("test/throws")
            .states("Nothing")
            .because("it is a test")
            .remedy("None")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                throw new IllegalStateException("no idea " + HOSTILE);
            })
            .build();

    private EverythingAssessment() {}

    static Map<String, String> code() {
        Map<String, String> code = new TreeMap<>();
        code.put("src/main/java/A.java", "class A { void m() {} }");
        code.put("src/main/java/a <b> 'c' &d?#%e:f.java", "class C { /* " + HOSTILE + " */ void m() {} }");
        code.put("src/main/java/legacy/L.java", "package legacy;\nclass L { void m() {} }");
        code.put("src/main/java/old/O.java", "package old;\nclass O { void m() {} }");
        code.put("src/main/java/Broken.java", "class {");
        return code;
    }

    static Assessment assessment() {
        Baseline baseline = Baseline.accepting(assess(Policy.none()).findingsOf("test/no-method").stream()
                .filter(finding -> finding.place().path().contains("/old/"))
                .toList());
        Waiver waiver = new Waiver(
                "W-1",
                "test/no-method",
                List.of(PathPattern.of("**/legacy/**")),
                Waiver.Type.ACCEPTED_RISK,
                "The partner " + HOSTILE,
                "payments",
                LocalDate.of(2027, 3, 31),
                PLACE);
        Attestation attestation = new Attestation(
                ClauseId.parse("wcag-2.2/1.2.1"),
                Attestation.Word.MET,
                "design " + HOSTILE,
                LocalDate.of(2026, 10, 1),
                "https://wiki.example/" + HOSTILE,
                LocalDate.of(2027, 10, 1),
                PLACE);
        return assess(Policy.none()
                .withBaseline(baseline)
                .withWaivers(List.of(waiver))
                .withAttestations(List.of(attestation))
                .withStandardsInForce(List.of(
                        new StandardInForce("wcag-2.2", Optional.of("AA")),
                        new StandardInForce("owasp-asvs-5.0", Optional.of("1")))));
    }

    private static Assessment assess(Policy policy) {
        return Assize.assess(Codebase.inMemory(code()))
                .against(METHODS, TYPES, THROWS)
                .under(policy)
                .clock(Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC))
                .run();
    }

    static String written(Report report, Assessment... assessments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            report.write(List.of(assessments), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
