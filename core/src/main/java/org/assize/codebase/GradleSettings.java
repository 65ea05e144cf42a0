package org.assize.codebase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The projects that a {@code settings.gradle} or {@code settings.gradle.kts} includes, read from its text: names in
 * quotes after {@code include}, and {@code projectDir} where it is set from a text. What a script computes is not seen;
 * projects that have a build file are found by that.
 */
final class GradleSettings {

    private static final Pattern INCLUDE = Pattern.compile("\\binclude\\b(?!Build)");
    private static final Pattern NEXT_NAME = Pattern.compile("\\G[\\s,(]*+(?:\"([^\"\\n]*)\"|'([^'\\n]*)')");
    private static final Pattern PROJECT_DIR = Pattern.compile(
            "project\\(\\s*[\"']:?([^\"'\\n]*)[\"']\\s*\\)\\.projectDir\\s*=[^\"'\\n]*[\"']([^\"'\\n]*)[\"']");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?<![:\"'])//[^\\n]*|(?s:/\\*.*?\\*/)");

    private GradleSettings() {}

    /** The folders of the included projects, relative to the folder of the settings. */
    static List<String> projectFolders(String script) {
        String text = COMMENT.matcher(script).replaceAll(" ");
        Map<String, String> folders = new LinkedHashMap<>();
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            Matcher name = NEXT_NAME.matcher(text).region(include.end(), text.length());
            while (name.find()) {
                String project = name.group(1) == null ? name.group(2) : name.group(1);
                String path = project.startsWith(":") ? project.substring(1) : project;
                folders.put(path, path.replace(':', '/'));
            }
        }
        Map<String, String> moved = new HashMap<>();
        Matcher projectDir = PROJECT_DIR.matcher(text);
        while (projectDir.find()) {
            moved.put(projectDir.group(1), projectDir.group(2));
        }
        folders.replaceAll((project, folder) -> moved.getOrDefault(project, folder));
        return new ArrayList<>(folders.values());
    }
}
