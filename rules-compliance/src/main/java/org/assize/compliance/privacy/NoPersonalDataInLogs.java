package org.assize.compliance.privacy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.Certainty;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see personal data that is kept in a variable or an object before it is logged, nor data that nothing marks. */
final class NoPersonalDataInLogs {

    record Options(
            @Option("simple names of annotations that mark personal data")
            Set<String> annotations) {}

    /** A field or accessor that holds personal data. */
    record Classified(String type, String member) {}

    /** A value of a member that is logged. */
    record Logged(Place place, String type, String member) {}

    private static final String[] LEVELS = {
        "trace", "debug", "info", "warn", "error", "fatal", "log", "severe", "warning"
    };

    private static final List<String> LOGGERS = List.of(
            "org.slf4j.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.commons.logging.Log",
            "java.util.logging.Logger",
            "java.lang.System.Logger",
            "org.jboss.logging.Logger",
            "org.apache.log4j.Logger");

    static final Rule RULE = Rule.java("compliance/no-personal-data-in-logs")
            .states("Personal data does not reach a log")
            .because("logs are kept longer, copied further and read by more people than the data in them was given for")
            .remedy("Log an identifier that means nothing outside, or mask the value first")
            .implementing(
                    "owasp-asvs-5.0/16.2.5",
                    "owasp-asvs-5.0/14.2.4",
                    "cwe/532",
                    "cwe/359",
                    "pci-dss-4.0.1/3.3.1",
                    "gdpr/art-5-1-c",
                    "gdpr/art-5-1-f",
                    "hipaa/164.312(b)",
                    "nist-800-53/AU-3(3)",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(Set.of(
                    "PersonalData",
                    "PersonalInformation",
                    "Pii",
                    "PII",
                    "Sensitive",
                    "SensitiveData",
                    "Confidential",
                    "GdprPersonalData")))
            .cannotSee("Only members that an annotation marks are personal data, and only values that go to the logger"
                    + " straight from them are seen.")
            .violating(Map.of("src/main/java/shop/Mailer.java", """
                    package shop;

                    import org.slf4j.Logger;

                    class Mailer {
                        void send(Logger log, Customer customer) {
                            log.info("Sent to {}", «customer.email()»);
                            log.warn("Sent to " + «customer.email()» + ".");
                        }
                    }
                    """, "src/main/java/shop/Customer.java", """
                    package shop;

                    class Customer {
                        @PersonalData("user.contact.email")
                        private String email;

                        String email() {
                            return email;
                        }
                    }
                    """))
            .conforming(Map.of("src/main/java/shop/Mailer.java", """
                    package shop;

                    import org.slf4j.Logger;

                    class Mailer {
                        void send(Logger log, Customer customer) {
                            log.info("Sent to {} {}", customer.id(), mask(customer.email()));
                        }

                        private static String mask(String text) {
                            return text.substring(0, 1);
                        }
                    }
                    """, "src/main/java/shop/Customer.java", """
                    package shop;

                    record Customer(long id, @PersonalData("user.contact.email") String email) {}
                    """))
            .applyingTo(SourceFile::isMain)
            .gathering(Classified.class, Logged.class)
            .inspecting(FieldDeclaration.class, NoPersonalDataInLogs::inspectField)
            .inspecting(MethodDeclaration.class, NoPersonalDataInLogs::inspectMethod)
            .inspecting(RecordDeclaration.class, NoPersonalDataInLogs::inspectRecord)
            .inspecting(MethodCallExpr.class, NoPersonalDataInLogs::inspectCall)
            .concluding(NoPersonalDataInLogs::conclude)
            .build();

    private NoPersonalDataInLogs() {}

    private static boolean isMarked(NodeWithAnnotations<?> declaration, Inspection<JavaFile, Node> report) {
        Set<String> names = report.options(Options.class).annotations();
        return declaration.getAnnotations().stream()
                .anyMatch(annotation -> names.contains(annotation.getName().getIdentifier()));
    }

    private static void inspectField(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        if (isMarked(field, report)) {
            field.getVariables().forEach(variable -> classify(field, variable.getNameAsString(), report));
        }
    }

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (isMarked(method, report)) {
            classify(method, propertyOf(method.getNameAsString()), report);
        }
    }

    private static void inspectRecord(RecordDeclaration type, Inspection<JavaFile, Node> report) {
        for (Parameter component : type.getParameters()) {
            if (isMarked(component, report)) {
                report.fact(new Classified(report.file().types().of(type).name(), component.getNameAsString()));
            }
        }
    }

    private static void classify(Node member, String name, Inspection<JavaFile, Node> report) {
        Node parent = member.getParentNode().orElse(null);
        if (parent instanceof com.github.javaparser.ast.body.TypeDeclaration<?> type) {
            report.fact(new Classified(report.file().types().of(type).name(), name));
        }
    }

    private static String propertyOf(String accessor) {
        boolean getter =
                accessor.startsWith("get") && accessor.length() > 3 && Character.isUpperCase(accessor.charAt(3));
        return getter ? accessor.substring(3, 4).toLowerCase(Locale.ROOT) + accessor.substring(4) : accessor;
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (!List.of(LEVELS).contains(call.getNameAsString())) {
            return;
        }
        boolean logs = LOGGERS.stream()
                .anyMatch(logger -> report.file().types().isCallOn(call, logger, LEVELS) == Certainty.YES);
        if (logs) {
            call.getArguments().forEach(argument -> inspectArgument(argument, report));
        }
    }

    @SuppressWarnings("unchecked") // the parser takes the types of ancestors as varargs
    private static void inspectArgument(Expression argument, Inspection<JavaFile, Node> report) {
        if (argument instanceof BinaryExpr sum) {
            inspectArgument(sum.getLeft(), report);
            inspectArgument(sum.getRight(), report);
        } else if (argument instanceof MethodCallExpr accessor
                && accessor.getArguments().isEmpty()) {
            tell(
                    accessor,
                    report.file().types().receiverOf(accessor).name(),
                    propertyOf(accessor.getNameAsString()),
                    report);
        } else if (argument instanceof FieldAccessExpr access) {
            tell(access, report.file().types().of(access.getScope()).name(), access.getNameAsString(), report);
        } else if (argument instanceof NameExpr name) {
            report.file()
                    .types()
                    .declarationOf(name)
                    .flatMap(declaration -> declaration.findAncestor(FieldDeclaration.class))
                    .filter(field -> isMarked(field, report))
                    .flatMap(Node::getParentNode)
                    .filter(com.github.javaparser.ast.body.TypeDeclaration.class::isInstance)
                    .ifPresent(type -> tell(
                            name,
                            report.file()
                                    .types()
                                    .of((com.github.javaparser.ast.body.TypeDeclaration<?>) type)
                                    .name(),
                            name.getNameAsString(),
                            report));
        }
    }

    private static void tell(Expression value, String type, String member, Inspection<JavaFile, Node> report) {
        if (!type.isEmpty()) {
            report.fact(new Logged(report.place(value), type, member));
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<Classified> classified = new HashSet<>(facts.of(Classified.class));
        for (Logged logged : facts.of(Logged.class)) {
            if (classified.contains(new Classified(logged.type(), logged.member()))) {
                report.breach(logged.place(), "The personal data " + logged.member() + " goes to the log")
                        .key(logged.member());
            }
        }
    }
}
