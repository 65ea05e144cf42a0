package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gathers what a class file says of the class as a whole. */
final class HeaderReading {

    private final Names names;
    private final List<String> interfaces = new ArrayList<>(2);
    private final Map<String, String> outerClasses = new HashMap<>();
    private String internalName = "";
    private int majorVersion;
    private int flags;
    private @Nullable String superName;
    private @Nullable String sourceFile;
    private @Nullable String moduleName;
    private @Nullable String simpleName;
    private boolean nested;
    private ClassFile.@Nullable Kind kind;
    private ClassFile.@Nullable Enclosing enclosing;

    HeaderReading(Names names) {
        this.names = names;
    }

    void visit(int version, int access, String name, @Nullable String superclass, String @Nullable [] implemented) {
        majorVersion = version & 0xFFFF;
        flags = access;
        internalName = name;
        superName = superclass;
        if (implemented != null) {
            for (String each : implemented) {
                interfaces.add(each);
            }
        }
    }

    void visitSource(@Nullable String source) {
        sourceFile = source;
    }

    void visitModule(String name) {
        moduleName = name;
    }

    void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        enclosing = new ClassFile.Enclosing(owner, method, descriptor);
        nested = true;
        outerClasses.put(internalName, owner);
    }

    void visitInnerClass(String name, @Nullable String outer, @Nullable String simple, int access) {
        if (outer != null) {
            outerClasses.put(name, outer);
        }
        if (name.equals(internalName)) {
            nested = true;
            simpleName = simple == null ? "" : simple;
            flags = access;
        }
    }

    String internalName() {
        return internalName;
    }

    ClassFile.Kind kind() {
        if (kind == null) {
            kind = readKind();
        }
        return kind;
    }

    private ClassFile.Kind readKind() {
        if (moduleName != null) {
            return ClassFile.Kind.MODULE;
        }
        if (internalName.equals("package-info") || internalName.endsWith("/package-info")) {
            return ClassFile.Kind.PACKAGE;
        }
        if ((flags & Opcodes.ACC_ANNOTATION) != 0) {
            return ClassFile.Kind.ANNOTATION;
        }
        if ((flags & Opcodes.ACC_INTERFACE) != 0) {
            return ClassFile.Kind.INTERFACE;
        }
        if ((flags & Opcodes.ACC_ENUM) != 0) {
            return ClassFile.Kind.ENUM;
        }
        return "java/lang/Record".equals(superName) ? ClassFile.Kind.RECORD : ClassFile.Kind.CLASS;
    }

    /**
     * The number of parameters that the compiler puts before those of the source: name and position of an enum constant,
     * the outer object of an inner class.
     */
    int hiddenParameters(String method, MethodShape shape) {
        if (!method.equals("<init>") || shape.argumentCount() == 0) {
            return 0;
        }
        if (kind() == ClassFile.Kind.ENUM) {
            return Math.min(2, shape.argumentCount());
        }
        String outer = outerClasses.get(internalName);
        boolean inner = nested && (flags & Opcodes.ACC_STATIC) == 0 && outer != null;
        Type first = shape.argument(0);
        return inner
                        && first.getSort() == Type.OBJECT
                        && first.getInternalName().equals(outer)
                ? 1
                : 0;
    }

    boolean isGenerated(MethodElement method) {
        if (kind() != ClassFile.Kind.ENUM) {
            return false;
        }
        return method.name().equals("$values")
                || method.name().equals("values") && method.parameterTypes().isEmpty()
                || method.name().equals("valueOf") && method.descriptor().startsWith("(Ljava/lang/String;)");
    }

    ClassReading.Header finished() {
        ClassFile.Kind read = kind();
        String plain = internalName.replace('/', '.');
        String name = switch (read) {
            case MODULE -> String.valueOf(moduleName);
            case PACKAGE -> plain.substring(0, Math.max(0, plain.lastIndexOf('.')));
            // Without an entry in its own table the class is not nested, whatever its name looks like.
            default -> nested ? names.of(internalName) : plain;
        };
        String simple = simpleName != null ? simpleName : name.substring(name.lastIndexOf('.') + 1);
        List<String> implemented = interfaces.stream().map(names::of).toList();
        boolean plainSuper = superName == null
                || superName.equals("java/lang/Object")
                || read == ClassFile.Kind.MODULE
                || read == ClassFile.Kind.PACKAGE;
        return new ClassReading.Header(
                internalName,
                name,
                simple,
                outermost(),
                nested,
                read,
                flags,
                plainSuper ? null : names.of(superName),
                implemented,
                sourceFile,
                majorVersion,
                enclosing);
    }

    private String outermost() {
        String outermost = internalName;
        for (int steps = 0; steps < 64 && outerClasses.containsKey(outermost); steps++) {
            outermost = outerClasses.get(outermost);
        }
        return outermost.replace('/', '.');
    }
}
