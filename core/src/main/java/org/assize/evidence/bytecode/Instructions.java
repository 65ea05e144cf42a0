package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of one method, kept until its end, when it is known where loops close. Used again for the next
 * method.
 */
final class Instructions {

    /** Stands for the start of a source line. */
    static final int LINE = -1;

    /** Stands for a label. */
    static final int LABEL = -2;

    private static final int MOST_JUMPS = 2_000;

    private int[] opcodes = new int[256];
    private int[] numbers = new int[256];
    private @Nullable Object[] details = new Object[256];
    private int count;
    private final List<TryBlock> tryBlocks = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private boolean subroutines;

    /**
     * An exception handler.
     *
     * @param type the internal name of the exceptions it handles, null for all
     */
    record TryBlock(
            Label start, Label end, Label handler, @Nullable String type) {}

    private record Jump(int from, Label to) {}

    /** What is known of a label; kept in {@link Label#info}. */
    static final class Place {
        int position = -1;
        boolean target;
        int loopEnd = -1;

        @Nullable
        Frame frame;

        @Nullable
        List<TryBlock> starting;

        @Nullable
        Set<String> catching;
    }

    void clear() {
        Arrays.fill(details, 0, count, null);
        count = 0;
        tryBlocks.clear();
        jumps.clear();
        subroutines = false;
    }

    int count() {
        return count;
    }

    int opcode(int index) {
        return opcodes[index];
    }

    int number(int index) {
        return numbers[index];
    }

    @Nullable
    Object detail(int index) {
        return details[index];
    }

    List<TryBlock> tryBlocks() {
        return tryBlocks;
    }

    /** Whether a block runs on every way out of a try statement, so that the compiler repeats it. */
    boolean hasFinally() {
        for (TryBlock block : tryBlocks) {
            if (block.type() == null) {
                return true;
            }
        }
        return false;
    }

    void add(int opcode, int number, @Nullable Object detail) {
        if (count == opcodes.length) {
            opcodes = Arrays.copyOf(opcodes, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
            details = Arrays.copyOf(details, count * 2);
        }
        opcodes[count] = opcode;
        numbers[count] = number;
        details[count++] = detail;
    }

    void label(Label label) {
        place(label).position = count;
        add(LABEL, 0, label);
    }

    void jump(int opcode, Label label) {
        addTarget(label);
        subroutines |= opcode == Opcodes.JSR;
        add(opcode, 0, label);
    }

    void branch(int opcode, Label otherwise, Label... labels) {
        addTarget(otherwise);
        List<Label> all = new ArrayList<>(labels.length + 1);
        all.add(otherwise);
        for (Label label : labels) {
            addTarget(label);
            all.add(label);
        }
        add(opcode, 0, all);
    }

    private void addTarget(Label label) {
        place(label).target = true;
        jumps.add(new Jump(count, label));
    }

    void tryBlock(Label start, Label end, Label handler, @Nullable String type) {
        TryBlock block = new TryBlock(start, end, handler, type);
        tryBlocks.add(block);
        Place begin = place(start);
        if (begin.starting == null) {
            begin.starting = new ArrayList<>(1);
        }
        begin.starting.add(block);
        Place handling = place(handler);
        handling.target = true;
        if (type != null) {
            if (handling.catching == null) {
                handling.catching = new LinkedHashSet<>(2);
            }
            handling.catching.add(type);
        }
    }

    static Place place(Label label) {
        if (!(label.info instanceof Place)) {
            label.info = new Place();
        }
        return (Place) label.info;
    }

    /**
     * Says whether the ways through the method can be followed. Subroutines are of Java 5 and before; a method with
     * thousands of jumps is made by a generator, and following it would take memory for nothing.
     */
    boolean canBeFollowed() {
        return !subroutines && jumps.size() + tryBlocks.size() <= MOST_JUMPS;
    }

    /**
     * Marks the labels to which the code jumps back with the end of the loop that starts there. A loop that leads into
     * the middle of another one reaches as far as that one.
     */
    void findLoops() {
        for (TryBlock block : tryBlocks) {
            int end = Math.max(place(block.end()).position, place(block.start()).position);
            jumps.add(new Jump(end, block.handler()));
        }
        List<Place> loops = new ArrayList<>();
        for (Jump jump : jumps) {
            Place place = place(jump.to());
            if (place.position <= jump.from()) {
                if (place.loopEnd < 0) {
                    loops.add(place);
                }
                place.loopEnd = Math.max(place.loopEnd, jump.from());
            }
        }
        loops.sort(Comparator.comparingInt(loop -> loop.position));
        for (int outer = loops.size() - 1; outer >= 0; outer--) {
            Place loop = loops.get(outer);
            for (int inner = outer + 1; inner < loops.size() && loops.get(inner).position <= loop.loopEnd; inner++) {
                loop.loopEnd = Math.max(loop.loopEnd, loops.get(inner).loopEnd);
            }
        }
    }

    /** The local variables that are written between two instructions. */
    BitSet written(int from, int to) {
        BitSet written = new BitSet();
        for (int index = from; index < to; index++) {
            int opcode = opcodes[index];
            if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE || opcode == Opcodes.IINC) {
                written.set(numbers[index]);
                if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
                    written.set(numbers[index] + 1);
                }
            }
        }
        return written;
    }
}
