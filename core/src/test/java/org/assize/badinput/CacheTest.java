package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assize.Assessment;
import org.assize.AssessmentBuilder;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has become of the cache, the result is that of a cold run, the user is told, and the next run is warm. */
class CacheTest {

    @TempDir
    Path temporary;

    private Path root;
    private Path folder;

    @BeforeEach
    void writeCodebase() throws IOException {
        root = temporary.resolve("code");
        folder = temporary.resolve("cache");
        for (var file : Judged.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private AssessmentBuilder builder() {
        return Assize.assess(Codebase.at(root))
                .against(Judged.SHORT_NAME, Judged.NO_DEBUG)
                .cachedIn(folder);
    }

    private Assessment run() {
        Assessment assessment = builder().run();
        Judged.assertTheRestStands(assessment);
        assertThat(Judged.complaints(assessment)).isEmpty();
        return assessment;
    }

    private static int unchanged(Assessment assessment) {
        return assessment.evidence().stream().mapToInt(kind -> kind.unchanged()).sum();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path file() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private void assertColdWithNotice(String reason) throws IOException {
        Path cache = file();

        Assessment cold = run();

        assertThat(cold.notices())
                .containsExactly("the cache " + cache + " cannot be used and is written anew: " + reason);
        assertThat(unchanged(cold)).isZero();
        assertWarm();
    }

    private void assertWarm() throws IOException {
        Assessment warm = run();

        assertThat(warm.notices()).isEmpty();
        assertThat(unchanged(warm)).isEqualTo(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aWholeCacheIsUsed() throws IOException {
        run();

        assertWarm();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void aTruncatedCache(double part) throws IOException {
        run();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, (int) (whole.length * part)));

        assertColdWithNotice("it is damaged or cut off");
    }

    @Test
    void aCacheThatIsGarbage() throws IOException {
        run();
        byte[] garbage = new byte[100_000];
        new java.util.Random(7).nextBytes(garbage);
        Files.write(file(), garbage);

        assertColdWithNotice("it is damaged or cut off");
    }

    @Test
    void aCacheInWhichOneDigitChangedIsNotBelieved() throws IOException {
        run();
        String text = Files.readString(file());
        String lied = text.replace("\"startLine\":1", "\"startLine\":3");
        assertThat(lied).isNotEqualTo(text);
        Files.writeString(file(), lied);

        assertColdWithNotice("it is damaged or cut off");
    }

    @Test
    void aCacheOfAnotherVersion() throws IOException {
        run();
        String text = Files.readString(file());
        String body = text.substring(0, text.lastIndexOf('\n', text.length() - 2))
                .replaceFirst("\"format\":\\d+", "\"format\":999");
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file(), body + String.format("\n{\"crc32\":\"%08x\"}\n", sum.getValue()));

        assertColdWithNotice("it is of another version");
    }

    @Test
    void aFolderWhereTheCacheFileShouldBe() throws IOException {
        run();
        Path cache = file();
        Files.delete(cache);
        Files.createDirectories(cache.resolve("inside"));

        Assessment assessment = run();

        assertThat(assessment.notices())
                .singleElement()
                .asString()
                .startsWith("the cache " + cache + " could not be written, so the next run will not be faster: ")
                .contains("directory");
        assertThat(files()).containsExactly(cache);
    }

    @Test
    void aFileWhereTheCacheFolderShouldBe() throws IOException {
        Files.writeString(folder, "a file");

        Assessment assessment = run();

        assertThat(assessment.notices())
                .singleElement()
                .asString()
                .startsWith("the cache " + folder.resolve("results-"))
                .endsWith(".json could not be written, so the next run will not be faster: " + folder
                        + " is a file, not a folder");
        assertThat(folder).hasContent("a file");
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("r-xr-xr-x"));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");

        Assessment assessment = run();

        assertThat(assessment.notices())
                .singleElement()
                .asString()
                .endsWith(" could not be written, so the next run will not be faster: permission denied");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftBehindIsRemovedAndWhatAnotherIsWritingIsNot() throws IOException {
        Files.createDirectories(folder);
        Path old = Files.writeString(folder.resolve("writing-1.tmp"), "half");
        Path young = Files.writeString(folder.resolve("writing-2.tmp"), "half");
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(0));

        run();

        assertThat(files()).hasSize(2).contains(young).doesNotContain(old);
    }

    @Test
    void manyRunsAtOnceEachGiveTheRightResultAndLeaveAWholeFile() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Assessment>> runs = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                runs.add(pool.submit(() -> builder().run()));
            }
            assertAllRight(runs);
        } finally {
            pool.shutdownNow();
        }
        assertWarm();
    }

    private static void assertAllRight(List<Future<Assessment>> runs) throws InterruptedException, ExecutionException {
        for (Future<Assessment> run : runs) {
            Judged.assertTheRestStands(run.get());
            assertThat(run.get().notices()).isEmpty();
        }
    }

    private static Rule bans(String type) {
        return Judged.rule("test/bans")
                .inspecting(ImportDeclaration.class, (imported, report) -> {
                    if (imported.getNameAsString().equals(type)) {
                        report.breach(imported, type + " is banned");
                    }
                })
                .build();
    }

    private static Rule bansCallsOf(String method) {
        return Judged.rule("test/bans-calls")
                .inspectingCalls(
                        CallPattern.callsTo("java.lang.System", method), (call, report) -> report.breach("Found"))
                .build();
    }

    @Test
    void aCheckThatWasMadeWithAnotherArgumentIsAnotherCheck() throws IOException {
        Files.writeString(
                root.resolve("src/main/java/Other.java"),
                "import java.util.Date;\nclass Other { void m() { System.gc(); } }\n");

        assertThat(builder().against(bans("java.sql.Date")).run().findingsOf("test/bans"))
                .isEmpty();
        assertThat(builder().against(bans("java.util.Date")).run().findingsOf("test/bans"))
                .hasSize(1);
        assertThat(builder().against(bansCallsOf("exit")).run().findingsOf("test/bans-calls"))
                .isEmpty();
        assertThat(builder().against(bansCallsOf("gc")).run().findingsOf("test/bans-calls"))
                .hasSize(1);
    }

    @Test
    void aFileOnWhichARuleFailedIsJudgedAgain() {
        Rule flaky = Judged.onMethods("test/flaky", (method, report) -> {
            if (Boolean.getBoolean("org.assize.badinput.flaky")) {
                throw new IllegalStateException("today");
            }
        });
        System.setProperty("org.assize.badinput.flaky", "true");
        try {
            assertThat(builder().against(flaky).run().verdictOf("test/flaky").reason())
                    .startsWith("rule test/flaky failed on src/main/java/Good.java:2: IllegalStateException: today");
        } finally {
            System.clearProperty("org.assize.badinput.flaky");
        }

        assertThat(builder().against(flaky).run().verdictOf("test/flaky").outcome())
                .isEqualTo(org.assize.finding.Verdict.Outcome.PASSED);
    }

    @Test
    void anotherEncodingOfTheSameBytesIsReadAnew() throws IOException {
        Path pom = root.resolve("pom.xml");
        Files.writeString(pom, pom("ISO-8859-1"));
        Files.write(
                root.resolve("src/main/java/Umlaut.java"), "class Ärgerlich {}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Judged.complaints(builder().run())).isEmpty();

        Files.writeString(pom, pom("UTF-8"));

        assertThat(Judged.complaints(builder().run()))
                .extracting(finding -> finding.message())
                .containsExactly("The file is not valid UTF-8: save it as UTF-8, or say how it is encoded"
                        + " (project.build.sourceEncoding in pom.xml)");
    }

    private static String pom(String encoding) {
        return "<project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId><properties>"
                + "<project.build.sourceEncoding>" + encoding + "</project.build.sourceEncoding>"
                + "</properties></project>";
    }

    @Test
    void aMethodDeclarationIsAskedOnce() {
        // The counter is state of the platform's own kind and no part of the key.
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        Rule counting = Judged.rule("test/counting")
                .inspecting(MethodDeclaration.class, (method, report) -> asked.incrementAndGet())
                .build();

        builder().against(counting).run();
        builder().against(counting).run();

        assertThat(asked).hasValue(1);
    }
}
