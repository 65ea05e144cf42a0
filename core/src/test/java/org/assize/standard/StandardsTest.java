package org.assize.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardsTest {

    private static final Standard ACME = acme("Acme");

    private static Standard acme(String title) {
        Clause clause = new Clause(
                new ClauseId("acme", "colour"),
                "Colour",
                "",
                Owner.DESIGN,
                DecidedBy.PERSON,
                "Colours are ours.",
                "",
                List.of());
        return new Standard("acme", title, "1", "the wiki", "", List.of(), List.of(clause));
    }

    @Test
    void whatShipsIsKnownByItsId() {
        assertThat(Standards.shipped().ids())
                .containsExactly(
                        "act-rules",
                        "ccpa",
                        "cwe",
                        "cwe-top-25-2025",
                        "gdpr",
                        "hipaa",
                        "iso-25010",
                        "nist-800-53",
                        "nist-ssdf-1.1",
                        "owasp-asvs-5.0",
                        "pci-dss-4.0.1",
                        "soc2",
                        "wcag-2.2");
    }

    @Test
    void aShippedStandardIsReadOnce() {
        assertThat(Standards.shipped().standard("gdpr"))
                .isSameAs(Standards.shipped().plus(ACME).standard("gdpr"));
    }

    @Test
    void aClauseIsFoundInItsStandard() {
        Clause clause = Standards.shipped().clause(ClauseId.parse("wcag-2.2/1.4.3"));

        assertThat(clause.title()).isEqualTo("Contrast (Minimum)");
        assertThat(clause.owner()).isEqualTo(Owner.DESIGN);
        assertThat(clause.link()).isEqualTo("https://www.w3.org/TR/WCAG22/#contrast-minimum");
    }

    @Test
    void anAddedStandardIsKnownAndTheFormerRegistryUnchanged() {
        Standards standards = Standards.none().plus(ACME);

        assertThat(standards.find("acme")).contains(ACME);
        assertThat(standards.plus().ids()).containsExactly("acme");
        assertThat(Standards.none().find("acme")).isEmpty();
    }

    @Test
    void theSameStandardMayBeAddedTwice() {
        assertThat(Standards.none().plus(ACME).plus(acme("Acme")).ids()).containsExactly("acme");
    }

    @Test
    void twoDifferentStandardsOfOneIdAreRefused() {
        Standards standards = Standards.none().plus(ACME);
        Standard other = acme("Other");

        assertThatThrownBy(() -> standards.plus(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "two different standards have the id 'acme': 'Acme' and 'Other'; give one of them another id");
    }

    @Test
    void anUnknownStandardIsToldWithTheNearest() {
        Standards standards = Standards.shipped();

        assertThat(standards.find("wcag-2.1")).isEmpty();
        assertThatThrownBy(() -> standards.standard("wcag-2.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no standard 'wcag-2.1': did you mean 'wcag-2.2'? known are act-rules, ccpa, cwe, "
                        + "cwe-top-25-2025, gdpr, hipaa, iso-25010, nist-800-53, nist-ssdf-1.1, owasp-asvs-5.0, "
                        + "pci-dss-4.0.1, soc2, wcag-2.2");
    }

    @Test
    void whereNoStandardIsKnownThatIsSaid() {
        Standards none = Standards.none();

        assertThatThrownBy(() -> none.standard("acme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no standard 'acme': no standard is known");
    }

    @Test
    void anUnknownClauseIsToldWithTheNearest() {
        Standards standards = Standards.shipped();

        assertThatThrownBy(() -> standards.clause(ClauseId.parse("iso-25010/fault-tolerence")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "standard iso-25010 has no clause 'fault-tolerence': did you mean 'fault-tolerance'? it has "
                                + "49, from functional-suitability to safe-integration");
        assertThatThrownBy(() -> standards.clause(ClauseId.parse("wcag-2.2/perceivable")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standard wcag-2.2 has no clause 'perceivable': it has 86, from 1.1.1 to 4.1.3");
    }

    @Test
    void aClauseOfAStandardWithoutClausesIsUnknown() {
        Standards standards =
                Standards.none().plus(new Standard("empty", "Empty", "1", "nowhere", "", List.of(), List.of()));

        assertThatThrownBy(() -> standards.clause(ClauseId.parse("empty/1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standard empty has no clause '1': it has none");
    }

    @Test
    void aLevelAsksForTheClausesOfThoseBeforeIt() {
        Standard wcag = Standards.shipped().standard("wcag-2.2");

        assertThat(wcag.clausesUpTo("A")).hasSize(31);
        assertThat(wcag.clausesUpTo("AA")).hasSize(55);
        assertThat(wcag.clausesUpTo("AAA")).isEqualTo(wcag.clauses());
        assertThatThrownBy(() -> wcag.clausesUpTo("B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standard wcag-2.2 has no level 'B'; it has A, AA, AAA");
    }
}
