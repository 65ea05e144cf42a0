package org.assize.ux.style;

import java.util.List;
import java.util.Locale;
import org.assize.ux.style.CssToken.Type;
import org.assize.ux.style.Selector.Simple;

/** Reads {@code an+b}. */
final class NthParser {

    private NthParser() {}

    static Simple parse(List<CssToken> tokens, boolean fromEnd, boolean ofType) throws SelectorParser.Invalid {
        StringBuilder text = new StringBuilder();
        for (CssToken token : tokens) {
            if (token.isIdent("of")) {
                return new Simple.State("lang");
            }
            text.append(token.is(Type.SPACE) ? "" : token.text() + token.unit());
        }
        String formula = text.toString().toLowerCase(Locale.ROOT);
        switch (formula) {
            case "odd" -> {
                return new Simple.Nth(2, 1, fromEnd, ofType);
            }
            case "even" -> {
                return new Simple.Nth(2, 0, fromEnd, ofType);
            }
            default -> {
                return formula(formula, fromEnd, ofType);
            }
        }
    }

    private static Simple formula(String formula, boolean fromEnd, boolean ofType) throws SelectorParser.Invalid {
        int n = formula.indexOf('n');
        try {
            if (n < 0) {
                return new Simple.Nth(0, Integer.parseInt(formula), fromEnd, ofType);
            }
            String step = formula.substring(0, n);
            String offset = formula.substring(n + 1);
            int a = step.isEmpty() || step.equals("+") ? 1 : step.equals("-") ? -1 : Integer.parseInt(step);
            return new Simple.Nth(a, offset.isEmpty() ? 0 : Integer.parseInt(offset), fromEnd, ofType);
        } catch (NumberFormatException e) {
            throw new SelectorParser.Invalid();
        }
    }
}
