package org.assize.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Fix;
import org.assize.fix.FixPlan;
import org.assize.rule.Example;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;

/**
 * What does not change the meaning of code does not change what is found in it. Tried on every example of every rule that is
 * one Java file; the test kit itself tries reformatting.
 */
class StableFindingsTest {

    /** These judge names, or what they say is about the names of local variables. */
    private static final Set<String> ABOUT_NAMES = Set.of(
            "quality/variable-and-constant-naming",
            "quality/names-tell-the-truth",
            "quality/no-hidden-field",
            "quality/no-unused-local");

    /** These judge files, their heads, or what stands at the top of them. */
    private static final Set<String> ABOUT_FILES = Set.of(
            "quality/file-has-licence-header",
            "quality/one-type-per-file",
            "quality/package-naming",
            "quality/no-dangling-javadoc",
            "quality/class-size-and-coupling-limit",
            "quality/public-api-documented",
            "quality/type-naming",
            "quality/test-class-has-tests",
            // Within one outermost class the use of what is deprecated is no one else's business, as for the compiler.
            "quality/no-deprecated-use");

    record Sample(Rule rule, String path, String text) {

        @Override
        public String toString() {
            return rule.id() + "\n" + text;
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Rule rule : new QualityRules().rules()) {
            for (Example example : rule.examples()) {
                Optional<Map.Entry<String, String>> only = example.files().size() == 1
                        ? example.files().entrySet().stream().findFirst()
                        : Optional.empty();
                only.filter(file -> file.getKey().endsWith(".java"))
                        .map(file -> new Sample(
                                rule,
                                file.getKey(),
                                file.getValue().replace(Example.START_MARK, "").replace(Example.END_MARK, "")))
                        .ifPresent(samples::add);
            }
        }
        return Arbitraries.of(samples);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void aCommentAtTheTopChangesNothing(@ForAll("samples") Sample sample) {
        if (!ABOUT_FILES.contains(sample.rule().id())) {
            assertThat(found(sample, "// A remark.\n\n" + sample.text())).isEqualTo(found(sample, sample.text()));
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void localVariablesMayHaveOtherNames(@ForAll("samples") Sample sample) {
        Optional<String> renamed = withOtherLocals(sample.text());
        if (renamed.isPresent() && !ABOUT_NAMES.contains(sample.rule().id())) {
            assertThat(found(sample, renamed.get())).as(renamed.get()).hasSameSizeAs(found(sample, sample.text()));
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void typesMayStandWithinAnother(@ForAll("samples") Sample sample) {
        Optional<String> wrapped = within(sample.text());
        if (wrapped.isPresent() && !ABOUT_FILES.contains(sample.rule().id())) {
            assertThat(found(sample, wrapped.get())).as(wrapped.get()).isEqualTo(found(sample, sample.text()));
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void fixesAreDoneOnce(@ForAll("samples") Sample sample) {
        String text = sample.text();
        for (int round = 0; round < 5; round++) {
            Codebase codebase = Codebase.inMemory(Map.of(sample.path(), text));
            FixPlan plan = FixPlan.of(codebase, judge(sample, text).findings(), Fix.Safety.SAFE);
            if (plan.files().isEmpty()) {
                return;
            }
            text = plan.files().get(0).after();
        }
        assertThat(text).as("after five rounds there is still something to fix").isEmpty();
    }

    private static List<String> found(Sample sample, String text) {
        return judge(sample, text).findings().stream()
                .map(finding -> finding.message().replaceAll("line \\d+", "line"))
                .sorted()
                .toList();
    }

    private static Assessment judge(Sample sample, String text) {
        return Assize.assess(Codebase.inMemory(Map.of(sample.path(), text)))
                .against(RuleSet.of(sample.rule()))
                .run();
    }

    private static Optional<CompilationUnit> parsed(String text) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21))
                .parse(text)
                .getResult()
                .filter(unit -> unit.getTypes().isNonEmpty());
    }

    /** Renames local variables whose names mean nothing else in the file. */
    private static Optional<String> withOtherLocals(String text) {
        return parsed(text).flatMap(unit -> {
            Set<String> locals = unit.findAll(VariableDeclarationExpr.class).stream()
                    .flatMap(declaration -> declaration.getVariables().stream())
                    .map(VariableDeclarator::getNameAsString)
                    .collect(Collectors.toCollection(TreeSet::new));
            Stream<String> others = Stream.concat(
                    unit.findAll(Parameter.class).stream().map(Parameter::getNameAsString),
                    unit.findAll(VariableDeclarator.class).stream()
                            .filter(variable ->
                                    !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr))
                            .map(VariableDeclarator::getNameAsString));
            others.forEach(locals::remove);
            locals.removeIf(name -> name.equals("_"));
            List<SimpleName> uses = unit.findAll(SimpleName.class).stream()
                    .filter(name -> locals.contains(name.getIdentifier()))
                    .toList();
            boolean onlyVariables = uses.stream()
                    .allMatch(name -> name.getParentNode()
                            .filter(parent -> parent instanceof VariableDeclarator
                                    || parent instanceof com.github.javaparser.ast.expr.NameExpr)
                            .isPresent());
            if (uses.isEmpty() || !onlyVariables) {
                return Optional.empty();
            }
            String[] lines = text.split("\n", -1);
            uses.stream()
                    .sorted(Comparator.comparing(
                                    (SimpleName name) -> name.getBegin().orElseThrow())
                            .reversed())
                    .forEach(name -> {
                        int line = name.getBegin().orElseThrow().line - 1;
                        int end = name.getEnd().orElseThrow().column;
                        lines[line] = lines[line].substring(0, end) + "Z" + lines[line].substring(end);
                    });
            return Optional.of(String.join("\n", lines));
        });
    }

    /** Puts the types of a file into one more type. */
    private static Optional<String> within(String text) {
        return parsed(text).filter(unit -> unit.getModule().isEmpty()).map(unit -> {
            int first = unit.getTypes().stream()
                    .mapToInt(type -> type.getComment()
                            .flatMap(com.github.javaparser.ast.Node::getBegin)
                            .or(type::getBegin)
                            .orElseThrow()
                            .line)
                    .min()
                    .orElse(1);
            String[] lines = text.split("\n", -1);
            StringBuilder wrapped = new StringBuilder();
            for (int line = 0; line < lines.length; line++) {
                wrapped.append(line == first - 1 ? "class Around {\n" : "")
                        .append(lines[line])
                        .append('\n');
            }
            return wrapped.append("}\n").toString();
        });
    }
}
