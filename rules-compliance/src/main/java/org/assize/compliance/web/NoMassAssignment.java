package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see which fields a binder leaves out (@InitBinder), nor an entity inside another object. */
final class NoMassAssignment {

    record Options(
            @Option("simple names of annotations on classes that are kept in a database")
            Set<String> persistent) {}

    /** A class that is kept in a database. */
    record Entity(String type) {}

    /** A parameter that is filled from the request. */
    record Bound(Place place, String type, String simpleName) {}

    private static final Set<String> BINDS = Set.of("RequestBody", "ModelAttribute", "RequestPart", "BeanParam");

    static final Rule RULE = Rule.java("compliance/no-mass-assignment")
            .states("A request fills a form made for it, never an object that is kept in the database")
            .because("who adds a field to the request sets a field of the object: its owner, its price, its role")
            .remedy("Take a record with the fields that the page has, and copy them")
            .implementing(
                    "owasp-asvs-5.0/15.3.3",
                    "owasp-asvs-5.0/15.3.1",
                    "owasp-asvs-5.0/8.2.3",
                    "cwe/915",
                    "pci-dss-4.0.1/6.2.4",
                    "gdpr/art-25-2",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(Set.of("Entity", "MappedSuperclass", "Document", "Node", "RedisHash")))
            .cannotSee("Fields that a binder leaves out, and entities inside of other objects, are not seen.")
            .violating(Map.of("src/main/java/shop/Vouchers.java", """
                    package shop;

                    import org.springframework.stereotype.Controller;
                    import org.springframework.web.bind.annotation.ModelAttribute;
                    import org.springframework.web.bind.annotation.PostMapping;

                    @Controller
                    class Vouchers {
                        @PostMapping("/vouchers")
                        String keep(«@ModelAttribute Voucher voucher») {
                            return "redirect:/vouchers";
                        }
                    }
                    """, "src/main/java/shop/Voucher.java", """
                    package shop;

                    import jakarta.persistence.Entity;

                    @Entity
                    class Voucher {
                        String code;
                    }
                    """))
            .conforming(Map.of("src/main/java/shop/Vouchers.java", """
                    package shop;

                    import org.springframework.stereotype.Controller;
                    import org.springframework.web.bind.annotation.ModelAttribute;
                    import org.springframework.web.bind.annotation.PostMapping;

                    @Controller
                    class Vouchers {
                        @PostMapping("/vouchers")
                        String keep(@ModelAttribute VoucherForm form) {
                            return "redirect:/vouchers";
                        }
                    }
                    """, "src/main/java/shop/VoucherForm.java", """
                    package shop;

                    record VoucherForm(String code) {}
                    """))
            .applyingTo(SourceFile::isMain)
            .gathering(Entity.class, Bound.class)
            .inspecting(ClassOrInterfaceDeclaration.class, NoMassAssignment::inspectType)
            .inspecting(Parameter.class, NoMassAssignment::inspectParameter)
            .concluding(NoMassAssignment::conclude)
            .build();

    private NoMassAssignment() {}

    private static void inspectType(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        if (Handlers.has(type, report.options(Options.class).persistent())) {
            report.fact(new Entity(report.file().types().of(type).name()));
        }
    }

    private static void inspectParameter(Parameter parameter, Inspection<JavaFile, Node> report) {
        Node parent = parameter.getParentNode().orElse(null);
        boolean bound =
                Handlers.has(parameter, BINDS) && parent instanceof MethodDeclaration method && Handlers.isOne(method);
        if (bound) {
            JavaType type = report.file().types().of(parameter.getType());
            JavaType bare = type.arguments().size() == 1 ? type.arguments().get(0) : type;
            report.fact(new Bound(report.place(parameter), bare.name(), parameter.getTypeAsString()));
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> entities = facts.of(Entity.class).stream().map(Entity::type).collect(Collectors.toSet());
        for (Bound bound : facts.of(Bound.class)) {
            if (!bound.type().isEmpty() && entities.contains(bound.type())) {
                report.breach(
                                bound.place(),
                                "The request fills a " + bound.simpleName() + ", which is kept in the database")
                        .key(bound.simpleName());
            }
        }
    }
}
