package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.engine.AnalysisListener;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.quality.QualityRules;
import org.assize.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tool writes that embeds Assize; the README shows these lines. */
class EmbeddingTest {

    @Test
    void aToolJudgesAFolder(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("Order.java"), "class Order { void m() { try { m(); } catch (Error e) { } } }");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnalysisListener progress = AnalysisListener.NONE;

        Assessment assessment = Assize.assess(Codebase.at(root))
                .against(QualityRules.recommended())
                .listenedToBy(progress) // hears of every file and finding while the run goes on
                .run();
        for (Finding finding : assessment.findings()) {
            System.out.println(
                    finding.place().path() + ":" + finding.place().region().startLine() + " " + finding.message());
        }
        boolean failed = assessment.fails(Severity.ERROR);
        Reports.json().write(assessment, out);

        assertThat(failed).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("quality/no-empty-catch");
    }

    @Test
    void anEditorJudgesWhatIsNotSaved() {
        Codebase saved = Codebase.inMemory(Map.of("src/main/java/Order.java", "class Order {}"));
        String unsaved = "class Order { void m() { try { m(); } catch (Error e) { } } }";

        List<Finding> findings = Assize.assess(saved.withBuffer("src/main/java/Order.java", unsaved))
                .against(QualityRules.all().only("quality/no-empty-catch"))
                .run()
                .findings();

        assertThat(findings).hasSize(1);
    }
}
