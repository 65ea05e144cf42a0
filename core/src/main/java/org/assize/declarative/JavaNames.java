package org.assize.declarative;

import java.util.List;
import java.util.regex.Pattern;
import org.assize.rule.Demand;

/** Names of types as authors write them. */
final class JavaNames {

    private static final Pattern TYPE = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$]*(\\.[\\p{L}_$][\\p{L}\\d_$]*)+");

    private JavaNames() {}

    /** Rejects what is no name of a type with its package. */
    static boolean areTypes(Demand demand, String key, List<String> names) {
        boolean all = true;
        for (String name : names) {
            String simple = simple(name);
            if (!TYPE.matcher(name).matches() || !Character.isUpperCase(simple.charAt(0))) {
                demand.reject(
                        key,
                        "'" + name + "' is not the name of a type: write it with its package, for example"
                                + " java.util.Date; for all types of a package there is 'package'");
                all = false;
            }
        }
        return all;
    }

    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
