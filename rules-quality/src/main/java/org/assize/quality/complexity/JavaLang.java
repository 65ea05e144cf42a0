package org.assize.quality.complexity;

import java.util.Set;

/** The types of {@code java.lang} that code names without an import. */
final class JavaLang {

    private static final Set<String> TYPES = Set.of(
            "Object",
            "String",
            "Class",
            "Boolean",
            "Byte",
            "Character",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Void",
            "Number",
            "Math",
            "System",
            "Thread",
            "Runnable",
            "Iterable",
            "Comparable",
            "CharSequence",
            "StringBuilder",
            "StringBuffer",
            "Throwable",
            "Exception",
            "Error",
            "RuntimeException",
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "FunctionalInterface",
            "SafeVarargs",
            "Enum",
            "Record",
            "Cloneable",
            "AutoCloseable",
            "Appendable",
            "ClassLoader",
            "ThreadLocal",
            "Process",
            "Runtime",
            "Package",
            "Module",
            "IllegalArgumentException",
            "IllegalStateException",
            "NullPointerException",
            "IndexOutOfBoundsException",
            "UnsupportedOperationException",
            "ClassCastException",
            "ClassNotFoundException",
            "NumberFormatException",
            "InterruptedException",
            "AssertionError",
            "ArithmeticException",
            "CloneNotSupportedException",
            "NoSuchFieldException",
            "NoSuchMethodException",
            "StackTraceElement",
            "ReflectiveOperationException",
            "SecurityException",
            "LinkageError",
            "NoClassDefFoundError",
            "OutOfMemoryError",
            "StackOverflowError",
            "InstantiationException",
            "IllegalAccessException",
            "ArrayIndexOutOfBoundsException");

    private JavaLang() {}

    static boolean declares(String simpleName) {
        return TYPES.contains(simpleName);
    }
}
