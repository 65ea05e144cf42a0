package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassHierarchy;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;

/**
 * Answers questions about the types of one file, cheaply: from its imports, declarations and literals, and from the
 * signatures of the classes of the code base, of its class path and of the JDK, as far as they are there. It answers
 * unknown rather than guess; a rule says what it does with unknown. Answers are remembered. Used by one thread.
 *
 * <pre>{@code
 * if (file.types().isCallTo(call, "java.util.Random", "nextInt")) { ... }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TypeResolver {

    private final Resolution resolution;

    TypeResolver(Resolution resolution) {
        this.resolution = resolution;
    }

    /**
     * The static type of an expression; of an annotation its interface.
     *
     * @param expression an expression of this file
     * @return its type, {@link JavaType#UNKNOWN} if that cannot be told
     */
    public JavaType of(Expression expression) {
        return expression instanceof AnnotationExpr annotation
                ? named(annotation.getNameAsString(), annotation)
                : resolution.expressions().of(expression);
    }

    /**
     * The type that is written somewhere.
     *
     * @param type a type of this file
     * @return the type, a type variable as its bound; unknown for {@code var} and where the name is not found
     */
    public JavaType of(Type type) {
        return resolution.names().of(type);
    }

    /**
     * The type that a declaration declares.
     *
     * @param declaration a type declaration of this file
     * @return the type
     */
    public JavaType of(TypeDeclaration<?> declaration) {
        return JavaType.of(resolution.declared().nameOf(declaration));
    }

    /**
     * The type of a variable, inferred where it is not written.
     *
     * @param declaration the declarator, parameter, pattern or enum constant
     * @return its type, or unknown
     */
    public JavaType ofVariable(Node declaration) {
        return resolution.expressions().declarations().of(declaration);
    }

    /**
     * The type that a name written with or without dots means at a place.
     *
     * @param name for example {@code Map.Entry}
     * @param from the node at which it is written
     * @return the type, or unknown
     */
    public JavaType named(String name, Node from) {
        String found = resolution.names().qualified(name, from);
        return found.isEmpty() ? JavaType.UNKNOWN : JavaType.of(found);
    }

    /**
     * Where the variable that a name means is declared in this file.
     *
     * @param name a name used as an expression
     * @return the declarator, parameter, pattern or enum constant; empty if it is declared elsewhere, is no variable, or
     *     cannot be told
     */
    public Optional<Node> declarationOf(NameExpr name) {
        return Optional.ofNullable(
                resolution.variables().find(name.getNameAsString(), name).declaration());
    }

    /**
     * The static type that a call is made on: of what stands before the dot, be it a value or the name of a class; without
     * a dot, the class around it that has or inherits the method, or from which it is imported.
     *
     * @param call a call of this file
     * @return the type, or unknown
     */
    public JavaType receiverOf(MethodCallExpr call) {
        return resolution.expressions().calls().receiver(call);
    }

    /**
     * The class or interface that declares the method which a call means.
     *
     * @param call a call of this file
     * @return the type, or unknown
     */
    public JavaType declaringTypeOf(MethodCallExpr call) {
        return resolution
                .expressions()
                .calls()
                .chosen(call)
                .map(Methods.Candidate::declaring)
                .orElse(JavaType.UNKNOWN);
    }

    /**
     * The method that a call means.
     *
     * @param call a call of this file
     * @return its signature; where overloads cannot be told apart but return the same, one of them; empty if unknown
     */
    public Optional<MethodSignature> methodOf(MethodCallExpr call) {
        return resolution.expressions().calls().chosen(call).map(Methods.Candidate::method);
    }

    /**
     * Says whether a call certainly is on a value of exactly a static type, or on the class itself, and has one of these
     * names. Costs next to nothing if the name is another.
     *
     * @param call a call of this file
     * @param typeName the class name, nested classes after a dot
     * @param methodNames the names of the methods; none for any
     * @return false too if the type is unknown: ask {@link #receiverOf} where that matters
     */
    public boolean isCallTo(MethodCallExpr call, String typeName, String... methodNames) {
        return isNamed(call, methodNames) && receiverOf(call).is(typeName);
    }

    /**
     * Says whether a call is on a static type or one derived from it and has one of these names.
     *
     * @param call a call of this file
     * @param superName the class name, nested classes after a dot
     * @param methodNames the names of the methods; none for any
     * @return unknown if the name is right and the type is not known
     */
    public Certainty isCallOn(MethodCallExpr call, String superName, String... methodNames) {
        return isNamed(call, methodNames) ? hierarchy().isSubtype(receiverOf(call), superName) : Certainty.NO;
    }

    private static boolean isNamed(MethodCallExpr call, String... methodNames) {
        String name = call.getNameAsString();
        for (String methodName : methodNames) {
            if (methodName.equals(name)) {
                return true;
            }
        }
        return methodNames.length == 0;
    }

    /**
     * Says whether an expression certainly creates an instance of exactly a class.
     *
     * @param creation a creation of this file
     * @param typeName the class name, nested classes after a dot
     * @return false too if the type is unknown
     */
    public boolean isNew(ObjectCreationExpr creation, String typeName) {
        return sameSimpleName(creation.getType().getNameAsString(), typeName)
                && of(creation).is(typeName);
    }

    /**
     * Says whether the static type of an expression is a class or derives from it.
     *
     * @param expression an expression of this file
     * @param superName the class name, nested classes after a dot
     * @return unknown if the type or one of its supertypes is not known and none of the known ones is it
     */
    public Certainty isSubtypeOf(Expression expression, String superName) {
        return hierarchy().isSubtype(of(expression), superName);
    }

    /**
     * Says whether a declaration certainly carries an annotation. Costs next to nothing if no annotation there has its
     * simple name.
     *
     * @param declaration a declaration of this file
     * @param typeNames the class names of the annotations, any of them
     * @return whether one is there
     */
    public boolean hasAnnotation(NodeWithAnnotations<?> declaration, String... typeNames) {
        return annotation(declaration, typeNames).isPresent();
    }

    /**
     * An annotation of a declaration.
     *
     * @param declaration a declaration of this file
     * @param typeNames the class names of the annotations, any of them
     * @return the first such annotation there, or empty
     */
    public Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> declaration, String... typeNames) {
        for (AnnotationExpr annotation : declaration.getAnnotations()) {
            for (String typeName : typeNames) {
                boolean found = sameSimpleName(annotation.getName().getIdentifier(), typeName)
                        && of(annotation).is(typeName);
                if (found) {
                    return Optional.of(annotation);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sameSimpleName(String simple, String typeName) {
        int before = typeName.length() - simple.length() - 1;
        return typeName.endsWith(simple)
                && (before < 0 || typeName.charAt(before) == '.' || typeName.charAt(before) == '$');
    }

    /**
     * The relations among the classes of this file and those of the code base.
     *
     * @return the hierarchy; what it is asked is remembered like every other question of this file
     */
    public ClassHierarchy hierarchy() {
        return resolution.hierarchy();
    }
}
