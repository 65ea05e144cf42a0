package org.assize.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Value;
import org.assize.evidence.java.JavaKind;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Demand;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code call}: calls of methods and constructors. */
final class CallForm implements RuleForm {

    private static final String ARGUMENT = "argument";

    @Override
    public String key() {
        return "call";
    }

    @Override
    public String shape() {
        return "type#method, type#new or type alone, for example java.lang.System#exit, or a list of them";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(ARGUMENT, "a regular expression that an argument fits, for example ^MD5$");
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        if (demand.isRequired()) {
            demand.reject(key(), "a call can be forbidden, not required: say 'forbid'");
            return Optional.empty();
        }
        List<CallPattern.Target> targets = new ArrayList<>();
        for (String value : demand.values()) {
            target(demand, value).ifPresent(targets::add);
        }
        Optional<LinearPattern> argument =
                demand.detail(ARGUMENT).flatMap(text -> LinearPattern.of(demand, ARGUMENT, text));
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Check check = new Check(demand, argument);
        return Optional.of(Rule.java(demand.ruleId())
                .inspectingCalls(new CallPattern(targets), check::inspect)
                .cannotSee("Calls on a subtype of the type that is named."));
    }

    private Optional<CallPattern.Target> target(Demand demand, String value) {
        int hash = value.indexOf('#');
        String type = hash < 0 ? value : value.substring(0, hash);
        String method = hash < 0 ? "" : value.substring(hash + 1).replaceFirst("\\(.*", "");
        if (hash >= 0 && !method.matches("[\\p{L}_$][\\p{L}\\d_$]*")) {
            demand.reject(key(), "'" + value + "' names no method: write " + shape());
            return Optional.empty();
        }
        if (!JavaNames.areTypes(demand, key(), List.of(type))) {
            return Optional.empty();
        }
        List<String> methods = method.isEmpty() ? List.of() : List.of(method.equals("new") ? "<init>" : method);
        return Optional.of(CallPattern.callsTo(type, methods.toArray(String[]::new))
                .targets()
                .get(0));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return JavaKind.JAVA.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        return "Do it without this call";
    }

    private record Check(Demand demand, Optional<LinearPattern> argument) {

        void inspect(Call call, CallInspection report) {
            if (!demand.covers(report.source(), report.place().path())) {
                return;
            }
            String simple = JavaNames.simple(call.owner());
            String name = call.name().equals("<init>") ? "new " + simple : simple + "." + call.name();
            if (argument.isEmpty()) {
                report.breach(demand.message(name, name + " is called")).key(name);
                return;
            }
            Optional<String> fitting = call.arguments().stream()
                    .flatMap(value -> texts(value, report).stream())
                    .filter(argument.get()::fits)
                    .findFirst();
            if (fitting.isPresent()) {
                String found = name + " with \"" + fitting.get() + "\"";
                report.breach(demand.message(found, found.replace(" with ", " is called with ")))
                        .key(name + " " + fitting.get());
            } else if (call.arguments().stream().anyMatch(value -> !value.isKnown())) {
                report.unjudged();
            }
        }

        private static List<String> texts(Value value, CallInspection report) {
            return value instanceof Value.Constant constant
                            && constant.value() != null
                            && !(constant.value() instanceof String)
                    ? List.of(
                            constant.value() instanceof Value.ClassLiteral type
                                    ? type.type()
                                    : String.valueOf(constant.value()))
                    : report.textsOf(value);
        }
    }
}
