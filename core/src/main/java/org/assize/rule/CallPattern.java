package org.assize.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.assize.evidence.call.Call;

/**
 * Which calls a rule asks for: types with the names of their methods. Immutable.
 *
 * @param targets the types and methods; a call fits if it fits one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CallPattern(List<Target> targets) {

    /**
     * Methods of one type.
     *
     * @param type the source name of the type that the method is called on
     * @param methods the names of the methods, {@code <init>} for constructors; none for any method
     */
    public record Target(String type, Set<String> methods) {

        /** Copies the set. */
        public Target {
            methods = Set.copyOf(methods);
        }
    }

    /** Copies the list. */
    public CallPattern {
        targets = List.copyOf(targets);
    }

    /**
     * Calls of methods of a type.
     *
     * @param type the source name of the type, {@code java.security.MessageDigest}
     * @param methods the names of the methods; none for any, constructors included
     * @return the pattern
     */
    public static CallPattern callsTo(String type, String... methods) {
        return new CallPattern(List.of(new Target(type, Set.of(methods))));
    }

    /**
     * Creations of objects of some types.
     *
     * @param types the source names of the classes
     * @return the pattern
     */
    public static CallPattern creationsOf(String... types) {
        List<Target> targets = new ArrayList<>();
        for (String type : types) {
            targets.add(new Target(type, Set.of("<init>")));
        }
        return new CallPattern(targets);
    }

    /**
     * Calls that fit this pattern or another.
     *
     * @param other the other pattern
     * @return both
     */
    public CallPattern or(CallPattern other) {
        List<Target> both = new ArrayList<>(targets);
        both.addAll(other.targets);
        return new CallPattern(both);
    }

    /**
     * Calls that fit this pattern or are of methods of another type.
     *
     * @param type the source name of the type
     * @param methods the names of the methods; none for any
     * @return both
     */
    public CallPattern or(String type, String... methods) {
        return or(callsTo(type, methods));
    }

    /** A cheap test before types are looked at. */
    boolean mayFit(String method) {
        for (Target target : targets) {
            if (target.methods().isEmpty() || target.methods().contains(method)) {
                return !method.isEmpty();
            }
        }
        return false;
    }

    boolean fits(Call call) {
        for (Target target : targets) {
            if (target.type().equals(call.owner())
                    && (target.methods().isEmpty() || target.methods().contains(call.name()))) {
                return true;
            }
        }
        return false;
    }
}
