package org.assize.compliance.injection;

import org.assize.codebase.SourceFile;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see where a name that comes in as a whole was chosen. */
final class JndiConstantNames {

    static final Rule RULE = Rule.java("compliance/jndi-constant-names")
            .states("The name of a JNDI lookup is not put together of data")
            .because("a name such as ldap://evil.example/x makes the lookup load an object from there")
            .remedy("Look up constant names, or compare what comes in with a list of allowed names first")
            .implementing("owasp-asvs-5.0/1.3.8", "cwe/74", "cwe/20", "pci-dss-4.0.1/6.2.4", "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A name that comes in as a whole is not judged, nor data behind the start of a name.")
            .violating("""
                    import javax.naming.Context;

                    class Queues {
                        Object find(Context context, String host) throws Exception {
                            return context.«lookup»("ldap://" + host + "/queues");
                        }
                    }
                    """)
            .conforming("""
                    import javax.naming.Context;

                    class Queues {
                        Object find(Context context, String name) throws Exception {
                            context.lookup("java:comp/env/queue/" + name);
                            return context.lookup("java:comp/env/jdbc/shop");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("javax.naming.Context", "lookup", "lookupLink")
                            .or("javax.naming.InitialContext", "lookup", "doLookup", "lookupLink")
                            .or("javax.naming.directory.DirContext", "lookup")
                            .or("javax.naming.directory.InitialDirContext", "lookup")
                            .or("org.springframework.jndi.JndiTemplate", "lookup"),
                    (call, report) -> {
                        if (call.argumentCount() > 0
                                && BuiltText.holes(call.argument(0)).stream()
                                        .anyMatch(JndiConstantNames::choosesServer)) {
                            report.breach("The name of the lookup is put together of data");
                        }
                    })
            .build();

    private JndiConstantNames() {}

    /** Whether data comes first, or behind the scheme of an address. */
    private static boolean choosesServer(BuiltText.Hole hole) {
        return hole.before().isEmpty() || hole.before().matches("(?i)(?:ldaps?|rmi|iiop|dns|corba\\w*):.*");
    }
}
