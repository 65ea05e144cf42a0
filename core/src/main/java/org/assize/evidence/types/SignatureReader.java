package org.assize.evidence.types;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the signature of one class file. */
final class SignatureReader extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final int HIDDEN = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;
    private static final String RETENTION = "Ljava/lang/annotation/Retention;";

    private String internalName = "";
    private int flags;
    private GenericSignature generic = GenericSignature.NONE;
    private Optional<JavaType> superclass = Optional.empty();
    private List<JavaType> interfaces = List.of();
    private String retention = "CLASS";
    private final List<FieldSignature> fields = new ArrayList<>();
    private final List<MethodSignature> methods = new ArrayList<>();
    private final List<String> memberTypes = new ArrayList<>();
    private final TreeSet<String> annotations = new TreeSet<>();

    private SignatureReader() {
        super(API);
    }

    /** Reads a class file; empty if it is none, or newer than can be read. */
    static Optional<ClassSignature> read(byte[] classFile) {
        try {
            SignatureReader reader = new SignatureReader();
            new ClassReader(classFile)
                    .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(reader.signature());
        } catch (RuntimeException malformedOrTooNew) {
            // ASM reports both by various unchecked exceptions. Whoever judges class files reports them; here the class
            // is not known.
            return Optional.empty();
        }
    }

    private ClassSignature signature() {
        boolean annotation = (flags & Opcodes.ACC_ANNOTATION) != 0;
        return new ClassSignature(
                binary(internalName),
                flags,
                generic.typeParameters(),
                superclass,
                interfaces,
                List.copyOf(fields),
                List.copyOf(methods),
                List.copyOf(memberTypes),
                List.copyOf(annotations),
                annotation ? Optional.of(retention) : Optional.empty());
    }

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaceNames) {
        internalName = name;
        flags = access & ~Opcodes.ACC_SUPER;
        superclass = Optional.ofNullable(superName).map(SignatureReader::binary).map(JavaType::of);
        interfaces = List.of(interfaceNames).stream()
                .map(SignatureReader::binary)
                .map(JavaType::of)
                .toList();
        if (signature != null) {
            generic = GenericSignature.parse(signature);
            superclass = generic.superclass().or(() -> superclass);
            interfaces = generic.interfaces();
        }
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
        if (name.equals(internalName)) {
            flags = access;
        } else if (internalName.equals(outer) && inner != null && (access & Opcodes.ACC_SYNTHETIC) == 0) {
            memberTypes.add(binary(name));
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(Type.getType(descriptor).getClassName());
        if (!descriptor.equals(RETENTION)) {
            return null;
        }
        return new AnnotationVisitor(API) {
            @Override
            public void visitEnum(String name, String enumType, String value) {
                retention = value;
            }
        };
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & HIDDEN) != 0) {
            return null;
        }
        TreeSet<String> found = new TreeSet<>();
        return new FieldVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found.add(Type.getType(annotation).getClassName());
                return null;
            }

            @Override
            public void visitEnd() {
                JavaType type = GenericSignature.parseType(signature == null ? descriptor : signature);
                fields.add(new FieldSignature(name, type, access, Optional.ofNullable(value), List.copyOf(found)));
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptionNames) {
        if ((access & HIDDEN) != 0 || name.equals("<clinit>")) {
            return null;
        }
        TreeSet<String> found = new TreeSet<>();
        return new MethodVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found.add(Type.getType(annotation).getClassName());
                return null;
            }

            @Override
            public void visitEnd() {
                List<String> thrown = exceptionNames == null ? List.of() : List.of(exceptionNames);
                methods.add(method(access, name, descriptor, signature, List.copyOf(found), thrown));
            }
        };
    }

    private MethodSignature method(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            List<String> found,
            List<String> thrown) {
        GenericSignature written = GenericSignature.parse(signature == null ? descriptor : signature);
        return new MethodSignature(
                name,
                hideOuter(name, written.parameters(), descriptor),
                written.returns(),
                written.typeParameters(),
                access,
                found,
                thrown.stream().map(SignatureReader::binary).map(JavaType::of).toList());
    }

    private List<JavaType> hideOuter(String name, List<JavaType> parameters, String descriptor) {
        int nested = internalName.lastIndexOf('$');
        boolean takesOuter = name.equals("<init>")
                && nested > 0
                && !Modifier.isStatic(flags)
                && !parameters.isEmpty()
                && descriptor.startsWith("(L" + internalName.substring(0, nested) + ";")
                && parameters.get(0).name().equals(binary(internalName.substring(0, nested)));
        return takesOuter ? parameters.subList(1, parameters.size()) : parameters;
    }
}
