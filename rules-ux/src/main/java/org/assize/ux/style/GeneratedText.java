package org.assize.ux.style;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.style.CssToken.Type;

/**
 * The text of a {@code content} property, as assistive technology reads it: the part after a slash where there is one.
 *
 * @param text the text that is certain
 * @param isPartial whether counters or attributes add to it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GeneratedText(String text, boolean isPartial) {

    static Optional<GeneratedText> of(StyleValue content, MarkupElement element) {
        if (content.isUnknown()) {
            return Optional.empty();
        }
        String value = content.text().orElse("");
        List<CssToken> tokens = CssTokenizer.tokens(value);
        StringBuilder text = new StringBuilder();
        boolean partial = false;
        for (int at = 0; at < tokens.size(); at++) {
            CssToken token = tokens.get(at);
            if (token.is('/')) {
                text.setLength(0);
                partial = false;
            } else if (token.is(Type.STRING)) {
                text.append(token.text());
            } else if (token.is(Type.FUNCTION) && token.text().equals("attr") && at + 1 < tokens.size()) {
                Attribute attribute = element.attribute(tokens.get(++at).text());
                text.append(attribute.literal().orElse(""));
                partial |= !attribute.isAbsent() && attribute.literal().isEmpty();
            } else if (token.is(Type.FUNCTION) && token.text().startsWith("counter")) {
                partial = true;
            }
        }
        return Optional.of(new GeneratedText(text.toString(), partial));
    }
}
