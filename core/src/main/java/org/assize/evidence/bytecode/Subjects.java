package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;

/** Names elements as the evidence of Java source does, so that a finding is recognised whichever it came from. */
final class Subjects {

    private Subjects() {}

    static String of(ClassFile file, BytecodeElement element) {
        String type = type(file);
        return element.member().map(member -> type + "#" + member(member)).orElse(type);
    }

    private static String type(ClassFile file) {
        ClassFile.Enclosing enclosing = file.header().enclosing();
        if (enclosing == null) {
            return file.name();
        }
        // A local or anonymous class is named after the method that holds it.
        Names names = new Names();
        StringBuilder subject = new StringBuilder(names.of(enclosing.owner()));
        if (enclosing.method() != null && enclosing.descriptor() != null) {
            List<String> parameters = names.shape(enclosing.descriptor()).parameterTypes();
            subject.append('#').append(enclosing.method()).append(list(parameters));
        }
        String own = file.simpleName();
        if (own.isEmpty()) {
            own = simple(
                    file.interfaces().isEmpty()
                            ? file.superclass().orElse("java.lang.Object")
                            : file.interfaces().get(0));
        }
        return subject.append('/').append(own).toString();
    }

    private static String member(Member member) {
        if (!(member instanceof MethodElement method) || method.name().equals("<clinit>")) {
            return member.name();
        }
        List<String> parameters = new ArrayList<>(method.declaredParameters());
        int last = parameters.size() - 1;
        boolean varargs = (method.flags() & 0x80) != 0 && last >= 0;
        if (varargs && parameters.get(last).endsWith("[]")) {
            String array = parameters.get(last);
            parameters.set(last, array.substring(0, array.length() - 2) + "...");
        }
        return method.name() + list(parameters);
    }

    private static String list(List<String> types) {
        return "(" + String.join(",", types.stream().map(Subjects::simple).toList()) + ")";
    }

    private static String simple(String type) {
        // The dots of a variable number of arguments do not separate names.
        int end = type.endsWith("...") ? type.length() - 3 : type.length();
        return type.substring(type.lastIndexOf('.', end - 1) + 1);
    }
}
