package org.assize.ux.style;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;

/** The names, ids and classes that occur in a document, so that selectors with others need not be tried. */
final class Vocabulary {

    private final Set<String> words = new HashSet<>();
    private boolean idsOpen;
    private boolean classesOpen;

    Vocabulary(MarkupDocument document) {
        for (MarkupElement element : document.elements()) {
            words.add(element.name());
            idsOpen |= add('#', element.attribute("id"));
            classesOpen |= add('.', element.attribute("class"));
        }
    }

    /** Takes the words of an attribute up, and says whether it may have others. */
    private boolean add(char kind, Attribute attribute) {
        for (String word : attribute.literalIfPresent().orElse("").split("[ \\t\\n\\f\\r]+")) {
            words.add(kind + word);
        }
        return !attribute.pieces().isEmpty() && attribute.literalIfPresent().isEmpty();
    }

    boolean mayMatch(Selector selector) {
        for (Selector.Compound compound : selector.compounds()) {
            if (!compound.tests().stream().allMatch(this::mayMatch)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayMatch(Selector.Simple test) {
        if (test instanceof Selector.Simple.Type type) {
            String name = type.name();
            return name == null || words.contains(name);
        }
        if (test instanceof Selector.Simple.Id id) {
            return idsOpen || words.contains('#' + id.id());
        }
        if (test instanceof Selector.Simple.ClassName className) {
            return classesOpen || words.contains('.' + className.name());
        }
        return !(test instanceof Selector.Simple.AnyOf any) || any(any.selectors());
    }

    private boolean any(List<Selector> selectors) {
        return selectors.stream().anyMatch(this::mayMatch);
    }
}
