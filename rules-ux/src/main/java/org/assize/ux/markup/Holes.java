package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.List;

/** Texts with holes where expressions stood. */
final class Holes {

    private Holes() {}

    static boolean in(String text) {
        return text.indexOf(TemplateMask.HOLE) >= 0;
    }

    static String remove(String text) {
        return text.replace(String.valueOf(TemplateMask.HOLE), "");
    }

    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == TemplateMask.HOLE) {
                if (index == 0 || text.charAt(index - 1) != TemplateMask.HOLE) {
                    pieces.add(text.substring(start, index));
                }
                start = index + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
