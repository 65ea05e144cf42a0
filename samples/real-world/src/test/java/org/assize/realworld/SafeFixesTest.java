package org.assize.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.fix.FixPlan;
import org.assize.rule.InstalledPacks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All safe fixes of all rules at once, on code that nobody here wrote: what compiled before compiles after, what others
 * call is what it was, and no finding that was fixed is found again. Not every library's own dependencies are here, so that
 * the compiler has errors before and after; they must be the same.
 */
class SafeFixesTest {

    private static final Path CODE = Path.of("target/code").toAbsolutePath();

    @TempDir
    private Path copy;

    @TempDir
    private Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"jackson-databind", "spring-core", "h2", "netty-codec-http"})
    void fixedCodeCompilesAsItDid(String library) throws IOException {
        copySources(CODE.resolve(library).resolve("src/main/java"));
        Set<String> errorsBefore = errors();
        Set<String> signaturesBefore = signatures();
        Assessment before = judge();

        FixPlan plan = FixPlan.of(before.codebase(), before.findings(), Fix.Safety.SAFE);
        plan.write();

        System.out.println(library + ": " + plan.fixed().size() + " findings fixed, "
                + plan.left().size() + " left, "
                + errorsBefore.size() + " errors of the compiler before; "
                + plan.fixed().stream()
                        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting())));
        assertThat(plan.fixed()).isNotEmpty();
        Set<String> newErrors = new TreeSet<>(errors());
        newErrors.removeAll(errorsBefore);
        assertThat(newErrors).isEmpty();
        assertThat(signatures()).isEqualTo(signaturesBefore);
        assertThat(countBy(judge()))
                .allSatisfy((rule, count) -> assertThat(count)
                        .as(rule)
                        .isLessThanOrEqualTo(countBy(before).getOrDefault(rule, 0L)));
    }

    private static TreeMap<String, Long> countBy(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.fixes().stream().anyMatch(fix -> fix.safety() == Fix.Safety.SAFE))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    }

    private Assessment judge() {
        return Assize.assess(Codebase.at(copy))
                .against(InstalledPacks.of(SafeFixesTest.class.getClassLoader()).allRules())
                .run();
    }

    private void copySources(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve("src/main/java")
                        .resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** What the compiler says, without lines, which fixes may move. */
    private Set<String> errors() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        String classPath;
        try (Stream<Path> libraries = Files.list(CODE)) {
            classPath = libraries
                    .map(library -> library.resolve("target/classes").toString())
                    .collect(Collectors.joining(":", System.getProperty("java.class.path") + ":", ""));
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
            compiler.getTask(
                            new StringWriter(),
                            files,
                            told,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-Xmaxerrs",
                                    "100000",
                                    "-cp",
                                    classPath,
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return told.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> (each.getSource() == null
                                ? ""
                                : Path.of(each.getSource().toUri()).getFileName()) + ": "
                        + each.getMessage(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** All that other code can see: types, and members that are not private. */
    private Set<String> signatures() throws IOException {
        StaticJavaParser.setConfiguration(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_21));
        Set<String> signatures = new HashSet<>();
        for (Path source : sources()) {
            CompilationUnit unit = StaticJavaParser.parse(source);
            unit.findAll(BodyDeclaration.class).stream()
                    .filter(member -> !(member instanceof NodeWithModifiers<?> declared
                            && declared.getModifiers().stream()
                                    .anyMatch(each -> each.toString().trim().equals("private"))))
                    .map(SafeFixesTest::signature)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> signatures.add(copy.relativize(source) + " " + text));
        }
        return signatures;
    }

    private static String signature(BodyDeclaration<?> member) {
        if (member instanceof CallableDeclaration<?> callable) {
            return callable.getDeclarationAsString(true, true, false);
        }
        if (member instanceof TypeDeclaration<?> type) {
            return type.getModifiers() + type.getNameAsString();
        }
        return member instanceof FieldDeclaration field
                ? field.getModifiers() + field.getVariables().toString()
                : "";
    }
}
