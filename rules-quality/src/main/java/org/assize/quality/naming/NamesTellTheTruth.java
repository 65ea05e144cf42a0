package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see what a method does, only what its name and its type say. */
final class NamesTellTheTruth {

    private static final Set<String> PLAIN = Set.of(
            "int",
            "long",
            "short",
            "byte",
            "char",
            "float",
            "double",
            "String",
            "Integer",
            "Long",
            "Object",
            "List",
            "Map",
            "Set",
            "Collection",
            "Date",
            "Character",
            "Double",
            "Float",
            "Short",
            "Byte");

    static final Rule RULE = Rule.java("quality/names-tell-the-truth")
            .states(
                    "A name agrees with its type: is and has ask, get gives, set gives nothing, *Exception is an exception")
            .because("a caller reads the name, not the declaration, and builds on what it promises")
            .remedy("Rename it to what it does, or let it do what it is called")
            .implementing("iso-25010/analysability", "cwe/1099")
            .severity(Severity.WARNING)
            .offByDefault("setters that return the former value are a habit of many libraries")
            .cannotSee(
                    "Types of other files: a method that returns a type which may stand for a truth value is left alone,"
                            + " and so are setters that return their own class or a boolean.")
            .knownElsewhereAs(
                    "PMD.LinguisticNaming",
                    "PMD.BooleanGetMethodName",
                    "java:S2047",
                    "java:S2166",
                    "NM_CLASS_NOT_EXCEPTION")
            .violating("""
                    class Order {
                        int «isOpen»() { return 1; }

                        void «hasLines»() {}
                    }
                    """)
            .violating("""
                    class Order {
                        void «getTotal»() {}

                        int «setTotal»(int total) { return total; }
                    }
                    """)
            .violating("""
                    class «OrderException» {
                    }
                    """)
            .conforming("""
                    class Order {
                        boolean isOpen() { return true; }

                        Boolean hasLines() { return true; }

                        Mono<Boolean> isLate() { return null; }

                        int issue() { return 1; }

                        String hash() { return ""; }

                        void isEqualTo(Order other) {}
                    }
                    """)
            .conforming("""
                    class Order {
                        Order setTotal(int total) { return this; }

                        boolean setOpen(boolean open) { return open; }

                        void getChars(char[] target) {}

                        int getSettings() { return 0; }

                        int setup(int a) { return a; }
                    }
                    """)
            .conforming("""
                    class OrderException extends Exception {
                        interface CausesException {}

                        @Override
                        public int isOpen() { return 1; }
                    }
                    """)
            .inspecting(MethodDeclaration.class, NamesTellTheTruth::inspectMethod)
            .inspecting(ClassOrInterfaceDeclaration.class, NamesTellTheTruth::inspectClass)
            .build();

    private NamesTellTheTruth() {}

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        String name = method.getNameAsString();
        char first = name.charAt(0);
        if (first != 'i' && first != 'h' && first != 'g' && first != 's' || method.isAnnotationPresent("Override")) {
            return;
        }
        Type type = method.getType();
        int parameters = method.getParameters().size();
        if (startsLike(name, "is") || startsLike(name, "has")) {
            if (parameters == 0 && (type.isVoidType() || isPlain(type))) {
                breach(method, "asks a question, but returns " + type.asString(), report);
            }
        } else if (startsLike(name, "get")) {
            if (parameters == 0 && type.isVoidType()) {
                breach(method, "gives nothing, although its name says so", report);
            }
        } else if (startsLike(name, "set") && parameters == 1 && isPlain(type) && !returnsOwnClass(method)) {
            breach(method, "sets something, but returns " + type.asString(), report);
        }
    }

    private static boolean startsLike(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    private static boolean isPlain(Type type) {
        String name = type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
        return PLAIN.contains(name) || type.isArrayType();
    }

    private static boolean returnsOwnClass(MethodDeclaration method) {
        return method.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
                && method.getType().asString().equals(type.getNameAsString());
    }

    private static void breach(MethodDeclaration method, String what, Inspection<JavaFile, Node> report) {
        report.breach(method.getName(), "Method " + method.getNameAsString() + " " + what);
    }

    private static void inspectClass(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        if (type.getNameAsString().endsWith("Exception")
                && !type.isInterface()
                && type.getExtendedTypes().isEmpty()) {
            report.breach(type.getName(), type.getNameAsString() + " is called an exception but cannot be thrown");
        }
    }
}
