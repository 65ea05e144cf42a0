package org.assize.declarative;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assize.codebase.SourceFile;
import org.assize.rule.Demand;

/** A demand as it was read from a rule file. */
final class WrittenDemand implements Demand {

    private final String ruleId;
    private final boolean required;
    private final List<String> values;
    private final Map<String, List<String>> details;
    private final boolean hasScope;
    private final FileScope scope;
    private final String message;
    private final transient BiConsumer<String, String> problems;

    WrittenDemand(
            String ruleId,
            boolean required,
            List<String> values,
            Map<String, List<String>> details,
            boolean hasScope,
            FileScope scope,
            String message,
            BiConsumer<String, String> problems) {
        this.ruleId = ruleId;
        this.required = required;
        this.values = List.copyOf(values);
        this.details = Map.copyOf(details);
        this.hasScope = hasScope;
        this.scope = scope;
        this.message = message;
        this.problems = problems;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> values() {
        return values;
    }

    @Override
    public List<String> details(String name) {
        return details.getOrDefault(name, List.of());
    }

    @Override
    public boolean hasScope() {
        return hasScope;
    }

    @Override
    public boolean covers(SourceFile parsed, String shown) {
        return scope.covers(parsed, shown);
    }

    @Override
    public String message(String found, String usual) {
        return message.isEmpty() ? usual : message.replace("{found}", found);
    }

    @Override
    public void reject(String key, String problem) {
        problems.accept(key, problem);
    }
}
