package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.ux.style.CssToken.Type;
import org.assize.ux.style.Selector.Compound;
import org.assize.ux.style.Selector.Simple;

/** Reads selector lists after Selectors 4. A list with an unknown selector is no selector, as CSS says. */
final class SelectorParser {

    private static final int DEEPEST = 16;
    private static final Set<String> OLD_PSEUDO_ELEMENTS = Set.of("before", "after", "first-line", "first-letter");
    private static final Set<String> STATES = Set.of(
            "root",
            "empty",
            "first-child",
            "last-child",
            "only-child",
            "first-of-type",
            "last-of-type",
            "only-of-type",
            "checked",
            "disabled",
            "enabled",
            "required",
            "optional",
            "read-only",
            "read-write",
            "link",
            "any-link",
            "visited",
            "hover",
            "focus",
            "active",
            "focus-visible",
            "focus-within",
            "target",
            "scope",
            "host",
            "defined",
            "indeterminate",
            "default",
            "valid",
            "invalid",
            "user-valid",
            "user-invalid",
            "in-range",
            "out-of-range",
            "placeholder-shown",
            "autofill",
            "fullscreen",
            "modal",
            "popover-open",
            "open",
            "local-link",
            "playing",
            "paused",
            "target-within",
            "-webkit-autofill",
            "-moz-focusring",
            "-webkit-any-link",
            "-moz-any-link");
    private static final Set<String> FUNCTIONAL_STATES = Set.of("lang", "dir", "state", "host-context", "current");

    private final List<CssToken> tokens;
    private final List<Selector> parents;
    private final int depth;
    private int at;
    private int specificity;
    private String pseudoElement = "";

    private SelectorParser(List<CssToken> tokens, List<Selector> parents, int depth) {
        this.tokens = tokens;
        this.parents = parents;
        this.depth = depth;
    }

    /** Says that a selector is not understood. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid() {
            super("not a selector", null, false, false);
        }
    }

    /**
     * Reads a selector list.
     *
     * @param list the list as written
     * @param parents the selectors of the rule around, empty at the top
     * @return the selectors; empty if one of them is not understood
     */
    static List<Selector> parse(String list, List<Selector> parents) {
        try {
            return list(CssTokenizer.tokens(list), parents, 0);
        } catch (Invalid e) {
            return List.of();
        }
    }

    private static List<Selector> list(List<CssToken> tokens, List<Selector> parents, int depth) throws Invalid {
        if (depth > DEEPEST) {
            throw new Invalid();
        }
        List<Selector> selectors = new ArrayList<>();
        for (List<CssToken> part : split(tokens)) {
            selectors.add(new SelectorParser(part, parents, depth).complex());
        }
        return selectors;
    }

    static List<List<CssToken>> split(List<CssToken> tokens) {
        List<List<CssToken>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int index = 0; index <= tokens.size(); index++) {
            if (index == tokens.size() || depth == 0 && tokens.get(index).is(',')) {
                parts.add(tokens.subList(start, index));
                start = index + 1;
            } else if (tokens.get(index).opens()) {
                depth++;
            } else if (tokens.get(index).closes()) {
                depth--;
            }
        }
        return parts;
    }

    private boolean more() {
        return at < tokens.size();
    }

    private CssToken peek() {
        return tokens.get(at);
    }

    private void skipSpace() {
        while (more() && peek().is(Type.SPACE)) {
            at++;
        }
    }

    private Selector complex() throws Invalid {
        List<Compound> compounds = new ArrayList<>();
        List<Character> combinators = new ArrayList<>();
        boolean nested = false;
        skipSpace();
        if (!parents.isEmpty() && more() && isCombinator(peek())) {
            compounds.add(new Compound(List.of(parent())));
            combinators.add(peek().text().charAt(0));
            at++;
            skipSpace();
            nested = true;
        }
        if (!more()) {
            throw new Invalid();
        }
        while (true) {
            Compound compound = compound();
            nested |= compound.tests().stream().anyMatch(test -> isParent(test));
            compounds.add(compound);
            boolean space = more() && peek().is(Type.SPACE);
            skipSpace();
            if (!more()) {
                break;
            }
            if (isCombinator(peek())) {
                combinators.add(peek().text().charAt(0));
                at++;
                skipSpace();
            } else if (space) {
                combinators.add(' ');
            } else {
                throw new Invalid();
            }
        }
        if (!parents.isEmpty() && !nested) {
            compounds.add(0, new Compound(List.of(parent())));
            combinators.add(0, ' ');
        }
        java.util.Collections.reverse(compounds);
        java.util.Collections.reverse(combinators);
        return new Selector(List.copyOf(compounds), List.copyOf(combinators), pseudoElement, specificity);
    }

    private static boolean isCombinator(CssToken token) {
        return token.is('>') || token.is('+') || token.is('~');
    }

    private boolean isParent(Simple test) {
        return test instanceof Simple.AnyOf any && any.selectors() == parents;
    }

    private Simple parent() {
        specificity += most(parents);
        return new Simple.AnyOf(parents);
    }

    private Compound compound() throws Invalid {
        List<Simple> tests = new ArrayList<>();
        while (more() && !peek().is(Type.SPACE) && !isCombinator(peek())) {
            Simple test = simple();
            if (test != null) {
                tests.add(test);
            }
        }
        if (tests.isEmpty() && pseudoElement.isEmpty()) {
            throw new Invalid();
        }
        return new Compound(List.copyOf(tests));
    }

    private @org.jspecify.annotations.Nullable Simple simple() throws Invalid {
        CssToken token = tokens.get(at++);
        switch (token.type()) {
            case IDENT -> {
                return type(token.text());
            }
            case HASH -> {
                specificity += Selector.ID;
                return new Simple.Id(token.text());
            }
            case DELIMITER -> {
                return punctuation(token);
            }
            default -> throw new Invalid();
        }
    }

    private Simple type(String name) {
        if (more() && peek().is('|') && at + 1 < tokens.size()) {
            CssToken local = tokens.get(at + 1);
            at += 2;
            return local.is('*') ? new Simple.Type(null) : type(local.text());
        }
        specificity += Selector.TYPE;
        return new Simple.Type(name.toLowerCase(Locale.ROOT));
    }

    private @org.jspecify.annotations.Nullable Simple punctuation(CssToken token) throws Invalid {
        switch (token.text().charAt(0)) {
            case '*' -> {
                return more() && peek().is('|') ? type("*") : new Simple.Type(null);
            }
            case '&' -> {
                return parents.isEmpty() ? new Simple.State("root") : parent();
            }
            case '.' -> {
                specificity += Selector.CLASS;
                return new Simple.ClassName(ident());
            }
            case '[' -> {
                specificity += Selector.CLASS;
                return attribute();
            }
            case ':' -> {
                return pseudo();
            }
            default -> throw new Invalid();
        }
    }

    private String ident() throws Invalid {
        if (!more() || !peek().is(Type.IDENT)) {
            throw new Invalid();
        }
        return tokens.get(at++).text();
    }

    private Simple attribute() throws Invalid {
        skipSpace();
        String name = ident().toLowerCase(Locale.ROOT);
        skipSpace();
        StringBuilder operator = new StringBuilder();
        while (more() && peek().is(Type.DELIMITER) && !peek().is(']')) {
            operator.append(tokens.get(at++).text());
        }
        if (operator.toString().equals("|") && more() && peek().is(Type.IDENT)) {
            return attribute();
        }
        String value = "";
        skipSpace();
        if (!operator.isEmpty()) {
            if (!more() || !(peek().is(Type.IDENT) || peek().is(Type.STRING) || peek().isNumeric())) {
                throw new Invalid();
            }
            CssToken token = tokens.get(at++);
            value = token.is(Type.DIMENSION) ? token.text() + token.unit() : token.text();
            skipSpace();
        }
        boolean ignoreCase = more() && peek().isIdent("i");
        if (ignoreCase || more() && peek().isIdent("s")) {
            at++;
            skipSpace();
        }
        if (!more() || !peek().is(']')) {
            throw new Invalid();
        }
        at++;
        return new Simple.HasAttribute(name, operator.toString(), value, ignoreCase);
    }

    private @org.jspecify.annotations.Nullable Simple pseudo() throws Invalid {
        boolean element = more() && peek().is(':');
        if (element) {
            at++;
        }
        if (!more()) {
            throw new Invalid();
        }
        CssToken token = tokens.get(at++);
        String name = token.text().toLowerCase(Locale.ROOT);
        if (token.is(Type.IDENT) && (element || OLD_PSEUDO_ELEMENTS.contains(name))) {
            specificity += Selector.TYPE;
            pseudoElement = name;
            return null;
        }
        if (token.is(Type.FUNCTION)) {
            List<CssToken> arguments = arguments();
            if (element) {
                pseudoElement = name;
                return null;
            }
            return function(name, arguments);
        }
        if (!token.is(Type.IDENT) || !STATES.contains(name)) {
            throw new Invalid();
        }
        specificity += Selector.CLASS;
        return new Simple.State(name);
    }

    private List<CssToken> arguments() {
        int start = at;
        int open = 1;
        while (more()) {
            if (peek().opens()) {
                open++;
            } else if (peek().closes() && --open == 0) {
                return tokens.subList(start, at++);
            }
            at++;
        }
        return tokens.subList(start, at);
    }

    private Simple function(String name, List<CssToken> arguments) throws Invalid {
        switch (name) {
            case "is", "matches", "-webkit-any", "-moz-any", "where" -> {
                List<Selector> selectors = list(arguments, parents, depth + 1);
                specificity += name.equals("where") ? 0 : most(selectors);
                return new Simple.AnyOf(selectors);
            }
            case "not" -> {
                List<Selector> selectors = list(arguments, parents, depth + 1);
                specificity += most(selectors);
                return new Simple.NoneOf(selectors);
            }
            case "has" -> {
                return has(arguments);
            }
            case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type" -> {
                specificity += Selector.CLASS;
                return NthParser.parse(arguments, name.contains("last"), name.endsWith("of-type"));
            }
            default -> {
                if (!FUNCTIONAL_STATES.contains(name)) {
                    throw new Invalid();
                }
                specificity += Selector.CLASS;
                return new Simple.State(name);
            }
        }
    }

    private Simple has(List<CssToken> arguments) throws Invalid {
        List<Character> leading = new ArrayList<>();
        List<Selector> selectors = new ArrayList<>();
        for (List<CssToken> part : split(arguments)) {
            int start = 0;
            while (start < part.size() && part.get(start).is(Type.SPACE)) {
                start++;
            }
            boolean relative = start < part.size() && isCombinator(part.get(start));
            leading.add(relative ? part.get(start).text().charAt(0) : ' ');
            selectors.addAll(list(part.subList(relative ? start + 1 : start, part.size()), List.of(), depth + 1));
        }
        specificity += most(selectors);
        return new Simple.Has(List.copyOf(leading), List.copyOf(selectors));
    }

    private static int most(List<Selector> selectors) {
        return selectors.stream().mapToInt(Selector::specificity).max().orElse(0);
    }
}
