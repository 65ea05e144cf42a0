package org.assize.ux.designsystem;

import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Region;

/** The files {@code design-system.yml} and {@code *.tokens.json} in folders {@code standards}, kept during a run, since templates are judged by them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DesignSystemKind implements EvidenceKind<ConfigurationFile, ConfigurationNode> {

    /** The one instance. */
    public static final DesignSystemKind DESIGN_SYSTEM = new DesignSystemKind();

    private static final Set<String> NAMES = Set.of("design-system.yml", "design-system.yaml");

    private DesignSystemKind() {}

    @Override
    public String id() {
        return "design-system";
    }

    @Override
    public Class<ConfigurationNode> nodeType() {
        return ConfigurationNode.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return (NAMES.contains(file.name()) || isTokens(file))
                && ("/" + file.path()).endsWith("/standards/" + file.name());
    }

    /**
     * Says whether a file holds design tokens in the format of the Design Tokens Community Group.
     *
     * @param file a file
     * @return whether its name ends in {@code .tokens.json}
     */
    public static boolean isTokens(SourceFile file) {
        return file.name().endsWith(".tokens.json");
    }

    @Override
    public ConfigurationFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        return ConfigurationKind.CONFIGURATION.parse(content, lookups);
    }

    @Override
    public void walk(ConfigurationFile file, Consumer<? super ConfigurationNode> visitor) {
        ConfigurationKind.CONFIGURATION.walk(file, visitor);
    }

    @Override
    public Region regionOf(ConfigurationFile file, ConfigurationNode node) {
        return node.region();
    }

    @Override
    public String subjectOf(ConfigurationFile file, ConfigurationNode node) {
        return ConfigurationKind.CONFIGURATION.subjectOf(file, node);
    }

    @Override
    public String contextOf(ConfigurationFile file, ConfigurationNode node) {
        return ConfigurationKind.CONFIGURATION.contextOf(file, node);
    }

    @Override
    public long largestFile() {
        return ConfigurationKind.CONFIGURATION.largestFile();
    }

    @Override
    public boolean keptDuringRun() {
        return true;
    }

    @Override
    public String examplePath(String content) {
        return "standards/design-system.yml";
    }
}
