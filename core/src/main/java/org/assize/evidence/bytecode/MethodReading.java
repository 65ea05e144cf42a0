package org.assize.evidence.bytecode;

import java.util.List;
import org.assize.evidence.bytecode.AnnotationUse.Target;
import org.assize.evidence.call.Origin;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reads one method: its annotations, then its instructions, which are followed when all of them are known. */
final class MethodReading extends MethodVisitor {

    private final ClassReading reading;
    private final MethodElement method;
    private final MethodShape shape;
    private final int hidden;
    private final boolean inRecord;
    private final Instructions instructions;
    private boolean hasLine;

    MethodReading(ClassReading reading, MethodElement method, MethodShape shape, int hidden, ClassFile.Kind kind) {
        super(Opcodes.ASM9);
        this.reading = reading;
        this.method = method;
        this.shape = shape;
        this.hidden = hidden;
        this.inRecord = kind == ClassFile.Kind.RECORD;
        this.instructions = reading.instructions();
        instructions.clear();
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        AnnotationUse annotation = annotation(descriptor, Target.METHOD, visible);
        method.add(annotation);
        return AnnotationReading.into(annotation, reading.names());
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return AnnotationReading.into(annotation(descriptor, Target.PARAMETER, visible), reading.names());
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        return AnnotationReading.into(annotation(descriptor, Target.TYPE, visible), reading.names());
    }

    private AnnotationUse annotation(String descriptor, Target target, boolean visible) {
        if (method.isBridge()) {
            // The compiler copies the annotations of the method to its bridge.
            return new AnnotationUse(reading.names().of(Type.getType(descriptor)), target, visible, method);
        }
        return reading.annotation(descriptor, target, visible, method);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        if (!hasLine) {
            hasLine = true;
            method.startAt(line);
        }
        instructions.add(Instructions.LINE, line, null);
    }

    @Override
    public void visitLabel(Label label) {
        instructions.label(label);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        instructions.tryBlock(start, end, handler, type);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.DCONST_1) {
            instructions.add(opcode, 0, constant(opcode));
        } else if (opcode != Opcodes.NOP) {
            instructions.add(opcode, 0, null);
        }
    }

    private static Object constant(int opcode) {
        if (opcode <= Opcodes.ICONST_5) {
            return opcode - Opcodes.ICONST_0;
        }
        if (opcode <= Opcodes.LCONST_1) {
            return (long) (opcode - Opcodes.LCONST_0);
        }
        if (opcode <= Opcodes.FCONST_2) {
            return (float) (opcode - Opcodes.FCONST_0);
        }
        return (double) (opcode - Opcodes.DCONST_0);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            instructions.add(opcode, 0, "[" + "ZCFDBSIJ".charAt(operand - Opcodes.T_BOOLEAN));
        } else {
            instructions.add(opcode, 0, operand);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        instructions.add(Opcodes.LDC, 0, value);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        instructions.add(opcode, variable, null);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        instructions.add(Opcodes.IINC, variable, null);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean ofArrays = opcode == Opcodes.ANEWARRAY;
        instructions.add(opcode, 0, ofArrays ? "[" + Type.getObjectType(type).getDescriptor() : type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        instructions.add(Opcodes.MULTIANEWARRAY, dimensions, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        instructions.add(opcode, 0, new Simulation.Reference(owner, name, descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
        instructions.add(opcode, 0, new Simulation.Reference(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        instructions.add(Opcodes.INVOKEDYNAMIC, 0, new Simulation.Dynamic(name, descriptor, bootstrap, arguments));
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        instructions.jump(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        instructions.branch(Opcodes.TABLESWITCH, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        instructions.branch(Opcodes.LOOKUPSWITCH, otherwise, labels);
    }

    @Override
    public void visitEnd() {
        if (inRecord && reading.components().contains(method.name() + method.descriptor()) && isPlainAccessor()) {
            method.markGenerated();
        }
        boolean skipped =
                method.isBridge() || method.isGenerated() || method.name().equals("$deserializeLambda$");
        if (!skipped && instructions.count() > 0) {
            new Simulation(reading, method, instructions, start()).run();
        }
    }

    /** An accessor that only returns its field reads the same whether it is written out or not. */
    private boolean isPlainAccessor() {
        int real = 0;
        for (int index = 0; index < instructions.count(); index++) {
            real += instructions.opcode(index) >= 0 ? 1 : 0;
        }
        return real == 3;
    }

    /** What is known when the method is entered: the parameters, and in a lambda what it took from its method. */
    private Frame start() {
        Frame frame = new Frame();
        ClassReading.Lambda lambda = reading.lambdaOf(method);
        List<Operand> captured = lambda == null ? List.of() : lambda.captured();
        int variable = 0;
        if (!method.isStatic()) {
            frame.store(variable++, Operand.THIS);
            captured = captured.isEmpty() ? captured : captured.subList(1, captured.size());
        }
        int before = lambda == null ? hidden : captured.size();
        for (int index = 0; index < shape.argumentCount(); index++) {
            Type type = shape.argument(index);
            boolean wide = type.getSize() == 2;
            Operand operand;
            if (index >= before) {
                String name = reading.names().of(type);
                operand = Operand.from(new Origin.Parameter(index - before, name), wide);
            } else {
                operand = index < captured.size() ? captured.get(index).escaped() : Operand.unknown(wide);
            }
            frame.store(variable, operand);
            variable += type.getSize();
        }
        return frame;
    }
}
