package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import org.apiguardian.api.API;

/** Writes a file whole or not at all: whatever goes wrong, what was there before stands. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Puts a text in the place of what a file held. It is written beside the file and moved into its place.
     *
     * @param file the file; folders that are missing are made
     * @param text its new content, written as UTF-8
     * @throws FileNotWrittenException if it cannot be written; the file is then as it was
     */
    public static void write(Path file, String text) throws FileNotWrittenException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts bytes in the place of what a file held. They are written beside the file and moved into its place.
     *
     * @param file the file; folders that are missing are made
     * @param content its new content
     * @throws FileNotWrittenException if it cannot be written; the file is then as it was
     */
    public static void write(Path file, byte[] content) throws FileNotWrittenException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
            try {
                Files.write(written, content);
                letOthersRead(written, file);
                move(written, file);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (ReadOnlyFileSystemException e) {
            throw new FileNotWrittenException(file, "the file system is read-only", e);
        } catch (IOException e) {
            throw new FileNotWrittenException(file, reason(e), e);
        }
    }

    /** A temporary file is its owner's alone; a file of a repository is not. */
    private static void letOthersRead(Path written, Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(file));
            } catch (UnsupportedOperationException e) {
                // Not a POSIX file system: there is nothing to keep.
            }
            return;
        }
        if (!written.toFile().setReadable(true, false)) {
            throw new IOException("its permissions cannot be set");
        }
    }

    /**
     * Puts a file that is whole in the place of another, in one step where the file system can.
     *
     * @param written the whole file, in the same folder
     * @param file the file whose place it takes
     * @throws IOException if it cannot be moved
     */
    public static void move(Path written, Path file) throws IOException {
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Says in a few words why writing failed.
     *
     * @param failure what {@link #write} threw
     * @return the reason, without the file's name
     */
    public static String reason(IOException failure) {
        if (failure instanceof FileNotWrittenException notWritten) {
            return notWritten.reason();
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
