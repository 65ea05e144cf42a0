package org.assize.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assize.Assessment;
import org.assize.codebase.AtomicFile;
import org.assize.policy.Policy;
import org.assize.report.AgentsSection;
import org.assize.report.Handbook;
import org.opentest4j.AssertionFailedError;

/** The test that the file which agents read says what is in force. */
final class AgentsNode {

    /** Set to {@code write}, it has the test write the section instead of comparing it. */
    private static final String PROPERTY = "assize.agents";

    private final Path file;
    private final AgentsSection section;

    AgentsNode(Path file, Policy policy, Assessment assessment) {
        this.file = file;
        this.section =
                Handbook.of("this code base", policy, assessment.rulesInForce()).agentsSection();
    }

    String name() {
        return file.getFileName() + " says what is in force";
    }

    void run() {
        String document = read();
        if ("write".equals(System.getProperty(PROPERTY))) {
            write(section.writtenInto(document));
            return;
        }
        if (!section.isIn(document)) {
            throw RuleNode.withoutStackTrace(new AssertionFailedError(
                    file + (document.isEmpty() ? " is not there or empty" : " does not say what is in force today")
                            + ": run this test once with -D" + PROPERTY
                            + "=write, or put this section into it:\n\n" + section.text(),
                    section.text(),
                    document));
        }
    }

    private void write(String document) {
        try {
            AtomicFile.write(file, document);
        } catch (IOException e) {
            throw RuleNode.withoutStackTrace(
                    new AssertionFailedError(file + " cannot be written: " + AtomicFile.reason(e)));
        }
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw RuleNode.withoutStackTrace(
                    new AssertionFailedError(file + " cannot be read: " + AtomicFile.reason(e)));
        }
    }
}
