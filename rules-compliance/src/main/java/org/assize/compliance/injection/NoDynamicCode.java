package org.assize.compliance.injection;

import java.util.Map;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see who wrote a text that comes in as a whole, unless it is a parameter of a handler of requests. */
final class NoDynamicCode {

    static final Rule RULE = Rule.java("compliance/no-dynamic-code")
            .states("Scripts and expressions that are evaluated are not put together of data")
            .because("an expression language can call any method of any class, so that data becomes a program")
            .remedy(
                    "Evaluate constant expressions and hand data in as variables; for rules that users write, take a language"
                            + " without access to classes (SimpleEvaluationContext)")
            .implementing(
                    "owasp-asvs-5.0/1.3.2",
                    "cwe/94",
                    "cwe/917",
                    "cwe-top-25-2025/94",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("An expression that comes in as a whole is judged only if it was read from a request there.")
            .violating("""
                    import javax.script.ScriptEngine;

                    class Prices {
                        Object price(ScriptEngine engine, String formula) throws Exception {
                            return engine.«eval»("var price = " + formula);
                        }
                    }
                    """)
            .violating(Map.of(
                    "src/main/java/shop/Filter.java",
                    """
                    package shop;

                    import org.springframework.expression.spel.standard.SpelExpressionParser;

                    class Filter {
                        Object parse(String name) {
                            return new SpelExpressionParser().«parseExpression»("customer.name == '" + name + "'");
                        }
                    }
                    """,
                    "src/main/java/org/springframework/expression/spel/standard/SpelExpressionParser.java",
                    """
                    package org.springframework.expression.spel.standard;

                    public class SpelExpressionParser {
                        public Object parseExpression(String text) {
                            return text;
                        }
                    }
                    """))
            .conforming("""
                    import javax.script.ScriptEngine;

                    class Prices {
                        Object price(ScriptEngine engine, String script, int quantity) throws Exception {
                            engine.put("quantity", quantity);
                            engine.eval(script);
                            return engine.eval("price * " + quantity);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("javax.script.ScriptEngine", "eval")
                            .or("javax.script.Compilable", "compile")
                            .or("org.springframework.expression.ExpressionParser", "parseExpression")
                            .or(
                                    "org.springframework.expression.spel.standard.SpelExpressionParser",
                                    "parseExpression",
                                    "parseRaw")
                            .or("groovy.lang.GroovyShell", "evaluate", "parse", "run")
                            .or("groovy.util.Eval", "me", "x")
                            .or("org.mvel2.MVEL", "eval", "compileExpression", "executeExpression")
                            .or("ognl.Ognl", "getValue", "parseExpression", "setValue")
                            .or("org.apache.commons.jexl3.JexlEngine", "createExpression", "createScript")
                            .or("jakarta.el.ExpressionFactory", "createValueExpression", "createMethodExpression")
                            .or("javax.el.ExpressionFactory", "createValueExpression", "createMethodExpression"),
                    NoDynamicCode::inspect)
            .build();

    private NoDynamicCode() {}

    private static void inspect(Call call, CallInspection report) {
        for (Value argument : call.arguments()) {
            if (BuiltText.isIn(argument) || isRead(argument)) {
                report.breach("The text that is evaluated is put together of data");
                return;
            }
        }
    }

    private static boolean isRead(Value value) {
        return value.origin()
                .flatMap(Origin::asResult)
                .filter(result -> result.owner().endsWith("ServletRequest")
                        && (result.name().equals("getParameter")
                                || result.name().equals("getHeader")))
                .isPresent();
    }
}
