package org.assize.compliance.injection;

import org.assize.codebase.SourceFile;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see whether a part that is put into an expression was chosen by the program or by somebody outside. */
final class XpathPrecompiled {

    static final Rule RULE = Rule.java("compliance/xpath-precompiled")
            .states("An XPath expression is a constant text, and data comes in as variables")
            .because("data that is put into an expression can select what it was meant to keep out")
            .remedy("Write $name in the expression and hand the value in with an XPathVariableResolver")
            .implementing(
                    "owasp-asvs-5.0/1.2.7",
                    "cwe/643",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A text that is put into an expression counts as data even if the program chose it (strict).")
            .violating("""
                    import javax.xml.xpath.XPath;
                    import org.w3c.dom.Document;

                    class Users {
                        String find(XPath path, Document document, String name) throws Exception {
                            path.«compile»("//user[@name='" + name + "']");
                            return path.«evaluate»(String.format("//user[@name='%s']", name), document);
                        }
                    }
                    """)
            .conforming("""
                    import javax.xml.xpath.XPath;
                    import org.w3c.dom.Document;

                    class Users {
                        String find(XPath path, Document document, int index, String expression) throws Exception {
                            path.compile("//user[" + index + "]");
                            path.compile(expression);
                            return path.evaluate("//user[@name=$name]", document);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("javax.xml.xpath.XPath", "compile", "evaluate", "evaluateExpression")
                            .or("org.jaxen.dom.DOMXPath", "<init>")
                            .or("org.dom4j.Node", "selectNodes", "selectSingleNode")
                            .or("org.dom4j.DocumentHelper", "createXPath")
                            .or("org.jdom2.xpath.XPathFactory", "compile"),
                    (call, report) -> {
                        if (call.argumentCount() > 0 && BuiltText.isIn(call.argument(0))) {
                            report.breach("Data is put into the text of the expression");
                        }
                    })
            .build();

    private XpathPrecompiled() {}
}
