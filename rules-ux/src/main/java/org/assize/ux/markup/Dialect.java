package org.assize.ux.markup;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** The language a markup file is written in, found from its name and content. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Dialect {
    /** HTML without a template language that is known here. */
    HTML,
    /** A drawing of its own. */
    SVG,
    /** HTML with Thymeleaf's attributes. */
    THYMELEAF,
    /** Jakarta Server Pages and tag files. */
    JSP,
    /** Facelets of Jakarta Faces. */
    FACELETS,
    /** Apache FreeMarker. */
    FREEMARKER,
    /** Mustache and Handlebars. */
    MUSTACHE,
    /** Pebble, and what is written like it (Twig, Jinja, Liquid). */
    PEBBLE,
    /** Java Template Engine. */
    JTE,
    /** Apache Velocity. */
    VELOCITY,
    /** Apache Commons Jelly. */
    JELLY,
    /** Apache Wicket's markup. */
    WICKET;

    private static final Pattern THYMELEAF_ATTRIBUTE =
            Pattern.compile("www\\.thymeleaf\\.org|ultraq\\.net\\.nz/(?:web/)?thymeleaf|\\s(?:data-)?th[:-][a-z]");
    private static final Pattern FACELETS_NAMESPACE =
            Pattern.compile("(?:java\\.sun\\.com/jsf|xmlns\\.jcp\\.org/jsf|jakarta\\.faces)");
    private static final Pattern WICKET_MARK = Pattern.compile("\\swicket:id\\s*=|<wicket:|wicket\\.apache\\.org");

    static Dialect of(String extension, String text) {
        return switch (extension) {
            case "jsp", "jspf", "jspx", "tag", "tagx" -> JSP;
            case "ftl", "ftlh", "ftlx" -> FREEMARKER;
            case "mustache", "hbs", "handlebars" -> MUSTACHE;
            case "peb", "pebble" -> PEBBLE;
            case "jte" -> JTE;
            case "vm" -> VELOCITY;
            case "jelly" -> JELLY;
            default -> ofContent(extension, text);
        };
    }

    private static Dialect ofContent(String extension, String text) {
        if (THYMELEAF_ATTRIBUTE.matcher(text).find()) {
            return THYMELEAF;
        }
        if (FACELETS_NAMESPACE.matcher(text).find()
                || extension.equals("xhtml") && (text.contains("#{") || text.contains("<ui:"))) {
            return FACELETS;
        }
        if (WICKET_MARK.matcher(text).find()) {
            return WICKET;
        }
        if (extension.equals("svg")) {
            return SVG;
        }
        if (text.contains("<#if") || text.contains("<#list") || text.contains("<#macro") || text.contains("<#import")) {
            return FREEMARKER;
        }
        if (text.contains("{%")) {
            return PEBBLE;
        }
        return text.contains("{{#") || text.contains("{{>") ? MUSTACHE : HTML;
    }

    static boolean isXml(String extension, String text) {
        return switch (extension) {
            case "xhtml", "jspx", "tagx", "jelly", "svg" -> true;
            default -> text.startsWith("<?xml");
        };
    }
}
