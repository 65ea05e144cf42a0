package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.policy.Policy;
import org.assize.quality.QualityRules;
import org.assize.report.Handbook;
import org.assize.report.Reports;
import org.assize.ux.UxRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells of standards keeps them. */
class HtmlReportIsAccessibleTest {

    @TempDir
    private Path root;

    @Test
    void thePagesKeepOurOwnRules() throws Exception {
        Path shop = Path.of("../shop");
        Assessment shown = Assize.assess(Codebase.at(shop))
                .against(QualityRules.recommended())
                .under(Policy.load(shop.resolve("standards")))
                .run();
        assertThat(shown.findings()).isNotEmpty();
        assertThat(shown.handOffMap().standards()).isNotEmpty();
        try (OutputStream output = Files.newOutputStream(root.resolve("report.html"))) {
            Reports.html().write(shown, output);
        }
        Handbook handbook = Handbook.of("shop", Policy.load(shop.resolve("standards")), shown.rulesInForce());
        Files.writeString(root.resolve("handbook.html"), handbook.html());

        Assessment page =
                Assize.assess(Codebase.at(root)).against(UxRules.recommended()).run();

        assertThat(page.findings())
                .extracting(finding ->
                        finding.place().region().startLine() + " " + finding.rule() + ": " + finding.message())
                // The page is in one language, and its words are not kept in bundles.
                .filteredOn(finding -> !finding.contains("ux/text-comes-from-bundle"))
                .isEmpty();
    }
}
