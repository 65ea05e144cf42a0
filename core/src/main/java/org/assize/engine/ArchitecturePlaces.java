package org.assize.engine;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import java.io.IOException;
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
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Place;
import org.assize.finding.Region;

/** Places what ArchUnit found at the line of the source file, where the source is there. Used by one thread. */
final class ArchitecturePlaces {

    /** "Method <com.acme.A.m()> calls ... in (A.java:12)", as ArchUnit describes dependencies. */
    private static final Pattern DESCRIBED = Pattern.compile("<([\\w.$]+)[^>]*>[^\\n]*? in \\(([^:()\\s]+):(\\d+)\\)");

    private static final Pattern PLACE = Pattern.compile(" in \\([^:()\\s]+:\\d+\\)");

    private final Codebase codebase;
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

    ArchitecturePlaces(Codebase codebase) {
        this.codebase = codebase;
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
                        location.getLineNumber(),
                        subject(object, type),
                        message);
            }
        }
        Matcher described = DESCRIBED.matcher(message);
        if (described.find()) {
            String owner = described.group(1);
            String fileName = described.group(2);
            String simpleName = fileName.replaceFirst("\\.java$", "");
            int type = owner.indexOf("." + simpleName);
            String packageName = type < 0 ? "" : owner.substring(0, type);
            return place(packageName, fileName, Integer.parseInt(described.group(3)), packageName, message);
        }
        return new Place("", Region.START_OF_FILE, "", withoutPlace(message));
    }

    private Place place(String packageName, String fileName, int line, String subject, String message) {
        String inPackage = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + fileName;
        String path = codebase.files().stream()
                .filter(file -> file.category() == SourceFile.Category.SOURCE)
                .map(SourceFile::path)
                .filter(each -> each.equals(inPackage) || each.endsWith("/" + inPackage))
                .findFirst()
                .orElse(inPackage);
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
        return codebase.file(path).flatMap(file -> {
            try {
                return Optional.of(new FileContent(file, codebase.read(file), codebase.charsetOf(file)).text());
            } catch (IOException | UnreadableFileException e) {
                // The line number alone is a place too.
                return Optional.empty();
            }
        });
    }

    private static String subject(Object object, JavaClass type) {
        if (object instanceof JavaAccess<?> access) {
            return member(access.getOwner());
        }
        return object instanceof JavaMember member
                ? member(member)
                : type.getName().replace('$', '.');
    }

    private static String member(JavaMember member) {
        String owner = member.getOwner().getName().replace('$', '.');
        if (member instanceof JavaCodeUnit unit) {
            String parameters = unit.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(","));
            return owner + "#" + unit.getName() + "(" + parameters + ")";
        }
        return owner + "#" + member.getName();
    }
}
