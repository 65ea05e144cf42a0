package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assize.evidence.bytecode.AnnotationUse.Target;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reads one class file in one visit. */
final class ClassReading extends ClassVisitor {

    private final Names names = new Names();
    private final Instructions instructions = new Instructions();
    private final List<BytecodeElement> elements = new ArrayList<>();
    private final List<AnnotationUse> annotations = new ArrayList<>(2);
    private final List<Member> members = new ArrayList<>();
    private final List<String> components = new ArrayList<>(0);
    private final Map<String, Operand> constants = new HashMap<>();
    private final Map<String, Lambda> lambdas = new HashMap<>();
    private final Map<String, MethodElement> lambdaBodies = new HashMap<>();
    private final HeaderReading header = new HeaderReading(names);

    ClassReading() {
        super(Opcodes.ASM9);
    }

    /** What the file says of the class as a whole. */
    record Header(
            String internalName,
            String name,
            String simpleName,
            String outermostClass,
            boolean nested,
            ClassFile.Kind kind,
            int flags,
            @Nullable String superclass,
            List<String> interfaces,
            @Nullable String sourceFile,
            int majorVersion,
            ClassFile.@Nullable Enclosing enclosing) {}

    /** The method in which a lambda stands, and what the lambda took from it. */
    record Lambda(MethodElement holder, List<Operand> captured) {}

    ClassFile finished(java.util.function.Function<Header, SourcePlaces> placesOf) {
        Header read = header.finished();
        SourcePlaces places = placesOf.apply(read);
        lambdaBodies.forEach((key, body) -> {
            Lambda lambda = lambdas.get(key);
            if (lambda != null) {
                body.heldBy(lambda.holder());
            }
        });
        return new ClassFile(read, elements, annotations, members, places);
    }

    Names names() {
        return names;
    }

    String internalName() {
        return header.internalName();
    }

    List<String> components() {
        return components;
    }

    Instructions instructions() {
        return instructions;
    }

    void add(BytecodeElement element) {
        elements.add(element);
    }

    void add(BytecodeElement element, @Nullable RepeatedCode repeated) {
        if (repeated == null || !repeated.isCopy(element)) {
            elements.add(element);
        }
    }

    @Nullable
    Operand constant(Simulation.Reference field) {
        return field.owner().equals(internalName()) ? constants.get(field.name()) : null;
    }

    void lambda(Handle body, MethodElement holder, List<Operand> captured) {
        lambdas.merge(body.getName() + body.getDesc(), new Lambda(holder, captured), ClassReading::either);
    }

    /** A lambda in a finally block is made in several places. */
    private static Lambda either(Lambda first, Lambda second) {
        List<Operand> both = new ArrayList<>();
        for (int index = 0;
                index < Math.min(first.captured().size(), second.captured().size());
                index++) {
            both.add(first.captured().get(index).merge(second.captured().get(index)));
        }
        return new Lambda(first.holder(), both);
    }

    @Nullable
    Lambda lambdaOf(MethodElement body) {
        return lambdas.isEmpty() || !body.isLambda() ? null : lambdas.get(body.name() + body.descriptor());
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        header.visit(version, access, name, superName, interfaces);
        if (superName != null && !superName.equals("java/lang/Object")) {
            use(TypeUse.Kind.SUPERCLASS, Type.getObjectType(superName), null);
        }
        if (interfaces != null) {
            for (String implemented : interfaces) {
                use(TypeUse.Kind.INTERFACE, Type.getObjectType(implemented), null);
            }
        }
        if (signature != null) {
            generic(null).read(signature);
        }
    }

    private SignatureReading generic(@Nullable Member member) {
        return new SignatureReading(names, type -> elements.add(new TypeUse(TypeUse.Kind.GENERIC, type, member, 0)));
    }

    private void use(TypeUse.Kind kind, Type type, @Nullable Member member) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            elements.add(new TypeUse(kind, names.of(element), member, 0));
        }
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        header.visitSource(source);
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
        header.visitModule(name);
        return null;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
        header.visitOuterClass(owner, name, descriptor);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        names.learn(name, outerName, innerName);
        header.visitInnerClass(name, outerName, innerName, access);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        AnnotationUse annotation = annotation(descriptor, Target.CLASS, visible, null);
        annotations.add(annotation);
        return AnnotationReading.into(annotation, names);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        return AnnotationReading.into(annotation(descriptor, Target.TYPE, visible, null), names);
    }

    AnnotationUse annotation(String descriptor, Target target, boolean visible, @Nullable Member member) {
        AnnotationUse annotation = new AnnotationUse(names.of(Type.getType(descriptor)), target, visible, member);
        elements.add(annotation);
        return annotation;
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
        components.add(name + "()" + descriptor);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return AnnotationReading.into(annotation(type, Target.RECORD_COMPONENT, visible, null), names);
            }
        };
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        Type type = Type.getType(descriptor);
        Operand constant = value == null ? null : Operand.of(value).as(type);
        FieldElement field = new FieldElement(
                name, descriptor, names.ofDescriptor(descriptor), access, constant == null ? null : constant.value());
        members.add(field);
        elements.add(field);
        if (constant != null && (access & Opcodes.ACC_STATIC) != 0) {
            constants.put(name, constant);
        }
        if (value instanceof String text) {
            elements.add(new ConstantUse(field, 0, text));
        }
        use(TypeUse.Kind.FIELD, type, field);
        if (signature != null) {
            generic(field).readType(signature);
        }
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                AnnotationUse annotation = annotation(type, Target.FIELD, visible, field);
                field.add(annotation);
                return AnnotationReading.into(annotation, names);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String type, boolean visible) {
                return AnnotationReading.into(annotation(type, Target.TYPE, visible, field), names);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodShape shape = names.shape(descriptor);
        boolean synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
        int hidden = header.hiddenParameters(name, shape);
        List<String> thrown = new ArrayList<>(0);
        if (exceptions != null) {
            for (String exception : exceptions) {
                thrown.add(names.of(exception));
            }
        }
        MethodElement method = new MethodElement(name, descriptor, access, shape, hidden, thrown);
        if (method.isLambda()) {
            lambdaBodies.put(name + descriptor, method);
        } else {
            members.add(method);
            elements.add(method);
        }
        if (!synthetic) {
            useSignature(method, shape, hidden);
            if (signature != null) {
                SignatureReading read = generic(method);
                read.read(signature);
                method.declares(read.parameters());
            }
        }
        if (header.isGenerated(method)) {
            method.markGenerated();
        }
        return new MethodReading(this, method, shape, hidden, header.kind());
    }

    private void useSignature(MethodElement method, MethodShape shape, int hidden) {
        for (int index = hidden; index < shape.argumentCount(); index++) {
            use(TypeUse.Kind.PARAMETER, shape.argument(index), method);
        }
        use(TypeUse.Kind.RETURN, shape.returned(), method);
        for (String exception : method.exceptions()) {
            elements.add(new TypeUse(TypeUse.Kind.THROWS, exception, method, 0));
        }
    }
}
