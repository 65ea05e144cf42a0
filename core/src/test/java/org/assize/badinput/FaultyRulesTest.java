package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.badinput.Judged.GOOD_JAVA;
import static org.assize.badinput.Judged.onMethods;
import static org.assize.badinput.Judged.reasonNotRun;
import static org.assize.badinput.Judged.rule;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.List;
import org.assize.Assessment;
import org.assize.evidence.config.Settings;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that does what it must not is not run, and says so; everything else stands. */
class FaultyRulesTest {

    private static final String ID = "test/faulty";

    /** Reasons name the line of this file that threw, which is of no interest here. */
    private static String withoutLine(String reason) {
        return reason.replaceAll("\\(at FaultyRulesTest.java:\\d+\\)", "(at FaultyRulesTest.java)");
    }

    private static String reasonOf(Rule rule) {
        return withoutLine(reasonNotRun(Judged.with(rule), ID));
    }

    @Test
    void aRuleThatThrows() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> {
                    throw new IllegalArgumentException("no idea");
                })))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: IllegalArgumentException: no idea"
                        + " (at FaultyRulesTest.java)");
    }

    @Test
    void aRuleThatRecursesWithoutEnd() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> endless(1))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: it recursed without end"
                        + " (at FaultyRulesTest.java)");
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void aRuleThatThrowsAnErrorOfAnyKind() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> {
                    throw new AssertionError("impossible");
                })))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: AssertionError: impossible"
                        + " (at FaultyRulesTest.java)");
        assertThat(reasonOf(onMethods(ID, (method, report) -> {
                    throw new NoClassDefFoundError("com/acme/Gone");
                })))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: NoClassDefFoundError: com/acme/Gone"
                        + " (at FaultyRulesTest.java)");
        assertThat(reasonOf(onMethods(ID, (method, report) -> {
                    throw new java.util.ServiceConfigurationError("no provider");
                })))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Good.java:2: ServiceConfigurationError: no provider"
                                + " (at FaultyRulesTest.java)");
    }

    @Test
    void aRuleThatThrowsACheckedExceptionUndeclaredAsOtherLanguagesDo() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> sneak(new java.io.IOException("disk is gone")))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: disk is gone");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void sneak(Exception thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @CsvSource({
        "99, 1, 99, 2, has 4 lines: from 99:1 to 99:2",
        "2, 40, 2, 41, has 4 lines: from 2:40 to 2:41",
        "2, 3, 9, 1, has 4 lines: from 2:3 to 9:1",
    })
    void aRuleThatReportsAPlaceOutsideItsFile(int line, int column, int endLine, int endColumn, String problem) {
        Rule rule = onMethods(
                ID,
                (method, report) ->
                        report.breach(method, "Somewhere").at(new Region(line, column, endLine, endColumn)));

        assertThat(reasonOf(rule))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java: it reported a place outside"
                        + " src/main/java/Good.java, which " + problem);
    }

    @Test
    void aRuleThatConcludesWithAPlaceOutsideTheCodebase() {
        assertThat(reasonOf(concludingWith(new Place("../secret.txt", new Region(1, 1, 1, 1), "", ""))))
                .isEqualTo("rule test/faulty failed in its conclusion: it reported a place in '../secret.txt', which is"
                        + " no file of the code base");
        assertThat(reasonOf(concludingWith(new Place(GOOD_JAVA, new Region(7, 1, 7, 1), "", ""))))
                .isEqualTo("rule test/faulty failed in its conclusion: it reported a place outside"
                        + " src/main/java/Good.java, which has 4 lines: from 7:1 to 7:1");
    }

    private static Rule concludingWith(Place place) {
        return rule(ID).inspecting(MethodDeclaration.class, (method, report) -> {})
                .concluding((facts, report) -> report.breach(place, "Somewhere"))
                .build();
    }

    @Test
    void aFileThatShouldBeThereAndIsNotHasAPlaceAtItsStart() {
        Assessment assessment = Judged.with(concludingWith(Place.ofFile("LICENSE")));

        assertThat(assessment.findingsOf(ID)).extracting(Judged::place).containsExactly("LICENSE:1:1");
    }

    @Test
    void aFixOutsideTheFileIsWithdrawnAndItsFindingStands() {
        Rule rule = onMethods(
                ID,
                (method, report) -> report.breach(method, "Found")
                        .fix(Fix.safe("Remove it", new TextEdit(GOOD_JAVA, 5, 6, "")))
                        .fix(Fix.safe("Remove more", new TextEdit(GOOD_JAVA, 90, 99, ""))));

        Assessment assessment = Judged.with(rule);

        assertThat(reasonNotRun(assessment, ID))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Good.java: it offered the fix 'Remove more' outside"
                                + " src/main/java/Good.java, which has 31 characters: from 90 to 99");
        assertThat(assessment.findingsOf(ID))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.fixes()).extracting(Fix::description).containsExactly("Remove it"));
    }

    @Test
    void aFixOfAFileOutsideTheCodebaseIsWithdrawn() {
        assertThat(reasonOf(onMethods(
                        ID,
                        (method, report) -> report.breach(method, "Found")
                                .fix(Fix.safe("Remove it", new TextEdit("../../etc/passwd", 0, 1, ""))))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java: it offered the fix 'Remove it' for"
                        + " '../../etc/passwd', which is no file of the code base");
    }

    @Test
    void aFixOfAnotherFileIsForConclusions() {
        Fix fix = Fix.safe("Remove it", new TextEdit(Judged.GOOD_SETTINGS, 0, 1, ""));

        assertThat(reasonOf(onMethods(
                        ID, (method, report) -> report.breach(method, "Found").fix(fix))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java: it offered the fix 'Remove it' for"
                        + " src/main/resources/good.properties with a finding in src/main/java/Good.java, which only a"
                        + " conclusion may");
        Rule concluding = rule(ID).inspecting(MethodDeclaration.class, (method, report) -> {})
                .concluding((facts, report) ->
                        report.breach(Place.ofFile(GOOD_JAVA), "Found").fix(fix))
                .build();
        assertThat(Judged.with(concluding).findingsOf(ID))
                .flatExtracting(Finding::fixes)
                .containsExactly(fix);
    }

    @Test
    void aFindingWithoutAMessageAndANullFix() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> report.breach(method, null))))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Good.java:2: NullPointerException: the message of a"
                                + " finding (at FaultyRulesTest.java)");
        assertThat(reasonOf(onMethods(
                        ID, (method, report) -> report.breach(method, "Found").fix(null))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: NullPointerException: the fix of a"
                        + " finding (at FaultyRulesTest.java)");
    }

    record Declared(String name) {}

    record Undeclared(String name) {}

    record Holder(Object held) {}

    record Circle(List<Object> inside) {}

    @Test
    void aFactThatWasNotDeclared() {
        Rule rule = rule(ID).gathering(Declared.class)
                .inspecting(MethodDeclaration.class, (method, report) -> report.fact(new Undeclared("x")))
                .concluding((facts, report) -> {})
                .build();

        assertThat(reasonOf(rule))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Good.java:2: it told a fact of type Undeclared, which"
                                + " it did not declare with gathering(...) (at FaultyRulesTest.java)");
    }

    @Test
    void factsThatWereNotDeclared() {
        Rule rule = rule(ID).gathering(Declared.class)
                .inspecting(MethodDeclaration.class, (method, report) -> report.fact(new Declared("x")))
                .concluding((facts, report) -> facts.of(Undeclared.class))
                .build();

        assertThat(reasonOf(rule))
                .isEqualTo(
                        "rule test/faulty failed in its conclusion: it asked for facts of type Undeclared, which it did"
                                + " not declare with gathering(...) (at FaultyRulesTest.java)");
    }

    private static Rule telling(Class<? extends Record> type, Record fact) {
        return rule(ID).gathering(type)
                .inspecting(MethodDeclaration.class, (method, report) -> report.fact(fact))
                .concluding((facts, report) -> facts.of(type))
                .build();
    }

    @Test
    void aFactThatCannotBeWritten() {
        assertThat(reasonOf(telling(Holder.class, new Holder(new Object()))))
                .startsWith("rule test/faulty failed on src/main/java/Good.java:2: its fact of type Holder cannot be"
                        + " written, as texts, numbers, enums, places, and lists and records of these can: No serializer"
                        + " found for class java.lang.Object")
                .endsWith(" (at FaultyRulesTest.java)");
        List<Object> circle = new java.util.ArrayList<>();
        circle.add(circle);
        assertThat(reasonOf(telling(Circle.class, new Circle(circle))))
                .startsWith("rule test/faulty failed on src/main/java/Good.java:2: its fact of type Circle cannot be"
                        + " written, as texts, numbers, enums, places, and lists and records of these can: ");
    }

    interface Shape {}

    record Round(int radius) implements Shape {}

    record Abstract(Shape shape) {}

    @Test
    void aFactThatCannotBeReadBack() {
        assertThat(reasonOf(telling(Abstract.class, new Abstract(new Round(1)))))
                .startsWith(
                        "rule test/faulty failed in its conclusion: its fact of type Abstract cannot be read back, as"
                                + " texts, numbers, enums, places, and lists and records of these can: ");
    }

    @Test
    void aLookupThatWasNotDeclared() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> report.consult(Settings.LOOKUP, "debug"))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: it consulted " + Settings.LOOKUP.id()
                        + ", which it did not declare with consulting(...) (at FaultyRulesTest.java)");
    }

    record Limit(int max) {}

    @Test
    void optionsThatWereNotDeclared() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> report.options(Limit.class))))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: it asked for options of type Limit,"
                        + " which it did not declare with options(...) (at FaultyRulesTest.java)");
    }

    @Test
    void aMeasureAgainstAnOptionThatSetsNoLimit() {
        assertThat(reasonOf(onMethods(ID, (method, report) -> report.measured("max", 3))))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Good.java:2: it measured against 'max', which is not"
                                + " a number among its options (at FaultyRulesTest.java)");
    }

    @Test
    void aConclusionThatThrowsKeepsWhatItReportedBefore() {
        Rule rule = rule(ID).inspecting(
                        MethodDeclaration.class, (method, report) -> report.breach(method, "In the file"))
                .concluding((facts, report) -> {
                    report.breach(Place.ofFile(GOOD_JAVA), "Concluded");
                    throw new IllegalStateException("no end");
                })
                .build();

        Assessment assessment = Judged.with(rule);

        assertThat(withoutLine(reasonNotRun(assessment, ID)))
                .isEqualTo("rule test/faulty failed in its conclusion: IllegalStateException: no end"
                        + " (at FaultyRulesTest.java)");
        assertThat(assessment.findingsOf(ID))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder("In the file", "Concluded");
    }

    @Test
    void nothingIsConcludedFromFactsThatAreIncomplete() {
        Rule rule = rule(ID).gathering(Declared.class)
                .inspecting(MethodDeclaration.class, (method, report) -> {
                    if (method.getNameAsString().equals("run")) {
                        throw new IllegalStateException("not this one");
                    }
                    report.fact(new Declared(method.getNameAsString()));
                })
                .concluding((facts, report) -> report.breach(Place.ofFile(GOOD_JAVA), "Nobody declares run"))
                .build();

        Assessment assessment =
                Judged.with("src/main/java/Other.java", Judged.bytes("class Other { void m() {} }"), rule);

        assertThat(assessment.findingsOf(ID)).isEmpty();
        assertThat(withoutLine(reasonNotRun(assessment, ID)))
                .isEqualTo("rule test/faulty failed on src/main/java/Good.java:2: IllegalStateException: not this one"
                        + " (at FaultyRulesTest.java)");
    }

    @Test
    void aRuleThatCannotSayWhichFilesItAppliesTo() {
        Rule rule = rule(ID).applyingTo(file -> {
                    throw new IllegalStateException("which?");
                })
                .inspecting(MethodDeclaration.class, (method, report) -> report.breach(method, "Found"))
                .build();

        assertThat(reasonOf(rule))
                .isEqualTo("rule test/faulty failed when asked whether it applies to src/main/java/Good.java:"
                        + " IllegalStateException: which? (at FaultyRulesTest.java)");
    }

    @Test
    void aRuleThatFailsOnManyFilesNamesTheFirstAndCountsTheRest() {
        Rule rule = onMethods(ID, (method, report) -> {
            throw new IllegalStateException(report.source().name());
        });

        assertThat(withoutLine(reasonNotRun(
                        Judged.with("src/main/java/Another.java", Judged.bytes("class Another { void m() {} }"), rule),
                        ID)))
                .isEqualTo(
                        "rule test/faulty failed on src/main/java/Another.java:1: IllegalStateException: Another.java"
                                + " (at FaultyRulesTest.java) (and on 1 more)");
    }
}
