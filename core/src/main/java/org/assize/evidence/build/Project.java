package org.assize.evidence.build;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;

/** The project that a {@code pom.xml} describes. What it does not say itself comes from its parents in the code base. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Project extends BuildElement {

    Project(XmlElement xml, Surroundings surroundings) {
        super(xml, surroundings);
    }

    /**
     * {@inheritDoc}
     *
     * @return {@code groupId:artifactId}
     */
    @Override
    public String name() {
        return groupId().orElse("") + ":" + artifactId();
    }

    /**
     * The group, its own or its parent's.
     *
     * @return the group; empty if it is unknown
     */
    public Optional<String> groupId() {
        return model().resolve("${project.groupId}", profile());
    }

    /**
     * The artifact.
     *
     * @return the artifact as far as it can be resolved; empty if the file names none
     */
    public String artifactId() {
        return textOr("artifactId", "");
    }

    /**
     * The version, its own or its parent's.
     *
     * @return the version; empty if it is unknown
     */
    public Optional<String> version() {
        return model().resolve("${project.version}", profile());
    }

    /**
     * The packaging.
     *
     * @return for example {@code war}; {@code jar} if the file names none
     */
    public String packaging() {
        return textOr("packaging", "jar");
    }

    /**
     * The modules that this project builds in every build.
     *
     * @return what is written
     */
    public List<BuildValue> modules() {
        return xml().element("modules").stream()
                .flatMap(modules -> modules.elements("module").stream())
                .map(this::value)
                .toList();
    }

    /**
     * The licences of the project, or of the nearest parent in the code base that names any.
     *
     * @return the licences; empty if no file in the code base names one
     */
    public List<Licence> licences() {
        return model().inherited("licenses").stream()
                .flatMap(licences -> licences.elements("license").stream())
                .map(licence -> new Licence(text(licence, "name"), text(licence, "url")))
                .toList();
    }

    private Optional<String> text(XmlElement element, String name) {
        return element.element(name).flatMap(child -> value(child).value());
    }

    /**
     * The release of Java that is compiled for.
     *
     * @return what the compiler plugin's {@code release} or the property {@code maven.compiler.release} says; empty if
     *     no file in the code base says it
     */
    public Optional<String> javaRelease() {
        return compiler("release");
    }

    /**
     * The version of Java in which the source is written.
     *
     * @return what the compiler plugin's {@code source} or the property {@code maven.compiler.source} says; empty if no
     *     file in the code base says it
     */
    public Optional<String> javaSource() {
        return compiler("source");
    }

    /**
     * The version of Java whose class files are written.
     *
     * @return what the compiler plugin's {@code target} or the property {@code maven.compiler.target} says; empty if no
     *     file in the code base says it
     */
    public Optional<String> javaTarget() {
        return compiler("target");
    }

    private Optional<String> compiler(String parameter) {
        return model().management()
                .pluginParameter("org.apache.maven.plugins:maven-compiler-plugin", parameter, Optional.empty())
                .or(() -> model().resolve("${maven.compiler." + parameter + "}", Optional.empty()));
    }

    /**
     * A licence.
     *
     * @param name its name
     * @param url where its text is
     */
    public record Licence(Optional<String> name, Optional<String> url) {}
}
