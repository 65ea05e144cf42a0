package org.assize.evidence.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/**
 * Configuration files: {@code .properties}, YAML, JSON and XML, as keys and values with their places.
 *
 * <p>It leaves out what tools write ({@code package-lock.json}, {@code npm-shrinkwrap.json}, {@code *.min.json}) and YAML
 * below a folder {@code templates} outside resources, which in Helm charts is a template of YAML and not YAML.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationKind implements EvidenceKind<ConfigurationFile, ConfigurationNode> {

    /** The one instance. */
    public static final ConfigurationKind CONFIGURATION = new ConfigurationKind();

    /** The most levels of nesting that are read; real files stay far below. */
    static final int DEEPEST = 500;

    static final long LARGEST_FILE = 5L << 20;

    private static final int LONGEST_CONTEXT = 2000;

    private static final Set<String> WRITTEN_BY_TOOLS = Set.of("package-lock.json", "npm-shrinkwrap.json");

    private ConfigurationKind() {}

    @Override
    public String id() {
        return "configuration";
    }

    @Override
    public Class<ConfigurationNode> nodeType() {
        return ConfigurationNode.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        if (file.category() == Category.SOURCE || file.category() == Category.CLASS) {
            return false;
        }
        return switch (file.extension()) {
            case "properties", "xml" -> true;
            case "yml", "yaml" -> file.category() == Category.RESOURCE || !isBelowTemplates(file.path());
            case "json" ->
                !WRITTEN_BY_TOOLS.contains(file.name()) && !file.name().endsWith(".min.json");
            default -> false;
        };
    }

    private static boolean isBelowTemplates(String path) {
        return path.startsWith("templates/") || path.contains("/templates/");
    }

    /**
     * {@inheritDoc}
     *
     * <p>Properties are decoded as the build says, and as ISO-8859-1 where that fails, as resource bundles are; YAML and
     * JSON are UTF-8 unless a byte order mark says otherwise; XML is what its declaration says.
     */
    @Override
    public ConfigurationFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        return switch (content.file().extension()) {
            case "properties" -> properties(content);
            case "yml", "yaml" -> yaml(content);
            case "json" -> json(content);
            default -> xml(content);
        };
    }

    private static ConfigurationFile properties(FileContent content) throws UnreadableFileException {
        SourceText text;
        try {
            text = content.text();
        } catch (UnreadableFileException e) {
            text = new FileContent(content.file(), content.bytes(), StandardCharsets.ISO_8859_1).text();
        }
        return new ConfigurationFile(
                content.file(), ConfigurationFormat.PROPERTIES, text, new PropertiesReader(text).read());
    }

    private static ConfigurationFile yaml(FileContent content) throws UnreadableFileException {
        SourceText text = unicode(content);
        return new ConfigurationFile(content.file(), ConfigurationFormat.YAML, text, new YamlReader(text).read());
    }

    private static ConfigurationFile json(FileContent content) throws UnreadableFileException {
        SourceText text = unicode(content);
        return new ConfigurationFile(
                content.file(), ConfigurationFormat.JSON, text, List.of(new JsonReader(text).read()));
    }

    private static ConfigurationFile xml(FileContent content) throws UnreadableFileException {
        SourceText text = XmlDecoding.decode(content);
        return new ConfigurationFile(
                content.file(), ConfigurationFormat.XML, text, List.of(new XmlReader(text).read()));
    }

    private static SourceText unicode(FileContent content) throws UnreadableFileException {
        try {
            return new FileContent(content.file(), content.bytes(), StandardCharsets.UTF_8).text();
        } catch (UnreadableFileException e) {
            throw new UnreadableFileException("is not valid UTF-8: save it as UTF-8", e.region(), e);
        }
    }

    @Override
    public void walk(ConfigurationFile file, Consumer<? super ConfigurationNode> visitor) {
        file.forEach(false, visitor);
    }

    @Override
    public Region regionOf(ConfigurationFile file, ConfigurationNode node) {
        return node.region();
    }

    /**
     * {@inheritDoc}
     *
     * @return the node's path without the numbers of list items, so that an item added before it changes nothing
     */
    @Override
    public String subjectOf(ConfigurationFile file, ConfigurationNode node) {
        return node.path(false);
    }

    /**
     * {@inheritDoc}
     *
     * @return the node's text without white space; of a long one only the start
     */
    @Override
    public String contextOf(ConfigurationFile file, ConfigurationNode node) {
        String text = file.text().slice(node.region());
        StringBuilder context = new StringBuilder();
        for (int index = 0; index < text.length() && context.length() < LONGEST_CONTEXT; index++) {
            if (!Character.isWhitespace(text.charAt(index))) {
                context.append(text.charAt(index));
            }
        }
        return context.toString();
    }

    @Override
    public long largestFile() {
        return LARGEST_FILE;
    }

    @Override
    public boolean keptDuringRun() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @return whether the file is a {@code pom.xml} or a properties or YAML file among the main resources: what
     *     {@link Settings} and build files ask for
     */
    @Override
    public boolean keeps(SourceFile file) {
        return switch (file.extension()) {
            case "xml" -> file.name().equals("pom.xml") || file.name().endsWith("-pom.xml");
            case "properties", "yml", "yaml" -> file.isMain() && file.category() == Category.RESOURCE;
            default -> false;
        };
    }

    @Override
    public String examplePath(String content) {
        String start = content.stripLeading();
        if (start.startsWith("<")) {
            return "src/main/resources/example.xml";
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return "src/main/resources/example.json";
        }
        boolean properties = content.lines().anyMatch(line -> line.matches("\\s*[\\w.\\[\\]-]+\\s*=.*"));
        return "src/main/resources/application." + (properties ? "properties" : "yml");
    }
}
