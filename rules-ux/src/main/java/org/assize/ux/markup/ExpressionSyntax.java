package org.assize.ux.markup;

/** Expressions between an opener such as <code>${</code> and the brace that closes it. */
final class ExpressionSyntax implements TemplateSyntax {

    private final String[] openers;

    ExpressionSyntax(String... openers) {
        this.openers = openers;
    }

    @Override
    public String starts() {
        StringBuilder starts = new StringBuilder();
        for (String opener : openers) {
            if (starts.indexOf(opener.substring(0, 1)) < 0) {
                starts.append(opener.charAt(0));
            }
        }
        return starts.toString();
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        for (String opener : openers) {
            if (mask.startsWith(opener, at)) {
                int end = mask.afterClosing('{', '}', at + opener.length());
                if (end > 0) {
                    mask.hole(at, end);
                    return end;
                }
            }
        }
        return -1;
    }
}
