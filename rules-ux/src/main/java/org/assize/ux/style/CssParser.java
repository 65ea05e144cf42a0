package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.CssToken.Type;

/** Reads rules and declarations after CSS Syntax 3, section 5; what it does not understand it skips as CSS says. */
final class CssParser {

    private static final int DEEPEST = 32;

    private final String text;
    private final List<CssToken> tokens;
    private final List<ParsedRule> rules = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final List<String> layers = new ArrayList<>();

    /**
     * A rule as read.
     *
     * @param rule what is shown of it
     * @param selectors its selectors, those of enclosing rules put in
     * @param layer the number of its cascade layer, or {@link Integer#MAX_VALUE} outside all
     */
    record ParsedRule(StyleRule rule, List<Selector> selectors, int layer) {}

    /** What stands around a rule. */
    private record Around(List<String> conditions, Truth applies, List<Selector> parents, int layer, int depth) {
        Around within(String condition, Truth truth) {
            List<String> all = new ArrayList<>(conditions);
            all.add(condition);
            return new Around(List.copyOf(all), applies.and(truth), parents, layer, depth + 1);
        }
    }

    private CssParser(String text) {
        this.text = text;
        this.tokens = CssTokenizer.tokens(text);
    }

    /**
     * What a style sheet holds.
     *
     * @param rules its rules, in order
     * @param imports the addresses it imports
     */
    record Parsed(List<ParsedRule> rules, List<String> imports) {}

    static Parsed sheet(String text) {
        CssParser parser = new CssParser(text);
        Around top = new Around(List.of(), Truth.YES, List.of(), Integer.MAX_VALUE, 0);
        parser.contents(0, parser.tokens.size(), top);
        return new Parsed(parser.rules, parser.imports);
    }

    static List<Declaration> declarations(String text) {
        CssParser parser = new CssParser(text);
        List<Declaration> declarations = new ArrayList<>();
        int at = 0;
        while (at < parser.tokens.size()) {
            int end = parser.endOfDeclaration(at, parser.tokens.size());
            parser.declaration(at, end, declarations);
            at = end + 1;
        }
        return declarations;
    }

    /** Reads a mix of rules and declarations; declarations only inside a style rule. */
    private List<Declaration> contents(int from, int to, Around around) {
        List<Declaration> declarations = new ArrayList<>();
        int at = from;
        while (at < to) {
            CssToken token = tokens.get(at);
            if (token.is(Type.SPACE) || token.is(';')) {
                at++;
            } else if (token.is(Type.AT_KEYWORD)) {
                at = atRule(at, to, around, declarations);
            } else {
                at = around.parents().isEmpty()
                        ? topRule(at, to, around)
                        : nestedRuleOrDeclaration(at, to, around, declarations);
            }
        }
        return declarations;
    }

    private int topRule(int at, int to, Around around) {
        int brace = first(at, to, false);
        return brace < to ? styleRule(at, brace, to, around) : to;
    }

    private int nestedRuleOrDeclaration(int at, int to, Around around, List<Declaration> declarations) {
        int stop = first(at, to, true);
        if (stop < to && tokens.get(stop).is('{') && !isDeclaration(at, stop)) {
            return styleRule(at, stop, to, around);
        }
        int end = endOfDeclaration(stop, to);
        declaration(at, end, declarations);
        return end + 1;
    }

    /** Whether what stands before a brace is a custom property's name and colon, not a nested selector. */
    private boolean isDeclaration(int at, int brace) {
        CssToken name = tokens.get(at);
        return name.is(Type.IDENT)
                && name.text().startsWith("--")
                && at + 1 < brace
                && tokens.get(at + 1).is(':');
    }

    private int styleRule(int at, int brace, int to, Around around) {
        int close = closing(brace, to);
        String prelude = source(at, brace);
        List<Selector> selectors = SelectorParser.parse(prelude, around.parents());
        if (around.depth() < DEEPEST && !selectors.isEmpty()) {
            Around inside =
                    new Around(around.conditions(), around.applies(), selectors, around.layer(), around.depth() + 1);
            int place = rules.size();
            List<Declaration> declarations = contents(brace + 1, close, inside);
            int start = tokens.get(at).start();
            StyleRule rule = new StyleRule(prelude, declarations, around.conditions(), around.applies(), start);
            rules.add(place, new ParsedRule(rule, selectors, around.layer()));
        }
        return close + 1;
    }

    private int atRule(int at, int to, Around around, List<Declaration> declarations) {
        String name = tokens.get(at).text();
        int brace = first(at, to, true);
        if (brace == to || tokens.get(brace).is(';')) {
            String prelude = source(at + 1, brace);
            if (name.equals("import")) {
                imports.add(prelude);
            } else if (name.equals("layer")) {
                for (String layer : prelude.split(",")) {
                    layer(layer.strip());
                }
            }
            return brace + 1;
        }
        int close = closing(brace, to);
        String prelude = source(at + 1, brace);
        if (around.depth() < DEEPEST) {
            Around inside = inside(name, prelude, around);
            if (inside != null) {
                int place = rules.size();
                List<Declaration> direct = contents(brace + 1, close, inside);
                if (!direct.isEmpty()) {
                    StyleRule rule = new StyleRule(
                            "&",
                            direct,
                            inside.conditions(),
                            inside.applies(),
                            tokens.get(at).start());
                    rules.add(place, new ParsedRule(rule, inside.parents(), inside.layer()));
                }
            }
        }
        return close + 1;
    }

    private @org.jspecify.annotations.Nullable Around inside(String name, String prelude, Around around) {
        String condition = "@" + name + " " + prelude;
        return switch (name) {
            case "media" -> around.within(condition, MediaQueries.matchesScreen(prelude));
            case "supports", "container", "scope", "starting-style", "when" -> around.within(condition, Truth.UNKNOWN);
            case "layer" ->
                new Around(around.conditions(), around.applies(), around.parents(), layer(prelude), around.depth() + 1);
            default -> null;
        };
    }

    private int layer(String name) {
        String key = name.isEmpty() ? "anonymous " + layers.size() : name;
        if (!layers.contains(key) && layers.size() < 1000) {
            layers.add(key);
        }
        return layers.indexOf(key);
    }

    private void declaration(int from, int to, List<Declaration> into) {
        int at = skipSpace(from, to);
        if (at >= to || !tokens.get(at).is(Type.IDENT)) {
            return;
        }
        CssToken name = tokens.get(at);
        int colon = skipSpace(at + 1, to);
        if (colon >= to || !tokens.get(colon).is(':')) {
            return;
        }
        int valueStart = skipSpace(colon + 1, to);
        int valueEnd = back(valueStart, to);
        boolean important = false;
        if (valueEnd > valueStart && tokens.get(valueEnd - 1).isIdent("important")) {
            int mark = back(valueStart, valueEnd - 1);
            if (mark > valueStart && tokens.get(mark - 1).is('!')) {
                important = true;
                valueEnd = back(valueStart, mark - 1);
            }
        }
        boolean custom = name.text().startsWith("--");
        if (valueEnd > valueStart || custom) {
            String property = custom ? name.text() : name.text().toLowerCase(Locale.ROOT);
            int end = tokens.get(Math.max(at, back(valueStart, to) - 1)).end();
            into.add(new Declaration(property, source(valueStart, valueEnd), important, name.start(), end));
        }
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && tokens.get(at).is(Type.SPACE)) {
            at++;
        }
        return at;
    }

    private int back(int from, int to) {
        int at = to;
        while (at > from && tokens.get(at - 1).is(Type.SPACE)) {
            at--;
        }
        return at;
    }

    /** The next semicolon outside brackets, or the end; a block in braces ends a rule without a semicolon. */
    private int endOfDeclaration(int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            CssToken token = tokens.get(at);
            if (token.opens()) {
                depth++;
            } else if (token.closes()) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && token.is(';')) {
                return at;
            }
        }
        return to;
    }

    /** The first brace, or if wanted semicolon, outside other brackets, or the end. */
    private int first(int from, int to, boolean orSemicolon) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            CssToken token = tokens.get(at);
            if (depth == 0 && (token.is('{') || orSemicolon && token.is(';'))) {
                return at;
            }
            if (token.opens()) {
                depth++;
            } else if (token.closes()) {
                depth = Math.max(0, depth - 1);
            }
        }
        return to;
    }

    private int closing(int brace, int to) {
        int depth = 0;
        for (int at = brace; at < to; at++) {
            CssToken token = tokens.get(at);
            if (token.is('{')) {
                depth++;
            } else if (token.is('}') && --depth == 0) {
                return at;
            }
        }
        return to;
    }

    /** The text of tokens without the comments between them. */
    private String source(int from, int to) {
        StringBuilder source = new StringBuilder();
        for (int at = from; at < to; at++) {
            CssToken token = tokens.get(at);
            source.append(token.is(Type.SPACE) ? " " : text.substring(token.start(), token.end()));
        }
        return source.toString().strip();
    }
}
