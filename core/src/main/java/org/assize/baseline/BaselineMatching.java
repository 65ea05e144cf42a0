package org.assize.baseline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;

/**
 * Recognises the findings of one rule, one to one, from the surest sign to the least sure one; what one step has matched
 * the next does not see. Where a step could choose, it does not: ambiguous means new.
 *
 * <ol>
 *   <li>the same place and the same text: nothing has changed but perhaps line numbers;
 *   <li>the same place: the text there was edited;
 *   <li>of rules that measure, the one member of that name in the same type: its parameters were changed;
 *   <li>a file that is gone, and one other file with findings of exactly the same texts: it was renamed or moved;
 *   <li>the same text at one other place, while the old place is gone: it was moved, or its member renamed.
 * </ol>
 *
 * <p>What is recognised but larger than it was is not known debt: debt may only shrink.
 */
final class BaselineMatching {

    private static final Pattern MEMBER = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)(\\([^#]*\\))?$");

    private final Set<BaselineEntry> entries;
    private final List<Finding> findings;
    private final CodeLookup code;
    private final Map<Finding, BaselineEntry> known = new IdentityHashMap<>();
    private final Map<Finding, BaselineEntry> grown = new IdentityHashMap<>();

    BaselineMatching(List<BaselineEntry> entries, List<Finding> findings, CodeLookup code) {
        this.entries = new LinkedHashSet<>(entries);
        this.findings = findings.stream().sorted(Finding.BY_PLACE).collect(Collectors.toCollection(ArrayList::new));
        this.code = code;
    }

    BaselineMatch match() {
        entries.removeIf(entry -> code.wasLeftOut(entry.path()));
        matchEqual(print -> print.value() + print.context());
        matchEqual(Fingerprint::value);
        if (!entries.isEmpty() && !findings.isEmpty()) {
            matchChangedParameters();
            matchRenamedFiles();
            matchMoved();
        }
        return new BaselineMatch(known, grown, List.copyOf(entries));
    }

    private void matchEqual(Function<Fingerprint, String> identity) {
        Map<String, Deque<BaselineEntry>> byIdentity = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.fingerprint().version() == Fingerprint.CURRENT_VERSION)
                .forEach(entry -> byIdentity
                        .computeIfAbsent(identity.apply(entry.fingerprint()), key -> new ArrayDeque<>())
                        .add(entry));
        for (Finding finding : findings) {
            Deque<BaselineEntry> same = byIdentity.get(identity.apply(finding.fingerprint()));
            if (same != null && !same.isEmpty()) {
                BaselineEntry fitting = same.stream()
                        .filter(entry -> entry.accepts(finding.measure()))
                        .findFirst()
                        .orElse(same.peek());
                same.remove(fitting);
                recognise(finding, fitting);
            }
        }
        leaveOutWhatIsKnown();
    }

    private void recognise(Finding finding, BaselineEntry entry) {
        (entry.accepts(finding.measure()) ? known : grown).put(finding, entry);
        entries.remove(entry);
    }

    /** Once a step, since taking single findings out of a list takes time in the square of their number. */
    private void leaveOutWhatIsKnown() {
        findings.removeIf(finding -> known.containsKey(finding) || grown.containsKey(finding));
    }

    /** Debt that grows or shrinks is still the same debt, and a limit of parameters is broken by the signature itself. */
    private void matchChangedParameters() {
        Map<String, List<Finding>> measured = findings.stream()
                .filter(finding -> finding.measure().isPresent())
                .collect(Collectors.groupingBy(finding -> finding.place().path() + " "
                        + withoutParameters(finding.place().subject())));
        Map<String, List<BaselineEntry>> left = entries.stream()
                .filter(entry -> entry.measure().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.path() + " " + withoutParameters(entry.subject())));
        left.forEach((member, same) -> {
            List<Finding> found = measured.getOrDefault(member, List.of());
            if (same.size() == 1 && found.size() == 1) {
                recognise(found.get(0), same.get(0));
            }
        });
        leaveOutWhatIsKnown();
    }

    private static String withoutParameters(String subject) {
        int parameters = subject.lastIndexOf('(');
        return parameters < 0 ? subject : subject.substring(0, parameters);
    }

    private void matchRenamedFiles() {
        Map<String, List<BaselineEntry>> gone = new TreeMap<>();
        for (BaselineEntry entry : entries) {
            gone.computeIfAbsent(entry.path(), path -> new ArrayList<>()).add(entry);
        }
        gone.keySet().removeIf(code::isThere);
        Map<String, List<Finding>> here = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.place().path(), TreeMap::new, Collectors.toList()));
        Map<List<String>, List<String>> oldPaths = pathsByTexts(gone, BaselineEntry::fingerprint);
        Map<List<String>, List<String>> newPaths = pathsByTexts(here, Finding::fingerprint);
        oldPaths.forEach((texts, from) -> {
            List<String> to = newPaths.getOrDefault(texts, List.of());
            if (from.size() == 1 && to.size() == 1) {
                recogniseAll(here.get(to.get(0)), gone.get(from.get(0)));
            }
        });
        leaveOutWhatIsKnown();
    }

    private static <T> Map<List<String>, List<String>> pathsByTexts(
            Map<String, List<T>> byPath, Function<T, Fingerprint> print) {
        Map<List<String>, List<String>> paths = new HashMap<>();
        byPath.forEach((path, all) -> {
            List<String> texts = all.stream()
                    .map(each -> print.apply(each).context())
                    .sorted()
                    .toList();
            paths.computeIfAbsent(texts, key -> new ArrayList<>()).add(path);
        });
        return paths;
    }

    /** Both hold the same texts equally often; among equal texts the order of subjects decides. */
    private void recogniseAll(List<Finding> moved, List<BaselineEntry> from) {
        List<Finding> inOrder = moved.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.fingerprint().context())
                        .thenComparing(finding -> finding.place().subject()))
                .toList();
        List<BaselineEntry> entriesInOrder = from.stream()
                .sorted(Comparator.comparing(
                                (BaselineEntry entry) -> entry.fingerprint().context())
                        .thenComparing(BaselineEntry::subject))
                .toList();
        for (int index = 0; index < inOrder.size(); index++) {
            recognise(inOrder.get(index), entriesInOrder.get(index));
        }
    }

    private void matchMoved() {
        matchUnambiguous(
                entry -> entry.fingerprint().context() + " "
                        + memberOf(entry.subject()).orElse(""),
                finding -> finding.fingerprint().context() + " "
                        + memberOf(finding.place().subject()).orElse(""));
        matchUnambiguous(
                entry -> entry.fingerprint().context(),
                finding -> finding.fingerprint().context());
    }

    private void matchUnambiguous(Function<BaselineEntry, String> ofEntry, Function<Finding, String> ofFinding) {
        Map<String, List<Finding>> candidates = findings.stream().collect(Collectors.groupingBy(ofFinding));
        Map<String, List<BaselineEntry>> left = entries.stream().collect(Collectors.groupingBy(ofEntry));
        left.forEach((identity, same) -> {
            List<Finding> found = candidates.getOrDefault(identity, List.of());
            if (same.size() == 1 && found.size() == 1 && isGone(same.get(0))) {
                recognise(found.get(0), same.get(0));
            }
        });
        leaveOutWhatIsKnown();
    }

    /** While the member that held the finding is still there, the finding was put right and another was made. */
    private boolean isGone(BaselineEntry entry) {
        Optional<String> member = memberOf(entry.subject());
        if (member.isEmpty() || !code.isThere(entry.path())) {
            return true;
        }
        Optional<String> text = code.textOf(entry.path());
        if (text.isEmpty()) {
            return true;
        }
        return !Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(member.get()) + "(?![\\p{L}\\p{N}_$])")
                .matcher(text.get())
                .find();
    }

    /** The name of the type or member that a subject of code ends in; other subjects are paths, that shift with edits. */
    private static Optional<String> memberOf(String subject) {
        if (subject.isEmpty() || subject.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        var matcher = MEMBER.matcher(subject);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
