package org.assize.evidence.bytecode;

import org.objectweb.asm.Opcodes;

/** How many entries the plain instructions take from the operand stack and put there (JVMS chapter 6). */
final class StackEffect {

    /** What an instruction puts on the stack. */
    enum Result {
        /** Nothing. */
        NONE,
        /** A value of one word. */
        NARROW,
        /** A {@code long} or {@code double}. */
        WIDE
    }

    private static final byte[] TAKEN = new byte[200];
    private static final Result[] RESULTS = new Result[200];

    static {
        java.util.Arrays.fill(RESULTS, Result.NONE);
        for (int opcode = Opcodes.IALOAD; opcode <= Opcodes.SALOAD; opcode++) {
            set(opcode, 2, opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD);
        }
        // Arithmetic comes in rows of int, long, float, double.
        for (int opcode = Opcodes.IADD; opcode <= Opcodes.DREM; opcode++) {
            set(opcode, 2, (opcode - Opcodes.IADD) % 2 == 1);
        }
        for (int opcode = Opcodes.INEG; opcode <= Opcodes.DNEG; opcode++) {
            set(opcode, 1, (opcode - Opcodes.INEG) % 2 == 1);
        }
        for (int opcode = Opcodes.ISHL; opcode <= Opcodes.LXOR; opcode++) {
            set(opcode, 2, (opcode - Opcodes.ISHL) % 2 == 1);
        }
        for (int opcode = Opcodes.I2L; opcode <= Opcodes.D2F; opcode++) {
            boolean toLong = opcode == Opcodes.I2L || opcode == Opcodes.F2L || opcode == Opcodes.D2L;
            set(opcode, 1, toLong || opcode == Opcodes.I2D || opcode == Opcodes.L2D || opcode == Opcodes.F2D);
        }
        for (int opcode = Opcodes.LCMP; opcode <= Opcodes.DCMPG; opcode++) {
            set(opcode, 2, false);
        }
        set(Opcodes.ARRAYLENGTH, 1, false);
        set(Opcodes.INSTANCEOF, 1, false);
        take(Opcodes.IFEQ, Opcodes.IFLE, 1);
        take(Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPNE, 2);
        take(Opcodes.TABLESWITCH, Opcodes.ARETURN, 1);
        take(Opcodes.ATHROW, Opcodes.ATHROW, 1);
        take(Opcodes.MONITORENTER, Opcodes.MONITOREXIT, 1);
        take(Opcodes.IFNULL, Opcodes.IFNONNULL, 1);
    }

    private StackEffect() {}

    private static void set(int opcode, int taken, boolean wide) {
        TAKEN[opcode] = (byte) taken;
        RESULTS[opcode] = wide ? Result.WIDE : Result.NARROW;
    }

    private static void take(int from, int to, int taken) {
        for (int opcode = from; opcode <= to; opcode++) {
            TAKEN[opcode] = (byte) taken;
        }
    }

    static int taken(int opcode) {
        return TAKEN[opcode];
    }

    static Result result(int opcode) {
        return RESULTS[opcode];
    }
}
