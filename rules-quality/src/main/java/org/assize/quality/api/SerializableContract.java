package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Judges classes that say themselves that they are Serializable. */
final class SerializableContract {

    /** Classes of the platform that are often kept in fields and cannot be written. */
    private static final Set<String> NEVER_WRITTEN = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer",
            "java.util.Optional",
            "java.util.stream.Stream",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.CompletableFuture",
            "java.sql.Connection",
            "java.sql.ResultSet",
            "java.nio.file.Path",
            "java.util.regex.Matcher",
            "java.net.Socket",
            "javax.sql.DataSource");

    record Options(
            @Option("whether a class must say its serialVersionUID")
            boolean versioned) {}

    static final Rule RULE = Rule.java("quality/serializable-contract")
            .states(
                    "A Serializable class declares its serialVersionUID and keeps only what can be written, or marks it transient")
            .because(
                    "without it any recompilation may make old data unreadable, and one field that cannot be written makes "
                            + "writing fail at run time")
            .remedy("Declare a private static final long serialVersionUID, and make the field transient")
            .implementing("cwe/594", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("where nothing is written over releases, the version number is noise")
            .options(new Options(true))
            .cannotSee(
                    "Superclasses that are Serializable, and most types of fields: only well-known ones that cannot be "
                            + "written and classes of the same file are judged.")
            .knownElsewhereAs(
                    "PMD.MissingSerialVersionUID",
                    "PMD.NonSerializableClass",
                    "java:S2057",
                    "java:S1948",
                    "SE_NO_SERIALVERSIONID",
                    "SE_BAD_FIELD")
            .violating("""
                    import java.io.Serializable;

                    class «Order» implements Serializable {
                        private String name;
                    }
                    """)
            .violating("""
                    import java.io.*;

                    class Order implements Serializable {
                        private static final long serialVersionUID = 1L;
                        private InputStream «source»;
                        private Thread «worker», «other»;
                    }
                    """)
            .violating("""
                    class Order implements java.io.Serializable {
                        static final long serialVersionUID = 1L;
                        private Line «first»;

                        private static final class Line {
                            int number;
                        }
                    }
                    """)
            .conforming("""
                    import java.io.*;

                    class Order implements Serializable {
                        private static final long serialVersionUID = 1L;
                        private static Thread shared;
                        private transient InputStream source;
                        private String name;
                        private Line first;

                        static final class Line implements Serializable {
                            private static final long serialVersionUID = 1L;
                        }
                    }
                    """)
            .conforming("""
                    interface Marked extends java.io.Serializable {}

                    record Line(int number) implements java.io.Serializable {}

                    enum Kind implements java.io.Serializable { A }

                    abstract class Base implements java.io.Serializable {
                        private Thread worker;
                        private static final long serialVersionUID = 1L;

                        private void writeObject(java.io.ObjectOutputStream out) {}
                    }
                    """)
            .conforming("""
                    class Order {
                        private Thread worker;

                        interface Serializable {}

                        static class Line implements Serializable {}
                    }
                    """)
            .inspecting(ClassOrInterfaceDeclaration.class, SerializableContract::inspect)
            .build();

    private SerializableContract() {}

    private static void inspect(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        if (type.isInterface() || !isSerializable(type, report.file()) || writesItself(type)) {
            return;
        }
        boolean versioned = type.getFieldByName("serialVersionUID").isPresent();
        if (!versioned && !type.isAbstract() && report.options(Options.class).versioned()) {
            report.breach(type.getName(), type.getNameAsString() + " does not say its serialVersionUID")
                    .key("serialVersionUID");
        }
        for (FieldDeclaration field : type.getFields()) {
            if (!field.isStatic() && !field.isTransient() && cannotBeWritten(field.getElementType(), report.file())) {
                for (VariableDeclarator variable : field.getVariables()) {
                    report.breach(
                                    variable.getName(),
                                    variable.getNameAsString() + " cannot be written: "
                                            + field.getElementType().asString() + " is not Serializable")
                            .key(variable.getNameAsString());
                }
            }
        }
    }

    private static boolean isSerializable(ClassOrInterfaceDeclaration type, JavaFile file) {
        return type.getImplementedTypes().stream()
                .anyMatch(each -> (each.getNameAsString().equals("Serializable")
                                && file.types().of(each).is("java.io.Serializable"))
                        || (each.getNameAsString().equals("Externalizable")
                                && file.types().of(each).is("java.io.Externalizable")));
    }

    private static boolean writesItself(ClassOrInterfaceDeclaration type) {
        return !type.getMethodsByName("writeObject").isEmpty()
                || !type.getMethodsByName("writeReplace").isEmpty()
                || !type.getMethodsByName("writeExternal").isEmpty();
    }

    private static boolean cannotBeWritten(Type type, JavaFile file) {
        if (!(type instanceof ClassOrInterfaceType named)) {
            return false;
        }
        JavaType resolved = file.types().of(type);
        if (NEVER_WRITTEN.contains(resolved.name())) {
            return true;
        }
        // A final class of this file without supertypes is what it looks like.
        return file.unit().findAll(ClassOrInterfaceDeclaration.class).stream()
                .anyMatch(declared -> declared.getNameAsString().equals(named.getNameAsString())
                        && declared.isFinal()
                        && declared.getImplementedTypes().isEmpty()
                        && declared.getExtendedTypes().isEmpty()
                        && file.types().of(declared).is(resolved.name()));
    }
}
