package org.assize.evidence.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.PackageDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.Lookups;
import org.assize.evidence.types.ClassHierarchy;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.ClassSignatures;
import org.assize.evidence.types.JavaType;

/** The parts that together resolve the names and types of one file. Built when the first rule asks. */
final class Resolution {

    private final CompilationUnit unit;
    private final Lookups lookups;
    private final String packageName;
    private final Map<String, Optional<ClassSignature>> asked = new HashMap<>();
    private final Map<JavaType, Supertypes> supertypes = new HashMap<>();
    private final ClassHierarchy hierarchy = new ClassHierarchy(this::signature);
    private final SourceTypes declared;
    private final TypeNames names;
    private final Variables variables;
    private final Methods methods;
    private final ExpressionTypes expressions;

    Resolution(CompilationUnit unit, Lookups lookups) {
        this.unit = unit;
        this.lookups = lookups;
        this.packageName = unit.getPackageDeclaration()
                .map(PackageDeclaration::getNameAsString)
                .orElse("");
        this.declared = new SourceTypes(this);
        this.names = new TypeNames(this);
        this.variables = new Variables(this);
        this.methods = new Methods(this);
        this.expressions = new ExpressionTypes(this);
    }

    CompilationUnit unit() {
        return unit;
    }

    String packageName() {
        return packageName;
    }

    ClassHierarchy hierarchy() {
        return hierarchy;
    }

    SourceTypes declared() {
        return declared;
    }

    TypeNames names() {
        return names;
    }

    Variables variables() {
        return variables;
    }

    Methods methods() {
        return methods;
    }

    ExpressionTypes expressions() {
        return expressions;
    }

    Lookups lookups() {
        return lookups;
    }

    /** A type and what it derives from; remembered, since every call and every name in a class body asks. */
    Supertypes supertypes(JavaType type) {
        Supertypes known = supertypes.get(type);
        if (known == null) {
            known = hierarchy.supertypes(type);
            if (!declared.isReading()) {
                supertypes.put(type, known);
            }
        }
        return known;
    }

    private Optional<ClassSignature> signature(String binaryName) {
        Optional<ClassSignature> own = declared.signature(binaryName);
        if (own.isPresent()) {
            return own;
        }
        Optional<ClassSignature> known = asked.get(binaryName);
        if (known == null) {
            known = classes(binaryName).of(binaryName);
            asked.put(binaryName, known);
        }
        return known;
    }

    /**
     * Whether a class of that name is declared in this file, compiled somewhere, or, if it is not nested, declared in a
     * file named like it.
     */
    boolean exists(String binaryName) {
        return declared.declares(binaryName)
                || signature(binaryName).isPresent()
                || binaryName.indexOf('$') < 0
                        && classes(binaryName).sourceOf(binaryName).isPresent();
    }

    private ClassSignatures classes(String binaryName) {
        return lookups.consult(ClassSignatures.LOOKUP, binaryName);
    }
}
