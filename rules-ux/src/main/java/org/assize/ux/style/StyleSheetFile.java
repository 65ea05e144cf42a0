package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;

/** A style sheet that is a file of its own. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StyleSheetFile implements StyleText {

    private final SourceText text;
    private final List<StyleRule> rules;

    StyleSheetFile(SourceText text) {
        this.text = text;
        this.rules = CssParser.sheet(text.text()).rules().stream()
                .map(CssParser.ParsedRule::rule)
                .toList();
    }

    /**
     * The rules.
     *
     * @return the rules, in order, nested ones after the rule around them
     */
    public List<StyleRule> rules() {
        return rules;
    }

    @Override
    public String css() {
        return text.text();
    }

    @Override
    public SourceText text() {
        return text;
    }

    @Override
    public List<Declaration> declarations() {
        List<Declaration> all = new ArrayList<>();
        rules.forEach(rule -> all.addAll(rule.declarations()));
        return all;
    }

    @Override
    public Region region(int from, int to) {
        return text.region(from, to);
    }
}
