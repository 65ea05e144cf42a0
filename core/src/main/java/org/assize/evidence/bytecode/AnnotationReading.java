package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the values of one annotation, or of one list in it. */
final class AnnotationReading extends AnnotationVisitor {

    private final Names names;
    private final BiConsumer<@Nullable String, Object> values;
    private final Runnable end;

    private AnnotationReading(Names names, BiConsumer<@Nullable String, Object> values, Runnable end) {
        super(Opcodes.ASM9);
        this.names = names;
        this.values = values;
        this.end = end;
    }

    static AnnotationReading into(AnnotationUse annotation, Names names) {
        return new AnnotationReading(names, annotation::put, () -> {});
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        if (value instanceof Type type) {
            values.accept(name, new Value.ClassLiteral(names.of(type)));
        } else if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int index = 0; index < java.lang.reflect.Array.getLength(value); index++) {
                list.add(java.lang.reflect.Array.get(value, index));
            }
            values.accept(name, list);
        } else {
            values.accept(name, value);
        }
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        values.accept(name, new AnnotationUse.EnumConstant(names.of(Type.getType(descriptor)), value));
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        AnnotationUse inner =
                new AnnotationUse(names.of(Type.getType(descriptor)), AnnotationUse.Target.ANNOTATION, true, null);
        values.accept(name, inner);
        return into(inner, names);
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        List<Object> list = new ArrayList<>();
        return new AnnotationReading(names, (ignored, value) -> list.add(value), () -> values.accept(name, list));
    }

    @Override
    public void visitEnd() {
        end.run();
    }
}
