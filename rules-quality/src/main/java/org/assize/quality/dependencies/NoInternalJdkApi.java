package org.assize.quality.dependencies;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Use through reflection. */
final class NoInternalJdkApi {

    record Options(
            @Option("packages below sun and com.sun that are supported or belong to a library")
            List<String> allowed) {}

    static final Rule RULE = Rule.java("quality/no-internal-jdk-api")
            .states("The packages sun, com.sun and jdk.internal are not used")
            .because("they belong to one JDK and change or vanish without notice")
            .remedy("Use the supported API, or a library that has one")
            .implementing("cwe/1103", "iso-25010/replaceability")
            .options(new Options(List.of(
                    "com.sun.net.httpserver",
                    "com.sun.management",
                    "com.sun.source",
                    "com.sun.tools.attach",
                    "com.sun.tools.jconsole",
                    "com.sun.jdi",
                    "com.sun.security.auth",
                    "com.sun.security.jgss",
                    "com.sun.nio.sctp",
                    "com.sun.java.accessibility.util",
                    "com.sun.jna",
                    "com.sun.mail",
                    "com.sun.faces",
                    "com.sun.jersey",
                    "com.sun.xml.bind",
                    "com.sun.xml.ws",
                    "com.sun.xml.fastinfoset",
                    "com.sun.istack",
                    "com.sun.codemodel",
                    "com.sun.tools.xjc",
                    "com.sun.el",
                    "com.sun.activation",
                    "com.sun.grizzly",
                    "com.sun.star")))
            .cannotSee("Use through reflection.")
            .knownElsewhereAs(
                    "PMD.DontImportSun",
                    "PMD.UnsupportedJdkApiUsage",
                    "java:S1191",
                    "SunApi",
                    "checkstyle:illegalimport")
            .violating("""
        import «sun.misc.Unsafe»;

        class Memory {
            private Unsafe unsafe;
        }
        """)
            .violating("""
        import «com.sun.org.apache.xerces.internal.parsers.DOMParser»;
        import «jdk.internal.misc.VM»;

        class Reader {}
        """)
            .violating("""
        class Encoder {
            «sun.misc.BASE64Encoder» encoder;
        }
        """)
            .conforming("""
        import com.sun.net.httpserver.HttpServer;

        class Server {
            private HttpServer server;
        }
        """)
            .conforming("""
        import com.sunny.Day;
        import sunrise.Time;
        import com.sun.jna.Native;

        class Weather {
            sunshine.Hours hours;
        }
        """)
            .conforming("""
        class Names {
            static final String OLD = "sun.misc.Unsafe";
        }
        """)
            .inspecting(ImportDeclaration.class, NoInternalJdkApi::inspectImport)
            .inspecting(ClassOrInterfaceType.class, NoInternalJdkApi::inspectType)
            .build();

    private NoInternalJdkApi() {}

    private static void inspectImport(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
        judge(declaration.getNameAsString(), declaration.getName(), report);
    }

    private static void inspectType(ClassOrInterfaceType type, Inspection<JavaFile, Node> report) {
        boolean whole = type.getScope().isPresent()
                && !(type.getParentNode().orElse(null) instanceof ClassOrInterfaceType outer
                        && outer.getScope().orElse(null) == type);
        if (whole) {
            judge(type.getNameWithScope(), type, report);
        }
    }

    private static void judge(String name, Node place, Inspection<JavaFile, Node> report) {
        boolean internal = name.startsWith("sun.") || name.startsWith("com.sun.") || name.startsWith("jdk.internal.");
        if (internal
                && report.options(Options.class).allowed().stream()
                        .noneMatch(allowed -> name.startsWith(allowed + ".") || name.equals(allowed))) {
            report.breach(place, name + " is internal to the JDK").key(name);
        }
    }
}
