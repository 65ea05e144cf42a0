package org.assize.quality.documentation;

import java.util.List;
import java.util.Map;

/** The checked exceptions of the JDK that documentation most often names, with what they derive from. */
final class CheckedExceptions {

    private static final Map<String, List<String>> SUPERTYPES = Map.ofEntries(
            Map.entry("IOException", List.of("IOException", "Exception", "Throwable")),
            Map.entry(
                    "FileNotFoundException", List.of("FileNotFoundException", "IOException", "Exception", "Throwable")),
            Map.entry("EOFException", List.of("EOFException", "IOException", "Exception", "Throwable")),
            Map.entry(
                    "MalformedURLException", List.of("MalformedURLException", "IOException", "Exception", "Throwable")),
            Map.entry(
                    "UnsupportedEncodingException",
                    List.of("UnsupportedEncodingException", "IOException", "Exception", "Throwable")),
            Map.entry("SQLException", List.of("SQLException", "Exception", "Throwable")),
            Map.entry("InterruptedException", List.of("InterruptedException", "Exception", "Throwable")),
            Map.entry("URISyntaxException", List.of("URISyntaxException", "Exception", "Throwable")),
            Map.entry("ExecutionException", List.of("ExecutionException", "Exception", "Throwable")),
            Map.entry(
                    "ClassNotFoundException",
                    List.of("ClassNotFoundException", "ReflectiveOperationException", "Exception", "Throwable")),
            Map.entry(
                    "NoSuchMethodException",
                    List.of("NoSuchMethodException", "ReflectiveOperationException", "Exception", "Throwable")),
            Map.entry(
                    "NoSuchFieldException",
                    List.of("NoSuchFieldException", "ReflectiveOperationException", "Exception", "Throwable")),
            Map.entry("CloneNotSupportedException", List.of("CloneNotSupportedException", "Exception", "Throwable")));

    private CheckedExceptions() {}

    /** The names under which a signature may declare an exception; none if it is not known to be checked. */
    static List<String> supertypesOf(String simpleName) {
        return SUPERTYPES.getOrDefault(simpleName, List.of());
    }

    /** Whether a declared name is known, so that it is certain what it does not cover. */
    static boolean isKnown(String simpleName) {
        return SUPERTYPES.containsKey(simpleName)
                || simpleName.equals("TimeoutException")
                || simpleName.equals("ParseException");
    }
}
