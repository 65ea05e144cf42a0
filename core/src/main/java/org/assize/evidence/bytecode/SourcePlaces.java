package org.assize.evidence.bytecode;

import org.assize.codebase.SourceFile;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Finds the places of one class file's elements in its source. Reads the source when the first place is asked for. */
final class SourcePlaces {

    private final Lookups lookups;
    private final ClassReading.Header header;
    private final SourceFile classFile;
    private boolean pathAsked;
    private @Nullable String path;
    private boolean textAsked;
    private @Nullable SourceText text;
    private @Nullable Declarations declarations;

    SourcePlaces(Lookups lookups, ClassReading.Header header, SourceFile classFile) {
        this.lookups = lookups;
        this.header = header;
        this.classFile = classFile;
    }

    @Nullable
    String path() {
        if (!pathAsked) {
            pathAsked = true;
            String internal = header.internalName();
            String packageName = internal.substring(0, Math.max(0, internal.lastIndexOf('/')));
            String outermost = header.outermostClass();
            String name = header.sourceFile() != null
                    ? header.sourceFile()
                    : outermost.substring(outermost.lastIndexOf('.') + 1) + ".java";
            if (isFileName(name) && internal.indexOf('\n') < 0) {
                path = lookups.consult(SourceLookup.SOURCES, SourceLookup.placeQuestion(packageName, name, classFile))
                        .pathOf(packageName, name, classFile.path());
            }
        }
        return path;
    }

    /** A class file may claim anything; what is no name of a file is not looked for. */
    private static boolean isFileName(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf('\n') < 0;
    }

    private @Nullable SourceText text() {
        if (!textAsked) {
            textAsked = true;
            String found = path();
            if (found != null) {
                text = lookups.consult(SourceLookup.SOURCES, SourceLookup.textQuestion(found))
                        .textOf(found);
                declarations = text == null ? null : new Declarations(text, header);
            }
        }
        return text;
    }

    Region regionOf(BytecodeElement element) {
        SourceText source = text();
        if (source == null || declarations == null) {
            int line = Math.max(1, element.line());
            return new Region(line, 1, line, 1);
        }
        if (element instanceof ClassElement) {
            return declarations.ofClass();
        }
        if (element instanceof Member member) {
            return declarations.ofMember(member);
        }
        if (element instanceof AnnotationUse annotation) {
            return declarations.ofAnnotation(annotation);
        }
        if (element.line() < 1 || element.line() > source.lineCount()) {
            return element.member().map(declarations::ofMember).orElseGet(declarations::ofClass);
        }
        return declarations.onLine(element.line(), wordOf(element));
    }

    /** What the source says where the element stands. */
    private static String wordOf(BytecodeElement element) {
        if (element instanceof MethodCall call) {
            return switch (call.name()) {
                case "<init>" -> call.kind() == MethodCall.Kind.CREATION ? simple(call.owner()) : "";
                default -> call.name();
            };
        }
        if (element instanceof FieldAccess access) {
            return access.name();
        }
        if (element instanceof ConstantUse constant) {
            return '"' + constant.text() + '"';
        }
        return element instanceof TypeUse use ? simple(use.type()) : "";
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
