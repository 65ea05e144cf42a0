package org.assize.compliance.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.compliance.delivery.Dockerfile.Instruction;
import org.assize.compliance.delivery.Dockerfile.Stage;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see the user that a base image sets, nor the one that the orchestrator chooses when it starts the container. */
final class ContainerNonRoot {

    record Options(
            @Option("beginnings or endings of image names that are known to set a user other than root")
            List<String> nonRootImages) {}

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/container-non-root")
            .states("The final stage of a container image sets a user other than root")
            .because(
                    "who breaks out of a process that runs as root is root in the container, and close to root outside")
            .remedy(
                    "Create a user and name it with USER in the last stage, by number so that the orchestrator can check it")
            .implementing("owasp-asvs-5.0/13.2.2", "cwe/250", "nist-800-53/AC-6", "nist-ssdf-1.1/PW.9.1")
            .options(new Options(List.of(":nonroot", "-nonroot", "cgr.dev/chainguard/", "bitnami/", "unprivileged")))
            .cannotSee("A base image that sets a user by itself is known only by the names in the options.")
            .cannotSee("An image whose base a variable without a default names is not judged.")
            .cannotSee("A user that is named by a variable without a default counts as one that is not root.")
            .violating(Map.of("Dockerfile", """
                    «FROM eclipse-temurin:21-jre»
                    COPY shop.jar /shop.jar
                    ENTRYPOINT ["java", "-jar", "/shop.jar"]
                    """))
            .violating(Map.of("docker/Dockerfile", """
                    FROM maven:3.9 AS build
                    USER 1000
                    RUN mvn package

                    FROM eclipse-temurin:21-jre
                    USER 1000
                    COPY --from=build /shop.jar /shop.jar
                    «USER root»
                    ENTRYPOINT ["java", "-jar", "/shop.jar"]
                    """))
            .conforming(Map.of("Dockerfile", """
                    FROM eclipse-temurin:21-jre AS base
                    ARG APP_UID=10001
                    USER ${APP_UID}:10001

                    FROM base
                    COPY shop.jar /shop.jar
                    ENTRYPOINT ["java", "-jar", "/shop.jar"]
                    """))
            .conforming(Map.of("Dockerfile", """
                    ARG BASE
                    FROM ${BASE}
                    COPY shop.jar /shop.jar
                    """))
            .conforming(Map.of("Dockerfile", """
                    FROM gcr.io/distroless/java21-debian12:nonroot
                    COPY shop.jar /shop.jar
                    """))
            .applyingTo(file -> file.isMain() && Dockerfile.isOne(file))
            .inspecting(TextFile.class, ContainerNonRoot::inspect)
            .build();

    private ContainerNonRoot() {}

    private static void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
        Dockerfile container = Dockerfile.of(file);
        List<Stage> stages = container.stages();
        if (stages.isEmpty()) {
            return;
        }
        Stage last = stages.get(stages.size() - 1);
        Optional<Instruction> user = lastUser(last, stages);
        if (user.isEmpty()) {
            List<String> known = report.options(Options.class).nonRootImages();
            String base = rootImage(last, stages, container);
            if (base.contains("$")) {
                report.unjudged(file);
            } else if (known.stream().noneMatch(base::contains)) {
                report.breach(last.from().firstLine(), "The image sets no user, so that its process runs as root")
                        .key("no user");
            }
        } else if (isRoot(container.resolve(user.get().arguments()))) {
            report.breach(user.get().firstLine(), "The process of the image runs as root")
                    .key("root");
        }
    }

    private static Optional<Instruction> lastUser(Stage stage, List<Stage> stages) {
        Set<Stage> seen = new HashSet<>();
        Stage current = stage;
        while (current != null && seen.add(current)) {
            Optional<Instruction> user = current.instructions().stream()
                    .filter(instruction -> instruction.is("USER"))
                    .reduce((first, second) -> second);
            if (user.isPresent()) {
                return user;
            }
            current = named(current.base(), stages, current);
        }
        return Optional.empty();
    }

    private static Stage named(String name, List<Stage> stages, Stage before) {
        Map<String, Stage> byName = new HashMap<>();
        for (Stage stage : stages.subList(0, stages.indexOf(before))) {
            stage.name().ifPresent(word -> byName.put(word, stage));
        }
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    private static String rootImage(Stage stage, List<Stage> stages, Dockerfile container) {
        Stage current = stage;
        for (Stage next = named(current.base(), stages, current); next != null; ) {
            current = next;
            next = named(current.base(), stages, current);
        }
        return container.resolve(current.base());
    }

    private static boolean isRoot(String user) {
        String name = user.strip().split("[:\\s]")[0];
        return name.equals("root") || name.equals("0");
    }
}
