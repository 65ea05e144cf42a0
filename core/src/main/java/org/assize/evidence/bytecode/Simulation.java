package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.assize.evidence.bytecode.Instructions.Place;
import org.assize.evidence.bytecode.Instructions.TryBlock;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows the instructions of one method from top to bottom, once, and tells what they do. Where ways through the
 * method meet, only what holds on all of them is kept; at the start of a loop, what the loop writes is forgotten.
 */
final class Simulation {

    private final ClassReading reading;
    private final MethodElement method;
    private final Instructions instructions;
    private final CallSimulation calls;
    private final boolean followed;
    private final @Nullable RepeatedCode repeated;
    private @Nullable Frame frame;
    private int line;
    private int position;

    Simulation(ClassReading reading, MethodElement method, Instructions instructions, Frame start) {
        this.reading = reading;
        this.method = method;
        this.instructions = instructions;
        this.calls = new CallSimulation(this, reading);
        this.followed = instructions.canBeFollowed();
        this.repeated = instructions.hasFinally() ? new RepeatedCode() : null;
        this.frame = start;
    }

    /** An access to a field or a call, as the instruction names it. */
    record Reference(String owner, String name, String descriptor) {}

    /** A call that is linked by a bootstrap method. */
    record Dynamic(String name, String descriptor, Handle bootstrap, Object[] arguments) {}

    void run() {
        if (followed) {
            instructions.findLoops();
        }
        for (position = 0; position < instructions.count(); position++) {
            int opcode = instructions.opcode(position);
            if (opcode == Instructions.LABEL) {
                arrive((Label) instructions.detail(position));
            } else if (opcode == Instructions.LINE) {
                startLine(instructions.number(position));
            } else {
                execute(opcode, instructions.number(position), instructions.detail(position));
            }
        }
    }

    private void startLine(int number) {
        line = number;
        if (repeated != null) {
            repeated.startLine(number);
        }
    }

    private void arrive(Label label) {
        Place place = Instructions.place(label);
        if (place.catching != null) {
            for (String type : place.catching) {
                use(TypeUse.Kind.CATCH, type, nextLine());
            }
        }
        if (!followed) {
            frame = place.target ? null : frame;
            return;
        }
        if (place.frame != null) {
            if (frame == null) {
                frame = place.frame;
            } else {
                frame.merge(place.frame);
            }
            place.frame = null;
        }
        if (place.loopEnd >= 0) {
            frame().forget(instructions.written(position, place.loopEnd));
            frame().escapeAll();
        }
        if (place.starting != null) {
            place.starting.forEach(this::enter);
        }
    }

    private int nextLine() {
        for (int next = position; next < instructions.count() && instructions.opcode(next) < 0; next++) {
            if (instructions.opcode(next) == Instructions.LINE) {
                return instructions.number(next);
            }
        }
        return line;
    }

    /** What a handler may rely on: what was so at the start of the block and is not written within. */
    private void enter(TryBlock block) {
        Frame caught = frame().copy();
        caught.clearStack();
        caught.forget(instructions.written(position, Instructions.place(block.end()).position));
        caught.escapeAll();
        caught.push(Operand.UNKNOWN);
        keep(caught, block.handler());
    }

    private void keep(Frame arriving, Label label) {
        Place place = Instructions.place(label);
        if (!followed || place.position < position) {
            return;
        }
        if (place.frame == null) {
            place.frame = arriving;
        } else {
            place.frame.merge(arriving);
        }
    }

    private void execute(int opcode, int number, @Nullable Object detail) {
        if (opcode <= Opcodes.LDC) {
            frame().push(opcode == Opcodes.ACONST_NULL ? Operand.NULL : constant(detail));
        } else if (opcode <= Opcodes.ALOAD) {
            Operand local = frame().local(number);
            boolean wide = opcode == Opcodes.LLOAD || opcode == Opcodes.DLOAD;
            frame().push(local.wide() == wide ? local : Operand.unknown(wide));
        } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            frame().store(number, frame().pop());
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            storeElement();
        } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
            shuffle(opcode);
        } else if (opcode == Opcodes.IINC) {
            frame().store(number, Operand.UNKNOWN);
        } else if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.PUTFIELD) {
            accessField(opcode, (Reference) detail);
        } else if (opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE) {
            calls.call(opcode, (Reference) detail);
        } else if (opcode == Opcodes.INVOKEDYNAMIC) {
            calls.callDynamically((Dynamic) detail);
        } else {
            executePlain(opcode, number, detail);
        }
    }

    private void executePlain(int opcode, int number, @Nullable Object detail) {
        switch (opcode) {
            case Opcodes.NEW -> create((String) detail);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> createArray((String) detail);
            case Opcodes.MULTIANEWARRAY -> {
                frame().take(number);
                use(TypeUse.Kind.ARRAY_CREATION, (String) detail, line);
                frame().push(Operand.created(reading.names().of((String) detail), List.of()));
            }
            case Opcodes.CHECKCAST -> use(TypeUse.Kind.CAST, (String) detail, line);
            case Opcodes.I2B, Opcodes.I2C, Opcodes.I2S ->
                frame().push(frame().pop().narrowed(opcode));
            default -> {
                if (opcode == Opcodes.INSTANCEOF) {
                    use(TypeUse.Kind.INSTANCEOF, (String) detail, line);
                }
                applyEffect(opcode);
                leave(opcode, detail);
            }
        }
    }

    private void applyEffect(int opcode) {
        for (int taken = StackEffect.taken(opcode); taken > 0; taken--) {
            frame().pop();
        }
        if (StackEffect.result(opcode) != StackEffect.Result.NONE) {
            frame().push(Operand.unknown(StackEffect.result(opcode) == StackEffect.Result.WIDE));
        }
    }

    private void leave(int opcode, @Nullable Object detail) {
        if (detail instanceof Label label) {
            keep(opcode == Opcodes.GOTO ? frame() : frame().copy(), label);
        } else if (detail instanceof List<?> labels) {
            for (Object label : labels) {
                keep(frame().copy(), (Label) label);
            }
        }
        boolean ends = opcode >= Opcodes.GOTO && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        if (ends) {
            frame = null;
        }
    }

    private Operand constant(@Nullable Object constant) {
        if (constant instanceof String text) {
            reading.add(new ConstantUse(method, line, text), repeated);
            return Operand.of(text);
        }
        if (constant instanceof Number) {
            return Operand.of(constant);
        }
        if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            use(TypeUse.Kind.CLASS_LITERAL, type, line);
            return Operand.of(new Value.ClassLiteral(reading.names().of(type)));
        }
        boolean wide = constant instanceof org.objectweb.asm.ConstantDynamic dynamic && dynamic.getSize() == 2;
        return Operand.unknown(wide);
    }

    private void create(String type) {
        use(TypeUse.Kind.CREATION, type, line);
        frame().push(Operand.bare(position, reading.names().of(type)));
    }

    private void createArray(String descriptor) {
        use(TypeUse.Kind.ARRAY_CREATION, descriptor, line);
        Operand length = frame().pop();
        int count = length.value().asInt().orElse(-1);
        String type = reading.names().of(descriptor);
        if (count < 0 || count > Operand.MOST_PARTS) {
            frame().push(Operand.created(type, List.of(length)));
            return;
        }
        Operand initial = initial(descriptor);
        List<Operand> elements = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            elements.add(initial);
        }
        frame().push(Operand.array(position, type, elements));
    }

    private static Operand initial(String descriptor) {
        return switch (descriptor) {
            case "[J" -> Operand.of(0L);
            case "[D" -> Operand.of(0.0);
            case "[F" -> Operand.of(0f);
            case "[Z" -> Operand.of(false);
            case "[C" -> Operand.of('\0');
            case "[I", "[S", "[B" -> Operand.of(0);
            default -> Operand.NULL;
        };
    }

    private void storeElement() {
        Operand element = frame().pop();
        int index = frame().pop().value().asInt().orElse(-1);
        Operand array = frame().pop();
        escape(element);
        Operand.Making making = array.making();
        if (making == null || making.form() != Operand.Form.ARRAY) {
            return;
        }
        Operand changed = array.escaped();
        if (index >= 0 && index < making.parts().size()) {
            List<Operand> elements = new ArrayList<>(making.parts());
            elements.set(index, asElement(element.escaped(), making.type()));
            changed = Operand.array(making.identity(), making.type(), elements);
        }
        frame().replace(making.identity(), changed);
    }

    private static Operand asElement(Operand element, String arrayType) {
        return switch (arrayType) {
            case "boolean[]" -> element.as(Type.BOOLEAN_TYPE);
            case "char[]" -> element.as(Type.CHAR_TYPE);
            default -> element;
        };
    }

    private void shuffle(int opcode) {
        switch (opcode) {
            case Opcodes.POP -> frame().pop();
            case Opcodes.POP2 -> frame().take(2);
            case Opcodes.DUP -> duplicate(1, 0);
            case Opcodes.DUP_X1 -> duplicate(1, 1);
            case Opcodes.DUP_X2 -> duplicate(1, 2);
            case Opcodes.DUP2 -> duplicate(2, 0);
            case Opcodes.DUP2_X1 -> duplicate(2, 1);
            case Opcodes.DUP2_X2 -> duplicate(2, 2);
            default -> {
                List<Operand> top = frame().take(1);
                List<Operand> below = frame().take(1);
                frame().putBack(top);
                frame().putBack(below);
            }
        }
    }

    private void duplicate(int words, int over) {
        List<Operand> top = frame().take(words);
        List<Operand> below = frame().take(over);
        frame().putBack(top);
        frame().putBack(below);
        frame().putBack(top);
    }

    private void accessField(int opcode, Reference field) {
        String descriptor = field.descriptor();
        boolean write = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
        boolean ofStatic = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.GETSTATIC;
        Operand written = write ? frame().pop().as(Type.getType(descriptor)) : null;
        if (written != null) {
            escape(written);
        }
        if (!ofStatic) {
            frame().pop();
        }
        String owner = reading.names().of(field.owner());
        String typeName = reading.names().ofDescriptor(descriptor);
        Value value = written == null ? null : written.value();
        reading.add(new FieldAccess(method, line, ofStatic, owner, field.name(), typeName, value), repeated);
        if (!write) {
            Operand constant = ofStatic ? reading.constant(field) : null;
            Origin origin = new Origin.FieldContent(owner, field.name(), typeName);
            frame().push(
                            constant != null
                                    ? constant
                                    : Operand.from(origin, descriptor.equals("J") || descriptor.equals("D")));
        }
    }

    /** Other code has got hold of an object that was being made here: from now on its contents are not known. */
    void escape(Operand operand) {
        if (operand.making() != null) {
            frame().replace(operand.making().identity(), operand.escaped());
        }
    }

    Frame frame() {
        if (frame == null) {
            frame = new Frame();
        }
        return frame;
    }

    MethodElement method() {
        return method;
    }

    int line() {
        return line;
    }

    void report(MethodCall call) {
        reading.add(call, repeated);
    }

    void reportConstant(String text) {
        reading.add(new ConstantUse(method, line, text), repeated);
    }

    void use(TypeUse.Kind kind, String internalName, int atLine) {
        if (internalName.startsWith("[")) {
            use(kind, Type.getObjectType(internalName), atLine);
        } else {
            reading.add(new TypeUse(kind, reading.names().of(internalName), method, atLine), repeated);
        }
    }

    void use(TypeUse.Kind kind, Type type, int atLine) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            reading.add(new TypeUse(kind, reading.names().of(element), method, atLine), repeated);
        }
    }
}
