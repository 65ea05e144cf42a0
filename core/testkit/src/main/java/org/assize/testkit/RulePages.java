package org.assize.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assize.report.RulePage;
import org.assize.rule.Rule;
import org.assize.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * The committed pages of rules: says when one is missing or out of date, or writes it where the system property
 * {@value #PROPERTY} is {@value #WRITE}.
 */
final class RulePages {

    static final String PROPERTY = "assize.pages";
    static final String WRITE = "write";

    private static final String HOW =
            "write it by running this test with -D" + PROPERTY + "=" + WRITE + ", look at it, and commit it";

    private final Path folder;
    private final Path shown;
    private final Standards standards;
    private final @Nullable RealCodeRecord record;

    RulePages(Path folder, Standards standards, @Nullable Path record) {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
        this.folder = module.resolve(folder);
        this.shown = folder;
        this.standards = standards;
        this.record = record == null ? null : RealCodeRecord.read(module.resolve(record));
    }

    /** Fails if the rule's page is not what it should be. */
    void check(Rule rule) {
        Path page = page(rule.id(), folder);
        String wanted = RulePage.markdown(
                rule, standards, record == null ? "" : record.of(rule.id()).orElse(""));
        try {
            if (WRITE.equals(System.getProperty(PROPERTY))) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, wanted);
            } else if (!Files.exists(page)) {
                throw Failure.of(rule.id() + " has no page: " + page(rule.id(), shown) + " is missing\n" + HOW);
            } else {
                compare(rule, Files.readString(page).replace("\r\n", "\n"), wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(page(rule.id(), shown) + " cannot be read or written", e);
        }
    }

    private void compare(Rule rule, String committed, String wanted) {
        if (committed.equals(wanted)) {
            return;
        }
        List<String> old = List.of(committed.split("\n", -1));
        List<String> now = List.of(wanted.split("\n", -1));
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        throw Failure.of("the page of " + rule.id() + " is out of date: " + page(rule.id(), shown) + ":" + (line + 1)
                + "\nit says     " + (line < old.size() ? old.get(line) : "(nothing)")
                + "\nit should   " + (line < now.size() ? now.get(line) : "(nothing)")
                + "\n" + HOW);
    }

    /** Fails if the folder of a pack holds a page of no rule. */
    void checkNothingIsLeftOver(String pack, List<Rule> rules) {
        Path packFolder = folder.resolve(pack);
        if (!Files.isDirectory(packFolder)) {
            return;
        }
        Set<Path> pages =
                rules.stream().map(rule -> page(rule.id(), folder).normalize()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(packFolder)) {
            List<String> orphans = files.map(Path::normalize)
                    .filter(file -> file.toString().endsWith(".md") && !pages.contains(file))
                    .map(file -> shown.resolve(pack).resolve(file.getFileName()).toString())
                    .sorted()
                    .toList();
            if (!orphans.isEmpty()) {
                throw Failure.of("pack " + pack + " has pages of rules that it no longer has: "
                        + String.join(", ", orphans) + "\ndelete them");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(packFolder + " cannot be listed", e);
        }
    }

    private static Path page(String ruleId, Path folder) {
        return folder.resolve(ruleId + ".md");
    }
}
