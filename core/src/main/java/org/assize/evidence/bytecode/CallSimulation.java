package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assize.evidence.bytecode.MethodCall.Kind;
import org.assize.evidence.bytecode.Operand.Form;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The part of the simulation that follows calls: constructors, string builders, concatenations, lambdas. */
final class CallSimulation {

    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Set<String> BUILDER_QUERIES = Set.of("length", "charAt", "isEmpty", "capacity", "indexOf");
    private static final Set<String> BOXES = Set.of(
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");

    private final Simulation simulation;
    private final ClassReading reading;

    CallSimulation(Simulation simulation, ClassReading reading) {
        this.simulation = simulation;
        this.reading = reading;
    }

    void call(int opcode, Simulation.Reference reference) {
        MethodShape shape = reading.names().shape(reference.descriptor());
        List<Operand> arguments = arguments(shape);
        Operand receiver =
                opcode == Opcodes.INVOKESTATIC ? null : simulation.frame().pop();
        MethodCall.Target target = new MethodCall.Target(
                reading.names().of(reference.owner()), reference.name(), reference.descriptor(), shape);
        boolean creation = reference.name().equals("<init>") && receiver != null && receiver.isBare();
        Value on = receiver == null || creation ? null : receiver.value();
        Kind kind = creation ? Kind.CREATION : kind(opcode);
        simulation.report(
                new MethodCall(simulation.method(), simulation.line(), kind, false, target, on, values(arguments)));
        if (creation) {
            construct(receiver, arguments, shape);
        } else {
            invoke(target, receiver, arguments);
        }
    }

    private static Kind kind(int opcode) {
        return switch (opcode) {
            case Opcodes.INVOKESTATIC -> Kind.STATIC;
            case Opcodes.INVOKEINTERFACE -> Kind.INTERFACE;
            case Opcodes.INVOKESPECIAL -> Kind.SPECIAL;
            default -> Kind.VIRTUAL;
        };
    }

    private List<Operand> arguments(MethodShape shape) {
        Operand[] arguments = new Operand[shape.argumentCount()];
        for (int index = arguments.length - 1; index >= 0; index--) {
            arguments[index] = simulation.frame().pop().as(shape.argument(index));
        }
        return Arrays.asList(arguments);
    }

    private static List<Value> values(List<Operand> operands) {
        Value[] values = new Value[operands.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = operands.get(index).value();
        }
        return List.of(values);
    }

    private void construct(Operand bare, List<Operand> arguments, MethodShape shape) {
        int identity = bare.making().identity();
        String type = bare.making().type();
        Operand made;
        if (BUILDERS.contains(type)) {
            boolean empty = arguments.isEmpty() || shape.argument(0).getSort() == Type.INT;
            made = Operand.text(identity, type, empty ? List.of() : arguments);
        } else {
            made = Operand.created(type, arguments);
        }
        arguments.forEach(simulation::escape);
        simulation.frame().replace(identity, made);
    }

    private void invoke(MethodCall.Target target, @Nullable Operand receiver, List<Operand> arguments) {
        Type returned = target.shape().returned();
        Operand known = null;
        if (receiver != null && receiver.making() != null && receiver.making().form() == Form.TEXT) {
            known = build(target, receiver, arguments);
        } else if (BOXES.contains(target.owner())) {
            known = box(target, receiver, arguments);
        } else if (receiver != null) {
            simulation.escape(receiver);
        }
        arguments.forEach(simulation::escape);
        if (returned.getSort() != Type.VOID) {
            boolean wide = returned.getSize() == 2;
            simulation.frame().push(known != null ? known : Operand.result(target, receiver, arguments, wide));
        }
    }

    private @Nullable Operand build(MethodCall.Target target, Operand builder, List<Operand> arguments) {
        Operand.Making making = builder.making();
        if (target.name().equals("append") && arguments.size() == 1 && !appendsArray(target.shape())) {
            List<Operand> parts = new ArrayList<>(making.parts());
            parts.add(arguments.get(0).escaped());
            Operand longer = Operand.text(making.identity(), making.type(), parts);
            simulation.frame().replace(making.identity(), longer);
            return longer;
        }
        if (target.name().equals("toString")) {
            return Operand.joined(making.parts());
        }
        if (!BUILDER_QUERIES.contains(target.name())) {
            simulation.escape(builder);
        }
        return null;
    }

    private static boolean appendsArray(MethodShape shape) {
        return shape.argument(0).getSort() == Type.ARRAY;
    }

    /** Boxing and unboxing do not change what is known. */
    private static @Nullable Operand box(
            MethodCall.Target target, @Nullable Operand receiver, List<Operand> arguments) {
        boolean wide = target.shape().returned().getSize() == 2;
        if (receiver == null && target.name().equals("valueOf") && arguments.size() == 1) {
            boolean boxes = target.shape().argument(0).getSort() <= Type.DOUBLE;
            return boxes ? arguments.get(0).constant(wide) : null;
        }
        if (receiver == null || !arguments.isEmpty() || !target.name().endsWith("Value")) {
            return null;
        }
        // intValue() of a Long would have to be narrowed: only the box's own type is taken out.
        boolean own = target.owner()
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith("java.lang." + target.shape().returnType());
        return own ? receiver.constant(wide) : null;
    }

    void callDynamically(Simulation.Dynamic dynamic) {
        MethodShape shape = reading.names().shape(dynamic.descriptor());
        List<Operand> arguments = arguments(shape);
        Operand result = switch (dynamic.bootstrap().getOwner()) {
            case "java/lang/invoke/StringConcatFactory" -> concatenate(dynamic, arguments);
            case "java/lang/invoke/LambdaMetafactory" -> lambda(dynamic, shape, arguments);
            default -> other(dynamic, shape);
        };
        arguments.forEach(simulation::escape);
        if (shape.returned().getSort() != Type.VOID) {
            simulation.frame().push(result);
        }
    }

    /** The recipe holds one character for each argument (1) and constant (2) between literal text. */
    private Operand concatenate(Simulation.Dynamic dynamic, List<Operand> arguments) {
        if (!dynamic.name().equals("makeConcatWithConstants")
                || dynamic.arguments().length == 0
                || !(dynamic.arguments()[0] instanceof String recipe)) {
            return Operand.joined(arguments);
        }
        List<Operand> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (int index = 0; index < recipe.length(); index++) {
            char character = recipe.charAt(index);
            if (character == 1 && argument < arguments.size()) {
                flush(literal, parts);
                parts.add(arguments.get(argument++));
            } else if (character == 2 && constant < dynamic.arguments().length) {
                Object value = dynamic.arguments()[constant++];
                if (value instanceof String || value instanceof Number) {
                    literal.append(value);
                } else {
                    flush(literal, parts);
                    parts.add(Operand.UNKNOWN);
                }
            } else {
                literal.append(character);
            }
        }
        flush(literal, parts);
        return Operand.joined(parts);
    }

    private void flush(StringBuilder literal, List<Operand> parts) {
        if (!literal.isEmpty()) {
            simulation.reportConstant(literal.toString());
            parts.add(Operand.of(literal.toString()));
            literal.setLength(0);
        }
    }

    private Operand lambda(Simulation.Dynamic dynamic, MethodShape shape, List<Operand> captured) {
        if (dynamic.arguments().length > 1 && dynamic.arguments()[1] instanceof Handle handle) {
            if (handle.getOwner().equals(reading.internalName())
                    && handle.getName().startsWith("lambda$")) {
                reading.lambda(handle, simulation.method(), captured);
            } else {
                refer(handle, captured);
            }
        }
        return Operand.created(shape.returnType(), List.of());
    }

    private void refer(Handle handle, List<Operand> captured) {
        MethodShape shape = reading.names().shape(handle.getDesc());
        Kind kind = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Kind.STATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Kind.CREATION;
            case Opcodes.H_INVOKEINTERFACE -> Kind.INTERFACE;
            case Opcodes.H_INVOKESPECIAL -> Kind.SPECIAL;
            default -> Kind.VIRTUAL;
        };
        boolean bound = kind != Kind.STATIC && kind != Kind.CREATION && !captured.isEmpty();
        Value[] unknown = new Value[shape.argumentCount()];
        Arrays.fill(unknown, Operand.UNKNOWN.value());
        MethodCall.Target target =
                new MethodCall.Target(reading.names().of(handle.getOwner()), handle.getName(), handle.getDesc(), shape);
        simulation.report(new MethodCall(
                simulation.method(),
                simulation.line(),
                kind,
                true,
                target,
                bound ? captured.get(0).value() : null,
                List.of(unknown)));
        if (kind == Kind.CREATION) {
            simulation.use(TypeUse.Kind.CREATION, handle.getOwner(), simulation.line());
        }
    }

    private Operand other(Simulation.Dynamic dynamic, MethodShape shape) {
        String bootstrap = dynamic.bootstrap().getOwner();
        if (bootstrap.equals("java/lang/runtime/ObjectMethods")) {
            simulation.method().markGenerated();
        } else if (bootstrap.equals("java/lang/runtime/SwitchBootstraps")) {
            for (Object label : dynamic.arguments()) {
                if (label instanceof Type type && type.getSort() != Type.METHOD) {
                    simulation.use(TypeUse.Kind.INSTANCEOF, type, simulation.line());
                }
            }
        }
        return Operand.unknown(shape.returned().getSize() == 2);
    }
}
