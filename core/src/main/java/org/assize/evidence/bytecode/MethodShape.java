package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** A method descriptor, taken apart once for each class file. */
final class MethodShape {

    private final Type[] arguments;
    private final Type returned;
    private final Names names;

    MethodShape(String descriptor, Names names) {
        this.arguments = Type.getArgumentTypes(descriptor);
        this.returned = Type.getReturnType(descriptor);
        this.names = names;
    }

    int argumentCount() {
        return arguments.length;
    }

    Type argument(int index) {
        return arguments[index];
    }

    Type returned() {
        return returned;
    }

    List<String> parameterTypes() {
        List<String> types = new ArrayList<>(arguments.length);
        for (Type argument : arguments) {
            types.add(names.of(argument));
        }
        return List.copyOf(types);
    }

    String returnType() {
        return names.of(returned);
    }
}
