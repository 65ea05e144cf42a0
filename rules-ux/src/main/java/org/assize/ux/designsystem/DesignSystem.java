package org.assize.ux.designsystem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Digest;
import org.assize.ux.style.Color;

/** The components that a team has: how each is used, and what takes the place of those that are on their way out. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DesignSystem {

    /** Finds the design system for a file: that of the nearest folder around it. A question is the path of a file. */
    public static final Lookup<Folders> LOOKUP = new DesignSystemLookup();

    private static final String TOKENS = ".tokens.json";
    private static final String BASE = "base";
    private static final Pattern LOWER_THEN_UPPER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SPACED = Pattern.compile("(?:margin|padding)(?:-.*)?|(?:row-|column-)?gap");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final DesignSystem NONE = new DesignSystem(Map.of(), Map.of(), "", new TreeMap<>());

    private final Map<String, Deprecation> deprecated;
    private final Map<String, Contract> contracts;
    private final String prefix;
    private final SortedMap<String, Tokens> themes;

    // Asked for each variable of each style sheet, so worked out once.
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    private DesignSystem(
            Map<String, Deprecation> deprecated,
            Map<String, Contract> contracts,
            String prefix,
            SortedMap<String, Tokens> themes) {
        this.deprecated = deprecated;
        this.contracts = contracts;
        this.prefix = prefix;
        this.themes = themes;
        names().forEach(token -> {
            variables.add(variableOf(token));
            int group = token.indexOf('.');
            if (group >= 0) {
                beginnings.add(variableOf(token.substring(0, group)) + "-");
            }
        });
    }

    /**
     * The design tokens by theme: one for each file {@code *.tokens.json} beside the design system. What a theme does not
     * state is that of {@code base.tokens.json}, which is a theme of its own only if it is alone.
     *
     * @return the tokens by the name of their file, without its ending
     */
    public SortedMap<String, Tokens> themes() {
        return Collections.unmodifiableSortedMap(themes);
    }

    /**
     * The variable of style sheets that holds a token's value: {@code --color-text-muted} for {@code color.textMuted}.
     *
     * @param token the name of a token with its groups
     * @return the prefix that the design system states, the groups and the name in lower case, joined by hyphens
     */
    public String variableOf(String token) {
        String words = LOWER_THEN_UPPER.matcher(token).replaceAll("-");
        return "--" + (prefix.isEmpty() ? "" : prefix + "-")
                + NO_WORD.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /**
     * The variables of style sheets that hold the values of the tokens.
     *
     * @return the names with their two hyphens
     */
    public Set<String> variables() {
        return Collections.unmodifiableSet(variables);
    }

    /**
     * Says whether a variable is called as one of the tokens would be: it begins as a group of tokens does.
     *
     * @param variable the name with its two hyphens
     * @return whether it is the design system's business; there may be no such token
     */
    public boolean isNamedAsToken(String variable) {
        return beginnings.stream().anyMatch(variable::startsWith);
    }

    /**
     * Finds the tokens that have a colour in one of the themes.
     *
     * @param color a colour
     * @return their names, in alphabetical order
     */
    public List<String> tokensOf(Color color) {
        return colorTokens()
                .filter(name -> themes.values().stream()
                        .anyMatch(theme -> theme.color(name)
                                .filter(known -> known.toString().equals(color.toString()))
                                .isPresent()))
                .toList();
    }

    /**
     * Finds the token whose colour in one of the themes looks most like another one.
     *
     * @param color a colour
     * @return its name; empty if there are no tokens that are colours
     */
    public Optional<String> nearestTo(Color color) {
        return colorTokens()
                .min(Comparator.comparingDouble(name -> themes.values().stream()
                        .flatMap(theme -> theme.color(name).stream())
                        .mapToDouble(color::distanceTo)
                        .min()
                        .orElse(Double.MAX_VALUE)));
    }

    /**
     * Finds the tokens that a declaration could take a length from: those of the same length whose name says that they are
     * for such a property, as spacing is for margins, paddings and gaps, a radius for the radius of a border, and a font
     * size for one.
     *
     * @param property a property of CSS
     * @param pixels the length in CSS pixels
     * @return their names, in alphabetical order
     */
    public List<String> tokensOf(String property, double pixels) {
        List<String> words = wordsFor(property);
        return words.isEmpty()
                ? List.of()
                : names().filter(name -> words.stream().allMatch(name.toLowerCase(Locale.ROOT)::contains))
                        .filter(name -> themes.values().stream()
                                .anyMatch(theme -> theme.pixels(name).orElse(-1) == pixels))
                        .toList();
    }

    private static List<String> wordsFor(String property) {
        if (SPACED.matcher(property).matches()) {
            return List.of("spac");
        }
        if (property.startsWith("border") && property.endsWith("radius")) {
            return List.of("radi");
        }
        return property.equals("font-size") ? List.of("font", "size") : List.of();
    }

    private Stream<String> names() {
        return themes.values().stream()
                .flatMap(theme -> theme.names().stream())
                .distinct()
                .sorted();
    }

    private Stream<String> colorTokens() {
        return names().filter(name ->
                themes.values().stream().anyMatch(theme -> theme.color(name).isPresent()));
    }

    /**
     * What the design system says of a component that is on its way out.
     *
     * @param reason why or since when; may be empty
     * @param replacement what to use instead; may be empty
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Deprecation(String reason, String replacement) {}

    /**
     * How a component is used.
     *
     * @param required the attributes that it must have
     * @param values for some of its attributes, the values that they may have
     * @param children the elements that it may hold; nothing if it may hold any
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Contract(List<String> required, Map<String, List<String>> values, Optional<List<String>> children) {

        /** Copies the collections. */
        public Contract {
            required = List.copyOf(required);
            values = Map.copyOf(values);
        }
    }

    /**
     * Says how a component is used.
     *
     * @param name the name of an element in lower case
     * @return its contract; empty if nothing is said
     */
    public Optional<Contract> contractOf(String name) {
        return Optional.ofNullable(contracts.get(name));
    }

    /**
     * Says whether a component is on its way out.
     *
     * @param name the name of an element in lower case, or of a class after a dot
     * @return what is said of it; empty if it may be used
     */
    public Optional<Deprecation> deprecationOf(String name) {
        return Optional.ofNullable(deprecated.get(name));
    }

    private static DesignSystem of(ConfigurationFile file) {
        Map<String, Deprecation> found = new LinkedHashMap<>();
        Map<String, Contract> contracts = new LinkedHashMap<>();
        for (ConfigurationNode component : file.find("components").stream()
                .flatMap(node -> node.children().stream())
                .toList()) {
            String name = component.key();
            boolean isClass = name.startsWith(".");
            deprecation(component).ifPresent(said -> found.put(isClass ? name : name.toLowerCase(Locale.ROOT), said));
            if (!isClass) {
                contract(component).ifPresent(said -> contracts.put(name.toLowerCase(Locale.ROOT), said));
            }
        }
        String prefix = file.find("prefix").stream()
                .map(ConfigurationNode::value)
                .findFirst()
                .orElse("");
        return new DesignSystem(Map.copyOf(found), Map.copyOf(contracts), prefix, new TreeMap<>());
    }

    private DesignSystem withThemes(List<ConfigurationFile> tokenFiles) {
        Map<String, ConfigurationFile> byName = new TreeMap<>();
        tokenFiles.forEach(file -> byName.put(
                file.source().name().substring(0, file.source().name().length() - TOKENS.length()), file));
        Optional<Tokens> base = Optional.ofNullable(byName.get(BASE)).map(file -> Tokens.of(file, Optional.empty()));
        SortedMap<String, Tokens> found = new TreeMap<>();
        byName.forEach((name, file) -> {
            if (!name.equals(BASE) || byName.size() == 1) {
                found.put(name, Tokens.of(file, base));
            }
        });
        return new DesignSystem(deprecated, contracts, prefix, found);
    }

    private static Optional<Contract> contract(ConfigurationNode component) {
        Map<String, List<String>> values = new TreeMap<>();
        child(component, "values")
                .ifPresent(attributes ->
                        attributes.children().forEach(attribute -> values.put(attribute.key(), texts(attribute))));
        List<String> required =
                child(component, "requires").map(DesignSystem::texts).orElse(List.of());
        Optional<List<String>> children = child(component, "children").map(DesignSystem::texts);
        return required.isEmpty() && values.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contract(required, values, children));
    }

    private static Optional<ConfigurationNode> child(ConfigurationNode node, String key) {
        return node.children().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static List<String> texts(ConfigurationNode node) {
        return node.isScalar()
                ? List.of(node.value())
                : node.children().stream().map(ConfigurationNode::value).toList();
    }

    private static Optional<Deprecation> deprecation(ConfigurationNode component) {
        String said = value(component, "deprecated");
        if (said.isEmpty() || said.equals("false")) {
            return Optional.empty();
        }
        return Optional.of(new Deprecation(said.equals("true") ? "" : said, value(component, "replacement")));
    }

    private static String value(ConfigurationNode node, String key) {
        return child(node, key).map(ConfigurationNode::value).orElse("");
    }

    /** The design systems of a code base by the folder they are meant for. Immutable and thread-safe. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public static final class Folders {

        private final Map<String, DesignSystem> byFolder;

        private Folders(Map<String, DesignSystem> byFolder) {
            this.byFolder = byFolder;
        }

        /**
         * The design system for a file.
         *
         * @param path the file
         * @return the one of the nearest folder around it that has one; one that says nothing if there is none
         */
        public DesignSystem of(String path) {
            return byFolder.entrySet().stream()
                    .filter(entry -> path.startsWith(entry.getKey()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(NONE);
        }
    }

    private static final class DesignSystemLookup implements Lookup<Folders> {

        @Override
        public String id() {
            return "design-system";
        }

        @Override
        public Class<Folders> type() {
            return Folders.class;
        }

        @Override
        public Folders prepare(KeptFiles files) {
            Map<String, DesignSystem> byFolder = new TreeMap<>();
            Map<String, List<ConfigurationFile>> tokens = new TreeMap<>();
            files.of(DesignSystemKind.DESIGN_SYSTEM).forEach(file -> {
                String path = file.source().path();
                String folder = path.substring(
                        0,
                        path.length()
                                - "standards/".length()
                                - file.source().name().length());
                if (DesignSystemKind.isTokens(file.source())) {
                    tokens.computeIfAbsent(folder, none -> new ArrayList<>()).add(file);
                } else {
                    byFolder.putIfAbsent(folder, DesignSystem.of(file));
                }
            });
            tokens.forEach((folder, all) ->
                    byFolder.merge(folder, NONE.withThemes(all), (system, themes) -> system.withThemes(all)));
            return new Folders(byFolder);
        }

        @Override
        public String digest(Folders answers, String question) {
            DesignSystem answer = answers.of(question);
            return Digest.ofParts(
                    new TreeMap<>(answer.deprecated).toString(),
                    new TreeMap<>(answer.contracts).toString(),
                    answer.prefix,
                    answer.themes.toString());
        }
    }
}
