package com.acme.standards;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Locale;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Judges by the name, so money that is called {@code value} is not seen. */
final class MoneyIsExact {

    record Options(
            @Option("endings of names that mean an amount of money, in lower case")
            List<String> endings) {}

    static final Rule RULE = Rule.java("acme/money-is-exact")
            .states("An amount of money is a BigDecimal")
            .because("binary floating point cannot represent cents, and sums drift")
            .remedy("Use BigDecimal with an explicit scale, or a whole number of cents")
            .servingNoClauseBecause("it is our own lesson from the invoices of March")
            .options(new Options(List.of("price", "amount", "total", "fee", "cost")))
            .cannotSee("Money is known by the name of the variable or method alone.")
            .violating("""
                    class Order {
                        private «double» total;
                    }
                    """)
            .violating("""
                    class Shipping {
                        «float» shippingCost(«double» orderTotal) {
                            return (float) orderTotal / 20;
                        }
                    }
                    """)
            .conforming("""
                    class Order {
                        private BigDecimal total;
                        private double weight;
                        private int totalLines;
                    }
                    """)
            .inspecting(VariableDeclarator.class, (variable, report) -> inspect(variable, variable.getType(), report))
            .inspecting(Parameter.class, (parameter, report) -> inspect(parameter, parameter.getType(), report))
            .inspecting(MethodDeclaration.class, (method, report) -> inspect(method, method.getType(), report))
            .build();

    private MoneyIsExact() {}

    private static void inspect(NodeWithSimpleName<?> named, Type type, Inspection<JavaFile, Node> report) {
        String name = named.getNameAsString().toLowerCase(Locale.ROOT);
        String typeName = type.asString();
        boolean inexact = typeName.equals("double") || typeName.equals("float");
        if (inexact && report.options(Options.class).endings().stream().anyMatch(name::endsWith)) {
            report.breach(type, named.getNameAsString() + " is money and a " + typeName)
                    .key(named.getNameAsString());
        }
    }
}
