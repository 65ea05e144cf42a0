package org.assize.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.assize.standard.Standard;

/** Loads the packs that a class loader finds, each by itself. */
final class PackLoading {

    private static final String NOT_LOADED = " could not be loaded and its rules are not in force: ";

    /** A class loader that cannot even list its services says so for ever. */
    private static final int MOST_FAILURES_IN_A_ROW = 100;

    /** A pack with its rules found once. */
    private record LoadedPack(
            String id,
            String version,
            List<Rule> rules,
            List<Standard> standards,
            List<RuleForm> ruleForms,
            Map<String, String> removedRules,
            Optional<PackSettings> settings)
            implements RulePack {}

    /** A pack and the name of the class that it was loaded from. */
    private record Loaded(String className, RulePack pack) {}

    private final List<RulePack> packs = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    List<RulePack> packs() {
        return packs;
    }

    List<String> problems() {
        return problems;
    }

    void load(ClassLoader loader) {
        List<Loaded> loaded = new ArrayList<>();
        Iterator<RulePack> found = ServiceLoader.load(RulePack.class, loader).iterator();
        int failures = 0;
        while (failures < MOST_FAILURES_IN_A_ROW) {
            try {
                if (!found.hasNext()) {
                    break;
                }
                RulePack pack = found.next();
                failures = 0;
                loaded(pack).ifPresent(loaded::add);
            } catch (Throwable e) {
                rethrowIfFatal(e);
                failures++;
                problem("a rule pack" + NOT_LOADED + reason(e));
            }
        }
        loaded.sort(Comparator.comparing((Loaded each) -> each.pack().id()).thenComparing(Loaded::className));
        keepThoseThatAgree(loaded);
    }

    private Optional<Loaded> loaded(RulePack pack) {
        try {
            LoadedPack loaded = new LoadedPack(
                    pack.id(),
                    pack.version(),
                    List.copyOf(pack.rules()),
                    List.copyOf(pack.standards()),
                    List.copyOf(pack.ruleForms()),
                    Map.copyOf(pack.removedRules()),
                    pack.settings());
            TreeSet<String> ids = new TreeSet<>();
            for (Rule rule : loaded.rules()) {
                if (!ids.add(rule.id())) {
                    throw new IllegalStateException("two rules have the id " + rule.id());
                }
            }
            return Optional.of(new Loaded(pack.getClass().getName(), loaded));
        } catch (Throwable e) {
            rethrowIfFatal(e);
            problem("the rule pack " + pack.getClass().getName() + NOT_LOADED + reason(e));
            return Optional.empty();
        }
    }

    private void keepThoseThatAgree(List<Loaded> loaded) {
        Map<String, Loaded> ownerOf = new HashMap<>();
        for (Loaded each : loaded) {
            Optional<String> taken = each.pack().rules().stream()
                    .map(Rule::id)
                    .filter(ownerOf::containsKey)
                    .sorted()
                    .findFirst();
            if (taken.isPresent()) {
                problem("the rule pack " + each.className() + NOT_LOADED + "the rule pack "
                        + ownerOf.get(taken.get()).className() + " also has the rule " + taken.get()
                        + "; take one of the two off the class path");
            } else {
                each.pack().rules().forEach(rule -> ownerOf.put(rule.id(), each));
                packs.add(each.pack());
            }
        }
    }

    private void problem(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static void rethrowIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** The innermost cause says it best: the outer ones say that something could not be loaded. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        if (cause == null || cause == thrown) {
            return message;
        }
        String inner = reason(cause);
        return message.contains(inner) ? message : message + " (" + inner + ")";
    }
}
