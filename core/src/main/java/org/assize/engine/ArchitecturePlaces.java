package org.assize.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Places what ArchUnit found at the line of the source file, where the source is there. Used by one thread. */
final class ArchitecturePlaces {

    /** "Method <com.acme.A.m()> calls ... in (A.java:12)", as ArchUnit describes dependencies. */
    private static final Pattern DESCRIBED = Pattern.compile("<([\\w.$]+)[^>]*>[^\\n]*? in \\(([^:()\\s]+):(\\d+)\\)");

    private static final Pattern MEMBER = Pattern.compile("<([\\w.$]+(?:<init>|<clinit>)?)(?:\\(([^)]*)\\))?>");

    private static final Pattern PLACE = Pattern.compile(" in \\([^:()\\s]+:\\d+\\)");

    private final Codebase codebase;
    private final Map<String, SourceFile> classFiles;
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

    /** Places of what was found in classes, whose files are known by the classes' binary names. */
    ArchitecturePlaces(Codebase codebase, Map<String, SourceFile> classFiles) {
        this.codebase = codebase;
        this.classFiles = classFiles;
    }

    /** A description without line numbers, which would make it another finding after an edit elsewhere. */
    static String withoutPlace(String message) {
        return PLACE.matcher(message).replaceAll("");
    }

    Place of(Collection<?> objects, String message) {
        for (Object object : objects) {
            if (object instanceof HasSourceCodeLocation located) {
                SourceCodeLocation location = located.getSourceCodeLocation();
                JavaClass type = location.getSourceClass();
                return place(
                        type.getPackageName(),
                        location.getSourceFileName(),
                        classFiles.get(type.getName()),
                        location.getLineNumber(),
                        subject(type, message),
                        message);
            }
        }
        Matcher described = DESCRIBED.matcher(message);
        if (described.find()) {
            String type = knownType(described.group(1));
            String packageName = type.substring(0, Math.max(0, type.lastIndexOf('.')));
            int line = Integer.parseInt(described.group(3));
            return place(packageName, described.group(2), classFiles.get(type), line, packageName, message);
        }
        return new Place("", Region.START_OF_FILE, "", withoutPlace(message));
    }

    /** The class of a described class or member: the longest beginning of its name that is one. */
    private String knownType(String described) {
        String type = described;
        while (!classFiles.containsKey(type) && type.contains(".")) {
            type = type.substring(0, type.lastIndexOf('.'));
        }
        return type;
    }

    private Place place(
            String packageName,
            String fileName,
            @Nullable SourceFile classFile,
            int line,
            String subject,
            String message) {
        String path = Optional.ofNullable(classFile)
                .flatMap(file -> codebase.sourceOf(packageName, fileName, file).or(() -> Optional.of(file)))
                .map(SourceFile::path)
                .orElse("");
        return new Place(path, region(path, line), subject, withoutPlace(message));
    }

    private Region region(String path, int line) {
        int number = Math.max(1, line);
        Optional<SourceText> text = texts.computeIfAbsent(path, this::read);
        if (text.isEmpty() || number > text.get().lineCount()) {
            return new Region(number, 1, number, 1);
        }
        String content = text.get().line(number);
        int indent = content.length() - content.stripLeading().length();
        return new Region(
                number,
                indent + 1,
                number,
                Math.max(indent, content.stripTrailing().length()) + 1);
    }

    private Optional<SourceText> read(String path) {
        // Where there is no text, the line number alone is a place too.
        return codebase.file(path).flatMap(file -> FileContent.textOf(codebase, file));
    }

    /** The member that ArchUnit describes first, in the form that subjects have everywhere. */
    private String subject(JavaClass type, String message) {
        String owner = type.getName().replace('$', '.');
        Matcher member = MEMBER.matcher(message);
        if (!member.find() || !knownType(member.group(1)).equals(type.getName())) {
            return owner;
        }
        String name = member.group(1)
                .substring(Math.min(member.group(1).length(), type.getName().length() + 1));
        if (name.isEmpty()) {
            return owner;
        }
        return member.group(2) == null
                ? owner + "#" + name
                : owner + "#" + name + "("
                        + Arrays.stream(member.group(2).split(", "))
                                .map(parameter -> parameter.replaceAll("[\\w.]*[.$]", ""))
                                .collect(Collectors.joining(","))
                        + ")";
    }
}
