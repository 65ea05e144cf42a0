package org.assize.declarative;

import com.google.re2j.Matcher;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextLine;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;

/** Reports what a pattern has found in a file, at the line on which it begins. */
final class FoundText {

    private FoundText() {}

    static void report(Demand demand, Matcher match, TextFile file, Inspection<TextFile, TextElement> report) {
        String text = match.group();
        int start = match.start() + text.length() - text.stripLeading().length();
        int end = match.end() - (text.length() - text.stripTrailing().length());
        int number = file.text().lineAt(start);
        TextLine line = file.lines().get(number - 1);
        String found = text.strip().replaceAll("\\s+", " ");
        report.breach(line, demand.message(found, "'" + found + "' stands here"))
                .key(found)
                .at(file.text().region(start, Math.max(start, end)));
    }
}
