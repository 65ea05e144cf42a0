package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * The parts of a replaced element that the fragment which takes its place is given as parameters, and writes somewhere:
 * {@code th:replace="~{layout :: page(~{::title}, ~{::main})}"} drops the element around but not the title and the main
 * part. Selectors are those of Thymeleaf that name a tag, an id, a class or a fragment of the same template.
 */
final class HandedOn {

    private static final Pattern PARAMETER = Pattern.compile("~\\{\\s*(?:this\\s*)?::\\s*([#.]?[\\w-]+)\\s*\\}");

    private HandedOn() {}

    /** The parts in the order of the template; a part inside another is handed on with it. */
    static List<Element> by(String expression, Element replaced) {
        Matcher parameter = PARAMETER.matcher(expression);
        List<String> selectors = new ArrayList<>();
        while (parameter.find()) {
            selectors.add(parameter.group(1));
        }
        List<Element> found = new ArrayList<>();
        if (!selectors.isEmpty()) {
            replaced.filter((node, depth) -> {
                boolean fits = node != replaced
                        && node instanceof Element element
                        && selectors.stream().anyMatch(selector -> fits(element, selector));
                if (fits) {
                    found.add((Element) node);
                }
                return fits ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
            });
        }
        return found;
    }

    private static boolean fits(Element element, String selector) {
        if (selector.startsWith("#")) {
            return element.id().equals(selector.substring(1));
        }
        if (selector.startsWith(".")) {
            return element.hasClass(selector.substring(1));
        }
        String fragment = element.attr("th:fragment").replaceFirst("\\(.*", "").strip();
        return element.normalName().equals(selector) || fragment.equals(selector);
    }
}
