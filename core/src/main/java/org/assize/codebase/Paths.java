package org.assize.codebase;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths of a code base as text: relative to its root, with forward slashes, the root being the empty text. */
final class Paths {

    private Paths() {}

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + '/' + name;
    }

    static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isWithin(String path, String folder) {
        return folder.isEmpty()
                || path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    /** A path that a build file writes relative to a folder, or null if it leads out of the code base. */
    static @Nullable String resolve(String folder, String written) {
        String path = written.replace('\\', '/').strip();
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return null;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : join(folder, path).split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** Refuses a path that is not one of a file below the root. */
    static String checked(String path) {
        boolean wrong = path.isEmpty() || path.matches("[A-Za-z]:.*") || path.indexOf('\\') >= 0;
        for (String segment : path.split("/", -1)) {
            wrong |= segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.indexOf('\0') >= 0;
        }
        if (wrong) {
            throw new IllegalArgumentException("'" + path.replace("\0", "\\0")
                    + "' is not the path of a file in the code base: give it relative to the root,"
                    + " with forward slashes and without '.' or '..', such as src/main/java/App.java");
        }
        return path;
    }

    static String relative(Path root, Path path) {
        StringBuilder text = new StringBuilder();
        for (Path name : root.relativize(path)) {
            text.append(text.isEmpty() ? "" : "/").append(name);
        }
        return text.toString();
    }

    /** Why a file system refused, in words for a user. */
    static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "it is gone";
        }
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
