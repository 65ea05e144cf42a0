package org.assize.evidence.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** Class files that are none, or not whole. */
class UnreadableClassTest {

    private static final String PATH = "target/classes/p/A.class";

    private static final Compiled SAMPLE = Compiled.of(17, """
            package p;
            import java.util.*;
            @Deprecated(since = "1", forRemoval = true)
            class A<T extends Comparable<T>> extends ArrayList<Map.Entry<String, T>> implements Runnable {
                static final String NAME = "x";
                @Deprecated int[][] field = {{1}, {2}};
                enum Color { RED { @Override int n() { return 1; } }, BLUE; int n() { return 0; } }
                record Point(int x, @Deprecated long... y) {}
                @Override public void run() {
                    long sum = 0;
                    for (int i = 0; i < 10; i++) {
                        try {
                            sum += switch (NAME + i) { case "a" -> 1; case "b" -> 2; default -> i * 2L; };
                        } catch (IllegalStateException | ArithmeticException e) {
                            System.out.println("failed " + e + i + sum);
                        } finally {
                            synchronized (this) { forEach(System.out::println); }
                        }
                    }
                    Runnable r = () -> new int[2][field.length].clone();
                    Object o = r instanceof A ? Color.valueOf("RED") : new Point(1, 2L, 3L);
                }
            }
            """);

    private static ClassFile parse(byte[] bytes) throws UnreadableFileException {
        Codebase codebase = Codebase.ofBytes(Map.of(PATH, bytes));
        SourceFile file = codebase.file(PATH).orElseThrow();
        return BytecodeKind.BYTECODE.parse(
                new FileContent(file, bytes, StandardCharsets.UTF_8), Compiled.lookups(codebase));
    }

    private static void assertUnreadable(byte[] bytes, String message) {
        assertThatThrownBy(() -> parse(bytes))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(message)
                .extracting(thrown -> ((UnreadableFileException) thrown).region())
                .isEqualTo(Region.START_OF_FILE);
    }

    private static byte[] sample() {
        return SAMPLE.bytes("p/A").clone();
    }

    @Test
    void anEmptyFileSaysSo() {
        assertUnreadable(new byte[0], "is empty; compile it again");
    }

    @Test
    void aFewBytesAreCutOff() {
        assertUnreadable(
                Arrays.copyOf(sample(), 5), "is cut off: a class file has more than 5 bytes; compile it again");
    }

    @Test
    void anotherFormatIsNamedByItsFirstBytes() {
        assertUnreadable(
                "PK\003\004 a jar".getBytes(StandardCharsets.ISO_8859_1),
                "is not a class file: it starts with 504B0304 instead of CAFEBABE; compile it again, or leave it out of the"
                        + " code base");
    }

    @Test
    void aNewerJavaIsNamedWithWhatCanBeRead() {
        byte[] newer = sample();
        newer[7] = (byte) (Opcodes.V28 + 1);

        assertUnreadable(
                newer,
                "is a class of Java 29 (version 73), and this version of Assize reads Java 1.1 (version 45) to Java 28"
                        + " (version 72); use a newer version of Assize, or compile with --release 28 or lower");
    }

    @Test
    void theNewestVersionIsTheNewestThatTheReaderReads() throws UnreadableFileException {
        byte[] newest = sample();
        newest[7] = (byte) Opcodes.V28;

        assertThat(parse(newest).majorVersion()).isEqualTo(72);
    }

    @Test
    void aVersionThatNeverWasIsRefused() {
        byte[] none = sample();
        none[7] = 3;

        assertUnreadable(
                none,
                "is a class of no release of Java (version 3), and this version of Assize reads Java 1.1 (version 45) to Java"
                        + " 28 (version 72); use a newer version of Assize, or compile with --release 28 or lower");
    }

    @Test
    void aTruncatedFileIsDamagedAndSaysItsVersion() {
        byte[] whole = sample();

        assertUnreadable(
                Arrays.copyOf(whole, whole.length / 2),
                "is damaged: it says it is a class of Java 17 (version 61), but its content does not hold together; compile"
                        + " it again");
    }

    @Property(tries = 2000)
    void mutatedBytesAreReadOrRefusedButNeverThrowAnythingElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random random = new Random(seed);
        byte[] bytes = sample();
        for (int change = 0; change < changes; change++) {
            bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
        }
        try {
            ClassFile file = parse(bytes);
            BytecodeKind.BYTECODE.walk(file, element -> {
                assertThat(BytecodeKind.BYTECODE.subjectOf(file, element)).isNotNull();
                assertThat(BytecodeKind.BYTECODE.contextOf(file, element)).isNotNull();
                assertThat(BytecodeKind.BYTECODE.regionOf(file, element)).isNotNull();
            });
        } catch (UnreadableFileException e) {
            assertThat(e).hasMessageStartingWith("is ");
        }
    }

    @Test
    void noSingleWrongByteThrowsAnythingElse() {
        for (int position = 8; position < sample().length; position++) {
            for (int wrong : new int[] {0x00, '(', 0xCA, 0xFF}) {
                byte[] bytes = sample();
                bytes[position] = (byte) wrong;
                try {
                    assertThat(parse(bytes).name()).isNotNull();
                } catch (UnreadableFileException e) {
                    assertThat(e).hasMessageStartingWith("is ");
                }
            }
        }
    }
}
