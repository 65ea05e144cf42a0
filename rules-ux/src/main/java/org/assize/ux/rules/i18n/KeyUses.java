package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.ux.markup.Dialect;
import org.assize.ux.markup.MarkupDocument;

/** The message keys that a template names, as far as they stand there word for word. */
final class KeyUses {

    private static final String KEY = "([A-Za-z0-9_](?:[\\w.-]*\\w)?)";

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<%--.*?--%>|<#--.*?-->", Pattern.DOTALL);

    private static final Pattern THYMELEAF = Pattern.compile("#\\{\\s*" + KEY + "\\s*[(}]");
    private static final Pattern FREEMARKER =
            Pattern.compile("\\bmsg\\(\\s*[\"']" + KEY + "[\"']\\s*[,)]|<@\\w+\\.message\\s+[\"']" + KEY + "[\"']");
    private static final Pattern JSP = Pattern.compile(
            "<(?:fmt:message\\b(?![^>]*\\bbundle=)[^>]*?\\skey|(?:spring|s):message\\b(?![^>]*\\stext=)[^>]*?\\scode)\\s*=\\s*[\"']"
                    + KEY + "[\"']");

    /** Any way to ask a bundle for a text, also with computed keys. */
    private static final Pattern ANY_USE = Pattern.compile(
            "#\\{|\\bmsg\\(|\\.message\\b|<(?:fmt|spring|s|bean|liferay-ui):(?:message|text)\\b|\\bgetMessage\\(");

    /**
     * A key as it is used.
     *
     * @param key the key
     * @param region where it is written
     */
    record Use(String key, Region region) {}

    private final List<Use> uses = new ArrayList<>();
    private final boolean anyUse;

    private KeyUses(MarkupDocument document) {
        SourceText source = document.file().text();
        String text = blankComments(source.text());
        Dialect dialect = document.file().dialect();
        anyUse = ANY_USE.matcher(text).find();
        switch (dialect) {
            case THYMELEAF -> collect(THYMELEAF, text, source);
            case FREEMARKER -> collect(FREEMARKER, text, source);
            case JSP -> collect(JSP, text, source);
            default -> {}
        }
    }

    static KeyUses of(MarkupDocument document) {
        return document.derived(KeyUses.class, KeyUses::new);
    }

    /** The keys that stand in the template word for word. */
    List<Use> literal() {
        return uses;
    }

    /** Whether the template takes any text from a bundle. */
    boolean areThere() {
        return anyUse;
    }

    private void collect(Pattern pattern, String text, SourceText source) {
        Matcher use = pattern.matcher(text);
        while (use.find()) {
            int group = use.group(1) != null ? 1 : 2;
            uses.add(new Use(use.group(group), source.region(use.start(group), use.end(group))));
        }
    }

    /** The text with comments blanked, so that offsets stay. */
    static String blankComments(String text) {
        Matcher comment = COMMENT.matcher(text);
        StringBuilder blanked = new StringBuilder(text);
        while (comment.find()) {
            blanked.replace(comment.start(), comment.end(), " ".repeat(comment.end() - comment.start()));
        }
        return blanked.toString();
    }
}
