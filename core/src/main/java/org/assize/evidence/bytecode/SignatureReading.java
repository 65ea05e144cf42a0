package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads a generic signature: the parameters as the source names them, and all type arguments and bounds. */
final class SignatureReading extends SignatureVisitor {

    private final Names names;
    private final List<String> parameters = new ArrayList<>(2);
    private final Consumer<String> generic;

    SignatureReading(Names names, Consumer<String> generic) {
        super(Opcodes.ASM9);
        this.names = names;
        this.generic = generic;
    }

    /** Reads the signature of a class or method. */
    void read(String signature) {
        new SignatureReader(signature).accept(this);
    }

    /** Reads the signature of a field or record component. */
    void readType(String signature) {
        new SignatureReader(signature).acceptType(new OneType(name -> {}, false));
    }

    /** The parameters of a method, with names of type variables where the source has them. */
    List<String> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return new OneType(parameters::add, false);
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return new OneType(name -> {}, true);
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return new OneType(name -> {}, true);
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return new OneType(name -> {}, false);
    }

    @Override
    public SignatureVisitor visitInterface() {
        return new OneType(name -> {}, false);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return new OneType(name -> {}, false);
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return new OneType(name -> {}, false);
    }

    /** One type of a signature, with its type arguments. */
    private final class OneType extends SignatureVisitor {

        private final Consumer<String> named;
        private final boolean isGeneric;
        private int dimensions;
        private String internalName = "";

        OneType(Consumer<String> named, boolean isGeneric) {
            super(Opcodes.ASM9);
            this.named = named;
            this.isGeneric = isGeneric;
        }

        private void name(String name) {
            named.accept(name + "[]".repeat(dimensions));
        }

        @Override
        public void visitBaseType(char descriptor) {
            name(Type.getType(String.valueOf(descriptor)).getClassName());
        }

        @Override
        public void visitTypeVariable(String name) {
            name(name);
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String name) {
            internalName = name;
        }

        @Override
        public void visitInnerClassType(String name) {
            internalName += "$" + name;
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new OneType(name -> {}, true);
        }

        @Override
        public void visitEnd() {
            String name = names.of(internalName);
            name(name);
            if (isGeneric) {
                generic.accept(name);
            }
        }
    }
}
