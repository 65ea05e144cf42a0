package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a method that makes the exception looks the cause up elsewhere. */
final class PreserveCause {

    record Options(
            @Option("simple names of exceptions whose cause may be dropped, since they tell nothing more")
            List<String> allowedExceptions,

            @Option("beginnings of the caught exception's name that say that it is dropped on purpose")
            List<String> allowedNames) {}

    /** Those of the JDK that had no constructor for a cause when most code was written. */
    private static final Set<String> TAKE_NO_CAUSE = Set.of(
            "NoSuchElementException",
            "IndexOutOfBoundsException",
            "ArrayIndexOutOfBoundsException",
            "StringIndexOutOfBoundsException",
            "NumberFormatException",
            "NullPointerException",
            "ClassCastException",
            "ArithmeticException",
            "EOFException",
            "FileNotFoundException",
            "NoSuchFileException",
            "CloneNotSupportedException",
            "InputMismatchException",
            "ParseException",
            "MalformedURLException",
            "UnknownHostException",
            "UnsupportedEncodingException",
            "InterruptedIOException",
            "InterruptedException",
            "ClassNotFoundException",
            "DateTimeParseException",
            "TimeoutException");

    static final Rule RULE = Rule.java("quality/preserve-cause")
            .states("An exception thrown from a catch block carries the caught exception as its cause")
            .because(
                    "without its cause the trace starts at the catch block, and the place where things went wrong is lost")
            .remedy(
                    "Pass the caught exception to the constructor as cause, or call initCause. Where the caught exception"
                            + " tells nothing more, name it `ignored`")
            .implementing("iso-25010/analysability", "cwe/755")
            .options(new Options(List.of("InterruptedException"), List.of("ignore", "expected", "unused")))
            .cannotSee("Whether a method that is given the caught exception keeps it.")
            .cannotSee("New exceptions of a JDK type that takes no cause are left alone.")
            .knownElsewhereAs(
                    "PMD.PreserveStackTrace", "PMD.AvoidLosingExceptionInformation", "java:S1166", "UnusedException")
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                «throw new ImportException("not read");»
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                «throw new ImportException("not read: " + e.getMessage());»
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                ImportException failure = new ImportException("not read");
                                failure.file(name);
                                «throw failure;»
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                throw new ImportException("not read", e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                method.invoke(target);
                            } catch (InvocationTargetException e) {
                                Throwable cause = e.getCause();
                                throw new ImportException("not read", cause);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                ImportException failure = new ImportException("not read");
                                failure.initCause(e);
                                throw failure;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                try {
                                    retry();
                                } catch (IOException again) {
                                    throw new ImportException("not read", e);
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int port(String text) {
                            try {
                                return Integer.parseInt(text);
                            } catch (NumberFormatException ignored) {
                                throw new ImportException("not a port: " + text);
                            }
                        }
                    }
                    """)
            .inspecting(CatchClause.class, PreserveCause::inspect)
            .build();

    private PreserveCause() {}

    private static void inspect(CatchClause clause, Inspection<JavaFile, Node> report) {
        List<ThrowStmt> throwing = CaughtException.throwsOf(clause.getBody());
        if (throwing.isEmpty() || isAllowed(clause, report.options(Options.class))) {
            return;
        }
        CaughtException caught = new CaughtException(clause);
        if (caught.isHandedOn()) {
            return;
        }
        for (ThrowStmt statement : throwing) {
            created(statement, clause)
                    .filter(creation ->
                            !TAKE_NO_CAUSE.contains(creation.getType().getNameAsString()))
                    .filter(creation -> isInnermost(statement, clause))
                    .filter(creation -> !carriesOuter(creation, clause))
                    .ifPresent(creation -> breach(statement, creation, clause, report));
        }
    }

    private static boolean isAllowed(CatchClause clause, Options options) {
        String name = clause.getParameter().getNameAsString();
        return name.equals("_")
                || options.allowedNames().stream().anyMatch(name::startsWith)
                || CaughtException.types(clause).stream()
                        .allMatch(type -> type.isClassOrInterfaceType()
                                && options.allowedExceptions()
                                        .contains(type.asClassOrInterfaceType().getNameAsString()));
    }

    /** What a statement throws, if it is made in the same clause. */
    private static Optional<ObjectCreationExpr> created(ThrowStmt statement, CatchClause clause) {
        Expression thrown = statement.getExpression();
        if (thrown instanceof MethodCallExpr call && call.getScope().isPresent()) {
            thrown = call.getNameAsString().equals("fillInStackTrace")
                    ? call.getScope().get()
                    : thrown;
        }
        if (thrown instanceof ObjectCreationExpr creation) {
            return Optional.of(creation);
        }
        if (thrown instanceof NameExpr name) {
            return clause.getBody().findAll(VariableDeclarator.class).stream()
                    .filter(local -> local.getNameAsString().equals(name.getNameAsString()))
                    .findFirst()
                    .flatMap(VariableDeclarator::getInitializer)
                    .flatMap(Expression::toObjectCreationExpr);
        }
        return Optional.empty();
    }

    /** Whether no other catch clause stands between, whose exception would be the cause. */
    private static boolean isInnermost(ThrowStmt statement, CatchClause clause) {
        return Enclosing.nearest(statement, CatchClause.class)
                .filter(each -> each == clause)
                .isPresent();
    }

    /** Whether the exception of a catch clause around this one is the cause. */
    private static boolean carriesOuter(ObjectCreationExpr creation, CatchClause clause) {
        Optional<CatchClause> outer = Enclosing.nearest(clause, CatchClause.class);
        return outer.isPresent()
                && (creation.getArguments().stream().anyMatch(new CaughtException(outer.get())::isWhole)
                        || carriesOuter(creation, outer.get()));
    }

    private static void breach(
            ThrowStmt statement, ObjectCreationExpr creation, CatchClause clause, Inspection<JavaFile, Node> report) {
        String name = clause.getParameter().getNameAsString();
        Inspection.Draft draft = report.breach(
                        statement,
                        "The new " + creation.getType().getNameAsString() + " drops its cause, the caught "
                                + clause.getParameter().getTypeAsString())
                .key(clause.getParameter().getTypeAsString() + " to "
                        + creation.getType().getNameAsString());
        if (creation.getArguments().size() == 1) {
            draft.fix(Fix.suggestion(
                    "Pass `" + name + "` as the cause",
                    report.file().insertAfter(creation.getArgument(0), ", " + name)));
        }
    }
}
