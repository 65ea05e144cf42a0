package org.assize.compliance.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.compliance.delivery.Dockerfile.Instruction;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see which image a variable without a default stands for, nor whether a tag is moved by its publisher. */
final class ContainerImagePinned {

    record Options(
            @Option("whether a tag is not enough and a digest is wanted")
            boolean requireDigest) {}

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/container-image-pinned")
            .states("A base image is pinned to a version or a digest")
            .because("an image that moves under the build changes what is shipped without a commit that says so")
            .remedy("Name the version as a tag and, better, the digest too (name:tag@sha256:...); let a bot renew both")
            .implementing("owasp-asvs-5.0/15.2.4", "cwe/829", "pci-dss-4.0.1/6.3.2", "nist-ssdf-1.1/PO.3.2")
            .options(new Options(false))
            .cannotSee("An image that a variable without a default names is not judged.")
            .violating(Map.of("Dockerfile", """
                    FROM «eclipse-temurin:latest»
                    COPY --from=«busybox» /bin/wget /bin/wget
                    """))
            .violating(Map.of("Dockerfile", """
                    ARG BASE=registry.example.com:5000/base/java
                    FROM --platform=linux/amd64 «${BASE}» AS run
                    USER 1000
                    """))
            .conforming(Map.of("Dockerfile", """
                    ARG JAVA=21
                    FROM maven:3.9-eclipse-temurin-${JAVA} AS build
                    RUN mvn package
                    FROM scratch AS empty
                    FROM eclipse-temurin:21-jre@sha256:13cc28a6cc72a38ce1f00c906be3580c1a3e604b8984d694f369a96742abc93b
                    COPY --from=build /shop.jar /shop.jar
                    COPY --from=0 /other.jar /other.jar
                    """))
            .applyingTo(file -> file.isMain() && Dockerfile.isOne(file))
            .inspecting(TextFile.class, ContainerImagePinned::inspect)
            .build();

    private ContainerImagePinned() {}

    private static void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
        Dockerfile container = Dockerfile.of(file);
        Set<String> stages = new HashSet<>(Set.of("scratch"));
        container.stages().forEach(stage -> stage.name().ifPresent(stages::add));
        for (Instruction instruction : container.instructions()) {
            String image = imageOf(instruction);
            String resolved = container.resolve(image);
            boolean isImage = !image.isEmpty()
                    && !resolved.contains("$")
                    && !stages.contains(resolved.toLowerCase(Locale.ROOT))
                    && !resolved.matches("\\d+");
            if (isImage && !isPinned(resolved, report.options(Options.class).requireDigest())) {
                report.breach(instruction.lineWith(image), "The image " + resolved + " is not pinned")
                        .key(withoutTag(resolved))
                        .at(instruction.regionOf(image));
            }
        }
    }

    private static String imageOf(Instruction instruction) {
        if (instruction.is("FROM")) {
            List<String> words = instruction.words();
            return words.isEmpty() ? "" : words.get(0);
        }
        if (instruction.is("COPY")) {
            for (String word : instruction.arguments().split("\\s+")) {
                if (word.startsWith("--from=")) {
                    return word.substring("--from=".length());
                }
            }
        }
        return "";
    }

    private static boolean isPinned(String image, boolean requireDigest) {
        if (image.contains("@sha256:")) {
            return true;
        }
        String tag = image.substring(withoutTag(image).length());
        return !requireDigest && !tag.isEmpty() && !tag.equals(":latest");
    }

    /** The name without its tag; a colon before a slash belongs to a port. */
    private static String withoutTag(String image) {
        int colon = image.lastIndexOf(':');
        return colon > image.lastIndexOf('/') ? image.substring(0, colon) : image;
    }
}
