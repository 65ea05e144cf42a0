package org.assize.evidence.build;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.XmlElement;
import org.assize.finding.Region;

/** Maven build files as projects, dependencies, plugins, repositories and properties. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BuildKind implements EvidenceKind<BuildFile, BuildElement> {

    /** The one instance. */
    public static final BuildKind BUILD = new BuildKind();

    private BuildKind() {}

    @Override
    public String id() {
        return "build";
    }

    @Override
    public Class<BuildElement> nodeType() {
        return BuildElement.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() == Category.BUILD && file.name().equals("pom.xml");
    }

    @Override
    public BuildFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        ConfigurationFile file = ConfigurationKind.CONFIGURATION.parse(content, lookups);
        XmlElement project = file.rootElement().orElseThrow();
        if (!project.localName().equals("project")) {
            throw new UnreadableFileException(
                    "is no Maven project: its root element is <" + project.key()
                            + ">; make it <project>, or give the file another name",
                    project.startTagRegion(),
                    null);
        }
        BuildModel model = BuildModel.of(file, lookups, new HashSet<>());
        return new BuildFile(file, model, new BuildElements(model).of(project));
    }

    @Override
    public void walk(BuildFile file, Consumer<? super BuildElement> visitor) {
        file.elements().forEach(visitor);
    }

    @Override
    public Region regionOf(BuildFile file, BuildElement node) {
        return node.region();
    }

    /**
     * {@inheritDoc}
     *
     * @return the profile, the section and the name: {@code dependencies/com.acme:shop}
     */
    @Override
    public String subjectOf(BuildFile file, BuildElement node) {
        String subject = node.section().isEmpty() ? node.name() : node.section() + "/" + node.name();
        return node.profile()
                .map(profile -> "profile " + profile + "/" + subject)
                .orElse(subject);
    }

    @Override
    public String contextOf(BuildFile file, BuildElement node) {
        return ConfigurationKind.CONFIGURATION.contextOf(file.configuration(), node.xml());
    }

    @Override
    public long largestFile() {
        return ConfigurationKind.CONFIGURATION.largestFile();
    }

    @Override
    public List<Lookup<?>> lookups() {
        return List.of(Poms.LOOKUP);
    }

    @Override
    public String examplePath(String content) {
        return "pom.xml";
    }
}
