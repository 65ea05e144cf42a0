package org.assize.compliance.injection;

import java.util.Locale;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see whether a part that is put into a filter was encoded before, unless the encoder is called in the same method. */
final class LdapEncodedFilters {

    static final Rule RULE = Rule.java("compliance/ldap-encoded-filters")
            .states("An LDAP filter takes data as arguments or through an encoder")
            .because("a star or a bracket in the data changes whom the filter finds")
            .remedy("Use the search with filter arguments ({0}), LdapQueryBuilder, or LdapEncoder.filterEncode")
            .implementing(
                    "owasp-asvs-5.0/1.2.6",
                    "cwe/90",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A text that is put into a filter counts as data even if the program chose it (strict).")
            .violating("""
                    import javax.naming.directory.DirContext;
                    import javax.naming.directory.SearchControls;

                    class People {
                        void find(DirContext directory, String name) throws Exception {
                            directory.«search»("ou=people", "(uid=" + name + ")", new SearchControls());
                        }
                    }
                    """)
            .conforming("""
                    import javax.naming.directory.DirContext;
                    import javax.naming.directory.SearchControls;

                    class People {
                        void find(DirContext directory, String name) throws Exception {
                            directory.search("ou=people", "(uid={0})", new Object[] {name}, new SearchControls());
                            directory.search("ou=people", "(uid=" + encode(name) + ")", new SearchControls());
                        }

                        private static String encode(String name) {
                            return name.replaceAll("[^a-z]", "");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("javax.naming.directory.DirContext", "search")
                            .or("javax.naming.directory.InitialDirContext", "search")
                            .or("javax.naming.ldap.LdapContext", "search")
                            .or("javax.naming.ldap.InitialLdapContext", "search")
                            .or("org.springframework.ldap.core.LdapTemplate", "search", "searchForObject")
                            .or("org.springframework.ldap.core.LdapOperations", "search", "searchForObject"),
                    LdapEncodedFilters::inspect)
            .build();

    private LdapEncodedFilters() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() > 1 && BuiltText.isIn(call.argument(1)) && !isEncoded(call.argument(1))) {
            report.breach("Data is put into the text of the filter");
        }
    }

    private static boolean isEncoded(Value filter) {
        return filter instanceof Value.Concatenation concatenation
                && concatenation.parts().stream()
                        .filter(part -> !part.isKnown())
                        .allMatch(part -> part.origin()
                                .flatMap(Origin::asResult)
                                .map(result -> result.name().toLowerCase(Locale.ROOT))
                                .filter(name -> name.contains("encode") || name.contains("escape"))
                                .isPresent());
    }
}
