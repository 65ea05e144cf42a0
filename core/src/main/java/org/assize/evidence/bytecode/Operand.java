package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the simulation knows of one entry of the operand stack or of one local variable. Immutable: what changes an
 * object that is being made replaces all entries that stand for it.
 *
 * @param value what rules get to see
 * @param wide whether it is a {@code long} or {@code double}
 * @param depth how many values are nested in it
 * @param making the object being made that it stands for, or null
 */
record Operand(
        Value value, boolean wide, int depth, @Nullable Making making) {

    static final Operand UNKNOWN = new Operand(new Value.Unknown(Origin.ELSEWHERE), false, 0, null);
    static final Operand UNKNOWN_WIDE = new Operand(UNKNOWN.value(), true, 0, null);
    static final Operand NULL = new Operand(new Value.Constant(null), false, 0, null);
    static final Operand THIS = new Operand(new Value.Unknown(new Origin.This()), false, 0, null);

    static final int MOST_PARTS = 64;
    private static final int LONGEST_TEXT = 10_000;
    private static final int DEEPEST = 5;

    /** What kind of object is being made. */
    enum Form {
        /** An object whose constructor has not been called yet. */
        BARE,
        /** A string builder. */
        TEXT,
        /** An array. */
        ARRAY
    }

    /**
     * An object that the method made and nobody else knows yet.
     *
     * @param identity tells it apart from others of the method
     * @param form what it is
     * @param type its source name
     * @param parts the parts of the text in a string builder, the elements of an array
     */
    record Making(int identity, Form form, String type, List<Operand> parts) {}

    static Operand unknown(boolean wide) {
        return wide ? UNKNOWN_WIDE : UNKNOWN;
    }

    static Operand of(Object constant) {
        boolean wide = constant instanceof Long || constant instanceof Double;
        return new Operand(new Value.Constant(constant), wide, 0, null);
    }

    static Operand from(Origin origin, boolean wide) {
        return new Operand(new Value.Unknown(origin), wide, 0, null);
    }

    static Operand bare(int identity, String type) {
        return new Operand(UNKNOWN.value(), false, 0, new Making(identity, Form.BARE, type, List.of()));
    }

    static Operand text(int identity, String type, List<Operand> parts) {
        return parts.size() > MOST_PARTS
                ? created(type, List.of())
                : new Operand(
                        new Value.Unknown(new Origin.Created(type, List.of())),
                        false,
                        1,
                        new Making(identity, Form.TEXT, type, parts));
    }

    static Operand array(int identity, String type, List<Operand> elements) {
        return elements.size() > MOST_PARTS
                ? created(type, List.of())
                : new Operand(
                        new Value.Array(type, shallow(elements)),
                        false,
                        1 + deepest(elements),
                        new Making(identity, Form.ARRAY, type, elements));
    }

    static Operand created(String type, List<Operand> arguments) {
        return new Operand(
                new Value.Unknown(new Origin.Created(type, shallow(arguments))), false, 1 + deepest(arguments), null);
    }

    static Operand result(MethodCall.Target target, @Nullable Operand receiver, List<Operand> arguments, boolean wide) {
        Value on = receiver == null ? null : receiver.cut();
        int depth = Math.max(receiver == null ? 0 : receiver.nesting(), deepest(arguments));
        Origin origin = new Origin.Result(target.owner(), target.name(), target.descriptor(), on, shallow(arguments));
        return new Operand(new Value.Unknown(origin), wide, 1 + depth, null);
    }

    /** The text of operands put together, a constant if all of them are. */
    static Operand joined(List<Operand> operands) {
        List<Value> parts = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            if (operand.value instanceof Value.Concatenation concatenation) {
                concatenation.parts().forEach(part -> append(parts, part));
            } else {
                append(parts, operand.cut());
            }
        }
        if (parts.isEmpty()) {
            return of("");
        }
        if (parts.size() > MOST_PARTS) {
            return UNKNOWN;
        }
        boolean constant = parts.size() == 1 && parts.get(0).asString().isPresent();
        Value value = constant ? parts.get(0) : new Value.Concatenation(parts);
        return new Operand(value, false, constant ? 0 : 1 + deepest(operands), null);
    }

    private static void append(List<Value> parts, Value part) {
        if (!(part instanceof Value.Constant constant) || constant.value() instanceof Value.ClassLiteral) {
            parts.add(part);
            return;
        }
        String text = String.valueOf(constant.value());
        int last = parts.size() - 1;
        String before = last < 0 ? null : parts.get(last).asString().orElse(null);
        if (before == null) {
            parts.add(new Value.Constant(text));
        } else if (before.length() + text.length() > LONGEST_TEXT) {
            parts.set(last, UNKNOWN.value);
        } else {
            parts.set(last, new Value.Constant(before + text));
        }
    }

    /** The same object after other code has got hold of it. */
    Operand escaped() {
        return making == null || making.form() == Form.BARE ? this : created(making.type(), List.of());
    }

    boolean isBare() {
        return making != null && making.form() == Form.BARE;
    }

    /** The same constant in a box or out of it, or null if it is none. */
    @Nullable
    Operand constant(boolean asWide) {
        return value instanceof Value.Constant constant && constant.value() != null
                ? new Operand(value, asWide, 0, null)
                : null;
    }

    /** The value as one of a type: the class file has numbers for booleans and characters. */
    Operand as(Type type) {
        if (!(value instanceof Value.Constant constant) || !(constant.value() instanceof Integer number)) {
            return this;
        }
        return switch (type.getSort()) {
            case Type.BOOLEAN -> of(number != 0);
            case Type.CHAR -> of((char) number.intValue());
            default -> this;
        };
    }

    /** The number cut to a byte, character or short; of an unknown one the origin stays. */
    Operand narrowed(int opcode) {
        if (!(value instanceof Value.Constant constant) || !(constant.value() instanceof Integer number)) {
            return this;
        }
        return switch (opcode) {
            case Opcodes.I2B -> of((int) number.byteValue());
            case Opcodes.I2C -> of((int) (char) number.intValue());
            default -> of((int) number.shortValue());
        };
    }

    boolean isMaking(int identity) {
        return making != null && making.identity() == identity;
    }

    /** What is known where two ways through the method meet. */
    Operand merge(Operand other) {
        if (this == other || value == other.value && making == other.making) {
            return this;
        }
        if (value instanceof Value.Constant && value.equals(other.value)) {
            return this;
        }
        if (making != null && other.isMaking(making.identity())) {
            return escaped();
        }
        return unknown(wide);
    }

    static List<Value> shallow(List<Operand> operands) {
        List<Value> values = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            values.add(operand.cut());
        }
        return values;
    }

    /** The value for the inside of another, without its own inside where the nesting gets deep. */
    private Value cut() {
        return depth >= DEEPEST ? UNKNOWN.value : value;
    }

    private int nesting() {
        return depth >= DEEPEST ? 0 : depth;
    }

    private static int deepest(List<Operand> operands) {
        int deepest = 0;
        for (Operand operand : operands) {
            deepest = Math.max(deepest, operand.nesting());
        }
        return deepest;
    }
}
