package org.assize.evidence.bytecode;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** One class file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ClassFile {

    /** What a class file holds. */
    public enum Kind {
        /** A class. */
        CLASS,
        /** An interface. */
        INTERFACE,
        /** An enum. */
        ENUM,
        /** A record. */
        RECORD,
        /** An annotation type. */
        ANNOTATION,
        /** The annotations of a package: {@code package-info.class}. */
        PACKAGE,
        /** A module's description: {@code module-info.class}. */
        MODULE
    }

    private final ClassReading.Header header;
    private final List<BytecodeElement> elements;
    private final List<AnnotationUse> annotations;
    private final List<Member> members;
    private final SourcePlaces places;

    ClassFile(
            ClassReading.Header header,
            List<BytecodeElement> elements,
            List<AnnotationUse> annotations,
            List<Member> members,
            SourcePlaces places) {
        this.header = header;
        this.elements = elements;
        this.annotations = List.copyOf(annotations);
        this.members = List.copyOf(members);
        this.places = places;
    }

    ClassReading.Header header() {
        return header;
    }

    List<BytecodeElement> elements() {
        return elements;
    }

    SourcePlaces places() {
        return places;
    }

    /**
     * The class's name in the source.
     *
     * @return the name with dots, {@code com.acme.Order.Line}; an anonymous class has the compiler's name for it; the
     *     name of the module or package for one of these
     */
    public String name() {
        return header.name();
    }

    /**
     * The class's name for the JVM.
     *
     * @return the name as {@link Class#getName()} gives it, {@code com.acme.Order$Line}
     */
    public String binaryName() {
        return header.internalName().replace('/', '.');
    }

    /**
     * The name without package and enclosing classes.
     *
     * @return the name, empty for an anonymous class
     */
    public String simpleName() {
        return header.simpleName();
    }

    /**
     * The package.
     *
     * @return its name, empty for the unnamed package
     */
    public String packageName() {
        String binaryName = binaryName();
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    /**
     * The class of the same source that is not nested in another.
     *
     * @return its source name; this class's own if it is not nested
     */
    public String outermostClass() {
        return header.outermostClass();
    }

    /**
     * Says whether the class is nested in another class or in a method.
     *
     * @return whether it is nested
     */
    public boolean isNested() {
        return header.nested();
    }

    /**
     * What the file holds.
     *
     * @return the kind of class
     */
    public Kind kind() {
        return header.kind();
    }

    /**
     * The access flags of the class (JVMS tables 4.1-B and 4.7.6-A), for a nested class those it is declared with.
     *
     * @return the flags, bitwise or
     */
    public int flags() {
        return header.flags();
    }

    /**
     * Says whether the compiler made the class for purposes of its own.
     *
     * @return whether it is marked as synthetic
     */
    public boolean isSynthetic() {
        return (header.flags() & 0x1000) != 0;
    }

    /**
     * The class it extends.
     *
     * @return the source name, or empty for {@link Object}, an interface, a package or a module
     */
    public Optional<String> superclass() {
        return Optional.ofNullable(header.superclass());
    }

    /**
     * The interfaces that it implements itself, or extends if it is an interface.
     *
     * @return source names
     */
    public List<String> interfaces() {
        return header.interfaces();
    }

    /**
     * The name of the source file.
     *
     * @return the name without folders, or empty if the class was compiled without it
     */
    public Optional<String> sourceFileName() {
        return Optional.ofNullable(header.sourceFile());
    }

    /**
     * The version of the class file format.
     *
     * @return the major version; 61 is Java 17
     */
    public int majorVersion() {
        return header.majorVersion();
    }

    /**
     * The annotations on the class itself.
     *
     * @return the annotations in the order of the class file
     */
    public List<AnnotationUse> annotations() {
        return annotations;
    }

    /**
     * Says whether the class bears an annotation.
     *
     * @param type the annotation's source name
     * @return whether it is there
     */
    public boolean isAnnotatedWith(String type) {
        return annotations.stream().anyMatch(annotation -> annotation.is(type));
    }

    /**
     * The fields and methods, without the bodies of lambdas.
     *
     * @return the members in the order of the class file
     */
    public List<Member> members() {
        return members;
    }

    /**
     * The path of the source file.
     *
     * @return the path in the code base, or empty if the source is not there
     */
    public Optional<String> sourcePath() {
        return Optional.ofNullable(places.path());
    }

    /** The enclosing method of a local or anonymous class. */
    record Enclosing(
            String owner, @Nullable String method, @Nullable String descriptor) {}
}
