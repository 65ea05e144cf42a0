package org.assize.declarative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.document.DocumentProblem;
import org.assize.document.YamlSource;
import org.assize.rule.Rule;
import org.assize.rule.RuleForm;
import org.assize.standard.Standards;

/**
 * What a rule file holds: YAML, a list of rules that say what is forbidden or required. Immutable.
 *
 * @param rules the rules that nothing is wrong with, in the order of the file
 * @param problems what is wrong with the others
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RuleFile(List<DeclaredRule> rules, List<DocumentProblem> problems) {

    static final List<RuleForm> FORMS = List.of(
            new JavaTypeForm(),
            new CallForm(),
            new AnnotationForm(),
            new NameForm(),
            new PackageForm(),
            new ConfigurationKeyForm(),
            new DependencyForm(),
            new FileForm(),
            new TextPatternForm());

    /** Copies the lists. */
    public RuleFile {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a rule file.
     *
     * @param file what the file is called in messages
     * @param text its YAML
     * @param standards the standards whose clauses the rules may name
     * @param more the forms of packs, besides those that core brings
     * @return the rules, and all that is wrong
     */
    public static RuleFile parse(String file, String text, Standards standards, List<RuleForm> more) {
        List<RuleForm> forms = new ArrayList<>(FORMS);
        forms.addAll(more);
        YamlSource source = new YamlSource(file, text, "a list of rules");
        List<DeclaredRule> rules = new RuleFileParser(source, file, standards, forms).parse();
        return new RuleFile(rules, source.problems());
    }

    /**
     * Reads a rule file that is kept beside a class of a pack.
     *
     * @param neighbour a class of the pack
     * @param resource the name of a resource beside it, in UTF-8
     * @param more the forms of packs that the file uses, besides those that core brings
     * @return its rules
     * @throws IllegalArgumentException if there is no such resource or anything is wrong with it; the message names all
     */
    public static List<Rule> beside(Class<?> neighbour, String resource, RuleForm... more) {
        try (InputStream in = neighbour.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "there is no resource " + resource + " beside " + neighbour.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            RuleFile file = parse(resource, text, Standards.shipped(), List.of(more));
            if (!file.problems().isEmpty()) {
                throw new IllegalArgumentException(
                        file.problems().stream().map(DocumentProblem::toString).collect(Collectors.joining("; ")));
            }
            return file.rules().stream().map(DeclaredRule::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
