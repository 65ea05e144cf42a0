package org.assize.evidence.bytecode;

import java.util.function.Function;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Reads the bytes of a class file, or says why they are none. */
final class ClassBytes {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int OLDEST = 45;
    private static final int NEWEST = Opcodes.V28;

    private ClassBytes() {}

    static ClassFile read(byte[] bytes, Function<ClassReading.Header, SourcePlaces> placesOf)
            throws UnreadableFileException {
        int version = version(bytes);
        try {
            ClassReading reading = new ClassReading();
            new ClassReader(bytes).accept(reading, ClassReader.SKIP_FRAMES);
            return reading.finished(placesOf);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // The reader throws AssertionError where the type of a field is that of a method.
            // What a reader throws at damaged bytes depends on where they are damaged and says nothing to a user.
            throw unreadable(
                    "is damaged: it says it is a class of " + release(version)
                            + ", but its content does not hold together; compile it again",
                    e);
        }
    }

    private static int version(byte[] bytes) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw unreadable("is empty; compile it again", null);
        }
        if (bytes.length < 8) {
            throw unreadable(
                    "is cut off: a class file has more than " + bytes.length + " bytes; compile it again", null);
        }
        if (number(bytes, 0, 4) != MAGIC) {
            throw unreadable(
                    String.format(
                            "is not a class file: it starts with %08X instead of CAFEBABE;"
                                    + " compile it again, or leave it out of the code base",
                            number(bytes, 0, 4)),
                    null);
        }
        int version = number(bytes, 6, 2);
        if (version < OLDEST || version > NEWEST) {
            throw unreadable(
                    "is a class of " + release(version) + ", and this version of Assize reads " + release(OLDEST)
                            + " to " + release(NEWEST) + "; use a newer version of Assize, or compile with --release "
                            + (NEWEST - 44) + " or lower",
                    null);
        }
        return version;
    }

    private static int number(byte[] bytes, int offset, int length) {
        int number = 0;
        for (int index = offset; index < offset + length; index++) {
            number = number << 8 | bytes[index] & 0xFF;
        }
        return number;
    }

    /** The release of Java that brought a version of the class file format (JVMS table 4.1-A). */
    private static String release(int version) {
        if (version < OLDEST) {
            return "no release of Java (version " + version + ")";
        }
        String release = version < 49 ? "1." + (version - 44) : String.valueOf(version - 44);
        return "Java " + release + " (version " + version + ")";
    }

    private static UnreadableFileException unreadable(
            String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new UnreadableFileException(message, Region.START_OF_FILE, cause);
    }
}
