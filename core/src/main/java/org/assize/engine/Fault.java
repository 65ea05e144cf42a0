package org.assize.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;

/** What goes wrong in code that is not the engine's: rules, kinds of evidence, lookups, the file system. */
final class Fault {

    private Fault() {}

    /**
     * Lets through what no run survives: a JVM without memory, or broken. Everything else that a rule throws concerns that
     * rule alone, checked exceptions included, which other languages throw undeclared.
     */
    static void rethrowIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** Says in words what was thrown: never a stack trace, but the place in the code that threw. */
    static String reason(Throwable thrown) {
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return reason(thrown.getCause());
        }
        if (thrown instanceof StackOverflowError) {
            return "it recursed without end" + placeOf(thrown);
        }
        if (thrown instanceof OutOfMemoryError) {
            return "the memory is used up: give the JVM more with -Xmx, or leave out what is large";
        }
        if (thrown instanceof IOException problem) {
            return reason(problem);
        }
        String message = thrown.getMessage();
        if (thrown instanceof MisuseException) {
            return message + placeOf(thrown);
        }
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message) + placeOf(thrown);
    }

    /** Why the file system refused. */
    static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "it was deleted while the run went on";
        }
        if (problem instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (problem instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }

    private static String placeOf(Throwable thrown) {
        for (StackTraceElement element : thrown.getStackTrace()) {
            boolean ours = element.getClassName().startsWith("java.")
                    || element.getClassName().startsWith("jdk.")
                    || element.getClassName().startsWith("com.fasterxml.jackson.")
                    || element.getClassName().startsWith("org.assize.engine.")
                    || element.getClassName().startsWith("org.assize.rule.CallHooks");
            if (!ours && element.getFileName() != null) {
                return " (at " + element.getFileName() + ":" + element.getLineNumber() + ")";
            }
        }
        return "";
    }
}
