package org.assize.ux.markup;

import java.util.Locale;
import java.util.Map;

/**
 * Tags of JSP, Facelets and Jelly libraries. Tags that decide or repeat become branches, tags that only write become
 * holes, and every library tag inside another tag is hidden; the others stay elements of their own.
 */
final class TagLibrarySyntax implements TemplateSyntax {

    private enum Meaning {
        BRANCH,
        OTHERWISE,
        TRANSPARENT,
        WRITES,
        SILENT,
        DROPPED
    }

    private static final Map<String, Meaning> MEANINGS = meanings();

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new java.util.HashMap<>();
        put(
                meanings,
                Meaning.BRANCH,
                "c:if c:foreach c:fortokens x:if x:foreach j:if j:foreach j:while ui:fragment"
                        + " ui:repeat sec:authorize security:authorize s:iterator s:if logic:iterate logic:present logic:notpresent"
                        + " logic:equal logic:notequal logic:empty logic:notempty tiles:notpresent shiro:hasrole"
                        + " shiro:haspermission shiro:authenticated shiro:guest shiro:user fn:if");
        put(
                meanings,
                Meaning.TRANSPARENT,
                "c:choose x:choose j:choose fmt:bundle j:jelly jsp:root jsp:body c:catch j:catch"
                        + " ui:decorate f:view f:subview");
        put(meanings, Meaning.OTHERWISE, "c:when c:otherwise x:when x:otherwise j:when j:otherwise j:default");
        put(
                meanings,
                Meaning.WRITES,
                "c:out c:url c:import fmt:message fmt:formatnumber fmt:formatdate spring:message"
                        + " spring:url s:message s:text s:property s:url bean:message bean:write html:rewrite jsp:include"
                        + " jsp:getproperty jsp:dobody jsp:invoke jsp:expression tiles:insertattribute tiles:getasstring"
                        + " tiles:insertdefinition tiles:insert tiles:get ui:include ui:insert liferay-ui:message h:outputtext"
                        + " h:outputformat x:out st:include l:renderonetime spring:theme spring:transform");
        put(
                meanings,
                Meaning.SILENT,
                "c:set c:remove fmt:setlocale fmt:setbundle fmt:requestencoding jsp:usebean"
                        + " jsp:setproperty j:set j:remove j:import s:set s:push jsp:directive.page jsp:directive.taglib"
                        + " spring:eval spring:bind fmt:settimezone fmt:parsedate f:loadbundle f:metadata");
        put(meanings, Meaning.DROPPED, "ui:remove jsp:scriptlet jsp:declaration");
        return Map.copyOf(meanings);
    }

    private static void put(Map<String, Meaning> meanings, Meaning meaning, String names) {
        for (String name : names.split(" ")) {
            meanings.put(name, meaning);
        }
    }

    @Override
    public String starts() {
        return "<";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        boolean closes = mask.charAt(at + 1) == '/';
        int nameStart = closes ? at + 2 : at + 1;
        int nameEnd = nameStart;
        boolean prefixed = false;
        while (isNamePart(mask.charAt(nameEnd))) {
            prefixed |= mask.charAt(nameEnd) == ':';
            nameEnd++;
        }
        if (!prefixed || !Character.isLetter(mask.charAt(nameStart))) {
            return -1;
        }
        String name = mask.source().substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        Meaning meaning = MEANINGS.get(name);
        if (meaning == null && !mask.isInTag()) {
            return -1;
        }
        int end = mask.afterTag(nameEnd);
        if (end < 0) {
            return -1;
        }
        boolean closed = mask.charAt(end - 2) == '/';
        return apply(mask, new LibraryTag(name, at, end, closes, closed), meaning == null ? Meaning.WRITES : meaning);
    }

    private record LibraryTag(String name, int start, int end, boolean closes, boolean closed) {}

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character)
                || character == ':'
                || character == '-'
                || character == '_'
                || character == '.';
    }

    private static int apply(TemplateMask mask, LibraryTag tag, Meaning meaning) {
        switch (meaning) {
            case BRANCH, OTHERWISE, TRANSPARENT -> {
                mask.blank(tag.start(), tag.end());
                branch(mask.branches(), tag, meaning);
                return tag.end();
            }
            case SILENT -> {
                return whole(mask, tag, false);
            }
            case DROPPED -> {
                return whole(mask, tag, false);
            }
            case WRITES -> {
                String text = mask.source().substring(tag.start(), tag.end());
                return whole(mask, tag, !text.contains(" var=") || !mask.isInText());
            }
        }
        throw new AssertionError(meaning);
    }

    private static void branch(Branches branches, LibraryTag tag, Meaning meaning) {
        if (tag.closes()) {
            branches.close(tag.name(), tag.start());
        } else if (!tag.closed()) {
            switch (meaning) {
                case BRANCH -> branches.open(tag.name(), tag.end());
                case OTHERWISE -> branches.openAlternative(tag.name(), tag.end());
                default -> branches.openUnconditionally(tag.name());
            }
        }
    }

    /** Hides a tag, and with a start tag all up to its end tag. */
    private static int whole(TemplateMask mask, LibraryTag tag, boolean writes) {
        int end = tag.end();
        if (!tag.closes() && !tag.closed()) {
            String close = "</"
                    + mask.source()
                            .substring(
                                    tag.start() + 1,
                                    tag.start() + 1 + tag.name().length());
            int found = mask.find(close, end);
            int after = found < 0 ? -1 : mask.after(">", found);
            end = after < 0 ? end : after;
        }
        if (writes && !tag.closes()) {
            mask.hole(tag.start(), end);
        } else {
            mask.blank(tag.start(), end);
        }
        return end;
    }
}
