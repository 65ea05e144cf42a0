package org.assize.evidence.java;

import java.util.Set;

/** Works out where an example belongs, from its package and its types. Reads examples with marks in them. */
final class ExamplePath {

    private static final String ROOT = "src/main/java/";
    private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");

    private final LightScanner scanner;
    private String packagePath = "";
    private String firstType = "";
    private String publicType = "";
    private boolean module;

    private ExamplePath(String content) {
        this.scanner = new LightScanner(content);
    }

    static String of(String content) {
        ExamplePath path = new ExamplePath(content);
        path.scan();
        return ROOT + path.packagePath + path.name() + ".java";
    }

    private String name() {
        if (!publicType.isEmpty()) {
            return publicType;
        }
        if (!firstType.isEmpty()) {
            return firstType;
        }
        return module ? "module-info" : packagePath.isEmpty() ? "Example" : "package-info";
    }

    private void scan() {
        int depth = 0;
        boolean isPublic = false;
        String previous = "";
        boolean more = scanner.next();
        while (more) {
            String word = scanner.word();
            more = scanner.next();
            switch (word) {
                case "{", "(" -> depth++;
                case "}", ")" -> depth--;
                default -> {}
            }
            if (depth == 0 && word.equals("package")) {
                more = readPackage();
            } else if (depth == 0 && word.equals("module") && more && isWord() && !previous.equals("import")) {
                module = true;
            } else if (depth == 0 && TYPE_KEYWORDS.contains(word) && more && atWord() && !previous.equals(".")) {
                nameType(scanner.word(), isPublic);
                isPublic = false;
            } else if (depth == 0) {
                isPublic = word.equals("public") || isPublic && !word.equals(";") && !word.equals("}");
            }
            previous = word;
        }
    }

    private void nameType(String name, boolean isPublic) {
        if (firstType.isEmpty()) {
            firstType = name;
        }
        if (isPublic && publicType.isEmpty()) {
            publicType = name;
        }
    }

    /** Whether a word is next, marks of examples left out. */
    private boolean atWord() {
        while (isMark() && scanner.next()) {
            // A mark between a keyword and a name is not part of either.
        }
        return !isMark() && isWord();
    }

    private boolean isMark() {
        return scanner.character() == '\u00AB' || scanner.character() == '\u00BB';
    }

    private boolean isWord() {
        return Character.isJavaIdentifierStart(scanner.character());
    }

    private boolean readPackage() {
        StringBuilder path = new StringBuilder();
        boolean more = true;
        while (more && scanner.character() != ';') {
            if (isWord()) {
                path.append(scanner.word()).append('/');
            }
            more = scanner.next();
        }
        packagePath = path.toString();
        return more;
    }
}
