package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see coupling through a call chain whose types are never written. */
final class ClassSizeAndCouplingLimit {

    record Options(
            @Option("the most methods of a type, without those that override, accessors and private ones")
            int maxMethods,

            @Option("the most fields of a type, without static final ones")
            int maxFields,

            @Option("the most types that a type refers to, without those of java.lang, java.util and its own")
            int maxTypes) {}

    static final Rule RULE = Rule.java("quality/class-size-and-coupling-limit")
            .states("A class does not exceed the limits for methods, fields and referenced types")
            .because("a class that knows everything changes for every reason, and nobody can say what it is for")
            .remedy("Find the fields and methods that are used together, and give them a class of their own")
            .implementing("iso-25010/modularity", "cwe/1093")
            .severity(Severity.WARNING)
            .options(new Options(35, 20, 30))
            .cannotSee("Types that are used but never written, as in chained calls.")
            .knownElsewhereAs(
                    "PMD.CouplingBetweenObjects",
                    "PMD.TooManyMethods",
                    "PMD.TooManyFields",
                    "PMD.GodClass",
                    "PMD.CfoTest",
                    "PMD.WmcTest",
                    "PMD.TccTest",
                    "PMD.AtfdTest",
                    "PMD.NoamTest",
                    "PMD.NopaTest",
                    "PMD.WocTest",
                    "java:S1200",
                    "java:S1448",
                    "java:S1820",
                    "java:S6539",
                    "checkstyle:classfanoutcomplexity",
                    "checkstyle:classdataabstractioncoupling",
                    "checkstyle:methodcount")
            .violating("""
                    class «Orders» {
                        void m0() { use(0); } void m1() { use(1); } void m2() { use(2); } void m3() { use(3); }
                        void m4() { use(4); } void m5() { use(5); } void m6() { use(6); } void m7() { use(7); }
                        void m8() { use(8); } void m9() { use(9); } void m10() { use(10); } void m11() { use(11); }
                        void m12() { use(12); } void m13() { use(13); } void m14() { use(14); } void m15() { use(15); }
                        void m16() { use(16); } void m17() { use(17); } void m18() { use(18); } void m19() { use(19); }
                        void m20() { use(20); } void m21() { use(21); } void m22() { use(22); } void m23() { use(23); }
                        void m24() { use(24); } void m25() { use(25); } void m26() { use(26); } void m27() { use(27); }
                        void m28() { use(28); } void m29() { use(29); } void m30() { use(30); } void m31() { use(31); }
                        void m32() { use(32); } void m33() { use(33); } void m34() { use(34); } void m35() { use(35); }
                    }
                    """)
            .violating("""
                    class «Orders» {
                        int f0; int f1; int f2; int f3; int f4; int f5; int f6;
                        int f7; int f8; int f9; int f10; int f11; int f12; int f13;
                        int f14; int f15; int f16; int f17; int f18; int f19; int f20;
                    }
                    """)
            .violating("""
                    class «Orders» {
                        Type0 t0() { return null; } Type1 t1() { return null; } Type2 t2() { return null; }
                        Type3 t3() { return null; } Type4 t4() { return null; } Type5 t5() { return null; }
                        Type6 t6() { return null; } Type7 t7() { return null; } Type8 t8() { return null; }
                        Type9 t9() { return null; } Type10 t10() { return null; } Type11 t11() { return null; }
                        Type12 t12() { return null; } Type13 t13() { return null; } Type14 t14() { return null; }
                        Type15 t15() { return null; } Type16 t16() { return null; } Type17 t17() { return null; }
                        Type18 t18() { return null; } Type19 t19() { return null; } Type20 t20() { return null; }
                        Type21 t21() { return null; } Type22 t22() { return null; } Type23 t23() { return null; }
                        Type24 t24() { return null; } Type25 t25() { return null; } Type26 t26() { return null; }
                        Type27 t27() { return null; } Type28 t28() { return null; } Type29 t29() { return null; }
                        Type30 t30() { return null; }
                    }
                    """)
            .conforming("""
                    class Orders {
                        void m0() { use(0); } void m1() { use(1); } void m2() { use(2); } void m3() { use(3); } void m4() { use(4); }
                        void m5() { use(5); } void m6() { use(6); } void m7() { use(7); } void m8() { use(8); } void m9() { use(9); }
                        void m10() { use(10); } void m11() { use(11); } void m12() { use(12); } void m13() { use(13); } void m14() { use(14); }
                        void m15() { use(15); } void m16() { use(16); } void m17() { use(17); } void m18() { use(18); } void m19() { use(19); }
                        void m20() { use(20); } void m21() { use(21); } void m22() { use(22); } void m23() { use(23); } void m24() { use(24); }
                        void m25() { use(25); } void m26() { use(26); } void m27() { use(27); } void m28() { use(28); } void m29() { use(29); }
                        void m30() { use(30); } void m31() { use(31); } void m32() { use(32); } void m33() { use(33); } void m34() { use(34); }
                    }
                    """)
            .conforming("""
                    class Orders implements Listener {
                        @Override public void m0() { use(0); }
                        @Override public void m1() { use(1); }
                        @Override public void m2() { use(2); }
                        @Override public void m3() { use(3); }
                        @Override public void m4() { use(4); }
                        @Override public void m5() { use(5); }
                        @Override public void m6() { use(6); }
                        @Override public void m7() { use(7); }
                        @Override public void m8() { use(8); }
                        @Override public void m9() { use(9); }
                        @Override public void m10() { use(10); }
                        @Override public void m11() { use(11); }
                        @Override public void m12() { use(12); }
                        @Override public void m13() { use(13); }
                        @Override public void m14() { use(14); }
                        @Override public void m15() { use(15); }
                        @Override public void m16() { use(16); }
                        @Override public void m17() { use(17); }
                        @Override public void m18() { use(18); }
                        @Override public void m19() { use(19); }
                        @Override public void m20() { use(20); }
                        @Override public void m21() { use(21); }
                        @Override public void m22() { use(22); }
                        @Override public void m23() { use(23); }
                        @Override public void m24() { use(24); }
                        @Override public void m25() { use(25); }
                        @Override public void m26() { use(26); }
                        @Override public void m27() { use(27); }
                        @Override public void m28() { use(28); }
                        @Override public void m29() { use(29); }
                        @Override public void m30() { use(30); }
                        @Override public void m31() { use(31); }
                        @Override public void m32() { use(32); }
                        @Override public void m33() { use(33); }
                        @Override public void m34() { use(34); }
                        @Override public void m35() { use(35); }
                        @Override public void m36() { use(36); }
                    }
                    """)
            .conforming("""
                    class Orders {
                        static final int F0 = 0; static final int F1 = 1; static final int F2 = 2;
                        static final int F3 = 3; static final int F4 = 4; static final int F5 = 5;
                        static final int F6 = 6; static final int F7 = 7; static final int F8 = 8;
                        static final int F9 = 9; static final int F10 = 10; static final int F11 = 11;
                        static final int F12 = 12; static final int F13 = 13; static final int F14 = 14;
                        static final int F15 = 15; static final int F16 = 16; static final int F17 = 17;
                        static final int F18 = 18; static final int F19 = 19; static final int F20 = 20;
                        static final int F21 = 21; static final int F22 = 22; static final int F23 = 23;
                    }
                    """)
            .conforming("""
                    class Orders {
                        Type0 t0(String s) { return null; } Type1 t1(String s) { return null; } Type2 t2(String s) { return null; }
                        Type3 t3(String s) { return null; } Type4 t4(String s) { return null; } Type5 t5(String s) { return null; }
                        Type6 t6(String s) { return null; } Type7 t7(String s) { return null; } Type8 t8(String s) { return null; }
                        Type9 t9(String s) { return null; } Type10 t10(String s) { return null; } Type11 t11(String s) { return null; }
                        Type12 t12(String s) { return null; } Type13 t13(String s) { return null; } Type14 t14(String s) { return null; }
                        Type15 t15(String s) { return null; } Type16 t16(String s) { return null; } Type17 t17(String s) { return null; }
                        Type18 t18(String s) { return null; } Type19 t19(String s) { return null; } Type20 t20(String s) { return null; }
                        Type21 t21(String s) { return null; } Type22 t22(String s) { return null; } Type23 t23(String s) { return null; }
                        Type24 t24(String s) { return null; } Type25 t25(String s) { return null; } Type26 t26(String s) { return null; }
                        Type27 t27(String s) { return null; } Type28 t28(String s) { return null; } Type29 t29(String s) { return null; }
                    }
                    """)
            .inspecting(TypeDeclaration.class, ClassSizeAndCouplingLimit::inspect)
            .build();

    private ClassSizeAndCouplingLimit() {}

    private static void inspect(TypeDeclaration<?> type, Inspection<JavaFile, Node> report) {
        Options options = report.options(Options.class);
        if (report.source().isTest()) {
            return;
        }
        int methods = 0;
        int fields = 0;
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof FieldDeclaration field
                    && !(field.isStatic() && field.isFinal())
                    && !isConstantIn(type)) {
                fields += field.getVariables().size();
            } else if (member instanceof MethodDeclaration method && counts(method)) {
                methods++;
            }
        }
        if (!isUtility(type)) {
            measure(type, methods, options.maxMethods(), "methods", report);
        }
        measure(type, fields, options.maxFields(), "fields", report);
        if (Optional.of(type).filter(TypeDeclaration::isTopLevelType).isPresent()) {
            int types = ReferencedTypes.of(report.file(), type).size();
            report.measured("maxTypes", types);
            if (types > options.maxTypes()) {
                report.breach(
                                type.getName(),
                                type.getNameAsString() + " refers to " + types + " other types, more than "
                                        + options.maxTypes())
                        .key("types")
                        .measuring(types);
            }
        }
    }

    /** A collection of functions has no state to split. */
    private static boolean isUtility(TypeDeclaration<?> type) {
        return type.getMethods().stream().allMatch(MethodDeclaration::isStatic);
    }

    /** Fields of interfaces and annotations are constants without saying so. */
    private static boolean isConstantIn(TypeDeclaration<?> type) {
        return type.isAnnotationDeclaration()
                || type.isClassOrInterfaceDeclaration()
                        && type.asClassOrInterfaceDeclaration().isInterface();
    }

    private static boolean counts(MethodDeclaration method) {
        return !method.isPrivate() && !method.isAnnotationPresent("Override") && !isAccessor(method);
    }

    private static boolean isAccessor(MethodDeclaration method) {
        String name = method.getNameAsString();
        boolean named = startsLike(name, "get") || startsLike(name, "set") || startsLike(name, "is");
        return named
                && method.getBody()
                        .filter(body -> body.getStatements().size() <= 1)
                        .isPresent();
    }

    private static boolean startsLike(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    private static void measure(
            TypeDeclaration<?> type, int count, int max, String what, Inspection<JavaFile, Node> report) {
        report.measured(what.equals("methods") ? "maxMethods" : "maxFields", count);
        if (count > max) {
            report.breach(type.getName(), type.getNameAsString() + " has " + count + " " + what + ", more than " + max)
                    .key(what)
                    .measuring(count);
        }
    }
}
