package org.assize.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assize.engine.WaiverComment;
import org.assize.finding.Finding;
import org.assize.finding.Region;

/**
 * A waiver written beside the place it is for: {@code assize:waive RULE -- reason; owner X; expires DATE}.
 *
 * @param rules the rules that need not be kept there, as they are written
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day on which it holds, in UTC
 * @param comment where it is written
 */
record InlineWaiver(List<String> rules, String reason, String owner, LocalDate expires, WaiverComment comment) {

    private static final Pattern COMMENT_END = Pattern.compile("\\s*(\\*/|--%?>|--}}|}}|#}|\\*@|\\*#)\\s*.*$");

    /** A comment, read: a waiver, or what is missing in it. */
    record Reading(Optional<InlineWaiver> waiver, List<String> missing) {}

    static Reading read(WaiverComment comment) {
        String text = COMMENT_END.matcher(comment.text()).replaceFirst("");
        int dashes = text.indexOf("--");
        String named = dashes < 0 ? text : text.substring(0, dashes);
        List<String> rules = Arrays.stream(named.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        String reason = "";
        String owner = "";
        Optional<LocalDate> expires = Optional.empty();
        for (String part : (dashes < 0 ? "" : text.substring(dashes + 2)).split(";")) {
            String stripped = part.strip();
            if (stripped.startsWith("owner ")) {
                owner = stripped.substring("owner ".length()).strip();
            } else if (stripped.startsWith("expires ")) {
                expires = Dates.parse(stripped.substring("expires ".length()).strip());
            } else {
                reason = reason.isEmpty() ? stripped : reason + "; " + stripped;
            }
        }
        List<String> missing = new ArrayList<>();
        add(missing, rules.isEmpty(), "no rule");
        add(missing, reason.isEmpty(), "no reason");
        add(missing, owner.isEmpty(), "no owner");
        add(missing, expires.isEmpty(), "no day on which it expires");
        return missing.isEmpty()
                ? new Reading(
                        Optional.of(new InlineWaiver(rules, reason, owner, expires.orElseThrow(), comment)), missing)
                : new Reading(Optional.empty(), missing);
    }

    private static void add(List<String> missing, boolean isMissing, String what) {
        if (isMissing) {
            missing.add(what);
        }
    }

    boolean covers(Finding finding, RulesInForce known) {
        if (!finding.place().path().equals(comment.path())
                || rules.stream().map(known::currentId).noneMatch(finding.rule()::equals)) {
            return false;
        }
        int line = finding.place().region().startLine();
        boolean beside = line >= comment.firstLine() && line <= comment.lastLine();
        // A finding about the whole file stands at its start; a waiver for it is the first thing in the file.
        boolean wholeFile = comment.line() == 1 && finding.place().region().equals(Region.START_OF_FILE);
        return beside || wholeFile;
    }
}
